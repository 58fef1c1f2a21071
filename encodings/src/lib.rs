//! Names of text encodings, and the tables of those with one byte a character. The grammar reads
//! source files by them (PEP 263), the interpreter encodes and decodes.
//!
//! `names.rs` and `charmaps.bin` are data, written by `generate.py`.

mod names;

use names::{ALIASES, CHARMAPS};

static TABLES: &[u8] = include_bytes!("charmaps.bin");

/// Bytes of one table in [`TABLES`].
const TABLE: usize = 512;
const UNDEFINED: u16 = 0xFFFE;

/// The encoding that a name means. The name is in lower case, with underscores between its parts;
/// so is the answer, which is the name itself if it is no other one's alias.
pub fn canonical(name: &str) -> &str {
    let find = |name: &str| {
        let at = ALIASES.binary_search_by(|(alias, _)| (*alias).cmp(name)).ok()?;
        Some(ALIASES[at].1)
    };
    find(name).or_else(|| find(&name.replace('.', "_"))).unwrap_or(name)
}

/// All pairs of an alias and what it means.
pub fn aliases() -> &'static [(&'static str, &'static str)] {
    ALIASES
}

/// Names of all character maps, as [`canonical`] gives them.
pub fn charmap_names() -> impl Iterator<Item = &'static str> {
    CHARMAPS.iter().map(|(name, _)| *name)
}

/// An encoding of one byte a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Charmap(u8);

impl Charmap {
    /// By canonical name.
    pub fn named(name: &str) -> Option<Charmap> {
        CHARMAPS.iter().position(|(n, _)| *n == name).map(|i| Charmap(i as u8))
    }

    /// The name of the codec.
    pub fn name(self) -> &'static str {
        CHARMAPS[self.0 as usize].1
    }

    fn code(self, byte: u8) -> u16 {
        let at = self.0 as usize * TABLE + byte as usize * 2;
        u16::from_le_bytes([TABLES[at], TABLES[at + 1]])
    }

    /// The code point a byte stands for.
    pub fn decode(self, byte: u8) -> Option<u32> {
        Some(self.code(byte)).filter(|c| *c != UNDEFINED).map(u32::from)
    }

    /// The byte of a code point: the last one, if there are several.
    pub fn encode(self, code: u32) -> Option<u8> {
        (0..=255).rev().find(|b| self.decode(*b) == Some(code))
    }

    /// Are the bytes of ASCII themselves?
    pub fn is_ascii_compatible(self) -> bool {
        (0..128).all(|b| self.code(b) == b as u16)
    }
}
