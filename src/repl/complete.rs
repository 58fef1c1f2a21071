//! What could stand at the cursor: keywords, names, attributes, modules, commands.

use std::borrow::Cow;

use crate::heap::{Dict, Object, Str};

use super::session::Session;

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "type", "while", "with", "yield",
];

/// Where the word at the cursor begins, and what it may become, sorted.
pub struct Completions {
    pub start: usize,
    pub words: Vec<String>,
}

impl Session {
    /// Completions for the text before `cursor`.
    pub fn complete(&mut self, text: &str, cursor: usize) -> Completions {
        let Some(before) = text.get(..cursor) else {
            return Completions { start: cursor, words: Vec::new() };
        };
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = &before[line_start..];
        if line.trim().is_empty() {
            // At the margin the key indents.
            let step = super::indent::STEP - line.len() % super::indent::STEP;
            return Completions { start: cursor, words: vec![" ".repeat(step)] };
        }
        let path_start = before
            .char_indices()
            .rev()
            .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '_' | '.')))
            .map_or(0, |(at, c)| at + c.len_utf8());
        let path = &before[path_start..];
        let start = before.len() - path.rsplit('.').next().map_or(0, str::len);
        let prefix = &before[start..];
        let mut words = match path.rsplit_once('.') {
            Some((owner, _)) if is_path(owner) => self.attributes(owner),
            Some(_) => Vec::new(),
            None if line.starts_with(':') && line.len() == 1 + prefix.len() => {
                ["help", "kind", "dis"].map(str::to_string).to_vec()
            }
            None => self.names(line),
        };
        let hidden = |word: &str| word.starts_with('_') && !prefix.starts_with('_');
        words.retain(|word| word.starts_with(prefix) && !hidden(word));
        words.sort();
        words.dedup();
        Completions { start, words }
    }

    /// Names that can begin an expression, or that can be imported.
    fn names(&mut self, line: &str) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let importing = line.starts_with("import ")
            || (line.starts_with("from ") && !line.contains(" import "));
        if importing {
            words.extend(self.interpreter.library().map(Cow::into_owned));
            return words;
        }
        words.extend(KEYWORDS.iter().map(|word| word.to_string()));
        let builtins = self.interpreter.vm.builtins.clone();
        for module in [self.main.clone(), builtins] {
            let space = self.interpreter.vm.module_dict(&module);
            let keys = space.get::<Dict>().map(Dict::keys).unwrap_or_default();
            words.extend(
                keys.iter().filter_map(|k| Some(k.get::<Str>()?.to_string_lossy().into_owned())),
            );
        }
        words
    }

    fn attributes(&mut self, owner: &str) -> Vec<String> {
        match self.look_up(owner) {
            Some(object) => self.interpreter.vm.dir_texts(&object),
            None => Vec::new(),
        }
    }

    /// The value of `name.attribute…`; none if there is no such thing.
    pub(super) fn look_up(&mut self, path: &str) -> Option<Object> {
        let vm = &mut *self.interpreter.vm;
        let mut parts = path.split('.');
        let first = vm.intern(parts.next()?);
        let space = vm.module_dict(&self.main);
        let builtins = vm.builtins.clone();
        let builtins = vm.module_dict(&builtins);
        let mut value = space
            .get::<Dict>()?
            .get_str(&first)
            .or_else(|| builtins.get::<Dict>()?.get_str(&first))?;
        for part in parts {
            value = match vm.getattr_str(&value, part) {
                Ok(value) => value,
                Err(_) => {
                    vm.take_raised();
                    return None;
                }
            };
        }
        Some(value)
    }
}

/// Names with dots between them?
pub fn is_path(text: &str) -> bool {
    text.split('.').all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
            && chars.all(|c| c.is_alphanumeric() || c == '_')
    })
}
