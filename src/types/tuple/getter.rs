//! `_tuplegetter`: the descriptors that the fields of a `namedtuple` are.

use crate::heap::{Native, Object, ObjectCell, Str, Tuple};
use crate::native::{Exc, Result, TypeSpec, Vm, getter_setter, method, raw_static_method};
use crate::traced;

pub struct TupleGetter {
    index: i64,
    doc: ObjectCell,
}

traced!(TupleGetter { doc });

pub static TUPLE_GETTER: TypeSpec = TypeSpec {
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
        let getter = TupleGetter { index, doc: ObjectCell::new(doc.clone()) };
        vm.alloc_new(class, &TUPLE_GETTER, Native::new(getter))
    })),
    methods: &[
        method("__get__", "($self, instance, owner=None, /)", get),
        method("__set__", "($self, instance, value, /)", |vm, _| {
            Err(vm.error(Exc::AttributeError, "can't set attribute"))
        }),
        method("__delete__", "($self, instance, /)", |vm, _| {
            Err(vm.error(Exc::AttributeError, "can't delete attribute"))
        }),
        method("__reduce__", "($self, /)", |vm, args| {
            let class = vm.type_of(&args[0]);
            let state = vm.pair(vm.int(this(args).index), this(args).doc.get());
            Ok(vm.pair(class, state))
        }),
        method("__repr__", "($self, /)", |vm, args| {
            let (index, doc) = (this(args).index, this(args).doc.get());
            let doc = vm.repr(&doc)?;
            let doc = doc.expect::<Str>().to_string_lossy();
            Ok(vm.str(&format!("_tuplegetter({index}, {doc})")))
        }),
    ],
    getters: &[getter_setter(
        "__doc__",
        |_, o| Ok(payload(o).map_or(Object::NONE, |g| g.doc.get())),
        |_, o, value| {
            if let Some(getter) = payload(o) {
                getter.doc.set(value.unwrap_or(Object::NONE));
            }
            Ok(())
        },
    )],
    ..TypeSpec::EMPTY
};

pub fn payload(o: &Object) -> Option<&TupleGetter> {
    o.native::<TupleGetter>()
}

fn this(args: &[Object]) -> &TupleGetter {
    payload(&args[0]).expect("the receiver's type decides its state")
}

fn get(vm: &mut Vm, args: &[Object]) -> Result {
    let (instance, owner) = (&args[1], &args[2]);
    if !instance.is_none() {
        return get_field(vm, &args[0], instance);
    }
    if owner.is_undef() || owner.is_none() {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    Ok(args[0].clone())
}

/// The item of a tuple that a field stands for.
pub fn get_field(vm: &mut Vm, field: &Object, instance: &Object) -> Result {
    let index = payload(field).map_or(0, |g| g.index);
    let Some(tuple) = instance.get::<Tuple>() else {
        let text = format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{}' object",
            vm.type_name(instance)
        );
        return Err(vm.type_error(&text));
    };
    match usize::try_from(index).ok().and_then(|i| tuple.items().get(i)) {
        Some(item) => Ok(item.clone()),
        None => Err(vm.index_error("tuple index out of range")),
    }
}
