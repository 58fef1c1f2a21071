//! Items and slices of lists: reading, assigning, deleting.

use crate::heap::{Layout, List, Object, drop_backwards};
use crate::native::{Exc, Result, Vm};

use super::this;
use crate::types::int;
use crate::types::slice::{self, Slice, Span};

/// An index into a list of `len` items, or IndexError.
fn place(vm: &mut Vm, list: &List, key: &Object, message: &str) -> Result<usize> {
    let name = vm.names.index.clone();
    if !int::is_int(key) && vm.lookup_special(key, &name).is_none() {
        let text = format!("list indices must be integers or slices, not {}", vm.type_name(key));
        return Err(vm.type_error(&text));
    }
    let i = vm.index_i64(key, Some(Exc::IndexError))?;
    let len = list.len() as i64;
    let i = if i < 0 { i.saturating_add(len) } else { i };
    if i < 0 || i >= len {
        return Err(vm.index_error(message));
    }
    Ok(i as usize)
}

pub(super) fn list_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let l = this(args);
    if args[1].get::<Slice>().is_none() {
        let i = place(vm, l, &args[1], "list index out of range")?;
        return Ok(l.get(i).unwrap_or(Object::NONE));
    }
    slice_of(vm, l, &args[1])
}

/// `list[start:stop:step]`.
pub fn slice_of(vm: &mut Vm, l: &List, slice: &Object) -> Result {
    let parts = slice::unpack(vm, slice)?;
    let span = Span::of(parts, l.len());
    vm.reserve(span.len * 8)?;
    let items = match span.step {
        1 => l.range(span.start as usize, span.start as usize + span.len),
        _ => {
            let mut items = Vec::with_capacity(span.len);
            items.extend(span.places().filter_map(|i| l.get(i)));
            items
        }
    };
    Ok(vm.list(items))
}

pub(super) fn list_setitem(vm: &mut Vm, args: &[Object]) -> Result {
    let l = this(args);
    if args[1].get::<Slice>().is_none() {
        let i = place(vm, l, &args[1], "list assignment index out of range")?;
        drop(l.replace(i, args[2].clone()));
        return Ok(Object::NONE);
    }
    set_slice(vm, l, &args[1], &args[2])?;
    Ok(Object::NONE)
}

/// `list[start:stop:step] = values`.
pub fn set_slice(vm: &mut Vm, l: &List, slice: &Object, values: &Object) -> Result<()> {
    let parts = slice::unpack(vm, slice)?;
    let items = new_items(vm, values)?;
    let span = Span::of(parts, l.len());
    if span.step == 1 {
        let range = span.range();
        return match l.splice(&vm.heap, range.start, range.end, items) {
            Ok(old) => {
                drop_backwards(old);
                Ok(())
            }
            Err(_) => Err(vm.memory_error()),
        };
    }
    if items.len() != span.len {
        let text = format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            span.len
        );
        return Err(vm.value_error(&text));
    }
    let old: Vec<Object> = span.places().zip(items).map(|(i, o)| l.replace(i, o)).collect();
    drop(old);
    Ok(())
}

fn new_items(vm: &mut Vm, o: &Object) -> Result<Vec<Object>> {
    match vm.sequence_to_vec(o) {
        Ok(items) => Ok(items),
        Err(e) => {
            let iterable = matches!(o.layout(), Layout::List | Layout::Tuple) || {
                let (iter, getitem) = (vm.names.iter.clone(), vm.names.getitem.clone());
                vm.lookup_special(o, &iter).is_some() || vm.lookup_special(o, &getitem).is_some()
            };
            if !iterable && vm.take_if(Exc::TypeError).is_some() {
                return Err(vm.type_error("must assign iterable to extended slice"));
            }
            Err(e)
        }
    }
}

pub(super) fn list_delitem(vm: &mut Vm, args: &[Object]) -> Result {
    let l = this(args);
    if args[1].get::<Slice>().is_none() {
        let i = place(vm, l, &args[1], "list assignment index out of range")?;
        drop(l.remove(i));
        return Ok(Object::NONE);
    }
    let parts = slice::unpack(vm, &args[1])?;
    let span = Span::of(parts, l.len());
    if span.len == 0 {
        return Ok(Object::NONE);
    }
    if span.step == 1 {
        let range = span.range();
        if let Ok(old) = l.splice(&vm.heap, range.start, range.end, Vec::new()) {
            drop_backwards(old);
        }
        return Ok(Object::NONE);
    }
    let mut gone = vec![false; l.len()];
    span.places().for_each(|i| gone[i] = true);
    let (mut kept, mut removed) = (Vec::new(), Vec::new());
    for (o, gone) in l.take(&vm.heap).into_iter().zip(gone) {
        if gone { removed.push(o) } else { kept.push(o) }
    }
    drop(l.set_all(&vm.heap, kept));
    drop(removed);
    Ok(Object::NONE)
}
