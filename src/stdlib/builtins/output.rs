//! `print` and `input`. While `sys.stdout` is the interpreter's own stream, text goes to the host
//! without any method call.

use crate::heap::{Object, Str};
use crate::native::{Exc, Keywords, Result, Vm};
use crate::stdlib::sys::{self, stream};

pub fn print(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let (mut sep, mut end) = (Object::UNDEF, Object::UNDEF);
    let (mut file, mut flush) = (Object::NONE, false);
    if !keywords.is_empty() {
        let names = ["sep", "end", "file", "flush"];
        let [s, e, f, fl] = super::keyword_values(vm, "print", names, keywords)?;
        sep = separator(vm, s, "sep")?;
        end = separator(vm, e, "end")?;
        file = if f.is_undef() { Object::NONE } else { f };
        flush = !fl.is_undef() && vm.truth(&fl)?;
    }
    if file.is_none() {
        match sys::attribute(vm, "stdout") {
            None => return Err(vm.error(Exc::RuntimeError, "lost sys.stdout")),
            Some(o) if o.is_none() => return Ok(Object::NONE),
            Some(o) => file = o,
        }
    }
    let text = |o: &Object, default: &'static [u8]| -> Vec<u8> {
        o.get::<Str>().map_or(default.to_vec(), |s| s.bytes().to_vec())
    };
    if stream::is_own(vm, &file) {
        // Everything is put together first: a `__str__` in between may print, too.
        let (sep, end) = (text(&sep, b" "), text(&end, b"\n"));
        let mut out = Vec::new();
        for (i, a) in args.iter().enumerate() {
            if i > 0 {
                out.extend_from_slice(&sep);
            }
            let s = vm.to_str(a)?;
            let bytes = s.expect::<Str>().bytes();
            vm.reserve(bytes.len())?;
            out.extend_from_slice(bytes);
        }
        out.extend_from_slice(&end);
        stream::write(vm, &file, &out)?;
        if flush {
            stream::flush(vm, &file)?;
        }
        return Ok(Object::NONE);
    }
    let name = vm.names.write.clone();
    let write = vm.getattr(&file, &name)?;
    let space = if sep.is_undef() { vm.str(" ") } else { sep };
    let newline = if end.is_undef() { vm.str("\n") } else { end };
    for (i, a) in args.iter().enumerate() {
        if i > 0 {
            vm.call(&write, std::slice::from_ref(&space))?;
        }
        let s = vm.to_str(a)?;
        vm.call(&write, &[s])?;
    }
    vm.call(&write, &[newline])?;
    if flush {
        vm.call_method(&file, "flush", &[])?;
    }
    Ok(Object::NONE)
}

/// `sep` or `end`: text, or `UNDEF` for the default.
fn separator(vm: &mut Vm, o: Object, name: &str) -> Result {
    if o.is_undef() || o.is_none() {
        return Ok(Object::UNDEF);
    }
    if o.get::<Str>().is_none() {
        let text = format!("{name} must be None or a string, not {}", vm.type_name(&o));
        return Err(vm.type_error(&text));
    }
    Ok(o)
}

/// Writes text to a Python stream object.
pub fn write_to(vm: &mut Vm, file: &Object, text: &Object) -> Result<()> {
    if stream::is_own(vm, file) {
        return match text.get::<Str>() {
            Some(s) => stream::write(vm, file, s.bytes()),
            None => Ok(()),
        };
    }
    vm.call_method(file, "write", std::slice::from_ref(text)).map(drop)
}

pub fn input(vm: &mut Vm, args: &[Object]) -> Result {
    let lost = |vm: &mut Vm, name: &str| {
        let text = format!("input(): lost sys.{name}");
        vm.error(Exc::RuntimeError, &text)
    };
    let stdin = sys::attribute(vm, "stdin").filter(|o| !o.is_none());
    let Some(stdin) = stdin else { return Err(lost(vm, "stdin")) };
    let stdout = sys::attribute(vm, "stdout").filter(|o| !o.is_none());
    let Some(stdout) = stdout else { return Err(lost(vm, "stdout")) };
    if let Some(stderr) = sys::attribute(vm, "stderr").filter(|o| !o.is_none()) {
        flush(vm, &stderr)?;
    }
    if !args[0].is_undef() {
        let prompt = vm.to_str(&args[0])?;
        write_to(vm, &stdout, &prompt)?;
    }
    flush(vm, &stdout)?;
    let line = vm.call_method(&stdin, "readline", &[])?;
    let Some(s) = line.get::<Str>() else {
        return Err(vm.type_error("object.readline() returned non-string"));
    };
    if s.is_empty() {
        return Err(vm.error(Exc::EOFError, "EOF when reading a line"));
    }
    let bytes = s.bytes().strip_suffix(b"\n").unwrap_or(s.bytes());
    Ok(vm.str_from(bytes))
}

fn flush(vm: &mut Vm, file: &Object) -> Result<()> {
    if stream::is_own(vm, file) {
        return stream::flush(vm, file);
    }
    vm.call_method(file, "flush", &[]).map(drop)
}
