//! `OSError`: its fields, and the subclass that goes with an error number (PEP 3151).

use crate::heap::{Object, Str, Tuple};
use crate::native::{
    Exc, Keywords, NativeCode, Result, TypeSpec, Vm, getter_setter, method, raw_method,
    raw_static_method,
};
use crate::types::function::NativeFunction;
use crate::types::int;

use super::field;

pub static OS_ERROR: TypeSpec = TypeSpec {
    name: "OSError",
    new: Some(raw_static_method("__new__", "(cls, /, *args, **kwargs)", new)),
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", init),
        method("__str__", "($self, /)", str),
        method("__reduce__", "($self, /)", reduce),
    ],
    getters: &[
        field!("errno"),
        field!("strerror"),
        field!("filename"),
        field!("filename2"),
        getter_setter("characters_written", get_written, set_written),
    ],
    ..super::EXCEPTION_SPEC
};

/// Where `characters_written` is kept: no other field of this name exists outside Windows.
const WRITTEN: &str = "winerror";

/// The subclass for an error number of Linux.
pub fn class_for_errno(errno: i64) -> Exc {
    match errno {
        1 | 13 => Exc::PermissionError,
        2 => Exc::FileNotFoundError,
        3 => Exc::ProcessLookupError,
        4 => Exc::InterruptedError,
        10 => Exc::ChildProcessError,
        11 | 114 | 115 => Exc::BlockingIOError,
        17 => Exc::FileExistsError,
        20 => Exc::NotADirectoryError,
        21 => Exc::IsADirectoryError,
        32 | 108 => Exc::BrokenPipeError,
        103 => Exc::ConnectionAbortedError,
        104 => Exc::ConnectionResetError,
        110 => Exc::TimeoutError,
        111 => Exc::ConnectionRefusedError,
        _ => Exc::OSError,
    }
}

/// Is this look-up result the native of ours? Then nobody has overridden it.
fn is_native(found: Option<Object>, f: crate::native::RawFn) -> bool {
    found
        .as_ref()
        .and_then(|o| o.get::<NativeFunction>())
        .is_some_and(|n| matches!(n.row.code, NativeCode::Raw(g) if std::ptr::fn_addr_eq(g, f)))
}

/// A class that overrides `__init__` but not `__new__` may call the base's `__init__` with arguments
/// of its own making: then `__init__` does the work instead of `__new__`.
fn fills_in_init(vm: &mut Vm, class: &Object) -> bool {
    let (init_name, new_name) = (vm.names.init.clone(), vm.names.new.clone());
    let init_found = vm.lookup_in_type(class, &init_name);
    let new_found = vm.lookup_in_type(class, &new_name);
    !is_native(init_found, init) && is_native(new_found, new)
}

fn new(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let mut class = super::class_argument(vm, args)?;
    if fills_in_init(vm, &class) {
        return Ok(vm.new_exception(&class, Vec::new()));
    }
    if !keywords.is_empty() {
        let name = crate::types::attribute::text_of(
            &class.expect::<crate::types::type_object::Type>().name.get(),
        );
        return Err(vm.type_error(&format!("{name}() takes no keyword arguments")));
    }
    let values = &args[1..];
    if (2..=5).contains(&values.len())
        && class.is(&vm.exc(Exc::OSError))
        && let Some(errno) = int::to_i64(&values[0])
    {
        class = vm.exc(class_for_errno(errno));
    }
    let e = vm.new_exception(&class, Vec::new());
    fill(vm, &e, values)?;
    Ok(e)
}

fn init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let class = vm.type_of(&args[0]);
    if fills_in_init(vm, &class) {
        super::refuse_keywords(vm, &args[0], keywords)?;
        fill(vm, &args[0], &args[1..])?;
    }
    Ok(Object::NONE)
}

fn fill(vm: &mut Vm, e: &Object, values: &[Object]) -> Result<()> {
    super::set_args(vm, e, values);
    if !(2..=5).contains(&values.len()) {
        return Ok(());
    }
    vm.set_exception_field(e, "errno", values[0].clone());
    vm.set_exception_field(e, "strerror", values[1].clone());
    let Some(filename) = values.get(2).filter(|f| !f.is_none()) else { return Ok(()) };
    let blocking = vm.is_exception_instance(e, Exc::BlockingIOError);
    if blocking && (int::is_int(filename) || filename.float().is_some()) {
        let n = vm.index_i64(filename, Some(Exc::ValueError))?;
        let n = vm.int(n);
        vm.set_exception_field(e, WRITTEN, n);
        return Ok(());
    }
    vm.set_exception_field(e, "filename", filename.clone());
    if let Some(second) = values.get(4).filter(|f| !f.is_none()) {
        vm.set_exception_field(e, "filename2", second.clone());
    }
    super::set_args(vm, e, &values[..2]);
    Ok(())
}

fn str(vm: &mut Vm, args: &[Object]) -> Result {
    let e = &args[0];
    let filename = super::some_field(vm, e, "filename");
    let (errno, strerror) = (vm.exception_field(e, "errno"), vm.exception_field(e, "strerror"));
    if filename.is_none() && (errno.is_none() || strerror.is_none()) {
        return super::base::str(vm, args);
    }
    let errno = vm.to_str(&errno.unwrap_or(Object::NONE))?;
    let strerror = vm.to_str(&strerror.unwrap_or(Object::NONE))?;
    let mut text = b"[Errno ".to_vec();
    text.extend_from_slice(errno.expect::<Str>().bytes());
    text.extend_from_slice(b"] ");
    text.extend_from_slice(strerror.expect::<Str>().bytes());
    if let Some(f) = filename {
        let r = vm.repr(&f)?;
        text.extend_from_slice(b": ");
        text.extend_from_slice(r.expect::<Str>().bytes());
        if let Some(f) = super::some_field(vm, e, "filename2") {
            let r = vm.repr(&f)?;
            text.extend_from_slice(b" -> ");
            text.extend_from_slice(r.expect::<Str>().bytes());
        }
    }
    vm.check_text(text.len())?;
    Ok(vm.str_from(&text))
}

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let e = &args[0];
    let mut items = super::args_of(vm, e);
    if let (2, Some(f)) = (super::arg_count(&items), super::some_field(vm, e, "filename")) {
        let mut all = items.expect::<Tuple>().items().to_vec();
        all.push(f);
        if let Some(second) = super::some_field(vm, e, "filename2") {
            all.extend([Object::NONE, second]);
        }
        items = vm.tuple(all);
    }
    let state = super::state_with(vm, e, &[]);
    Ok(super::reduced(vm, e, items, state))
}

fn get_written(vm: &mut Vm, o: &Object) -> Result {
    match vm.exception_field(o, WRITTEN) {
        Some(n) => Ok(n),
        None => Err(vm.error(Exc::AttributeError, "characters_written")),
    }
}

fn set_written(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let value = match value {
        Some(v) => {
            let n = vm.index_i64(&v, Some(Exc::ValueError))?;
            vm.int(n)
        }
        None if vm.exception_field(o, WRITTEN).is_some() => Object::UNDEF,
        None => return Err(vm.error(Exc::AttributeError, "characters_written")),
    };
    vm.set_exception_field(o, WRITTEN, value);
    Ok(())
}
