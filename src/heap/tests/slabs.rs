//! Slots are used again, and large objects have regions of their own.

use super::*;

#[test]
fn a_freed_slot_is_the_next_one_given() {
    let heap = heap();
    let a = text(&heap, "first");
    let place = a.value();
    drop(a);
    assert!(text(&heap, "again").value() == place);
}

#[test]
fn sizes_around_every_class_keep_their_contents() {
    let heap = heap();
    let sizes = [1, 15, 16, 17, 480, 512, 513, 600, 4096, 8100, 8160, 8161, 70_000, 200_000];
    let all: Vec<Object> = sizes.iter().map(|n| new_bytes(&heap, &vec![*n as u8; *n])).collect();
    for (o, n) in all.iter().zip(sizes) {
        let data = o.expect::<Bytes>().data();
        assert!(data.len() == n && data.iter().all(|b| *b == n as u8));
    }
}

#[test]
fn large_regions_go_in_any_order() {
    let heap = heap();
    let before = heap.bytes();
    let mut all: Vec<Object> = (1..5).map(|n| new_bytes(&heap, &vec![0; n * 20_000])).collect();
    drop(all.swap_remove(1));
    drop(all.pop());
    all.push(new_bytes(&heap, &[7; 30_000]));
    assert_eq!(all[2].expect::<Bytes>().data()[29_999], 7);
    drop(all);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn more_objects_than_one_slab_holds() {
    let heap = heap();
    let before = heap.bytes();
    let all: Vec<Object> = (0..300).map(|i| new_bytes(&heap, &[i as u8; 400])).collect();
    assert!(all.iter().enumerate().all(|(i, o)| o.expect::<Bytes>().data()[399] == i as u8));
    drop(all);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn the_limit_is_noted_by_small_allocations() {
    let heap = Heap::new(4096);
    assert!(heap.check(4096).is_ok() && heap.check(5000).is_err());
    let _big = new_bytes(&heap, &[0; 5000]);
    assert!(heap.inner().over_limit);
}
