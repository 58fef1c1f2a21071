//! `unicodedata`: the character database as `crate::unicode` has it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

use crate::heap::{CodePoints, Object, Str, push_code_point};
use crate::native::{Exc, Method, ModuleSpec, Result, Vm, function};
use crate::unicode::{self, Category};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "unicodedata",
    doc: "This module provides access to the Unicode Character Database which\ndefines character \
          properties for all Unicode characters. The data in\nthis database is based on version \
          15.1.0.",
    functions: FUNCTIONS,
    init: Some(|vm, module| {
        let version = vm.str("15.1.0");
        vm.set_global(module, "unidata_version", version);
        Ok(())
    }),
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    function("bidirectional", "(chr, /)", bidirectional).shown_as("($self, chr, /)"),
    function("category", "(chr, /)", category).shown_as("($self, chr, /)"),
    function("combining", "(chr, /)", combining).shown_as("($self, chr, /)"),
    function("decimal", "(chr, default=<unrepresentable>, /)", decimal)
        .shown_as("($self, chr, default=<unrepresentable>, /)"),
    function("decomposition", "(chr, /)", decomposition).shown_as("($self, chr, /)"),
    function("digit", "(chr, default=<unrepresentable>, /)", digit)
        .shown_as("($self, chr, default=<unrepresentable>, /)"),
    function("east_asian_width", "(chr, /)", east_asian_width).shown_as("($self, chr, /)"),
    function("is_normalized", "(form, unistr, /)", is_normalized)
        .shown_as("($self, form, unistr, /)"),
    function("lookup", "(name, /)", lookup).shown_as("($self, name, /)"),
    function("mirrored", "(chr, /)", mirrored).shown_as("($self, chr, /)"),
    function("name", "(chr, default=<unrepresentable>, /)", name)
        .shown_as("($self, chr, default=<unrepresentable>, /)"),
    function("normalize", "(form, unistr, /)", normalize).shown_as("($self, form, unistr, /)"),
    function("numeric", "(chr, default=<unrepresentable>, /)", numeric)
        .shown_as("($self, chr, default=<unrepresentable>, /)"),
];

/// The code point of the one-character argument of `function`.
fn one(vm: &mut Vm, o: &Object, function: &str, several: bool) -> Result<u32> {
    if let Some(s) = o.get::<Str>()
        && s.len() == 1
    {
        return Ok(s.char_at(0));
    }
    let got = vm.type_name(o);
    let argument = if several { "argument 1" } else { "argument" };
    let text = format!("{function}() {argument} must be a unicode character, not {got}");
    Err(vm.type_error(&text))
}

fn or_default(vm: &mut Vm, found: Option<Object>, default: &Object, message: &str) -> Result {
    match found {
        Some(o) => Ok(o),
        None if default.is_undef() => Err(vm.value_error(message)),
        None => Ok(default.clone()),
    }
}

fn decimal(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "decimal", true)?;
    let found = unicode::decimal(c).map(|d| Object::from_small(d as i64));
    or_default(vm, found, &args[1], "not a decimal")
}

fn digit(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "digit", true)?;
    let found = unicode::digit(c).map(|d| Object::from_small(d as i64));
    or_default(vm, found, &args[1], "not a digit")
}

fn numeric(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "numeric", true)?;
    let found = unicode::numeric(c).map(Object::from_float);
    or_default(vm, found, &args[1], "not a numeric character")
}

fn name(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "name", true)?;
    let found = unicode::name(c).map(|n| vm.str(&n));
    or_default(vm, found, &args[1], "no such name")
}

fn lookup(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(s) = args[0].get::<Str>() else {
        let text = format!("lookup() argument must be str, not {}", vm.argument_type(&args[0]));
        return Err(vm.type_error(&text));
    };
    let name = s.to_string_lossy();
    match unicode::lookup(&name) {
        Some(c) => {
            let mut out = Vec::new();
            push_code_point(&mut out, c);
            Ok(vm.str_from(&out))
        }
        None => {
            let text = vm.str(&format!("undefined character name '{name}'"));
            let class = vm.exc(Exc::KeyError);
            let e = vm.new_exception(&class, vec![text]);
            Err(vm.raise_instance(e))
        }
    }
}

fn category(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "category", false)?;
    use Category::*;
    let short = match unicode::category(c) {
        UppercaseLetter => "Lu",
        LowercaseLetter => "Ll",
        TitlecaseLetter => "Lt",
        ModifierLetter => "Lm",
        OtherLetter => "Lo",
        NonspacingMark => "Mn",
        SpacingMark => "Mc",
        EnclosingMark => "Me",
        DecimalNumber => "Nd",
        LetterNumber => "Nl",
        OtherNumber => "No",
        ConnectorPunctuation => "Pc",
        DashPunctuation => "Pd",
        OpenPunctuation => "Ps",
        ClosePunctuation => "Pe",
        InitialPunctuation => "Pi",
        FinalPunctuation => "Pf",
        OtherPunctuation => "Po",
        MathSymbol => "Sm",
        CurrencySymbol => "Sc",
        ModifierSymbol => "Sk",
        OtherSymbol => "So",
        SpaceSeparator => "Zs",
        LineSeparator => "Zl",
        ParagraphSeparator => "Zp",
        Control => "Cc",
        Format => "Cf",
        PrivateUse => "Co",
        Surrogate => "Cs",
        _ => "Cn",
    };
    Ok(vm.str(short))
}

fn bidirectional(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "bidirectional", false)?;
    let class = match char::from_u32(c) {
        None => "L".to_owned(),
        // Some mathematical symbols and a mark changed after 15.1.
        Some('\u{1D6C1}' | '\u{1D6FB}' | '\u{1D735}' | '\u{1D76F}' | '\u{1D7A9}') => "L".to_owned(),
        Some('\u{1171E}') => "NSM".to_owned(),
        Some(_) if unicode::category(c) == Category::Unassigned => String::new(),
        Some(ch) => format!("{:?}", unicode_bidi::bidi_class(ch)),
    };
    Ok(vm.str(&class))
}

fn combining(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "combining", false)?;
    let ch = char::from_u32(c).filter(|_| !unicode::is_newer(c));
    Ok(Object::from_small(ch.map_or(0, canonical_combining_class) as i64))
}

fn mirrored(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "mirrored", false)?;
    Ok(Object::from_small(unicode::is_mirrored(c) as i64))
}

fn east_asian_width(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "east_asian_width", false)?;
    Ok(vm.str(unicode::east_asian_width(c)))
}

/// One step, as the data base has it: none for precomposed Hangul.
fn decomposition(vm: &mut Vm, args: &[Object]) -> Result {
    let c = one(vm, &args[0], "decomposition", false)?;
    let mut parts: Vec<u32> = Vec::new();
    let known = |_: &char| !(0xAC00..0xD7A4).contains(&c) && !unicode::is_newer(c);
    if let Some(ch) = char::from_u32(c).filter(known) {
        if let Some((tag, step)) = unicode::compatibility(ch) {
            let tag = if tag.is_empty() { String::new() } else { format!("<{tag}> ") };
            return Ok(vm.str(&(tag + &code_points(&step))));
        }
        // Some characters stand for one other, whatever that decomposes to.
        let mut composed = std::iter::once(ch).nfc();
        match (composed.next(), composed.next()) {
            (Some(other), None) if other != ch => parts.push(other as u32),
            _ => decompose_canonical(ch, |x| parts.push(x as u32)),
        }
    }
    if parts == [c] {
        parts.clear();
    }
    // The data base gives one step: the first two of more parts are one character again.
    while parts.len() > 2 {
        let pair = (char::from_u32(parts[0]), char::from_u32(parts[1]));
        let (Some(a), Some(b)) = pair else { break };
        let Some(joined) = unicode_normalization::char::compose(a, b) else { break };
        parts.splice(..2, [joined as u32]);
    }
    Ok(vm.str(&code_points(&parts)))
}

fn code_points(parts: &[u32]) -> String {
    let text: Vec<String> = parts.iter().map(|c| format!("{c:04X}")).collect();
    text.join(" ")
}

/// Normalises runs of text between surrogates, which stay as they are.
fn normalized(vm: &mut Vm, form: &Object, text: &Object, function: &str) -> Result<Vec<u8>> {
    for (i, o) in [form, text].into_iter().enumerate() {
        if o.get::<Str>().is_none() {
            let got = vm.argument_type(o);
            let text = format!("{function}() argument {} must be str, not {got}", i + 1);
            return Err(vm.type_error(&text));
        }
    }
    let s = text.expect::<Str>();
    let name = form.expect::<Str>().to_string_lossy();
    if !matches!(&*name, "NFC" | "NFD" | "NFKC" | "NFKD") {
        return Err(vm.value_error("invalid normalization form"));
    }
    if s.is_ascii() {
        return Ok(s.bytes().to_vec());
    }
    vm.check_text(s.bytes().len().saturating_mul(8))?;
    let mut out = Vec::with_capacity(s.bytes().len());
    let mut run = String::new();
    let flush = |run: &mut String, out: &mut Vec<u8>| {
        let text: String = match &*name {
            "NFC" => run.nfc().collect(),
            "NFD" => run.nfd().collect(),
            "NFKC" => run.nfkc().collect(),
            _ => run.nfkd().collect(),
        };
        out.extend_from_slice(text.as_bytes());
        run.clear();
    };
    for c in CodePoints::new(s.bytes()) {
        match char::from_u32(c).filter(|_| !unicode::is_newer(c)) {
            Some(ch) => run.push(ch),
            None => {
                flush(&mut run, &mut out);
                push_code_point(&mut out, c);
            }
        }
    }
    flush(&mut run, &mut out);
    Ok(out)
}

fn normalize(vm: &mut Vm, args: &[Object]) -> Result {
    let out = normalized(vm, &args[0], &args[1], "normalize")?;
    crate::types::str::finish(vm, &out)
}

fn is_normalized(vm: &mut Vm, args: &[Object]) -> Result {
    let out = normalized(vm, &args[0], &args[1], "is_normalized")?;
    Ok(Object::from_bool(out == args[1].expect::<Str>().bytes()))
}
