"""Elements of a tree, and the special ones: comments, processing instructions, qualified names."""

import warnings

from xml.etree import ElementPath

_TREE = "xml.etree.ElementTree"


class Element:
    """An element: a tag, attributes, text before its first child, children, text after it."""

    __module__ = _TREE
    __slots__ = ("tag", "attrib", "text", "tail", "_children", "__weakref__")

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(
                f"Element() argument 2 must be dict, not {type(attrib).__name__}"
            )
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        """A new element of the same kind, which is not attached to this one."""
        if not isinstance(attrib, dict):
            raise TypeError(
                f"makeelement() argument 2 must be dict, not {type(attrib).__name__}"
            )
        return self.__class__(tag, attrib)

    def __copy__(self):
        new = self.makeelement(self.tag, self.attrib)
        new.text = self.text
        new.tail = self.tail
        new._children[:] = self._children
        return new

    def __deepcopy__(self, memo, /):
        from copy import deepcopy

        new = self.__class__.__new__(self.__class__)
        new.tag = deepcopy(self.tag, memo)
        new.attrib = deepcopy(self.attrib, memo)
        new.text = deepcopy(self.text, memo)
        new.tail = deepcopy(self.tail, memo)
        new._children = children = []
        for child in self._children:
            child = deepcopy(child, memo)
            _check(child)
            children.append(child)
        memo[id(self)] = new
        return new

    def __getstate__(self):
        return {
            "tag": self.tag,
            "_children": list(self._children),
            "attrib": self.attrib,
            "text": self.text,
            "tail": self.tail,
        }

    def __setstate__(self, state, /):
        if not isinstance(state, dict):
            raise TypeError(
                f"Don't know how to unpickle \"{state!r}\" as an Element"
            )
        self.tag = state["tag"]
        self.attrib = state.get("attrib") or {}
        self.text = state.get("text")
        self.tail = state.get("tail")
        children = list(state.get("_children") or ())
        for child in children:
            _check(child)
        self._children = children

    def __reduce_ex__(self, protocol, /):
        import copyreg

        return copyreg.__newobj__, (self.__class__,), self.__getstate__()

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  "
            "Use specific 'len(elem)' or 'elem is not None' test instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        return len(self._children) != 0

    def __getitem__(self, index, /):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None
        except TypeError:
            if isinstance(index, slice):
                raise
            raise TypeError("element indices must be integers") from None

    def __setitem__(self, index, element, /):
        if isinstance(index, slice):
            element = list(element)
            for child in element:
                _check(child)
        else:
            _check(element)
        try:
            self._children[index] = element
        except TypeError:
            if hasattr(index, "__index__") or isinstance(index, slice):
                raise
            raise TypeError("element indices must be integers") from None
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index, /):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __iter__(self):
        # By index, so that a child that is removed meanwhile shifts the others, as in lists.
        return iter(self._children)

    def append(self, subelement, /):
        """Add a child at the end."""
        if not isinstance(subelement, Element):
            raise TypeError(
                "append() argument 1 must be xml.etree.ElementTree.Element, "
                f"not {type(subelement).__name__}"
            )
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add children from an iterable at the end."""
        try:
            elements = iter(elements)
        except TypeError:
            raise TypeError("'elements' must be an iterable") from None
        for child in list(elements):
            _check(child)
            self._children.append(child)

    def insert(self, index, subelement, /):
        """Add a child before the one at an index."""
        if not isinstance(subelement, Element):
            raise TypeError(
                "insert() argument 2 must be xml.etree.ElementTree.Element, "
                f"not {type(subelement).__name__}"
            )
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Remove a child, found by identity or equality."""
        if not isinstance(subelement, Element):
            raise TypeError(
                "remove() argument must be xml.etree.ElementTree.Element, "
                f"not {type(subelement).__name__}"
            )
        self._children.remove(subelement)

    def find(self, path, namespaces=None):
        """The first subelement that a path matches, or None."""
        if namespaces is None and _is_plain(path):
            for child in self._children:
                if child.tag == path:
                    return child
            return None
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first subelement that a path matches, or the default."""
        if namespaces is None and _is_plain(path):
            for child in self._children:
                if child.tag == path:
                    return "" if child.text is None else child.text
            return default
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """All subelements that a path matches, in document order."""
        if namespaces is None and _is_plain(path):
            return [child for child in self._children if child.tag == path]
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """All subelements that a path matches, one after the other."""
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Remove children, attributes and texts."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """The value of an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Set an attribute."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes."""
        return list(self.attrib.keys())

    def items(self):
        """The attributes as pairs."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """This element and everything below it with a tag, in document order."""
        return _subtree(self, None if tag == "*" else tag)

    def itertext(self):
        """All texts of the subtree, in document order."""
        return _texts(self)


# Paths that were looked at: is it just a tag?
_plain = {}


def _is_plain(path):
    if type(path) is not str:
        return False
    try:
        return _plain[path]
    except KeyError:
        pass
    plain = path[:2] != "{}" and path[:3] != "{*}"
    if plain:
        # A namespace may contain anything.
        start = path.rfind("}") + 1 if path[:1] == "{" else 0
        plain = not any(char in "/*[@." for char in path[start:])
    if len(_plain) > 1000:
        _plain.clear()
    _plain[path] = plain
    return plain


def _check(child):
    if not isinstance(child, Element):
        raise TypeError(f'expected an Element, not "{type(child).__name__}"')


def _subtree(root, tag):
    # A list of what is open instead of nested generators: depth costs nothing.
    if tag is None or root.tag == tag:
        yield root
    stack = [iter(root._children)]
    while stack:
        for child in stack[-1]:
            if tag is None or child.tag == tag:
                yield child
            if child._children:
                stack.append(iter(child._children))
                break
        else:
            stack.pop()


def _texts(root):
    if text := root.text:
        yield text
    stack = [(None, iter(root._children))]
    while stack:
        for child in stack[-1][1]:
            if text := child.text:
                yield text
            stack.append((child, iter(child._children)))
            break
        else:
            element, _ = stack.pop()
            if element is not None and (tail := element.tail):
                yield tail


def SubElement(parent, tag, attrib={}, **extra):
    """Create an element and append it to another one."""
    if not isinstance(parent, Element):
        raise TypeError(
            "SubElement() argument 1 must be xml.etree.ElementTree.Element, "
            f"not {type(parent).__name__}"
        )
    if not isinstance(attrib, dict):
        raise TypeError(
            f"SubElement() argument 3 must be dict, not {type(attrib).__name__}"
        )
    element = Element(tag, attrib, **extra)
    parent._children.append(element)
    return element


def Comment(text=None):
    """An element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text = f"{element.text} {text}"
    return element


def iselement(element):
    """Is this something that can be used as an element?"""
    return hasattr(element, "tag")


class QName:
    """A name with its namespace, for attribute values and tags."""

    __module__ = _TREE

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _compare(method):
        def compare(self, other):
            other = other.text if isinstance(other, QName) else other
            return getattr(self.text, method)(other)

        compare.__name__ = method
        compare.__qualname__ = f"QName.{method}"
        return compare

    __le__ = _compare("__le__")
    __lt__ = _compare("__lt__")
    __ge__ = _compare("__ge__")
    __gt__ = _compare("__gt__")
    __eq__ = _compare("__eq__")
    del _compare


for _f in (SubElement, Comment, ProcessingInstruction, iselement):
    _f.__module__ = _TREE
del _f
