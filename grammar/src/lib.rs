//! Lexer, grammar and syntax tree of Python 3.13.
//!
//! Bytes become text in [`decode`], text becomes tokens in [`lexer`], tokens a tree in an arena in
//! [`parse`], and [`check`](check()) holds the rules that need scopes. Nothing here does I/O, panics
//! on any input, or recurses natively without a bound.

mod actions;
pub mod ast;
mod check;
mod decode;
mod dump;
mod error;
mod errors;
mod fstring;
mod indent;
pub mod lexer;
pub mod lines;
mod literal;
mod parser;
mod soft_keyword;
pub mod symbol;
pub mod token;
mod undecodable;
pub mod visit;

pub use check::check;
pub use decode::decode;
pub use dump::{Label, Sink, dump, tell};
pub use error::{ErrorKind, SyntaxError, Warning};
pub use parser::{MAX_INT_DIGITS, Mode, Module, parse, parse_limited};
pub use undecodable::replaced;
