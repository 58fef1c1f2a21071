//! Splitting exception groups: by type, by predicate, and for `except*` (PEP 654).

use std::collections::HashSet;

use crate::heap::{List, Object, Tuple};
use crate::native::{Exc, Result, Vm};
use crate::types::exception::Exception;

use super::group::{members, new_group};

/// What decides whether an exception belongs to the wanted part.
pub enum Matcher {
    /// An exception type, or a tuple of them.
    Types(Object),
    Predicate(Object),
    /// These leaves, by identity.
    Leaves(HashSet<u64>),
}

impl Matcher {
    /// The argument of `split` and `subgroup`.
    pub fn from_argument(vm: &mut Vm, o: &Object) -> Result<Matcher> {
        let is_type = o.layout() == crate::heap::Layout::Type;
        if !is_type && vm.is_callable(o) {
            return Ok(Matcher::Predicate(o.clone()));
        }
        let types = match o.get::<Tuple>() {
            Some(t) => t.items().iter().all(|c| vm.is_exception_class(c)),
            None => vm.is_exception_class(o),
        };
        if types {
            return Ok(Matcher::Types(o.clone()));
        }
        Err(vm.type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than \
             a class)",
        ))
    }

    fn matches(&self, vm: &mut Vm, e: &Object) -> Result<bool> {
        match self {
            Matcher::Types(types) => Ok(is_one_of(vm, e, types)),
            Matcher::Predicate(f) => {
                let r = vm.call(f, std::slice::from_ref(e))?;
                vm.truth(&r)
            }
            Matcher::Leaves(ids) => Ok(!is_group(vm, e) && ids.contains(&vm.heap.id_of(e))),
        }
    }
}

fn is_group(vm: &Vm, e: &Object) -> bool {
    vm.is_exception_instance(e, Exc::BaseExceptionGroup)
}

/// Is the exception an instance of the class, or of one in the tuple? Goes by the MRO alone.
fn is_one_of(vm: &Vm, e: &Object, types: &Object) -> bool {
    match types.get::<Tuple>() {
        Some(t) => t.items().iter().any(|c| is_one_of(vm, e, c)),
        None => vm.is_instance(e, types),
    }
}

type Parts = (Option<Object>, Option<Object>);

/// The part of `e` that matches and (if wanted) the rest, each with the structure of the whole.
pub fn split(vm: &mut Vm, e: &Object, matcher: &Matcher, want_rest: bool) -> Result<Parts> {
    if matcher.matches(vm, e)? {
        return Ok((Some(e.clone()), None));
    }
    if !is_group(vm, e) {
        return Ok((None, want_rest.then(|| e.clone())));
    }
    vm.enter_native(" in exceptiongroup_split_recursive")?;
    let r = split_members(vm, e, matcher, want_rest);
    vm.leave_native();
    r
}

fn split_members(vm: &mut Vm, e: &Object, matcher: &Matcher, want_rest: bool) -> Result<Parts> {
    let (mut matched, mut rest) = (Vec::new(), Vec::new());
    for member in members(vm, e) {
        let (m, r) = split(vm, &member, matcher, want_rest)?;
        matched.extend(m);
        rest.extend(r);
    }
    let matched = subset(vm, e, matched)?;
    let rest = if want_rest { subset(vm, e, rest)? } else { None };
    Ok((matched, rest))
}

/// `e.derive(excs)` with the metadata of `e`; nothing for no exceptions.
fn subset(vm: &mut Vm, e: &Object, excs: Vec<Object>) -> Result<Option<Object>> {
    if excs.is_empty() {
        return Ok(None);
    }
    let derive = vm.getattr_str(e, "derive")?;
    let excs = vm.list(excs);
    let new = vm.call(&derive, &[excs])?;
    if !is_group(vm, &new) {
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    if let (Some(to), Some(from)) = (new.get::<Exception>(), e.get::<Exception>()) {
        to.traceback.set(from.traceback.get());
        to.context.set(from.context.get());
        to.cause.set(from.cause.get());
        to.suppress_context.set(from.suppress_context.get());
    }
    let name = vm.names.notes.clone();
    if let Some(notes) = vm.getattr_optional(e, &name)?
        && (notes.get::<List>().is_some() || notes.get::<Tuple>().is_some())
    {
        let copy = vm.iterate_to_vec(&notes)?;
        let copy = vm.list(copy);
        vm.setattr(&new, &name, copy)?;
    }
    Ok(Some(new))
}

/// `except* types`: the matching part of `exc` as a group, and what is left; `None`s are Python's.
/// A naked exception that matches comes wrapped into a group of one.
pub fn split_group(vm: &mut Vm, exc: &Object, types: &Object) -> Result<(Object, Object)> {
    check_clause(vm, types)?;
    if exc.is_none() || exc.is_undef() {
        return Ok((Object::NONE, Object::NONE));
    }
    let group = is_group(vm, exc);
    if is_one_of(vm, exc, types) {
        if group {
            return Ok((exc.clone(), Object::NONE));
        }
        let excs = vm.tuple(vec![exc.clone()]);
        let wrapped = new_group(vm, "", &excs)?;
        return Ok((wrapped, Object::NONE));
    }
    if !group {
        return Ok((Object::NONE, exc.clone()));
    }
    let f = vm.getattr_str(exc, "split")?;
    let parts = vm.call(&f, std::slice::from_ref(types))?;
    let Some(t) = parts.get::<Tuple>() else {
        let text = format!(
            "{}.split must return a tuple, not {}",
            vm.type_name(exc),
            vm.type_name(&parts)
        );
        return Err(vm.type_error(&text));
    };
    if t.len() < 2 {
        let text = format!(
            "{}.split must return a 2-tuple, got tuple of size {}",
            vm.type_name(exc),
            t.len()
        );
        return Err(vm.type_error(&text));
    }
    Ok((t.items()[0].clone(), t.items()[1].clone()))
}

fn check_clause(vm: &mut Vm, types: &Object) -> Result<()> {
    let items = match types.get::<Tuple>() {
        Some(t) => t.items().to_vec(),
        None => vec![types.clone()],
    };
    if !items.iter().all(|c| vm.is_exception_class(c)) {
        return Err(
            vm.type_error("catching classes that do not inherit from BaseException is not allowed")
        );
    }
    let group = vm.exc(Exc::BaseExceptionGroup);
    if items.iter().any(|c| vm.is_subtype(c, &group)) {
        return Err(vm.type_error(
            "catching ExceptionGroup with except* is not allowed. Use except instead.",
        ));
    }
    Ok(())
}

/// What a `try`/`except*` statement raises at its end (`None`: nothing), from the exception it
/// caught and the list of those that its clauses raised or left over.
pub fn prep_reraise_star(vm: &mut Vm, orig: &Object, list: &Object) -> Result {
    let all = match list.get::<List>() {
        Some(l) => l.to_vec(),
        None => Vec::new(),
    };
    let excs: Vec<Object> = all.into_iter().filter(|e| e.get::<Exception>().is_some()).collect();
    if excs.is_empty() {
        return Ok(Object::NONE);
    }
    if !is_group(vm, orig) {
        return Ok(excs[0].clone());
    }
    let (again, mut raised): (Vec<Object>, Vec<Object>) =
        excs.into_iter().partition(|e| same_metadata(vm, e, orig));
    let left = projection(vm, orig, &again)?;
    if raised.is_empty() {
        return Ok(left.unwrap_or(Object::NONE));
    }
    raised.extend(left);
    match raised.as_slice() {
        [one] => Ok(one.clone()),
        _ => {
            let excs = vm.list(raised);
            new_group(vm, "", &excs)
        }
    }
}

/// Parts of one group share its notes, traceback, cause and context.
fn same_metadata(vm: &mut Vm, a: &Object, b: &Object) -> bool {
    let (Some(x), Some(y)) = (a.get::<Exception>(), b.get::<Exception>()) else { return false };
    if a.is(b) {
        return true;
    }
    let notes = |vm: &mut Vm, e: &Object| {
        let name = vm.names.notes.clone();
        let found = vm.heap.own_attribute(e, &name)?;
        found.get::<List>().map(|l| l.to_vec())
    };
    let (na, nb) = (notes(vm, a), notes(vm, b));
    let same_notes = match (na, nb) {
        (None, None) => true,
        (Some(p), Some(q)) => p.len() == q.len() && p.iter().zip(&q).all(|(x, y)| x.is(y)),
        _ => false,
    };
    same_notes
        && x.traceback.value() == y.traceback.value()
        && x.cause.value() == y.cause.value()
        && x.context.value() == y.context.value()
}

/// The part of `orig` whose leaves occur in the exceptions to keep.
fn projection(vm: &mut Vm, orig: &Object, keep: &[Object]) -> Result<Option<Object>> {
    let mut leaves = HashSet::new();
    let mut work: Vec<Object> = keep.to_vec();
    while let Some(e) = work.pop() {
        if is_group(vm, &e) {
            work.extend(members(vm, &e));
        } else {
            leaves.insert(vm.heap.id_of(&e));
        }
    }
    if leaves.is_empty() {
        return Ok(None);
    }
    let (matched, _) = split(vm, orig, &Matcher::Leaves(leaves), false)?;
    Ok(matched)
}
