//! `memoryview.cast`: the same bytes under another format or shape.

use crate::heap::{List, Object, Str, Tuple};
use crate::native::{Result, Vm};
use crate::types::int;

use super::window::{MAX_DIMENSIONS, Window, item_size};
use super::{another, live};

pub fn cast(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    let w = &v.window;
    let Some(format) = args[1].get::<Str>() else {
        let got = vm.argument_type(&args[1]);
        return Err(vm.type_error(&format!("cast() argument 'format' must be str, not {got}")));
    };
    let shape = if args[2].is_undef() { None } else { Some(sizes(vm, &args[2])?) };
    if !w.is_contiguous(true) {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || w.dimensions() != 1) && w.shape.contains(&0) {
        let text = "memoryview: cannot cast view with zeros in shape or strides";
        return Err(vm.type_error(text));
    }
    if let Some(shape) = &shape {
        if shape.len() > MAX_DIMENSIONS {
            let text = format!("memoryview: number of dimensions must not exceed {MAX_DIMENSIONS}");
            return Err(vm.value_error(&text));
        }
        if w.dimensions() != 1 && shape.len() != 1 {
            return Err(vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
        }
    }
    if !format.is_ascii() {
        crate::types::codecs::encode(vm, &args[1], "ascii", "strict")?;
    }
    let new = flat(vm, w, format.bytes())?;
    let new = match shape {
        None => new,
        Some(shape) => shaped(vm, new, &shape)?,
    };
    let v = live(vm, &args[0])?;
    Ok(another(vm, v, new))
}

fn sizes(vm: &mut Vm, o: &Object) -> Result<Vec<Object>> {
    match (o.get::<List>(), o.get::<Tuple>()) {
        (Some(l), _) => Ok(l.to_vec()),
        (_, Some(t)) => Ok(t.items().to_vec()),
        _ => Err(vm.type_error("shape must be a list or a tuple")),
    }
}

/// One dimension with the new format.
fn flat(vm: &mut Vm, w: &Window, format: &[u8]) -> Result<Window> {
    let (letter, prefixed) = match format {
        [c] => (*c, false),
        [b'@', c] => (*c, true),
        _ => (0, false),
    };
    let Some(size) = item_size(letter).filter(|_| !matches!(letter, b'u' | b'w')) else {
        let text = "memoryview: destination format must be a native single character format \
                    prefixed with an optional '@'";
        return Err(vm.value_error(text));
    };
    if matches!(w.format, b'u' | b'w') {
        let text = "memoryview: source format must be a native single character format \
                    prefixed with an optional '@'";
        return Err(vm.value_error(text));
    }
    let is_bytes = |c: u8| matches!(c, b'B' | b'b' | b'c');
    if !is_bytes(w.format) && !is_bytes(letter) {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let total = w.bytes();
    if !total.is_multiple_of(size) {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut new = Window::flat(letter, total, w.readonly);
    (new.start, new.prefixed) = (w.start, prefixed);
    Ok(new)
}

fn shaped(vm: &mut Vm, w: Window, shape: &[Object]) -> Result<Window> {
    let mut sizes = Vec::with_capacity(shape.len());
    let mut product = 1i64;
    for o in shape {
        if !int::is_int(o) {
            let text = "memoryview.cast(): elements of shape must be integers";
            return Err(vm.type_error(text));
        }
        let n = vm.index_i64(o, Some(crate::native::Exc::OverflowError))?;
        if n <= 0 {
            let text = "memoryview.cast(): elements of shape must be integers > 0";
            return Err(vm.value_error(text));
        }
        product = match product.checked_mul(n) {
            Some(p) => p,
            None => return Err(vm.value_error("memoryview.cast(): product(shape) > SSIZE_MAX")),
        };
        sizes.push(n as usize);
    }
    let size = w.item_size();
    if (product as usize).checked_mul(size) != Some(w.bytes()) {
        let text = "memoryview: product(shape) * itemsize != buffer size";
        return Err(vm.type_error(text));
    }
    let strides = Window::contiguous_strides(&sizes, size);
    Ok(Window { shape: sizes, strides, ..w })
}
