//! `str.format` and `str.format_map`.

use super::field::{Access, Field, Piece, Pieces, accesses, first_part, number};
use super::text;
use crate::heap::{Object, Str};
use crate::native::{Exc, Keywords, Result, Vm};

/// Fields may be nested two deep.
const DEPTH: u32 = 2;

/// Where values come from.
enum Source<'a> {
    Call { args: &'a [Object], keywords: Keywords<'a> },
    Mapping(&'a Object),
}

/// How fields without and with numbers have been mixed so far.
#[derive(PartialEq)]
enum Numbering {
    Unknown,
    Automatic(i64),
    Manual,
}

struct Formatter<'a> {
    source: Source<'a>,
    numbering: Numbering,
}

pub fn format(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let source = Source::Call { args: &args[1..], keywords };
    run(vm, text(args), source)
}

pub fn format_map(vm: &mut Vm, args: &[Object]) -> Result {
    run(vm, text(args), Source::Mapping(&args[1]))
}

fn run(vm: &mut Vm, s: &Str, source: Source<'_>) -> Result {
    let mut f = Formatter { source, numbering: Numbering::Unknown };
    let out = f.build(vm, s.bytes(), DEPTH)?;
    super::finish(vm, &out)
}

impl Formatter<'_> {
    fn build(&mut self, vm: &mut Vm, text: &[u8], depth: u32) -> Result<Vec<u8>> {
        if depth == 0 {
            return Err(vm.value_error("Max string recursion exceeded"));
        }
        let mut pieces = Pieces::new(text);
        let mut out = Vec::with_capacity(text.len());
        while let Some(piece) = pieces.next(vm)? {
            match piece {
                Piece::Literal(s) => out.extend_from_slice(s),
                Piece::Field(f) => {
                    let s = self.field(vm, &f, depth)?;
                    let s = s.expect::<Str>().bytes();
                    if s.len() > 4096 {
                        vm.check_text(out.len().saturating_add(s.len()).saturating_mul(2))?;
                    }
                    out.extend_from_slice(s);
                }
            }
        }
        Ok(out)
    }

    fn field(&mut self, vm: &mut Vm, f: &Field<'_>, depth: u32) -> Result {
        let mut value = self.value(vm, f.name)?;
        if let Some(conversion) = f.conversion {
            value = convert(vm, &value, conversion)?;
        }
        let spec = if f.nested {
            let spec = self.build(vm, f.spec, depth - 1)?;
            vm.str_from(&spec)
        } else {
            vm.str_from(f.spec)
        };
        vm.format(&value, &spec)
    }

    fn value(&mut self, vm: &mut Vm, name: &[u8]) -> Result {
        let (first, rest) = first_part(name);
        let index = number(vm, first)?;
        let index = self.numbered(vm, first.is_empty(), index)?;
        let mut value = match (&self.source, index) {
            (Source::Call { args, .. }, Some(i)) => {
                match usize::try_from(i).ok().and_then(|i| args.get(i)) {
                    Some(o) => o.clone(),
                    None => {
                        let text =
                            format!("Replacement index {i} out of range for positional args tuple");
                        return Err(vm.index_error(&text));
                    }
                }
            }
            (Source::Mapping(_), Some(_)) => {
                return Err(vm.value_error("Format string contains positional fields"));
            }
            (Source::Call { keywords, .. }, None) => {
                let found = keywords
                    .iter()
                    .find(|(n, _)| n.get::<Str>().is_some_and(|s| s.bytes() == first));
                match found {
                    Some((_, v)) => v.clone(),
                    None => {
                        let key = vm.str_from(first);
                        return Err(vm.key_error(&key));
                    }
                }
            }
            (Source::Mapping(m), None) => {
                let key = vm.str_from(first);
                vm.getitem(m, &key)?
            }
        };
        for access in accesses(vm, rest)? {
            value = match access {
                Access::Attribute(name) => {
                    let name = vm.str_from(name);
                    let name = vm.heap.intern_object(&name);
                    vm.getattr(&value, &name)?
                }
                Access::Index(i) => {
                    let i = vm.int(i);
                    vm.getitem(&value, &i)?
                }
                Access::Key(k) => {
                    let k = vm.str_from(k);
                    vm.getitem(&value, &k)?
                }
            };
        }
        Ok(value)
    }

    /// The argument number of a field, given what its name says; `None` for a named field.
    fn numbered(&mut self, vm: &mut Vm, empty: bool, index: Option<i64>) -> Result<Option<i64>> {
        let next = match (&self.numbering, empty, index) {
            (_, false, None) => return Ok(None),
            (Numbering::Manual, true, _) => {
                let text = "cannot switch from manual field specification to automatic field \
                            numbering";
                return Err(vm.value_error(text));
            }
            (Numbering::Automatic(_), false, _) => {
                let text = "cannot switch from automatic field numbering to manual field \
                            specification";
                return Err(vm.value_error(text));
            }
            (Numbering::Automatic(n), true, _) => *n,
            (Numbering::Unknown, true, _) => 0,
            (_, false, Some(i)) => {
                self.numbering = Numbering::Manual;
                return Ok(Some(i));
            }
        };
        self.numbering = Numbering::Automatic(next + 1);
        Ok(Some(next))
    }
}

fn convert(vm: &mut Vm, value: &Object, conversion: &[u8]) -> Result {
    match conversion {
        b"r" => vm.repr(value),
        b"s" => vm.to_str(value),
        b"a" => ascii(vm, value),
        _ => {
            let c = crate::heap::decode(conversion).0;
            let text = match char::from_u32(c) {
                Some(c) if c > ' ' && c < '\x7F' => format!("Unknown conversion specifier {c}"),
                _ => format!("Unknown conversion specifier \\x{c:x}"),
            };
            Err(vm.error(Exc::ValueError, &text))
        }
    }
}

/// `ascii(value)`.
pub fn ascii(vm: &mut Vm, value: &Object) -> Result {
    let r = vm.repr(value)?;
    let s = r.expect::<Str>();
    if s.is_ascii() {
        return Ok(r);
    }
    let out = super::ascii_text(s.bytes());
    super::finish(vm, &out)
}
