//! Weak references and identities.

use super::*;

fn weak(heap: &Heap, o: &Object, callback: Object) -> Object {
    let w = heap.alloc(WeakRef::new(o, callback));
    heap.add_weakref(o, &w);
    w
}

#[test]
fn a_weak_reference_dies_with_its_referent() {
    let heap = heap();
    let o = list(&heap, Vec::new());
    let w = weak(&heap, &o, Object::UNDEF);
    assert!(w.expect::<WeakRef>().upgrade().unwrap().is(&o));
    drop(o);
    assert!(w.expect::<WeakRef>().is_dead());
    assert!(!heap.has_pending());
}

#[test]
fn a_callback_is_queued_for_the_living_reference() {
    let heap = heap();
    let o = list(&heap, Vec::new());
    let w = weak(&heap, &o, Object::NONE);
    drop(o);
    let Some(Pending::WeakCallback(queued)) = heap.take_pending() else { panic!() };
    assert!(queued.is(&w));
}

#[test]
fn a_reference_that_goes_first_unregisters() {
    let heap = heap();
    let o = list(&heap, Vec::new());
    let (a, b) = (weak(&heap, &o, Object::UNDEF), weak(&heap, &o, Object::NONE));
    drop(b);
    let left = heap.weakrefs_of(&o);
    assert!(left.len() == 1 && left[0].is(&a));
    drop(o);
    assert!(!heap.has_pending());
}

#[test]
fn an_identity_stays_and_is_never_given_again() {
    let heap = heap();
    let o = list(&heap, Vec::new());
    let id = heap.id_of(&o);
    assert_eq!(heap.id_of(&o), id);
    drop(o);
    assert_ne!(heap.id_of(&list(&heap, Vec::new())), id);
}
