//! Errors and warnings about source text, as the grammar finds them, made exceptions of the program.

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
        let text = text.unwrap_or("");
        let line = text.lines().nth((e.line as usize).saturating_sub(1));
        let line = match line {
            Some(l) => {
                let rest = text.lines().count() > e.line as usize || text.ends_with('\n');
                self.str(&if rest { format!("{l}\n") } else { l.to_string() })
            }
            None if text.is_empty() => Object::NONE,
            None => self.str(""),
        };
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
