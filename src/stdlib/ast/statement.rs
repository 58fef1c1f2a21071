//! Statements, parameters and the other parts of statements from node objects.

use hognose_grammar::ast::*;

use super::read::{Context, Reader};
use crate::heap::Object;
use crate::native::{Exc, Result};

impl<'a> Reader<'_, 'a> {
    pub fn stmt(&mut self, node: &Object) -> Result<StmtRef<'a>> {
        if node.is_none() {
            return self.value_error("None disallowed in statement list");
        }
        let Some(class) = self.kind(node).filter(|kind| is_statement(kind)) else {
            return Err(self.wrong_kind("stmt", node));
        };
        let before = self.enter("stmt")?;
        let span = self.span(node, "stmt")?;
        let kind = match self.simple(node, &class, span)? {
            Some(kind) => kind,
            None => self.compound(node, &class, span)?,
        };
        let depth = self.depth(before);
        Ok(self.arena.alloc(Stmt { kind, span, depth }))
    }

    /// The statement that stands for the expression of an `Expression`.
    pub fn expression_statement(&mut self, value: ExprRef<'a>) -> StmtRef<'a> {
        let depth = self.depth(0);
        self.arena.alloc(Stmt { kind: StmtKind::Expr(value), span: value.span, depth })
    }

    fn simple(&mut self, node: &Object, class: &str, span: Span) -> Result<Option<StmtKind<'a>>> {
        Ok(Some(match class {
            "Expr" => StmtKind::Expr(self.expr_field(node, class, "value")?),
            "Pass" => StmtKind::Pass,
            "Break" => StmtKind::Break,
            "Continue" => StmtKind::Continue,
            "Return" => StmtKind::Return(self.optional_expr(node, "value")?),
            "Delete" => {
                let targets = self.filled(node, class, "targets")?;
                StmtKind::Delete(self.exprs(targets, Context::Del)?)
            }
            "Assign" => {
                let targets = self.filled(node, class, "targets")?;
                let targets = self.exprs(targets, Context::Store)?;
                self.text(node, "type_comment")?;
                StmtKind::Assign(targets, self.expr_field(node, class, "value")?)
            }
            "AugAssign" => {
                let target = self.target(node, class, "target")?;
                self.check_single(target, "augmented")?;
                let operator = self.operator(node, class)?;
                StmtKind::AugAssign(target, operator, self.expr_field(node, class, "value")?)
            }
            "AnnAssign" => {
                let target = self.target(node, class, "target")?;
                let simple = self.integer(node, class, "simple")? != 0;
                if simple && !matches!(target.kind, ExprKind::Name(_)) {
                    return Err(self.vm.type_error("AnnAssign with simple non-Name target"));
                }
                let annotation = self.expr_field(node, class, "annotation")?;
                let value = self.optional_expr(node, "value")?;
                self.check_single(target, "annotated")?;
                let node = AnnAssign { target, annotation, value, simple };
                StmtKind::AnnAssign(self.arena.alloc(node))
            }
            "Raise" => {
                let exc = self.optional_expr(node, "exc")?;
                let cause = self.optional_expr(node, "cause")?;
                if exc.is_none() && cause.is_some() {
                    return self.value_error("Raise with cause but no exception");
                }
                StmtKind::Raise(exc, cause)
            }
            "Assert" => {
                let test = self.expr_field(node, class, "test")?;
                StmtKind::Assert(test, self.optional_expr(node, "msg")?)
            }
            "Global" => StmtKind::Global(self.names(node, class, span)?),
            "Nonlocal" => StmtKind::Nonlocal(self.names(node, class, span)?),
            "Import" => StmtKind::Import(self.aliases(node, class)?),
            "ImportFrom" => {
                let module = self.optional_identifier(node, "module")?;
                let names = self.aliases(node, class)?;
                let level = match self.optional(node, "level")? {
                    Some(level) => self.small(&level)?,
                    None => 0,
                };
                let Ok(level) = u32::try_from(level) else {
                    return self.value_error("Negative ImportFrom level");
                };
                StmtKind::ImportFrom(self.arena.alloc(ImportFrom { module, names, level }))
            }
            "TypeAlias" => {
                let name = self.required(node, class, "name")?;
                if self.kind(&name).as_deref() != Some("Name") {
                    return Err(self.vm.type_error("TypeAlias with non-Name name"));
                }
                let name = self.expr(&name, Context::Store)?;
                let type_params = self.type_params(node, class)?;
                let value = self.expr_field(node, class, "value")?;
                StmtKind::TypeAlias(self.arena.alloc(TypeAlias { name, type_params, value }))
            }
            _ => return Ok(None),
        }))
    }

    /// Only names, attributes and subscripts take an annotation or an operator.
    fn check_single(&mut self, target: ExprRef<'a>, assignment: &str) -> Result<()> {
        let number = match target.kind {
            ExprKind::Starred(_) => 23,
            ExprKind::List(_) => 25,
            ExprKind::Tuple(_) => 26,
            _ => return Ok(()),
        };
        let text = format!("invalid node type ({number}) for {assignment} assignment");
        Err(self.vm.error(Exc::SystemError, &text))
    }

    fn names(&mut self, node: &Object, class: &str, span: Span) -> Result<&'a [Identifier]> {
        let names = self.filled(node, class, "names")?;
        self.each(names, |reader, name| Ok(Identifier { name: reader.identifier(name)?, span }))
    }

    fn aliases(&mut self, node: &Object, class: &str) -> Result<&'a [Alias]> {
        let names = self.filled(node, class, "names")?;
        self.each(names, |reader, item| {
            let name = reader.identifier_field(item, "alias", "name")?;
            let asname = reader.optional_identifier(item, "asname")?;
            Ok(Alias { name, asname, span: reader.span(item, "alias")? })
        })
    }

    fn compound(&mut self, node: &Object, class: &str, span: Span) -> Result<StmtKind<'a>> {
        let arena = self.arena;
        Ok(match class {
            "If" => StmtKind::If(arena.alloc(If {
                test: self.expr_field(node, class, "test")?,
                body: self.body(node, class)?,
                orelse: self.suite(node, class, "orelse")?,
            })),
            "While" => StmtKind::While(arena.alloc(While {
                test: self.expr_field(node, class, "test")?,
                body: self.body(node, class)?,
                orelse: self.suite(node, class, "orelse")?,
            })),
            "For" | "AsyncFor" => {
                self.text(node, "type_comment")?;
                StmtKind::For(arena.alloc(For {
                    target: self.target(node, class, "target")?,
                    iter: self.expr_field(node, class, "iter")?,
                    body: self.body(node, class)?,
                    orelse: self.suite(node, class, "orelse")?,
                    is_async: class == "AsyncFor",
                }))
            }
            "With" | "AsyncWith" => {
                self.text(node, "type_comment")?;
                let items = self.filled(node, class, "items")?;
                let items = self.each(items, |reader, item| {
                    let context = reader.expr_field(item, "withitem", "context_expr")?;
                    let target = match reader.optional(item, "optional_vars")? {
                        Some(target) => Some(reader.expr(&target, Context::Store)?),
                        None => None,
                    };
                    Ok(WithItem { context, target })
                })?;
                let body = self.body(node, class)?;
                StmtKind::With(arena.alloc(With { items, body, is_async: class == "AsyncWith" }))
            }
            "Try" | "TryStar" => self.try_statement(node, class)?,
            "FunctionDef" | "AsyncFunctionDef" => self.function(node, class, span)?,
            "ClassDef" => {
                let name = self.identifier_field(node, class, "name")?;
                let bases = self.list(node, class, "bases")?;
                let decorators = self.list(node, class, "decorator_list")?;
                StmtKind::ClassDef(arena.alloc(ClassDef {
                    name: Identifier { name, span },
                    bases: self.exprs(bases, Context::Load)?,
                    keywords: self.keywords(node, class)?,
                    body: self.body(node, class)?,
                    decorators: self.exprs(decorators, Context::Load)?,
                    type_params: self.type_params(node, class)?,
                }))
            }
            _ => {
                let subject = self.expr_field(node, class, "subject")?;
                let cases = self.filled(node, class, "cases")?;
                let cases = self.each(cases, |reader, case| reader.match_case(case))?;
                StmtKind::Match(arena.alloc(Match { subject, cases }))
            }
        })
    }

    fn try_statement(&mut self, node: &Object, class: &str) -> Result<StmtKind<'a>> {
        let body = self.body(node, class)?;
        let handlers = self.list(node, class, "handlers")?;
        let handlers = self.each(handlers, |reader, item| {
            const CLASS: &str = "ExceptHandler";
            if reader.kind(item).as_deref() != Some(CLASS) {
                return Err(reader.wrong_kind("excepthandler", item));
            }
            let span = reader.span(item, "excepthandler")?;
            let kind = reader.optional_expr(item, "type")?;
            let name = reader.optional_identifier(item, "name")?;
            let name = name.map(|name| Identifier { name, span });
            Ok(ExceptHandler { kind, name, body: reader.body(item, CLASS)?, span })
        })?;
        let orelse = self.suite(node, class, "orelse")?;
        let finalbody = self.suite(node, class, "finalbody")?;
        if handlers.is_empty() && finalbody.is_empty() {
            return self.value_error(&format!("{class} has neither except handlers nor finalbody"));
        }
        if handlers.is_empty() && !orelse.is_empty() {
            return self.value_error(&format!("{class} has orelse but no except handlers"));
        }
        let is_star = class == "TryStar";
        if is_star && let Some(bare) = handlers.iter().find(|handler| handler.kind.is_none()) {
            let _ = bare;
            return Err(self.vm.error(Exc::SyntaxError, "expected one or more exception types"));
        }
        Ok(StmtKind::Try(self.arena.alloc(Try { body, handlers, orelse, finalbody, is_star })))
    }

    fn function(&mut self, node: &Object, class: &str, span: Span) -> Result<StmtKind<'a>> {
        let name = self.identifier_field(node, class, "name")?;
        let params = self.required(node, class, "args")?;
        let params = self.parameters(&params)?;
        let body = self.body(node, class)?;
        let decorators = self.list(node, class, "decorator_list")?;
        let decorators = self.exprs(decorators, Context::Load)?;
        let returns = self.optional_expr(node, "returns")?;
        self.text(node, "type_comment")?;
        Ok(StmtKind::FunctionDef(self.arena.alloc(FunctionDef {
            name: Identifier { name, span },
            type_params: self.type_params(node, class)?,
            params,
            returns,
            body,
            decorators,
            is_async: class == "AsyncFunctionDef",
        })))
    }

    /// Parameters, whose defaults stand beside them in the tree and in lists in the objects.
    pub fn parameters(&mut self, node: &Object) -> Result<Parameters<'a>> {
        const CLASS: &str = "arguments";
        let mut posonly = self.parameter_list(node, "posonlyargs")?;
        let mut args = self.parameter_list(node, "args")?;
        let vararg = self.single_parameter(node, "vararg")?;
        let mut kwonly = self.parameter_list(node, "kwonlyargs")?;
        let kw_defaults = self.list(node, CLASS, "kw_defaults")?;
        let kwarg = self.single_parameter(node, "kwarg")?;
        let defaults = self.list(node, CLASS, "defaults")?;
        if defaults.len() > posonly.len() + args.len() {
            return self.value_error("more positional defaults than args on arguments");
        }
        if kw_defaults.len() != kwonly.len() {
            return self
                .value_error("length of kwonlyargs is not the same as kw_defaults on arguments");
        }
        let plain = posonly.len() + args.len() - defaults.len();
        for (param, default) in posonly.iter_mut().chain(&mut args).skip(plain).zip(&defaults) {
            param.default = Some(self.expr(default, Context::Load)?);
        }
        for (param, default) in kwonly.iter_mut().zip(&kw_defaults) {
            if !default.is_none() {
                param.default = Some(self.expr(default, Context::Load)?);
            }
        }
        Ok(Parameters {
            posonly: self.arena.alloc_slice_copy(&posonly),
            args: self.arena.alloc_slice_copy(&args),
            vararg,
            kwonly: self.arena.alloc_slice_copy(&kwonly),
            kwarg,
        })
    }

    fn parameter_list(&mut self, node: &Object, field: &str) -> Result<Vec<Parameter<'a>>> {
        let items = self.list(node, "arguments", field)?;
        items.iter().map(|item| self.parameter(item)).collect()
    }

    fn single_parameter(
        &mut self,
        node: &Object,
        field: &str,
    ) -> Result<Option<&'a Parameter<'a>>> {
        match self.optional(node, field)? {
            Some(item) => {
                let param = self.parameter(&item)?;
                Ok(Some(self.arena.alloc(param)))
            }
            None => Ok(None),
        }
    }

    fn parameter(&mut self, node: &Object) -> Result<Parameter<'a>> {
        let name = self.identifier_field(node, "arg", "arg")?;
        let annotation = self.optional_expr(node, "annotation")?;
        self.text(node, "type_comment")?;
        Ok(Parameter { name, annotation, default: None, span: self.span(node, "arg")? })
    }

    fn type_params(&mut self, node: &Object, class: &str) -> Result<&'a [TypeParam<'a>]> {
        let items = self.list(node, class, "type_params")?;
        self.each(items, |reader, item| {
            let class = reader.kind(item);
            let kind = match class.as_deref() {
                Some("TypeVar") => TypeParamKind::TypeVar,
                Some("ParamSpec") => TypeParamKind::ParamSpec,
                Some("TypeVarTuple") => TypeParamKind::TypeVarTuple,
                _ => return Err(reader.wrong_kind("type_param", item)),
            };
            let span = reader.span(item, "type_param")?;
            let name = reader.identifier_field(item, class.as_deref().unwrap_or(""), "name")?;
            let bound = match kind {
                TypeParamKind::TypeVar => reader.optional_expr(item, "bound")?,
                _ => None,
            };
            let default = reader.optional_expr(item, "default_value")?;
            Ok(TypeParam { kind, name, bound, default, span })
        })
    }
}

/// Is it the name of a class of statements?
fn is_statement(kind: &str) -> bool {
    matches!(
        kind,
        "FunctionDef"
            | "AsyncFunctionDef"
            | "ClassDef"
            | "Return"
            | "Delete"
            | "Assign"
            | "TypeAlias"
            | "AugAssign"
            | "AnnAssign"
            | "For"
            | "AsyncFor"
            | "While"
            | "If"
            | "With"
            | "AsyncWith"
            | "Match"
            | "Raise"
            | "Try"
            | "TryStar"
            | "Assert"
            | "Import"
            | "ImportFrom"
            | "Global"
            | "Nonlocal"
            | "Expr"
            | "Pass"
            | "Break"
            | "Continue"
    )
}
