//! The hooks that show results and uncaught exceptions.

use crate::heap::{Object, Str, Tuple};
use crate::native::{Exc, Keywords, Result, Vm};
use crate::stdlib::struct_sequence::{self, struct_sequence};
use crate::types::exception::Exception;
use crate::types::function::NativeFunction;
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

struct_sequence!(
    UNRAISABLE,
    "builtins",
    "UnraisableHookArgs",
    ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"]
);

/// Shows an exception that nobody could catch: `Exception ignored in: …`, its traceback and its last
/// line; neither carets nor the exceptions before it in the chain.
pub fn unraisablehook(vm: &mut Vm, args: &[Object]) -> Result {
    let t = struct_sequence::type_object(vm, &UNRAISABLE);
    if !vm.type_of(&args[0]).is(&t) {
        return Err(vm.type_error("sys.unraisablehook argument type must be UnraisableHookArgs"));
    }
    let text = unraisable_text(vm, args[0].expect::<Tuple>().items());
    write_error(vm, &text)?;
    Ok(Object::NONE)
}

/// The text for an exception that nobody could catch, from the fields of `UnraisableHookArgs`.
fn unraisable_text(vm: &mut Vm, fields: &[Object]) -> String {
    let field = |i: usize| fields.get(i).cloned().unwrap_or(Object::NONE);
    let (class, value, traceback) = (field(0), field(1), field(2));
    let (message, object) = (field(3), field(4));
    let mut text = String::new();
    if !message.is_none() {
        text.push_str(&traceback::safe_text(vm, &message, "err_msg", false));
    }
    if !object.is_none() {
        if message.is_none() {
            text.push_str("Exception ignored in");
        }
        let shown = match vm.repr_text(&object) {
            Ok(t) => t,
            Err(_) => {
                vm.take_raised();
                "<object repr() failed>".to_string()
            }
        };
        text.push_str(&format!(": {shown}\n"));
    } else if !message.is_none() {
        text.push_str(":\n");
    }
    text.push_str(&traceback::brief_exception(vm, &class, &value, &traceback));
    text
}

/// Hands the raised exception, which nobody can catch, to `sys.unraisablehook`; a hook that fails is
/// reported itself.
pub fn report_unraisable(vm: &mut Vm, what: &Object, message: Object) {
    let value = vm.take_raised();
    let fields = unraisable_fields(vm, &value, message, what);
    let hook = super::attribute(vm, "unraisablehook").filter(|h| !h.is_none());
    let text = match hook {
        Some(hook) if hook.get::<NativeFunction>().is_none() => {
            let args = struct_sequence::make(vm, &UNRAISABLE, fields);
            if vm.call(&hook, &[args]).is_ok() {
                return;
            }
            let value = vm.take_raised();
            let message = vm.str("Exception ignored in sys.unraisablehook");
            let fields = unraisable_fields(vm, &value, message, &hook);
            unraisable_text(vm, &fields)
        }
        _ => unraisable_text(vm, &fields),
    };
    if write_error(vm, &text).is_err() {
        vm.take_raised();
    }
}

fn unraisable_fields(vm: &mut Vm, value: &Object, message: Object, what: &Object) -> Vec<Object> {
    let class = vm.type_of(value);
    let traceback = value.get::<Exception>().and_then(|x| x.traceback.some());
    vec![class, value.clone(), traceback.unwrap_or(Object::NONE), message, what.clone()]
}

/// Calls what `PYTHONBREAKPOINT` names: `pdb.set_trace`, unless somebody says otherwise.
pub fn breakpointhook(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let choice = match breakpoint_variable(vm)? {
        text if text.is_empty() => "pdb.set_trace".to_string(),
        text => text,
    };
    if choice == "0" {
        return Ok(Object::NONE);
    }
    let (module, name) = choice.rsplit_once('.').unwrap_or(("builtins", &choice));
    let found = match module {
        "" => None,
        module => match vm.import_module(module) {
            Ok(module) => {
                let name = vm.intern(name);
                vm.getattr_optional(&module, &name)?
            }
            Err(e) => match vm.take_if(Exc::ImportError) {
                Some(_) => None,
                None => return Err(e),
            },
        },
    };
    match found {
        Some(f) => vm.call_with(&f, args, keywords),
        None => {
            let text = format!("Ignoring unimportable $PYTHONBREAKPOINT: \"{choice}\"");
            vm.warn(Exc::RuntimeWarning, &text)?;
            Ok(Object::NONE)
        }
    }
}

/// The environment variable as `os.environ` has it.
fn breakpoint_variable(vm: &mut Vm) -> Result<String> {
    let os = vm.import_module("os")?;
    let environ = vm.getattr_str(&os, "environ")?;
    let get = vm.getattr_str(&environ, "get")?;
    let args = [vm.str("PYTHONBREAKPOINT"), vm.names.empty.clone()];
    let value = vm.call(&get, &args)?;
    Ok(value.get::<Str>().map(|s| s.to_string_lossy().to_string()).unwrap_or_default())
}
