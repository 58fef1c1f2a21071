//! General categories, and the predicates of `str` that follow from them.

use unicode_general_category::get_general_category;

use super::newer::is_newer;

pub use unicode_general_category::GeneralCategory as Category;

pub fn category(c: u32) -> Category {
    match char::from_u32(c) {
        None => Category::Surrogate,
        // Unicode 16 changed this one.
        Some('\u{1171E}') => Category::SpacingMark,
        Some(ch) if !is_newer(c) => get_general_category(ch),
        Some(_) => Category::Unassigned,
    }
}

pub fn is_alpha(c: u32) -> bool {
    if c < 0x80 {
        return (c as u8).is_ascii_alphabetic();
    }
    use Category::*;
    matches!(
        category(c),
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter
    )
}

pub fn is_alnum(c: u32) -> bool {
    is_alpha(c) || super::numeric(c).is_some()
}

/// Characters `repr` shows as they are.
pub fn is_printable(c: u32) -> bool {
    if c < 0x7F {
        return c >= 0x20;
    }
    use Category::*;
    !matches!(
        category(c),
        Control
            | Format
            | Surrogate
            | PrivateUse
            | Unassigned
            | LineSeparator
            | ParagraphSeparator
            | SpaceSeparator
    )
}

/// White space: category Zs, or bidirectional type WS, B or S.
pub fn is_space(c: u32) -> bool {
    matches!(c, 9..=13 | 0x1C..=0x20 | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029
        | 0x202F | 0x205F | 0x3000)
}

pub fn is_xid_start(c: u32) -> bool {
    char::from_u32(c).is_some_and(|ch| !is_newer(c) && unicode_ident::is_xid_start(ch))
}

pub fn is_xid_continue(c: u32) -> bool {
    char::from_u32(c).is_some_and(|ch| !is_newer(c) && unicode_ident::is_xid_continue(ch))
}
