"""The bytecode of this machine as text (library reference: dis).

The machine has registers, so its instructions are not CPython's; what is asked for and how it is
given is the same. Offsets count bytes, eight to a word.
"""

import _dis
import collections
import io
import sys
import types
from opcode import *
from opcode import __all__ as _opcode_names
from opcode import _table

__all__ = [
    "code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels",
    "show_code", "get_instructions", "Instruction", "Bytecode",
] + _opcode_names

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED",
    32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}


def pretty_flags(flags):
    """The names of the flags of a code object."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ", ".join(names) or hex(flags)


Positions = collections.namedtuple(
    "Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)

_Instruction = collections.namedtuple(
    "_Instruction",
    "opname opcode arg argval argrepr offset start_offset starts_line line_number label positions "
    "cache_info", defaults=[None, None, None])


class Instruction(_Instruction):
    """An instruction. `arg` and `argrepr` are its operands as text; `argval` is the constant, the
    name or the offset that it is about, if there is one."""

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    @property
    def cache_offset(self):
        return self.offset + 8

    @property
    def end_offset(self):
        return self.offset + 8 * (1 + _table[self.opcode][1])

    @property
    def jump_target(self):
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        return _line(self, False, 0)


def _line(instruction, marked, line_width):
    parts = []
    if line_width:
        shown = instruction.line_number if instruction.starts_line else ""
        parts.append(f"{'' if shown is None else shown:>{line_width}}")
    parts.append("-->" if marked else "   ")
    label = f"L{instruction.label}:" if instruction.label else ""
    parts.append(f"{label:>5}")
    parts.append(f"{instruction.opname:<18}")
    parts.append(instruction.argrepr)
    return " ".join(parts).rstrip()


def _get_code_object(x):
    """The code of whatever has some; text is compiled."""
    for name in "__func__", "__code__", "gi_code", "ag_code", "cr_code":
        if name in ("__func__", "__code__"):
            x = getattr(x, name, x)
        elif hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        try:
            x = compile(x, "<disassembly>", "eval")
        except SyntaxError:
            x = compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, code object or text."""
    code = _get_code_object(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    return _instructions(code, shift)


def _instructions(code, shift=0):
    rows = _dis.instructions(code)
    targets = {row[7] for row in rows if row[7] is not None}
    targets |= {handler for _, _, handler, _ in _dis.exceptions(code)}
    labels = {offset: number for number, offset in enumerate(sorted(targets), 1)}
    last = None
    for (offset, _, opcode, name, operands, constant, named, target, line, end_line, column,
         end_column) in rows:
        value, text = operands, operands
        if target is not None:
            value = target
            text = operands.rsplit("->", 1)[0] + f"to L{labels[target]}"
        elif named is not None:
            value, text = named, f"{operands} ({named})"
        elif "Const" in name or constant is not None:
            value = constant
            text = f"{operands} ({constant!r})" if constant is not None else operands
        if line is not None:
            line, end_line = line + shift, end_line + shift
        starts = line is not None and line != last
        if starts:
            last = line
        yield Instruction(
            name, opcode, operands or None, value, text, offset, offset, starts, line,
            labels.get(offset), Positions(line, end_line, column, end_column))


def findlinestarts(code):
    """Offsets at which lines begin, with the lines."""
    last = False
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def findlabels(code):
    """Offsets that are jumped to; takes a code object here."""
    return sorted({row[7] for row in _dis.instructions(code) if row[7] is not None})


def _write(code, lasti, file, shift):
    instructions = list(_instructions(code, shift))
    lines = [i.line_number for i in instructions if i.line_number is not None]
    width = max(3, len(str(max(lines, default=0))))
    for index, instruction in enumerate(instructions):
        if instruction.starts_line and index:
            print(file=file)
        print(_line(instruction, instruction.offset == lasti, width), file=file)
    table = _dis.exceptions(code)
    if table:
        print("ExceptionTable:", file=file)
        for start, end, handler, register in table:
            print(f"  {start} to {end} -> {handler} [r{register}]", file=file)


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False,
                show_offsets=False):
    """Shows a code object."""
    _write(code, lasti, file, 0)


disco = disassemble


def _disassemble_all(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        depth = None if depth is None else depth - 1
        for constant in code.co_consts:
            if hasattr(constant, "co_code"):
                print(file=file)
                print(f"Disassembly of {constant!r}:", file=file)
                _disassemble_all(constant, file, depth)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Shows classes, functions, methods, code objects or text; without any, the last traceback."""
    if x is None:
        distb(file=file)
        return
    for name in "__func__", "__code__", "gi_code", "ag_code", "cr_code":
        x = getattr(x, name, x)
    if hasattr(x, "__dict__") and not hasattr(x, "co_code"):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, (types.MethodType, types.FunctionType, types.CodeType,
                                  classmethod, staticmethod, type)):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _disassemble_all(x, file, depth)
    elif isinstance(x, str):
        _disassemble_all(_get_code_object(x), file, depth)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Shows the code of the frame that a traceback ends in."""
    if tb is None:
        error = getattr(sys, "last_exc", None)
        if error is None:
            raise RuntimeError("no last traceback to disassemble")
        tb = error.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """What is known of a code object besides its instructions."""
    code = _get_code_object(x)
    lines = [
        f"Name:              {code.co_name}",
        f"Filename:          {code.co_filename}",
        f"Argument count:    {code.co_argcount}",
        f"Positional-only arguments: {code.co_posonlyargcount}",
        f"Kw-only arguments: {code.co_kwonlyargcount}",
        f"Number of locals:  {code.co_nlocals}",
        f"Stack size:        {code.co_stacksize}",
        f"Flags:             {pretty_flags(code.co_flags)}",
    ]
    for title, values, show in (
            ("Constants", code.co_consts, repr), ("Names", code.co_names, str),
            ("Variable names", code.co_varnames, str), ("Free variables", code.co_freevars, str),
            ("Cell variables", code.co_cellvars, str)):
        if values:
            lines.append(f"{title}:")
            lines += [f"{number:4d}: {show(value)}" for number, value in enumerate(values)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Shows what `code_info` gives."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of something, to be gone through and shown."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False, show_offsets=False):
        self.codeobj = code = _get_code_object(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self._shift = self.first_line - code.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _dis.exceptions(code)

    def __iter__(self):
        return _instructions(self.codeobj, self._shift)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code of the frame that a traceback ends in."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """What is known besides the instructions."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions as text."""
        out = io.StringIO()
        offset = -1 if self.current_offset is None else self.current_offset
        _write(self.codeobj, offset, out, self._shift)
        return out.getvalue()
