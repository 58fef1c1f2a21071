//! The tree as text, one line an item: what tests compare with CPython's `ast`.
//!
//! A line is `DEPTH FIELD VALUE`. A node with a place is followed by it (`line:column-line:column`,
//! columns in bytes); `[n` is a list, `-` an absent field, `~x` an identifier, `=x` a constant.

use std::fmt::Write;

use super::{Label, Sink, hexadecimal, tell, text};
use crate::ast::{Constant, Span};
use crate::lines::LineIndex;
use crate::parser::Module;

/// Appends the tree of a module.
pub fn dump(module: &Module<'_>, out: &mut String) {
    tell(module, &mut Lines { lines: LineIndex::of(module), out });
}

struct Lines<'a, 'o> {
    lines: LineIndex<'a>,
    out: &'o mut String,
}

impl Lines<'_, '_> {
    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("writing to a string");
    }
}

impl Sink for Lines<'_, '_> {
    fn label(&mut self, label: Label, depth: usize) {
        match label {
            Label::Name(name) => self.write(format_args!("{depth} {name} ")),
            Label::Index(index) => self.write(format_args!("{depth} {index} ")),
        }
    }

    fn node(&mut self, name: &'static str, place: Option<Span>) {
        self.out.push_str(name);
        if let Some(span) = place {
            let (line, column) = self.lines.position(span.start);
            let (end_line, end_column) = self.lines.position(span.end);
            self.write(format_args!(" {line}:{column}-{end_line}:{end_column}"));
        }
    }

    fn list(&mut self, length: usize) {
        self.write(format_args!("[{length}"));
    }

    fn identifier(&mut self, text: &str) {
        self.write(format_args!("~{text}"));
    }

    fn integer(&mut self, value: i64) {
        let sign = if value < 0 { "-" } else { "" };
        self.write(format_args!("=int {sign}{:#x}", value.unsigned_abs()));
    }

    fn text(&mut self, text: &'static str) {
        self.write(format_args!("=str \"{text}\""));
    }

    fn none(&mut self) {
        self.out.push('-');
    }

    fn constant(&mut self, value: Constant<'_>) {
        self.out.push('=');
        match value {
            Constant::None => self.out.push_str("None"),
            Constant::True => self.out.push_str("True"),
            Constant::False => self.out.push_str("False"),
            Constant::Ellipsis => self.out.push_str("Ellipsis"),
            Constant::Int(value) => self.write(format_args!("int {value:#x}")),
            Constant::BigInt(digits, base) => {
                self.out.push_str("int 0x");
                self.out.push_str(&hexadecimal::convert(digits, base));
            }
            Constant::Float(value) => self.write(format_args!("float {:016x}", value.to_bits())),
            Constant::Imaginary(value) => {
                self.write(format_args!("complex {:016x}", value.to_bits()));
            }
            Constant::Complex(real, imaginary) => {
                let (real, imaginary) = (real.to_bits(), imaginary.to_bits());
                self.write(format_args!("complex {real:016x} {imaginary:016x}"));
            }
            Constant::Str(content, _) => {
                self.out.push_str("str ");
                text::quote(content, self.out);
            }
            Constant::Bytes(bytes) => {
                self.out.push_str("bytes ");
                bytes.iter().for_each(|byte| self.write(format_args!("{byte:02x}")));
            }
            Constant::Tuple(items) => self.write(format_args!("tuple {}", items.len())),
            Constant::FrozenSet(items) => self.write(format_args!("frozenset {}", items.len())),
        }
    }

    fn end(&mut self, _: usize) {
        self.out.push('\n');
    }
}
