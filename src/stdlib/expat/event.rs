//! What the parser tells: events, or that the document is not well formed.

use super::codes::Code;
use super::dtd::{Declaration, Text};

/// What handlers are told.
pub enum Event {
    XmlDeclaration {
        version: Option<Text>,
        encoding: Option<Text>,
        standalone: i64,
    },
    StartDoctype {
        name: Text,
        system: Option<Text>,
        public: Option<Text>,
        internal: bool,
    },
    EndDoctype,
    Declaration(Declaration),
    StartElement {
        name: Text,
        attributes: Vec<(Text, Text)>,
        specified: usize,
        empty: bool,
    },
    EndElement {
        name: Text,
    },
    StartNamespace {
        prefix: Text,
        uri: Text,
    },
    EndNamespace {
        prefix: Text,
    },
    Text(Vec<u8>),
    Instruction {
        target: Text,
        data: Vec<u8>,
    },
    Comment(Vec<u8>),
    StartCdata,
    EndCdata,
    /// An external entity (or the external subset, without a context) may be read now.
    External {
        context: Option<Text>,
        base: Option<Text>,
        system: Option<Text>,
        public: Option<Text>,
    },
    Skipped {
        name: Text,
        parameter: bool,
    },
    NotStandalone,
    /// Something only a default handler hears of.
    Other,
}

/// An event, and the text it was made of if somebody asked for it.
pub struct Told {
    pub event: Event,
    pub raw: Option<Vec<u8>>,
    /// Where in the main text it is, if not at the token's start.
    pub at: Option<usize>,
}

/// A document that is not well formed. `at`: where in the main text, if not at the last event.
#[derive(Debug)]
pub struct Failure {
    pub code: Code,
    pub at: Option<usize>,
}

impl From<Code> for Failure {
    fn from(code: Code) -> Failure {
        Failure { code, at: None }
    }
}
