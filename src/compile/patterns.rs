//! `match` statements (PEP 634).
//!
//! A pattern works on registers: what it takes out of its subject stays in temporaries until the
//! whole pattern has matched; only then are names bound. A failure jumps to a chain of `Kill`s,
//! entered where it drops just the temporaries there are.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::{Label, Operand};
use crate::code::{Constant as Const, KILL_B, KILL_C, NEGATE, Opcode};

/// The state of one pattern.
struct Matching {
    /// Ways to fail, by the level of temporaries to drop.
    failures: Vec<(u16, Label)>,
    captures: Vec<(Symbol, u16)>,
}

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, node: &'a Match<'a>) {
        let subject = self.temporary(node.subject);
        let end = self.out.label();
        for case in node.cases {
            let next = self.out.label();
            let mut matching = Matching { failures: Vec::new(), captures: Vec::new() };
            let level = self.out.level();
            self.pattern(case.pattern, subject, &mut matching);
            self.out.at(case.pattern.span);
            self.bind_captures(&matching.captures, level);
            if let Some(guard) = case.guard {
                self.jump_if(guard, false, next);
            }
            self.out.kill(subject);
            self.suite(case.body);
            self.out.jump(end);
            self.fail_chain(matching.failures, level);
            self.out.bind(next);
        }
        self.out.at_nowhere();
        self.out.kill(subject);
        self.out.free_to(subject);
        self.out.bind(end);
    }

    /// Binds the names, then drops the temporaries from `level` on. A value that is captured once
    /// moves into its variable.
    fn bind_captures(&mut self, captures: &[(Symbol, u16)], level: u16) {
        let mut moved = Vec::new();
        for (i, (name, register)) in captures.iter().enumerate() {
            let again = captures[i + 1..].iter().any(|(_, other)| other == register);
            let temp = *register >= level && !again;
            if temp {
                moved.push(*register);
            }
            let top = self.out.level();
            self.store_name(*name, Operand { reg: *register, temp });
            self.out.alloc_many(top - self.out.level());
        }
        for register in (level..self.out.level()).rev() {
            if !moved.contains(&register) {
                self.out.kill(register);
            }
        }
        self.out.free_to(level);
    }

    /// Drops the temporaries from `level` on.
    fn drop_to(&mut self, level: u16) {
        for register in (level..self.out.level()).rev() {
            self.out.kill(register);
        }
        self.out.free_to(level);
    }

    /// Where failures arrive, with all temporaries from `level` on dropped at the end.
    fn fail_chain(&mut self, mut failures: Vec<(u16, Label)>, level: u16) {
        self.out.at_nowhere();
        failures.sort_by_key(|(top, _)| std::cmp::Reverse(*top));
        let mut at = failures.first().map_or(level, |(top, _)| *top);
        for (top, label) in failures {
            while at > top {
                at -= 1;
                self.out.kill(at);
            }
            self.out.bind(label);
        }
        while at > level {
            at -= 1;
            self.out.kill(at);
        }
    }

    /// The label for a failure with the temporaries there are now.
    fn failure(&mut self, matching: &mut Matching) -> Label {
        let level = self.out.level();
        self.failure_at(level, matching)
    }

    fn failure_at(&mut self, level: u16, matching: &mut Matching) -> Label {
        if let Some((_, label)) = matching.failures.iter().find(|(top, _)| *top == level) {
            return *label;
        }
        let label = self.out.label();
        matching.failures.push((level, label));
        label
    }

    fn pattern(&mut self, pattern: PatternRef<'a>, subject: u16, matching: &mut Matching) {
        self.out.at(pattern.span);
        match pattern.kind {
            PatternKind::Value(value) => self.value_pattern(pattern, value, subject, matching),
            PatternKind::Singleton(literal) => self.singleton(&literal, subject, matching),
            PatternKind::Sequence(items) => self.sequence(pattern, items, subject, matching),
            PatternKind::Mapping(mapping) => {
                self.mapping_pattern(pattern, mapping, subject, matching);
            }
            PatternKind::Class(class) => self.class_pattern(pattern, class, subject, matching),
            PatternKind::Star(name) => self.capture(name, subject, pattern.span, matching),
            PatternKind::As(inner, name) => {
                if let Some(inner) = inner {
                    self.pattern(inner, subject, matching);
                }
                self.capture(name, subject, pattern.span, matching);
            }
            PatternKind::Or(alternatives) => self.or_pattern(alternatives, subject, matching),
        }
    }

    fn capture(&mut self, name: Option<Symbol>, from: u16, span: Span, matching: &mut Matching) {
        let Some(name) = name else { return };
        if matching.captures.iter().any(|(other, _)| *other == name) {
            let text = self.names.text(name);
            let message = format!("multiple assignments to name '{text}' in pattern");
            return self.fail(&message, span);
        }
        matching.captures.push((name, from));
    }

    fn value_pattern(
        &mut self,
        pattern: PatternRef<'a>,
        value: ExprRef<'a>,
        subject: u16,
        matching: &mut Matching,
    ) {
        let fail = self.failure(matching);
        if let Some(value) = self.immediate(value) {
            return self.out.short_jump(Opcode::JumpEqImm, NEGATE, subject, value as u16, fail);
        }
        let value = self.operand(value);
        self.out.at(pattern.span);
        let flags = value.kill(KILL_B) | NEGATE;
        self.out.short_jump(Opcode::JumpEq, flags, subject, value.reg, fail);
        self.release(value);
    }

    fn singleton(&mut self, literal: &Constant<'a>, subject: u16, matching: &mut Matching) {
        let fail = self.failure(matching);
        let keep = Operand { reg: subject, temp: false };
        match super::literals::constant(literal) {
            Const::None => self.out.jump_if(Opcode::JumpIfNotNone, keep, fail),
            constant => {
                let t = self.out.alloc();
                self.constant_into(constant, t);
                self.out.emit(Opcode::Is, 0, t, subject, t);
                self.out.jump_if(Opcode::JumpIfFalse, Operand::temp(t), fail);
                self.out.free_to(t);
            }
        }
    }

    /// A test whose result decides.
    fn test(&mut self, op: Opcode, subject: u16, matching: &mut Matching) {
        let fail = self.failure(matching);
        let t = self.out.alloc();
        self.out.emit(op, 0, t, subject, 0);
        self.out.jump_if(Opcode::JumpIfFalse, Operand::temp(t), fail);
        self.out.free_to(t);
    }

    /// Fails unless the length of the subject passes the test.
    fn length(&mut self, jump: Opcode, length: usize, subject: u16, matching: &mut Matching) {
        let fail = self.failure(matching);
        let t = self.out.alloc();
        self.out.emit(Opcode::GetLen, 0, t, subject, 0);
        if let Ok(length) = i16::try_from(length) {
            let flags = crate::code::KILL_A | NEGATE;
            self.out.short_jump(jump, flags, t, length as u16, fail);
        }
        self.out.free_to(t);
    }

    fn sequence(
        &mut self,
        pattern: PatternRef<'a>,
        items: &'a [PatternRef<'a>],
        subject: u16,
        matching: &mut Matching,
    ) {
        let star = items.iter().position(|p| matches!(p.kind, PatternKind::Star(_)));
        self.test(Opcode::MatchSequence, subject, matching);
        match star {
            None => self.length(Opcode::JumpEqImm, items.len(), subject, matching),
            Some(_) if items.len() > 1 => {
                self.length(Opcode::JumpGeImm, items.len() - 1, subject, matching);
            }
            Some(_) => {}
        }
        if items.iter().all(|p| is_wildcard(p)) {
            return;
        }
        if let Some(star) = star.filter(|i| is_wildcard(items[*i])) {
            return self.subscripts(pattern, items, star, subject, matching);
        }
        let first = self.out.alloc_many(items.len() as u16);
        self.out.at(pattern.span);
        match star {
            None => self.out.emit(Opcode::Unpack, 0, first, subject, items.len() as u16),
            Some(at) => {
                let after = items.len() - at - 1;
                if at > 255 || after > 255 {
                    self.fail("too many expressions in star-unpacking pattern", pattern.span);
                }
                let c = (at as u16) << 8 | after as u16 & 0xFF;
                self.out.emit(Opcode::UnpackEx, 0, first, subject, c);
            }
        }
        for (item, register) in items.iter().zip(first..) {
            self.pattern(item, register, matching);
        }
    }

    /// `[a, *_, b]`: the items are taken by index.
    fn subscripts(
        &mut self,
        pattern: PatternRef<'a>,
        items: &'a [PatternRef<'a>],
        star: usize,
        subject: u16,
        matching: &mut Matching,
    ) {
        for (i, item) in items.iter().enumerate() {
            if is_wildcard(item) {
                continue;
            }
            let t = self.out.alloc();
            self.out.at(pattern.span);
            if i < star {
                self.out.emit(Opcode::GetItemImm, 0, t, subject, i as u16);
            } else {
                let back = (items.len() - i) as u16;
                self.out.emit(Opcode::GetLen, 0, t, subject, 0);
                self.out.emit(Opcode::SubImm, 0, t, t, back);
                self.out.emit(Opcode::GetItem, 0, t, subject, t);
            }
            self.pattern(item, t, matching);
        }
    }

    fn mapping_pattern(
        &mut self,
        pattern: PatternRef<'a>,
        mapping: &'a MatchMapping<'a>,
        subject: u16,
        matching: &mut Matching,
    ) {
        self.test(Opcode::MatchMapping, subject, matching);
        let count = mapping.keys.len();
        if count == 0 && mapping.rest.is_none() {
            return;
        }
        if count > 0 {
            self.length(Opcode::JumpGeImm, count, subject, matching);
        }
        let keys = self.out.alloc();
        let first = self.out.level();
        for key in mapping.keys {
            self.temporary(key);
        }
        self.out.at(pattern.span);
        self.out.emit(Opcode::BuildTuple, 0, keys, first, count as u16);
        self.out.free_to(first);
        let values = self.out.alloc();
        self.out.emit(Opcode::MatchKeys, 0, values, subject, keys);
        let fail = self.failure(matching);
        let keep = Operand { reg: values, temp: false };
        self.out.jump_if(Opcode::JumpIfNone, keep, fail);
        let first = self.out.alloc_many(count as u16);
        self.out.emit(Opcode::Unpack, KILL_B, first, values, count as u16);
        for (item, register) in mapping.patterns.iter().zip(first..) {
            self.pattern(item, register, matching);
        }
        if let Some(rest) = mapping.rest {
            self.out.at(pattern.span);
            let t = self.out.alloc();
            self.out.emit(Opcode::CopyWithoutKeys, KILL_C, t, subject, keys);
            self.capture(Some(rest), t, pattern.span, matching);
        }
    }

    fn class_pattern(
        &mut self,
        pattern: PatternRef<'a>,
        node: &'a MatchClass<'a>,
        subject: u16,
        matching: &mut Matching,
    ) {
        let fail = self.failure(matching);
        let class = self.operand(node.cls);
        let values = if class.temp { class.reg } else { self.out.alloc() };
        let mut shape = vec![Const::Int(node.patterns.len() as i64)];
        for attribute in node.kwd_attrs {
            shape.push(self.text_constant(*attribute));
        }
        self.out.at(pattern.span);
        let shape = Const::Tuple(shape);
        self.out.emit_const(Opcode::MatchClass, 0, values, subject, class.reg, shape);
        let matched = self.out.label();
        let keep = Operand { reg: values, temp: false };
        self.out.jump_if(Opcode::JumpIfNotNone, keep, matched);
        self.out.kill(values);
        self.out.jump(fail);
        self.out.bind(matched);
        let count = (node.patterns.len() + node.kwd_patterns.len()) as u16;
        let first = self.out.alloc_many(count);
        self.out.emit(Opcode::Unpack, KILL_B, first, values, count);
        let items = node.patterns.iter().chain(node.kwd_patterns);
        for (item, register) in items.zip(first..) {
            self.pattern(item, register, matching);
        }
    }

    /// Alternatives bind the same names: each moves its captures into common registers.
    fn or_pattern(
        &mut self,
        alternatives: &'a [PatternRef<'a>],
        subject: u16,
        matching: &mut Matching,
    ) {
        let mut names = Vec::new();
        if let Some(first) = alternatives.first() {
            captured(first, &mut names);
        }
        let fail = self.failure(matching);
        let common = self.out.alloc_many(names.len() as u16);
        let level = self.out.level();
        let end = self.out.label();
        for alternative in alternatives {
            let mut inner = Matching { failures: Vec::new(), captures: Vec::new() };
            self.pattern(alternative, subject, &mut inner);
            for (name, to) in names.iter().zip(common..) {
                match inner.captures.iter().find(|(captured, _)| captured == name) {
                    Some((_, from)) => {
                        self.out.mov(to, Operand { reg: *from, temp: false });
                    }
                    None => {
                        self.fail("alternative patterns bind different names", alternative.span)
                    }
                }
            }
            self.drop_to(level);
            self.out.jump(end);
            self.fail_chain(inner.failures, level);
        }
        self.out.jump(fail);
        self.out.bind(end);
        let span = alternatives.first().map_or(Span::default(), |p| p.span);
        for (name, register) in names.into_iter().zip(common..) {
            self.capture(Some(name), register, span, matching);
        }
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern.kind, PatternKind::As(None, None) | PatternKind::Star(None))
}

/// The names a pattern binds, in order.
fn captured(pattern: &Pattern, names: &mut Vec<Symbol>) {
    match pattern.kind {
        PatternKind::Value(_) | PatternKind::Singleton(_) => {}
        PatternKind::Sequence(items) => items.iter().for_each(|p| captured(p, names)),
        PatternKind::Or(items) => items.iter().take(1).for_each(|p| captured(p, names)),
        PatternKind::Mapping(mapping) => {
            mapping.patterns.iter().for_each(|p| captured(p, names));
            names.extend(mapping.rest);
        }
        PatternKind::Class(class) => {
            class.patterns.iter().chain(class.kwd_patterns).for_each(|p| captured(p, names));
        }
        PatternKind::Star(name) => names.extend(name),
        PatternKind::As(inner, name) => {
            inner.iter().for_each(|p| captured(p, names));
            names.extend(name);
        }
    }
}
