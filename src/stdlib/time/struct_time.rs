//! `time.struct_time`: a tuple of nine fields, with the zone's name and offset as attributes.

use crate::heap::{Dict, Object, Tuple, new_tuple_with};
use crate::native::{Getter, Result, TypeFlags, TypeSpec, Vm, getter, method, static_method};
use crate::stdlib::struct_sequence::{item, repr, type_object};
use crate::types::type_object::Type;

use super::Moment;
use super::zone::Kind;

const FIELDS: [&str; 9] = [
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
];
const HIDDEN: [&str; 2] = ["tm_zone", "tm_gmtoff"];

pub static STRUCT_TIME: TypeSpec = TypeSpec {
    name: "struct_time",
    module: "time",
    layout: crate::heap::Layout::Tuple,
    flags: TypeFlags::SEQUENCE.and(TypeFlags::DICT),
    new: Some(static_method("__new__", "(cls, sequence, /, dict=None)", new)),
    methods: &[
        method("__repr__", "($self, /)", |vm, args| {
            repr(vm, &args[0], "time.struct_time", &FIELDS)
        }),
        method("__reduce__", "($self, /)", reduce),
    ],
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

macro_rules! fields {
    ($($name:literal),*) => {
        &[$(getter($name, |_, o| Ok(item(o, &FIELDS, $name)))),*]
    };
}

static GETTERS: &[Getter] = fields![
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"
];

pub fn init(vm: &mut Vm, module: &Object) {
    let t = type_object(vm, &STRUCT_TIME);
    vm.set_global(module, "struct_time", t.clone());
    let names = FIELDS.iter().map(|f| vm.str(f)).collect();
    let names = vm.tuple(names);
    let class = t.expect::<Type>();
    let numbers = [("n_fields", 11), ("n_sequence_fields", 9), ("n_unnamed_fields", 0)];
    for (name, value) in numbers {
        let name = vm.intern(name);
        class.namespace().set_str(&vm.heap, &name, Object::from_small(value));
    }
    let name = vm.intern("__match_args__");
    class.namespace().set_str(&vm.heap, &name, names);
}

/// The moment in the zone's clock that `kind` describes.
pub fn make(vm: &mut Vm, m: &Moment, kind: &Kind) -> Object {
    let summer = i64::from(kind.summer);
    let fields =
        [m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.day_of_year, summer];
    let items = fields.iter().map(|i| vm.int(*i)).collect();
    let hidden = [vm.str(&kind.name), vm.int(kind.offset)];
    build(vm, items, hidden)
}

fn build(vm: &mut Vm, items: Vec<Object>, hidden: [Object; 2]) -> Object {
    let t = type_object(vm, &STRUCT_TIME);
    let made = new_tuple_with(&vm.heap, items, t.expect::<Type>().root.get());
    for (name, value) in HIDDEN.iter().zip(hidden) {
        let name = vm.intern(name);
        vm.heap.set_own_attribute(&made, &name, value);
    }
    made
}

/// The zone's name and offset of an instance; `None` for other tuples.
pub fn hidden(vm: &mut Vm, o: &Object) -> Option<[Object; 2]> {
    let [zone, offset] = HIDDEN.map(|name| vm.intern(name));
    Some([vm.heap.own_attribute(o, &zone)?, vm.heap.own_attribute(o, &offset)?])
}

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let sequence = &args[1];
    let iterable = vm.intern("__iter__");
    let indexed = vm.intern("__getitem__");
    if vm.lookup_special(sequence, &iterable).is_none()
        && vm.lookup_special(sequence, &indexed).is_none()
    {
        return Err(vm.type_error("constructor requires a sequence"));
    }
    let mut items = vm.sequence_to_vec(sequence)?;
    let given = items.len();
    let bound = match given {
        0..9 => Some("at least 9"),
        12.. => Some("at most 11"),
        _ => None,
    };
    if let Some(bound) = bound {
        let text = format!("time.struct_time() takes an {bound}-sequence ({given}-sequence given)");
        return Err(vm.type_error(&text));
    }
    let mut hidden = [Object::NONE, Object::NONE];
    if let Some(d) = args[2].get::<Dict>() {
        for (slot, name) in hidden.iter_mut().zip(HIDDEN) {
            let name = vm.intern(name);
            if let Some(value) = d.get_str(&name) {
                *slot = value;
            }
        }
    } else if !args[2].is_undef() && !args[2].is_none() {
        return Err(vm.type_error("time.struct_time() takes a dict as second arg, if any"));
    }
    for (slot, value) in hidden.iter_mut().zip(items.drain(9..)) {
        *slot = value;
    }
    Ok(build(vm, items, hidden))
}

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let class = vm.type_of(&args[0]);
    let items = args[0].expect::<Tuple>().items().to_vec();
    let items = vm.tuple(items);
    let d = vm.dict();
    if let Some(hidden) = hidden(vm, &args[0]) {
        for (name, value) in HIDDEN.iter().zip(hidden) {
            let name = vm.intern(name);
            d.expect::<Dict>().set_str(&vm.heap, &name, value);
        }
    }
    let args = vm.tuple(vec![items, d]);
    Ok(vm.tuple(vec![class, args]))
}
