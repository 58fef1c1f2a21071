//! The text of an annotation, as `ast.unparse` writes it (`from __future__ import annotations`).

use hognose_grammar::ast::*;

use super::Compiler;

impl<'a> Compiler<'a> {
    pub(super) fn unparse(&self, e: ExprRef<'a>) -> String {
        self.source[e.span.start as usize..e.span.end as usize].to_string()
    }
}
