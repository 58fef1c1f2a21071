//! Traceback objects (reference: "Traceback objects"), and the text in which exceptions are shown.
//!
//! | file         | what it makes                                                        |
//! |--------------|----------------------------------------------------------------------|
//! | `report`     | an exception with its chain and members, read once                   |
//! | `render`     | the text of a report                                                 |
//! | `frame_text` | one frame's entry: source lines with carets                          |
//! | `anchors`    | where in an expression the operator, bracket or call is              |
//! | `hint`       | "Did you mean"                                                       |
//! | `source`     | lines of source by file name                                         |

mod anchors;
mod frame_text;
mod hint;
mod render;
mod report;
mod source;
mod width;

pub use frame_text::{Place, frame_text, place_text};
pub use render::{
    brief_exception, format_exception, format_exception_only, format_stack, print_exception,
};
pub use report::{exception_text, places_of, safe_text};

use crate::heap::{Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, getter, getter_setter, method, static_method};
use crate::types::code::Code;
use crate::types::int;

pub struct Traceback {
    /// A code object.
    pub code: Object,
    pub globals: Object,
    /// Word offset of the instruction.
    pub lasti: u32,
    /// What `tb_lasti` shows of an entry that a program made.
    pub shown_lasti: Option<i64>,
    pub lineno: u32,
    /// The entry one call further in, or `UNDEF`.
    pub next: ObjectCell,
    /// A frame object, or `UNDEF`.
    pub frame: ObjectCell,
}

impl Payload for Traceback {
    const LAYOUT: Layout = Layout::Traceback;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.code.value());
        visit(self.globals.value());
        self.next.trace(visit);
        self.frame.trace(visit);
    }
}

pub static TRACEBACK: TypeSpec = TypeSpec {
    name: "traceback",
    layout: Layout::Traceback,
    new: Some(static_method("__new__", "(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", new)),
    methods: &[method("__dir__", "($self, /)", dir)],
    getters: &[
        getter("tb_frame", get_frame),
        getter("tb_lasti", |vm, o| {
            let t = o.expect::<Traceback>();
            let here = i64::from(t.code.expect::<Code>().offset_of(t.lasti));
            Ok(vm.int(t.shown_lasti.unwrap_or(here)))
        }),
        getter("tb_lineno", |vm, o| Ok(vm.int(i64::from(o.expect::<Traceback>().lineno)))),
        getter_setter("tb_next", get_next, set_next),
    ],
    ..TypeSpec::EMPTY
};

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let [_, next, frame, lasti, line] = args else { return Err(vm.type_error("traceback()")) };
    if !next.is_none() && next.get::<Traceback>().is_none() {
        let text = format!("expected traceback object or None, got '{}'", vm.type_name(next));
        return Err(vm.type_error(&text));
    }
    if frame.layout() != Layout::Frame {
        let text = format!(
            "traceback() argument 'tb_frame' must be frame, not {}",
            vm.argument_type(frame)
        );
        return Err(vm.type_error(&text));
    }
    let code = vm.getattr_str(frame, "f_code")?;
    let globals = vm.getattr_str(frame, "f_globals")?;
    let lasti = vm.index_i64(lasti, Some(Exc::OverflowError))?;
    let line = vm.index_i64(line, Some(Exc::OverflowError))?;
    Ok(vm.heap.alloc(Traceback {
        code,
        globals,
        lasti: u32::try_from(lasti / 8).unwrap_or(0),
        shown_lasti: Some(lasti),
        lineno: u32::try_from(line).unwrap_or(0),
        next: ObjectCell::new(if next.is_none() { Object::UNDEF } else { next.clone() }),
        frame: ObjectCell::new(frame.clone()),
    }))
}

fn dir(vm: &mut Vm, _: &[Object]) -> Result {
    let names = ["tb_frame", "tb_lasti", "tb_lineno", "tb_next"].map(|n| vm.intern(n));
    Ok(vm.list(names.to_vec()))
}

fn get_frame(vm: &mut Vm, o: &Object) -> Result {
    let t = o.expect::<Traceback>();
    if t.frame.is_undef() {
        t.frame.set(vm.past_frame(&t.code, &t.globals, t.lineno, t.lasti));
    }
    Ok(t.frame.get())
}

fn get_next(_: &mut Vm, o: &Object) -> Result {
    Ok(o.expect::<Traceback>().next.some().unwrap_or(Object::NONE))
}

fn set_next(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("can't delete tb_next attribute"));
    };
    if value.is_none() {
        o.expect::<Traceback>().next.set(Object::UNDEF);
        return Ok(());
    }
    if value.get::<Traceback>().is_none() {
        let text = format!("expected traceback object, got '{}'", vm.type_name(&value));
        return Err(vm.type_error(&text));
    }
    let mut at = value.clone();
    loop {
        if at.is(o) {
            return Err(vm.value_error("traceback loop detected"));
        }
        match at.get::<Traceback>().and_then(|t| t.next.some()) {
            Some(next) => at = next,
            None => break,
        }
    }
    o.expect::<Traceback>().next.set(value);
    Ok(())
}

impl Traceback {
    /// A new outermost entry, in front of `next`.
    pub fn new(
        code: Object,
        globals: Object,
        lasti: u32,
        lineno: u32,
        next: Object,
        frame: Object,
    ) -> Traceback {
        let (next, frame) = (ObjectCell::new(next), ObjectCell::new(frame));
        Traceback { code, globals, lasti, shown_lasti: None, lineno, next, frame }
    }
}

impl Vm {
    /// The text for an uncaught exception.
    pub fn render_exception(&mut self, e: &Object) -> String {
        print_exception(self, e)
    }
}

/// An integer argument for `limit`; `None` for `None`.
pub fn limit_argument(vm: &mut Vm, o: &Object) -> Result<Option<i64>> {
    if o.is_none() || o.is_undef() {
        return Ok(None);
    }
    let i = vm.index(o)?;
    Ok(Some(int::to_i64(&i).unwrap_or(i64::MAX)))
}
