//! Counts, and drops of structures deeper than the native stack would bear.

use super::*;

#[test]
fn clones_count() {
    let heap = heap();
    let a = list(&heap, Vec::new());
    assert_eq!(a.refcount(), 1);
    let b = a.clone();
    assert_eq!(a.refcount(), 2);
    drop(a);
    assert_eq!(b.refcount(), 1);
}

#[test]
fn the_last_drop_gives_the_bytes_back() {
    let heap = heap();
    let before = heap.bytes();
    let o = list(&heap, (0..10).map(int).collect());
    assert!(heap.bytes() > before);
    drop(o);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn a_deep_chain_is_dropped_without_depth() {
    let heap = heap();
    let before = heap.bytes();
    let depth = if cfg!(miri) { 300 } else { 100_000 };
    let mut o = Object::NONE;
    for i in 0..depth {
        o = if i % 2 == 0 { list(&heap, vec![o]) } else { new_tuple(&heap, vec![o, int(i)]) };
    }
    drop(o);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn a_cell_hands_out_what_it_held() {
    let heap = heap();
    let cell = ObjectCell::undef();
    assert!(cell.some().is_none());
    cell.set(text(&heap, "one"));
    let old = cell.replace(text(&heap, "two"));
    assert_eq!(old.expect::<Str>().as_str(), Some("one"));
    assert_eq!(cell.take().refcount(), 1);
    assert!(cell.is_undef());
}

#[test]
fn a_closing_heap_drops_what_is_alive() {
    let heap = heap();
    let shared = text(&heap, "shared");
    let leaked = list(&heap, vec![shared.clone(), shared]);
    leaked.expect::<List>().push(&heap, leaked.clone());
    std::mem::forget(leaked);
    heap.intern("a name");
}
