//! Methods that leave the array as it is.

use crate::heap::{Object, Str, push_code_point};
use crate::native::{Result, Vm};
use crate::types::bytes::memory_index;
use crate::types::int;
use crate::types::list::differing;
use crate::types::operators::CompareOp;
use crate::types::slice::{self, Slice};

use super::{Array, item, make, this};

/// An index argument as a place that may be out of range.
pub fn place(vm: &mut Vm, o: &Object, key: &Object) -> Result<Option<usize>> {
    if let Some(i) = key.small_int() {
        return Ok(memory_index(i, this(o).len()));
    }
    let name = vm.names.index.clone();
    if !int::is_int(key) && vm.lookup_special(key, &name).is_none() {
        return Err(vm.type_error("array indices must be integers"));
    }
    let i = vm.index_i64(key, Some(crate::native::Exc::IndexError))?;
    Ok(memory_index(i, this(o).len()))
}

/// Item `i`, or `None` past the end.
pub fn get(vm: &mut Vm, o: &Object, i: usize) -> Result<Option<Object>> {
    let a = this(o);
    match a.bits(i) {
        Some(bits) => item::unpack(vm, a.code, bits).map(Some),
        None => Ok(None),
    }
}

pub fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Slice>().is_some() {
        let parts = slice::unpack(vm, &args[1])?;
        let a = this(&args[0]);
        let span = slice::Span::of(parts, a.len());
        let n = a.size();
        let out = match span.step {
            1 => {
                let r = span.range();
                a.memory().range(r.start * n..r.end * n)
            }
            _ => {
                let data = a.memory().to_vec();
                span.places().flat_map(|i| data[i * n..i * n + n].iter().copied()).collect()
            }
        };
        return make(vm, a.code, out);
    }
    if let Some(i) = place(vm, &args[0], &args[1])?
        && let Some(x) = get(vm, &args[0], i)?
    {
        return Ok(x);
    }
    Err(vm.index_error("array index out of range"))
}

/// The first place from `from` on whose item equals `x`.
pub fn find(vm: &mut Vm, o: &Object, x: &Object, from: usize, to: usize) -> Result<Option<usize>> {
    let mut i = from;
    while i < to
        && let Some(y) = get(vm, o, i)?
    {
        // By value, since an item is a new object each time: a NaN is never found.
        if vm.compare_truth(CompareOp::Eq, &y, x)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

pub fn contains(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(find(vm, &args[0], &args[1], 0, usize::MAX)?.is_some()))
}

pub fn count(vm: &mut Vm, args: &[Object]) -> Result {
    let (mut n, mut at) = (0, 0);
    while let Some(i) = find(vm, &args[0], &args[1], at, usize::MAX)? {
        n += 1;
        at = i + 1;
    }
    Ok(vm.int(n))
}

pub fn index(vm: &mut Vm, args: &[Object]) -> Result {
    let start = slice::bound(vm, &args[2], 0)?;
    let stop = slice::bound(vm, &args[3], i64::MAX)?;
    let n = this(&args[0]).len();
    let (start, stop) = (slice::clip(start, n), slice::clip(stop, n));
    match find(vm, &args[0], &args[1], start, stop)? {
        Some(i) => Ok(vm.int(i as i64)),
        None => Err(vm.value_error("array.index(x): x not in array")),
    }
}

pub fn compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let Some(b) = args[1].native::<Array>() else { return Ok(Object::NOT_IMPLEMENTED) };
    let a = this(&args[0]);
    if a.len() != b.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Object::from_bool(op == CompareOp::Ne));
    }
    // Equal bytes are equal items, floats apart.
    if a.code == b.code && !matches!(a.code, b'f' | b'd') {
        let (x, y) = (a.memory().to_vec(), b.memory().to_vec());
        if x == y {
            return Ok(Object::from_bool(op.holds(std::cmp::Ordering::Equal)));
        }
    }
    let mut i = 0;
    while let (Some(x), Some(y)) = (get(vm, &args[0], i)?, get(vm, &args[1], i)?) {
        if !vm.compare_truth(CompareOp::Eq, &x, &y)? {
            return differing(vm, op, &x, &y);
        }
        i += 1;
    }
    Ok(Object::from_bool(op.holds(a.len().cmp(&b.len()))))
}

pub fn tobytes(vm: &mut Vm, args: &[Object]) -> Result {
    let data = this(&args[0]).memory().to_vec();
    vm.reserve(data.len())?;
    Ok(vm.bytes(&data))
}

pub fn tofile(vm: &mut Vm, args: &[Object]) -> Result {
    let data = this(&args[0]).memory().to_vec();
    // In pieces, as a file may be slow to take a large one.
    for piece in data.chunks(64 * 1024) {
        let piece = vm.bytes(piece);
        vm.call_method(&args[1], "write", &[piece])?;
    }
    if data.is_empty() {
        let name = vm.intern("write");
        vm.getattr(&args[1], &name)?;
    }
    Ok(Object::NONE)
}

/// The items as objects.
pub fn items(vm: &mut Vm, o: &Object) -> Result<Vec<Object>> {
    let a = this(o);
    vm.reserve(a.len().saturating_mul(16))?;
    let bits: Vec<u64> = (0..a.len()).map_while(|i| a.bits(i)).collect();
    bits.into_iter().map(|bits| item::unpack(vm, a.code, bits)).collect()
}

pub fn tolist(vm: &mut Vm, args: &[Object]) -> Result {
    let items = items(vm, &args[0])?;
    Ok(vm.list(items))
}

/// The text of an array of characters.
fn text(vm: &mut Vm, a: &Array) -> Result {
    let data = a.memory().to_vec();
    vm.check_text(data.len())?;
    if a.code == b'w' {
        return crate::types::codecs::decode(vm, &data, "utf-32-le", "surrogatepass");
    }
    let mut out = Vec::with_capacity(a.len());
    for raw in data.chunks_exact(4) {
        let c = u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]);
        if c > 0x10FFFF {
            return Err(item::out_of_range(vm, c));
        }
        push_code_point(&mut out, c);
    }
    Ok(vm.str_from(&out))
}

pub fn tounicode(vm: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    if !item::is_text(a.code) {
        let text = "tounicode() may only be called on unicode type arrays ('u' or 'w')";
        return Err(vm.value_error(text));
    }
    text(vm, a)
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    let (name, code) = (vm.short_type_name(&args[0]), a.code as char);
    if a.len() == 0 {
        return Ok(vm.str(&format!("{name}('{code}')")));
    }
    let items = if item::is_text(a.code) {
        text(vm, a)?
    } else {
        let items = items(vm, &args[0])?;
        vm.list(items)
    };
    let shown = vm.repr(&items)?;
    let mut out = format!("{name}('{code}', ").into_bytes();
    out.extend_from_slice(shown.expect::<Str>().bytes());
    out.push(b')');
    vm.check_text(out.len())?;
    Ok(vm.str_from(&out))
}

/// Where the items are (as a number that stands for the place), and how many.
pub fn buffer_info(vm: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    let place = vm.heap.id_of(&a.memory) as i64;
    let parts = vec![vm.int(place), vm.int(a.len() as i64)];
    Ok(vm.tuple(parts))
}
