"""Compiling interactive input, which may not be whole yet (library reference: codeop)."""

import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

# Flags of the compiler: a block does not end with the text, and a text that more could complete
# raises an exception of its own. Both hold for input, but not for a last attempt to compile it.
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_INPUT = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT


def _is_blank(source):
    """Has it nothing but comments and white space?"""
    lines = [line.strip() for line in source.split("\n")]
    return all(not line or line[0] == "#" for line in lines)


def _is_incomplete(compiler, source, filename, symbol):
    """Could more lines make a program of it?"""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            compiler(source, filename, symbol)
            return False
        except SyntaxError:  # anything else is not about its end
            pass
        try:
            # An empty line completes a block, but it does not end one that has not begun.
            compiler(source + "\n", filename, symbol)
            return True
        except _IncompleteInputError:
            return True
        except SyntaxError:
            return False


def _maybe_compile(compiler, source, filename, symbol):
    if _is_blank(source) and symbol != "eval":
        source = "pass"
    elif _is_incomplete(compiler, source, filename, symbol):
        return None
    # Warnings and errors are those of the source as it is.
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    return compile(source, filename, symbol, _INPUT if incomplete_input else 0)


def compile_command(source, filename="<input>", symbol="single"):
    """Code for a source, or None if it is not whole; an error if it can never be.

    The symbol is "single" for a statement, "exec" for several, or "eval" for an expression."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles like compile(), and remembers what was imported from __future__."""

    def __init__(self):
        self.flags = _INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~_INPUT
        code = compile(source, filename, symbol, flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """Compiles like compile_command(), and remembers what was imported from __future__."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """Code for a source, or None if it is not whole; an error if it can never be."""
        return _maybe_compile(self.compiler, source, filename, symbol)
