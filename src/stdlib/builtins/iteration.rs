//! `iter`, `next` and their asynchronous siblings; `all`, `any`, `sorted`.

use crate::heap::{Face, Object, State, Suspension};
use crate::native::{End, Keywords, Result, Resume, Step, Vm};
use crate::types::iterators::callable_iterator;
use crate::types::list::sort_items;
use crate::types::type_object::Type;

pub fn iter(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].is_undef() {
        return vm.iter(&args[0]);
    }
    if !vm.is_callable(&args[0]) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(callable_iterator(vm, &args[0], &args[1]))
}

pub fn next(vm: &mut Vm, args: &[Object]) -> Result {
    let it = &args[0];
    let default = (!args[1].is_undef()).then(|| args[1].clone());
    if let Some(generator) = it.get::<Suspension>().filter(|s| s.face.get() == Face::Generator) {
        if generator.state() == State::Closed
            && let Some(default) = default
        {
            return Ok(default);
        }
        let how = Resume::Send(Object::NONE);
        let end = default.map_or(End::Raise, End::Default);
        return vm.then(Step::Resume { target: it.clone(), how, end });
    }
    if !vm.is_iterator(it) {
        let text = format!("'{}' object is not an iterator", vm.type_name(it));
        return Err(vm.type_error(&text));
    }
    if default.is_none() && vm.type_of(it).expect::<Type>().next.get().is_none() {
        let name = vm.names.next.clone();
        if let Some(f) = vm.lookup_special(it, &name) {
            return vm.then(Step::Call { callable: f, args: vec![it.clone()] });
        }
    }
    let item = vm.next_of_source(it)?;
    vm.item_or_stop(item.or(default))
}

pub fn aiter(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.aiter.clone();
    let Some(f) = vm.lookup_special(&args[0], &name) else {
        let text = format!("'{}' object is not an async iterable", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let it = vm.call_special(&f, &[args[0].clone()])?;
    let name = vm.names.anext.clone();
    if vm.lookup_special(&it, &name).is_none() {
        let text =
            format!("aiter() returned not an async iterator of type '{}'", vm.type_name(&it));
        return Err(vm.type_error(&text));
    }
    Ok(it)
}

pub fn all(vm: &mut Vm, args: &[Object]) -> Result {
    find(vm, &args[0], false).map(|found| Object::from_bool(!found))
}

pub fn any(vm: &mut Vm, args: &[Object]) -> Result {
    find(vm, &args[0], true).map(Object::from_bool)
}

/// Is there an item of this truth?
fn find(vm: &mut Vm, iterable: &Object, wanted: bool) -> Result<bool> {
    let mut found = false;
    vm.each_item(iterable, |vm, item| {
        found = vm.truth(&item)? == wanted;
        Ok(!found)
    })?;
    Ok(found)
}

pub fn sorted(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let [iterable] = args else {
        let text = format!("sorted expected 1 argument, got {}", args.len());
        return Err(vm.type_error(&text));
    };
    let items = vm.iterate_to_vec(iterable)?;
    if keywords.is_empty() {
        let (sorted, outcome) = sort_items(vm, items, &Object::UNDEF, false);
        return outcome.map(|()| vm.list(sorted));
    }
    let list = vm.list(items);
    let sort = vm.getattr_str(&list, "sort")?;
    vm.call_with(&sort, &[], keywords)?;
    Ok(list)
}
