//! `TimerQueue`: handles by the time at which they are due.
//!
//! Invariant: `entries` is a binary heap with the smallest time first. Equal times are not in order
//! of insertion but in that of `heapq`, sift by sift: programs that schedule several callbacks for
//! the same moment see the order they have elsewhere.

use std::cell::RefCell;

use crate::heap::{Native, Object};
use crate::native::{Result, TypeSpec, Vm, method, static_method};
use crate::traced;
use crate::types::{float, int};

#[derive(Default)]
struct TimerQueue {
    /// Times, and beside them their handles.
    times: RefCell<Vec<f64>>,
    handles: RefCell<Vec<Object>>,
}

traced!(TimerQueue { handles });

pub static TIMER_QUEUE: TypeSpec = TypeSpec {
    name: "TimerQueue",
    module: "_aio",
    doc: "Handles by the time at which they are due.",
    new: Some(static_method("__new__", "(cls, /)", |vm, _| {
        Ok(vm.alloc_of(&TIMER_QUEUE, Native::new(TimerQueue::default())))
    })),
    methods: &[
        method("push", "($self, when, handle, /)", |vm, a| {
            let when = seconds(vm, &a[1])?;
            queue(a).push(when, a[2].clone());
            Ok(Object::NONE)
        }),
        method("first", "($self, /)", |vm, a| {
            let first = queue(a).handles.borrow().first().cloned();
            first.ok_or_else(|| vm.index_error("no timers"))
        }),
        method("first_time", "($self, /)", |vm, a| {
            let first = queue(a).times.borrow().first().copied();
            first.map(Object::from_float).ok_or_else(|| vm.index_error("no timers"))
        }),
        method("pop", "($self, /)", |vm, a| {
            let first = queue(a).pop();
            first.ok_or_else(|| vm.index_error("no timers"))
        }),
        method("take", "($self, /)", |vm, a| {
            queue(a).times.borrow_mut().clear();
            let handles = std::mem::take(&mut *queue(a).handles.borrow_mut());
            Ok(vm.list(handles))
        }),
        method("append", "($self, when, handle, /)", |vm, a| {
            let when = seconds(vm, &a[1])?;
            queue(a).times.borrow_mut().push(when);
            queue(a).handles.borrow_mut().push(a[2].clone());
            Ok(Object::NONE)
        }),
        method("heapify", "($self, /)", |_, a| {
            queue(a).heapify();
            Ok(Object::NONE)
        }),
        method("clear", "($self, /)", |_, a| {
            queue(a).times.borrow_mut().clear();
            let handles = std::mem::take(&mut *queue(a).handles.borrow_mut());
            drop(handles);
            Ok(Object::NONE)
        }),
        method("__len__", "($self, /)", |vm, a| Ok(vm.int(queue(a).times.borrow().len() as i64))),
    ],
    ..TypeSpec::EMPTY
};

fn queue(args: &[Object]) -> &TimerQueue {
    args[0].native::<TimerQueue>().expect("the receiver's type decides its state")
}

/// A time as the program gave it.
pub(super) fn seconds(vm: &mut Vm, o: &Object) -> Result<f64> {
    if let Some(x) = float::to_f64(o) {
        return Ok(x);
    }
    if let Some(i) = int::to_i64(o) {
        return Ok(i as f64);
    }
    let float = vm.intern("__float__");
    match vm.lookup_special(o, &float) {
        Some(f) => {
            let x = vm.call(&f, &[])?;
            match float::to_f64(&x) {
                Some(x) => Ok(x),
                None => Err(vm.type_error("__float__ returned non-float")),
            }
        }
        None => {
            let text = format!("must be real number, not {}", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

impl TimerQueue {
    fn push(&self, when: f64, handle: Object) {
        let mut times = self.times.borrow_mut();
        let mut handles = self.handles.borrow_mut();
        times.push(when);
        handles.push(handle);
        let last = times.len() - 1;
        rise(&mut times, &mut handles, 0, last);
    }

    fn pop(&self) -> Option<Object> {
        let mut times = self.times.borrow_mut();
        let mut handles = self.handles.borrow_mut();
        if times.is_empty() {
            return None;
        }
        times.swap_remove(0);
        let first = handles.swap_remove(0);
        if !times.is_empty() {
            sink(&mut times, &mut handles, 0);
        }
        Some(first)
    }

    fn heapify(&self) {
        let mut times = self.times.borrow_mut();
        let mut handles = self.handles.borrow_mut();
        for i in (0..times.len() / 2).rev() {
            sink(&mut times, &mut handles, i);
        }
    }
}

/// Moves the entry at `at` towards `start` while its parent is later.
fn rise(times: &mut [f64], handles: &mut [Object], start: usize, mut at: usize) {
    while at > start {
        let parent = (at - 1) / 2;
        if times[at] < times[parent] {
            times.swap(at, parent);
            handles.swap(at, parent);
            at = parent;
        } else {
            break;
        }
    }
}

/// Moves the entry at `start` down to a leaf, the earlier child up each time, then back up to its
/// place: fewer comparisons than stopping on the way, and the order among equals that goes with it.
fn sink(times: &mut [f64], handles: &mut [Object], start: usize) {
    let mut at = start;
    loop {
        let mut child = 2 * at + 1;
        if child >= times.len() {
            break;
        }
        let right = child + 1;
        if let Some(other) = times.get(right) {
            let left_is_earlier = times[child] < *other;
            if !left_is_earlier {
                child = right;
            }
        }
        times.swap(at, child);
        handles.swap(at, child);
        at = child;
    }
    rise(times, handles, start, at);
}
