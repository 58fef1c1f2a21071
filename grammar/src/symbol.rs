//! Interned identifiers.
//!
//! A [`Symbol`] is an index into the [`Symbols`] of its module; two symbols of one module are equal
//! exactly when their texts are.

use std::borrow::Cow;

use bumpalo::Bump;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

pub use crate::ast::Symbol;

/// The names of one module.
#[derive(Debug, Default)]
pub struct Symbols<'a> {
    texts: Vec<&'a str>,
    indexes: FxHashMap<&'a str, u32>,
}

impl<'a> Symbols<'a> {
    pub fn new() -> Self {
        Self::default()
    }

    /// The symbol of a name that is already in normal form.
    #[inline]
    pub fn intern(&mut self, text: &'a str) -> Symbol {
        let next = self.texts.len() as u32;
        let index = *self.indexes.entry(text).or_insert(next);
        if index == next {
            self.texts.push(text);
        }
        Symbol(index)
    }

    /// The symbol of an identifier as written: PEP 3131 compares names in NFKC.
    #[inline]
    pub(crate) fn intern_source(&mut self, text: &'a str, arena: &'a Bump) -> Symbol {
        if text.is_ascii() {
            return self.intern(text);
        }
        let normal: String = text.nfkc().collect();
        self.intern_owned(Cow::Owned(normal), arena)
    }

    /// The symbol of a name that may have to be copied into the arena first.
    pub fn intern_owned(&mut self, text: Cow<'_, str>, arena: &'a Bump) -> Symbol {
        match self.lookup(&text) {
            Some(symbol) => symbol,
            None => self.intern(arena.alloc_str(&text)),
        }
    }

    pub fn get(&self, symbol: Symbol) -> &'a str {
        self.texts[symbol.0 as usize]
    }

    pub fn lookup(&self, text: &str) -> Option<Symbol> {
        self.indexes.get(text).map(|&index| Symbol(index))
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Every symbol with its text, in order of first appearance.
    pub fn iter(&self) -> impl Iterator<Item = (Symbol, &'a str)> + '_ {
        self.texts.iter().enumerate().map(|(index, &text)| (Symbol(index as u32), text))
    }
}
