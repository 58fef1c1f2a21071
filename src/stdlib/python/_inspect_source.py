"""The source of live objects, for `inspect`: files, lines, comments."""

import ast
import linecache
import os
import sys
import tokenize
import types

# What is defined here shows as the public module's own.
__name__ = "inspect"


class EndOfBlock(Exception):
    """The first block of the lines is over."""


class ClassFoundException(Exception):
    """Kept for programs that name it."""


def getsourcefile(object):
    """The source file of an object, or None."""
    from inspect import getfile
    filename = getfile(object)
    if filename.endswith((".pyc", ".pyo")):
        filename = filename[:-4] + ".py"
    if filename in linecache.cache or os.path.exists(filename) or linecache.getlines(filename):
        return filename
    return None


def findsource(object):
    """All lines of an object's file, and the line (from 0) that it begins in."""
    from inspect import getfile, getmodule, unwrap
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        try:
            line = vars(object)["__firstlineno__"] - 1
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
        if line >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, line
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        object = object.f_code
    if isinstance(object, types.CodeType):
        line = object.co_firstlineno - 1
        if line >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, line
    raise OSError("could not find code object")


def getcomments(object):
    """The comment lines in front of an object, or None."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == "#":
            end += 1
        if end == start:
            return None
        return "".join(line.expandtabs() for line in lines[start:end])
    if at <= 0:
        return None
    indent = _indent(lines[at])
    comments = []
    for line in reversed(lines[:at]):
        if line.lstrip()[:1] != "#" or _indent(line) != indent:
            break
        comments.append(line.expandtabs().lstrip())
    comments.reverse()
    while comments and comments[0].strip() == "#":
        del comments[0]
    while comments and comments[-1].strip() == "#":
        del comments[-1]
    return "".join(comments) or None


def _indent(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getblock(lines):
    """The first of the lines that make a block: a definition with all that is in it."""
    last = 1
    indent = 0
    started = in_lambda = body = decorator = False
    body_column = None
    try:
        for kind, text, start, end, _ in tokenize.generate_tokens(iter(lines).__next__):
            if not started and not decorator:
                if text == "@":
                    decorator = True
                elif text in ("def", "class", "lambda"):
                    in_lambda = text == "lambda"
                    started = True
                elif text == "async":
                    continue
                body = True
            elif text == "(" and decorator:
                continue
            elif kind == tokenize.NEWLINE:
                if decorator:
                    decorator = False
                    continue
                body = False
                last = start[0]
                if in_lambda:
                    break
            elif body:
                pass
            elif kind == tokenize.INDENT:
                if body_column is None and started:
                    body_column = start[1]
                indent += 1
                body = True
            elif kind == tokenize.DEDENT:
                indent -= 1
                if indent <= 0:
                    break
            elif kind == tokenize.COMMENT:
                if body_column is not None and start[1] >= body_column:
                    last = start[0]
            elif indent == 0 and kind not in (tokenize.COMMENT, tokenize.NL):
                break
    except (EndOfBlock, IndentationError):
        pass
    except (SyntaxError, tokenize.TokenError) as error:
        if "unmatched" not in str(error) and not isinstance(error, tokenize.TokenError):
            raise
        last = max(last, 1)
    return lines[:last]


def getsourcelines(object):
    """The lines of an object, and the number of the first; 0 for a whole file."""
    from inspect import unwrap
    object = unwrap(object)
    lines, at = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or (
            isinstance(object, types.FrameType) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    """The text of an object."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


def indentsize(line):
    """The width of a line's indentation."""
    return _indent(line)
