//! From text to tree: the front door of the crate.

use bumpalo::Bump;

use crate::actions::{Builder, Parsed};
use crate::ast::{Span, Suite};
use crate::error::{Diagnostic, SyntaxError, Warning};
use crate::errors;
use crate::lexer::tokenize;
use crate::symbol::Symbols;
use crate::token::{Token, TokenKind};

/// The parser that LALRPOP generates.
#[allow(clippy::all, clippy::pedantic, unused, reason = "generated code")]
mod python {
    include!(concat!(env!("OUT_DIR"), "/python.rs"));

    // A wider symbol would fatten every entry of the parser's stack.
    const _: () = assert!(size_of::<__parse__Top::__Symbol<'static>>() == 16);
}

/// What a text is parsed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A file (`exec`).
    Module,
    /// One expression (`eval`).
    Expression,
    /// One interactive statement (`single`).
    Interactive,
}

/// A parsed program. The tree lives in the arena that was given to [`parse`].
#[derive(Debug)]
pub struct Module<'a> {
    /// For [`Mode::Expression`], one `Expr` statement.
    pub body: Suite<'a>,
    pub symbols: Symbols<'a>,
    pub source: &'a str,
    /// In a module that was made from nodes instead of a text: the line and column that each offset
    /// in a span stands for.
    pub places: &'a [(u32, u32)],
    pub mode: Mode,
    pub warnings: Vec<Warning>,
    /// The depth of the deepest statement (saturating).
    pub depth: u16,
    /// The text ends within an indented block, and without a newline.
    pub ends_in_block: bool,
}

/// CPython's default limit on the decimal digits of an integer (`sys.int_info`).
pub const MAX_INT_DIGITS: usize = 4300;

/// Parses a text. Only what `ast.parse` finds is checked, see [`crate::check`] for the rest.
pub fn parse<'a>(source: &'a str, arena: &'a Bump, mode: Mode) -> Result<Module<'a>, SyntaxError> {
    parse_limited(source, arena, mode, MAX_INT_DIGITS)
}

/// As [`parse`], with another limit on the digits of integers (0: none).
pub fn parse_limited<'a>(
    source: &'a str,
    arena: &'a Bump,
    mode: Mode,
    max_int_digits: usize,
) -> Result<Module<'a>, SyntaxError> {
    let start = match mode {
        Mode::Expression => TokenKind::StartExpression,
        Mode::Module | Mode::Interactive => TokenKind::StartModule,
    };
    if source.len() > u32::MAX as usize / 2 {
        let error = Diagnostic::at("source code is too long", 0);
        return Err(error.into_error(source));
    }
    let tokens = tokenize(source, start);
    let mut builder = Builder::new(source, arena);
    builder.max_int_digits = max_int_digits;
    match run(&mut builder, &tokens.list) {
        Ok(parsed) => {
            if let Some(error) = tokens.error {
                return Err(error.into_error(source));
            }
            let in_block = tokens.list.last().is_some_and(|last| last.kind == TokenKind::Dedent);
            let ends_in_block = in_block && !source.ends_with(['\n', '\r']);
            if mode == Mode::Interactive {
                one_statement(source, parsed.body, in_block)?;
            }
            let mut warnings = tokens.warnings;
            warnings.append(&mut builder.warnings);
            warnings.sort_by_key(|warning| (!warning.from_text, warning.span.start));
            let depth = parsed.body.iter().map(|stmt| stmt.depth).max().unwrap_or(0);
            let symbols = builder.symbols;
            let body = parsed.body;
            let places = &[];
            Ok(Module { body, symbols, source, places, mode, warnings, depth, ends_in_block })
        }
        Err(failure) => {
            let mut error = errors::explain(source, tokens, failure);
            error.warnings = builder.warnings;
            error.warnings.retain(|warning| warning.from_text);
            Err(error)
        }
    }
}

/// Interactive input is one line of simple statements or one compound statement, which needs the
/// end of a line unless that of a block stands for it.
fn one_statement(source: &str, body: Suite<'_>, in_block: bool) -> Result<(), SyntaxError> {
    for pair in body.windows(2) {
        let (end, next) = (pair[0].span.end as usize, pair[1].span.start as usize);
        let between = &source[end..next];
        let joined = between.replace("\\\r\n", "").replace("\\\n", "");
        if !joined.contains(['\n', '\r']) {
            continue;
        }
        if pair[0].is_compound() {
            let rest = &source[next..];
            let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let span = Span { start: next as u32, end: (next + word.max(1)) as u32 };
            return Err(Diagnostic::new("invalid syntax", span).into_error(source));
        }
        // CPython points at the end of the line, a comment included.
        let start = between.find(|c| !matches!(c, ' ' | '\t' | ';')).unwrap_or(0);
        let stop = between.find(['\n', '\r']).unwrap_or(start);
        let span = Span { start: (end + start.min(stop)) as u32, end: (end + stop + 1) as u32 };
        let message = "multiple statements found while compiling a single statement";
        return Err(Diagnostic::new(message, span).into_error(source));
    }
    let compound = body.last().is_some_and(|last| last.is_compound());
    if compound && !in_block && !source.ends_with(['\n', '\r']) {
        let error = Diagnostic::at("invalid syntax", source.len() as u32);
        return Err(SyntaxError { incomplete: true, ..error.into_error(source) });
    }
    Ok(())
}

/// Why and where the generated parser stopped.
pub(crate) struct Failure {
    /// Index of the token it could not take; past the end when the tokens ran out.
    pub token: usize,
    /// The terminals it would have taken.
    pub expected: Vec<String>,
    /// The complaint of an action.
    pub raised: Option<Diagnostic>,
}

pub(crate) fn run<'a>(
    builder: &mut Builder<'a>,
    tokens: &[Token],
) -> Result<&'a Parsed<'a>, Failure> {
    use lalrpop_util::ParseError;
    let mut rest = tokens.iter();
    let input = rest.by_ref().map(|token| (token.start, token.kind, token.end));
    let result = python::TopParser::new().parse(builder, input);
    let taken = tokens.len() - rest.len();
    result.map_err(|error| match error {
        ParseError::UnrecognizedToken { expected, .. } => {
            Failure { token: taken.saturating_sub(1), expected, raised: None }
        }
        ParseError::UnrecognizedEof { expected, .. } => {
            Failure { token: tokens.len(), expected, raised: None }
        }
        ParseError::User { error } => {
            Failure { token: taken.saturating_sub(1), expected: Vec::new(), raised: Some(error) }
        }
        ParseError::InvalidToken { .. } | ParseError::ExtraToken { .. } => {
            Failure { token: taken.saturating_sub(1), expected: Vec::new(), raised: None }
        }
    })
}
