//! `Decimal.__format__`: the format specification mini-language, as decimals have it.

use crate::heap::{CodePoints, Dict, Object, Str, push_code_point};
use crate::native::{Exc, Result, Vm};

use super::construct::env_now;
use super::context;
use super::number::{Env, Number, status};
use super::operators::this;

/// A specification that has been read.
struct Spec {
    fill: u32,
    align: u8,
    sign: u8,
    no_negative_zero: bool,
    alternate: bool,
    width: usize,
    precision: Option<i64>,
    kind: u8,
    point: String,
    separator: String,
    /// Sizes of groups from the right; the last one repeats.
    groups: Vec<u8>,
}

/// Reads the specification; `None` if it is malformed.
fn read(text: &Str, capitals: bool) -> Option<Spec> {
    let chars: Vec<u32> = text.chars().collect();
    let mut spec = Spec {
        fill: b' ' as u32,
        align: b'>',
        sign: b'-',
        no_negative_zero: false,
        alternate: false,
        width: 0,
        precision: None,
        kind: if capitals { b'G' } else { b'g' },
        point: ".".to_string(),
        separator: String::new(),
        groups: Vec::new(),
    };
    let byte = |i: usize| chars.get(i).and_then(|c| u8::try_from(*c).ok()).unwrap_or(0);
    let is_align = |b: u8| matches!(b, b'<' | b'>' | b'=' | b'^');
    let mut at = 0;
    let mut align_given = true;
    if chars.len() > 1 && is_align(byte(1)) {
        (spec.fill, spec.align, at) = (chars[0], byte(1), 2);
    } else if is_align(byte(0)) {
        (spec.align, at) = (byte(0), 1);
    } else {
        align_given = false;
    }
    if matches!(byte(at), b'+' | b'-' | b' ') {
        spec.sign = byte(at);
        at += 1;
    }
    if byte(at) == b'z' {
        spec.no_negative_zero = true;
        at += 1;
    }
    if byte(at) == b'#' {
        spec.alternate = true;
        at += 1;
    }
    if byte(at) == b'0' {
        // Zero padding and an alignment of one's own exclude each other.
        if align_given {
            return None;
        }
        (spec.fill, spec.align) = (b'0' as u32, b'z');
        at += 1;
    }
    let number = |at: &mut usize| {
        let mut n = None;
        while byte(*at).is_ascii_digit() {
            let d = i64::from(byte(*at) - b'0');
            n = Some(n.unwrap_or(0i64).checked_mul(10)?.checked_add(d)?);
            *at += 1;
        }
        n
    };
    if byte(at).is_ascii_digit() {
        spec.width = usize::try_from(number(&mut at)?).ok()?;
    }
    if byte(at) == b',' {
        (spec.separator, spec.groups) = (",".to_string(), vec![3]);
        at += 1;
    }
    if byte(at) == b'.' {
        at += 1;
        spec.precision = Some(number(&mut at)?);
    }
    if matches!(byte(at), b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' | b'n' | b'N') {
        spec.kind = byte(at);
        at += 1;
        if matches!(spec.kind, b'n' | b'N') {
            // A locale's separators; the locale is "C".
            if !spec.separator.is_empty() {
                return None;
            }
            spec.kind = if spec.kind == b'n' { b'g' } else { b'G' };
        }
    }
    (at == chars.len()).then_some(spec)
}

/// `format(self, fmtarg, override=None)`.
pub fn format(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(text) = args[1].get::<Str>() else {
        return Err(vm.type_error("format arg must be str"));
    };
    let (context, mut env) = env_now(vm)?;
    let Some(mut spec) = read(text, context::this(&context).capitals.get()) else {
        return Err(vm.value_error("invalid format string"));
    };
    if text.bytes().last() == Some(&b'N') {
        vm.warn(Exc::DeprecationWarning, "Format specifier 'N' is deprecated")?;
    }
    if !args[2].is_undef() && !args[2].is_none() {
        apply_override(vm, &mut spec, &args[2])?;
    }
    let n = this(&args[0]);
    let room = spec.precision.unwrap_or(0).max(spec.width as i64);
    // Zeros up to the point, or after it where no precision cuts them off.
    let places = match (spec.kind, spec.precision) {
        (b'f' | b'F' | b'%', None) => n.exponent.abs(),
        (b'f' | b'F' | b'%', Some(_)) => n.exponent.max(0),
        _ => 0,
    };
    let most = room.saturating_add(places).saturating_add(n.digits());
    if most > env.room {
        return Err(vm.memory_error());
    }
    vm.check_text(most as usize * 2)?;
    let out = write(&mut env, n, &spec);
    if env.status & status::NO_MEMORY != 0 {
        return Err(vm.memory_error());
    }
    Ok(vm.str_from(&out))
}

/// Separators given by a dict, as tests of locales do.
fn apply_override(vm: &mut Vm, spec: &mut Spec, o: &Object) -> Result<()> {
    if o.get::<Dict>().is_none() {
        return Err(vm.type_error("optional argument must be a dict"));
    }
    let mut texts = Vec::new();
    for key in ["decimal_point", "thousands_sep", "grouping"] {
        let name = vm.str(key);
        let text = match vm.dict_get(o, &name)? {
            None => None,
            Some(v) => match v.get::<Str>() {
                Some(s) => Some(s.to_string_lossy().into_owned()),
                None => return Err(vm.value_error("invalid override dict")),
            },
        };
        texts.push(text);
    }
    if let Some(point) = texts[0].take() {
        spec.point = point;
    }
    if let Some(separator) = texts[1].take() {
        spec.separator = separator;
    }
    if let Some(groups) = texts[2].take() {
        spec.groups = groups.bytes().collect();
    }
    Ok(())
}

fn write(env: &mut Env, n: &Number, spec: &Spec) -> Vec<u8> {
    if !n.is_finite() {
        let mut sign = sign_text(n.negative, spec.sign).to_string();
        let text = n.clone().with_sign(false).text(false, true);
        let percent = if spec.kind == b'%' { "%" } else { "" };
        sign.push_str(&text);
        sign.push_str(percent);
        // Zeros do not go in front of these.
        let (fill, align) =
            if spec.align == b'z' { (b' ' as u32, b'>') } else { (spec.fill, spec.align) };
        let split = sign.len() - text.len() - percent.len();
        return pad(&sign, split, fill, align, spec.width);
    }
    let mut n = n.clone();
    if spec.kind == b'%' {
        n.exponent += 2;
    }
    n = round(env, n, spec);
    let fixed = matches!(spec.kind, b'f' | b'F' | b'%');
    if n.is_zero() && n.exponent > 0 && fixed {
        n.exponent = 0;
    }
    if spec.no_negative_zero && n.is_zero() {
        n.negative = false;
    }
    let digits = n.digit_text();
    let left = n.exponent + digits.len() as i64;
    let point = match spec.kind {
        b'e' | b'E' => match spec.precision {
            Some(p) if n.is_zero() => 1 - p,
            _ => 1,
        },
        b'f' | b'F' | b'%' => left,
        _ if n.exponent <= 0 && left > -6 => left,
        _ => 1,
    };
    let (whole, fraction) = split_digits(&digits, point);
    let mut rest = String::new();
    if !fraction.is_empty() || spec.alternate {
        rest.push_str(&spec.point);
        rest.push_str(&fraction);
    }
    if left != point || matches!(spec.kind, b'e' | b'E') {
        rest.push(if matches!(spec.kind, b'E' | b'G') { 'E' } else { 'e' });
        rest.push_str(&format!("{:+}", left - point));
    }
    if spec.kind == b'%' {
        rest.push('%');
    }
    let sign = sign_text(n.negative, spec.sign);
    let around = sign.len() + rest.chars().count();
    let least = if spec.align == b'z' { spec.width.saturating_sub(around) } else { 0 };
    let mut text = sign.to_string();
    text.push_str(&group(&whole, spec, least));
    text.push_str(&rest);
    let align = if spec.align == b'z' { b'=' } else { spec.align };
    pad(&text, sign.len(), spec.fill, align, spec.width)
}

/// The number with as many digits as the precision asks for.
fn round(env: &mut Env, n: Number, spec: &Spec) -> Number {
    let Some(precision) = spec.precision else { return n };
    match spec.kind {
        b'e' | b'E' => round_to_digits(env, n, precision + 1),
        b'f' | b'F' | b'%' => env.rescale(&n, -precision),
        _ if n.digits() > precision.max(1) => round_to_digits(env, n, precision.max(1)),
        _ => n,
    }
}

fn round_to_digits(env: &mut Env, n: Number, count: i64) -> Number {
    if n.is_zero() {
        return n;
    }
    let first = n.adjusted();
    let rounded = env.rescale(&n, first + 1 - count);
    if rounded.adjusted() == first {
        return rounded;
    }
    // Rounding up made it one digit longer.
    let exponent = rounded.adjusted() + 1 - count;
    env.rescale(&rounded, exponent)
}

/// Digits in front of the point and after it.
fn split_digits(digits: &str, point: i64) -> (String, String) {
    let count = digits.len() as i64;
    if point <= 0 {
        return ("0".to_string(), "0".repeat((-point) as usize) + digits);
    }
    if point >= count {
        return (digits.to_string() + &"0".repeat((point - count) as usize), String::new());
    }
    let (whole, fraction) = digits.split_at(point as usize);
    (whole.to_string(), fraction.to_string())
}

fn sign_text(negative: bool, sign: u8) -> &'static str {
    match sign {
        _ if negative => "-",
        b'+' => "+",
        b' ' => " ",
        _ => "",
    }
}

/// The digits in groups, with zeros in front up to a least width, which count as digits.
fn group(digits: &str, spec: &Spec, least: usize) -> String {
    if spec.separator.is_empty() || spec.groups.is_empty() {
        return "0".repeat(least.saturating_sub(digits.len())) + digits;
    }
    let mut pieces: Vec<String> = Vec::new();
    let mut rest = digits.to_string();
    let mut width = 0;
    let mut sizes = spec.groups.iter();
    let mut size = 0usize;
    loop {
        match sizes.next() {
            // No more groups.
            Some(&(0 | 127)) if size == 0 => size = usize::MAX,
            Some(127) => size = usize::MAX,
            Some(0) | None => {}
            Some(&s) => size = s as usize,
        }
        let missing = least.saturating_sub(width);
        let take = size.min(rest.len().max(missing).max(1));
        let zeros = take.saturating_sub(rest.len());
        let cut = rest.len().saturating_sub(take);
        pieces.push("0".repeat(zeros) + &rest[cut..]);
        rest.truncate(cut);
        width += take;
        if rest.is_empty() && width >= least {
            break;
        }
        width += spec.separator.chars().count();
    }
    pieces.reverse();
    pieces.join(&spec.separator)
}

/// Text filled up to a width; the sign is the first `split` bytes.
fn pad(text: &str, split: usize, fill: u32, align: u8, width: usize) -> Vec<u8> {
    let missing = width.saturating_sub(CodePoints::new(text.as_bytes()).count());
    let (left, inside, right) = match align {
        b'<' => (0, 0, missing),
        b'^' => (missing / 2, 0, missing - missing / 2),
        b'=' => (0, missing, 0),
        _ => (missing, 0, 0),
    };
    let mut out = Vec::with_capacity(text.len() + 4 * missing);
    let put = |out: &mut Vec<u8>, n: usize| (0..n).for_each(|_| push_code_point(out, fill));
    put(&mut out, left);
    out.extend_from_slice(&text.as_bytes()[..split]);
    put(&mut out, inside);
    out.extend_from_slice(&text.as_bytes()[split..]);
    put(&mut out, right);
    out
}
