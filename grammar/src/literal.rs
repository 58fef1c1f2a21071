//! The values of literals.

pub(crate) mod escape;
pub(crate) mod number;
pub(crate) mod string;
