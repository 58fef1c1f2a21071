//! Half-precision floats (IEEE 754 binary16), which `struct` and `memoryview` call `e`.

pub fn to_f64(half: u16) -> f64 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = ((half >> 10) & 0x1F, (half & 0x3FF) as f64);
    match exponent {
        0 => sign * fraction * 2f64.powi(-24),
        0x1F if fraction == 0.0 => sign * f64::INFINITY,
        0x1F => f64::NAN.copysign(sign),
        e => sign * (1.0 + fraction / 1024.0) * 2f64.powi(e as i32 - 15),
    }
}

/// The nearest half, ties to even; `None` for a finite number beyond them.
pub fn from_f64(x: f64) -> Option<u16> {
    let sign = if x.is_sign_negative() { 0x8000 } else { 0 };
    let size = x.abs();
    if x.is_nan() {
        return Some(sign | 0x7E00);
    }
    if x.is_infinite() {
        return Some(sign | 0x7C00);
    }
    if size >= 65520.0 {
        return None;
    }
    if size < 2f64.powi(-14) {
        // The largest of these rounds up to the smallest normal half, whose bits follow.
        return Some(sign | (size * 2f64.powi(24)).round_ties_even() as u16);
    }
    let exponent = (size.to_bits() >> 52) as i32 - 1023;
    let units = (size / 2f64.powi(exponent - 10)).round_ties_even() as u16;
    // A carry out of the fraction is the next exponent.
    Some(sign | ((((exponent + 15) as u16) << 10) + (units - 1024)))
}
