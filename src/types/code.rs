//! Code objects: a verified unit loaded into the heap, its constants and names made objects.

use std::cell::{Cell, OnceCell};

use crate::code::{
    CodeFlags, Constant, ExceptionEntry, Extra, FunctionKind, Instruction, Opcode, Position, Unit,
    line_starts, verify,
};
use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{Exc, Result, Vm};

pub struct Code {
    /// Instructions; inline caches are written by the dispatch loop, `Watched` in place of opcodes
    /// while a trace function wants to know.
    pub words: Box<[Cell<u64>]>,
    pub kind: FunctionKind,
    pub flags: CodeFlags,
    pub arg_count: u32,
    pub posonly_count: u32,
    pub kwonly_count: u32,
    pub registers: u32,
    /// Registers of parameters and locals.
    pub locals: u32,
    pub first_line: u32,
    pub is_class: bool,
    pub exceptions: Box<[ExceptionEntry]>,
    pub positions: Box<[Position]>,
    /// Registers that hold cells, by local.
    pub cells: Box<[(Object, u16)]>,
    pub name: Object,
    pub qualname: Object,
    pub filename: Object,
    pub doc: Object,
    pub local_names: Box<[Object]>,
    pub var_names: Object,
    pub free_names: Object,
    pub names: Object,
    pub constants: Object,
    /// Every object the words mention (borrowed there, owned here).
    pub owned: Box<[Object]>,
    pub static_attributes: Object,
    /// Which instructions are `Watched`: the business of the machine.
    pub watched: Cell<u8>,
    pub line_starts: OnceCell<Box<[u32]>>,
    /// The unit it came from, for `replace` and disassembly.
    pub unit: Box<Unit>,
}

impl Payload for Code {
    const LAYOUT: Layout = Layout::Code;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for (name, _) in &self.cells {
            visit(name.value());
        }
        for o in [
            &self.name,
            &self.qualname,
            &self.filename,
            &self.doc,
            &self.var_names,
            &self.free_names,
            &self.names,
            &self.constants,
            &self.static_attributes,
        ] {
            visit(o.value());
        }
        self.local_names.iter().chain(&self.owned).for_each(|o| visit(o.value()));
    }
}

impl Code {
    pub fn entry(&self) -> *const u64 {
        self.words.as_ptr() as *const u64
    }

    /// The opcode of the instruction at word `at`, watched or not.
    pub fn op_at(&self, at: usize) -> Opcode {
        Instruction(self.unit.words[at]).op().unwrap_or(Opcode::Nop)
    }

    /// Is word `at` where a line begins for a trace function?
    pub fn starts_line(&self, at: usize) -> bool {
        self.line_starts().binary_search(&(at as u32)).is_ok()
    }

    pub fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| line_starts(&self.unit))
    }

    /// Source of the instruction that contains word `at`.
    pub fn position(&self, at: usize) -> Position {
        let i = self.positions.partition_point(|p| p.word as usize <= at);
        if i == 0 { Position::default() } else { self.positions[i - 1] }
    }

    /// Parameters with their own registers, `*args` and `**kwargs` included.
    pub fn parameters(&self) -> usize {
        (self.arg_count + self.kwonly_count) as usize
            + self.flags.has(CodeFlags::VARARGS) as usize
            + self.flags.has(CodeFlags::VARKEYWORDS) as usize
    }
}

impl Vm {
    /// A code object for a unit, which is verified first.
    pub fn load_unit(&mut self, unit: Unit) -> Result {
        if let Err(e) = verify(&unit) {
            let text = format!("bad bytecode in {} at {}: {}", e.unit, e.word, e.what);
            return Err(self.error(Exc::SystemError, &text));
        }
        Ok(self.load_verified(unit))
    }

    fn load_verified(&mut self, unit: Unit) -> Object {
        let constants: Vec<Object> = unit.constants.iter().map(|c| self.constant(c)).collect();
        let names: Vec<Object> = unit.names.iter().map(|n| self.intern(n)).collect();
        let mut words = unit.words.clone();
        let mut at = 0;
        while at < words.len() {
            let Some(op) = Instruction(words[at]).op() else { break };
            for (i, extra) in op.info().extra.iter().enumerate() {
                let w = &mut words[at + 1 + i];
                match extra {
                    Extra::Const => *w = constants[*w as usize].value().bits(),
                    Extra::Name => *w = names[*w as usize].value().bits(),
                    Extra::Cache => {}
                }
            }
            at += op.words();
        }
        let strings = |vm: &Vm, list: &[String]| -> Vec<Object> {
            list.iter().map(|s| vm.intern(s)).collect()
        };
        let local_names = strings(self, &unit.local_names);
        let (vars, frees) = (strings(self, &unit.var_names), strings(self, &unit.free_names));
        let statics = strings(self, &unit.static_attributes);
        let cells = unit.cells.iter().map(|(n, r)| (self.intern(n), *r)).collect();
        let doc = match &unit.doc {
            Some(d) => self.str_from(d),
            None => Object::NONE,
        };
        let code = Code {
            words: words.into_iter().map(Cell::new).collect(),
            kind: unit.kind,
            flags: unit.flags,
            arg_count: unit.arg_count,
            posonly_count: unit.posonly_count,
            kwonly_count: unit.kwonly_count,
            registers: unit.registers,
            locals: unit.local_names.len() as u32,
            first_line: unit.first_line,
            is_class: unit.is_class,
            exceptions: unit.exceptions.clone().into(),
            positions: unit.positions.clone().into(),
            cells,
            name: self.intern(&unit.name),
            qualname: self.intern(&unit.qualname),
            filename: self.intern(&unit.filename),
            doc,
            local_names: local_names.into(),
            var_names: self.tuple(vars),
            free_names: self.tuple(frees),
            names: self.tuple(names.clone()),
            constants: self.tuple(constants.clone()),
            owned: constants.into_iter().chain(names).collect(),
            static_attributes: self.tuple(statics),
            watched: Cell::new(0),
            line_starts: OnceCell::new(),
            unit: Box::new(unit),
        };
        self.heap.alloc(code)
    }

    fn constant(&mut self, c: &Constant) -> Object {
        match c {
            Constant::None => Object::NONE,
            Constant::True => Object::TRUE,
            Constant::False => Object::FALSE,
            Constant::Ellipsis => Object::ELLIPSIS,
            Constant::Int(i) => self.int(*i),
            Constant::BigInt(digits, base) => {
                let i = super::int::large::from_text(digits, *base);
                self.big_int(i)
            }
            Constant::Float(x) => Object::from_float(*x),
            Constant::Imaginary(x) => super::complex::new(self, 0.0, *x),
            Constant::Complex(re, im) => super::complex::new(self, *re, *im),
            Constant::Str(s) => match std::str::from_utf8(s) {
                Ok(t) if s.len() <= 64 && is_name_like(s) => self.intern(t),
                _ => self.str_from(s),
            },
            Constant::Bytes(b) => self.bytes(b),
            Constant::Tuple(items) => {
                let items = items.iter().map(|c| self.constant(c)).collect();
                self.tuple(items)
            }
            Constant::FrozenSet(items) => {
                let items: Vec<Object> = items.iter().map(|c| self.constant(c)).collect();
                super::set::frozen_from(self, &items)
            }
            Constant::Code(u) => self.load_verified((**u).clone()),
        }
    }
}

fn is_name_like(s: &[u8]) -> bool {
    s.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_')
}
