//! Going through a string match by match: what `finditer` and `Pattern.scanner` give.
//!
//! Invariant: `at` is where the last match ended, past every end once there was none.

use std::cell::Cell;
use std::rc::Rc;

use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{Result, TypeSpec, Vm, getter, method};

use super::match_object;
use super::matcher::Mode;
use super::pattern::{range, this};
use super::search::{Text, widened};

struct Scanner {
    pattern: Object,
    string: Object,
    wide: Option<Rc<[u32]>>,
    at: Cell<usize>,
    start: usize,
    end: usize,
    /// The last match was empty.
    empty: Cell<bool>,
}

impl NativePayload for Scanner {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.pattern.value());
        visit(self.string.value());
    }
}

static ITERATOR: TypeSpec = TypeSpec {
    name: "callable_iterator",
    next: Some(|vm, o| advance(vm, o, Mode::Search)),
    ..TypeSpec::EMPTY
};

static SCANNER: TypeSpec = TypeSpec {
    name: "SRE_Scanner",
    module: "_sre",
    methods: &[
        method("match", "($self, /)", |vm, args| next(vm, &args[0], Mode::Match)),
        method("search", "($self, /)", |vm, args| next(vm, &args[0], Mode::Search)),
    ],
    getters: &[getter("pattern", |_, o| {
        Ok(o.native::<Scanner>().map_or(Object::NONE, |s| s.pattern.clone()))
    })],
    ..TypeSpec::EMPTY
};

pub fn finditer(vm: &mut Vm, args: &[Object]) -> Result {
    begin(vm, args, &ITERATOR)
}

pub fn scanner(vm: &mut Vm, args: &[Object]) -> Result {
    begin(vm, args, &SCANNER)
}

fn begin(vm: &mut Vm, args: &[Object], spec: &'static TypeSpec) -> Result {
    let len = Text::new(vm, this(&args[0]), &args[1])?.len();
    let (start, end) = range(vm, args, len)?;
    let state = Scanner {
        pattern: args[0].clone(),
        string: args[1].clone(),
        wide: widened(vm, &args[1])?,
        at: Cell::new(start),
        start,
        end,
        empty: Cell::new(false),
    };
    Ok(vm.alloc_of(spec, Native::new(state)))
}

fn next(vm: &mut Vm, o: &Object, mode: Mode) -> Result {
    Ok(advance(vm, o, mode)?.unwrap_or(Object::NONE))
}

fn advance(vm: &mut Vm, o: &Object, mode: Mode) -> Result<Option<Object>> {
    let Some(s) = o.native::<Scanner>() else { return Ok(None) };
    let at = s.at.get();
    if at > s.end {
        return Ok(None);
    }
    let p = this(&s.pattern);
    let text = Text::with(vm, p, &s.string, s.wide.clone())?;
    // A bytearray may have shrunk meanwhile.
    let end = s.end.min(text.len());
    let not_empty_at = s.empty.get().then_some(at);
    match text.find(vm, p, at, end, mode, not_empty_at)? {
        Some(found) => {
            let (a, b) = (found.slots[0], found.slots[1]);
            s.at.set(b);
            s.empty.set(a == b);
            Ok(Some(match_object::make(vm, &s.pattern, &s.string, found, s.start, s.end)))
        }
        None => {
            s.at.set(usize::MAX);
            Ok(None)
        }
    }
}
