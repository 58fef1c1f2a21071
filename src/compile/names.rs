//! Names during compilation: the symbols of the module, and those the compiler adds (mangled names,
//! names of the language such as `__module__`).

use foldhash::{HashMap, HashMapExt};
use hognose_grammar::symbol::{Symbol, Symbols};

pub(super) struct Names<'a> {
    base: &'a Symbols<'a>,
    added: Vec<String>,
    indexes: HashMap<String, Symbol>,
}

impl<'a> Names<'a> {
    pub fn new(base: &'a Symbols<'a>) -> Names<'a> {
        Names { base, added: Vec::new(), indexes: HashMap::new() }
    }

    pub fn text(&self, name: Symbol) -> &str {
        match (name.0 as usize).checked_sub(self.base.len()) {
            None => self.base.get(name),
            Some(i) => &self.added[i],
        }
    }

    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(known) = self.base.lookup(text).or_else(|| self.indexes.get(text).copied()) {
            return known;
        }
        let name = Symbol((self.base.len() + self.added.len()) as u32);
        self.added.push(text.to_string());
        self.indexes.insert(text.to_string(), name);
        name
    }

    /// A private name (`__x`) inside a class becomes `_Class__x` (reference: 6.2.1).
    pub fn mangle(&mut self, class: Option<Symbol>, name: Symbol) -> Symbol {
        let Some(class) = class else { return name };
        let text = self.text(name);
        if !text.starts_with("__") || text.ends_with("__") || text.contains('.') {
            return name;
        }
        let class = self.text(class).trim_start_matches('_');
        if class.is_empty() {
            return name;
        }
        let mangled = format!("_{class}{text}");
        self.intern(&mangled)
    }
}
