//! Arguments of calls and class definitions.
//!
//! The grammar takes them as one flat list; order is checked here.

use super::{Builder, Fallible, Mark};
use crate::ast::*;
use crate::error::Diagnostic;

/// One argument as written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Argument<'a> {
    /// `value` or `*value`.
    Positional(ExprRef<'a>),
    /// `name=value` or `**value`.
    Keyword(Keyword<'a>),
    /// `element for …` without parentheses of its own.
    Generator(ExprRef<'a>),
}

/// Arguments as the tree keeps them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Arguments<'a> {
    pub args: &'a [ExprRef<'a>],
    pub keywords: &'a [Keyword<'a>],
    pub depth: u16,
}

impl<'a> Builder<'a> {
    pub fn call(
        &mut self,
        start: u32,
        end: u32,
        func: ExprRef<'a>,
        parenthesis: u32,
        mark: Mark,
    ) -> Fallible<ExprRef<'a>> {
        let arguments = self.argument_list(mark, parenthesis, end)?;
        self.warn_about_call(func, Span { start, end });
        let Arguments { args, keywords, depth } = arguments;
        let call = self.arena.alloc(Call { func, args, keywords });
        Ok(self.expr(start, end, ExprKind::Call(call), depth.max(func.depth)))
    }

    /// The arguments since `mark`, between a parenthesis at `start` and one that ends at `end`.
    pub fn argument_list(&mut self, mark: Mark, start: u32, end: u32) -> Fallible<Arguments<'a>> {
        let list = self.arguments.since(mark);
        if let [Argument::Generator(generator)] = list {
            // Its parentheses are those of the call.
            let written_alone = !ends_in_comma(self.source, generator.span.end, end);
            if written_alone {
                let expr = self.expr(start, end, generator.kind, generator.depth - 1);
                self.arguments.drop_since(mark);
                let args = self.arena.alloc_slice_copy(&[expr]);
                return Ok(Arguments { args, keywords: &[], depth: expr.depth });
            }
        }
        check_order(list)?;
        let positional = self.exprs.mark();
        let mut depth = 0;
        for argument in list {
            if let Argument::Positional(expr) = *argument {
                depth = depth.max(expr.depth);
                self.exprs.push(expr);
            }
        }
        let args = self.exprs.take(positional, self.arena);
        let keyword_count = list.len() - args.len();
        let mut keywords = list.iter().filter_map(|argument| match argument {
            Argument::Keyword(keyword) => Some(*keyword),
            _ => None,
        });
        let mut next = || keywords.next().expect("arguments are positional or keywords");
        let keywords = self.arena.alloc_slice_fill_with(keyword_count, |_| next());
        depth = keywords.iter().fold(depth, |depth, keyword| depth.max(keyword.value.depth));
        self.arguments.drop_since(mark);
        Ok(Arguments { args, keywords, depth })
    }

    pub fn starred_argument(&mut self, start: u32, value: ExprRef<'a>, end: u32) -> Mark {
        let starred = self.expr(start, end, ExprKind::Starred(value), value.depth);
        self.arguments.push(Argument::Positional(starred))
    }

    pub fn keyword_argument(&mut self, name: Identifier, value: ExprRef<'a>, end: u32) -> Mark {
        let span = Span { start: name.span.start, end };
        self.arguments.push(Argument::Keyword(Keyword { arg: Some(name), value, span }))
    }

    pub fn double_starred_argument(&mut self, start: u32, value: ExprRef<'a>, end: u32) -> Mark {
        let span = Span { start, end };
        self.arguments.push(Argument::Keyword(Keyword { arg: None, value, span }))
    }
}

fn ends_in_comma(source: &str, from: u32, closing_end: u32) -> bool {
    let rest = &source[from as usize..closing_end as usize - 1];
    rest.lines().any(|line| line.split('#').next().is_some_and(|code| code.contains(',')))
}

fn check_order(list: &[Argument<'_>]) -> Fallible<()> {
    let mut seen_keyword = false;
    let mut seen_unpacking = false;
    for argument in list {
        match argument {
            Argument::Generator(generator) => {
                let message = "Generator expression must be parenthesized";
                return Err(Diagnostic::new(message, generator.span));
            }
            Argument::Keyword(keyword) if keyword.arg.is_none() => seen_unpacking = true,
            Argument::Keyword(_) => seen_keyword = true,
            Argument::Positional(expr) => {
                let starred = matches!(expr.kind, ExprKind::Starred(_));
                let message = if seen_unpacking && starred {
                    "iterable argument unpacking follows keyword argument unpacking"
                } else if seen_unpacking {
                    "positional argument follows keyword argument unpacking"
                } else if seen_keyword && !starred {
                    "positional argument follows keyword argument"
                } else {
                    continue;
                };
                return Err(Diagnostic::new(message, expr.span));
            }
        }
    }
    Ok(())
}
