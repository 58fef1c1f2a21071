//! `list.sort` and `sorted`: a stable merge sort of natural runs that only asks `<`. Keys that are all
//! numbers or all text, or tuples of such, are compared without asking.
//!
//! What is sorted is a permutation of places, over keys that stay where they are: an error raised by
//! a comparison leaves a valid order behind.

use std::cmp::Ordering;

use crate::heap::{Layout, List, Object, Str, Tuple};
use crate::native::{Result, Vm};

use crate::types::operators::CompareOp;

/// Shorter runs are extended to this by binary insertion.
const RUN: usize = 24;

pub(super) fn list_sort(vm: &mut Vm, args: &[Object]) -> Result {
    let reverse = if args[2].is_undef() { false } else { vm.truth(&args[2])? };
    let l = args[0].expect::<List>();
    // The list looks empty while it is sorted, and whatever is put there meanwhile is an error.
    let items = l.take(&vm.heap);
    let (items, outcome) = sort_items(vm, items, &args[1], reverse);
    let intruders = l.set_all(&vm.heap, items);
    outcome?;
    if !intruders.is_empty() {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Object::NONE)
}

/// Sorts items; on error they come back as far as they got. `key` may be `None` or `UNDEF`.
pub fn sort_items(
    vm: &mut Vm,
    mut items: Vec<Object>,
    key: &Object,
    reverse: bool,
) -> (Vec<Object>, Result<()>) {
    let mut computed = Vec::new();
    let plain = key.is_undef() || key.is_none();
    if !plain {
        computed.reserve(items.len());
        for x in &items {
            match vm.call(key, std::slice::from_ref(x)) {
                Ok(k) => computed.push(k),
                Err(e) => return (items, Err(e)),
            }
        }
    }
    if reverse {
        items.reverse();
        computed.reverse();
    }
    let kinds = Kinds::of(if plain { &items } else { &computed });
    if let (Some(kinds), true) = (&kinds, plain) {
        items.sort_by(|a, b| kinds.order(a, b));
        if reverse {
            items.reverse();
        }
        return (items, Ok(()));
    }
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    let keys = if plain { &items } else { &computed };
    let outcome = match kinds {
        Some(kinds) => {
            order.sort_by(|a, b| kinds.order(&keys[*a as usize], &keys[*b as usize]));
            Ok(())
        }
        None => merge_sort(vm, keys, &mut order),
    };
    let mut slots: Vec<Option<Object>> = items.into_iter().map(Some).collect();
    let mut sorted: Vec<Object> = order.iter().filter_map(|i| slots[*i as usize].take()).collect();
    if reverse {
        sorted.reverse();
    }
    (sorted, outcome)
}

/// Of what kind all keys are, where that alone says how they compare.
enum Kinds {
    All(Kind),
    /// Tuples of these kinds, item by item.
    Tuples(Vec<Kind>),
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Int,
    Float,
    Text,
}

impl Kind {
    fn of(o: &Object) -> Option<Kind> {
        match o.float() {
            _ if o.small_int().is_some() => Some(Kind::Int),
            _ if o.value().key() == Layout::Str.exact_key() => Some(Kind::Text),
            Some(x) if !x.is_nan() => Some(Kind::Float),
            _ => None,
        }
    }

    fn order(self, a: &Object, b: &Object) -> Ordering {
        match self {
            Kind::Int => a.small_int().cmp(&b.small_int()),
            Kind::Float => a.float().partial_cmp(&b.float()).unwrap_or(Ordering::Equal),
            // Generalised UTF-8 orders as its code points do.
            Kind::Text => a.expect::<Str>().bytes().cmp(b.expect::<Str>().bytes()),
        }
    }
}

/// The items of an exact tuple.
fn tuple_items(o: &Object) -> Option<&[Object]> {
    let exact = o.value().key() == Layout::Tuple.exact_key();
    exact.then(|| o.expect::<Tuple>().items())
}

impl Kinds {
    fn of(keys: &[Object]) -> Option<Kinds> {
        let first = keys.first()?;
        if let Some(kind) = Kind::of(first) {
            let same = keys.iter().all(|o| Kind::of(o) == Some(kind));
            return same.then_some(Kinds::All(kind));
        }
        let kinds: Vec<Kind> = tuple_items(first)?.iter().map(Kind::of).collect::<Option<_>>()?;
        let same = keys.iter().all(|o| {
            tuple_items(o).is_some_and(|items| {
                items.len() == kinds.len()
                    && items.iter().zip(&kinds).all(|(x, kind)| Kind::of(x) == Some(*kind))
            })
        });
        same.then_some(Kinds::Tuples(kinds))
    }

    fn order(&self, a: &Object, b: &Object) -> Ordering {
        match self {
            Kinds::All(kind) => kind.order(a, b),
            Kinds::Tuples(kinds) => {
                let (a, b) = (a.expect::<Tuple>().items(), b.expect::<Tuple>().items());
                let mut orders = kinds.iter().zip(a.iter().zip(b)).map(|(k, (x, y))| k.order(x, y));
                orders.find(|o| o.is_ne()).unwrap_or(Ordering::Equal)
            }
        }
    }
}

fn less(vm: &mut Vm, keys: &[Object], a: u32, b: u32) -> Result<bool> {
    vm.compare_truth(CompareOp::Lt, &keys[a as usize], &keys[b as usize])
}

fn merge_sort(vm: &mut Vm, keys: &[Object], order: &mut [u32]) -> Result<()> {
    // Ends of the runs found so far.
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < order.len() {
        let end = run_from(vm, keys, order, at)?;
        runs.push((at, end));
        at = end;
        while let [.., a, b] = runs[..] {
            if a.1 - a.0 > b.1 - b.0 {
                break;
            }
            merge(vm, keys, &mut order[a.0..b.1], a.1 - a.0)?;
            runs.truncate(runs.len() - 2);
            runs.push((a.0, b.1));
        }
    }
    while let [.., a, b] = runs[..] {
        merge(vm, keys, &mut order[a.0..b.1], a.1 - a.0)?;
        runs.truncate(runs.len() - 2);
        runs.push((a.0, b.1));
    }
    Ok(())
}

/// Finds (or makes) an ascending run at `from`; its end.
fn run_from(vm: &mut Vm, keys: &[Object], order: &mut [u32], from: usize) -> Result<usize> {
    let mut end = from + 1;
    if end == order.len() {
        return Ok(end);
    }
    let descending = less(vm, keys, order[end], order[end - 1])?;
    end += 1;
    while end < order.len() && less(vm, keys, order[end], order[end - 1])? == descending {
        end += 1;
    }
    if descending {
        order[from..end].reverse();
    }
    let wanted = (from + RUN).min(order.len());
    while end < wanted {
        insert(vm, keys, &mut order[from..=end])?;
        end += 1;
    }
    Ok(end)
}

/// Moves the last place to where it belongs among the others, after its equals.
fn insert(vm: &mut Vm, keys: &[Object], run: &mut [u32]) -> Result<()> {
    let last = run.len() - 1;
    let x = run[last];
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = (low + high) / 2;
        if less(vm, keys, x, run[middle])? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    run[low..].rotate_right(1);
    Ok(())
}

/// Merges `part[..middle]` and `part[middle..]`; on error `part` stays as it was.
fn merge(vm: &mut Vm, keys: &[Object], part: &mut [u32], middle: usize) -> Result<()> {
    if !less(vm, keys, part[middle], part[middle - 1])? {
        return Ok(());
    }
    let mut out = Vec::with_capacity(part.len());
    let (mut i, mut j) = (0, middle);
    while i < middle && j < part.len() {
        if less(vm, keys, part[j], part[i])? {
            out.push(part[j]);
            j += 1;
        } else {
            out.push(part[i]);
            i += 1;
        }
    }
    out.extend_from_slice(&part[i..middle]);
    out.extend_from_slice(&part[j..]);
    part.copy_from_slice(&out);
    Ok(())
}
