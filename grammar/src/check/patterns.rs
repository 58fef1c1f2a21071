//! Patterns of `match`: names bound once, alternatives that agree, nothing unreachable.
//!
//! Recursion is bounded: patterns nest in brackets only, of which the lexer allows 200.

use super::keys::Key;
use crate::ast::*;
use crate::error::Diagnostic;
use crate::parser::Module;

pub(super) fn check(module: &Module<'_>, node: &Match<'_>) -> Result<(), Diagnostic> {
    for (index, case) in node.cases.iter().enumerate() {
        let last = index + 1 == node.cases.len();
        let mut checker = Checker { module, bound: Vec::new() };
        checker.pattern(case.pattern, last || case.guard.is_some())?;
    }
    Ok(())
}

struct Checker<'a, 'm> {
    module: &'m Module<'a>,
    bound: Vec<Symbol>,
}

fn fault(message: String, span: Span) -> Result<(), Diagnostic> {
    Err(Diagnostic::new(message, span))
}

impl Checker<'_, '_> {
    fn bind(&mut self, name: Symbol, span: Span) -> Result<(), Diagnostic> {
        if self.bound.contains(&name) {
            let text = self.module.symbols.get(name);
            return fault(format!("multiple assignments to name '{text}' in pattern"), span);
        }
        self.bound.push(name);
        Ok(())
    }

    /// `irrefutable`: whether the pattern may match everything.
    fn pattern(&mut self, pattern: PatternRef<'_>, irrefutable: bool) -> Result<(), Diagnostic> {
        match pattern.kind {
            PatternKind::Value(_) | PatternKind::Singleton(_) | PatternKind::Star(None) => Ok(()),
            PatternKind::Star(Some(name)) => self.bind(name, pattern.span),
            PatternKind::As(None, name) => {
                if !irrefutable {
                    let what = match name {
                        Some(name) => format!("name capture '{}'", self.module.symbols.get(name)),
                        None => "wildcard".to_owned(),
                    };
                    let message = format!("{what} makes remaining patterns unreachable");
                    return fault(message, pattern.span);
                }
                name.map_or(Ok(()), |name| self.bind(name, pattern.span))
            }
            PatternKind::As(Some(inner), name) => {
                self.pattern(inner, irrefutable)?;
                name.map_or(Ok(()), |name| self.bind(name, pattern.span))
            }
            PatternKind::Sequence(items) => {
                let stars = items.iter().filter(|item| matches!(item.kind, PatternKind::Star(_)));
                if stars.count() > 1 {
                    let message = "multiple starred names in sequence pattern";
                    return fault(message.to_owned(), pattern.span);
                }
                items.iter().try_for_each(|item| self.pattern(item, true))
            }
            PatternKind::Mapping(node) => self.mapping(pattern.span, node),
            PatternKind::Class(node) => self.class(node),
            PatternKind::Or(alternatives) => self.alternatives(pattern, alternatives, irrefutable),
        }
    }

    fn mapping(&mut self, span: Span, node: &MatchMapping<'_>) -> Result<(), Diagnostic> {
        let mut seen: Vec<Key> = Vec::new();
        for (key, value) in node.keys.iter().zip(node.patterns) {
            if let Some(key) = Key::of(key) {
                if seen.iter().any(|other| other.equals(&key)) {
                    let message = format!("mapping pattern checks duplicate key ({})", key.text());
                    return fault(message, span);
                }
                seen.push(key);
            }
            self.pattern(value, true)?;
        }
        node.rest.map_or(Ok(()), |rest| self.bind(rest, span))
    }

    fn class(&mut self, node: &MatchClass<'_>) -> Result<(), Diagnostic> {
        for (index, name) in node.kwd_attrs.iter().enumerate() {
            let rest = &node.kwd_attrs[index + 1..];
            if let Some(repeated) = rest.iter().position(|other| other == name) {
                let text = self.module.symbols.get(*name);
                let span = node.kwd_patterns[index + 1 + repeated].span;
                return fault(format!("attribute name repeated in class pattern: {text}"), span);
            }
        }
        let mut items = node.patterns.iter().chain(node.kwd_patterns);
        items.try_for_each(|item| self.pattern(item, true))
    }

    fn alternatives(
        &mut self,
        pattern: PatternRef<'_>,
        alternatives: &[PatternRef<'_>],
        irrefutable: bool,
    ) -> Result<(), Diagnostic> {
        let before = self.bound.len();
        let mut expected: Option<Vec<Symbol>> = None;
        for (index, alternative) in alternatives.iter().enumerate() {
            self.bound.truncate(before);
            let last = index + 1 == alternatives.len();
            self.pattern(alternative, last && irrefutable)?;
            let mut names = self.bound[before..].to_vec();
            names.sort_unstable();
            match &expected {
                Some(first) if *first != names => {
                    let message = "alternative patterns bind different names";
                    return fault(message.to_owned(), pattern.span);
                }
                Some(_) => {}
                None => expected = Some(names),
            }
        }
        Ok(())
    }
}
