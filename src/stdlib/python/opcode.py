"""The opcodes of this machine, by the names CPython's module of that name uses."""

import _dis
from operator import index as _index

__all__ = [
    "cmp_op", "stack_effect", "hascompare", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG",
    "hasarg", "hasconst", "hasname", "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal",
    "hasexc",
]

cmp_op = ("<", "<=", "==", "!=", ">", ">=")
_table = _dis.opcodes()
opname = [name for name, _, _, _ in _table]
opname += [f"<{number}>" for number in range(len(opname), 256)]
opmap = {name: number for number, (name, _, _, _) in enumerate(_table)}
hasarg = [number for number, row in enumerate(_table) if row[3]]
hasjump = hasjrel = [number for number, row in enumerate(_table) if row[2]]
hasconst, hasname, hasjabs, hasfree, haslocal, hasexc, hascompare = [], [], [], [], [], [], []
HAVE_ARGUMENT, EXTENDED_ARG = 0, -1


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """This machine has registers: instructions leave no stack behind."""
    opcode = _index(opcode)
    if not 0 <= opcode < len(_table):
        raise ValueError("invalid opcode or oparg")
    return 0
