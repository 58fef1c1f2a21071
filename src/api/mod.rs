//! The embedding API's front page: an interpreter and what it runs.

mod exit;
mod paint;
mod program;

pub use exit::Exit;
pub use program::Program;

pub use crate::native::Flags;
use std::borrow::Cow;

use crate::heap::Object;
use crate::host::{Host, Limits};
use crate::import;
use crate::native::{CompileMode, Hooks, Result, Vm};
use crate::stdlib;

/// One interpreter: everything it holds is its own, so it can move to another thread as a whole.
pub struct Interpreter {
    pub vm: Box<Vm>,
    /// Tracebacks are shown in colours.
    pub colors: bool,
}

const HOOKS: Hooks = Hooks {
    find_builtin_module: stdlib::find,
    compile: import::compile_bytes,
    compile_text: import::compile_text,
    import: import::import,
    report_unraisable: stdlib::sys::report_unraisable,
    library_source: stdlib::embedded_source,
};

impl Interpreter {
    /// An interpreter with `builtins` and `sys` ready.
    pub fn new(limits: Limits, host: Box<dyn Host>) -> Interpreter {
        let mut vm = Vm::new(limits, host, HOOKS);
        match stdlib::find(&mut vm, "builtins") {
            Ok(Some(m)) => vm.builtins = m,
            _ => unreachable!("the builtins module is part of every build"),
        }
        if vm.import_module("sys").is_err() {
            // A memory limit that not even the interpreter itself fits in shows with the program.
            vm.take_raised();
        }
        Interpreter { vm, colors: false }
    }

    /// A fresh `__main__` module, for a session that runs text after text in it.
    pub fn new_main_module(&mut self) -> Object {
        import::new_main_module(&mut self.vm)
    }

    /// Compiles a text to a code object.
    pub fn compile(&mut self, source: &str, filename: &str, mode: CompileMode) -> Result {
        import::compile_source(&mut self.vm, source.as_bytes(), filename, mode)
    }

    /// Names of the library's modules.
    pub fn library(&self) -> impl Iterator<Item = Cow<'static, str>> {
        stdlib::names()
    }
}
