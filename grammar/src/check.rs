//! The rules that need scopes: what CPython's `compile` rejects after `ast.parse` has accepted it.

use crate::error::SyntaxError;
use crate::parser::Module;

/// Checks a parsed module.
pub fn check(_module: &Module<'_>) -> Result<(), SyntaxError> {
    Ok(())
}
