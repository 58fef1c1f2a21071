//! A session: inputs run one after the other in one `__main__`, none of them ending it by an error.
//!
//! Every input is kept under a file name of its own, `<python-input-N>`, so that tracebacks, `:kind`
//! and `:dis` can show its text later.

use crate::api::{Exit, Interpreter};
use crate::heap::Object;
use crate::native::{CompileMode, Exc, Result};
use crate::types::attribute::text_of;
use crate::types::code::Code;

use super::commands;
use super::input::statements;

/// What is to be done after an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Ask for the next one.
    Continue,
    /// The session has ended; its last words are said.
    Exit(Exit),
}

/// The interpreter is the last field: what is held here is released before its heap is.
pub struct Session {
    /// The module all inputs run in.
    pub(super) main: Object,
    /// Inputs so far.
    count: usize,
    /// The `asyncio.Runner` that keeps one event loop for the session; made by the first `await`.
    runner: Option<Object>,
    pub(super) interpreter: Interpreter,
}

impl Session {
    pub fn new(mut interpreter: Interpreter) -> Session {
        let main = interpreter.new_main_module();
        Session { main, count: 0, runner: None, interpreter }
    }

    /// Runs one input: a command, or any number of statements.
    pub fn feed(&mut self, text: &str) -> Reply {
        let reply = match text.trim_start().strip_prefix(':') {
            Some(command) => {
                commands::run(self, command.trim());
                Reply::Continue
            }
            None => self.run_input(text),
        };
        let _ = self.interpreter.vm.host.flush(1);
        reply
    }

    /// Ends the session as Ctrl-D does.
    pub fn end(&mut self) -> Exit {
        self.finish(Exit::Status(0))
    }

    fn finish(&mut self, exit: Exit) -> Exit {
        if let Some(runner) = self.runner.take()
            && self.interpreter.vm.call_method(&runner, "close", &[]).is_err()
        {
            self.interpreter.vm.take_raised();
        }
        self.main = Object::NONE;
        self.interpreter.finish(exit)
    }

    fn run_input(&mut self, text: &str) -> Reply {
        let filename = format!("<python-input-{}>", self.count);
        self.count += 1;
        self.interpreter.vm.register_source(&filename, text);
        // A block may be followed by white space that only ended it.
        let text = text.trim_end().to_string() + "\n";
        for statement in statements(&text) {
            if self.run_statement(&statement, &filename).is_err() {
                return self.report();
            }
        }
        Reply::Continue
    }

    /// Runs a statement; what it awaits is run by the session's event loop.
    fn run_statement(&mut self, text: &str, filename: &str) -> Result<()> {
        let mode = CompileMode::Single { top_level_await: false, imply_dedent: true };
        let code = match self.interpreter.compile(text, filename, mode) {
            Err(raised) if !self.awaits_outside() => return Err(raised),
            Err(_) => {
                self.interpreter.vm.take_raised();
                let mode = CompileMode::Single { top_level_await: true, imply_dedent: true };
                self.interpreter.compile(text, filename, mode)?
            }
            Ok(code) => code,
        };
        let vm = &mut *self.interpreter.vm;
        let space = vm.module_dict(&self.main);
        let result = vm.exec_code(&code, &space, &space)?;
        if code.expect::<Code>().kind != crate::code::FunctionKind::Function {
            self.run_coroutine(&result)?;
        }
        Ok(())
    }

    /// Was an input refused for an `await`, `async for` or `async with` outside a function?
    fn awaits_outside(&mut self) -> bool {
        let vm = &mut *self.interpreter.vm;
        if !vm.raised_is(Exc::SyntaxError) {
            return false;
        }
        let raised = vm.raised.clone();
        let message = vm.exception_field(&raised, "msg").map(|m| text_of(&m)).unwrap_or_default();
        message.contains("outside") && (message.contains("await") || message.contains("async"))
    }

    fn run_coroutine(&mut self, coroutine: &Object) -> Result<()> {
        let vm = &mut *self.interpreter.vm;
        let runner = match &self.runner {
            Some(runner) => runner.clone(),
            None => {
                let asyncio = vm.import_module("asyncio")?;
                let runner = vm.call_method(&asyncio, "Runner", &[])?;
                self.runner = Some(runner.clone());
                runner
            }
        };
        vm.call_method(&runner, "run", std::slice::from_ref(coroutine)).map(drop)
    }

    /// Shows the raised exception; `SystemExit` ends the session.
    pub(super) fn report(&mut self) -> Reply {
        let e = self.interpreter.vm.take_raised();
        let exit = self.interpreter.system_exit(&e).or_else(|| self.interpreter.show_uncaught(&e));
        match exit {
            Some(exit) => {
                drop(e);
                Reply::Exit(self.finish(exit))
            }
            None => Reply::Continue,
        }
    }

    pub(super) fn print(&mut self, text: &str) {
        let _ = self.interpreter.vm.host.write(1, text.as_bytes());
    }
}
