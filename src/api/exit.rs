//! How a program ends: the report on what it did not catch, the exit status (library reference:
//! `SystemExit`), and the end of the interpreter's life, in CPython's order: `atexit`, flush,
//! the modules and what only they kept alive, flush.

use crate::heap::{Dict, Layout, Object, WeakRef};
use crate::native::{Exc, Vm};
use crate::stdlib::{atexit, sys};
use crate::types::attribute::text_of;
use crate::types::exception::Exception;
use crate::types::int;
use crate::types::module::Module;

use super::Interpreter;
use super::paint;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Status(u8),
    /// By Ctrl-C: the process ends as the signal would end it.
    Interrupted,
}

/// The exit status if standard output cannot be flushed.
const FLUSH_FAILED: u8 = 120;

impl Interpreter {
    /// Shows the raised exception, or does what `SystemExit` says.
    pub fn report_uncaught(&mut self) -> Exit {
        let e = self.vm.take_raised();
        if let Some(exit) = self.system_exit(&e) {
            return exit;
        }
        if let Some(exit) = self.show_uncaught(&e) {
            return exit;
        }
        if self.vm.is_exception_instance(&e, Exc::KeyboardInterrupt) {
            return Exit::Interrupted;
        }
        Exit::Status(1)
    }

    /// The status of a `SystemExit`; a message goes to standard error.
    pub fn system_exit(&mut self, e: &Object) -> Option<Exit> {
        let vm = &mut *self.vm;
        if !vm.is_exception_instance(e, Exc::SystemExit) {
            return None;
        }
        let code = match vm.getattr_str(e, "code") {
            Ok(code) => code,
            Err(_) => vm.take_raised(),
        };
        if code.is_none() {
            return Some(Exit::Status(0));
        }
        if int::is_int(&code) {
            return Some(Exit::Status((int::to_i64(&code).unwrap_or(-1) & 0xFF) as u8));
        }
        let text = match vm.to_str(&code) {
            Ok(text) => text_of(&text),
            Err(_) => {
                vm.take_raised();
                String::new()
            }
        };
        flush_output(vm);
        if sys::write_error(vm, &format!("{text}\n")).is_err() {
            vm.take_raised();
        }
        Some(Exit::Status(1))
    }

    /// Gives an exception to `sys.excepthook`. If the hook itself exits, how.
    pub fn show_uncaught(&mut self, e: &Object) -> Option<Exit> {
        let class = self.vm.type_of(e);
        let traceback = match e.get::<Exception>().and_then(|x| x.traceback.some()) {
            Some(traceback) => traceback,
            None => Object::NONE,
        };
        if let Ok(module) = self.vm.import_module("sys") {
            let values = [
                ("last_exc", e),
                ("last_type", &class),
                ("last_value", e),
                ("last_traceback", &traceback),
            ];
            for (name, value) in values {
                self.vm.set_global(&module, name, value.clone());
            }
        }
        flush_output(&mut self.vm);
        let hook = sys::attribute(&mut self.vm, "excepthook");
        let own = sys::attribute(&mut self.vm, "__excepthook__");
        match hook {
            None => {
                let text = "sys.excepthook is missing\n".to_string() + &self.rendered(e);
                self.write_error(&text);
            }
            Some(hook) if own.is_some_and(|own| own.is(&hook)) => {
                let text = self.rendered(e);
                self.write_error(&text);
            }
            Some(hook) => {
                if self.vm.call(&hook, &[class, e.clone(), traceback]).is_err() {
                    let raised = self.vm.take_raised();
                    if let Some(exit) = self.system_exit(&raised) {
                        return Some(exit);
                    }
                    let text = format!(
                        "Error in sys.excepthook:\n{}\nOriginal exception was:\n{}",
                        self.rendered(&raised),
                        self.rendered(e)
                    );
                    self.write_error(&text);
                }
            }
        }
        None
    }

    /// An exception as text, coloured if this interpreter shows colours.
    pub fn rendered(&mut self, e: &Object) -> String {
        let text = self.vm.render_exception(e);
        if self.colors { paint::traceback(&text) } else { text }
    }

    fn write_error(&mut self, text: &str) {
        if sys::write_error(&mut self.vm, text).is_err() {
            self.vm.take_raised();
        }
    }

    /// Ends the life of the interpreter. A failing flush of standard output makes the status 120.
    pub fn finish(&mut self, exit: Exit) -> Exit {
        let vm = &mut *self.vm;
        atexit::run(vm);
        let mut exit = exit;
        if !flush_at_exit(vm) {
            exit = Exit::Status(FLUSH_FAILED);
        }
        sys::begin_finalizing(vm);
        clear_modules(vm);
        if vm.host.flush(1).is_err() && exit != Exit::Status(FLUSH_FAILED) {
            exit = Exit::Status(FLUSH_FAILED);
        }
        let _ = vm.host.flush(2);
        exit
    }
}

/// Flushes `sys.stdout`; what goes wrong shows at the end.
fn flush_output(vm: &mut Vm) {
    if let Some(out) = sys::attribute(vm, "stdout").filter(|o| !o.is_none())
        && vm.call_method(&out, "flush", &[]).is_err()
    {
        vm.take_raised();
    }
}

/// Flushes `sys.stdout`, reporting an error.
fn flush_at_exit(vm: &mut Vm) -> bool {
    let Some(out) = sys::attribute(vm, "stdout").filter(|o| !o.is_none()) else { return true };
    match vm.getattr_str(&out, "closed").and_then(|closed| vm.truth(&closed)) {
        Ok(true) => return true,
        Ok(false) => {}
        Err(_) => drop(vm.take_raised()),
    }
    if vm.call_method(&out, "flush", &[]).is_err() {
        vm.write_unraisable(&out);
        return false;
    }
    true
}

/// Takes the modules apart: first what only a name of the main module keeps alive (a suspended
/// generator runs its `finally` while the other names are still there), then the modules that nobody
/// else refers to, then the namespaces of the rest. `warnings` stays: what dies now may have to warn.
fn clear_modules(vm: &mut Vm) {
    let modules = vm.modules.clone();
    let main = vm.names.main.clone();
    if let Some(main) = modules.expect::<Dict>().get_str(&main)
        && main.get::<Module>().is_some()
    {
        let space = vm.module_dict(&main);
        clear_names(vm, &space, |value| {
            let finalised = matches!(value.layout(), Layout::Suspension | Layout::Instance);
            // The namespace and this handle.
            finalised && value.refcount() == 2
        });
    }
    let mut rest = Vec::new();
    for (name, module) in modules.expect::<Dict>().items() {
        let kept = matches!(text_of(&name).as_str(), "sys" | "builtins" | "warnings");
        if kept || module.get::<Module>().is_none() {
            continue;
        }
        let weak = vm.heap.alloc(WeakRef::new(&module, Object::UNDEF));
        vm.heap.add_weakref(&module, &weak);
        rest.push(weak);
        modules.expect::<Dict>().set_str(&vm.heap, &name, Object::NONE);
        drop(module);
        vm.run_pending();
    }
    vm.collect_garbage();
    for weak in rest.iter().rev() {
        if let Some(module) = weak.expect::<WeakRef>().upgrade() {
            let space = vm.module_dict(&module);
            clear_names(vm, &space, |_| true);
        }
    }
    vm.collect_garbage();
}

/// Sets those names to `None` whose value is wanted, in order.
fn clear_names(vm: &mut Vm, space: &Object, wanted: impl Fn(&Object) -> bool) {
    let builtins = vm.names.builtins.clone();
    for (key, value) in space.expect::<Dict>().items() {
        if !key.is(&builtins) && wanted(&value) {
            drop(value);
            space.expect::<Dict>().set_str(&vm.heap, &key, Object::NONE);
            vm.run_pending();
        }
    }
}
