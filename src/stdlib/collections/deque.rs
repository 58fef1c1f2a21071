//! `collections.deque`.
//!
//! Nothing borrows from the items across a call: they are cloned out by place, and a comparison that
//! changed the deque is noticed by its count of changes.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use super::deque_iter::iterate;
use crate::heap::{Native, Object};
use crate::native::{
    Exc, Keywords, Raised, Result, TypeFlags, TypeSpec, Vm, class_method, getter, method,
    raw_method, raw_static_method,
};
use crate::traced;
use crate::types::concat::{repeat, repetitions};
use crate::types::list::differing;
use crate::types::operators::CompareOp;
use crate::types::{attribute, int, slice};

#[derive(Default)]
pub(super) struct Deque {
    items: RefCell<VecDeque<Object>>,
    max: Cell<Option<usize>>,
    pub(super) changes: Cell<u64>,
}

traced!(Deque { items });

pub static DEQUE: TypeSpec = TypeSpec {
    name: "deque",
    module: "collections",
    flags: TypeFlags::BASE
        .and(TypeFlags::SEQUENCE)
        .and(TypeFlags::WEAKREF)
        .and(TypeFlags::CONCATENATES),
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", deque_new)),
    methods: &[
        raw_method("__init__", "($self, iterable=(), maxlen=None)", deque_init),
        method("append", "($self, item, /)", |vm, a| {
            push(vm, this(&a[0]), a[1].clone());
            Ok(Object::NONE)
        }),
        method("appendleft", "($self, item, /)", |vm, a| {
            push_left(vm, this(&a[0]), a[1].clone());
            Ok(Object::NONE)
        }),
        method("pop", "($self, /)", |vm, a| {
            let d = this(&a[0]);
            let x = d.change(|v| v.pop_back());
            x.ok_or_else(|| vm.index_error("pop from an empty deque"))
        }),
        method("popleft", "($self, /)", |vm, a| {
            let d = this(&a[0]);
            let x = d.change(|v| v.pop_front());
            x.ok_or_else(|| vm.index_error("pop from an empty deque"))
        }),
        method("extend", "($self, iterable, /)", |vm, a| {
            extend(vm, &a[0], &a[1], push)?;
            Ok(Object::NONE)
        }),
        method("extendleft", "($self, iterable, /)", |vm, a| {
            extend(vm, &a[0], &a[1], push_left)?;
            Ok(Object::NONE)
        }),
        method("clear", "($self, /)", |_, a| {
            drop(this(&a[0]).change(std::mem::take));
            Ok(Object::NONE)
        }),
        method("copy", "($self, /)", deque_copy),
        method("__copy__", "($self, /)", deque_copy),
        method("count", "($self, value, /)", deque_count),
        method("index", "($self, value, start=0, stop=sys.maxsize, /)", deque_index),
        method("insert", "($self, index, value, /)", deque_insert),
        method("remove", "($self, value, /)", deque_remove),
        method("reverse", "($self, /)", |_, a| {
            this(&a[0]).items.borrow_mut().make_contiguous().reverse();
            Ok(Object::NONE)
        }),
        method("rotate", "($self, n=1, /)", deque_rotate),
        method("__len__", "($self, /)", |vm, a| Ok(vm.int(this(&a[0]).len() as i64))),
        method("__getitem__", "($self, key, /)", deque_getitem),
        method("__setitem__", "($self, key, value, /)", deque_setitem),
        method("__delitem__", "($self, key, /)", deque_delitem),
        method("__contains__", "($self, key, /)", |vm, a| {
            Ok(Object::from_bool(find(vm, &a[0], &a[1], 0, usize::MAX)?.is_some()))
        }),
        method("__iter__", "($self, /)", |vm, a| Ok(iterate(vm, &a[0], false))),
        method("__reversed__", "($self, /)", |vm, a| Ok(iterate(vm, &a[0], true))),
        method("__add__", "($self, value, /)", deque_add),
        method("__iadd__", "($self, value, /)", |vm, a| {
            extend(vm, &a[0], &a[1], push)?;
            Ok(a[0].clone())
        }),
        method("__mul__", "($self, value, /)", deque_mul),
        method("__rmul__", "($self, value, /)", deque_mul),
        method("__imul__", "($self, value, /)", deque_imul),
        method("__repr__", "($self, /)", deque_repr),
        method("__reduce__", "($self, /)", deque_reduce),
        method("__eq__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Eq, a)),
        method("__ne__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ne, a)),
        method("__lt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Lt, a)),
        method("__le__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Le, a)),
        method("__gt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Gt, a)),
        method("__ge__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ge, a)),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    getters: &[getter("maxlen", |vm, o| {
        Ok(this(o).max.get().map_or(Object::NONE, |n| vm.int(n as i64)))
    })],
    ..TypeSpec::EMPTY
};

pub(super) fn this(o: &Object) -> &Deque {
    o.native::<Deque>().expect("the receiver's type decides its state")
}

/// Is it an exact `deque`?
pub fn is_deque(vm: &mut Vm, o: &Object) -> bool {
    vm.is_exact_spec(o, &DEQUE)
}

/// `deque.append(item)`
pub fn append(vm: &mut Vm, deque: &Object, item: Object) {
    push(vm, this(deque), item);
}

impl Deque {
    pub(super) fn len(&self) -> usize {
        self.items.borrow().len()
    }

    pub(super) fn get(&self, i: usize) -> Option<Object> {
        self.items.borrow().get(i).cloned()
    }

    fn to_vec(&self) -> Vec<Object> {
        self.items.borrow().iter().cloned().collect()
    }

    /// Changes the items; what is dropped must be handed out.
    fn change<R>(&self, f: impl FnOnce(&mut VecDeque<Object>) -> R) -> R {
        self.changes.set(self.changes.get() + 1);
        f(&mut self.items.borrow_mut())
    }
}

fn push(_: &mut Vm, d: &Deque, x: Object) {
    let max = d.max.get().unwrap_or(usize::MAX);
    let old = d.change(|v| {
        v.push_back(x);
        if v.len() > max { v.pop_front() } else { None }
    });
    drop(old);
}

fn push_left(_: &mut Vm, d: &Deque, x: Object) {
    let max = d.max.get().unwrap_or(usize::MAX);
    let old = d.change(|v| {
        v.push_front(x);
        if v.len() > max { v.pop_back() } else { None }
    });
    drop(old);
}

fn deque_new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("deque.__new__(): not enough arguments"));
    };
    vm.alloc_new(class, &DEQUE, Native::new(Deque::default()))
}

fn deque_init(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let given = args.len() - 1 + kw.names.len();
    if given > 2 {
        let text = format!("deque() takes at most 2 arguments ({given} given)");
        return Err(vm.type_error(&text));
    }
    let (mut iterable, mut max) = (args.get(1).cloned(), args.get(2).cloned());
    for (name, value) in kw.iter() {
        let name = attribute::text_of(name);
        match name.as_str() {
            "iterable" if iterable.is_none() => iterable = Some(value.clone()),
            "maxlen" if max.is_none() => max = Some(value.clone()),
            _ => {
                let text = format!("deque() got an unexpected keyword argument '{name}'");
                return Err(vm.type_error(&text));
            }
        }
    }
    let d = this(&args[0]);
    let max = match max.filter(|m| !m.is_none()) {
        None => None,
        Some(m) if !int::is_int(&m) => return Err(vm.type_error("an integer is required")),
        Some(m) => match vm.size_arg(&m)? {
            n if n < 0 => return Err(vm.value_error("maxlen must be non-negative")),
            n => Some(n as usize),
        },
    };
    d.max.set(max);
    drop(d.change(std::mem::take));
    if let Some(iterable) = iterable {
        extend(vm, &args[0], &iterable, push)?;
    }
    Ok(Object::NONE)
}

fn extend(
    vm: &mut Vm,
    o: &Object,
    iterable: &Object,
    add: fn(&mut Vm, &Deque, Object),
) -> Result<()> {
    let d = this(o);
    if o.is(iterable) {
        for x in d.to_vec() {
            add(vm, d, x);
        }
        return Ok(());
    }
    let it = vm.iter(iterable)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        let n = d.len();
        if n > 1024 && n.is_power_of_two() {
            vm.reserve(n * 8)?;
        }
        add(vm, d, x);
    }
    Ok(())
}

/// A deque of the same class and bound.
fn copy_of(vm: &mut Vm, o: &Object) -> Result {
    let d = this(o);
    if vm.is_exact_spec(o, &DEQUE) {
        let new = Deque {
            items: RefCell::new(d.items.borrow().clone()),
            max: d.max.clone(),
            changes: Cell::new(0),
        };
        return Ok(vm.alloc_of(&DEQUE, Native::new(new)));
    }
    let class = vm.type_of(o);
    let mut args = vec![o.clone()];
    args.extend(d.max.get().map(|n| vm.int(n as i64)));
    vm.call(&class, &args)
}

fn deque_copy(vm: &mut Vm, args: &[Object]) -> Result {
    vm.reserve(this(&args[0]).len() * 8)?;
    copy_of(vm, &args[0])
}

pub(super) fn mutated(vm: &mut Vm) -> Raised {
    vm.error(Exc::RuntimeError, "deque mutated during iteration")
}

/// The first place in `from..to` whose item equals `x`; fails if a comparison changes the deque.
fn find(vm: &mut Vm, o: &Object, x: &Object, from: usize, to: usize) -> Result<Option<usize>> {
    let d = this(o);
    let changes = d.changes.get();
    let mut i = from;
    while i < to {
        let Some(item) = d.get(i) else { break };
        let same = vm.equal(&item, x)?;
        if d.changes.get() != changes {
            return Err(mutated(vm));
        }
        if same {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

fn deque_count(vm: &mut Vm, args: &[Object]) -> Result {
    let (mut n, mut from) = (0, 0);
    while let Some(i) = find(vm, &args[0], &args[1], from, usize::MAX)? {
        n += 1;
        from = i + 1;
    }
    Ok(vm.int(n))
}

fn missing(vm: &mut Vm, x: &Object) -> Raised {
    match vm.repr_text(x) {
        Ok(text) => vm.value_error(&format!("{text} is not in deque")),
        Err(e) => e,
    }
}

fn deque_index(vm: &mut Vm, args: &[Object]) -> Result {
    let start = slice::bound(vm, &args[2], 0)?;
    let stop = slice::bound(vm, &args[3], i64::MAX)?;
    let n = this(&args[0]).len();
    match find(vm, &args[0], &args[1], slice::clip(start, n), slice::clip(stop, n))? {
        Some(i) => Ok(vm.int(i as i64)),
        None => Err(missing(vm, &args[1])),
    }
}

fn deque_insert(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.size_arg(&args[1])?;
    let d = this(&args[0]);
    if d.max.get().is_some_and(|max| d.len() >= max) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let i = slice::clip(i, d.len());
    d.change(|v| v.insert(i, args[2].clone()));
    Ok(Object::NONE)
}

fn deque_remove(vm: &mut Vm, args: &[Object]) -> Result {
    let d = this(&args[0]);
    let changes = d.changes.get();
    match find(vm, &args[0], &args[1], 0, usize::MAX) {
        Ok(Some(i)) => {
            drop(d.change(|v| v.remove(i)));
            Ok(Object::NONE)
        }
        Ok(None) => Err(missing(vm, &args[1])),
        Err(e) if d.changes.get() != changes => {
            if vm.take_if(Exc::RuntimeError).is_some() {
                return Err(vm.index_error("deque mutated during remove()."));
            }
            Err(e)
        }
        Err(e) => Err(e),
    }
}

fn deque_rotate(vm: &mut Vm, args: &[Object]) -> Result {
    let n = if args[1].is_undef() { 1 } else { vm.size_arg(&args[1])? };
    let d = this(&args[0]);
    let len = d.len() as i64;
    if len > 1 {
        d.change(|v| v.rotate_right(n.rem_euclid(len) as usize));
    }
    Ok(Object::NONE)
}

fn place(vm: &mut Vm, d: &Deque, key: &Object) -> Result<usize> {
    let name = vm.names.index.clone();
    if !int::is_int(key) && vm.lookup_special(key, &name).is_none() {
        let text = format!("sequence index must be integer, not '{}'", vm.type_name(key));
        return Err(vm.type_error(&text));
    }
    let i = vm.index_i64(key, Some(Exc::IndexError))?;
    let len = d.len() as i64;
    let i = if i < 0 { i.saturating_add(len) } else { i };
    if i < 0 || i >= len {
        return Err(vm.index_error("deque index out of range"));
    }
    Ok(i as usize)
}

fn deque_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let d = this(&args[0]);
    let i = place(vm, d, &args[1])?;
    Ok(d.get(i).unwrap_or(Object::NONE))
}

fn deque_setitem(vm: &mut Vm, args: &[Object]) -> Result {
    let d = this(&args[0]);
    let i = place(vm, d, &args[1])?;
    let old = std::mem::replace(&mut d.items.borrow_mut()[i], args[2].clone());
    drop(old);
    Ok(Object::NONE)
}

fn deque_delitem(vm: &mut Vm, args: &[Object]) -> Result {
    let d = this(&args[0]);
    let i = place(vm, d, &args[1])?;
    drop(d.change(|v| v.remove(i)));
    Ok(Object::NONE)
}

fn deque_add(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].native::<Deque>().is_none() {
        let text =
            format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    }
    let new = copy_of(vm, &args[0])?;
    extend(vm, &new, &args[1], push)?;
    Ok(new)
}

fn repeat_into(vm: &mut Vm, from: &Deque, to: &Deque, n: usize) -> Result<()> {
    let items = repeat(vm, &from.to_vec(), n)?;
    let max = from.max.get().unwrap_or(usize::MAX);
    let skip = items.len().saturating_sub(max);
    let items: VecDeque<Object> = items.into_iter().skip(skip).collect();
    drop(to.change(|v| std::mem::replace(v, items)));
    Ok(())
}

fn deque_mul(vm: &mut Vm, args: &[Object]) -> Result {
    let n = repetitions(vm, &args[1])?;
    let new = copy_of(vm, &args[0])?;
    repeat_into(vm, this(&args[0]), this(&new), n)?;
    Ok(new)
}

fn deque_imul(vm: &mut Vm, args: &[Object]) -> Result {
    let n = repetitions(vm, &args[1])?;
    let d = this(&args[0]);
    repeat_into(vm, d, d, n)?;
    Ok(args[0].clone())
}

fn deque_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let d = this(&args[0]);
    let name = vm.short_type_name(&args[0]);
    let close = match d.max.get() {
        Some(n) => format!("], maxlen={n})"),
        None => "])".to_string(),
    };
    vm.repr_of_items(&args[0], &format!("{name}(["), &close, "[...]", |vm, i, out| match d.get(i) {
        Some(o) => vm.push_repr(out, &o).map(|()| true),
        None => Ok(false),
    })
}

fn deque_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let class = vm.type_of(&args[0]);
    let parts = match this(&args[0]).max.get() {
        Some(n) => vec![vm.tuple(Vec::new()), vm.int(n as i64)],
        None => Vec::new(),
    };
    let parts = vm.tuple(parts);
    let state = crate::types::reduce::state_of(vm, &args[0], false)?;
    let it = iterate(vm, &args[0], false);
    Ok(vm.tuple(vec![class, parts, state, it]))
}

fn compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let Some(b) = args[1].native::<Deque>() else { return Ok(Object::NOT_IMPLEMENTED) };
    let a = this(&args[0]);
    if a.len() != b.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Object::from_bool(op == CompareOp::Ne));
    }
    let mut i = 0;
    while let (Some(x), Some(y)) = (a.get(i), b.get(i)) {
        if !vm.equal(&x, &y)? {
            return differing(vm, op, &x, &y);
        }
        i += 1;
    }
    Ok(Object::from_bool(op.holds(a.len().cmp(&b.len()))))
}
