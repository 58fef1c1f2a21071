"""Canonical XML (C14N 2.0): one text for all documents that mean the same."""

import io
import re

from xml.etree._write import _namespace_map

_TREE = "xml.etree.ElementTree"

_looks_like_prefix_name = re.compile(r"^\w+:\w+$", re.UNICODE).match


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Convert a document to its canonical form: a string, or written to a file."""
    from xml.etree._build import XMLParser

    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    target = io.StringIO() if out is None else out
    parser = XMLParser(target=C14NWriterTarget(target.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        from xml.etree.ElementTree import parse

        parse(from_file, parser=parser)
    return target.getvalue() if out is None else None


class C14NWriterTarget:
    """A target for parsers that writes what it is told in canonical form."""

    __module__ = _TREE

    def __init__(
        self,
        write,
        *,
        with_comments=False,
        strip_text=False,
        rewrite_prefixes=False,
        qname_aware_tags=None,
        qname_aware_attrs=None,
        exclude_attrs=None,
        exclude_tags=None,
    ):
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._exclude_attrs = set(exclude_attrs) if exclude_attrs else None
        self._exclude_tags = set(exclude_tags) if exclude_tags else None
        self._rewrite_prefixes = rewrite_prefixes
        self._qname_aware_tags = set(qname_aware_tags) if qname_aware_tags else None
        self._aware_of_attribute = (
            set(qname_aware_attrs).intersection if qname_aware_attrs else None
        )
        # For each open element, pairs of namespace and prefix: those written, those declared.
        self._written = [[("http://www.w3.org/XML/1998/namespace", "xml")]]
        self._declared = []
        if not rewrite_prefixes:
            self._declared.append(list(_namespace_map.items()))
        self._declared.append([])
        self._prefixes = {}
        self._preserve = [False]
        self._pending = None
        self._root_seen = False
        self._root_done = False
        # How many excluded elements are open.
        self._ignored = 0

    def _namespaces(self, stack):
        for pairs in reversed(stack):
            yield from pairs

    def _resolve(self, name):
        prefix, local = name.split(":", 1)
        for uri, known in self._namespaces(self._declared):
            if known == prefix:
                return f"{{{uri}}}{local}"
        raise ValueError(f'Prefix {prefix} of QName "{name}" is not declared in scope')

    def _qname(self, name, uri=None):
        """Written name, local name and namespace of a name in braces form."""
        if uri is None:
            uri, tag = name[1:].rsplit("}", 1) if name[:1] == "{" else ("", name)
        else:
            tag = name
        seen = set()
        for known, prefix in self._namespaces(self._written):
            if known == uri and prefix not in seen:
                return (f"{prefix}:{tag}" if prefix else tag), tag, uri
            seen.add(prefix)
        if self._rewrite_prefixes:
            prefix = self._prefixes.setdefault(uri, f"n{len(self._prefixes)}")
            self._written[-1].append((uri, prefix))
            return f"{prefix}:{tag}", tag, uri
        if not uri and "" not in seen:
            # No default namespace was declared.
            return tag, tag, uri
        for known, prefix in self._namespaces(self._declared):
            if known == uri:
                self._written[-1].append((uri, prefix))
                return (f"{prefix}:{tag}" if prefix else tag), tag, uri
        if not uri:
            return tag, tag, uri
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        data = "".join(self._data)
        self._data.clear()
        if self._strip_text and not self._preserve[-1]:
            data = data.strip()
        if self._pending is not None:
            args, self._pending = self._pending, None
            name = data if data and _looks_like_prefix_name(data) else None
            self._start(*args, name)
            if name is not None:
                return
        if data and self._root_seen:
            self._write(_escape_text(data))

    def start_ns(self, prefix, uri):
        if self._ignored:
            return
        if self._data:
            self._flush()
        self._declared[-1].append((uri, prefix))

    def start(self, tag, attrs):
        if self._exclude_tags is not None and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        if self._data:
            self._flush()
        new = []
        self._written.append(new)
        if self._qname_aware_tags is not None and tag in self._qname_aware_tags:
            # Its text decides which prefixes are used.
            self._pending = tag, attrs, new
            return
        self._start(tag, attrs, new)

    def _start(self, tag, attrs, new, text_name=None):
        if self._exclude_attrs is not None and attrs:
            attrs = {k: v for k, v in attrs.items() if k not in self._exclude_attrs}
        names = {tag, *attrs}
        resolved = {}
        if text_name is not None:
            name = resolved[text_name] = self._resolve(text_name)
            names.add(name)
        aware = None
        if self._aware_of_attribute is not None and attrs:
            aware = self._aware_of_attribute(attrs)
            for key in sorted(aware):
                value = attrs[key]
                if _looks_like_prefix_name(value):
                    name = resolved[value] = self._resolve(value)
                    names.add(name)
        parse = self._qname
        parsed = {
            name: parse(name) for name in sorted(names, key=lambda n: n.split("}", 1))
        }
        if attrs:
            attributes = []
            for key, value in attrs.items():
                if aware and key in aware and value in resolved:
                    value = parsed[resolved[value]][0]
                name, local, uri = parsed[key]
                attributes.append(((uri, local), name if uri else local, value))
            attributes.sort(key=lambda entry: entry[0])
            attributes = [entry[1:] for entry in attributes]
        else:
            attributes = []
        if new:
            declarations = [("xmlns:" + prefix if prefix else "xmlns", uri) for uri, prefix in new]
            declarations.sort()
            attributes = declarations + attributes
        space = attrs.get("{http://www.w3.org/XML/1998/namespace}space")
        self._preserve.append(space == "preserve" if space else self._preserve[-1])
        write = self._write
        write("<" + parsed[tag][0])
        if attributes:
            write("".join([f' {k}="{_escape_attribute(v)}"' for k, v in attributes]))
        write(">")
        if text_name is not None:
            write(_escape_text(parsed[resolved[text_name]][0]))
        self._root_seen = True
        self._declared.append([])

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data:
            self._flush()
        self._write(f"</{self._qname(tag)[0]}>")
        self._preserve.pop()
        self._root_done = len(self._preserve) == 1
        self._written.pop()
        self._declared.pop()

    def comment(self, text):
        if not self._with_comments or self._ignored:
            return
        if self._root_done:
            self._write("\n")
        elif self._root_seen and self._data:
            self._flush()
        self._write(f"<!--{_escape_text(text)}-->")
        if not self._root_seen:
            self._write("\n")

    def pi(self, target, data):
        if self._ignored:
            return
        if self._root_done:
            self._write("\n")
        elif self._root_seen and self._data:
            self._flush()
        self._write(f"<?{target} {_escape_text(data)}?>" if data else f"<?{target}?>")
        if not self._root_seen:
            self._write("\n")

    def close(self):
        return None


def _refuse(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _escape_text(text):
    try:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return text.replace("\r", "&#xD;")
    except (TypeError, AttributeError):
        _refuse(text)


def _escape_attribute(text):
    try:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        return text.replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;")
    except (TypeError, AttributeError):
        _refuse(text)
