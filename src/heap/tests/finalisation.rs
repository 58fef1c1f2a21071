//! The queue of finalisations: dropping runs nothing, and asks once.

use super::*;

#[test]
fn an_object_with_del_is_queued_once() {
    let heap = heap();
    let (_ty, root) = class(&heap, 1, 0, true);
    let before = heap.bytes();
    drop(heap.alloc_with(Instance, root));
    let Some(Pending::Finalize(o)) = heap.take_pending() else { panic!() };
    assert!(heap.is_finalized(&o));
    assert_eq!(o.refcount(), 1);
    drop(o);
    assert!(!heap.has_pending());
    assert_eq!(heap.bytes(), before);
}

#[test]
fn the_queue_keeps_the_order_of_deaths() {
    let heap = heap();
    let (_ty, root) = class(&heap, 1, 0, true);
    let objects: Vec<Object> = (0..3).map(|_| heap.alloc_with(Instance, root)).collect();
    let ids: Vec<u64> = objects.iter().map(|o| heap.id_of(o)).collect();
    drop(objects);
    let mut seen = Vec::new();
    while let Some(Pending::Finalize(o)) = heap.take_pending() {
        seen.push(heap.id_of(&o));
    }
    assert_eq!(seen, ids);
}

#[test]
fn a_closing_heap_forgets_the_queue() {
    let heap = heap();
    let (_ty, root) = class(&heap, 1, 0, true);
    drop(heap.alloc_with(Instance, root));
    assert!(heap.has_pending());
}
