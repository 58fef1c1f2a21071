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
fn an_identity_stays_and_no_other_live_object_has_it() {
    let heap = heap();
    let mut objects: Vec<Object> = (0..3000).map(|_| list(&heap, Vec::new())).collect();
    objects.push(crate::heap::new_bytes(&heap, &[0; 100_000]));
    objects.push(crate::heap::new_bytes(&heap, &[0; 100_000]));
    let ids: Vec<u64> = objects.iter().map(|o| heap.id_of(o)).collect();
    let different: std::collections::HashSet<&u64> = ids.iter().collect();
    assert_eq!(different.len(), objects.len());
    // A large object's region is given back, which moves others in the list of slabs.
    objects.remove(objects.len() - 2);
    assert_eq!(heap.id_of(&objects[objects.len() - 1]), ids[ids.len() - 1]);
    assert_eq!(heap.id_of(&objects[0]), ids[0]);
}
