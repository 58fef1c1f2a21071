//! `map` and `filter`.

use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{Keywords, Result, TypeFlags, TypeSpec, Vm, method, raw_static_method};

use super::zip::iterators;
use super::{no_keywords, positional};

pub struct Map {
    pub function: Object,
    pub iterators: Box<[Object]>,
}

impl Payload for Map {
    const LAYOUT: Layout = Layout::Map;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.function.value());
        self.iterators.iter().for_each(|o| visit(o.value()));
    }
}

pub static MAP: TypeSpec = TypeSpec {
    name: "map",
    layout: Layout::Map,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, function, iterable, /, *iterables)", map_new)),
    next: Some(map_next),
    methods: &[method("__reduce__", "($self, /)", map_reduce)],
    ..TypeSpec::EMPTY
};

fn map_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, &MAP, &args[0], kw)?;
    if args.len() < 3 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators(vm, &args[2..])?;
    vm.alloc_new(&args[0], &MAP, Map { function: args[1].clone(), iterators })
}

fn map_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<Map>();
    if let [source] = &*it.iterators {
        let Some(x) = vm.next_of_source(source)? else { return Ok(None) };
        return vm.call_in_step(&it.function, &[x]);
    }
    let mut items = Vec::with_capacity(it.iterators.len());
    for source in &it.iterators {
        match vm.next_of_source(source)? {
            Some(x) => items.push(x),
            None => return Ok(None),
        }
    }
    vm.call_in_step(&it.function, &items)
}

fn map_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<Map>();
    let class = vm.type_of(&args[0]);
    let mut parts = vec![it.function.clone()];
    parts.extend(it.iterators.iter().cloned());
    let parts = vm.tuple(parts);
    Ok(vm.tuple(vec![class, parts]))
}

pub struct Filter {
    /// `None`: items' own truth decides.
    pub function: Object,
    pub iterator: Object,
}

impl Payload for Filter {
    const LAYOUT: Layout = Layout::Filter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.function.value());
        visit(self.iterator.value());
    }
}

pub static FILTER: TypeSpec = TypeSpec {
    name: "filter",
    layout: Layout::Filter,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, function, iterable, /)", filter_new)),
    next: Some(filter_next),
    methods: &[method("__reduce__", "($self, /)", filter_reduce)],
    ..TypeSpec::EMPTY
};

fn filter_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    positional(vm, &FILTER, args, kw, 2)?;
    let iterator = vm.iter(&args[2])?;
    vm.alloc_new(&args[0], &FILTER, Filter { function: args[1].clone(), iterator })
}

fn filter_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<Filter>();
    let bool_type = it.function.is_none();
    loop {
        let Some(x) = vm.next_of_source(&it.iterator)? else { return Ok(None) };
        vm.burn_fuel()?;
        let verdict = if bool_type {
            x.clone()
        } else {
            match vm.call_in_step(&it.function, std::slice::from_ref(&x))? {
                Some(v) => v,
                None => return Ok(None),
            }
        };
        if vm.truth(&verdict)? {
            return Ok(Some(x));
        }
    }
}

fn filter_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<Filter>();
    let class = vm.type_of(&args[0]);
    let parts = vm.tuple(vec![it.function.clone(), it.iterator.clone()]);
    Ok(vm.tuple(vec![class, parts]))
}
