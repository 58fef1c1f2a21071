//! The rules that need scopes: what CPython's `compile` rejects after `ast.parse` has accepted it.
//!
//! Three passes in CPython's order, so that of several faults the same one is reported: future
//! statements, then names ([`names`]), then what code can be made of ([`code`], [`patterns`]). Each
//! keeps a stack of steps instead of recursing, so the depth of the tree does not matter.

mod code;
mod future;
mod keys;
mod names;
mod patterns;

use crate::error::SyntaxError;
use crate::lines::LineIndex;
use crate::parser::Module;

/// Checks a parsed module.
pub fn check(module: &Module<'_>) -> Result<(), SyntaxError> {
    let lines = LineIndex::of(module);
    let features = future::check(module).map_err(|error| error.into_compile_error(&lines))?;
    let scopes = names::check(module, features)
        .map_err(|error| SyntaxError { from_scopes: true, ..error.into_compile_error(&lines) })?;
    code::check(module, features, &scopes).map_err(|error| error.into_compile_error(&lines))
}
