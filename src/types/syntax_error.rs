//! Errors and warnings about source text, as the grammar finds them, made exceptions of the program.

use hognose_grammar::{ErrorKind, LineText, SyntaxError};

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
        let line = self.line_of_error(e, filename, text.unwrap_or(""));
        let details = vec![
            self.str(filename),
            self.int(e.line as i64),
            self.int(e.column as i64),
            line,
            self.int(e.end_line as i64),
            e.end_offset.map_or(Object::NONE, |n| self.int(n as i64)),
        ];
        let details_tuple = self.tuple(details.clone());
        let class = self.exc(exc);
        let args = match e.text {
            LineText::Unlisted => vec![message.clone()],
            _ => vec![message.clone(), details_tuple],
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

    /// The `text` of the exception: a line, or None.
    fn line_of_error(&mut self, e: &SyntaxError, filename: &str, text: &str) -> Object {
        // A session keeps the text of its inputs; other texts that are no file are gone.
        let is_file = !filename.starts_with('<') || filename.starts_with("<python-input");
        let compiled = matches!(e.text, LineText::File | LineText::Unlisted);
        if text.is_empty() || compiled && !is_file {
            return Object::NONE;
        }
        let Some(line) = text.lines().nth((e.line as usize).saturating_sub(1)) else {
            return self.str("");
        };
        let newline = match e.text {
            LineText::Line => true,
            LineText::Bare => false,
            _ => text.lines().count() > e.line as usize || text.ends_with('\n'),
        };
        self.str(&if newline { format!("{line}\n") } else { line.to_string() })
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
