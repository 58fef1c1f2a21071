//! Errors and warnings about source text, as the grammar finds them, made exceptions of the program.

use std::borrow::Cow;

use hognose_grammar::{ErrorKind, SyntaxError};

use super::exception::Exception;
use crate::heap::Object;
use crate::native::{Exc, Raised, Result, Vm};

/// Does the name say that the text is in no file? What is typed into a session counts as one.
fn is_no_file(filename: &str) -> bool {
    filename.starts_with('<') && !filename.starts_with("<python-input")
}

impl Vm {
    /// Raises a `SyntaxError` with CPython's attributes. `text` is the source, if there is one.
    pub fn raise_syntax_error(
        &mut self,
        e: &SyntaxError,
        filename: &str,
        text: Option<&str>,
    ) -> Raised {
        let exc = match e.kind {
            ErrorKind::SyntaxError => Exc::SyntaxError,
            ErrorKind::IndentationError => Exc::IndentationError,
            ErrorKind::TabError => Exc::TabError,
        };
        let message = self.str(&e.message);
        let line = text.map(|text| {
            let lines = text.lines().count();
            let (first, last) = (e.first_line.max(1) as usize, e.line as usize);
            let shown: Vec<_> = text.lines().take(last.max(1)).skip(first - 1).collect();
            // Lines that were read to their end come with it, unless reading went on after them.
            let behind = e.end_line > e.line || (e.incomplete && lines > last);
            match shown.is_empty() {
                true => String::new(),
                false if !e.lexical && !behind && (lines > last || text.ends_with('\n')) => {
                    shown.join("\n") + "\n"
                }
                false => shown.join("\n"),
            }
        });
        // What is wrong with the encoding is wrong with all of the text.
        let nowhere = e.line == 0 && line.is_none();
        let line = line.map_or(Object::NONE, |line| self.str(&line));
        let details = vec![
            self.str(filename),
            self.int(e.line as i64),
            self.int(if nowhere { -1 } else { e.column as i64 }),
            line,
            if nowhere { Object::NONE } else { self.int(e.end_line as i64) },
            e.end_offset.filter(|_| !nowhere).map_or(Object::NONE, |n| self.int(n as i64)),
        ];
        let details_tuple = self.tuple(details.clone());
        let class = self.exc(exc);
        let args = match e.from_scopes {
            true => vec![message.clone()],
            false => vec![message.clone(), details_tuple],
        };
        let error = self.new_exception(&class, args);
        let fields = &error.expect::<Exception>().fields;
        fields[0].set(message);
        for (f, d) in fields[1..].iter().zip(details) {
            f.set(d);
        }
        if e.incomplete {
            let name = self.intern("_incomplete_input");
            let _ = self.heap.set_own_attribute(&error, &name, Object::TRUE);
        }
        self.raise_instance(error)
    }

    /// Raises what the parser says about `input`. CPython ends the last line of a module's text with
    /// a newline where the text is no file, and knows only the line itself where it has gone on.
    pub fn raise_parse_error(
        &mut self,
        e: &SyntaxError,
        filename: &str,
        input: &str,
        module: bool,
    ) -> Raised {
        if !is_no_file(filename) {
            let e = SyntaxError { first_line: e.line, ..e.clone() };
            return self.raise_syntax_error(&e, filename, Some(input));
        }
        let count = input.lines().count();
        let lines = || input.split_inclusive('\n');
        let gone_on = e.message.ends_with("was never closed") && (e.line as usize) < count
            || e.end_line > e.line
            || e.lexical;
        let text = match lines().nth((e.line as usize).saturating_sub(1)) {
            Some(_) if gone_on => {
                let kept: String = lines().take(e.line as usize).collect();
                Cow::Owned(kept.trim_end_matches(['\r', '\n']).to_string())
            }
            Some(_) if module && !input.ends_with('\n') => Cow::Owned(format!("{input}\n")),
            _ => Cow::Borrowed(input),
        };
        self.raise_syntax_error(e, filename, Some(&text))
    }

    /// Raises what the compiler says about `input`. CPython reads the line from the file then, so
    /// there is none if the text was not in one; a session shows what was typed.
    pub fn raise_compile_error(&mut self, e: &SyntaxError, filename: &str, input: &str) -> Raised {
        self.raise_syntax_error(e, filename, (!is_no_file(filename)).then_some(input))
    }

    /// A `SyntaxWarning` of the compiler.
    pub fn warn_syntax(&mut self, text: &str, filename: &str, line: u32) -> Result<()> {
        let name = self.intern("warnings");
        let module = (self.hooks.import)(self, &name, &Object::NONE, &Object::NONE, 0)?;
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
