//! Subjects as the matcher wants them, and runs of the matcher over them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use super::matcher::{Matcher, Mode, Subject};
use super::pattern::Pattern;
use crate::heap::{Bytes, Layout, Native, NativePayload, Object, Str, Value};
use crate::native::{Result, TypeSpec, Vm};

/// Called for each match with its slots and its end; says whether to go on.
type Each<'a> = &'a mut dyn FnMut(&mut Vm, &[usize], usize) -> Result<bool>;

/// A string or bytes with its characters by index.
pub struct Text<'a> {
    pub string: &'a Object,
    data: Data<'a>,
}

enum Data<'a> {
    /// Bytes, or ASCII text.
    Narrow(Cow<'a, [u8]>),
    Wide(Rc<[u32]>),
}

/// Where a match lies.
pub struct Found {
    pub slots: Vec<usize>,
    pub last_index: usize,
}

/// The subject that was widened last: a tokenizer asks for match after match in one long text.
struct LastWide(RefCell<Option<(Object, Rc<[u32]>)>>);

impl NativePayload for LastWide {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        if let Some((string, _)) = &*self.0.borrow() {
            visit(string.value());
        }
    }
}

static LAST_WIDE: TypeSpec = TypeSpec { name: "LastWide", module: "re", ..TypeSpec::EMPTY };

/// Key of the last widened subject among the states of modules.
const LAST: &str = "re.wide";

/// Shorter texts are widened anew each time.
const WORTH_KEEPING: usize = 128;

/// The code points of text that is not ASCII.
pub fn widened(vm: &mut Vm, string: &Object) -> Result<Option<Rc<[u32]>>> {
    let Some(s) = string.get::<Str>() else { return Ok(None) };
    if s.is_ascii() {
        return Ok(None);
    }
    if s.len() < WORTH_KEEPING || !vm.is_exact(string, Layout::Str) {
        return Ok(Some(s.chars().collect()));
    }
    let last = match vm.module_state.get(LAST) {
        Some(o) => o.clone(),
        None => {
            let o = vm.alloc_of(&LAST_WIDE, Native::new(LastWide(RefCell::new(None))));
            vm.module_state.insert(LAST, o.clone());
            o
        }
    };
    let Some(last) = last.native::<LastWide>() else { return Ok(None) };
    if let Some((known, wide)) = &*last.0.borrow()
        && known.is(string)
    {
        return Ok(Some(wide.clone()));
    }
    vm.reserve(s.len().saturating_mul(4))?;
    let wide: Rc<[u32]> = s.chars().collect();
    last.0.replace(Some((string.clone(), wide.clone())));
    Ok(Some(wide))
}

impl<'a> Text<'a> {
    /// Checks that the pattern is for this kind of subject.
    pub fn new(vm: &mut Vm, p: &Pattern, string: &'a Object) -> Result<Text<'a>> {
        let wide = if p.is_bytes { None } else { widened(vm, string)? };
        Text::with(vm, p, string, wide)
    }

    /// The same, with the code points known already.
    pub fn with(
        vm: &mut Vm,
        p: &Pattern,
        string: &'a Object,
        wide: Option<Rc<[u32]>>,
    ) -> Result<Text<'a>> {
        if let Some(s) = string.get::<Str>() {
            if p.is_bytes {
                return Err(vm.type_error("cannot use a bytes pattern on a string-like object"));
            }
            let data = match wide {
                Some(w) => Data::Wide(w),
                None => Data::Narrow(Cow::Borrowed(s.bytes())),
            };
            return Ok(Text { string, data });
        }
        let data = match string.get::<Bytes>() {
            Some(b) => Cow::Borrowed(b.data()),
            None => match crate::types::bytes::buffer_of(vm, string)? {
                Some(d) => Cow::Owned(d),
                None => {
                    let got = vm.type_name(string);
                    let text = format!("expected string or bytes-like object, got '{got}'");
                    return Err(vm.type_error(&text));
                }
            },
        };
        if !p.is_bytes {
            return Err(vm.type_error("cannot use a string pattern on a bytes-like object"));
        }
        Ok(Text { string, data: Data::Narrow(data) })
    }

    pub fn len(&self) -> usize {
        match &self.data {
            Data::Narrow(d) => d.len(),
            Data::Wide(d) => d.len(),
        }
    }

    /// The raw text of a part: generalised UTF-8, or bytes.
    pub fn raw(&self, start: usize, end: usize) -> &[u8] {
        match (&self.data, self.string.get::<Str>()) {
            (Data::Wide(_), Some(s)) => s.slice(start, end),
            (Data::Narrow(d), _) => &d[start..end],
            _ => &[],
        }
    }

    /// A part as a new string or bytes.
    pub fn part(&self, vm: &mut Vm, start: usize, end: usize) -> Result {
        if (start, end) == (0, self.len())
            && (vm.is_exact(self.string, crate::heap::Layout::Str)
                || vm.is_exact(self.string, crate::heap::Layout::Bytes))
        {
            return Ok(self.string.clone());
        }
        self.object(vm, self.raw(start, end))
    }

    /// A string or bytes of this raw text.
    pub fn object(&self, vm: &mut Vm, raw: &[u8]) -> Result {
        vm.check_text(raw.len())?;
        Ok(match self.string.get::<Str>() {
            Some(_) => vm.str_from(raw),
            None => vm.bytes(raw),
        })
    }

    /// The first match from `start` on.
    pub fn find(
        &self,
        vm: &mut Vm,
        p: &Pattern,
        start: usize,
        end: usize,
        mode: Mode,
        not_empty_at: Option<usize>,
    ) -> Result<Option<Found>> {
        match &self.data {
            Data::Narrow(d) => find(vm, p, &d[..], (start, end), mode, not_empty_at),
            Data::Wide(d) => find(vm, p, &d[..], (start, end), mode, not_empty_at),
        }
    }

    /// Calls `f` with the slots of every match in turn, until it answers false.
    pub fn each(&self, vm: &mut Vm, p: &Pattern, range: (usize, usize), f: Each<'_>) -> Result<()> {
        match &self.data {
            Data::Narrow(d) => each(vm, p, &d[..], range, f),
            Data::Wide(d) => each(vm, p, &d[..], range, f),
        }
    }
}

fn find<S: Subject>(
    vm: &mut Vm,
    p: &Pattern,
    text: S,
    (start, end): (usize, usize),
    mode: Mode,
    not_empty_at: Option<usize>,
) -> Result<Option<Found>> {
    let mut m = Matcher::new(&p.program, text, end);
    let found = m.run(vm, start, mode, not_empty_at)?;
    Ok(found.then_some(Found { slots: m.slots, last_index: m.last_index }))
}

fn each<S: Subject>(
    vm: &mut Vm,
    p: &Pattern,
    text: S,
    (start, end): (usize, usize),
    f: Each<'_>,
) -> Result<()> {
    let mut m = Matcher::new(&p.program, text, end);
    let (mut at, mut not_empty_at) = (start, None);
    while at <= end && m.run(vm, at, Mode::Search, not_empty_at)? {
        vm.burn_fuel()?;
        if !f(vm, &m.slots, m.last_index)? {
            break;
        }
        at = m.slots[1];
        not_empty_at = (m.slots[0] == at).then_some(at);
    }
    Ok(())
}
