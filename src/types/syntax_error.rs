//! Errors and warnings about source text, as the grammar finds them, made exceptions of the program.

use std::borrow::Cow;

use hognose_grammar::{ErrorKind, SyntaxError};

use super::exception::Exception;
use crate::heap::Object;
use crate::native::{Exc, Raised, Result, Vm};

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
            match text.lines().nth((e.line as usize).saturating_sub(1)) {
                Some(l) if lines > e.line as usize || text.ends_with('\n') => format!("{l}\n"),
                Some(l) => l.to_string(),
                None => String::new(),
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
        let error = self.new_exception(&class, vec![message.clone(), details_tuple]);
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
        let count = input.lines().count();
        let needs_newline = filename.starts_with('<') && !input.ends_with('\n') && !e.lexical;
        let text = match input.split_inclusive('\n').nth((e.line as usize).saturating_sub(1)) {
            Some(_) if e.message.ends_with("was never closed") && (e.line as usize) < count => {
                let kept = input.split_inclusive('\n').take(e.line as usize);
                Cow::Owned(kept.collect::<String>().trim_end_matches(['\r', '\n']).to_string())
            }
            Some(_) if module && needs_newline => Cow::Owned(format!("{input}\n")),
            _ => Cow::Borrowed(input),
        };
        self.raise_syntax_error(e, filename, Some(&text))
    }

    /// Raises what the compiler says about `input`. CPython reads the line from the file then, so
    /// there is none if the text was not in one; a session shows what was typed.
    pub fn raise_compile_error(&mut self, e: &SyntaxError, filename: &str, input: &str) -> Raised {
        let nowhere = filename.starts_with('<') && !filename.starts_with("<python-input");
        self.raise_syntax_error(e, filename, (!nowhere).then_some(input))
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
