//! Type parameters and type aliases (PEP 695, PEP 696).

use hognose_grammar::ast::*;

use super::Compiler;

impl<'a> Compiler<'a> {
    pub(super) fn type_alias(&mut self, stmt: StmtRef<'a>, _alias: &'a TypeAlias<'a>) {
        self.fail("type aliases are not compiled yet", stmt.span);
    }

    pub(super) fn in_type_params_of_function(
        &mut self,
        stmt: StmtRef<'a>,
        _def: &'a FunctionDef<'a>,
        parts: u16,
        _dst: u16,
        _body: impl Fn(&mut Self, u16, u16),
    ) {
        self.fail("type parameters are not compiled yet", stmt.span);
        let level = self.out.level() - parts.count_ones() as u16;
        self.out.free_to(level);
    }

    pub(super) fn generic_class(&mut self, stmt: StmtRef<'a>, _def: &'a ClassDef<'a>, _dst: u16) {
        self.fail("type parameters are not compiled yet", stmt.span);
    }

    pub(super) fn call_with_generic_base(
        &mut self,
        _span: Span,
        window: u16,
        _def: &'a ClassDef<'a>,
        _dst: u16,
    ) {
        self.out.free_to(window);
    }
}
