//! `enumerate`.

use crate::heap::{Layout, Object, ObjectCell, Payload, Value};
use crate::native::{
    Keywords, Result, TypeFlags, TypeSpec, Vm, class_method, method, raw_static_method,
};

use crate::types::int;

pub struct Enumerate {
    pub iterator: Object,
    /// The next number.
    pub index: ObjectCell,
}

impl Payload for Enumerate {
    const LAYOUT: Layout = Layout::Enumerate;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.iterator.value());
        self.index.trace(visit);
    }
}

pub static ENUMERATE: TypeSpec = TypeSpec {
    name: "enumerate",
    layout: Layout::Enumerate,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, iterable, start=0)", enumerate_new)),
    next: Some(enumerate_next),
    methods: &[
        method("__reduce__", "($self, /)", enumerate_reduce),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    ..TypeSpec::EMPTY
};

fn enumerate_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let (class, given) = (args[0].clone(), args.len() - 1 + kw.names.len());
    if given > 2 {
        let text = format!("enumerate() takes at most 2 arguments ({given} given)");
        return Err(vm.type_error(&text));
    }
    let (mut iterable, mut start) = (args.get(1).cloned(), args.get(2).cloned());
    for (name, value) in kw.iter() {
        let name = crate::types::attribute::text_of(name);
        match name.as_str() {
            "iterable" if iterable.is_none() => iterable = Some(value.clone()),
            "start" if start.is_none() => start = Some(value.clone()),
            _ => {
                let text = format!("'{name}' is an invalid keyword argument for enumerate()");
                return Err(vm.type_error(&text));
            }
        }
    }
    let Some(iterable) = iterable else {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    };
    let index = match start {
        Some(o) => {
            let index = vm.index(&o)?;
            // Small ones are counted by a machine word: `True` is 1.
            crate::types::int::to_i64(&index).map_or(index, |i| vm.int(i))
        }
        None => vm.int(0),
    };
    let iterator = vm.iter(&iterable)?;
    vm.alloc_new(&class, &ENUMERATE, Enumerate { iterator, index: ObjectCell::new(index) })
}

fn enumerate_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<Enumerate>();
    let Some(item) = vm.next_of_source(&it.iterator)? else { return Ok(None) };
    let index = it.index.get();
    let next = match index.small_int() {
        Some(i) => vm.int(i + 1),
        None => {
            let i = int::to_big(&index).unwrap_or_default();
            vm.big_int(i + 1)
        }
    };
    it.index.set(next);
    Ok(Some(vm.pair(index, item)))
}

fn enumerate_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<Enumerate>();
    let class = vm.type_of(&args[0]);
    let state = vm.tuple(vec![it.iterator.clone(), it.index.get()]);
    Ok(vm.tuple(vec![class, state]))
}
