//! The tables of dicts and sets, without Python equality.

use super::*;

fn find(d: &Dict, i: i64) -> Option<i64> {
    match d.probe(i as u64, Value::from_small(i)).0 {
        Probe::Found(at) => d.value_at(at).small_int(),
        _ => None,
    }
}

fn filled(heap: &Heap, n: i64) -> Object {
    let o = heap.alloc(Dict::new());
    for i in 0..n {
        o.expect::<Dict>().insert_new(heap, i as u64, int(i), int(i * 10));
    }
    o
}

#[test]
fn a_dict_finds_what_it_holds_at_every_size() {
    let heap = heap();
    for n in [0, 1, 8, 9, 40] {
        let o = filled(&heap, n);
        let d = o.expect::<Dict>();
        assert_eq!(d.len() as i64, n);
        assert!((0..n).all(|i| find(d, i) == Some(i * 10)));
        assert_eq!(find(d, n), None);
    }
}

#[test]
fn deleted_entries_leave_the_order_of_the_rest() {
    let heap = heap();
    let o = filled(&heap, 20);
    let d = o.expect::<Dict>();
    for i in (0..20).step_by(2) {
        let (Probe::Found(at), _) = d.probe(i, Value::from_small(i as i64)) else { panic!() };
        d.remove_at(at);
    }
    d.insert_new(&heap, 4, int(4), int(0));
    let keys: Vec<i64> = d.keys().iter().map(|k| k.small_int().unwrap()).collect();
    assert_eq!(keys, [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 4]);
    assert_eq!(d.copy(&heap).keys().len(), 11);
}

#[test]
fn emptying_and_filling_a_dict_keeps_the_account() {
    let heap = heap();
    let before = heap.bytes();
    let o = heap.alloc(Dict::new());
    let d = o.expect::<Dict>();
    for _ in 0..3 {
        for i in 0..30 {
            d.insert_new(&heap, i, int(i as i64), Object::NONE);
        }
        while let Some(at) = d.last_place() {
            d.remove_at(at);
        }
    }
    drop(o);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn keys_that_python_must_compare_are_candidates() {
    let heap = heap();
    let (a, b) = (new_tuple(&heap, vec![int(1)]), new_tuple(&heap, vec![int(1)]));
    let d = Dict::new();
    d.insert_new(&heap, 7, a.clone(), int(1));
    assert!(matches!(d.probe(7, a.value()).0, Probe::Found(0)));
    let (Probe::Candidate(0, key), cursor) = d.probe(7, b.value()) else { panic!() };
    assert!(key.is(&a));
    assert!(matches!(d.probe_after(7, b.value(), cursor).0, Probe::Missing));
    d.clear(&heap);
}

#[test]
fn the_version_tells_key_sets_apart() {
    let heap = heap();
    let o = heap.alloc(Dict::new());
    let (d, name) = (o.expect::<Dict>(), heap.intern("name"));
    d.set_str(&heap, &name, int(1));
    let version = d.version(&heap);
    d.set_str(&heap, &name, int(2));
    assert!(d.has_version(version));
    assert_eq!(d.remove_str(&name).unwrap().small_int(), Some(2));
    assert!(!d.has_version(version));
}

#[test]
fn a_set_walks_in_the_order_of_its_table() {
    let heap = heap();
    let o = heap.alloc(Set::new());
    let s = o.expect::<Set>();
    for i in [5, 3, 10, 1] {
        s.insert_new(&heap, i, int(i as i64));
    }
    let keys = |s: &Set| s.keys().iter().map(|k| k.small_int().unwrap()).collect::<Vec<_>>();
    assert_eq!(keys(s), [1, 10, 3, 5]);
    assert_eq!(keys(&s.copy(&heap)).len(), 4);
}

#[test]
fn a_set_forgets_and_finds_past_deleted_places() {
    let heap = heap();
    let before = heap.bytes();
    let o = heap.alloc(Set::new());
    let s = o.expect::<Set>();
    for i in 0..30u64 {
        s.insert_new(&heap, i * 8, int(i as i64 * 8));
    }
    for i in 0..15u64 {
        let (SetProbe::Found(at), _) =
            s.probe(i * 8, Value::from_small(i as i64 * 8), SetCursor::START)
        else {
            panic!()
        };
        s.remove_at(at);
    }
    let last = s.probe(29 * 8, Value::from_small(29 * 8), SetCursor::START).0;
    assert!(matches!(last, SetProbe::Found(_)));
    assert_eq!(std::iter::from_fn(|| s.pop()).count(), 15);
    drop(o);
    assert_eq!(heap.bytes(), before);
}
