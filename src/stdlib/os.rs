//! `_os`: what the embedded modules `os` and `os.path` ask of the host.

use crate::heap::{Bytes, Dict, Object, Str};
use crate::native::{Exc, ModuleSpec, Result, Vm, function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_os",
    doc: "The host's environment and file system.",
    functions: &[
        function("environ", "()", environ),
        function("getcwd", "()", getcwd),
        function("chdir", "(path, /)", |vm, args| {
            with_path(vm, &args[0], |vm, p| vm.host.change_dir(p))
        }),
        function("getpid", "()", |vm, _| {
            let id = vm.host.process_id();
            Ok(vm.int(i64::from(id)))
        }),
        function("urandom", "(size, /)", urandom),
        function("listdir", "(path, /)", listdir),
        function("mkdir", "(path, /)", |vm, args| {
            with_path(vm, &args[0], |vm, p| vm.host.make_dir(p))
        }),
        function("rmdir", "(path, /)", |vm, args| {
            with_path(vm, &args[0], |vm, p| vm.host.remove_dir(p))
        }),
        function("remove", "(path, /)", |vm, args| {
            with_path(vm, &args[0], |vm, p| vm.host.remove_file(p))
        }),
        function("rename", "(src, dst, /)", |vm, args| {
            let to = path_text(vm, &args[1])?;
            with_path(vm, &args[0], |vm, p| vm.host.rename(p, &to))
        }),
        function("stat", "(path, follow, /)", stat),
    ],
    ..ModuleSpec::EMPTY
};

/// The text of a path argument: `str`, `bytes`, or what `__fspath__` gives.
pub fn path_text(vm: &mut Vm, o: &Object) -> Result<String> {
    let name = vm.names.fspath.clone();
    let path = match (o.get::<Str>(), o.get::<Bytes>()) {
        (None, None) => match vm.lookup_special(o, &name) {
            Some(f) => vm.call_special(&f, std::slice::from_ref(o))?,
            None => {
                let text =
                    format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(o));
                return Err(vm.type_error(&text));
            }
        },
        _ => o.clone(),
    };
    let text = match (path.get::<Str>(), path.get::<Bytes>()) {
        (Some(s), _) => s.to_string_lossy().into_owned(),
        (_, Some(b)) => String::from_utf8_lossy(b.data()).into_owned(),
        _ => {
            let text = format!(
                "expected {}.__fspath__() to return str or bytes, not {}",
                vm.type_name(o),
                vm.type_name(&path)
            );
            return Err(vm.type_error(&text));
        }
    };
    if text.contains('\0') {
        return Err(vm.value_error("embedded null byte"));
    }
    Ok(text)
}

fn with_path(
    vm: &mut Vm,
    o: &Object,
    f: impl FnOnce(&mut Vm, &str) -> std::io::Result<()>,
) -> Result {
    let path = path_text(vm, o)?;
    match f(vm, &path) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => Err(vm.host_error(&e, Some(o))),
    }
}

fn environ(vm: &mut Vm, _: &[Object]) -> Result {
    let d = vm.dict();
    for (key, value) in vm.host.env() {
        let (key, value) = (vm.str(&key), vm.str(&value));
        d.expect::<Dict>().set_str(&vm.heap, &key, value);
    }
    Ok(d)
}

fn getcwd(vm: &mut Vm, _: &[Object]) -> Result {
    match vm.host.current_dir() {
        Ok(path) => Ok(vm.str(&path)),
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

fn urandom(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    let Ok(n) = usize::try_from(n) else {
        return Err(vm.value_error("negative argument not allowed"));
    };
    vm.reserve(n)?;
    let mut data = vec![0; n];
    vm.host.entropy(&mut data).map_err(|e| vm.host_error(&e, None))?;
    Ok(vm.bytes(&data))
}

fn listdir(vm: &mut Vm, args: &[Object]) -> Result {
    let path = path_text(vm, &args[0])?;
    match vm.host.list_dir(&path) {
        Ok(names) => {
            let names = names.iter().map(|n| vm.str(n)).collect();
            Ok(vm.list(names))
        }
        Err(e) => Err(vm.host_error(&e, Some(&args[0]))),
    }
}

/// `(mode, size, modified)`.
fn stat(vm: &mut Vm, args: &[Object]) -> Result {
    let path = path_text(vm, &args[0])?;
    let follow = vm.truth(&args[1])?;
    match vm.host.file_info(&path, follow) {
        Ok(info) => {
            let items = vec![
                vm.int(i64::from(info.mode)),
                vm.big_int(info.size.into()),
                Object::from_float(info.modified),
            ];
            Ok(vm.tuple(items))
        }
        Err(e) => Err(vm.host_error(&e, Some(&args[0]))),
    }
}
