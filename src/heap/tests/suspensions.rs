//! Suspended frames: registers behind the payload, owned while the frame does not run.

use super::*;

fn frame(heap: &Heap, function: Object, registers: usize) -> Object {
    let shape = Layout::Suspension as ShapeId;
    new_suspension(heap, shape, Face::Generator, function, registers, std::ptr::null())
}

#[test]
fn registers_own_what_they_hold() {
    let heap = heap();
    let (function, held) = (text(&heap, "f"), text(&heap, "held"));
    let o = frame(&heap, function.clone(), 3);
    let s = o.expect::<Suspension>();
    assert!(s.register(0).is_none() && s.register(9).is_none());
    s.set_register(2, held.clone());
    assert!(s.register(2).unwrap().is(&held));
    assert!(s.function().is(&function));
    assert_eq!((held.refcount(), function.refcount()), (2, 2));
    drop(o);
    assert_eq!((held.refcount(), function.refcount()), (1, 1));
}

#[test]
fn a_base_leads_back_to_its_suspension() {
    let heap = heap();
    let o = frame(&heap, Object::NONE, 2);
    let s = o.expect::<Suspension>();
    // SAFETY: the base was just asked for.
    let back = unsafe { Suspension::from_base(s.base()) };
    assert!(std::ptr::eq(back, s));
    assert!(s.as_value() == o.value());
}

#[test]
fn a_suspended_frame_is_queued_and_a_closed_one_goes() {
    let heap = heap();
    let o = frame(&heap, Object::NONE, 1);
    o.expect::<Suspension>().own_state.set(State::Suspended);
    drop(o);
    let Some(Pending::Finalize(o)) = heap.take_pending() else { panic!() };
    o.expect::<Suspension>().own_state.set(State::Closed);
    drop(o);
    assert!(!heap.has_pending());
}

#[test]
fn a_cycle_through_a_register_is_found() {
    let heap = heap();
    let o = frame(&heap, Object::NONE, 1);
    o.expect::<Suspension>().set_register(0, list(&heap, vec![o.clone()]));
    drop(o);
    assert_eq!(heap.collect().objects, 2);
}
