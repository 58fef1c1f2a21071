"""From text to elements: the builder that makes a tree of events, and parsers that feed it."""

import warnings

from xml.etree._element import Comment, Element, ProcessingInstruction

_TREE = "xml.etree.ElementTree"


class ParseError(SyntaxError):
    """A document that is not well formed. `code` is Expat's, `position` is line and column."""

    __module__ = _TREE


class TreeBuilder:
    """Makes a tree of elements out of calls of start, data, end, comment and pi."""

    __module__ = _TREE

    def __init__(
        self,
        element_factory=None,
        *,
        comment_factory=None,
        pi_factory=None,
        insert_comments=False,
        insert_pis=False,
    ):
        self._data = []
        self._open = []
        self._last = None
        self._root = None
        # Does text belong after the last element, or into it?
        self._tail = False
        self._factory = Element if element_factory is None else element_factory
        self._comment_factory = Comment if comment_factory is None else comment_factory
        self._pi_factory = ProcessingInstruction if pi_factory is None else pi_factory
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis

    def close(self):
        """Finish, and return the root."""
        return self._root

    def _flush(self):
        last = self._last
        if last is not None:
            data = self._data
            text = data[0] if len(data) == 1 else "".join(data)
            if self._tail:
                last.tail = last.tail + text if last.tail else text
            else:
                last.text = last.text + text if last.text else text
        self._data = []

    def data(self, data, /):
        """Add text to the current element."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """Open an element."""
        if self._data:
            self._flush()
        self._last = last = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(last)
        elif self._root is None:
            self._root = last
        self._open.append(last)
        self._tail = False
        return last

    def end(self, tag, /):
        """Close the current element."""
        if self._data:
            self._flush()
        if not self._open:
            raise IndexError("pop from empty stack")
        self._last = self._open.pop()
        self._tail = True
        return self._last

    def comment(self, text, /):
        """Make a comment; it becomes part of the tree if that is wished."""
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        """Make a processing instruction; it becomes part of the tree if that is wished."""
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, insert, *args):
        element = factory(*args)
        if insert:
            if self._data:
                self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._tail = True
        return element


class XMLParser:
    """Parses a document in pieces and tells a target, a TreeBuilder if there is none."""

    __module__ = _TREE

    def __init__(self, *, target=None, encoding=None):
        from xml.parsers import expat

        self.parser = self._parser = parser = expat.ParserCreate(encoding, "}")
        self.target = target = TreeBuilder() if target is None else target
        self._error = expat.error
        self._names = {}
        self.entity = {}
        self.version = f"Expat {expat.version_info[0]}.{expat.version_info[1]}.{expat.version_info[2]}"
        parser.SkippedEntityHandler = self._skipped
        parser.ExternalEntityRefHandler = self._external
        parser.StartDoctypeDeclHandler = self._doctype
        parser.buffer_text = True
        # The usual target needs nothing in between.
        self._start = getattr(target, "start", None)
        self._end = getattr(target, "end", None)
        if self._start is not None:
            parser.StartElementHandler = self._on_start
        if self._end is not None:
            parser.EndElementHandler = self._on_end
        for handler, name in (
            ("CharacterDataHandler", "data"),
            ("CommentHandler", "comment"),
            ("ProcessingInstructionHandler", "pi"),
        ):
            method = getattr(target, name, None)
            if method is not None:
                setattr(parser, handler, method)
        if hasattr(target, "start_ns"):
            parser.StartNamespaceDeclHandler = self._start_ns
        if hasattr(target, "end_ns"):
            parser.EndNamespaceDeclHandler = self._end_ns

    def _fix(self, key):
        # Names come as "uri}name".
        name = self._names[key] = "{" + key if "}" in key else key
        return name

    def _on_start(self, tag, attributes):
        names = self._names
        tag = names.get(tag) or self._fix(tag)
        if attributes:
            attributes = {
                names.get(key) or self._fix(key): value for key, value in attributes.items()
            }
        return self._start(tag, attributes)

    def _on_end(self, tag):
        return self._end(self._names.get(tag) or self._fix(tag))

    def _start_ns(self, prefix, uri):
        return self.target.start_ns(prefix or "", uri or "")

    def _end_ns(self, prefix):
        return self.target.end_ns(prefix or "")

    def _doctype(self, name, system, public, internal):
        method = getattr(self.target, "doctype", None)
        if method is not None:
            method(name, public, system)
        elif hasattr(self, "doctype"):
            warnings.warn(
                "The doctype() method of XMLParser is ignored.  "
                "Define doctype() method on the TreeBuilder target.",
                RuntimeWarning,
            )

    def _external(self, context, base, system, public):
        # The name ends the context, after the bindings of prefixes.
        self._skipped(context.rpartition("\f")[2], False)
        return 1

    def _skipped(self, name, is_parameter):
        if is_parameter:
            return
        try:
            text = self.entity[name]
        except KeyError:
            parser = self.parser
            line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber
            error = ParseError(f"undefined entity &{name};: line {line}, column {column}")
            error.code = 11
            error.position = line, column
            raise error from None
        data = getattr(self.target, "data", None)
        if data is not None:
            data(text)

    def _parse(self, data, last):
        try:
            self.parser.Parse(data, last)
        except self._error as e:
            error = ParseError(str(e))
            error.code = e.code
            error.position = e.lineno, e.offset
        else:
            return
        raise error

    def feed(self, data, /):
        """Parse a piece of the document."""
        self._parse(data, False)

    def flush(self):
        """Parse what was kept because it was not a whole token."""
        was_enabled = self.parser.GetReparseDeferralEnabled()
        try:
            self.parser.SetReparseDeferralEnabled(False)
            self._parse(b"", False)
        finally:
            self.parser.SetReparseDeferralEnabled(was_enabled)

    def close(self):
        """Finish, and return what the target made."""
        self._parse(b"", True)
        try:
            close = self.target.close
        except AttributeError:
            return None
        finally:
            # Handlers refer to this object.
            parser = self.parser
            for name in (
                "StartElementHandler", "EndElementHandler", "SkippedEntityHandler",
                "ExternalEntityRefHandler", "StartDoctypeDeclHandler",
                "StartNamespaceDeclHandler", "EndNamespaceDeclHandler",
                "CharacterDataHandler", "CommentHandler", "ProcessingInstructionHandler",
            ):
                setattr(parser, name, None)
        return close()

    def _setevents(self, queue, events_to_report, /):
        """Put pairs of event and element into a queue."""
        if type(self.target) is not TreeBuilder:
            raise TypeError("event handling only supported for ElementTree.TreeBuilder targets")
        parser = self.parser
        append = queue.append
        target = self.target
        for event in events_to_report:
            if event == "start":
                start = self._start = _reporting(target.start, append, event)
                parser.StartElementHandler = self._on_start
            elif event == "end":
                self._end = _reporting(target.end, append, event)
                parser.EndElementHandler = self._on_end
            elif event == "start-ns":
                def started(prefix, uri):
                    append(("start-ns", (prefix or "", uri or "")))

                parser.StartNamespaceDeclHandler = started
            elif event == "end-ns":
                def ended(prefix):
                    append(("end-ns", None))

                parser.EndNamespaceDeclHandler = ended
            elif event == "comment":
                parser.CommentHandler = _reporting(target.comment, append, event)
            elif event == "pi":
                parser.ProcessingInstructionHandler = _reporting(target.pi, append, event)
            else:
                raise ValueError(f"unknown event '{event}'")


def _reporting(method, append, event):
    def report(*args):
        append((event, method(*args)))

    return report


class XMLPullParser:
    """A parser that is fed, and asked for events when it suits the caller."""

    __module__ = _TREE

    def __init__(self, events=None, *, _parser=None):
        from collections import deque

        self._events_queue = deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._parser._setevents(self._events_queue, ("end",) if events is None else events)

    def feed(self, data):
        """Parse a piece of the document."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._events_queue.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """Finish."""
        self._close_and_return_root()

    def read_events(self):
        """Yield the events that have come so far."""
        events = self._events_queue
        while events:
            event = events.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Parse what was kept because it was not a whole token."""
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()
