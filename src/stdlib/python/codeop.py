"""Tells whether source text is complete, as sessions need to know (library reference: codeop)."""

import __future__

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _maybe_compile(compiler, source, filename, symbol):
    """The code; None if the text is the beginning of something."""
    if not any(line.strip() and line.strip()[0] != "#" for line in source.split("\n")):
        if symbol != "eval":
            source = "pass"
    try:
        code = compiler(source, filename, symbol)
    except SyntaxError as error:
        if getattr(error, "_incomplete_input", False):
            return None
        raise
    # A compound statement goes on until an empty line.
    if symbol == "single" and not source.endswith("\n") and _ends_with_block(source):
        return None
    return code


def _ends_with_block(source):
    import ast

    body = ast.parse(source).body
    return bool(body) and hasattr(body[-1], "body")


def compile_command(source, filename="<input>", symbol="single", flags=0):
    """Compiles one statement: None if it goes on, an exception if it never will be one."""
    return _maybe_compile(
        lambda *args: compile(*args, flags | PyCF_DONT_IMPLY_DEDENT), source, filename, symbol)


class Compile:
    """`compile` that remembers the `__future__` statements it has seen."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags |= self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags & ~PyCF_ALLOW_INCOMPLETE_INPUT, True)
        if not flags & PyCF_ONLY_AST:
            for feature in _features:
                if code.co_flags & feature.compiler_flag:
                    self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """`compile_command` that remembers the `__future__` statements it has seen."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
