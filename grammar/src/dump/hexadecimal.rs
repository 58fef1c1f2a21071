//! Big integers in base sixteen.

/// The digits of a number of any base in base sixteen, without leading zeros.
pub(super) fn convert(digits: &str, base: u32) -> String {
    // Little-endian limbs.
    let mut limbs: Vec<u32> = Vec::new();
    for digit in digits.chars().filter_map(|digit| digit.to_digit(base)) {
        let mut carry = u64::from(digit);
        for limb in &mut limbs {
            let value = u64::from(*limb) * u64::from(base) + carry;
            *limb = value as u32;
            carry = value >> 32;
        }
        if carry > 0 {
            limbs.push(carry as u32);
        }
    }
    let text: String = limbs.iter().rev().map(|limb| format!("{limb:08x}")).collect();
    let trimmed = text.trim_start_matches('0');
    if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
}
