//! `_os`: what the embedded modules `os` and `os.path` ask of the host.

mod processes;

use crate::heap::{Bytes, Dict, Object, Str};
use crate::host::{FileChange, FileInfo};
use crate::native::{Exc, ModuleSpec, Raised, Result, Vm, function};
use crate::types::int;

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
        function("scandir", "(path, /)", scandir),
        function("mkdir", "(path, mode, /)", |vm, args| {
            let mode = small(vm, &args[1])?;
            with_path(vm, &args[0], |vm, p| vm.host.make_dir(p, mode))
        }),
        function("rmdir", "(path, /)", |vm, args| {
            with_path(vm, &args[0], |vm, p| vm.host.remove_dir(p))
        }),
        function("remove", "(path, /)", |vm, args| {
            with_path(vm, &args[0], |vm, p| vm.host.remove_file(p))
        }),
        function("rename", "(src, dst, /)", |vm, args| {
            let to = path_text(vm, &args[1])?;
            with_two_paths(vm, &args[0], &args[1], |vm, p| vm.host.rename(p, &to))
        }),
        function("symlink", "(src, dst, /)", |vm, args| {
            let (to, path) = (path_text(vm, &args[0])?, path_text(vm, &args[1])?);
            with_two_paths(vm, &args[0], &args[1], |vm, _| {
                vm.host.change_file(&path, FileChange::LinkTo(&to))
            })
        }),
        function("link", "(src, dst, /)", |vm, args| {
            let (file, path) = (path_text(vm, &args[0])?, path_text(vm, &args[1])?);
            with_two_paths(vm, &args[0], &args[1], |vm, _| {
                vm.host.change_file(&path, FileChange::NameOf(&file))
            })
        }),
        function("chmod", "(path, mode, /)", |vm, args| {
            let mode = small(vm, &args[1])?;
            with_path(vm, &args[0], |vm, p| vm.host.change_file(p, FileChange::Mode(mode)))
        }),
        function("chown", "(path, uid, gid, /)", |vm, args| {
            let id = |vm: &mut Vm, o: &Object| vm.index_i64(o, Some(Exc::OverflowError));
            let (user, group) = (id(vm, &args[1])? as u32, id(vm, &args[2])? as u32);
            with_path(vm, &args[0], |vm, p| vm.host.change_file(p, FileChange::Owner(user, group)))
        }),
        function("utime", "(path, read_ns, written_ns, follow, /)", utime),
        function("readlink", "(path, /)", readlink),
        function("access", "(path, mode, /)", |vm, args| {
            let path = path_text(vm, &args[0])?;
            let mode = small(vm, &args[1])?;
            Ok(Object::from_bool(vm.host.may_access(&path, mode)))
        }),
        function("stat", "(path, follow, /)", stat),
        function("fstat", "(file, /)", fstat),
        function("open", "(path, flags, mode, /)", open),
        function("pipe", "()", pipe),
        function("umask", "(mask, /)", |vm, args| {
            let mask = small(vm, &args[0])?;
            match vm.host.umask(mask) {
                Ok(old) => Ok(vm.int(i64::from(old))),
                Err(e) => Err(vm.host_error(&e, None)),
            }
        }),
        function("exit", "(status, /)", |vm, args| {
            let status = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
            match vm.host.exit(status as i32) {
                Ok(()) => Ok(Object::NONE),
                Err(e) => Err(vm.host_error(&e, None)),
            }
        }),
        function("identity", "()", processes::identity),
        function("kill", "(process, signal, /)", processes::kill),
        function(
            "spawn",
            "(program, arguments, directory, environment, streams, group, /)",
            processes::spawn,
        ),
        function("wait", "(process, time, /)", processes::wait),
        function("communicate", "(file, data, outputs, time, /)", processes::communicate),
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

/// The error for a path: it names the text, not the object that gave it.
fn path_error(vm: &mut Vm, e: &std::io::Error, o: &Object, path: &str) -> Raised {
    let name = path_name(vm, o, path);
    vm.host_error(e, Some(&name))
}

fn path_name(vm: &mut Vm, o: &Object, path: &str) -> Object {
    match o.get::<Str>().is_some() || o.get::<Bytes>().is_some() {
        true => o.clone(),
        false => vm.str(path),
    }
}

fn with_path(
    vm: &mut Vm,
    o: &Object,
    f: impl FnOnce(&mut Vm, &str) -> std::io::Result<()>,
) -> Result {
    let path = path_text(vm, o)?;
    match f(vm, &path) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => Err(path_error(vm, &e, o, &path)),
    }
}

/// The same for what names two files.
fn with_two_paths(
    vm: &mut Vm,
    from: &Object,
    to: &Object,
    f: impl FnOnce(&mut Vm, &str) -> std::io::Result<()>,
) -> Result {
    let path = path_text(vm, from)?;
    match f(vm, &path) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => {
            let other = path_text(vm, to)?;
            let (from, to) = (path_name(vm, from, &path), path_name(vm, to, &other));
            Err(vm.host_error_about_two(&e, &from, &to))
        }
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
        Err(e) => Err(path_error(vm, &e, &args[0], &path)),
    }
}

fn scandir(vm: &mut Vm, args: &[Object]) -> Result {
    let path = path_text(vm, &args[0])?;
    match vm.host.scan_dir(&path) {
        Ok(entries) => {
            let mut items = Vec::with_capacity(entries.len());
            for entry in entries {
                let kind = match (entry.is_dir, entry.is_file, entry.is_link) {
                    (true, _, _) => "d",
                    (_, true, _) => "f",
                    (_, _, true) => "l",
                    _ => "",
                };
                let parts = vec![vm.str(&entry.name), vm.str(kind), vm.big_int(entry.inode.into())];
                items.push(vm.tuple(parts));
            }
            Ok(vm.list(items))
        }
        Err(e) => Err(path_error(vm, &e, &args[0], &path)),
    }
}

fn utime(vm: &mut Vm, args: &[Object]) -> Result {
    let time = |vm: &mut Vm, o: &Object| {
        let time = int::to_big(o).and_then(|n| i128::try_from(n).ok());
        time.ok_or_else(|| vm.type_error("an integer of nanoseconds is required"))
    };
    let (read, written) = (time(vm, &args[1])?, time(vm, &args[2])?);
    let follow = vm.truth(&args[3])?;
    with_path(vm, &args[0], |vm, p| {
        vm.host.change_file(p, FileChange::Times(read, written, follow))
    })
}

fn readlink(vm: &mut Vm, args: &[Object]) -> Result {
    let path = path_text(vm, &args[0])?;
    match vm.host.read_link(&path) {
        Ok(target) => Ok(vm.str(&target)),
        Err(e) => Err(path_error(vm, &e, &args[0], &path)),
    }
}

/// Mode, inode, device, links, user, group, size, three times in nanoseconds, block size, blocks,
/// special device.
fn stat_tuple(vm: &mut Vm, info: &FileInfo) -> Object {
    let numbers = [
        u64::from(info.mode),
        info.inode,
        info.device,
        info.links,
        u64::from(info.uid),
        u64::from(info.gid),
        info.size,
    ];
    let mut items: Vec<Object> = numbers.iter().map(|&n| vm.big_int(n.into())).collect();
    items.extend(info.times.iter().map(|&n| vm.big_int(n.into())));
    let rest = [info.block_size, info.blocks, info.special];
    items.extend(rest.iter().map(|&n| vm.big_int(n.into())));
    vm.tuple(items)
}

fn stat(vm: &mut Vm, args: &[Object]) -> Result {
    let path = path_text(vm, &args[0])?;
    let follow = vm.truth(&args[1])?;
    match vm.host.file_info(&path, follow) {
        Ok(info) => Ok(stat_tuple(vm, &info)),
        Err(e) => Err(path_error(vm, &e, &args[0], &path)),
    }
}

fn fstat(vm: &mut Vm, args: &[Object]) -> Result {
    let file = file_number(vm, &args[0])?;
    match vm.host.open_file_info(file) {
        Ok(info) => Ok(stat_tuple(vm, &info)),
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

fn open(vm: &mut Vm, args: &[Object]) -> Result {
    let path = path_text(vm, &args[0])?;
    let (flags, mode) = (small(vm, &args[1])?, small(vm, &args[2])?);
    match vm.host.open_flags(&path, flags, mode) {
        Ok(file) => Ok(vm.big_int(file.into())),
        Err(e) => Err(path_error(vm, &e, &args[0], &path)),
    }
}

fn pipe(vm: &mut Vm, _: &[Object]) -> Result {
    match vm.host.pipe() {
        Ok((reader, writer)) => {
            let items = vec![vm.big_int(reader.into()), vm.big_int(writer.into())];
            Ok(vm.tuple(items))
        }
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

/// A mode or a set of flags.
fn small(vm: &mut Vm, o: &Object) -> Result<u32> {
    let n = vm.index_i64(o, Some(Exc::OverflowError))?;
    u32::try_from(n).map_err(|_| vm.overflow_error("Python int too large to convert to C int"))
}

fn file_number(vm: &mut Vm, o: &Object) -> Result<u64> {
    let n = vm.index_i64(o, Some(Exc::OverflowError))?;
    u64::try_from(n).map_err(|_| vm.os_error(9, "Bad file descriptor", None))
}
