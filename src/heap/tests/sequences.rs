//! Lists, tuples, bytes and byte arrays.

use super::*;

fn ints(items: &[Object]) -> Vec<i64> {
    items.iter().map(|o| o.small_int().unwrap()).collect()
}

#[test]
fn a_list_edits_in_place() {
    let heap = heap();
    let o = list(&heap, vec![int(1), int(2)]);
    let l = o.expect::<List>();
    l.push(&heap, int(4));
    l.insert(&heap, 2, int(3));
    assert_eq!(ints(&l.to_vec()), [1, 2, 3, 4]);
    assert_eq!(ints(&l.splice(&heap, 1, 3, vec![int(9)]).unwrap()), [2, 3]);
    l.reverse();
    assert_eq!(ints(&l.to_vec()), [4, 9, 1]);
    assert_eq!(l.remove(0).small_int(), Some(4));
    assert_eq!(ints(&l.range(1, 50)), [1]);
    assert!(l.get(7).is_none());
}

#[test]
fn growing_and_taking_a_list_keeps_the_account() {
    let heap = heap();
    let before = heap.bytes();
    let o = list(&heap, Vec::new());
    let l = o.expect::<List>();
    for i in 0..100 {
        l.push(&heap, int(i));
    }
    drop(l.set_all(&heap, vec![int(1)]));
    drop(l.take(&heap));
    drop(o);
    assert_eq!(heap.bytes(), before);
}

#[test]
fn reserving_past_the_limit_is_refused() {
    let heap = heap();
    let o = list(&heap, Vec::new());
    assert!(o.expect::<List>().reserve(&heap, LIMIT).is_err());
    assert!(o.expect::<List>().reserve(&heap, usize::MAX).is_err());
}

#[test]
fn a_tuple_owns_its_items() {
    let heap = heap();
    let s = text(&heap, "item");
    let t = new_tuple(&heap, vec![s.clone(), int(5), s.clone()]);
    assert_eq!(s.refcount(), 3);
    assert_eq!(t.expect::<Tuple>().len(), 3);
    assert!(t.expect::<Tuple>().items()[2].is(&s));
    drop(t);
    assert_eq!(s.refcount(), 1);
    assert!(new_tuple(&heap, Vec::new()).expect::<Tuple>().is_empty());
}

#[test]
fn bytes_lie_behind_their_struct() {
    let heap = heap();
    let b = new_bytes(&heap, b"abc\0def");
    assert_eq!(b.expect::<Bytes>().data(), b"abc\0def");
    assert_eq!(b.expect::<Bytes>().hash(), hash_bytes(b"abc\0def"));
    assert!(new_bytes(&heap, b"").expect::<Bytes>().data().is_empty());
}

#[test]
fn a_byte_array_grows_with_its_account() {
    let heap = heap();
    let before = heap.bytes();
    let o = heap.alloc(ByteArray::new(&heap, b"ab".to_vec()));
    let b = o.expect::<ByteArray>();
    b.edit(&heap, |data, more| data.extend_from_slice(more), b"cdefgh");
    b.set(0, b'X');
    assert_eq!(b.to_vec(), b"Xbcdefgh");
    assert_eq!(b.replace(&heap, vec![1]), b"Xbcdefgh");
    drop(o);
    assert_eq!(heap.bytes(), before);
}
