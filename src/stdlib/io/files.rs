//! Functions over the host's files, by number.

use std::io::SeekFrom;

use crate::heap::{Object, Str};
use crate::host::OpenFile;
use crate::native::{Exc, Result, Vm};

/// Most that one call reads.
const CHUNK: usize = 64 << 20;

fn number(vm: &mut Vm, o: &Object) -> Result<u64> {
    let n = vm.index_i64(o, Some(Exc::OverflowError))?;
    u64::try_from(n).map_err(|_| vm.value_error("negative file descriptor"))
}

/// Opens a file by a mode such as `r`, `w+`, `a`, `x`; the answer is its number.
pub fn open_file(vm: &mut Vm, args: &[Object]) -> Result {
    let path = super::super::os::path_text(vm, &args[0])?;
    let mode = args[1].get::<Str>().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let plus = mode.contains('+');
    let has = |c: char| mode.contains(c);
    let options = OpenFile {
        read: has('r') || plus,
        write: has('w') || has('x') || has('a') || plus,
        append: has('a'),
        truncate: has('w'),
        create: has('w') || has('a'),
        new: has('x'),
    };
    match vm.host.open_file(&path, options) {
        Ok(file) => Ok(vm.big_int(file.into())),
        Err(e) => Err(vm.host_error(&e, Some(&args[0]))),
    }
}

/// Up to `count` bytes; a negative count reads to the end.
pub fn read(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    let count = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let mut left = usize::try_from(count).unwrap_or(usize::MAX);
    let mut data = Vec::new();
    while left > 0 {
        let part = vm.host.file_read(file, left.min(CHUNK));
        let part = part.map_err(|e| vm.host_error(&e, None))?;
        if part.is_empty() {
            break;
        }
        vm.reserve(data.len() + part.len())?;
        left -= part.len().min(left);
        data.extend(part);
    }
    Ok(vm.bytes(&data))
}

/// What there is, up to `count` bytes; waits only for the first.
pub fn read_some(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    let count = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let count = usize::try_from(count).unwrap_or(0).min(CHUNK);
    match vm.host.file_read_some(file, count) {
        Ok(data) => Ok(vm.bytes(&data)),
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

pub fn write(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    let data = super::data_of(vm, &args[1])?;
    let r = match u8::try_from(file) {
        Ok(stream @ 1..=2) => vm.host.write(stream, &data),
        _ => vm.host.file_write(file, &data),
    };
    r.map_err(|e| vm.host_error(&e, None))?;
    Ok(vm.int(data.len() as i64))
}

pub fn seek(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    let offset = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let to = match vm.index_i64(&args[2], Some(Exc::OverflowError))? {
        0 => match u64::try_from(offset) {
            Ok(n) => SeekFrom::Start(n),
            Err(_) => return Err(vm.os_error(22, "Invalid argument", None)),
        },
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        whence => {
            let text = format!("invalid whence ({whence}, should be 0, 1 or 2)");
            return Err(vm.value_error(&text));
        }
    };
    let at = vm.host.file_seek(file, to).map_err(|e| vm.host_error(&e, None))?;
    Ok(vm.big_int(at.into()))
}

pub fn truncate(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    let size = number(vm, &args[1])?;
    vm.host.file_truncate(file, size).map_err(|e| vm.host_error(&e, None))?;
    Ok(args[1].clone())
}

pub fn close(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    vm.host.file_close(file).map_err(|e| vm.host_error(&e, None))?;
    Ok(Object::NONE)
}

pub fn is_terminal(vm: &mut Vm, args: &[Object]) -> Result {
    let file = number(vm, &args[0])?;
    let terminal = u8::try_from(file).is_ok_and(|f| f < 3 && vm.host.is_terminal(f));
    Ok(Object::from_bool(terminal))
}
