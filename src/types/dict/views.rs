//! `dict_keys`, `dict_values` and `dict_items` (library reference: "Dictionary view objects"), the
//! first and last with the operators of sets.

use crate::heap::{Dict, Layout, Object, Payload, Set, Tuple, Value};
use crate::native::{Method, Result, TypeSpec, Vm, getter, method};

use crate::types::operators::CompareOp;
use crate::types::set;
use crate::types::type_object::Type;

use super::{dict_iterator, mapping_proxy};

/// What of an entry is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Key,
    Value,
    Item,
}

pub struct DictView {
    pub dict: Object,
    pub part: Part,
}

impl Payload for DictView {
    const LAYOUT: Layout = Layout::DictView;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.dict.value());
    }
}

const SET_METHODS: [Method; 20] = [
    method("__contains__", "($self, key, /)", view_contains),
    method("__iter__", "($self, /)", view_iter),
    method("__reversed__", "($self, /)", view_reversed),
    method("__len__", "($self, /)", view_len),
    method("__repr__", "($self, /)", view_repr),
    method("isdisjoint", "($self, other, /)", view_isdisjoint),
    method("__and__", "($self, value, /)", |vm, a| view_and(vm, &a[0], &a[1])),
    method("__rand__", "($self, value, /)", |vm, a| view_and(vm, &a[1], &a[0])),
    method("__or__", "($self, value, /)", |vm, a| combine(vm, &a[0], &a[1], set::update)),
    method("__ror__", "($self, value, /)", |vm, a| combine(vm, &a[1], &a[0], set::update)),
    method("__sub__", "($self, value, /)", |vm, a| {
        combine(vm, &a[0], &a[1], set::difference_update)
    }),
    method("__rsub__", "($self, value, /)", |vm, a| {
        combine(vm, &a[1], &a[0], set::difference_update)
    }),
    method("__xor__", "($self, value, /)", |vm, a| {
        combine(vm, &a[0], &a[1], set::symmetric_difference_update)
    }),
    method("__rxor__", "($self, value, /)", |vm, a| {
        combine(vm, &a[1], &a[0], set::symmetric_difference_update)
    }),
    method("__eq__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Eq, a)),
    method("__ne__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ne, a)),
    method("__lt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Lt, a)),
    method("__le__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Le, a)),
    method("__gt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Gt, a)),
    method("__ge__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ge, a)),
];

pub static KEYS: TypeSpec = TypeSpec {
    name: "dict_keys",
    layout: Layout::DictView,
    methods: &SET_METHODS,
    getters: &[getter("mapping", view_mapping)],
    ..TypeSpec::EMPTY
};

pub static ITEMS: TypeSpec = TypeSpec {
    name: "dict_items",
    layout: Layout::DictView,
    methods: &SET_METHODS,
    getters: &[getter("mapping", view_mapping)],
    ..TypeSpec::EMPTY
};

pub static VALUES: TypeSpec = TypeSpec {
    name: "dict_values",
    layout: Layout::DictView,
    methods: &[
        method("__iter__", "($self, /)", view_iter),
        method("__reversed__", "($self, /)", view_reversed),
        method("__len__", "($self, /)", view_len),
        method("__repr__", "($self, /)", view_repr),
    ],
    getters: &[getter("mapping", view_mapping)],
    ..TypeSpec::EMPTY
};

/// A view on a dict.
pub fn dict_view(vm: &mut Vm, d: &Object, part: Part) -> Object {
    let spec = match part {
        Part::Key => &KEYS,
        Part::Value => &VALUES,
        Part::Item => &ITEMS,
    };
    vm.alloc_of(spec, DictView { dict: d.clone(), part })
}

fn this(args: &[Object]) -> &DictView {
    args[0].expect::<DictView>()
}

fn view_mapping(vm: &mut Vm, o: &Object) -> Result {
    Ok(mapping_proxy(vm, &o.expect::<DictView>().dict))
}

fn view_len(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(this(args).dict.expect::<Dict>().len() as i64))
}

fn view_iter(vm: &mut Vm, args: &[Object]) -> Result {
    let v = this(args);
    Ok(dict_iterator(vm, &v.dict, v.part, false))
}

fn view_reversed(vm: &mut Vm, args: &[Object]) -> Result {
    let v = this(args);
    Ok(dict_iterator(vm, &v.dict, v.part, true))
}

fn view_contains(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(has(vm, &args[0], &args[1])?))
}

/// `x in view` for keys and items.
fn has(vm: &mut Vm, view: &Object, x: &Object) -> Result<bool> {
    let v = view.expect::<DictView>();
    if v.part == Part::Key {
        return Ok(vm.dict_get(&v.dict, x)?.is_some());
    }
    let Some([k, value]) = x.get::<Tuple>().map(|t| t.items()) else { return Ok(false) };
    match vm.dict_get(&v.dict, k)? {
        Some(found) => vm.equal(&found, value),
        None => Ok(false),
    }
}

fn view_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let v = this(args);
    let dict = v.dict.expect::<Dict>();
    let open = format!("{}([", vm.type_name(&args[0]));
    let mut place = 0;
    vm.repr_of_items(&args[0], &open, "])", "...", |vm, _, out| {
        while place < dict.places() {
            place += 1;
            let Some((k, value)) = dict.entry(place - 1) else { continue };
            let shown = match v.part {
                Part::Key => k,
                Part::Value => value,
                Part::Item => vm.tuple(vec![k, value]),
            };
            vm.push_repr(out, &shown)?;
            return Ok(true);
        }
        Ok(false)
    })
}

/// The set of a left operand's items, changed by the right one.
fn combine(
    vm: &mut Vm,
    a: &Object,
    b: &Object,
    f: fn(&mut Vm, &Object, &Object) -> Result<()>,
) -> Result {
    let s = set::new(vm);
    set::update(vm, &s, a)?;
    f(vm, &s, b)?;
    Ok(s)
}

/// A view with set operators?
fn is_set_view(o: &Object) -> bool {
    o.get::<DictView>().is_some_and(|v| v.part != Part::Value)
}

fn view_and(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let (first, second) = if is_set_view(a) { (a, b) } else { (b, a) };
    let heap_type = vm.type_of(second).expect::<Type>().heap_type;
    let is_set = second.get::<Set>().is_some() && !heap_type;
    if is_set && vm.length(first)? <= vm.length(second)? {
        return vm.call_method(second, "intersection", std::slice::from_ref(first));
    }
    let s = set::new(vm);
    // Walk the other operand, or the shorter of two views.
    let (view, other) = match (is_set_view(a), is_set_view(b)) {
        (true, true) if vm.length(b)? > vm.length(a)? => (b, a),
        (true, _) => (a, b),
        _ => (b, a),
    };
    let it = vm.iter(other)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if has(vm, view, &x)? {
            vm.set_add(&s, &x)?;
        }
    }
    Ok(s)
}

fn view_isdisjoint(vm: &mut Vm, args: &[Object]) -> Result {
    let (mut a, mut b) = (&args[0], &args[1]);
    if a.is(b) {
        return Ok(Object::from_bool(vm.length(a)? == 0));
    }
    if (b.get::<Set>().is_some() || is_set_view(b)) && vm.length(b)? > vm.length(a)? {
        std::mem::swap(&mut a, &mut b);
    }
    let it = vm.iter(b)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if vm.contains(a, &x)? {
            return Ok(Object::FALSE);
        }
    }
    Ok(Object::TRUE)
}

/// Are all items of `a` in `b`?
fn all_in(vm: &mut Vm, a: &Object, b: &Object) -> Result<bool> {
    let it = vm.iter(a)?;
    while let Some(x) = vm.next(&it)? {
        if !vm.contains(b, &x)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let (a, b) = (&args[0], &args[1]);
    if b.get::<Set>().is_none() && !is_set_view(b) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (vm.length(a)?, vm.length(b)?);
    let r = match op {
        CompareOp::Eq => x == y && all_in(vm, a, b)?,
        CompareOp::Ne => !(x == y && all_in(vm, a, b)?),
        CompareOp::Lt => x < y && all_in(vm, a, b)?,
        CompareOp::Le => x <= y && all_in(vm, a, b)?,
        CompareOp::Gt => x > y && all_in(vm, b, a)?,
        CompareOp::Ge => x >= y && all_in(vm, b, a)?,
    };
    Ok(Object::from_bool(r))
}
