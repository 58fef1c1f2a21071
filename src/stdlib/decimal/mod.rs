//! `_decimal`: decimal arithmetic (library reference: "decimal"). The arithmetic itself is in
//! `number/` and knows no interpreter; here are the types that wrap it, by topic.
//!
//! An operation makes an [`number::Env`] from the context it is given, runs, and hands the
//! conditions back to that context, which remembers them and raises what is trapped.

mod construct;
mod context;
mod context_methods;
mod convert;
mod current;
mod decimal_methods;
mod decimal_type;
mod format;
mod number;
mod operators;
mod signal_dict;
mod signals;

use crate::heap::{Native, Object, ObjectCell};
use crate::native::{ModuleSpec, Result, Vm, function};
use crate::traced;

use context::{CONTEXT, Settings};
use decimal_type::DECIMAL;
use number::Rounding;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_decimal",
    doc: "Decimal arithmetic, following the General Decimal Arithmetic Specification.",
    functions: &[
        function("getcontext", "()", current::getcontext),
        function("setcontext", "(context, /)", current::setcontext),
        crate::native::raw_function("localcontext", "(ctx=None, **kwargs)", current::localcontext),
    ],
    types: &[&DECIMAL, &CONTEXT],
    init: Some(init),
};

/// What belongs to the module: found again by its key.
struct State {
    /// The context variable that holds the current context.
    variable: Object,
    /// The context that others are copied from.
    default: Object,
    /// Exception classes, in the order of [`signals::CLASSES`].
    exceptions: Vec<Object>,
    /// The class of `Context.flags` and `Context.traps`.
    signal_dict: Object,
    /// The named tuple of `Decimal.as_tuple`.
    tuple: Object,
    /// `numbers.Rational`.
    rational: Object,
    /// The current context of the `contextvars` context that was asked last, and that one: nobody
    /// but this module sets the variable, so it is still right when that one is current.
    recent: ObjectCell,
    recent_owner: ObjectCell,
}

traced!(State {
    variable,
    default,
    exceptions,
    signal_dict,
    tuple,
    rational,
    recent,
    recent_owner
});

const KEY: &str = "decimal";

/// The module's state; there is one as soon as there is a decimal.
fn state(vm: &mut Vm) -> Result {
    match vm.module_state.get(KEY) {
        Some(o) => Ok(o.clone()),
        None => {
            vm.import_module("_decimal")?;
            match vm.module_state.get(KEY) {
                Some(o) => Ok(o.clone()),
                None => Err(vm.error(crate::native::Exc::RuntimeError, "decimal is not ready")),
            }
        }
    }
}

fn this_state(o: &Object) -> &State {
    o.native::<State>().expect("the module's state")
}

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    for rounding in Rounding::ALL {
        let name = vm.intern(rounding.name());
        vm.set_global(module, rounding.name(), name);
    }
    let limits = [
        ("MAX_PREC", number::MAX_PREC),
        ("MAX_EMAX", number::MAX_EMAX),
        ("MIN_EMIN", number::MIN_EMIN),
        ("MIN_ETINY", number::MIN_ETINY),
    ];
    for (name, limit) in limits {
        let limit = vm.int(limit);
        vm.set_global(module, name, limit);
    }
    for (name, text) in [("__version__", "1.70"), ("__libmpdec_version__", "2.5.1")] {
        let text = vm.str(text);
        vm.set_global(module, name, text);
    }
    vm.set_global(module, "HAVE_THREADS", Object::TRUE);
    vm.set_global(module, "HAVE_CONTEXTVAR", Object::TRUE);
    let exceptions = signals::make_classes(vm)?;
    for (class, row) in exceptions.iter().zip(signals::CLASSES) {
        vm.set_global(module, row.name, class.clone());
    }
    let tuple = tuple_class(vm)?;
    vm.set_global(module, "DecimalTuple", tuple.clone());
    let templates = [
        ("DefaultContext", Settings::DEFAULT),
        ("BasicContext", Settings::BASIC),
        ("ExtendedContext", Settings::EXTENDED),
    ];
    let mut default = Object::NONE;
    for (name, settings) in templates {
        let template = context::with_settings(vm, settings);
        if name == "DefaultContext" {
            default = template.clone();
        }
        vm.set_global(module, name, template);
    }
    let contextvars = vm.import_module("contextvars")?;
    let class = vm.getattr_str(&contextvars, "ContextVar")?;
    let name = vm.str("decimal_context");
    let variable = vm.call(&class, &[name])?;
    let numbers = vm.import_module("numbers")?;
    let rational = vm.getattr_str(&numbers, "Rational")?;
    let number = vm.getattr_str(&numbers, "Number")?;
    let register = vm.getattr_str(&number, "register")?;
    let decimal = vm.type_of_spec(&DECIMAL);
    vm.call(&register, &[decimal])?;
    let signal_dict = signal_dict::class(vm)?;
    let (recent, recent_owner) = (ObjectCell::undef(), ObjectCell::undef());
    let state =
        State { variable, default, exceptions, signal_dict, tuple, rational, recent, recent_owner };
    let class = vm.type_of_spec(&STATE);
    let root = class.expect::<crate::types::type_object::Type>().root.get();
    let state = vm.heap.alloc_with(Native::new(state), root);
    vm.module_state.insert(KEY, state);
    Ok(())
}

/// Nothing the program sees; the state is an object so that the collector sees it.
static STATE: crate::native::TypeSpec =
    crate::native::TypeSpec { name: "state", module: "_decimal", ..crate::native::TypeSpec::EMPTY };

fn tuple_class(vm: &mut Vm) -> Result {
    let collections = vm.import_module("collections")?;
    let make = vm.getattr_str(&collections, "namedtuple")?;
    let (name, fields) = (vm.str("DecimalTuple"), vm.str("sign digits exponent"));
    let class = vm.call(&make, &[name, fields])?;
    let (key, module) = (vm.intern("__module__"), vm.str("decimal"));
    vm.setattr(&class, &key, module)?;
    Ok(class)
}
