//! Format specifications (reference: "Format Specification Mini-Language") and `str.__format__`.

use super::text;
use crate::heap::{Object, Str, push_code_point};
use crate::native::{Result, Vm};

/// A parsed specification.
pub struct FormatSpec {
    pub fill: u32,
    /// `<`, `>`, `^` or `=`, as written or by default.
    pub align: u8,
    pub sign: Option<u8>,
    pub no_negative_zero: bool,
    pub alternate: bool,
    pub width: Option<usize>,
    /// `,` or `_`.
    pub grouping: Option<u8>,
    pub precision: Option<usize>,
    /// The presentation type, as written or by default.
    pub kind: u32,
}

struct Reader<'a> {
    chars: Vec<u32>,
    at: usize,
    text: &'a Str,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<u32> {
        self.chars.get(self.at + ahead).copied()
    }

    fn take(&mut self, c: u8) -> bool {
        let yes = self.peek(0) == Some(c as u32);
        self.at += yes as usize;
        yes
    }

    fn number(&mut self, vm: &mut Vm) -> Result<Option<usize>> {
        let start = self.at;
        let mut n: i64 = 0;
        while let Some(d) = self.peek(0).and_then(crate::unicode::decimal) {
            n = match n.checked_mul(10).and_then(|n| n.checked_add(d as i64)) {
                Some(n) => n,
                None => return Err(vm.value_error("Too many decimal digits in format string")),
            };
            self.at += 1;
        }
        Ok((self.at > start).then_some(n as usize))
    }
}

fn align_of(c: Option<u32>) -> Option<u8> {
    c.and_then(|c| u8::try_from(c).ok()).filter(|c| b"<>=^".contains(c))
}

/// Parses `spec` for a value of type `type_name`.
pub fn parse(
    vm: &mut Vm,
    spec: &Str,
    default_kind: u8,
    default_align: u8,
    type_name: &str,
) -> Result<FormatSpec> {
    let mut r = Reader { chars: spec.chars().collect(), at: 0, text: spec };
    let mut f = FormatSpec {
        fill: ' ' as u32,
        align: default_align,
        sign: None,
        no_negative_zero: false,
        alternate: false,
        width: None,
        grouping: None,
        precision: None,
        kind: default_kind as u32,
    };
    let (mut filled, mut aligned) = (false, false);
    if let Some(a) = align_of(r.peek(1)) {
        f.align = a;
        f.fill = r.chars[0];
        r.at += 2;
        (filled, aligned) = (true, true);
    } else if let Some(a) = align_of(r.peek(0)) {
        f.align = a;
        r.at += 1;
        aligned = true;
    }
    if let Some(s) = r.peek(0).filter(|c| matches!(*c, 0x20 | 0x2B | 0x2D)) {
        f.sign = Some(s as u8);
        r.at += 1;
    }
    f.no_negative_zero = r.take(b'z');
    f.alternate = r.take(b'#');
    if !filled && r.take(b'0') {
        f.fill = '0' as u32;
        if !aligned && default_align == b'>' {
            f.align = b'=';
        }
    }
    f.width = r.number(vm)?;
    if r.take(b',') {
        f.grouping = Some(b',');
    }
    if r.take(b'_') {
        if f.grouping.is_some() {
            return Err(vm.value_error("Cannot specify both ',' and '_'."));
        }
        f.grouping = Some(b'_');
    }
    if r.peek(0) == Some(',' as u32) && f.grouping == Some(b'_') {
        return Err(vm.value_error("Cannot specify both ',' and '_'."));
    }
    if r.take(b'.') {
        f.precision = r.number(vm)?;
        if f.precision.is_none() {
            return Err(vm.value_error("Format specifier missing precision"));
        }
    }
    match r.chars.len() - r.at {
        0 => {}
        1 => f.kind = r.chars[r.at],
        _ => {
            let s = r.text.to_string_lossy();
            let text = format!("Invalid format specifier '{s}' for object of type '{type_name}'");
            return Err(vm.value_error(&text));
        }
    }
    if let Some(g) = f.grouping {
        let kind = u8::try_from(f.kind).unwrap_or(0xFF);
        let fits = b"deEfFgG%\0".contains(&kind) || g == b'_' && b"boxX".contains(&kind);
        if !fits {
            let text = format!("Cannot specify '{}' with '{}'.", g as char, shown(f.kind));
            return Err(vm.value_error(&text));
        }
    }
    Ok(f)
}

/// A character as messages about format codes show it.
fn shown(c: u32) -> String {
    match char::from_u32(c) {
        Some(c) if c > ' ' && c < '\u{80}' => c.to_string(),
        _ => format!("\\x{c:x}"),
    }
}

pub fn unknown_kind(vm: &mut Vm, kind: u32, type_name: &str) -> crate::native::Raised {
    let text = format!("Unknown format code '{}' for object of type '{type_name}'", shown(kind));
    vm.value_error(&text)
}

/// `str.__format__`.
pub fn str_format(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(spec) = args[1].get::<Str>() else {
        let text = format!("__format__() argument must be str, not {}", vm.argument_type(&args[1]));
        return Err(vm.type_error(&text));
    };
    if spec.is_empty() {
        return vm.to_str(&args[0]);
    }
    let type_name = vm.type_name(&args[0]);
    let f = parse(vm, spec, b's', b'<', &type_name)?;
    if f.kind != 's' as u32 {
        return Err(unknown_kind(vm, f.kind, &type_name));
    }
    let wrong = match f.sign {
        Some(b' ') => "Space not allowed in string format specifier",
        Some(_) => "Sign not allowed in string format specifier",
        None if f.no_negative_zero => {
            "Negative zero coercion (z) not allowed in string format specifier"
        }
        None if f.alternate => "Alternate form (#) not allowed in string format specifier",
        None if f.align == b'=' => "'=' alignment not allowed in string format specifier",
        None => "",
    };
    if !wrong.is_empty() {
        return Err(vm.value_error(wrong));
    }
    let s = text(args);
    let kept = f.precision.unwrap_or(usize::MAX).min(s.len());
    let bytes = s.slice(0, kept);
    let room = f.width.unwrap_or(0).saturating_sub(kept);
    if room == 0 {
        return super::finish(vm, bytes);
    }
    let left = match f.align {
        b'>' => room,
        b'^' => room / 2,
        _ => 0,
    };
    pad(vm, bytes, f.fill, left, room - left)
}

/// Text between `left` and `right` fill characters.
pub fn pad(vm: &mut Vm, bytes: &[u8], fill: u32, left: usize, right: usize) -> Result {
    let mut unit = Vec::new();
    push_code_point(&mut unit, fill);
    let size = left.saturating_add(right).saturating_mul(unit.len()).saturating_add(bytes.len());
    vm.check_text(size.saturating_mul(2))?;
    let mut out = Vec::with_capacity(size);
    (0..left).for_each(|_| out.extend_from_slice(&unit));
    out.extend_from_slice(bytes);
    (0..right).for_each(|_| out.extend_from_slice(&unit));
    Ok(vm.str_from(&out))
}
