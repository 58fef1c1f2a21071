//! From source text to a code object: decode, parse, check, compile, load.

use hognose_grammar::{ErrorKind, Mode as Parse, SyntaxError};

use crate::compile::{self, CompileErrorKind, Options};
use crate::heap::Object;
use crate::native::{CompileMode, Exc, Raised, Result, Vm};
use crate::types::exception::Exception;

/// `compile(source, filename, mode)`.
pub fn compile_source(vm: &mut Vm, source: &[u8], filename: &str, mode: CompileMode) -> Result {
    let text = match hognose_grammar::decode(source) {
        Ok(t) => t,
        Err(e) => return Err(raise_syntax_error(vm, &e, filename, "")),
    };
    vm.reserve(text.len().saturating_mul(8))?;
    let arena = bumpalo::Bump::new();
    let (parse, compile) = match mode {
        CompileMode::Exec => (Parse::Module, compile::Mode::Module),
        CompileMode::Eval => (Parse::Expression, compile::Mode::Eval),
        CompileMode::Single { top_level_await } => {
            (Parse::Interactive, compile::Mode::Single { top_level_await })
        }
    };
    // `eval` ignores what stands before the expression.
    let input =
        if mode == CompileMode::Eval { text.trim_start_matches([' ', '\t']) } else { &text[..] };
    let module = match hognose_grammar::parse_limited(input, &arena, parse, vm.max_str_digits) {
        Ok(m) => m,
        Err(mut e) => {
            // Where a text that is no file stops short of a newline, CPython has no column.
            let stops = e.span.start as usize >= input.trim_end().len();
            if mode != CompileMode::Exec
                && stops
                && !input.ends_with('\n')
                && e.message == "invalid syntax"
            {
                (e.column, e.end_offset) = (0, Some(0));
            }
            // Nor for an integer that is too long, wherever it is.
            if e.message.starts_with("Exceeds the limit (") {
                (e.column, e.end_column, e.end_offset) = (0, 0, Some(0));
            }
            return Err(raise_syntax_error(vm, &e, filename, input));
        }
    };
    let checked = match mode {
        CompileMode::Single { top_level_await: true } => Ok(()),
        _ => hognose_grammar::check(&module),
    };
    if let Err(e) = checked {
        return Err(raise_syntax_error(vm, &e, filename, input));
    }
    for w in &module.warnings {
        vm.warn_syntax(&w.message, filename, line_of(input, w.span.start))?;
    }
    let options = Options { filename, mode: compile, inherited_future_annotations: false };
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
            };
            Err(raise_syntax_error(vm, &e, filename, input))
        }
    }
}

fn line_of(text: &str, at: u32) -> u32 {
    hognose_grammar::lines::LineIndex::new(text).position(at).0
}

/// Raises a `SyntaxError` with CPython's attributes.
fn raise_syntax_error(vm: &mut Vm, e: &SyntaxError, filename: &str, text: &str) -> Raised {
    let exc = match e.kind {
        ErrorKind::SyntaxError => Exc::SyntaxError,
        ErrorKind::IndentationError => Exc::IndentationError,
        ErrorKind::TabError => Exc::TabError,
    };
    let message = vm.str(&e.message);
    let line = text.lines().nth((e.line as usize).saturating_sub(1));
    let line = match line {
        Some(l) => {
            let rest = text.lines().count() > e.line as usize || text.ends_with('\n');
            vm.str(&if rest { format!("{l}\n") } else { l.to_string() })
        }
        None if text.is_empty() => Object::NONE,
        None => vm.str(""),
    };
    let details = vec![
        vm.str(filename),
        vm.int(e.line as i64),
        vm.int(e.column as i64),
        line,
        vm.int(e.end_line as i64),
        e.end_offset.map_or(Object::NONE, |n| vm.int(n as i64)),
    ];
    let details_tuple = vm.tuple(details.clone());
    let class = vm.exc(exc);
    let error = vm.new_exception(&class, vec![message.clone(), details_tuple]);
    let fields = &error.expect::<Exception>().fields;
    fields[0].set(message);
    for (f, d) in fields[1..].iter().zip(details) {
        f.set(d);
    }
    if e.incomplete {
        let name = vm.intern("_incomplete_input");
        let _ = vm.heap.set_own_attribute(&error, &name, Object::TRUE);
    }
    vm.raise_instance(error)
}

impl Vm {
    /// A `SyntaxWarning` of the compiler.
    fn warn_syntax(&mut self, text: &str, filename: &str, line: u32) -> Result<()> {
        let module = self.import_module("warnings")?;
        let f = self.getattr_str(&module, "warn_explicit")?;
        let args = [
            self.str(text),
            self.exc(Exc::SyntaxWarning),
            self.str(filename),
            self.int(line as i64),
        ];
        self.call(&f, &args).map(drop)
    }
}
