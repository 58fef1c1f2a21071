//! From source text to a code object: decode, parse, check, compile, load.

use hognose_grammar::{ErrorKind, Mode as Parse, SyntaxError, Warning};

use crate::compile::{self, CompileErrorKind, Options};
use crate::native::{CompileMode, Exc, Result, Vm};

/// The code of a program in a file. Bytes that are in no encoding are told of by the file's name alone.
pub fn compile_source(vm: &mut Vm, source: &[u8], filename: &str, mode: CompileMode) -> Result {
    match hognose_grammar::decode(source) {
        Ok(text) => compile_text(vm, &text, filename, mode),
        Err(e) if e.message.starts_with("Non-UTF-8 code") => {
            let text = e.message.replacen(" on line", &format!(" in file {filename} on line"), 1);
            let (class, text) = (vm.exc(Exc::SyntaxError), vm.str(&text));
            let error = vm.call(&class, &[text])?;
            Err(vm.raise_instance(error))
        }
        Err(_) => compile_bytes(vm, source, filename, mode),
    }
}

/// The same where CPython reads from memory: bytes that are not UTF-8 matter only where they are part
/// of a token.
pub fn compile_bytes(vm: &mut Vm, source: &[u8], filename: &str, mode: CompileMode) -> Result {
    let error = match hognose_grammar::decode(source) {
        Ok(text) => return compile_text(vm, &text, filename, mode),
        Err(error) => error,
    };
    match hognose_grammar::replaced(source) {
        None => Err(vm.raise_syntax_error(&error, filename, None)),
        Some((text, None)) => compile_text(vm, &text, filename, mode),
        Some((text, Some(found))) => {
            // What is wrong further up is found first.
            let arena = bumpalo::Bump::new();
            let parsed = hognose_grammar::parse(&text, &arena, Parse::Module);
            let first = parsed.err().filter(|e| e.span.start < found.span.start);
            let is_module = mode == CompileMode::Exec;
            Err(vm.raise_parse_error(&first.unwrap_or(found), filename, &text, is_module))
        }
    }
}

/// The same for text, where a comment that names an encoding means nothing.
pub fn compile_text(vm: &mut Vm, input: &str, filename: &str, mode: CompileMode) -> Result {
    vm.reserve(input.len().saturating_mul(8))?;
    let arena = bumpalo::Bump::new();
    let (parse, compile) = match mode {
        CompileMode::Exec => (Parse::Module, compile::Mode::Module),
        CompileMode::Eval => (Parse::Expression, compile::Mode::Eval),
        CompileMode::Single { top_level_await, .. } => {
            (Parse::Interactive, compile::Mode::Single { top_level_await })
        }
    };
    let module = match hognose_grammar::parse_limited(input, &arena, parse, vm.max_str_digits) {
        Ok(m) => m,
        Err(mut e) => {
            // Where a text that is no file stops short of a newline, CPython has no column.
            let stops = e.span.start as usize >= input.trim_end().len();
            let nowhere = mode != CompileMode::Exec || e.column == 0;
            if nowhere && stops && e.message == "invalid syntax" {
                let lines = input.lines().count() as u32;
                if !input.ends_with('\n') || e.line > lines {
                    (e.line, e.end_line) = (e.line.min(lines), e.end_line.min(lines));
                    e.first_line = e.first_line.min(e.line);
                    (e.column, e.end_offset) = (0, Some(0));
                }
            }
            // Nor for an integer that is too long, wherever it is.
            if e.message.starts_with("Exceeds the limit (") {
                (e.column, e.end_column, e.end_offset) = (0, 0, Some(0));
            }
            issue(vm, &e.warnings, filename, input)?;
            return Err(vm.raise_parse_error(&e, filename, input, mode == CompileMode::Exec));
        }
    };
    if module.ends_in_block && matches!(mode, CompileMode::Single { imply_dedent: false, .. }) {
        let end = input.len() as u32;
        let mut e = error_at("invalid syntax", input, end, end);
        (e.column, e.end_offset) = (0, Some(0));
        e.incomplete = true;
        return Err(vm.raise_parse_error(&e, filename, input, false));
    }
    if matches!(mode, CompileMode::Single { .. }) && module.body.is_empty() {
        let end = input.len() as u32;
        let mut e = error_at("invalid syntax", input, end, end);
        e.line = input.lines().count() as u32;
        (e.first_line, e.end_line, e.column, e.end_offset) = (e.line, e.line, 0, Some(0));
        return Err(vm.raise_parse_error(&e, filename, input, false));
    }
    let checked = match mode {
        CompileMode::Single { top_level_await: true, .. } => Ok(()),
        _ => hognose_grammar::check(&module),
    };
    if let Err(e) = checked {
        // The compiler comes as far as the error, after the symbol table.
        let reached = |w: &&Warning| w.from_text || !e.from_scopes && w.span.start < e.span.start;
        let warnings: Vec<Warning> = module.warnings.iter().filter(reached).cloned().collect();
        issue(vm, &warnings, filename, input)?;
        return Err(vm.raise_compile_error(&e, filename, input));
    }
    issue(vm, &module.warnings, filename, input)?;
    let options = Options {
        filename,
        mode: compile,
        inherited_future_annotations: false,
        optimize: vm.flags.optimize,
    };
    match compile::compile(&module, &options) {
        Ok(unit) => vm.load_unit(unit),
        Err(e) if e.kind == CompileErrorKind::RecursionError => {
            Err(vm.error(Exc::RecursionError, &e.message))
        }
        Err(e) => {
            let line = line_of(input, e.span.start);
            let e = SyntaxError {
                kind: ErrorKind::SyntaxError,
                message: e.message,
                span: e.span,
                line,
                column: 1,
                end_line: line,
                end_column: 1,
                end_offset: Some(1),
                incomplete: false,
                lexical: false,
                from_scopes: false,
                warnings: Vec::new(),
                first_line: line,
            };
            Err(vm.raise_compile_error(&e, filename, input))
        }
    }
}

/// Issues the warnings about a text.
fn issue(vm: &mut Vm, warnings: &[Warning], filename: &str, input: &str) -> Result<()> {
    for w in warnings {
        if vm.warn_syntax(&w.message, filename, line_of(input, w.span.start)).is_err() {
            if !vm.raised_is(Exc::SyntaxWarning) {
                return Err(crate::native::Raised);
            }
            // A filter makes the warning an error: then it is one of the syntax.
            vm.take_raised();
            let e = error_at(&w.message, input, w.span.start, w.span.end);
            return Err(vm.raise_compile_error(&e, filename, input));
        }
    }
    Ok(())
}

/// A syntax error over a piece of the text.
fn error_at(message: &str, text: &str, start: u32, end: u32) -> SyntaxError {
    let index = hognose_grammar::lines::LineIndex::new(text);
    let place = |at: u32| {
        let (line, column) = index.position(at);
        let from = at.saturating_sub(column) as usize;
        let column = text.get(from..at as usize).map_or(0, |s| s.chars().count());
        (line, column as u32 + 1)
    };
    let ((line, column), (end_line, end_column)) = (place(start), place(end));
    SyntaxError {
        kind: ErrorKind::SyntaxError,
        message: message.into(),
        span: hognose_grammar::ast::Span { start, end },
        line,
        column,
        end_line,
        end_column,
        end_offset: Some(end_column as i32),
        incomplete: false,
        lexical: false,
        from_scopes: false,
        warnings: Vec::new(),
        first_line: line,
    }
}

fn line_of(text: &str, at: u32) -> u32 {
    hognose_grammar::lines::LineIndex::new(text).position(at).0
}
