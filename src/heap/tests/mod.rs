//! Behaviour of the heap without an interpreter around it, small enough to run under Miri (see
//! `tests/miri.sh`). One file for each topic.

mod counting;
mod cycles;
mod finalisation;
mod instances;
mod sequences;
mod slabs;
mod suspensions;
mod tables;
mod texts;
mod values;
mod weak;

use super::*;

const LIMIT: usize = 64 << 20;

fn heap() -> Heap {
    Heap::new(LIMIT)
}

fn int(i: i64) -> Object {
    Object::from_small(i)
}

fn text(heap: &Heap, s: &str) -> Object {
    new_str(heap, s.as_bytes())
}

fn list(heap: &Heap, items: Vec<Object>) -> Object {
    heap.alloc(List::new(heap, items))
}

/// A class stand-in: an object that owns nothing, and a root and a dict shape that name it as their
/// type. Shapes with `has_del` queue their instances.
fn class(heap: &Heap, capacity: u16, members: u16, has_del: bool) -> (Object, ShapeId) {
    let ty = list(heap, Vec::new());
    let shape = |dict_mode, id| Shape {
        ty: ty.value(),
        names: Vec::new(),
        next: Vec::new(),
        capacity,
        members,
        trailing: true,
        open: true,
        dict_mode,
        has_del,
        root: id,
        dict_shape: id,
    };
    let root = heap.add_shape(shape(false, 0));
    let dict = heap.add_shape(shape(true, 0));
    for id in [root, dict] {
        heap.shape_mut(id).root = root;
        heap.shape_mut(id).dict_shape = dict;
    }
    (ty, root)
}
