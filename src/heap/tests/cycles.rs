//! The cycle collector.

use super::*;

fn ring(heap: &Heap, n: usize) -> Vec<Object> {
    let lists: Vec<Object> = (0..n).map(|_| list(heap, Vec::new())).collect();
    for i in 0..n {
        lists[i].expect::<List>().push(heap, lists[(i + 1) % n].clone());
    }
    lists
}

#[test]
fn an_unreachable_ring_goes() {
    let heap = heap();
    let before = heap.bytes();
    drop(ring(&heap, 5));
    assert!(heap.bytes() > before);
    assert_eq!(heap.collect().objects, 5);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn what_is_held_from_outside_stays() {
    let heap = heap();
    let first = ring(&heap, 4).swap_remove(0);
    assert_eq!(heap.collect().objects, 0);
    assert_eq!(first.expect::<List>().len(), 1);
    drop(first);
    assert_eq!(heap.collect().objects, 4);
}

#[test]
fn cycles_through_attributes_of_bytes_go() {
    let heap = heap();
    let (_ty, root) = class(&heap, 2, 0, false);
    let o = new_bytes_with(&heap, b"ring", root);
    heap.set_own_attribute(&o, &heap.intern("me"), o.clone());
    drop(o);
    assert_eq!(heap.collect().objects, 1);
}

#[test]
fn cycles_through_tuples_dicts_and_instances_go() {
    let heap = heap();
    let (_ty, root) = class(&heap, 2, 0, false);
    let o = heap.alloc_with(Instance, root);
    let d = heap.alloc(Dict::new());
    d.expect::<Dict>().set_str(&heap, &heap.intern("me"), new_tuple(&heap, vec![o.clone()]));
    heap.set_own_attribute(&o, &heap.intern("d"), d);
    drop(o);
    assert_eq!(heap.collect().objects, 3);
}

#[test]
fn finalisers_come_before_the_collection() {
    let heap = heap();
    let (_ty, root) = class(&heap, 2, 0, true);
    let o = heap.alloc_with(Instance, root);
    heap.set_own_attribute(&o, &heap.intern("me"), o.clone());
    drop(o);
    let first = heap.collect();
    assert_eq!((first.objects, first.finalizers), (0, 1));
    drop(heap.take_pending());
    assert_eq!(heap.collect().objects, 1);
}

#[test]
fn weak_references_into_garbage_are_cleared() {
    let heap = heap();
    let lists = ring(&heap, 2);
    let w = heap.alloc(WeakRef::new(&lists[0], Object::NONE));
    heap.add_weakref(&lists[0], &w);
    drop(lists);
    heap.collect();
    assert!(w.expect::<WeakRef>().is_dead());
    assert!(matches!(heap.take_pending(), Some(Pending::WeakCallback(_))));
}
