//! What the natives of `_asyncio` share: the running loop, the current tasks, all tasks there are,
//! and names and classes they need at every step.

use std::cell::Cell;
use std::rc::Rc;

use crate::heap::{Native, Object, ObjectCell, Tuple, WeakPlaces};
use crate::native::{Raised, Result, TypeSpec, Vm};
use crate::traced;

/// Key among the states of modules.
const KEY: &str = "_asyncio";

pub struct State {
    /// `UNDEF`: none.
    pub running_loop: ObjectCell,
    /// A dict from loops to the tasks that run in them.
    pub current: Object,
    /// A set: tasks that take their first step.
    pub eager: Object,
    /// What `_scheduled_tasks` names, and the tasks in it.
    pub scheduled: Object,
    pub tasks: Rc<WeakPlaces>,
    /// Names given to tasks so far.
    pub names: Cell<i64>,
    /// `Task.task_wakeup`, to be bound to tasks.
    pub wakeup: Object,
    /// What the library's loop class defines; `UNDEF` before it is there.
    pub base_call_soon: ObjectCell,
    pub base_get_debug: ObjectCell,
    /// What shows futures and tasks; kept for those that die with the interpreter.
    pub future_repr: ObjectCell,
    pub task_repr: ObjectCell,
    /// Classes of `asyncio.exceptions`, once needed.
    cancelled_error: ObjectCell,
    invalid_state: ObjectCell,
    pub call_soon: Object,
    pub get_debug: Object,
    pub closed: Object,
    pub debug: Object,
    pub ready: Object,
    pub blocking: Object,
    /// `("context",)` and `("msg",)`, names of keyword arguments.
    context_keyword: Object,
    msg_keyword: Object,
}

traced!(State {
    running_loop,
    current,
    eager,
    scheduled,
    wakeup,
    base_call_soon,
    base_get_debug,
    future_repr,
    task_repr,
    cancelled_error,
    invalid_state,
    call_soon,
    get_debug,
    closed,
    debug,
    ready,
    blocking,
    context_keyword,
    msg_keyword,
});

static STATE: TypeSpec = TypeSpec { name: "State", module: "_asyncio", ..TypeSpec::EMPTY };

pub fn state(vm: &mut Vm) -> Object {
    match vm.module_state.get(KEY) {
        Some(o) => o.clone(),
        None => make(vm),
    }
}

/// The state behind what [`state`] gave.
pub fn state_of(o: &Object) -> &State {
    o.native::<State>().expect("only `make` puts a state there")
}

#[cold]
fn make(vm: &mut Vm) -> Object {
    vm.heap.register::<super::future::Future>();
    let tasks = Rc::new(WeakPlaces::default());
    let scheduled = super::registry::task_set(vm, tasks.clone());
    let task = vm.type_of_spec(&super::task::TASK);
    let wakeup = vm.native_function(&super::step::WAKEUP, Some(task));
    let keyword = |vm: &mut Vm, name: &str| {
        let name = vm.intern(name);
        vm.tuple(vec![name])
    };
    let state = State {
        running_loop: ObjectCell::undef(),
        current: vm.dict(),
        eager: vm.heap.alloc(crate::heap::Set::new()),
        scheduled,
        tasks,
        names: Cell::new(0),
        wakeup,
        base_call_soon: ObjectCell::undef(),
        base_get_debug: ObjectCell::undef(),
        future_repr: ObjectCell::undef(),
        task_repr: ObjectCell::undef(),
        cancelled_error: ObjectCell::undef(),
        invalid_state: ObjectCell::undef(),
        call_soon: vm.intern("call_soon"),
        get_debug: vm.intern("get_debug"),
        closed: vm.intern("_closed"),
        debug: vm.intern("_debug"),
        ready: vm.intern("_ready"),
        blocking: vm.intern("_asyncio_future_blocking"),
        context_keyword: keyword(vm, "context"),
        msg_keyword: keyword(vm, "msg"),
    };
    let state = vm.alloc_of(&STATE, Native::new(state));
    vm.module_state.insert(KEY, state.clone());
    state
}

impl State {
    pub fn context_keyword(&self) -> &Tuple {
        self.context_keyword.expect::<Tuple>()
    }

    pub fn msg_keyword(&self) -> &Tuple {
        self.msg_keyword.expect::<Tuple>()
    }
}

fn exception_class(vm: &mut Vm, name: &str, cell: impl Fn(&State) -> &ObjectCell) -> Result {
    let s = state(vm);
    if let Some(class) = cell(state_of(&s)).some() {
        return Ok(class);
    }
    let class = super::library(vm, "asyncio.exceptions", name)?;
    cell(state_of(&s)).set(class.clone());
    Ok(class)
}

/// The class `CancelledError`.
pub fn cancelled_error(vm: &mut Vm) -> Result {
    exception_class(vm, "CancelledError", |s| &s.cancelled_error)
}

/// Raises `InvalidStateError`.
pub fn invalid_state(vm: &mut Vm, text: &str) -> Raised {
    let raise = |vm: &mut Vm| -> Result<Raised> {
        let class = exception_class(vm, "InvalidStateError", |s| &s.invalid_state)?;
        let text = vm.str(text);
        let e = vm.call(&class, &[text])?;
        Ok(vm.raise_instance(e))
    };
    raise(vm).unwrap_or_else(|raised| raised)
}
