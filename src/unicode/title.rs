//! Titlecase where it differs from uppercase: digraphs, ligatures, Georgian, Greek with iota.

/// First and last code point, and what is added to one for its titlecase.
static SHIFTED: &[(u32, u32, i32)] = &[
    (0x1C4, 0x1C4, 1),
    (0x1C5, 0x1C5, 0),
    (0x1C6, 0x1C6, -1),
    (0x1C7, 0x1C7, 1),
    (0x1C8, 0x1C8, 0),
    (0x1C9, 0x1C9, -1),
    (0x1CA, 0x1CA, 1),
    (0x1CB, 0x1CB, 0),
    (0x1CC, 0x1CC, -1),
    (0x1F1, 0x1F1, 1),
    (0x1F2, 0x1F2, 0),
    (0x1F3, 0x1F3, -1),
    (0x10D0, 0x10FA, 0),
    (0x10FD, 0x10FF, 0),
    (0x1F80, 0x1F87, 8),
    (0x1F88, 0x1F8F, 0),
    (0x1F90, 0x1F97, 8),
    (0x1F98, 0x1F9F, 0),
    (0x1FA0, 0x1FA7, 8),
    (0x1FA8, 0x1FAF, 0),
    (0x1FB3, 0x1FB3, 9),
    (0x1FBC, 0x1FBC, 0),
    (0x1FC3, 0x1FC3, 9),
    (0x1FCC, 0x1FCC, 0),
    (0x1FF3, 0x1FF3, 9),
    (0x1FFC, 0x1FFC, 0),
];

/// Titlecase of more than one character.
static EXPANDED: &[(char, &str)] = &[
    ('\u{df}', "\u{53}\u{73}"),
    ('\u{587}', "\u{535}\u{582}"),
    ('\u{1fb2}', "\u{1fba}\u{345}"),
    ('\u{1fb4}', "\u{386}\u{345}"),
    ('\u{1fb7}', "\u{391}\u{342}\u{345}"),
    ('\u{1fc2}', "\u{1fca}\u{345}"),
    ('\u{1fc4}', "\u{389}\u{345}"),
    ('\u{1fc7}', "\u{397}\u{342}\u{345}"),
    ('\u{1ff2}', "\u{1ffa}\u{345}"),
    ('\u{1ff4}', "\u{38f}\u{345}"),
    ('\u{1ff7}', "\u{3a9}\u{342}\u{345}"),
    ('\u{fb00}', "\u{46}\u{66}"),
    ('\u{fb01}', "\u{46}\u{69}"),
    ('\u{fb02}', "\u{46}\u{6c}"),
    ('\u{fb03}', "\u{46}\u{66}\u{69}"),
    ('\u{fb04}', "\u{46}\u{66}\u{6c}"),
    ('\u{fb05}', "\u{53}\u{74}"),
    ('\u{fb06}', "\u{53}\u{74}"),
    ('\u{fb13}', "\u{544}\u{576}"),
    ('\u{fb14}', "\u{544}\u{565}"),
    ('\u{fb15}', "\u{544}\u{56b}"),
    ('\u{fb16}', "\u{54e}\u{576}"),
    ('\u{fb17}', "\u{544}\u{56d}"),
];

/// The titlecase of `c`, if it is not its uppercase.
pub fn special(c: char) -> Option<TitleCase> {
    let code = c as u32;
    if let Ok(i) = EXPANDED.binary_search_by_key(&c, |e| e.0) {
        return Some(TitleCase::Several(EXPANDED[i].1));
    }
    let i = SHIFTED.partition_point(|r| r.1 < code);
    let r = SHIFTED.get(i).filter(|r| r.0 <= code)?;
    char::from_u32(code.wrapping_add_signed(r.2)).map(TitleCase::One)
}

pub enum TitleCase {
    One(char),
    Several(&'static str),
}
