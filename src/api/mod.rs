//! The embedding API's front page: an interpreter and what it runs.

use crate::heap::Object;
use crate::host::{Host, Limits};
use crate::import;
use crate::native::{Hooks, Result, Vm};
use crate::stdlib;

/// One interpreter: everything it holds is its own, so it can move to another thread as a whole.
pub struct Interpreter {
    pub vm: Box<Vm>,
}

const HOOKS: Hooks = Hooks {
    find_builtin_module: stdlib::find,
    compile: import::compile_source,
    import: import::import,
};

impl Interpreter {
    /// An interpreter with `builtins` and `sys` ready.
    pub fn new(limits: Limits, host: Box<dyn Host>) -> Interpreter {
        let mut vm = Vm::new(limits, host, HOOKS);
        match stdlib::find(&mut vm, "builtins") {
            Ok(Some(m)) => vm.builtins = m,
            _ => unreachable!("the builtins module is part of every build"),
        }
        Interpreter { vm }
    }

    /// Runs source text as the main module.
    pub fn run_main(&mut self, source: &[u8], filename: &str, file: Option<&str>) -> Result {
        import::run_as_main(&mut self.vm, source, filename, file)
    }

    /// The raised exception as CPython prints it.
    pub fn traceback(&mut self) -> String {
        let e: Object = self.vm.take_raised();
        self.vm.render_exception(&e)
    }
}
