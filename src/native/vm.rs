//! `Vm`: the state of one interpreter, as natives see it. The folders above add the operations:
//! `types/` what objects can do, `vm/` calling and running.
//!
//! Invariant: `heap` is the last field, so that every counted reference held here is gone before
//! the heap is.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::{Exc, Flags, Names, TypeSpec, Watch};
use crate::heap::{FRAME_HEADER, Heap, Layout, MethodCache, Object, Value};
use crate::host::{Host, Limits};
use crate::trace::Recorder;

/// How a suspended frame is resumed.
pub enum Resume {
    /// `next` (with `None`) and `send`.
    Send(Object),
    Throw(Thrown),
}

/// What is thrown in.
pub struct Thrown {
    /// The exception instance.
    pub exception: Object,
    /// The arguments `throw` was called with, a tuple, for a delegate that has a `throw` of its own;
    /// or `UNDEF`: the exception alone.
    pub given: Object,
}

impl Resume {
    /// Throws an exception instance.
    pub fn throw(exception: Object) -> Resume {
        Resume::Throw(Thrown { exception, given: Object::UNDEF })
    }
}

/// How a nested resume of a suspension ended, if not by an exception.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It yielded (a coroutine: what it awaits wants something of the event loop).
    Yielded,
    /// An asynchronous generator produced an item.
    AsyncYielded,
    Returned,
}

/// What the dispatch loop does for a native after it returned (see [`Vm::then`]).
pub enum Step {
    /// Call this and let its result be the native's.
    Call { callable: Object, args: Vec<Object> },
    /// Resume this suspended frame; what it yields is the native's result.
    Resume { target: Object, how: Resume, end: End },
}

/// What a native that resumes a frame makes of the frame's end.
pub enum End {
    /// `StopIteration`, or the face's equivalent.
    Raise,
    /// This value.
    Default(Object),
    /// What `close()` does: the returned value; an item is an error.
    Close,
}

/// The contiguous value stack ordinary frames live on.
pub struct Stack {
    pub start: *mut Value,
    /// Everything below is initialised; frames are pushed up to here.
    pub soft_end: *mut Value,
    pub hard_end: *mut Value,
    words: usize,
}

/// Values the stack is extended by at a time.
const STACK_STEP: usize = 4096;

impl Stack {
    fn new(words: usize) -> Stack {
        let memory = std::alloc::Layout::array::<Value>(words).expect("a stack's layout");
        // SAFETY: not zero-sized; the pages come as they are touched.
        unsafe {
            let start = std::alloc::alloc(memory) as *mut Value;
            if start.is_null() {
                std::alloc::handle_alloc_error(memory);
            }
            let mut stack = Stack { start, soft_end: start, hard_end: start.add(words), words };
            stack.extend(start.add(STACK_STEP));
            stack
        }
    }

    /// Makes the stack usable up to `end`; false if it is too far.
    pub fn extend(&mut self, end: *mut Value) -> bool {
        if end > self.hard_end {
            return false;
        }
        // SAFETY: stays below `hard_end`.
        unsafe {
            while self.soft_end < end {
                let step = STACK_STEP.min(self.hard_end.offset_from(self.soft_end) as usize);
                for i in 0..step {
                    self.soft_end.add(i).write(Value::UNDEF);
                }
                self.soft_end = self.soft_end.add(step);
            }
        }
        true
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        let memory = std::alloc::Layout::array::<Value>(self.words).expect("a stack's layout");
        // SAFETY: allocated in `new` with this layout. Frames are gone: values were released.
        unsafe { std::alloc::dealloc(self.start as *mut u8, memory) }
    }
}

// SAFETY: a stack moves between threads only with its interpreter.
unsafe impl Send for Stack {}

/// Objects by keys that no program chooses.
type Table<K> = HashMap<K, Object, foldhash::fast::FixedState>;

pub struct Vm {
    // ---- read by the dispatch loop
    pub stack: Stack,
    /// Where a nested run or a native may put a new window: above every live register.
    pub top: *mut Value,
    pub recursion_limit: u32,
    /// Up to this depth frames are called the short way: the same, or 0 while `sys.settrace` or
    /// `sys.setprofile` has a function to tell.
    pub call_limit: u32,
    /// Up to this depth frames are resumed the short way: the same, or 0 while a recorder or one of
    /// those functions watches.
    pub resume_limit: u32,
    /// Most decimal digits of a conversion between `int` and `str`; 0: any number.
    pub max_str_digits: usize,
    pub flags: Flags,
    /// Frame depth below the current nested run.
    pub depth: u32,
    /// The exception that was raised and not caught yet; `UNDEF`: none.
    pub raised: Object,
    /// The exception being handled by the running frame itself, and by the frames outside the
    /// innermost suspension.
    pub handled: Object,
    pub outer_handled: Object,
    /// Finalisers are waiting; this is where the loop goes on after them.
    pub pending_ip: *const u64,
    /// The exception in `raised` passes this frame a second time: no new traceback entry.
    pub reraising: bool,
    /// The step or time limit was exceeded: the exception cannot be caught.
    pub limit_hit: bool,
    /// Frame objects of live frames, by the address of their register 0.
    pub observed: Vec<(usize, Object)>,
    /// How many frames are kept as the origin of a coroutine; 0: none.
    pub coroutine_origin_depth: u32,
    /// Root shapes of generators, coroutines and asynchronous generators.
    pub suspension_shapes: [u32; 3],
    /// Fuel of the current slice, and steps of the slices before.
    pub slice: i64,
    pub steps_done: u64,
    /// How a nested resume ended.
    pub outcome: Outcome,
    /// Its return value, or that of the source an iterator has ended with.
    pub resume_value: Object,
    /// The result with which the dispatch loop is being left.
    pub exit: super::Result<Value>,
    /// Left by a native for the dispatch loop.
    pub step: Option<Step>,
    /// Depth of nested runs of the loop; while positive the interpreter cannot be paused.
    pub nested: u32,
    /// The innermost running frame's base and ip, saved whenever something may look at frames.
    pub frame_base: *mut Value,
    pub frame_ip: *const u64,
    /// Stack address below which no nested run may start.
    pub native_floor: usize,

    // ---- shared objects
    pub names: Names,
    pub method_cache: MethodCache,
    pub specs: Table<usize>,
    pub exceptions: Vec<Object>,
    /// `object` and `type`.
    pub object_type: Object,
    pub type_type: Object,
    pub builtins: Object,
    pub modules: Object,
    pub empty_tuple: Object,
    /// Single-character strings of Latin-1.
    pub latin1: Vec<Object>,
    /// `bytes` of one byte, and the empty one behind them, made when first asked for.
    short_bytes: Box<[OnceCell<Object>; 257]>,
    /// State of native modules, by a key of their own.
    pub module_state: Table<&'static str>,
    /// `hognose trace`: who resumes and who suspends whom.
    pub recorder: Option<Box<Recorder>>,
    pub watch: Watch,
    /// Calls, lines and returns are to be told now.
    pub telling: bool,
    pub hooks: Hooks,
    pub limits: Limits,
    pub host: Box<dyn Host>,
    pub heap: Heap,
}

/// What higher folders plug in, so that lower ones need not name them.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// Makes a native or embedded module, if there is one of that name.
    pub find_builtin_module: fn(&mut Vm, &str) -> super::Result<Option<Object>>,
    /// `compile(source, filename, mode)` down to a code object.
    pub compile: fn(&mut Vm, &[u8], &str, CompileMode) -> super::Result,
    /// The same for source that is text already.
    pub compile_text: fn(&mut Vm, &str, &str, CompileMode) -> super::Result,
    /// `__import__` as the `import` statement uses it: name, globals, from-list, level.
    pub import: fn(&mut Vm, &Object, &Object, &Object, u32) -> super::Result,
    /// Tells `sys.unraisablehook` of the raised exception, which nobody can catch, and of the object
    /// it came from.
    pub report_unraisable: fn(&mut Vm, &Object, Object),
    /// The text of an embedded module, and whether it is a package.
    pub library_source: fn(&str) -> Option<(&'static str, bool)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompileMode {
    Exec,
    Eval,
    /// One interactive statement: expression results are displayed; top-level `await` allowed.
    Single {
        top_level_await: bool,
        /// An indented block may end with the text; otherwise only with an empty line.
        imply_dedent: bool,
    },
}

// SAFETY: an interpreter moves between threads as a whole; its raw pointers go into its own stack
// and heap, which move along without changing address.
unsafe impl Send for Vm {}

impl Vm {
    /// The bare state; `vm::new` makes types and modules.
    pub fn bare(limits: Limits, host: Box<dyn Host>, hooks: Hooks) -> Box<Vm> {
        let heap = Heap::new(limits.memory);
        let names = Names::new(&heap);
        let stack = Stack::new(limits.stack_words);
        // SAFETY: the first step of the stack is initialised.
        let top = unsafe { stack.start.add(FRAME_HEADER) };
        let here = &limits as *const Limits as usize;
        let latin1 = (0..256u32)
            .map(|c| heap.intern(char::from_u32(c).unwrap_or(' ').encode_utf8(&mut [0; 4])))
            .collect();
        Box::new(Vm {
            stack,
            top,
            recursion_limit: limits.recursion,
            call_limit: limits.recursion,
            resume_limit: limits.recursion,
            max_str_digits: limits.str_digits,
            flags: Flags::default(),
            depth: 0,
            raised: Object::UNDEF,
            handled: Object::UNDEF,
            outer_handled: Object::UNDEF,
            pending_ip: std::ptr::null(),
            reraising: false,
            limit_hit: false,
            observed: Vec::new(),
            coroutine_origin_depth: 0,
            suspension_shapes: [0; 3],
            slice: 0,
            steps_done: 0,
            outcome: Outcome::Returned,
            resume_value: Object::NONE,
            exit: Err(super::Raised),
            step: None,
            nested: 0,
            frame_base: top,
            frame_ip: std::ptr::null(),
            native_floor: here.saturating_sub(limits.native_stack),
            names,
            method_cache: MethodCache::new(),
            specs: Table::default(),
            exceptions: Vec::new(),
            object_type: Object::UNDEF,
            type_type: Object::UNDEF,
            builtins: Object::UNDEF,
            modules: Object::UNDEF,
            empty_tuple: crate::heap::new_tuple(&heap, Vec::new()),
            latin1,
            short_bytes: Box::new([const { OnceCell::new() }; 257]),
            module_state: Table::default(),
            recorder: None,
            watch: Watch::NOBODY,
            telling: false,
            hooks,
            limits,
            host,
            heap,
        })
    }

    pub fn set_recursion_limit(&mut self, limit: u32) {
        self.recursion_limit = limit;
        self.set_limits();
    }

    /// The limits of the short ways, after a change of who watches.
    pub fn set_limits(&mut self) {
        let limit = self.recursion_limit;
        let recording = self.recorder.as_ref().is_some_and(|r| !r.full);
        self.telling = self.watch.anybody() && !self.watch.inside;
        self.call_limit = if self.telling { 0 } else { limit };
        self.resume_limit = if self.telling || recording { 0 } else { limit };
    }

    /// Leaves work for the dispatch loop: `return vm.then(Step::Call { … })`.
    pub fn then(&mut self, step: Step) -> super::Result {
        self.step = Some(step);
        Ok(Object::UNDEF)
    }

    /// The type object made from a spec, if it exists already.
    pub fn known_spec(&self, spec: &'static TypeSpec) -> Option<Object> {
        self.specs.get(&(spec as *const TypeSpec as usize)).cloned()
    }

    /// The type object of a builtin exception.
    pub fn exc(&self, exc: Exc) -> Object {
        self.exceptions[exc as usize].clone()
    }

    /// An integer of any `i64` value that fits the word; larger ones become big integers.
    #[inline]
    pub fn int(&self, i: i64) -> Object {
        match Value::try_from_int(i) {
            Some(_) => Object::from_small(i),
            None => self.big_int(num_bigint::BigInt::from(i)),
        }
    }

    #[inline]
    pub fn str(&self, text: &str) -> Object {
        self.str_from(text.as_bytes())
    }

    /// A string from generalised UTF-8.
    pub fn str_from(&self, bytes: &[u8]) -> Object {
        if bytes.len() <= 2 {
            match bytes {
                [] => return self.names.empty.clone(),
                [b] if *b < 0x80 => return self.latin1[*b as usize].clone(),
                [a @ (0xC2 | 0xC3), b] => {
                    return self.latin1[((a & 3) as usize) << 6 | (b & 0x3F) as usize].clone();
                }
                _ => {}
            }
        }
        crate::heap::new_str(&self.heap, bytes)
    }

    pub fn intern(&self, text: &str) -> Object {
        self.heap.intern(text)
    }

    pub fn bytes(&self, data: &[u8]) -> Object {
        let shared = match data {
            [] => 256,
            [byte] => *byte as usize,
            _ => return crate::heap::new_bytes(&self.heap, data),
        };
        let make = || crate::heap::new_bytes(&self.heap, data);
        self.short_bytes[shared].get_or_init(make).clone()
    }

    pub fn tuple(&self, items: Vec<Object>) -> Object {
        if items.is_empty() {
            self.empty_tuple.clone()
        } else {
            crate::heap::new_tuple(&self.heap, items)
        }
    }

    pub fn pair(&self, first: Object, second: Object) -> Object {
        crate::heap::tuple_from(&self.heap, [first, second])
    }

    pub fn list(&self, items: Vec<Object>) -> Object {
        self.heap.alloc(crate::heap::List::new(&self.heap, items))
    }

    pub fn dict(&self) -> Object {
        self.heap.alloc(crate::heap::Dict::new())
    }

    /// Is this an exact instance of the builtin type with that layout?
    #[inline(always)]
    pub fn is_exact(&self, o: &Object, layout: Layout) -> bool {
        o.value().key() == layout.exact_key()
    }

    /// May `bytes` more be allocated? `Err` raises `MemoryError`. Ask before building what a small
    /// input can make huge.
    pub fn reserve(&mut self, bytes: usize) -> super::Result<()> {
        match self.heap.check(bytes) {
            Ok(()) => Ok(()),
            Err(_) => Err(self.memory_error()),
        }
    }
}
