"""What can go wrong with a configuration: the exceptions of configparser."""

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """The base class; `message` is the text, and the arguments are those of the constructor."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """A section that does not exist was asked for."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section
        self.args = (section,)


def _already_exists(what, source, lineno):
    """The message about something that exists twice, with its place if that is known."""
    if source is None:
        return f"{what[0].upper()}{what[1:]} already exists"
    place = f"While reading from {source!r}"
    if lineno is not None:
        place += f" [line {lineno:2d}]"
    return f"{place}: {what} already exists"


class DuplicateSectionError(Error):
    """A section exists already, or a source has it twice."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_already_exists(f"section {section!r}", source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """A source has an option twice in one section."""

    def __init__(self, section, option, source=None, lineno=None):
        what = f"option {option!r} in section {section!r}"
        super().__init__(_already_exists(what, source, lineno))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """An option that does not exist was asked for."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """The base class of what goes wrong when a value refers to others."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that does not exist."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section,
                         f"Bad value substitution: option {option!r} in section {section!r} "
                         f"contains an interpolation key {reference!r} which is not a valid "
                         f"option name. Raw value: {rawval!r}")
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference in a value is malformed."""


class InterpolationDepthError(InterpolationError):
    """Values refer to each other too deeply, or in a circle."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section,
                         f"Recursion limit exceeded in value substitution: option {option!r} in "
                         f"section {section!r} contains an interpolation key which cannot be "
                         f"substituted in {MAX_INTERPOLATION_DEPTH} steps. "
                         f"Raw value: {rawval!r}")
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines of a source are malformed; `errors` has their numbers and texts."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        """Adds a line."""
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"

    def combine(self, others):
        """Adds the lines of other errors, and returns itself."""
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self

    @staticmethod
    def _raise_all(exceptions):
        """Raises one error that tells of all, if there is any."""
        exceptions = iter(exceptions)
        for first in exceptions:
            raise first.combine(exceptions)


class _LineError(ParsingError):
    """One line makes the rest of its source unreadable."""

    def __init__(self, problem, filename, lineno, line):
        Error.__init__(self, f"{problem}\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MissingSectionHeaderError(_LineError):
    """A source has an option before its first section."""

    def __init__(self, filename, lineno, line):
        super().__init__("File contains no section headers.", filename, lineno, line)


class MultilineContinuationError(_LineError):
    """An option without a value goes on in the next line."""

    def __init__(self, filename, lineno, line):
        super().__init__("Key without value continued with an indented line.",
                         filename, lineno, line)


for _class in (Error, NoSectionError, DuplicateSectionError, DuplicateOptionError, NoOptionError,
               InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError,
               InterpolationDepthError, ParsingError, MissingSectionHeaderError,
               MultilineContinuationError):
    _class.__module__ = "configparser"
