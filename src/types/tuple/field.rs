//! Named fields of tuples: what the attributes of a `namedtuple` class are. A data descriptor that
//! gives one item; attribute caches know it.

use std::cell::RefCell;

use crate::heap::{Native, NativePayload, Object, Tuple, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, getter_setter, method, raw_static_method};

pub struct TupleField {
    index: i64,
    doc: RefCell<Object>,
}

impl NativePayload for TupleField {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.doc.borrow().value());
    }
}

pub static TUPLE_FIELD: TypeSpec = TypeSpec {
    name: "_tuplegetter",
    module: "collections",
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, args, keywords| {
        if !keywords.is_empty() {
            return Err(vm.type_error("_tuplegetter() takes no keyword arguments"));
        }
        let [class, index, doc] = args else {
            let got = args.len().saturating_sub(1);
            let text = format!("_tuplegetter expected 2 arguments, got {got}");
            return Err(vm.type_error(&text));
        };
        let index = vm.size_arg(index)?;
        let field = TupleField { index, doc: RefCell::new(doc.clone()) };
        vm.alloc_new(class, &TUPLE_FIELD, Native::new(field))
    })),
    methods: &[
        method("__get__", "($self, instance, owner=None, /)", get),
        method("__set__", "($self, instance, value, /)", |vm, _| refuse(vm, "set")),
        method("__delete__", "($self, instance, /)", |vm, _| refuse(vm, "delete")),
        method("__reduce__", "($self, /)", |vm, args| {
            let class = vm.type_of(&args[0]);
            let [index, doc] = parts(vm, &args[0]);
            let args = vm.pair(index, doc);
            Ok(vm.pair(class, args))
        }),
        method("__repr__", "($self, /)", |vm, args| {
            let [index, doc] = parts(vm, &args[0]);
            let name = vm.short_type_name(&args[0]);
            let text = format!("{name}({}, {})", vm.repr_text(&index)?, vm.repr_text(&doc)?);
            Ok(vm.str(&text))
        }),
    ],
    getters: &[getter_setter(
        "__doc__",
        |vm, o| Ok(parts(vm, o)[1].clone()),
        |_, o, doc| {
            if let Some(field) = o.native::<TupleField>() {
                field.doc.replace(doc.unwrap_or(Object::NONE));
            }
            Ok(())
        },
    )],
    ..TypeSpec::EMPTY
};

/// Which item the descriptor gives, if it is one of these.
pub fn item_index(descriptor: &Object) -> Option<usize> {
    descriptor.native::<TupleField>().and_then(|field| usize::try_from(field.index).ok())
}

fn parts(vm: &mut Vm, o: &Object) -> [Object; 2] {
    match o.native::<TupleField>() {
        Some(field) => [vm.int(field.index), field.doc.borrow().clone()],
        None => [Object::NONE, Object::NONE],
    }
}

fn get(vm: &mut Vm, args: &[Object]) -> Result {
    let index = args[0].native::<TupleField>().map_or(-1, |field| field.index);
    if args[1].is_none() {
        if args[2].is_undef() || args[2].is_none() {
            return Err(vm.type_error("__get__(None, None) is invalid"));
        }
        return Ok(args[0].clone());
    }
    let Some(tuple) = args[1].get::<Tuple>() else {
        let name = vm.type_name(&args[1]);
        let text = format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{name}' object"
        );
        return Err(vm.type_error(&text));
    };
    match usize::try_from(index).ok().and_then(|i| tuple.items().get(i)) {
        Some(item) => Ok(item.clone()),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

fn refuse(vm: &mut Vm, what: &str) -> Result {
    Err(vm.error(Exc::AttributeError, &format!("can't {what} attribute")))
}
