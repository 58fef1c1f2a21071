//! `if` with its `elif`s, and the clauses of comprehensions.

use super::{Block, Builder, Fallible, Mark};
use crate::ast::*;

/// An `elif` clause that waits for what follows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elif<'a> {
    pub test: ExprRef<'a>,
    pub body: &'a Block<'a>,
    pub start: u32,
}

impl<'a> Builder<'a> {
    /// Nests the `elif`s since `mark` from the last to the first, so that a chain of any length
    /// needs no recursion.
    pub fn if_statement(
        &mut self,
        start: u32,
        test: ExprRef<'a>,
        body: &'a Block<'a>,
        mark: Mark,
        orelse: Option<&'a Block<'a>>,
    ) -> StmtRef<'a> {
        let mut rest = orelse.copied();
        while self.elifs.mark() > mark {
            let Some(elif) = self.elifs.0.pop() else { break };
            let stmt = self.if_clause(elif.start, elif.test, elif.body, rest);
            let suite = self.arena.alloc_slice_copy(&[stmt]);
            rest = Some(Block { suite, end: stmt.span.end, depth: stmt.depth });
        }
        self.if_clause(start, test, body, rest)
    }

    fn if_clause(
        &mut self,
        start: u32,
        test: ExprRef<'a>,
        body: &'a Block<'a>,
        rest: Option<Block<'a>>,
    ) -> StmtRef<'a> {
        let end = rest.map_or(body.end, |block| block.end);
        let inner = test.depth.max(body.depth).max(rest.map_or(0, |block| block.depth));
        let orelse = rest.map_or(&[][..], |block| block.suite);
        let node = self.arena.alloc(If { test, body: body.suite, orelse });
        self.stmt(start, end, StmtKind::If(node), inner)
    }

    pub fn comprehension_clause(
        &mut self,
        start: u32,
        is_async: bool,
        target: ExprRef<'a>,
        iter: ExprRef<'a>,
        ifs: Mark,
    ) -> Mark {
        let ifs = self.exprs.take(ifs, self.arena);
        self.comprehensions.push(Comprehension { target, iter, ifs, is_async, start })
    }

    /// The target of `for`.
    pub fn loop_target(&mut self, target: ExprRef<'a>) -> Fallible<ExprRef<'a>> {
        self.check_target(target)?;
        Ok(target)
    }
}
