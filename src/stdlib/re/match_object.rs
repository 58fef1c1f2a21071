//! Matches.

use super::matcher::UNSET;
use super::pattern::{Pattern, this as pattern_of};
use super::search::{Found, Text};
use super::template;
use crate::heap::{Dict, Native, NativePayload, Object, Str, Value};
use crate::native::{
    Getter, Keywords, Method, Result, TypeFlags, TypeSpec, Vm, class_method, getter, method,
    raw_method,
};
use crate::types::int;

pub struct Match {
    pattern: Object,
    string: Object,
    slots: Vec<usize>,
    last_index: usize,
    pos: usize,
    end_pos: usize,
}

impl NativePayload for Match {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.pattern.value());
        visit(self.string.value());
    }
}

pub static MATCH: TypeSpec = TypeSpec {
    name: "Match",
    module: "re",
    flags: TypeFlags::NONE,
    doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of \
          True.",
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
    method("__getitem__", "($self, key, /)", getitem),
    method("__repr__", "($self, /)", repr),
    method("end", "($self, group=0, /)", |vm, args| place(vm, args).map(|(_, b)| vm.int(b))),
    method("expand", "($self, /, template)", expand),
    raw_method("group", "($self, /, *groups)", group).shown_as(""),
    method("groupdict", "($self, /, default=None)", groupdict),
    method("groups", "($self, /, default=None)", groups),
    method("span", "($self, group=0, /)", |vm, args| {
        let (a, b) = place(vm, args)?;
        Ok(vm.tuple(vec![vm.int(a), vm.int(b)]))
    }),
    method("start", "($self, group=0, /)", |vm, args| place(vm, args).map(|(a, _)| vm.int(a))),
];

static GETTERS: &[Getter] = &[
    getter("endpos", |vm, o| Ok(vm.int(this(o).end_pos as i64))),
    getter("lastgroup", lastgroup),
    getter("lastindex", |vm, o| {
        let i = this(o).last_index;
        Ok(if i == 0 { Object::NONE } else { vm.int(i as i64) })
    }),
    getter("pos", |vm, o| Ok(vm.int(this(o).pos as i64))),
    getter("re", |_, o| Ok(this(o).pattern.clone())),
    getter("regs", regs),
    getter("string", |_, o| Ok(this(o).string.clone())),
];

fn this(o: &Object) -> &Match {
    match o.native::<Match>() {
        Some(m) => m,
        None => unreachable!("methods check their receiver"),
    }
}

pub fn make(
    vm: &mut Vm,
    pattern: &Object,
    string: &Object,
    found: Found,
    pos: usize,
    end_pos: usize,
) -> Object {
    let Found { slots, last_index } = found;
    let (pattern, string) = (pattern.clone(), string.clone());
    let state = Match { pattern, string, slots, last_index, pos, end_pos };
    vm.alloc_of(&MATCH, Native::new(state))
}

impl Match {
    fn pattern(&self) -> &Pattern {
        pattern_of(&self.pattern)
    }

    fn span(&self, i: usize) -> Option<(usize, usize)> {
        let (a, b) = (self.slots[2 * i], self.slots[2 * i + 1]);
        (a != UNSET && b != UNSET).then_some((a, b.max(a)))
    }

    /// The text of a group, or the default.
    fn text(&self, vm: &mut Vm, i: usize, default: &Object) -> Result {
        let Some((a, b)) = self.span(i) else { return Ok(default.clone()) };
        if let Some(s) = self.string.get::<Str>()
            && (a, b) != (0, s.len())
        {
            let part = s.slice(a, b);
            vm.check_text(part.len())?;
            return Ok(vm.str_from(part));
        }
        let text = Text::new(vm, self.pattern(), &self.string)?;
        let len = text.len();
        text.part(vm, a.min(len), b.min(len))
    }

    /// The number of a group given by number or name.
    fn index(&self, vm: &mut Vm, key: &Object) -> Result<usize> {
        let index = if int::is_int(key) {
            int::to_i64(key)
        } else {
            let known = match vm.hash(key) {
                Ok(_) => vm.dict_get(&self.pattern().names, key)?,
                Err(_) => {
                    drop(vm.take_raised());
                    let name = vm.names.index.clone();
                    match vm.lookup_special(key, &name) {
                        Some(_) => Some(vm.index(key)?),
                        None => None,
                    }
                }
            };
            known.and_then(|i| int::to_i64(&i))
        };
        match index.and_then(|i| usize::try_from(i).ok()) {
            Some(i) if i < self.slots.len() / 2 => Ok(i),
            _ => Err(vm.index_error("no such group")),
        }
    }
}

fn place(vm: &mut Vm, args: &[Object]) -> Result<(i64, i64)> {
    let m = this(&args[0]);
    let i = if args[1].is_undef() { 0 } else { m.index(vm, &args[1])? };
    Ok(m.span(i).map_or((-1, -1), |(a, b)| (a as i64, b as i64)))
}

fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let m = this(&args[0]);
    let i = m.index(vm, &args[1])?;
    m.text(vm, i, &Object::NONE)
}

fn group(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    if !keywords.is_empty() {
        return Err(vm.type_error("re.Match.group() takes no keyword arguments"));
    }
    let m = this(&args[0]);
    match &args[1..] {
        [] => m.text(vm, 0, &Object::NONE),
        [one] => {
            let i = m.index(vm, one)?;
            m.text(vm, i, &Object::NONE)
        }
        several => {
            let mut out = Vec::with_capacity(several.len());
            for key in several {
                let i = m.index(vm, key)?;
                out.push(m.text(vm, i, &Object::NONE)?);
            }
            Ok(vm.tuple(out))
        }
    }
}

fn default(o: &Object) -> Object {
    if o.is_undef() { Object::NONE } else { o.clone() }
}

fn groups(vm: &mut Vm, args: &[Object]) -> Result {
    let m = this(&args[0]);
    let default = default(&args[1]);
    let items = (1..m.slots.len() / 2).map(|i| m.text(vm, i, &default)).collect::<Result<_>>()?;
    Ok(vm.tuple(items))
}

fn groupdict(vm: &mut Vm, args: &[Object]) -> Result {
    let m = this(&args[0]);
    let default = default(&args[1]);
    let out = vm.dict();
    for (name, i) in m.pattern().names.expect::<Dict>().items() {
        let i = int::to_i64(&i).unwrap_or(0) as usize;
        let text = m.text(vm, i, &default)?;
        vm.dict_set(&out, &name, text)?;
    }
    Ok(out)
}

fn expand(vm: &mut Vm, args: &[Object]) -> Result {
    let m = this(&args[0]);
    let t = template::parse(vm, m.pattern(), &args[1])?;
    let text = Text::new(vm, m.pattern(), &m.string)?;
    let mut out = Vec::new();
    t.expand(&mut out, &text, &m.slots);
    text.object(vm, &out)
}

fn lastgroup(_: &mut Vm, o: &Object) -> Result {
    let m = this(o);
    let names = m.pattern().names.expect::<Dict>().items();
    let found = names.into_iter().find(|(_, i)| int::to_i64(i) == Some(m.last_index as i64));
    Ok(found.map_or(Object::NONE, |(name, _)| name))
}

fn regs(vm: &mut Vm, o: &Object) -> Result {
    let m = this(o);
    let mut out = Vec::new();
    for i in 0..m.slots.len() / 2 {
        let (a, b) = m.span(i).map_or((-1, -1), |(a, b)| (a as i64, b as i64));
        out.push(vm.tuple(vec![vm.int(a), vm.int(b)]));
    }
    Ok(vm.tuple(out))
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let m = this(&args[0]);
    let (a, b) = (m.slots[0], m.slots[1]);
    let text = m.text(vm, 0, &Object::NONE)?;
    let text = vm.repr(&text)?;
    let out = format!("<re.Match object; span=({a}, {b}), match=");
    let mut out = out.into_bytes();
    out.extend_from_slice(text.expect::<Str>().slice(0, text.expect::<Str>().len().min(50)));
    out.push(b'>');
    crate::types::str::finish(vm, &out)
}
