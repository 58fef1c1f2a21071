//! `memoryview`: a window of one dimension on a `bytes` or `bytearray`. While one is alive a
//! bytearray cannot be resized. Reference: "Memory Views".

use std::cell::Cell;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::heap::{ByteArray, Bytes, Layout, Object, ObjectCell, Payload, Str, Tuple, Value};
use crate::native::{
    Exc, Getter, Method, Result, TypeFlags, TypeSpec, Vm, getter, method, static_method,
};

use super::bytes::{buffer_of, hex_text, memory_index};
use super::slice::{self, Slice};
use super::{float, int};

pub struct MemoryView {
    base: ObjectCell,
    /// Byte offset of the first item.
    start: usize,
    /// Items.
    len: usize,
    /// Bytes from one item to the next.
    stride: isize,
    format: u8,
    readonly: bool,
    released: Cell<bool>,
    hash: Cell<Option<u64>>,
}

impl Payload for MemoryView {
    const LAYOUT: Layout = Layout::MemoryView;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.base.trace(visit);
    }
}

impl Drop for MemoryView {
    fn drop(&mut self) {
        self.end_export();
    }
}

/// What is needed for another view on the same memory.
#[derive(Clone, Copy)]
struct Window {
    start: usize,
    len: usize,
    stride: isize,
    format: u8,
    readonly: bool,
}

impl MemoryView {
    fn window(&self) -> Window {
        let &MemoryView { start, len, stride, format, readonly, .. } = self;
        Window { start, len, stride, format, readonly }
    }

    fn end_export(&self) {
        if !self.released.replace(true)
            && let Some(b) = self.base.get().get::<ByteArray>()
        {
            b.exports.set(b.exports.get().saturating_sub(1));
        }
    }

    fn item_size(&self) -> usize {
        item_size(self.format).unwrap_or(1)
    }

    fn contiguous(&self) -> bool {
        self.len < 2 || self.stride == self.item_size() as isize
    }

    /// Byte offset of item `i`.
    fn offset(&self, i: usize) -> usize {
        self.start.wrapping_add_signed(self.stride * i as isize)
    }

    /// The bytes of item `i`.
    fn raw(&self, i: usize) -> Vec<u8> {
        let (at, n) = (self.offset(i), self.item_size());
        let base = self.base.get();
        match (base.get::<Bytes>(), base.get::<ByteArray>()) {
            (Some(b), _) => b.data().get(at..at + n).map(<[u8]>::to_vec).unwrap_or_default(),
            (_, Some(b)) => (at..at + n).filter_map(|i| b.get(i)).collect(),
            _ => Vec::new(),
        }
    }

    fn all(&self) -> Vec<u8> {
        let n = self.len * self.item_size();
        let base = self.base.get();
        let whole = super::bytes::own_data(&base).unwrap_or_default();
        if self.contiguous() {
            return whole.get(self.start..self.start + n).map(<[u8]>::to_vec).unwrap_or_default();
        }
        (0..self.len).flat_map(|i| self.raw(i)).collect()
    }

    fn write(&self, i: usize, raw: &[u8]) {
        let at = self.offset(i);
        if let Some(b) = self.base.get().get::<ByteArray>() {
            raw.iter().enumerate().for_each(|(k, x)| b.set(at + k, *x));
        }
    }
}

fn item_size(format: u8) -> Option<usize> {
    Some(match format {
        b'B' | b'b' | b'c' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' | b'P' => 8,
        _ => return None,
    })
}

pub static SPEC: TypeSpec = TypeSpec {
    name: "memoryview",
    layout: Layout::MemoryView,
    flags: TypeFlags::SEQUENCE,
    doc: "Create a new memoryview object which references the given object.",
    new: Some(static_method("__new__", "(cls, object)", new)),
    methods: METHODS,
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__delitem__", "($self, key, /)", delitem),
    method("__enter__", "($self, /)", enter),
    method("__eq__", "($self, value, /)", eq),
    method("__exit__", "($self, type=None, value=None, traceback=None, /)", exit),
    method("__getitem__", "($self, key, /)", getitem),
    method("__hash__", "($self, /)", hash),
    method("__iter__", "($self, /)", super::bytes::iter_of),
    method("__len__", "($self, /)", len),
    method("__ne__", "($self, value, /)", ne),
    method("__repr__", "($self, /)", repr),
    method("__setitem__", "($self, key, value, /)", setitem),
    method("cast", "($self, /, format, shape=<unrepresentable>)", cast),
    method("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex),
    method("release", "($self, /)", release),
    method("tobytes", "($self, /, order='C')", tobytes),
    method("tolist", "($self, /)", tolist),
    method("toreadonly", "($self, /)", toreadonly),
];

static GETTERS: &[Getter] = &[
    getter("c_contiguous", contiguous),
    getter("contiguous", contiguous),
    getter("f_contiguous", contiguous),
    getter("format", |vm, o| live(vm, o).map(|v| vm.str(&(v.format as char).to_string()))),
    getter("itemsize", |vm, o| live(vm, o).map(|v| Object::from_small(v.item_size() as i64))),
    getter("nbytes", |vm, o| live(vm, o).map(|v| vm.int((v.len * v.item_size()) as i64))),
    getter("ndim", |vm, o| live(vm, o).map(|_| Object::from_small(1))),
    getter("obj", |vm, o| live(vm, o).map(|v| v.base.get())),
    getter("readonly", |vm, o| live(vm, o).map(|v| Object::from_bool(v.readonly))),
    getter("shape", |vm, o| live(vm, o).map(|v| vm.tuple(vec![vm.int(v.len as i64)]))),
    getter("strides", |vm, o| live(vm, o).map(|v| vm.tuple(vec![vm.int(v.stride as i64)]))),
    getter("suboffsets", |vm, o| live(vm, o).map(|_| vm.empty_tuple.clone())),
];

/// The view, unless it was released.
fn live<'a>(vm: &mut Vm, o: &'a Object) -> Result<&'a MemoryView> {
    let v = o.expect::<MemoryView>();
    if v.released.get() {
        return Err(vm.value_error("operation forbidden on released memoryview object"));
    }
    Ok(v)
}

fn make(vm: &mut Vm, base: Object, w: Window) -> Object {
    if let Some(b) = base.get::<ByteArray>() {
        b.exports.set(b.exports.get() + 1);
    }
    let Window { start, len, stride, format, readonly } = w;
    let (released, hash) = (Cell::new(false), Cell::new(None));
    let base = ObjectCell::new(base);
    vm.alloc_of(&SPEC, MemoryView { base, start, len, stride, format, readonly, released, hash })
}

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    of(vm, &args[1])
}

/// `memoryview(o)`.
pub fn of(vm: &mut Vm, o: &Object) -> Result {
    if o.get::<MemoryView>().is_some() {
        let v = live(vm, o)?;
        return Ok(make(vm, v.base.get(), v.window()));
    }
    let (len, readonly) = match (o.get::<Bytes>(), o.get::<ByteArray>()) {
        (Some(b), _) => (b.data().len(), true),
        (_, Some(b)) => (b.len(), false),
        _ => {
            let got = vm.type_name(o);
            let text = format!("memoryview: a bytes-like object is required, not '{got}'");
            return Err(vm.type_error(&text));
        }
    };
    let w = Window { start: 0, len, stride: 1, format: b'B', readonly };
    Ok(make(vm, o.clone(), w))
}

/// A copy of the viewed bytes.
pub fn contents(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    let v = live(vm, o)?;
    vm.reserve(v.len * v.item_size())?;
    Ok(v.all())
}

/// Item `i`, or `None` past the end.
pub fn item(vm: &mut Vm, o: &Object, i: usize) -> Result<Option<Object>> {
    let v = live(vm, o)?;
    if i >= v.len {
        return Ok(None);
    }
    Ok(Some(unpack(vm, v.format, &v.raw(i))))
}

/// The bytes of one item as an array; views never reach past their memory.
fn array<const N: usize>(raw: &[u8]) -> [u8; N] {
    raw.try_into().unwrap_or([0; N])
}

fn unpack(vm: &mut Vm, format: u8, raw: &[u8]) -> Object {
    match format {
        b'b' => Object::from_small(i8::from_ne_bytes(array(raw)) as i64),
        b'c' => vm.bytes(raw),
        b'?' => Object::from_bool(raw != [0]),
        b'h' => Object::from_small(i16::from_ne_bytes(array(raw)) as i64),
        b'H' => Object::from_small(u16::from_ne_bytes(array(raw)) as i64),
        b'i' => Object::from_small(i32::from_ne_bytes(array(raw)) as i64),
        b'I' => Object::from_small(u32::from_ne_bytes(array(raw)) as i64),
        b'l' | b'q' | b'n' => vm.int(i64::from_ne_bytes(array(raw))),
        b'L' | b'Q' | b'N' | b'P' => vm.big_int(BigInt::from(u64::from_ne_bytes(array(raw)))),
        b'f' => Object::from_float(f32::from_ne_bytes(array(raw)) as f64),
        b'd' => Object::from_float(f64::from_ne_bytes(array(raw))),
        _ => Object::from_small(raw.first().copied().unwrap_or(0) as i64),
    }
}

fn pack(vm: &mut Vm, format: u8, o: &Object) -> Result<Vec<u8>> {
    let invalid_type = |vm: &mut Vm| {
        let text = format!("memoryview: invalid type for format '{}'", format as char);
        vm.type_error(&text)
    };
    match format {
        b'?' => return Ok(vec![vm.truth(o)? as u8]),
        b'c' => match o.get::<Bytes>().map(Bytes::data) {
            Some([b]) => return Ok(vec![*b]),
            Some(_) => {}
            None => return Err(invalid_type(vm)),
        },
        b'f' | b'd' => {
            let x = match (float::to_f64(o), int::to_big(o)) {
                (Some(x), _) => x,
                (None, Some(i)) => super::numbers::big_to_f64(vm, &i)?,
                _ => return Err(invalid_type(vm)),
            };
            return Ok(match format {
                b'f' => (x as f32).to_ne_bytes().to_vec(),
                _ => x.to_ne_bytes().to_vec(),
            });
        }
        _ => {
            let index = vm.names.index.clone();
            if !int::is_int(o) && vm.lookup_special(o, &index).is_none() {
                return Err(invalid_type(vm));
            }
            let i = vm.index(o)?;
            let i = int::to_big(&i).unwrap_or_default();
            let packed = match format {
                b'b' => i.to_i8().map(|i| i.to_ne_bytes().to_vec()),
                b'h' => i.to_i16().map(|i| i.to_ne_bytes().to_vec()),
                b'H' => i.to_u16().map(|i| i.to_ne_bytes().to_vec()),
                b'i' => i.to_i32().map(|i| i.to_ne_bytes().to_vec()),
                b'I' => i.to_u32().map(|i| i.to_ne_bytes().to_vec()),
                b'l' | b'q' | b'n' => i.to_i64().map(|i| i.to_ne_bytes().to_vec()),
                b'L' | b'Q' | b'N' | b'P' => i.to_u64().map(|i| i.to_ne_bytes().to_vec()),
                _ => i.to_u8().map(|i| vec![i]),
            };
            if let Some(packed) = packed {
                return Ok(packed);
            }
        }
    }
    let text = format!("memoryview: invalid value for format '{}'", format as char);
    Err(vm.value_error(&text))
}

fn len(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    Ok(vm.int(v.len as i64))
}

/// The place an index argument names.
fn place(vm: &mut Vm, v: &MemoryView, key: &Object) -> Result<usize> {
    let index = vm.names.index.clone();
    if !int::is_int(key) && vm.lookup_special(key, &index).is_none() {
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let i = vm.index_i64(key, Some(Exc::IndexError))?;
    match memory_index(i, v.len) {
        Some(at) => Ok(at),
        None => Err(vm.index_error("index out of bounds on dimension 1")),
    }
}

fn sliced(vm: &mut Vm, v: &MemoryView, key: &Object) -> Result<Window> {
    let span = slice::resolve(vm, key, v.len)?;
    let start = if span.len == 0 { v.start } else { v.offset(span.start as usize) };
    // A step longer than the view leaves at most one item, whose distance does not matter.
    let stride = v.stride.saturating_mul(span.step as isize);
    Ok(Window { start, len: span.len, stride, ..v.window() })
}

fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    if args[1].get::<Slice>().is_some() {
        let w = sliced(vm, v, &args[1])?;
        return Ok(make(vm, v.base.get(), w));
    }
    if args[1].is(&Object::ELLIPSIS) {
        return Ok(args[0].clone());
    }
    let at = match args[1].get::<Tuple>().map(Tuple::items) {
        Some([only]) => place(vm, v, only)?,
        Some(_) => {
            let text = "cannot index 1-dimension view with 2-element tuple";
            return Err(vm.type_error(text));
        }
        None => place(vm, v, &args[1])?,
    };
    Ok(unpack(vm, v.format, &v.raw(at)))
}

fn setitem(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    if v.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    if args[1].get::<Slice>().is_none() {
        let at = place(vm, v, &args[1])?;
        let raw = pack(vm, v.format, &args[2])?;
        live(vm, &args[0])?.write(at, &raw);
        return Ok(Object::NONE);
    }
    let w = sliced(vm, v, &args[1])?;
    let Some(new) = buffer_of(vm, &args[2])? else {
        let got = vm.type_name(&args[2]);
        return Err(vm.type_error(&format!("a bytes-like object is required, not '{got}'")));
    };
    let format = args[2].get::<MemoryView>().map_or(b'B', |v| v.format);
    let n = v.item_size();
    if new.len() != w.len * n || format != v.format {
        let text = "memoryview assignment: lvalue and rvalue have different structures";
        return Err(vm.value_error(text));
    }
    let target = make(vm, v.base.get(), w);
    let target = target.expect::<MemoryView>();
    new.chunks(n).enumerate().for_each(|(i, raw)| target.write(i, raw));
    Ok(Object::NONE)
}

fn delitem(vm: &mut Vm, args: &[Object]) -> Result {
    live(vm, &args[0])?;
    Err(vm.type_error("cannot delete memory"))
}

fn same(vm: &mut Vm, a: &Object, b: &Object) -> Result<Option<bool>> {
    let v = a.expect::<MemoryView>();
    if v.released.get() {
        return Ok(Some(a.is(b)));
    }
    let other = match b.get::<MemoryView>() {
        Some(w) if w.released.get() => return Ok(Some(false)),
        Some(w) => Some(w.format),
        None => None,
    };
    let Some(data) = buffer_of(vm, b)? else { return Ok(None) };
    let format = other.unwrap_or(b'B');
    if format == v.format && !matches!(format, b'f' | b'd') {
        return Ok(Some(v.all() == data));
    }
    let n = item_size(format).unwrap_or(1);
    if data.len() / n != v.len {
        return Ok(Some(false));
    }
    for (i, raw) in data.chunks(n).enumerate() {
        let (x, y) = (unpack(vm, v.format, &v.raw(i)), unpack(vm, format, raw));
        if !vm.compare_truth(super::operators::CompareOp::Eq, &x, &y)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}

fn eq(vm: &mut Vm, args: &[Object]) -> Result {
    let r = same(vm, &args[0], &args[1])?;
    Ok(r.map_or(Object::NOT_IMPLEMENTED, Object::from_bool))
}

fn ne(vm: &mut Vm, args: &[Object]) -> Result {
    let r = same(vm, &args[0], &args[1])?;
    Ok(r.map_or(Object::NOT_IMPLEMENTED, |r| Object::from_bool(!r)))
}

fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let v = args[0].expect::<MemoryView>();
    if let Some(h) = v.hash.get() {
        return Ok(vm.int(h as i64));
    }
    let v = live(vm, &args[0])?;
    if !v.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(v.format, b'B' | b'b' | b'c') {
        let text = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
        return Err(vm.value_error(text));
    }
    let h = crate::heap::hash_bytes(&v.all());
    v.hash.set(Some(h));
    Ok(vm.int(h as i64))
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let id = vm.heap.id_of(&args[0]);
    let what = if args[0].expect::<MemoryView>().released.get() { "released " } else { "" };
    Ok(vm.str(&format!("<{what}memory at {id:#x}>")))
}

fn enter(vm: &mut Vm, args: &[Object]) -> Result {
    live(vm, &args[0])?;
    Ok(args[0].clone())
}

fn exit(vm: &mut Vm, args: &[Object]) -> Result {
    release(vm, args)
}

fn release(_: &mut Vm, args: &[Object]) -> Result {
    args[0].expect::<MemoryView>().end_export();
    Ok(Object::NONE)
}

fn contiguous(vm: &mut Vm, o: &Object) -> Result {
    live(vm, o).map(|v| Object::from_bool(v.contiguous()))
}

fn tobytes(vm: &mut Vm, args: &[Object]) -> Result {
    let data = contents(vm, &args[0])?;
    Ok(vm.bytes(&data))
}

fn tolist(vm: &mut Vm, args: &[Object]) -> Result {
    let data = contents(vm, &args[0])?;
    let v = live(vm, &args[0])?;
    vm.reserve(v.len.saturating_mul(16))?;
    let items = data.chunks(v.item_size()).map(|raw| unpack(vm, v.format, raw)).collect();
    Ok(vm.list(items))
}

fn toreadonly(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    Ok(make(vm, v.base.get(), Window { readonly: true, ..v.window() }))
}

fn hex(vm: &mut Vm, args: &[Object]) -> Result {
    let data = contents(vm, &args[0])?;
    hex_text(vm, &data, &args[1], &args[2])
}

fn cast(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    let Some(s) = args[1].get::<Str>() else {
        let got = vm.type_name(&args[1]);
        return Err(vm.type_error(&format!("cast() argument 'format' must be str, not {got}")));
    };
    if !args[2].is_undef() {
        let text = "memoryview: only one-dimensional views are supported";
        return Err(vm.error(Exc::NotImplementedError, text));
    }
    if !v.contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let letter = match s.bytes() {
        [c] | [b'@', c] => *c,
        _ => 0,
    };
    let Some(size) = item_size(letter).filter(|_| letter != b'e') else {
        let text = "memoryview: destination format must be a native single character format \
                    prefixed with an optional '@'";
        return Err(vm.value_error(text));
    };
    let is_bytes = |c: u8| matches!(c, b'B' | b'b' | b'c');
    if !is_bytes(v.format) && !is_bytes(letter) {
        let text = "memoryview: cannot cast between two non-byte formats";
        return Err(vm.type_error(text));
    }
    let total = v.len * v.item_size();
    if !total.is_multiple_of(size) {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let w = Window { len: total / size, stride: size as isize, format: letter, ..v.window() };
    Ok(make(vm, v.base.get(), w))
}
