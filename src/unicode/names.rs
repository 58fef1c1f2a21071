//! Character names, `\N{…}` and `unicodedata.name`, aliases included where the table has them.

use super::newer::is_newer;

/// The name of a code point, if it has one.
pub fn name(c: u32) -> Option<String> {
    let ch = char::from_u32(c).filter(|_| !is_newer(c))?;
    unicode_names2::name(ch).map(|n| n.to_string())
}

/// The code point of a name, in any case.
pub fn lookup(name: &str) -> Option<u32> {
    let ch = unicode_names2::character(name)?;
    Some(ch as u32).filter(|c| !is_newer(*c))
}
