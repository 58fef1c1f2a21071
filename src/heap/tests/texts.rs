//! Strings: non-ASCII text and its index, lone surrogates, interning.

use super::*;

#[test]
fn ascii_is_indexed_directly() {
    let heap = heap();
    let o = text(&heap, "hello");
    let s = o.expect::<Str>();
    assert!(s.is_ascii());
    assert_eq!((s.len(), s.char_at(4)), (5, 'o' as u32));
    assert_eq!(s.slice(1, 3), b"el");
}

#[test]
fn other_text_is_found_through_its_index() {
    let heap = heap();
    let source: String = (0..200).map(|i| ['a', 'é', '€', '🐍'][i % 4]).collect();
    let o = text(&heap, &source);
    let s = o.expect::<Str>();
    let chars: Vec<char> = source.chars().collect();
    assert_eq!(s.len(), 200);
    for i in [0, 1, 63, 64, 65, 127, 128, 199] {
        assert_eq!(s.char_at(i), chars[i] as u32);
        assert_eq!(s.char_offset(s.byte_offset(i)), i);
    }
    assert_eq!(s.byte_offset(200), source.len());
    assert_eq!(s.slice(62, 66), chars[62..66].iter().collect::<String>().as_bytes());
}

#[test]
fn an_interned_text_keeps_its_index() {
    let heap = heap();
    let o = heap.intern("äöü");
    assert_eq!(o.expect::<Str>().char_at(2), 'ü' as u32);
    assert!(o.expect::<Str>().is_interned());
    assert_eq!(o.expect::<Str>().char_at(1), 'ö' as u32);
}

#[test]
fn lone_surrogates_are_text_but_not_utf8() {
    let heap = heap();
    let mut bytes = Vec::new();
    for c in ['x' as u32, 0xD800, 0x1F40D] {
        push_code_point(&mut bytes, c);
    }
    let o = new_str(&heap, &bytes);
    let s = o.expect::<Str>();
    assert_eq!(s.chars().collect::<Vec<_>>(), ['x' as u32, 0xD800, 0x1F40D]);
    assert_eq!(s.as_str(), None);
    assert_eq!(s.to_string_lossy(), "x\u{FFFD}🐍");
}

#[test]
fn equal_texts_intern_to_one_object() {
    let heap = heap();
    let a = heap.intern("name");
    let b = heap.intern_object(&text(&heap, "name"));
    assert!(a.is(&b));
    assert!(!a.is(&text(&heap, "name")));
}

#[test]
fn hashes_are_zero_for_nothing_only_and_equal_for_equal_texts() {
    let heap = heap();
    assert_eq!(text(&heap, "").expect::<Str>().hash(), 0);
    for s in ["a", "é", "a longer text than one word"] {
        let h = text(&heap, s).expect::<Str>().hash();
        assert!(h != 0 && h as i64 != -1);
        assert_eq!(h, text(&heap, s).expect::<Str>().hash());
    }
}
