//! Shapes, slots, dict words, and the trailing words behind payloads of varying size.

use super::*;

#[test]
fn attributes_go_to_slots_and_past_capacity_to_the_dict() {
    let heap = heap();
    let (ty, root) = class(&heap, 2, 0, false);
    let o = heap.alloc_with(Instance, root);
    let names: Vec<Object> = ["a", "b", "c"].iter().map(|n| heap.intern(n)).collect();
    assert!(matches!(heap.set_own_attribute(&o, &names[0], int(1)), Stored::Added(0, _)));
    assert!(matches!(heap.set_own_attribute(&o, &names[1], int(2)), Stored::Added(1, _)));
    assert!(matches!(heap.set_own_attribute(&o, &names[0], int(3)), Stored::Slot(0)));
    assert!(matches!(heap.set_own_attribute(&o, &names[2], int(4)), Stored::Dict));
    let read = |n: &Object| heap.own_attribute(&o, n).and_then(|v| v.small_int());
    assert_eq!([read(&names[0]), read(&names[1]), read(&names[2])], [Some(3), Some(2), Some(4)]);
    assert_eq!(heap.delete_own_attribute(&o, &names[1]).unwrap().small_int(), Some(2));
    assert_eq!(read(&names[1]), None);
    drop(o);
    assert_eq!(ty.refcount(), 1);
}

#[test]
fn instances_share_successor_shapes() {
    let heap = heap();
    let (_ty, root) = class(&heap, 4, 0, false);
    let name = heap.intern("x");
    let [a, b] = [(); 2].map(|()| {
        let o = heap.alloc_with(Instance, root);
        heap.set_own_attribute(&o, &name, int(1));
        o
    });
    assert_eq!(shape_of(a.value()), shape_of(b.value()));
    assert_ne!(shape_of(a.value()), root);
}

#[test]
fn payloads_of_varying_size_carry_trailing_words() {
    let heap = heap();
    let (ty, root) = class(&heap, 3, 0, false);
    let name = heap.intern("x");
    for n in [0, 1, 7, 8, 100] {
        let data = vec![b'q'; n];
        let items = || (0..n as i64).map(int).collect();
        for o in [
            new_str_with(&heap, &data, root),
            new_bytes_with(&heap, &data, root),
            new_tuple_with(&heap, items(), root),
            heap.alloc_with(List::new(&heap, items()), root),
        ] {
            heap.set_own_attribute(&o, &name, text(&heap, "held"));
            let held = heap.own_attribute(&o, &name).unwrap();
            assert_eq!(held.expect::<Str>().as_str(), Some("held"));
            if let Some(s) = o.get::<Str>() {
                assert_eq!(s.bytes(), data);
            }
        }
    }
    assert_eq!(ty.refcount(), 1);
}

#[test]
fn members_come_first_and_hand_back_what_they_held() {
    let heap = heap();
    let (_ty, root) = class(&heap, 3, 2, false);
    let o = heap.alloc_with(Instance, root);
    assert!(heap.member(&o, 0).is_none());
    heap.set_member(&o, 1, int(6));
    assert_eq!(heap.set_member(&o, 1, Object::UNDEF).unwrap().small_int(), Some(6));
    assert!(heap.member(&o, 1).is_none());
    assert!(heap.member(&o, 2).is_none());
}

#[test]
fn a_change_of_class_moves_the_count_and_keeps_attributes() {
    let heap = heap();
    let ((a, first), (b, second)) = (class(&heap, 2, 0, false), class(&heap, 2, 0, false));
    let o = heap.alloc_with(Instance, first);
    let name = heap.intern("x");
    heap.set_own_attribute(&o, &name, int(1));
    assert!(heap.change_class(&o, second));
    assert_eq!((a.refcount(), b.refcount()), (1, 2));
    assert_eq!(heap.own_attribute(&o, &name).unwrap().small_int(), Some(1));
}
