"""Examples, and the parser that finds them in a text."""

import re

from doctest._flags import OPTIONFLAGS_BY_NAME

_PROMPT = re.compile(r" *>>>")
_CONTINUED = re.compile(r" *\.\.\.")
_IS_BLANK_OR_COMMENT = re.compile(r"^[ ]*(#.*)?$").match
_DIRECTIVE = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)
_TRACEBACK = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$",
                        re.MULTILINE)
_MESSAGE = re.compile(r"^\w", re.MULTILINE)


class Example:
    """A statement and the output it is to have."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        if not source.endswith("\n"):
            source += "\n"
        if want and not want.endswith("\n"):
            want += "\n"
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.source = source
        self.want = want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one text, and the namespace they share."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), \
            "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        if count == 0:
            examples = "no examples"
        elif count == 1:
            examples = "1 example"
        else:
            examples = "%d examples" % count
        return "<%s %s from %s:%s (%s)>" % (
            self.__class__.__name__, self.name, self.filename, self.lineno, examples)

    def _parts(self):
        return (self.examples, self.docstring, self.globs, self.name, self.filename,
                self.lineno)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        self_lno = self.lineno if self.lineno is not None else -1
        other_lno = other.lineno if other.lineno is not None else -1
        return ((self.name, self.filename, self_lno, id(self))
                < (other.name, other.filename, other_lno, id(other)))


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """The text in pieces: prose as strings, and examples."""
        string = string.expandtabs()
        margin = self._min_indent(string)
        if margin > 0:
            string = "\n".join([line[margin:] for line in string.split("\n")])
        lines = string.splitlines(keepends=True) if "\r" not in string else _keep_lf(string)
        output = []
        prose_start = i = 0
        while i < len(lines):
            if not _PROMPT.match(lines[i]):
                i += 1
                continue
            output.append("".join(lines[prose_start:i]))
            first = i
            i += 1
            while i < len(lines) and _CONTINUED.match(lines[i]):
                i += 1
            source_end = i
            while i < len(lines) and lines[i].strip(" \n") and not _PROMPT.match(lines[i]):
                i += 1
            source = "".join(lines[first:source_end]).removesuffix("\n")
            example = self._parse_example(source, "".join(lines[source_end:i]), name, first)
            if example is not None:
                output.append(example)
            prose_start = i
        output.append("".join(lines[prose_start:]))
        return output

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]

    def _parse_example(self, source, want, name, lineno):
        indent = len(source) - len(source.lstrip(" "))
        source_lines = source.split("\n")
        self._check_prompt_blank(source_lines, indent, name, lineno)
        self._check_prefix(source_lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join([line[indent + 4:] for line in source_lines])

        want_lines = want.split("\n")
        if len(want_lines) > 1 and not want_lines[-1].strip(" "):
            del want_lines[-1]
        self._check_prefix(want_lines, " " * indent, name, lineno + len(source_lines))
        want = "\n".join([line[indent:] for line in want_lines])

        options = self._find_options(source, name, lineno)
        if _IS_BLANK_OR_COMMENT(source):
            return None
        return Example(source, want, _expected_message(want), lineno=lineno,
                       indent=self._margin + indent, options=options)

    def _find_options(self, source, name, lineno):
        """The flags that a comment turns on or off."""
        options = {}
        for m in _DIRECTIVE.finditer(source):
            for option in m.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r"
                                     % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and _IS_BLANK_OR_COMMENT(source):
            raise ValueError("line %r of the doctest for %s has an option directive on a line "
                             "with no example: %r" % (lineno, name, source))
        return options

    _margin = 0

    def _min_indent(self, s):
        """The smallest indentation of a line that is not blank."""
        indents = [len(line) - len(line.lstrip(" ")) for line in s.split("\n") if line.strip()]
        self._margin = min(indents, default=0)
        return self._margin

    def _check_prompt_blank(self, lines, indent, name, lineno):
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError("line %r of the docstring for %s lacks blank after %s: %r"
                                 % (lineno + i + 1, name, line[indent:indent + 3], line))

    def _check_prefix(self, lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError("line %r of the docstring for %s has inconsistent leading "
                                 "whitespace: %r" % (lineno + i + 1, name, line))


def _keep_lf(string):
    """Lines that end at line feeds only."""
    lines = [line + "\n" for line in string.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _expected_message(want):
    """What follows the traceback in an expected output, if it is one; None if it is not."""
    header = _TRACEBACK.match(want)
    if header is None:
        return None
    message = _MESSAGE.search(want, header.end())
    return want[message.start():] if message else None


for _class in (Example, DocTest, DocTestParser):
    _class.__module__ = "doctest"
