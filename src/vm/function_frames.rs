//! Frames and what becomes of their function: a frame keeps the code and the names that its function
//! had when it was made.
//!
//! Invariant: the function a frame names has the code the frame runs. A function about to change its
//! code or name first hands its live frames over to a copy of itself.

use std::cell::Cell;

use crate::heap::{Object, ObjectCell, Suspension};
use crate::native::Vm;
use crate::types::function::Function;

use super::frame::Base;

impl Vm {
    /// Gives all frames of a function, running and suspended, a copy of it. Call it before its code
    /// changes.
    pub fn part_from_frames(&mut self, function: &Object) {
        let copy = self.heap.alloc(copy_of(function.expect::<Function>()));
        // SAFETY: the chain of callers from the running frame is live; pseudo-frames have no function.
        unsafe {
            let mut b = Base(self.frame_base);
            while !b.0.is_null() {
                if !b.is_bottom() {
                    replace_function(b, function, &copy);
                }
                b = b.caller();
            }
        }
        self.part_suspensions(function, &copy);
    }

    /// The same for suspended frames only, which show the names of their function. Call it before
    /// those change.
    pub fn part_from_suspensions(&mut self, function: &Object) {
        let f = function.expect::<Function>();
        if f.has_suspensions.replace(false) {
            let copy = self.heap.alloc(copy_of(f));
            self.part_suspensions(function, &copy);
        }
    }

    fn part_suspensions(&mut self, function: &Object, copy: &Object) {
        for o in self.heap.containers() {
            if let Some(s) = o.get::<Suspension>() {
                // SAFETY: a suspension's frame has its function as long as it exists.
                unsafe { replace_function(Base(s.base()), function, copy) };
            }
        }
    }
}

/// # Safety
/// `b` is a frame with a function.
unsafe fn replace_function(b: Base, from: &Object, to: &Object) {
    // SAFETY: by contract; the frame owns the word.
    unsafe {
        let word = b.function_word();
        if *word == from.value() {
            *word = to.clone().into_value();
            from.value().release();
        }
    }
}

fn copy_of(f: &Function) -> Function {
    let cell = |c: &ObjectCell| ObjectCell::new(c.get());
    Function {
        simple_arity: f.simple_arity.clone(),
        registers: f.registers.clone(),
        params: f.params.clone(),
        locals: f.locals.clone(),
        entry: f.entry.clone(),
        has_suspensions: Cell::new(true),
        code: cell(&f.code),
        globals: f.globals.clone(),
        builtins: f.builtins.clone(),
        closure: f.closure.clone(),
        defaults: cell(&f.defaults),
        kwdefaults: cell(&f.kwdefaults),
        name: cell(&f.name),
        qualname: cell(&f.qualname),
        module: cell(&f.module),
        doc: cell(&f.doc),
        annotations: ObjectCell::undef(),
        type_params: cell(&f.type_params),
    }
}
