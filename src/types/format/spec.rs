//! Reading `[[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]`.

use crate::heap::{Object, Str};
use crate::native::{Raised, Result, Vm};

/// A specification as written, with the type's defaults filled in.
pub struct Spec {
    /// A code point.
    pub fill: u32,
    /// `<`, `>`, `=` or `^`.
    pub align: u8,
    /// Whether the alignment was written, not a default or a consequence of `0`.
    pub align_given: bool,
    /// `+`, `-` or space; 0: not written.
    pub sign: u8,
    /// Negative zero becomes positive.
    pub coerce_zero: bool,
    pub alternate: bool,
    pub width: Option<usize>,
    /// `,` or `_`.
    pub grouping: Option<u8>,
    pub precision: Option<usize>,
    /// A code point; 0: none written and none implied.
    pub kind: u32,
}

impl Spec {
    /// Reads a specification for an object of type `type_name`; `kind` and `align` are what the
    /// type takes by default.
    pub fn parse(vm: &mut Vm, text: &Object, type_name: &str, kind: u8, align: u8) -> Result<Spec> {
        let chars: Vec<u32> = text.expect::<Str>().chars().collect();
        let mut reader = Reader { chars: &chars, at: 0 };
        let mut spec = Spec {
            fill: b' ' as u32,
            align,
            align_given: false,
            sign: 0,
            coerce_zero: false,
            alternate: false,
            width: None,
            grouping: None,
            precision: None,
            kind: kind as u32,
        };
        let mut fill_given = false;
        if let Some(a) = reader.peek(1).and_then(alignment) {
            spec.fill = chars[0];
            fill_given = true;
            spec.align = a;
            spec.align_given = true;
            reader.at = 2;
        } else if let Some(a) = reader.peek(0).and_then(alignment) {
            spec.align = a;
            spec.align_given = true;
            reader.at = 1;
        }
        if let Some(c @ (0x2B | 0x2D | 0x20)) = reader.peek(0) {
            spec.sign = c as u8;
            reader.at += 1;
        }
        spec.coerce_zero = reader.accept(b'z');
        spec.alternate = reader.accept(b'#');
        if !fill_given && reader.accept(b'0') {
            spec.fill = b'0' as u32;
            if !spec.align_given && align == b'>' {
                spec.align = b'=';
            }
        }
        spec.width = reader.number(vm)?;
        if reader.accept(b',') {
            spec.grouping = Some(b',');
        }
        if reader.accept(b'_') {
            if spec.grouping.is_some() {
                return Err(vm.value_error("Cannot specify both ',' and '_'."));
            }
            spec.grouping = Some(b'_');
        }
        if reader.peek(0) == Some(b',' as u32) && spec.grouping == Some(b'_') {
            return Err(vm.value_error("Cannot specify both ',' and '_'."));
        }
        if reader.accept(b'.') {
            spec.precision = reader.number(vm)?;
            if spec.precision.is_none() {
                return Err(vm.value_error("Format specifier missing precision"));
            }
        }
        match chars.len() - reader.at {
            0 => {}
            1 => spec.kind = chars[reader.at],
            _ => {
                let text = format!(
                    "Invalid format specifier '{}' for object of type '{type_name}'",
                    text.expect::<Str>().to_string_lossy()
                );
                return Err(vm.value_error(&text));
            }
        }
        spec.check_grouping(vm)?;
        Ok(spec)
    }

    fn check_grouping(&self, vm: &mut Vm) -> Result<()> {
        let Some(separator) = self.grouping else { return Ok(()) };
        let allowed = match u8::try_from(self.kind) {
            Ok(0 | b'd' | b'e' | b'f' | b'g' | b'E' | b'G' | b'F' | b'%') => true,
            Ok(b'b' | b'o' | b'x' | b'X') => separator == b'_',
            _ => false,
        };
        if allowed {
            return Ok(());
        }
        let text =
            format!("Cannot specify '{}' with '{}'.", separator as char, show_kind(self.kind));
        Err(vm.value_error(&text))
    }

    /// Digits between separators.
    pub fn group_size(&self) -> usize {
        let binary = [b'b', b'o', b'x', b'X'].iter().any(|k| *k as u32 == self.kind);
        if binary { 4 } else { 3 }
    }

    /// ValueError for a presentation type the object has not.
    pub fn unknown_kind(&self, vm: &mut Vm, type_name: &str) -> Raised {
        let text = format!(
            "Unknown format code '{}' for object of type '{type_name}'",
            show_kind(self.kind)
        );
        vm.value_error(&text)
    }
}

/// How messages show a presentation type.
fn show_kind(kind: u32) -> String {
    match u8::try_from(kind) {
        Ok(k @ 0x21..0x80) => (k as char).to_string(),
        _ => format!("\\x{kind:x}"),
    }
}

fn alignment(c: u32) -> Option<u8> {
    u8::try_from(c).ok().filter(|c| b"<>=^".contains(c))
}

struct Reader<'a> {
    chars: &'a [u32],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<u32> {
        self.chars.get(self.at + ahead).copied()
    }

    fn accept(&mut self, c: u8) -> bool {
        let found = self.peek(0) == Some(c as u32);
        self.at += found as usize;
        found
    }

    /// Decimal digits of any script, if there are some.
    fn number(&mut self, vm: &mut Vm) -> Result<Option<usize>> {
        let mut value: Option<usize> = None;
        while let Some(digit) = self.peek(0).and_then(crate::types::int::decimal_digit) {
            let shifted = value.unwrap_or(0).checked_mul(10);
            let next = shifted.and_then(|v| v.checked_add(digit as usize));
            match next.filter(|v| *v <= isize::MAX as usize) {
                Some(v) => value = Some(v),
                None => return Err(vm.value_error("Too many decimal digits in format string")),
            }
            self.at += 1;
        }
        Ok(value)
    }
}
