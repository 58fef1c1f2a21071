//! `list` (library reference: "Lists"): its table of methods, and the small ones among them.
//! Items and slices are in `items.rs`, sorting in `sort.rs`.
//!
//! Whatever may run Python code (a comparison, `__index__`, an iterable) may change the list
//! meanwhile, so every method asks for the length and the item again afterwards.

mod items;
mod sort;

use crate::heap::{Layout, List, Object, Value, drop_backwards};
use crate::native::{Result, TypeFlags, TypeSpec, Vm, class_method, method};

use super::concat::{repeat, repetitions};
use super::iterators::list_reversed;
use super::operators::CompareOp;
use super::slice;

pub use items::{set_slice, slice_of};
pub use sort::sort_items;

pub static LIST: TypeSpec = TypeSpec {
    name: "list",
    layout: Layout::List,
    flags: TypeFlags::BASE
        .and(TypeFlags::SEQUENCE)
        .and(TypeFlags::MATCH_SELF)
        .and(TypeFlags::CONCATENATES),
    new: Some(raw_new()),
    methods: &[
        crate::native::raw_method("__init__", "($self, iterable=(), /)", list_init),
        method("append", "($self, object, /)", list_append),
        method("clear", "($self, /)", list_clear),
        method("copy", "($self, /)", list_copy),
        method("count", "($self, value, /)", list_count),
        method("extend", "($self, iterable, /)", list_extend),
        method("index", "($self, value, start=0, stop=sys.maxsize, /)", list_index),
        method("insert", "($self, index, object, /)", list_insert),
        method("pop", "($self, index=-1, /)", list_pop),
        method("remove", "($self, value, /)", list_remove),
        method("reverse", "($self, /)", list_reverse),
        method("sort", "($self, /, *, key=None, reverse=False)", sort::list_sort),
        method("__len__", "($self, /)", list_len),
        method("__getitem__", "($self, index, /)", items::list_getitem),
        method("__setitem__", "($self, key, value, /)", items::list_setitem),
        method("__delitem__", "($self, key, /)", items::list_delitem),
        method("__contains__", "($self, key, /)", list_contains),
        method("__iter__", "($self, /)", list_iter),
        method("__reversed__", "($self, /)", list_reversed),
        method("__add__", "($self, value, /)", list_add),
        method("__iadd__", "($self, value, /)", list_iadd),
        method("__mul__", "($self, value, /)", list_mul),
        method("__rmul__", "($self, value, /)", list_mul),
        method("__imul__", "($self, value, /)", list_imul),
        method("__repr__", "($self, /)", list_repr),
        method("__sizeof__", "($self, /)", list_sizeof),
        method("__eq__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Eq, a)),
        method("__ne__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Ne, a)),
        method("__lt__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Lt, a)),
        method("__le__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Le, a)),
        method("__gt__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Gt, a)),
        method("__ge__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Ge, a)),
        class_method("__class_getitem__", "($cls, object, /)", super::generic_alias::class_getitem),
    ],
    ..TypeSpec::EMPTY
};

const fn raw_new() -> crate::native::Method {
    crate::native::raw_static_method("__new__", "(*args, **kwargs)", list_new)
}

fn list_new(vm: &mut Vm, args: &[Object], _: crate::native::Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("list.__new__(): not enough arguments"));
    };
    vm.alloc_new(class, &LIST, List::default())
}

fn list_init(vm: &mut Vm, args: &[Object], kw: crate::native::Keywords<'_>) -> Result {
    let new = vm.names.new.clone();
    if !kw.is_empty() && !vm.overrides(&args[0], &new, &LIST) {
        return Err(vm.type_error("list() takes no keyword arguments"));
    }
    if args.len() > 2 {
        let text = format!("list expected at most 1 argument, got {}", args.len() - 1);
        return Err(vm.type_error(&text));
    }
    drop_backwards(this(args).take(&vm.heap));
    if let Some(iterable) = args.get(1) {
        extend(vm, &args[0], iterable)?;
    }
    Ok(Object::NONE)
}

fn this(args: &[Object]) -> &List {
    args[0].expect::<List>()
}

/// Adds the items of an iterable one by one: what was added before an error stays.
pub fn extend(vm: &mut Vm, list: &Object, iterable: &Object) -> Result<()> {
    let l = list.expect::<List>();
    if matches!(iterable.layout(), Layout::List | Layout::Tuple)
        && (vm.is_exact(iterable, Layout::List) || vm.is_exact(iterable, Layout::Tuple))
    {
        let items = vm.iterate_to_vec(iterable)?;
        return match l.extend(&vm.heap, items) {
            Ok(()) => Ok(()),
            Err(_) => Err(vm.memory_error()),
        };
    }
    let it = vm.iter_to_collect(iterable, l.len())?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if l.reserve(&vm.heap, 1).is_err() {
            return Err(vm.memory_error());
        }
        l.push(&vm.heap, x);
    }
    Ok(())
}

fn list_append(vm: &mut Vm, args: &[Object]) -> Result {
    let l = this(args);
    if l.len() & 0xFFFF == 0xFFFF && l.reserve(&vm.heap, 1).is_err() {
        return Err(vm.memory_error());
    }
    l.push(&vm.heap, args[1].clone());
    Ok(Object::NONE)
}

fn list_clear(vm: &mut Vm, args: &[Object]) -> Result {
    drop_backwards(this(args).take(&vm.heap));
    Ok(Object::NONE)
}

fn list_copy(vm: &mut Vm, args: &[Object]) -> Result {
    vm.reserve(this(args).len() * 8)?;
    Ok(vm.list(this(args).to_vec()))
}

fn list_len(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(this(args).len() as i64))
}

fn list_extend(vm: &mut Vm, args: &[Object]) -> Result {
    extend(vm, &args[0], &args[1])?;
    Ok(Object::NONE)
}

pub(super) fn list_iadd(vm: &mut Vm, args: &[Object]) -> Result {
    extend(vm, &args[0], &args[1])?;
    Ok(args[0].clone())
}

/// The first place in `from..to` whose item equals `x`.
fn find(vm: &mut Vm, l: &List, x: &Object, from: usize, to: usize) -> Result<Option<usize>> {
    let mut i = from;
    while i < to {
        let Some(item) = l.get(i) else { break };
        if vm.equal(&item, x)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

fn list_contains(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(find(vm, this(args), &args[1], 0, usize::MAX)?.is_some()))
}

fn list_count(vm: &mut Vm, args: &[Object]) -> Result {
    let (l, mut n, mut from) = (this(args), 0, 0);
    while let Some(i) = find(vm, l, &args[1], from, usize::MAX)? {
        n += 1;
        from = i + 1;
    }
    Ok(vm.int(n))
}

fn list_index(vm: &mut Vm, args: &[Object]) -> Result {
    let start = slice::bound(vm, &args[2], 0)?;
    let stop = slice::bound(vm, &args[3], i64::MAX)?;
    let len = this(args).len();
    let (start, stop) =
        (slice::clip(start, len), if stop < 0 { slice::clip(stop, len) } else { stop as usize });
    match find(vm, this(args), &args[1], start, stop)? {
        Some(i) => Ok(vm.int(i as i64)),
        None => {
            let text = format!("{} is not in list", vm.repr_text(&args[1])?);
            Err(vm.value_error(&text))
        }
    }
}

fn list_insert(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.size_arg(&args[1])?;
    let l = this(args);
    l.insert(&vm.heap, slice::clip(i, l.len()), args[2].clone());
    Ok(Object::NONE)
}

fn list_pop(vm: &mut Vm, args: &[Object]) -> Result {
    let l = this(args);
    let i = if args[1].is_undef() { -1 } else { vm.size_arg(&args[1])? };
    if l.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    if i == -1 {
        return Ok(l.pop().unwrap_or(Object::NONE));
    }
    let i = if i < 0 { i.saturating_add(l.len() as i64) } else { i };
    if i < 0 || i >= l.len() as i64 {
        return Err(vm.index_error("pop index out of range"));
    }
    Ok(l.remove(i as usize))
}

fn list_remove(vm: &mut Vm, args: &[Object]) -> Result {
    let l = this(args);
    match find(vm, l, &args[1], 0, usize::MAX)? {
        Some(i) if i < l.len() => {
            drop(l.remove(i));
            Ok(Object::NONE)
        }
        Some(_) => Ok(Object::NONE),
        None => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn list_reverse(_: &mut Vm, args: &[Object]) -> Result {
    this(args).reverse();
    Ok(Object::NONE)
}

fn list_iter(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(super::iterators::list_iterator(vm, &args[0]))
}

pub(super) fn list_add(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(other) = args[1].get::<List>() else {
        let text =
            format!("can only concatenate list (not \"{}\") to list", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    let l = this(args);
    vm.reserve((l.len() + other.len()) * 8)?;
    Ok(vm.list(l.joined(other)))
}

pub(super) fn list_mul(vm: &mut Vm, args: &[Object]) -> Result {
    let n = repetitions(vm, &args[1])?;
    let items = repeat(vm, &this(args).to_vec(), n)?;
    Ok(vm.list(items))
}

pub(super) fn list_imul(vm: &mut Vm, args: &[Object]) -> Result {
    let n = repetitions(vm, &args[1])?;
    let items = repeat(vm, &this(args).to_vec(), n)?;
    drop(this(args).set_all(&vm.heap, items));
    Ok(args[0].clone())
}

fn list_repr(vm: &mut Vm, args: &[Object]) -> Result {
    vm.repr_of_items(&args[0], "[", "]", "[...]", |vm, i, out| match this(args).get(i) {
        Some(o) => vm.push_repr(out, &o).map(|()| true),
        None => Ok(false),
    })
}

fn list_sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int((40 + this(args).len() * std::mem::size_of::<Value>()) as i64))
}

fn compare_any(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    match args[1].get::<List>() {
        Some(_) => compare(vm, op, &args[0], &args[1]),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

/// `a OP b` of two lists.
pub(super) fn compare(vm: &mut Vm, op: CompareOp, a: &Object, b: &Object) -> Result {
    let (a, b) = (a.expect::<List>(), b.expect::<List>());
    if a.len() != b.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Object::from_bool(op == CompareOp::Ne));
    }
    let mut i = 0;
    while let (Some(x), Some(y)) = (a.get(i), b.get(i)) {
        if !vm.equal(&x, &y)? {
            if i >= a.len() || i >= b.len() {
                // Comparing them has taken them away: the lengths decide.
                break;
            }
            return differing(vm, op, &x, &y);
        }
        i += 1;
    }
    Ok(Object::from_bool(op.holds(a.len().cmp(&b.len()))))
}

/// The answer for two sequences whose first difference is between `x` and `y`.
pub fn differing(vm: &mut Vm, op: CompareOp, x: &Object, y: &Object) -> Result {
    match op {
        CompareOp::Eq => Ok(Object::FALSE),
        CompareOp::Ne => Ok(Object::TRUE),
        _ => vm.compare(op, x, y),
    }
}
