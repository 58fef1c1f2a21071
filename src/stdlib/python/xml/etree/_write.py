"""From elements to text: XML, HTML, plain text, and indentation."""

import contextlib

from xml.etree._element import Comment, Element, ProcessingInstruction, QName

# Prefixes that everybody knows, by namespace.
_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}

# Elements of HTML without an end tag.
_EMPTY = frozenset(
    "area base basefont br col embed frame hr img input isindex link meta param source "
    "track wbr".split()
)


def register_namespace(prefix, uri):
    """Choose the prefix that a namespace is written with from now on."""
    import re

    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for key, value in list(_namespace_map.items()):
        if key == uri or value == prefix:
            del _namespace_map[key]
    _namespace_map[uri] = prefix


# Where programs find the prefixes, to restore them.
register_namespace._namespace_map = _namespace_map


def _refuse(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _names(root, default):
    """Written names by tag or attribute name, and prefixes by namespace, of a whole tree."""
    names = {None: None}
    prefixes = {}
    if default:
        prefixes[default] = ""

    def add(name):
        try:
            if name[:1] == "{":
                uri, tag = name[1:].rsplit("}", 1)
                prefix = prefixes.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = f"ns{len(prefixes)}"
                    if prefix != "xml":
                        prefixes[uri] = prefix
                names[name] = f"{prefix}:{tag}" if prefix else tag
            else:
                if default:
                    raise ValueError(
                        "cannot use non-qualified names with default_namespace option"
                    )
                names[name] = name
        except TypeError:
            _refuse(name)

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            if tag.text not in names:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not ProcessingInstruction:
            _refuse(tag)
        for key, value in element.items():
            if isinstance(key, QName):
                key = key.text
            if key not in names:
                add(key)
            if isinstance(value, QName) and value.text not in names:
                add(value.text)
        text = element.text
        if isinstance(text, QName) and text.text not in names:
            add(text.text)
    return names, prefixes


def _attributes(write, element, names, namespaces, escape):
    if namespaces:
        for uri, prefix in sorted(namespaces.items(), key=lambda pair: pair[1]):
            if prefix:
                prefix = ":" + prefix
            write(f' xmlns{prefix}="{escape(uri)}"')
    for key, value in element.items():
        if isinstance(key, QName):
            key = key.text
        value = names[value.text] if isinstance(value, QName) else escape(value)
        write(f' {names[key]}="{value}"')


def _serialize_xml(write, elem, qnames, namespaces, short_empty_elements, **kwargs):
    tag = elem.tag
    text = elem.text
    if tag is Comment:
        write(f"<!--{text}-->")
    elif tag is ProcessingInstruction:
        write(f"<?{text}?>")
    else:
        tag = qnames[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for child in elem:
                _serialize_xml(write, child, qnames, None, short_empty_elements)
        else:
            write("<" + tag)
            if elem.attrib or namespaces:
                _attributes(write, elem, qnames, namespaces, _escape_attrib)
            if text or len(elem) or not short_empty_elements:
                write(">")
                if text:
                    write(_escape_cdata(text))
                for child in elem:
                    _serialize_xml(write, child, qnames, None, short_empty_elements)
                write(f"</{tag}>")
            else:
                write(" />")
    if elem.tail:
        write(_escape_cdata(elem.tail))


def _serialize_html(write, elem, qnames, namespaces, **kwargs):
    tag = elem.tag
    text = elem.text
    if tag is Comment:
        write(f"<!--{_escape_cdata(text)}-->")
    elif tag is ProcessingInstruction:
        write(f"<?{_escape_cdata(text)}?>")
    else:
        tag = qnames[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for child in elem:
                _serialize_html(write, child, qnames, None)
        else:
            write("<" + tag)
            _attributes(write, elem, qnames, namespaces, _escape_attrib_html)
            write(">")
            lower = tag.lower()
            if text:
                write(text if lower in ("script", "style") else _escape_cdata(text))
            for child in elem:
                _serialize_html(write, child, qnames, None)
            if lower not in _EMPTY:
                write(f"</{tag}>")
    if elem.tail:
        write(_escape_cdata(elem.tail))


def _serialize_text(write, elem):
    for part in elem.itertext():
        write(part)
    if elem.tail:
        write(elem.tail)


_serialize = {"xml": _serialize_xml, "html": _serialize_html, "text": _serialize_text}


def _escaping(table):
    """A function that writes characters as entities; what is no text is refused."""
    # Few texts have any of them. The ampersand comes first.
    pairs = tuple(table.items())

    def escape(text):
        try:
            for sign, entity in pairs:
                if sign in text:
                    text = text.replace(sign, entity)
            return text
        except (TypeError, AttributeError):
            _refuse(text)

    return escape


_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTE = {'"': "&quot;"}
# White space that a parser would make blanks of.
_BLANKS = {"\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}

_escape_cdata = _escaping(_MARKUP)
_escape_attrib = _escaping({**_MARKUP, **_QUOTE, **_BLANKS})
# In HTML a value may contain a sign that would begin a tag.
_escape_attrib_html = _escaping({"&": "&amp;", ">": "&gt;", **_QUOTE})


@contextlib.contextmanager
def _writer(file_or_filename, encoding):
    """A function that writes text, and the encoding that a declaration is to name."""
    try:
        write = file_or_filename.write
    except AttributeError:
        if encoding.lower() == "unicode":
            encoding = "utf-8"
        with open(
            file_or_filename, "w", encoding=encoding, errors="xmlcharrefreplace"
        ) as file:
            yield file.write, encoding
        return
    if encoding.lower() == "unicode":
        yield write, getattr(file_or_filename, "encoding", None) or "utf-8"
        return
    # One encoder for the whole, as some encodings begin with a mark.
    parts = []
    yield parts.append, encoding
    write("".join(parts).encode(encoding, "xmlcharrefreplace"))


def write(root, file_or_filename, encoding, xml_declaration, default_namespace, method, short):
    """Write a tree, as ElementTree.write does."""
    method = method or "xml"
    if method not in _serialize:
        raise ValueError(f"unknown method {method!r}")
    if not encoding:
        encoding = "utf-8" if method == "c14n" else "us-ascii"
    with _writer(file_or_filename, encoding) as (put, declared):
        if method == "xml" and (
            xml_declaration
            or xml_declaration is None
            and encoding.lower() != "unicode"
            and declared.lower() not in ("utf-8", "us-ascii")
        ):
            put(f"<?xml version='1.0' encoding='{declared}'?>\n")
        if method == "text":
            _serialize_text(put, root)
        else:
            names, namespaces = _names(root, default_namespace)
            _serialize[method](put, root, names, namespaces, short_empty_elements=short)


def indent(tree, space="  ", level=0):
    """Put white space between elements so that the tree is shown by the text."""
    root = tree if isinstance(tree, Element) else tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(root):
        return
    indentations = ["\n" + level * space]

    def indent_children(elem, level):
        child_level = level + 1
        try:
            child_indentation = indentations[child_level]
        except IndexError:
            child_indentation = indentations[level] + space
            indentations.append(child_indentation)
        if not elem.text or not elem.text.strip():
            elem.text = child_indentation
        for child in elem:
            if len(child):
                indent_children(child, child_level)
            if not child.tail or not child.tail.strip():
                child.tail = child_indentation
        # The last one comes before the end tag.
        if not child.tail.strip():
            child.tail = indentations[level]

    indent_children(root, 0)
