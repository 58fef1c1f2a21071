//! Verdicts as text, for machines ([`jsonl`]) and for people ([`table`]).
//!
//! Both append one file after the other, so that files may be classified in parallel and printed as
//! they come.

pub mod jsonl;
pub mod table;

use hognose_grammar::SyntaxError;

/// Why a file has no verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The Python exception that stands for it.
    pub error: &'static str,
    /// 0 for an error of the file as a whole, such as its encoding.
    pub line: Option<u32>,
    pub message: String,
}

impl From<SyntaxError> for Failure {
    fn from(error: SyntaxError) -> Self {
        Failure { error: error.kind.name(), line: Some(error.line), message: error.message }
    }
}
