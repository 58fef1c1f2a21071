//! The hooks that show results and uncaught exceptions.

use crate::heap::{Object, Str};
use crate::native::{Keywords, Result, Vm};
use crate::types::exception::Exception;
use crate::types::module::Module;
use crate::types::traceback;

/// Shows a result of interactive input and keeps it as `builtins._`.
pub fn displayhook(vm: &mut Vm, args: &[Object]) -> Result {
    if args[0].is_none() {
        return Ok(Object::NONE);
    }
    let builtins = vm.builtins.clone();
    if builtins.get::<Module>().is_some() {
        vm.set_global(&builtins, "_", Object::NONE);
    }
    let text = vm.repr(&args[0])?;
    if let Some(out) = super::attribute(vm, "stdout").filter(|o| !o.is_none()) {
        let mut line = text.expect::<Str>().bytes().to_vec();
        line.push(b'\n');
        let line = vm.str_from(&line);
        crate::stdlib::builtins::write_to(vm, &out, &line)?;
    }
    if builtins.get::<Module>().is_some() {
        vm.set_global(&builtins, "_", args[0].clone());
    }
    Ok(Object::NONE)
}

pub fn excepthook(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Exception>().is_none() {
        let text = format!(
            "print_exception(): Exception expected for value, {} found",
            vm.type_name(&args[1])
        );
        return Err(vm.type_error(&text));
    }
    let text = traceback::print_exception(vm, &args[1]);
    write_error(vm, &text)?;
    Ok(Object::NONE)
}

/// Writes to `sys.stderr`, if there is one.
pub fn write_error(vm: &mut Vm, text: &str) -> Result<()> {
    match super::attribute(vm, "stderr").filter(|o| !o.is_none()) {
        Some(err) => {
            let text = vm.str(text);
            crate::stdlib::builtins::write_to(vm, &err, &text)
        }
        None => Ok(()),
    }
}

/// Shows an exception that nobody could catch: `Exception ignored in: …` and its traceback.
pub fn unraisablehook(vm: &mut Vm, args: &[Object]) -> Result {
    let value = vm.getattr_str(&args[0], "exc_value")?;
    let object = vm.getattr_str(&args[0], "object")?;
    let message = vm.getattr_str(&args[0], "err_msg")?;
    let message = match message.get::<Str>() {
        Some(s) => s.to_string_lossy().into_owned(),
        None => "Exception ignored in".to_string(),
    };
    let text = unraisable_text(vm, &message, &object, &value);
    write_error(vm, &text)?;
    Ok(Object::NONE)
}

/// The text for an exception that nobody could catch.
pub fn unraisable_text(vm: &mut Vm, message: &str, object: &Object, exc: &Object) -> String {
    let mut text = String::new();
    if object.is_none() || object.is_undef() {
        if !message.is_empty() {
            text.push_str(&format!("{message}:\n"));
        }
    } else {
        let shown = match vm.repr_text(object) {
            Ok(t) => t,
            Err(_) => {
                vm.take_raised();
                "<object repr() failed>".to_string()
            }
        };
        text.push_str(&format!("{message}: {shown}\n"));
    }
    if exc.get::<Exception>().is_some() {
        text.push_str(&traceback::print_exception(vm, exc));
    }
    text
}

/// Imports `pdb` and enters it; there is none, so this raises `ModuleNotFoundError`.
pub fn breakpointhook(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let name = vm.intern("pdb");
    let pdb = (vm.hooks.import)(vm, &name, &Object::NONE, &Object::NONE, 0)?;
    let f = vm.getattr_str(&pdb, "set_trace")?;
    vm.call_with(&f, args, keywords)
}
