//! All tasks as long as they live, and the current task of each loop.

use std::rc::Rc;

use super::future::Future;
use super::state::{state, state_of};
use crate::heap::{Native, NativePayload, Object, ObjectCell, Value, WeakPlaces};
use crate::native::{Exc, Result, TypeSpec, Vm, method};

/// `_scheduled_tasks`: our tasks by their place in a table that they leave when they go; what else
/// somebody registers (a task of another library) in a `WeakSet`, made when it is needed.
struct TaskSet {
    tasks: Rc<WeakPlaces>,
    others: ObjectCell,
}

impl NativePayload for TaskSet {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.others.trace(visit);
    }
}

static TASK_SET: TypeSpec = TypeSpec {
    name: "TaskSet",
    module: "_asyncio",
    doc: "The tasks there are, which it does not keep alive.",
    methods: &[
        method("__contains__", "($self, task, /)", |vm, a| {
            let all = members(vm, &a[0])?;
            Ok(Object::from_bool(all.iter().any(|t| t.is(&a[1]))))
        }),
        method("__iter__", "($self, /)", |vm, a| {
            let all = members(vm, &a[0])?;
            let all = vm.list(all);
            vm.iter(&all)
        }),
        method("__len__", "($self, /)", |vm, a| {
            let n = members(vm, &a[0])?.len();
            Ok(vm.int(n as i64))
        }),
        method("add", "($self, task, /)", |vm, a| add(vm, &a[1])),
        method("discard", "($self, task, /)", |vm, a| discard(vm, &a[1])),
    ],
    ..TypeSpec::EMPTY
};

pub fn task_set(vm: &mut Vm, tasks: Rc<WeakPlaces>) -> Object {
    vm.alloc_of(&TASK_SET, Native::new(TaskSet { tasks, others: ObjectCell::undef() }))
}

fn this(o: &Object) -> &TaskSet {
    o.native::<TaskSet>().expect("the receiver's type decides its state")
}

fn members(vm: &mut Vm, set: &Object) -> Result<Vec<Object>> {
    let s = this(set);
    let mut all = s.tasks.objects();
    if let Some(others) = s.others.some() {
        all.extend(vm.iterate_to_vec(&others)?);
    }
    Ok(all)
}

/// `_register_task`
pub fn add(vm: &mut Vm, task: &Object) -> Result {
    if let Some(t) = task.get::<Future>().and_then(|f| f.task.as_deref()) {
        t.register(task);
        return Ok(Object::NONE);
    }
    let s = state(vm);
    let set = this(&state_of(&s).scheduled);
    let others = match set.others.some() {
        Some(o) => o,
        None => {
            let class = super::library(vm, "weakref", "WeakSet")?;
            let o = vm.call(&class, &[])?;
            set.others.set(o.clone());
            o
        }
    };
    vm.call_method(&others, "add", std::slice::from_ref(task))
}

/// `_unregister_task`
pub fn discard(vm: &mut Vm, task: &Object) -> Result {
    if let Some(t) = task.get::<Future>().and_then(|f| f.task.as_deref()) {
        t.unregister();
        return Ok(Object::NONE);
    }
    let s = state(vm);
    match this(&state_of(&s).scheduled).others.some() {
        Some(others) => vm.call_method(&others, "discard", std::slice::from_ref(task)),
        None => Ok(Object::NONE),
    }
}

/// `_enter_task`: the task begins to run in the loop, where none may be running.
pub fn enter(vm: &mut Vm, the_loop: &Object, task: &Object) -> Result<()> {
    let s = state(vm);
    let current = &state_of(&s).current;
    if let Some(running) = vm.dict_get(current, the_loop)? {
        let (task, running) = (vm.repr_text(task)?, vm.repr_text(&running)?);
        let text = format!(
            "Cannot enter into task {task} while another task {running} is being executed."
        );
        return Err(vm.error(Exc::RuntimeError, &text));
    }
    vm.dict_set(current, the_loop, task.clone())
}

/// `_leave_task`
pub fn leave(vm: &mut Vm, the_loop: &Object, task: &Object) -> Result<()> {
    let s = state(vm);
    let current = &state_of(&s).current;
    let running = vm.dict_get(current, the_loop)?;
    if !running.as_ref().is_some_and(|r| r.is(task)) {
        let running = running.unwrap_or(Object::NONE);
        let (task, running) = (vm.repr_text(task)?, vm.repr_text(&running)?);
        let text = format!("Leaving task {task} does not match the current task {running}.");
        return Err(vm.error(Exc::RuntimeError, &text));
    }
    vm.dict_remove(current, the_loop)?;
    Ok(())
}

/// `_swap_current_task`: puts the task (or none) in place, and gives what was there.
pub fn swap(vm: &mut Vm, the_loop: &Object, task: &Object) -> Result {
    let s = state(vm);
    let current = &state_of(&s).current;
    let previous = vm.dict_get(current, the_loop)?.unwrap_or(Object::NONE);
    if task.is_none() {
        vm.dict_remove(current, the_loop)?;
    } else {
        vm.dict_set(current, the_loop, task.clone())?;
    }
    Ok(previous)
}

pub fn current_task(vm: &mut Vm, args: &[Object]) -> Result {
    let the_loop =
        if super::given(&args[0]) { args[0].clone() } else { super::loops::running(vm)? };
    let s = state(vm);
    Ok(vm.dict_get(&state_of(&s).current, &the_loop)?.unwrap_or(Object::NONE))
}
