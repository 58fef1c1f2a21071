//! Lexer, grammar and syntax tree of Python 3.13.
pub mod ast;
