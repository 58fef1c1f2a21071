//! Payloads of what can be called: functions with their code, native functions and methods, bound
//! methods; and the cells of closures.

use std::cell::Cell as StdCell;

use crate::heap::{Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Method, Signature};

/// A function made by `def` or `lambda`. The first three fields are what a call reads.
#[repr(C)]
pub struct Function {
    /// The argument count a plain call must have, or `u32::MAX` if binding takes more thought.
    pub simple_arity: StdCell<u32>,
    /// Registers of a frame.
    pub registers: StdCell<u32>,
    /// Registers of parameters, and of parameters and locals.
    pub params: StdCell<u32>,
    pub locals: StdCell<u32>,
    /// First instruction.
    pub entry: StdCell<*const u64>,
    /// Frames that show the function's name may be suspended.
    pub has_suspensions: StdCell<bool>,
    pub code: ObjectCell,
    pub globals: Object,
    pub builtins: Object,
    /// A tuple of cells, or `UNDEF`.
    pub closure: Object,
    /// A tuple, or `UNDEF`.
    pub defaults: ObjectCell,
    /// A dict, or `UNDEF`.
    pub kwdefaults: ObjectCell,
    pub name: ObjectCell,
    pub qualname: ObjectCell,
    pub module: ObjectCell,
    pub doc: ObjectCell,
    /// A dict, or `UNDEF` until asked for.
    pub annotations: ObjectCell,
    pub type_params: ObjectCell,
}

impl Payload for Function {
    const LAYOUT: Layout = Layout::Function;
    const DICT: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for o in [&self.globals, &self.builtins, &self.closure] {
            visit(o.value());
        }
        for c in [
            &self.code,
            &self.defaults,
            &self.kwdefaults,
            &self.name,
            &self.qualname,
            &self.module,
            &self.doc,
            &self.annotations,
            &self.type_params,
        ] {
            c.trace(visit);
        }
    }
}

/// A variable that a nested function shares with its parent; `UNDEF` while unbound.
pub struct Cell(pub ObjectCell);

impl Payload for Cell {
    const LAYOUT: Layout = Layout::Cell;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.0.trace(visit);
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NativeKind {
    /// Of a module, or already bound.
    Function,
    /// In a type's namespace: binds to instances.
    Method,
    /// `__new__` of a type: its first argument must be a class that derives from it.
    New,
}

/// A native function with its row, and its receiver once bound.
pub struct NativeFunction {
    pub row: &'static Method,
    pub signature: Signature,
    pub raw: bool,
    pub kind: NativeKind,
    /// A special method with a slot (see `native_types`).
    pub is_wrapper: bool,
    /// The type whose method it is, or `UNDEF`.
    pub owner: Object,
    /// The bound receiver (`__self__`), or `UNDEF`.
    pub receiver: Object,
    pub module: ObjectCell,
}

impl Payload for NativeFunction {
    const LAYOUT: Layout = Layout::NativeFunction;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.owner.value());
        visit(self.receiver.value());
        self.module.trace(visit);
    }
}

/// `instance.method`: a function (or native method, or any callable) with its first argument.
pub struct BoundMethod {
    pub function: Object,
    pub receiver: Object,
}

impl Payload for BoundMethod {
    const LAYOUT: Layout = Layout::BoundMethod;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.function.value());
        visit(self.receiver.value());
    }
}
