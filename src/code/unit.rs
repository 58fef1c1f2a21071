//! A compiled unit: the bytecode of one module, class body, function, lambda or generator
//! expression, with everything needed to make a code object of it.

/// Which kind of frame a call makes (the project's five kinds; `types.coroutine` is a flag at run
/// time).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FunctionKind {
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
}

/// CPython's `co_flags` (library reference: inspect, "Code Objects Bit Flags").
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CodeFlags(pub u32);

impl CodeFlags {
    pub const OPTIMIZED: CodeFlags = CodeFlags(0x1);
    pub const NEWLOCALS: CodeFlags = CodeFlags(0x2);
    pub const VARARGS: CodeFlags = CodeFlags(0x4);
    pub const VARKEYWORDS: CodeFlags = CodeFlags(0x8);
    pub const NESTED: CodeFlags = CodeFlags(0x10);
    pub const GENERATOR: CodeFlags = CodeFlags(0x20);
    pub const COROUTINE: CodeFlags = CodeFlags(0x80);
    pub const ITERABLE_COROUTINE: CodeFlags = CodeFlags(0x100);
    pub const ASYNC_GENERATOR: CodeFlags = CodeFlags(0x200);
    pub const FUTURE_ANNOTATIONS: CodeFlags = CodeFlags(0x100_0000);

    pub fn has(self, f: CodeFlags) -> bool {
        self.0 & f.0 != 0
    }

    pub fn set(&mut self, f: CodeFlags) {
        self.0 |= f.0;
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    None,
    True,
    False,
    Ellipsis,
    Int(i64),
    /// Digits and base of an integer beyond `i64`.
    BigInt(String, u32),
    Float(f64),
    Imaginary(f64),
    /// Real and imaginary part; no literal has the first.
    Complex(f64, f64),
    /// Generalised UTF-8. Identifier-like ones are interned by the loader.
    Str(Vec<u8>),
    Bytes(Vec<u8>),
    Tuple(Vec<Constant>),
    FrozenSet(Vec<Constant>),
    Code(Box<Unit>),
}

/// Instructions `start..end` (word offsets) are protected by `handler`: registers from `level` on are
/// dropped, the exception is put into register `level`. Inner entries come first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExceptionEntry {
    pub start: u32,
    pub end: u32,
    pub handler: u32,
    pub level: u16,
}

/// Source of the instructions from `word` up to the next entry: lines from 1, UTF-8 byte columns from
/// 0; line 0: none (artificial).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Position {
    pub word: u32,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// The beginning of a statement: a debugger may send a frame there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Entrance {
    pub word: u32,
    pub line: u32,
    /// How many statements without code are passed at this word before it.
    pub passed: u32,
    /// Index of what the temporaries hold.
    pub held: u32,
}

/// What a temporary holds while statements run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Held {
    /// The iterator of a `for` loop.
    Iterator,
    /// What was being handled before the exception that is handled now.
    Handled,
    /// An exception that is raised again at the end of `finally`.
    Raised,
    /// Anything else: an exit method, a value to be returned.
    Value,
}

/// A variable of an inlined comprehension, which is a temporary or a cell in one: what `locals()` adds
/// while one of the instructions `start..end` runs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComprehensionLocal {
    pub name: String,
    pub register: u16,
    pub is_cell: bool,
    pub start: u32,
    pub end: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    pub name: String,
    pub qualname: String,
    pub filename: String,
    pub first_line: u32,
    pub kind: FunctionKind,
    pub flags: CodeFlags,
    /// Positional parameters, positional-only ones included.
    pub arg_count: u32,
    pub posonly_count: u32,
    pub kwonly_count: u32,
    /// Registers of parameters and locals; register i is `local_names[i]`. Parameters come first in
    /// the order positional, keyword-only, `*args`, `**kwargs`. In a unit without OPTIMIZED register
    /// 0 is the namespace and has the name "".
    pub local_names: Vec<String>,
    /// `co_varnames`: what CPython lists (no comprehension variables).
    pub var_names: Vec<String>,
    /// Locals that live in cells (`co_cellvars`), with their registers.
    pub cells: Vec<(String, u16)>,
    /// `co_freevars`: order of the closure tuple.
    pub free_names: Vec<String>,
    pub names: Vec<String>,
    pub constants: Vec<Constant>,
    pub words: Vec<u64>,
    pub exceptions: Vec<ExceptionEntry>,
    pub positions: Vec<Position>,
    /// Statements that no instruction stands for (`pass`, `try`, `continue`), for whoever counts
    /// lines: the word of the next instruction, and the line. Whoever comes there passes them.
    pub statements: Vec<(u32, u32)>,
    /// Where statements begin, in order of words.
    pub entrances: Vec<Entrance>,
    /// What temporaries can hold at entrances, from the outermost construct in.
    pub held: Vec<Vec<(u16, Held)>>,
    /// Those of inner comprehensions come before those of the outer one.
    pub comprehension_locals: Vec<ComprehensionLocal>,
    /// Registers of a frame, temporaries and the largest window included.
    pub registers: u32,
    /// The docstring, if the body has one.
    pub doc: Option<Vec<u8>>,
    /// A class body (its function is called by `__build_class__` with the namespace in register 0).
    pub is_class: bool,
    /// Class bodies: names assigned through the first parameter of methods (`__static_attributes__`).
    pub static_attributes: Vec<String>,
}

impl Unit {
    /// Is it the same code, but for its file and its qualified name? What its constants are counts,
    /// not what they are equal to: `0.0` and `-0.0` are two.
    pub fn does_the_same(&self, other: &Unit) -> bool {
        let (a, b) = (self, other);
        let numbers =
            |u: &Unit| [u.first_line, u.flags.0, u.arg_count, u.posonly_count, u.kwonly_count];
        a.name == b.name
            && numbers(a) == numbers(b)
            && a.kind == b.kind
            && a.words == b.words
            && a.local_names == b.local_names
            && a.cells == b.cells
            && a.free_names == b.free_names
            && a.names == b.names
            && a.positions == b.positions
            && a.exceptions == b.exceptions
            && a.doc == b.doc
            && same_constants(&a.constants, &b.constants)
    }
}

fn same_constants(a: &[Constant], b: &[Constant]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_constant(a, b))
}

fn same_constant(a: &Constant, b: &Constant) -> bool {
    use Constant::*;
    match (a, b) {
        (Float(x), Float(y)) | (Imaginary(x), Imaginary(y)) => x.to_bits() == y.to_bits(),
        (Complex(x, i), Complex(y, j)) => (x.to_bits(), i.to_bits()) == (y.to_bits(), j.to_bits()),
        (Tuple(x), Tuple(y)) | (FrozenSet(x), FrozenSet(y)) => same_constants(x, y),
        (Code(x), Code(y)) => x.does_the_same(y),
        _ => a == b,
    }
}
