//! String literals, f-strings and their concatenation.

use super::{Builder, Fallible, Mark, deepest};
use crate::ast::*;
use crate::error::Diagnostic;
use crate::literal::string;

impl<'a> Builder<'a> {
    /// One plain literal of a concatenation.
    pub fn string_piece(&mut self, start: u32, end: u32) -> Fallible<Mark> {
        let text = self.text(start, end);
        let value = string::literal(text, start, self.arena, &mut self.warnings)?;
        let expr = self.constant(start, end, value);
        Ok(self.exprs.push(expr))
    }

    /// Literal text of an f-string.
    pub fn fstring_middle(&mut self, start: u32, end: u32, in_spec: bool) -> Fallible<()> {
        let text = self.text(start, end);
        let raw = !in_spec && self.raw_fstrings.last().copied().unwrap_or(false);
        let bytes =
            string::fstring_text(text, start, raw, !in_spec, self.arena, &mut self.warnings)?;
        if !bytes.is_empty() {
            let expr = self.constant(start, end, Constant::Str(bytes, false));
            self.exprs.push(expr);
        }
        Ok(())
    }

    pub fn open_fstring(&mut self, start: u32, end: u32) -> Mark {
        let raw = self.text(start, end).contains(['r', 'R']);
        self.raw_fstrings.push(raw);
        self.exprs.mark()
    }

    pub fn close_fstring(&mut self, start: u32, end: u32, mark: Mark) -> Mark {
        self.raw_fstrings.pop();
        let expr = self.joined(start, end, mark);
        self.exprs.push(expr)
    }

    /// The pieces since `mark` as one `JoinedStr`.
    pub fn joined(&mut self, start: u32, end: u32, mark: Mark) -> ExprRef<'a> {
        self.merge_constants(mark);
        let inner = deepest(self.exprs.since(mark));
        let pieces = self.exprs.take(mark, self.arena);
        self.expr(start, end, ExprKind::JoinedStr(pieces), inner)
    }

    /// A replacement field, from its `{` to its `}`. With `=`, the text up to `debug` is shown
    /// too.
    pub fn replacement_field(
        &mut self,
        start: u32,
        end: u32,
        value: ExprRef<'a>,
        debug: Option<u32>,
        conversion: Option<u8>,
        format_spec: Option<ExprRef<'a>>,
    ) {
        if let Some(debug_end) = debug {
            let text = string::debug_text(self.text(start + 1, debug_end), self.arena);
            let shown = self.constant(start + 1, debug_end, Constant::Str(text, false));
            self.exprs.push(shown);
        }
        let default = if debug.is_some() && format_spec.is_none() { b'r' } else { 0 };
        let conversion = conversion.unwrap_or(default);
        let inner = value.depth.max(super::depth_of(format_spec));
        let node = self.arena.alloc(FormattedValue { value, conversion, format_spec });
        let field = self.expr(start, end, ExprKind::FormattedValue(node), inner);
        self.exprs.push(field);
    }

    pub fn conversion(&self, exclamation_end: u32, start: u32, end: u32) -> Fallible<u8> {
        let text = self.text(start, end);
        if exclamation_end != start {
            let message = "f-string: conversion type must come right after the exclamanation mark";
            let start = exclamation_end - 1;
            return Err(Diagnostic::new(message, Span { start, end }));
        }
        match text {
            "s" | "r" | "a" => Ok(text.as_bytes()[0]),
            _ => {
                let message = format!(
                    "f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'"
                );
                Err(Diagnostic::new(message, Span { start, end }))
            }
        }
    }

    /// Adjacent literals: the pieces since `mark` as one expression.
    pub fn concatenate(&mut self, start: u32, end: u32, mark: Mark) -> Fallible<ExprRef<'a>> {
        if let [single] = self.exprs.since(mark) {
            let single = *single;
            self.exprs.drop_since(mark);
            return Ok(single);
        }
        let pieces = self.exprs.since(mark);
        let is_bytes =
            |piece: &ExprRef<'a>| matches!(piece.kind, ExprKind::Constant(Constant::Bytes(_)));
        if pieces.iter().any(is_bytes) {
            if !pieces.iter().all(is_bytes) {
                let message = "cannot mix bytes and nonbytes literals";
                return Err(Diagnostic::new(message, Span { start, end }));
            }
            let joined = self.join_constants(mark);
            return Ok(self.constant(start, end, Constant::Bytes(joined)));
        }
        let is_fstring = |piece: &ExprRef<'a>| matches!(piece.kind, ExprKind::JoinedStr(_));
        if pieces.iter().any(is_fstring) {
            self.flatten(mark);
            return Ok(self.joined(start, end, mark));
        }
        let unicode_prefix = matches!(pieces[0].kind, ExprKind::Constant(Constant::Str(_, true)));
        let joined = self.join_constants(mark);
        Ok(self.constant(start, end, Constant::Str(joined, unicode_prefix)))
    }

    /// Replaces the f-strings since `mark` by their pieces.
    fn flatten(&mut self, mark: Mark) {
        let pieces = self.exprs.take(mark, self.arena);
        for piece in pieces {
            match piece.kind {
                ExprKind::JoinedStr(inner) => {
                    for part in inner {
                        self.exprs.push(part);
                    }
                }
                _ => {
                    self.exprs.push(piece);
                }
            }
        }
    }

    /// Joins runs of constants since `mark`, and drops empty ones.
    fn merge_constants(&mut self, mark: Mark) {
        let pieces = self.exprs.since(mark);
        let is_text =
            |piece: &ExprRef<'a>| matches!(piece.kind, ExprKind::Constant(Constant::Str(..)));
        let adjacent = pieces.windows(2).any(|pair| is_text(&pair[0]) && is_text(&pair[1]));
        let empty = pieces.iter().any(|piece| {
            matches!(piece.kind, ExprKind::Constant(Constant::Str(text, _)) if text.is_empty())
        });
        if !adjacent && !empty {
            return;
        }
        let pieces = self.exprs.take(mark, self.arena);
        let mut rest = pieces;
        while let Some(first) = rest.first() {
            let run = rest.iter().take_while(|piece| is_text(piece)).count();
            if run == 0 {
                self.exprs.push(first);
                rest = &rest[1..];
                continue;
            }
            let end = rest[run - 1].span.end;
            let prefix = matches!(first.kind, ExprKind::Constant(Constant::Str(_, true)));
            let run_mark = self.exprs.mark();
            for piece in &rest[..run] {
                self.exprs.push(piece);
            }
            let joined = self.join_constants(run_mark);
            if !joined.is_empty() {
                let value = Constant::Str(joined, prefix);
                let merged = self.constant(first.span.start, end, value);
                self.exprs.push(merged);
            }
            rest = &rest[run..];
        }
    }

    /// The bytes of the constants since `mark`, one after another.
    fn join_constants(&mut self, mark: Mark) -> &'a [u8] {
        let text_of = |piece: &ExprRef<'a>| match piece.kind {
            ExprKind::Constant(Constant::Str(text, _) | Constant::Bytes(text)) => text,
            _ => &[],
        };
        let joined: Vec<u8> = self.exprs.since(mark).iter().flat_map(text_of).copied().collect();
        self.exprs.drop_since(mark);
        self.arena.alloc_slice_copy(&joined)
    }
}
