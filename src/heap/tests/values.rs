//! Words: what they hold and how they tell it apart.

use super::*;

#[test]
fn small_integers_come_back() {
    for i in [0, 1, -1, SMALL_INT_MIN, SMALL_INT_MAX] {
        let v = Value::try_from_int(i).unwrap();
        assert!(v.is_int() && !v.is_float() && !v.is_ptr());
        assert_eq!(v.int(), i);
    }
    assert!(Value::try_from_int(SMALL_INT_MAX + 1).is_none());
    assert!(Value::try_from_int(SMALL_INT_MIN - 1).is_none());
}

#[test]
fn arithmetic_stops_at_the_edge_of_48_bits() {
    let (max, min) = (Value::from_small(SMALL_INT_MAX), Value::from_small(SMALL_INT_MIN));
    let one = Value::from_small(1);
    assert!(Value::add_int(max, one).is_none());
    assert!(Value::sub_int(min, one).is_none());
    assert!(Value::mul_int(max, Value::from_small(2)).is_none());
    assert_eq!(Value::add_int(max, min).unwrap().int(), -1);
    assert_eq!(Value::mul_int(Value::from_small(-3), Value::from_small(7)).unwrap().int(), -21);
}

#[test]
fn doubles_come_back_and_no_nan_reads_as_an_integer() {
    for x in [0.0, -0.0, 1.5, f64::INFINITY, f64::NEG_INFINITY, f64::MIN_POSITIVE, f64::MAX] {
        let v = Value::from_float(x);
        assert!(v.is_float());
        assert_eq!(v.float().to_bits(), x.to_bits());
    }
    for bits in [u64::MAX, 0x7FF0_0000_0000_0001, 0xFFF8_0000_0000_0000] {
        let v = Value::from_float(f64::from_bits(bits));
        assert!(v.is_float() && !v.is_int());
        assert!(v.float().is_nan());
        assert_eq!(v.float().is_sign_negative(), bits >> 63 == 1);
    }
}

#[test]
fn singletons_are_none_of_the_others() {
    for o in [Object::NONE, Object::TRUE, Object::FALSE, Object::ELLIPSIS, Object::UNDEF] {
        let v = o.value();
        assert!(v.is_singleton() && !v.is_ptr() && !v.is_int() && !v.is_float());
        assert_eq!(v.key(), 0);
    }
    assert!(Object::from_bool(true).is(&Object::TRUE));
    assert!(!Object::NONE.is_bool());
}

#[test]
fn a_payload_answers_to_its_own_layout_only() {
    let heap = heap();
    let o = list(&heap, vec![int(1)]);
    assert!(o.get::<List>().is_some());
    assert!(o.get::<Tuple>().is_none());
    assert!(int(3).get::<List>().is_none());
    assert_eq!(o.layout(), Layout::List);
}
