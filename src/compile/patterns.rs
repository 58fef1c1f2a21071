//! `match` statements.

use hognose_grammar::ast::*;

use super::Compiler;

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, node: &'a Match<'a>) {
        self.fail("match is not compiled yet", node.subject.span);
    }
}
