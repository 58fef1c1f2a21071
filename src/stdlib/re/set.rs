//! Sets of characters, and which characters are the same but for case.

use crate::unicode;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fold {
    None,
    Ascii,
    Unicode,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Digit,
    Space,
    Word,
}

/// One member of a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    Range(u32, u32),
    /// `\d` and its kin; the first flag: ASCII only; the second: the complement.
    Class(Class, bool, bool),
}

pub struct CharSet {
    items: Vec<Item>,
    negate: bool,
    fold: Fold,
    /// The answers for the first 256 code points.
    small: [u64; 4],
}

impl CharSet {
    pub fn new(items: Vec<Item>, negate: bool, fold: Fold) -> CharSet {
        let mut set = CharSet { items, negate, fold, small: [0; 4] };
        for c in 0..256 {
            if set.compute(c) {
                set.small[c as usize / 64] |= 1 << (c % 64);
            }
        }
        set
    }

    #[inline]
    pub fn has(&self, c: u32) -> bool {
        if c < 256 { self.small[c as usize / 64] >> (c % 64) & 1 == 1 } else { self.compute(c) }
    }

    fn compute(&self, c: u32) -> bool {
        let direct = |c: u32| self.items.iter().any(|i| i.has(c));
        let yes = match self.fold {
            Fold::None => direct(c),
            Fold::Ascii => direct(c) || ascii_other(c).is_some_and(direct),
            Fold::Unicode => direct(c) || any_variant(c, direct),
        };
        yes != self.negate
    }
}

impl Item {
    fn has(self, c: u32) -> bool {
        match self {
            Item::Range(lo, hi) => lo <= c && c <= hi,
            Item::Class(class, ascii, complement) => class.has(c, ascii) != complement,
        }
    }
}

impl Class {
    fn has(self, c: u32, ascii: bool) -> bool {
        match (self, ascii) {
            (Class::Digit, true) => matches!(c, 0x30..=0x39),
            (Class::Digit, false) => unicode::decimal(c).is_some(),
            (Class::Space, true) => matches!(c, 9..=13 | 32),
            (Class::Space, false) => unicode::is_space(c),
            (Class::Word, _) => is_word(c, ascii),
        }
    }
}

pub fn is_word(c: u32, ascii: bool) -> bool {
    if c < 0x80 {
        (c as u8).is_ascii_alphanumeric() || c == '_' as u32
    } else {
        !ascii && unicode::is_alnum(c)
    }
}

fn ascii_other(c: u32) -> Option<u32> {
    (c < 0x80 && (c as u8).is_ascii_alphabetic()).then_some(c ^ 0x20)
}

/// Lower case letters that are equal but for case to others (their uppercase is the same).
static EQUIVALENT: &[&[u32]] = &[
    &[0x69, 0x131],
    &[0x73, 0x17F],
    &[0xB5, 0x3BC],
    &[0x345, 0x3B9, 0x1FBE],
    &[0x390, 0x1FD3],
    &[0x3B0, 0x1FE3],
    &[0x3B2, 0x3D0],
    &[0x3B5, 0x3F5],
    &[0x3B8, 0x3D1],
    &[0x3BA, 0x3F0],
    &[0x3C0, 0x3D6],
    &[0x3C1, 0x3F1],
    &[0x3C2, 0x3C3],
    &[0x3C6, 0x3D5],
    &[0x432, 0x1C80],
    &[0x434, 0x1C81],
    &[0x43E, 0x1C82],
    &[0x441, 0x1C83],
    &[0x442, 0x1C84, 0x1C85],
    &[0x44A, 0x1C86],
    &[0x463, 0x1C87],
    &[0x1C88, 0xA64B],
    &[0x1E61, 0x1E9B],
    &[0xFB05, 0xFB06],
];

/// Characters whose lowercase is not reached by going up and down: lower, other.
static OTHER_UPPER: &[(u32, u32)] = &[
    (0x69, 0x130),
    (0x6B, 0x212A),
    (0xDF, 0x1E9E),
    (0xE5, 0x212B),
    (0x3B8, 0x3F4),
    (0x3C9, 0x2126),
];

/// The lowercase of one character, if it is one character.
pub fn lower(c: u32) -> u32 {
    if c < 0x80 {
        return (c as u8).to_ascii_lowercase() as u32;
    }
    if c == 0x130 {
        return 0x69;
    }
    single(c, |ch| ch.to_lowercase())
}

fn single<I: Iterator<Item = char>>(c: u32, map: impl Fn(char) -> I) -> u32 {
    let Some(ch) = char::from_u32(c) else { return c };
    let mut it = map(ch);
    match (it.next(), it.next()) {
        (Some(x), None) if !unicode::is_newer(x as u32) && !unicode::is_newer(c) => x as u32,
        _ => c,
    }
}

/// Does any character that equals `c` but for case pass?
fn any_variant(c: u32, test: impl Fn(u32) -> bool) -> bool {
    let l = lower(c);
    let around = |l: u32| {
        test(l)
            || test(single(l, |ch| ch.to_uppercase()))
            || title(l).is_some_and(&test)
            || OTHER_UPPER.iter().any(|(a, b)| *a == l && test(*b))
    };
    let class = EQUIVALENT.iter().find(|class| class.contains(&l));
    around(l) || class.is_some_and(|class| class.iter().any(|x| around(*x)))
}

/// The titlecase of the letters that have one of their own.
fn title(lower: u32) -> Option<u32> {
    match lower {
        0x1C6 | 0x1C9 | 0x1CC | 0x1F3 => Some(lower - 1),
        _ => None,
    }
}

/// Are two characters the same but for case?
pub fn same(a: u32, b: u32, fold: Fold) -> bool {
    if a == b {
        return true;
    }
    match fold {
        Fold::None => false,
        Fold::Ascii => ascii_other(a) == Some(b),
        Fold::Unicode => any_variant(a, |x| x == b),
    }
}

/// Has the character another case?
pub fn has_case(c: u32, fold: Fold) -> bool {
    match fold {
        Fold::None => false,
        Fold::Ascii => ascii_other(c).is_some(),
        Fold::Unicode => any_variant(c, |x| x != c),
    }
}
