//! `from __future__ import …`: known features, at the beginning of the file only.

use crate::ast::*;
use crate::error::Diagnostic;
use crate::parser::Module;

/// What future statements ask for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Features {
    /// Annotations are not evaluated (PEP 563).
    pub annotations: bool,
}

const KNOWN: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) fn check(module: &Module<'_>) -> Result<Features, Diagnostic> {
    let mut features = Features::default();
    let future = module.symbols.lookup("__future__");
    if future.is_none() {
        return Ok(features);
    }
    let is_future = |stmt: StmtRef<'_>| match stmt.kind {
        StmtKind::ImportFrom(node) => node.level == 0 && node.module == future,
        _ => false,
    };
    let mut leading = true;
    for (index, stmt) in module.body.iter().enumerate() {
        if !is_future(stmt) {
            leading &= index == 0 && is_docstring(stmt);
            continue;
        }
        if !leading {
            return Err(misplaced(stmt.span));
        }
        if let StmtKind::ImportFrom(node) = stmt.kind {
            for alias in node.names {
                features.annotations |= enable(module.symbols.get(alias.name), stmt.span)?;
            }
        }
    }
    Ok(features)
}

/// A future statement that is not among the first statements of its module.
pub(super) fn misplaced(span: Span) -> Diagnostic {
    let message = "from __future__ imports must occur at the beginning of the file";
    Diagnostic::new(message, span)
}

fn enable(feature: &str, span: Span) -> Result<bool, Diagnostic> {
    if KNOWN.contains(&feature) {
        return Ok(feature == "annotations");
    }
    let message = match feature {
        "braces" => "not a chance".to_owned(),
        _ => format!("future feature {feature} is not defined"),
    };
    Err(Diagnostic::open(message, span.start))
}

fn is_docstring(stmt: StmtRef<'_>) -> bool {
    matches!(stmt.kind, StmtKind::Expr(Expr { kind: ExprKind::Constant(Constant::Str(..)), .. }))
}
