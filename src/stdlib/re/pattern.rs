//! Compiled patterns.

use std::cell::RefCell;
use std::rc::Rc;

use super::match_object;
use super::matcher::{Mode, UNSET};
use super::parse::UNICODE;
use super::program::Program;
use super::scanner;
use super::search::Text;
use super::template::{self, Template};
use crate::heap::{Layout, NativePayload, Object, Str, Value};
use crate::native::{
    Getter, Method, Result, TypeFlags, TypeSpec, Vm, class_method, getter, method,
};

pub struct Pattern {
    pub source: Object,
    pub is_bytes: bool,
    pub flags: u32,
    /// A dict of names and numbers.
    pub names: Object,
    pub program: Program,
    /// The last replacement template, parsed.
    template: RefCell<Option<(Object, Rc<Template>)>>,
}

impl NativePayload for Pattern {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.source.value());
        visit(self.names.value());
        if let Some((o, _)) = &*self.template.borrow() {
            visit(o.value());
        }
    }
}

impl Pattern {
    pub fn new(
        source: Object,
        is_bytes: bool,
        flags: u32,
        names: Object,
        program: Program,
    ) -> Pattern {
        Pattern { source, is_bytes, flags, names, program, template: RefCell::new(None) }
    }
}

pub static PATTERN: TypeSpec = TypeSpec {
    name: "Pattern",
    module: "re",
    flags: TypeFlags::WEAKREF,
    doc: "A compiled regular expression.",
    methods: METHODS,
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    class_method(
        "__class_getitem__",
        "($cls, object, /)",
        crate::types::generic_alias::class_getitem,
    ),
    method("__copy__", "($self, /)", |_, args| Ok(args[0].clone())),
    method("__deepcopy__", "($self, memo, /)", |_, args| Ok(args[0].clone())),
    method("__eq__", "($self, value, /)", eq),
    method("__hash__", "($self, /)", hash),
    method("__repr__", "($self, /)", repr),
    method("findall", "($self, /, string, pos=0, endpos=sys.maxsize)", findall),
    method("finditer", "($self, /, string, pos=0, endpos=sys.maxsize)", scanner::finditer),
    method("fullmatch", "($self, /, string, pos=0, endpos=sys.maxsize)", fullmatch),
    method("match", "($self, /, string, pos=0, endpos=sys.maxsize)", match_),
    method("scanner", "($self, /, string, pos=0, endpos=sys.maxsize)", scanner::scanner),
    method("search", "($self, /, string, pos=0, endpos=sys.maxsize)", search),
    method("split", "($self, /, string, maxsplit=0)", split),
    method("sub", "($self, /, repl, string, count=0)", sub),
    method("subn", "($self, /, repl, string, count=0)", subn),
];

static GETTERS: &[Getter] = &[
    getter("flags", |vm, o| Ok(vm.int(this(o).flags as i64))),
    getter("groupindex", |vm, o| Ok(crate::types::dict::mapping_proxy(vm, &this(o).names))),
    getter("groups", |vm, o| Ok(vm.int(this(o).program.groups as i64 - 1))),
    getter("pattern", |_, o| Ok(this(o).source.clone())),
];

pub fn this(o: &Object) -> &Pattern {
    match o.native::<Pattern>() {
        Some(p) => p,
        None => unreachable!("methods check their receiver"),
    }
}

/// `pos` and `endpos`, clipped.
pub(super) fn range(vm: &mut Vm, args: &[Object], len: usize) -> Result<(usize, usize)> {
    let mut place = |o: &Object, default: i64| -> Result<usize> {
        let i = if o.is_undef() { default } else { vm.index_i64(o, None)? };
        Ok((i.max(0) as usize).min(len))
    };
    let (start, end) = (place(&args[2], 0)?, place(&args[3], i64::MAX)?);
    Ok((start, end))
}

fn one(vm: &mut Vm, args: &[Object], mode: Mode) -> Result {
    let p = this(&args[0]);
    let text = Text::new(vm, p, &args[1])?;
    let (start, end) = range(vm, args, text.len())?;
    match text.find(vm, p, start, end, mode, None)? {
        Some(found) => Ok(match_object::make(vm, &args[0], &args[1], found, start, end)),
        None => Ok(Object::NONE),
    }
}

pub fn match_(vm: &mut Vm, args: &[Object]) -> Result {
    one(vm, args, Mode::Match)
}

pub fn fullmatch(vm: &mut Vm, args: &[Object]) -> Result {
    one(vm, args, Mode::Full)
}

pub fn search(vm: &mut Vm, args: &[Object]) -> Result {
    one(vm, args, Mode::Search)
}

pub fn findall(vm: &mut Vm, args: &[Object]) -> Result {
    let p = this(&args[0]);
    let text = Text::new(vm, p, &args[1])?;
    let range = range(vm, args, text.len())?;
    let groups = p.program.groups;
    let mut out = Vec::new();
    text.each(vm, p, range, &mut |vm, slots, _| {
        let mut part = |i: usize| match (slots[2 * i], slots[2 * i + 1]) {
            (UNSET, _) | (_, UNSET) => text.object(vm, b""),
            (a, b) => text.part(vm, a, b.max(a)),
        };
        let item = match groups {
            1 => part(0)?,
            2 => part(1)?,
            _ => {
                let parts = (1..groups).map(part).collect::<Result<Vec<_>>>()?;
                vm.tuple(parts)
            }
        };
        if out.len() == out.capacity() {
            vm.reserve(out.len() * 16)?;
        }
        out.push(item);
        Ok(true)
    })?;
    Ok(vm.list(out))
}

fn limit(vm: &mut Vm, o: &Object) -> Result<usize> {
    let n =
        if o.is_undef() { 0 } else { vm.index_i64(o, Some(crate::native::Exc::OverflowError))? };
    Ok(match n {
        0 => usize::MAX,
        n if n < 0 => 0,
        n => n as usize,
    })
}

pub fn split(vm: &mut Vm, args: &[Object]) -> Result {
    let p = this(&args[0]);
    let most = limit(vm, &args[2])?;
    let text = Text::new(vm, p, &args[1])?;
    let groups = p.program.groups;
    let (mut out, mut from, mut cuts) = (Vec::new(), 0, 0);
    if most > 0 {
        text.each(vm, p, (0, text.len()), &mut |vm, slots, _| {
            out.push(text.part(vm, from, slots[0])?);
            for i in 1..groups {
                out.push(match (slots[2 * i], slots[2 * i + 1]) {
                    (UNSET, _) | (_, UNSET) => Object::NONE,
                    (a, b) => text.part(vm, a, b.max(a))?,
                });
            }
            from = slots[1];
            cuts += 1;
            Ok(cuts < most)
        })?;
    }
    out.push(text.part(vm, from, text.len())?);
    Ok(vm.list(out))
}

pub fn sub(vm: &mut Vm, args: &[Object]) -> Result {
    substitute(vm, args).map(|(text, _)| text)
}

pub fn subn(vm: &mut Vm, args: &[Object]) -> Result {
    let (text, n) = substitute(vm, args)?;
    Ok(vm.tuple(vec![text, Object::from_small(n as i64)]))
}

/// What matches are replaced by.
enum Replacement {
    Template(Rc<Template>),
    Function(Object),
}

fn replacement(vm: &mut Vm, pattern: &Object, repl: &Object) -> Result<Replacement> {
    let p = this(pattern);
    let text = repl.get::<Str>().is_some() || crate::types::bytes::buffer_of(vm, repl)?.is_some();
    if !text {
        let call = vm.names.call.clone();
        if vm.lookup_special(repl, &call).is_none() {
            let got = vm.type_name(repl);
            let text = format!("decoding to str: need a bytes-like object, {got} found");
            return Err(vm.type_error(&text));
        }
        return Ok(Replacement::Function(repl.clone()));
    }
    let known = match &*p.template.borrow() {
        Some((o, t)) if o.is(repl) && repl.layout() != Layout::ByteArray => Some(t.clone()),
        _ => None,
    };
    if let Some(t) = known {
        return Ok(Replacement::Template(t));
    }
    let t = Rc::new(template::parse(vm, p, repl)?);
    *p.template.borrow_mut() = Some((repl.clone(), t.clone()));
    Ok(Replacement::Template(t))
}

fn substitute(vm: &mut Vm, args: &[Object]) -> Result<(Object, usize)> {
    let p = this(&args[0]);
    let replacement = replacement(vm, &args[0], &args[1])?;
    let string = &args[2];
    let most = limit(vm, &args[3])?;
    let text = Text::new(vm, p, string)?;
    let (mut out, mut from, mut n) = (Vec::new(), 0, 0);
    // Pieces of text so far, which is what an error counts.
    let mut pieces = 0;
    if most > 0 {
        text.each(vm, p, (0, text.len()), &mut |vm, slots, last_index| {
            out.extend_from_slice(text.raw(from, slots[0]));
            pieces += (from < slots[0]) as usize;
            match &replacement {
                Replacement::Template(t) => t.expand(&mut out, &text, slots),
                Replacement::Function(f) => {
                    let found = super::search::Found { slots: slots.to_vec(), last_index };
                    let m = match_object::make(vm, &args[0], string, found, 0, text.len());
                    let r = vm.call(f, &[m])?;
                    if !r.is_none() {
                        push_result(vm, &mut out, &r, p.is_bytes, pieces)?;
                        pieces += 1;
                    }
                }
            }
            if out.len() > 4096 {
                vm.check_text(out.len().saturating_mul(2))?;
            }
            from = slots[1];
            n += 1;
            Ok(n < most)
        })?;
    }
    if n == 0 {
        return Ok((text.part(vm, 0, text.len())?, 0));
    }
    out.extend_from_slice(text.raw(from, text.len()));
    Ok((text.object(vm, &out)?, n))
}

/// Appends what a replacement function gave.
fn push_result(vm: &mut Vm, out: &mut Vec<u8>, r: &Object, is_bytes: bool, n: usize) -> Result<()> {
    if is_bytes {
        if let Some(d) = crate::types::bytes::buffer_of(vm, r)? {
            out.extend(d);
            return Ok(());
        }
    } else if let Some(s) = r.get::<Str>() {
        out.extend_from_slice(s.bytes());
        return Ok(());
    }
    let got = vm.type_name(r);
    let wanted = if is_bytes { "a bytes-like object" } else { "str instance" };
    let text = format!("sequence item {n}: expected {wanted}, {got} found");
    Err(vm.type_error(&text))
}

fn eq(vm: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    let Some(b) = args[1].native::<Pattern>() else { return Ok(Object::NOT_IMPLEMENTED) };
    if a.flags != b.flags || a.is_bytes != b.is_bytes {
        return Ok(Object::FALSE);
    }
    vm.equal(&a.source, &b.source).map(Object::from_bool)
}

fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let p = this(&args[0]);
    let h = vm.hash(&p.source)? ^ (p.flags as u64) << 8;
    Ok(vm.int((h >> 1) as i64))
}

static FLAG_NAMES: &[(u32, &str)] = &[
    (2, "re.IGNORECASE"),
    (4, "re.LOCALE"),
    (8, "re.MULTILINE"),
    (16, "re.DOTALL"),
    (32, "re.UNICODE"),
    (64, "re.VERBOSE"),
    (128, "re.DEBUG"),
    (256, "re.ASCII"),
];

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let p = this(&args[0]);
    let source = vm.repr_text(&p.source)?;
    let source: String = source.chars().take(200).collect();
    // Text patterns are Unicode ones unless they say something else.
    let mut flags = if p.is_bytes { p.flags } else { p.flags & !UNICODE };
    let mut names = Vec::new();
    for (bit, name) in FLAG_NAMES {
        if flags & bit != 0 {
            names.push((*name).to_owned());
            flags &= !bit;
        }
    }
    if flags != 0 {
        names.push(format!("{flags:#x}"));
    }
    let comma = if names.is_empty() { "" } else { ", " };
    Ok(vm.str(&format!("re.compile({source}{comma}{})", names.join("|"))))
}
