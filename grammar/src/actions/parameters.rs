//! Parameters of functions and lambdas.
//!
//! The grammar takes one flat list, stars and slash included; order is checked here.

use super::{Builder, Fallible, Mark, depth_of};
use crate::ast::*;
use crate::error::Diagnostic;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterKind {
    Plain,
    /// `*args`
    Star,
    /// `**kwargs`
    DoubleStar,
    /// A `*` alone: keyword-only parameters follow.
    BareStar,
    /// `/`: the parameters before it are positional-only.
    Slash,
}

/// A parameter as written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raw<'a> {
    kind: ParameterKind,
    /// Of the star, the slash or the name.
    start: u32,
    /// Name and annotation; the default's own place is in its node.
    parameter: Parameter<'a>,
}

impl<'a> Builder<'a> {
    pub fn parameter(
        &mut self,
        kind: ParameterKind,
        start: u32,
        name: Identifier,
        annotation: Option<ExprRef<'a>>,
        annotation_end: u32,
        default: Option<ExprRef<'a>>,
    ) -> Mark {
        let end = if annotation.is_some() { annotation_end } else { name.span.end };
        let span = Span { start: name.span.start, end };
        let parameter = Parameter { name: name.name, annotation, default, span };
        self.parameters.push(Raw { kind, start, parameter })
    }

    /// `*` or `/` standing alone.
    pub fn separator(&mut self, kind: ParameterKind, start: u32, end: u32) -> Mark {
        let span = Span { start, end };
        let parameter = Parameter { name: Symbol(0), annotation: None, default: None, span };
        self.parameters.push(Raw { kind, start, parameter })
    }

    /// The parameters since `mark` and the depth of their deepest expression.
    pub fn parameter_list(&mut self, mark: Mark) -> Fallible<(Parameters<'a>, u16)> {
        let list = self.parameters.since(mark);
        if list.is_empty() {
            return Ok((Parameters::default(), 0));
        }
        check_order(list)?;
        let slash = list.iter().position(|raw| raw.kind == ParameterKind::Slash);
        let star = list
            .iter()
            .position(|raw| matches!(raw.kind, ParameterKind::Star | ParameterKind::BareStar));
        let double_star = list.iter().position(|raw| raw.kind == ParameterKind::DoubleStar);
        let keyword_end = double_star.unwrap_or(list.len());
        let positional_end = star.unwrap_or(keyword_end);
        let copy = |from: usize, to: usize| -> &'a [Parameter<'a>] {
            let part = &list[from.min(to)..to];
            self.arena.alloc_slice_fill_with(part.len(), |index| part[index].parameter)
        };
        let single =
            |index: usize| -> &'a Parameter<'a> { self.arena.alloc(list[index].parameter) };
        let params = Parameters {
            posonly: slash.map_or(&[], |slash| copy(0, slash)),
            args: copy(slash.map_or(0, |slash| slash + 1), positional_end),
            vararg: star.filter(|&index| list[index].kind == ParameterKind::Star).map(single),
            kwonly: star.map_or(&[], |star| copy(star + 1, keyword_end)),
            kwarg: double_star.map(single),
        };
        let depth = list
            .iter()
            .map(|raw| depth_of(raw.parameter.annotation).max(depth_of(raw.parameter.default)))
            .max();
        self.parameters.drop_since(mark);
        Ok((params, depth.unwrap_or(0)))
    }
}

fn check_order(list: &[Raw<'_>]) -> Fallible<()> {
    let mut default_seen = false;
    let mut star: Option<usize> = None;
    let mut slash_seen = false;
    for (index, raw) in list.iter().enumerate() {
        let span = match raw.kind {
            ParameterKind::Star => Span { start: raw.start, end: raw.start + 1 },
            ParameterKind::DoubleStar => Span { start: raw.start, end: raw.start + 2 },
            _ => raw.parameter.span,
        };
        let fault = |message: &'static str| Err(Diagnostic::new(message, span));
        if index > 0 && list[index - 1].kind == ParameterKind::DoubleStar {
            return fault("arguments cannot follow var-keyword argument");
        }
        let has_default = raw.parameter.default.is_some();
        match raw.kind {
            ParameterKind::Plain if has_default => default_seen = true,
            ParameterKind::Plain if default_seen && star.is_none() => {
                return fault("parameter without a default follows parameter with a default");
            }
            ParameterKind::Plain => {}
            ParameterKind::Slash if slash_seen => return fault("/ may appear only once"),
            ParameterKind::Slash if star.is_some() => return fault("/ must be ahead of *"),
            ParameterKind::Slash if index == 0 => {
                return fault(if list.len() > 1 {
                    "at least one argument must precede /"
                } else {
                    "invalid syntax"
                });
            }
            ParameterKind::Slash => slash_seen = true,
            ParameterKind::Star | ParameterKind::BareStar => {
                if star.is_some() {
                    return fault("* argument may appear only once");
                }
                star = Some(index);
            }
            ParameterKind::DoubleStar => {}
        }
        let names_due = raw.kind == ParameterKind::BareStar
            && list.get(index + 1).is_none_or(|next| next.kind != ParameterKind::Plain);
        if names_due {
            let next_is_star = list.get(index + 1).is_some_and(|next| {
                next.kind == ParameterKind::Star || next.kind == ParameterKind::BareStar
            });
            if !next_is_star {
                return fault("named arguments must follow bare *");
            }
        }
    }
    Ok(())
}
