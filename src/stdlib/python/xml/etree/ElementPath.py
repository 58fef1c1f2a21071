"""The small part of XPath that finds elements: steps, tags with wildcards, predicates.

A path is compiled once to a list of selectors. A selector is a generator function that takes the
context and the elements found so far and yields the next ones.
"""

import re

_TOKENS = re.compile(
    r"""
    ( '[^']*' | "[^"]*"
    | ::
    | //? | \.\. | \(\) | !=
    | [/.*:\[\]()@=]
    )
    | ( (?: \{[^}]*\} )? [^/\[\]()@!=\s]+ )
    | \s+
    """,
    re.VERBOSE,
)


def xpath_tokenizer(pattern, namespaces=None):
    """Yield pairs of operator and name, one of which is empty. Prefixes are replaced."""
    default = namespaces.get("") if namespaces else None
    attribute = False
    for operator, tag in _TOKENS.findall(pattern):
        if tag and tag[0] != "{":
            if ":" in tag:
                prefix, name = tag.split(":", 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield operator, f"{{{namespaces[prefix]}}}{name}"
                except KeyError:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
            elif default and not attribute:
                yield operator, f"{{{default}}}{tag}"
            else:
                yield operator, tag
            attribute = False
        else:
            yield operator, tag
            attribute = operator == "@"


class _Context:
    """What selectors share: the element the search began at, and who is whose parent."""

    def __init__(self, root):
        self.root = root
        self.parents = None

    def parent_map(self):
        if self.parents is None:
            self.parents = {
                child: parent for parent in self.root.iter() for child in parent
            }
        return self.parents


def _is_wildcard(tag):
    return tag[:3] == "{*}" or tag[-2:] == "}*"


def _matcher(tag):
    """A test whether an element's tag matches a tag with a wildcard; and one for the text `*`."""
    if tag == "{*}*":
        return lambda found: isinstance(found, str)
    if tag == "{}*":
        return lambda found: isinstance(found, str) and found[0] != "{"
    if tag[:3] == "{*}":
        local = tag[2:]
        name = tag[3:]
        return lambda found: isinstance(found, str) and (
            found == name or found[0] == "{" and found.endswith(local)
        )
    space = tag[:-1]
    return lambda found: isinstance(found, str) and found.startswith(space)


def _without_empty(tag):
    # "{}name" means a name in no namespace.
    return tag[2:] if tag[:2] == "{}" else tag


def prepare_child(next, token):
    tag = token[1]
    if _is_wildcard(tag):
        matches = _matcher(tag)

        def select(context, result):
            for element in result:
                for child in element:
                    if matches(child.tag):
                        yield child

    else:
        tag = _without_empty(tag)

        def select(context, result):
            for element in result:
                for child in element:
                    if child.tag == tag:
                        yield child

    return select


def prepare_star(next, token):
    def select(context, result):
        for element in result:
            yield from element

    return select


def prepare_self(next, token):
    def select(context, result):
        yield from result

    return select


def prepare_descendant(next, token):
    try:
        token = next()
    except StopIteration:
        return None
    if token[0] == "*":
        tag = "*"
    elif not token[0]:
        tag = token[1]
    else:
        raise SyntaxError("invalid descendant")
    if _is_wildcard(tag):
        matches = _matcher(tag)

        def select(context, result):
            for element in result:
                for child in element.iter():
                    if child is not element and matches(child.tag):
                        yield child

    else:
        tag = _without_empty(tag)

        def select(context, result):
            for element in result:
                for child in element.iter(tag):
                    if child is not element:
                        yield child

    return select


def prepare_parent(next, token):
    def select(context, result):
        parents = context.parent_map()
        seen = set()
        for element in result:
            parent = parents.get(element)
            if parent is not None and parent not in seen:
                seen.add(parent)
                yield parent

    return select


def prepare_predicate(next, token):
    # A signature of the predicate: "-" for names, "'" for texts, operators as they are.
    signature = []
    values = []
    while True:
        try:
            token = next()
        except StopIteration:
            return None
        if token[0] == "]":
            break
        if token == ("", ""):
            continue
        if token[0] and token[0][:1] in "'\"":
            token = "'", token[0][1:-1]
        signature.append(token[0] or "-")
        values.append(token[1])
    signature = "".join(signature)
    if signature == "@-":
        return _with_attribute(values[1])
    if signature in ("@-='", "@-!='"):
        return _attribute_is(values[1], values[-1], "!=" not in signature)
    if signature == "-" and not re.match(r"\-?\d+$", values[0]):
        return _with_child(values[0])
    if signature in (".='", ".!='"):
        return _text_is(values[-1], "!=" not in signature)
    if signature in ("-='", "-!='") and not re.match(r"\-?\d+$", values[0]):
        return _child_text_is(values[0], values[-1], "!=" not in signature)
    if signature == "-" or signature in ("-()", "-()-"):
        return _at_place(signature, values)
    raise SyntaxError("invalid predicate")


def _with_attribute(key):
    def select(context, result):
        for element in result:
            if element.get(key) is not None:
                yield element

    return select


def _attribute_is(key, value, equal):
    def select(context, result):
        for element in result:
            found = element.get(key)
            if found is not None and (found == value) is equal:
                yield element

    return select


def _with_child(tag):
    def select(context, result):
        for element in result:
            if element.find(tag) is not None:
                yield element

    return select


def _text_is(value, equal):
    def select(context, result):
        for element in result:
            if ("".join(element.itertext()) == value) is equal:
                yield element

    return select


def _child_text_is(tag, value, equal):
    def select(context, result):
        for element in result:
            for child in element.iterfind(tag):
                if ("".join(child.itertext()) == value) is equal:
                    yield element
                    break

    return select


def _at_place(signature, values):
    if signature == "-":
        index = int(values[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
    else:
        if values[0] != "last":
            raise SyntaxError("unsupported function")
        index = -1
        if signature == "-()-":
            try:
                index = int(values[2]) - 1
            except ValueError:
                raise SyntaxError("unsupported expression") from None
            if index > -2:
                raise SyntaxError("XPath offset from last() must be negative")

    def select(context, result):
        parents = context.parent_map()
        for element in result:
            try:
                parent = parents[element]
                if list(parent.findall(element.tag))[index] is element:
                    yield element
            except (IndexError, KeyError):
                pass

    return select


ops = {
    "": prepare_child,
    "*": prepare_star,
    ".": prepare_self,
    "..": prepare_parent,
    "//": prepare_descendant,
    "[": prepare_predicate,
}

# Compiled paths, by path and namespaces.
_cache = {}


def _compiled(path, namespaces):
    key = (path,)
    if namespaces:
        if None in namespaces:
            namespaces = {**namespaces, "": namespaces[None]}
            del namespaces[None]
        key += tuple(sorted(namespaces.items()))
    try:
        return _cache[key]
    except KeyError:
        pass
    if len(_cache) > 100:
        _cache.clear()
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    next = iter(xpath_tokenizer(path, namespaces)).__next__
    try:
        token = next()
    except StopIteration:
        return None
    selectors = []
    while True:
        try:
            selectors.append(ops[token[0]](next, token))
        except StopIteration:
            raise SyntaxError("invalid path") from None
        try:
            token = next()
            if token[0] == "/":
                token = next()
        except StopIteration:
            break
    _cache[key] = selectors
    return selectors


def iterfind(elem, path, namespaces=None):
    """Yield the elements below one that a path matches."""
    if path[-1:] == "/":
        # What ends with a slash means all children there.
        path = path + "*"
    selectors = _compiled(path, namespaces)
    if selectors is None:
        return
    result = [elem]
    context = _Context(elem)
    for select in selectors:
        result = select(context, result)
    return result


def find(elem, path, namespaces=None):
    """The first match, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """All matches as a list."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first match, or the default."""
    found = next(iterfind(elem, path, namespaces), None)
    if found is None:
        return default
    return "" if found.text is None else found.text
