//! What a heap object's payload is: the list of layouts, and what the heap must know of each.
//!
//! `Layout` is stored in the header (high byte of `key`), so a downcast is one compare. A new
//! payload type adds one name here and implements [`Payload`] beside its methods; native modules
//! need neither and use [`Layout::Native`].

use super::heap::Heap;
use super::object::{Header, HeapBox, Object};
use super::value::Value;

macro_rules! layouts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Layout { $($(#[$doc])* $name,)* }

        /// How many layouts there are.
        pub const LAYOUTS: usize = [$(Layout::$name),*].len();
    };
}

layouts! {
    /// A free slot, or no heap object.
    Free,
    /// `object` and Python classes over it: nothing but the trailing slots.
    Instance,
    BigInt,
    /// Instances of subclasses of `float`; exact floats live in the word.
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    MemoryView,
    Tuple,
    List,
    Dict,
    Set,
    Range,
    Slice,
    Cell,
    Code,
    Function,
    NativeFunction,
    BoundMethod,
    Type,
    Module,
    Exception,
    Traceback,
    /// Generators, coroutines and asynchronous generators: one suspended frame, three faces.
    Suspension,
    /// `__anext__`, `asend`, `athrow` and `aclose` awaitables.
    AsyncGenStep,
    CoroutineWrapper,
    Frame,
    Property,
    ClassMethod,
    StaticMethod,
    Super,
    Member,
    GetSet,
    MappingProxy,
    WeakRef,
    DictView,
    ListIter,
    TupleIter,
    RangeIter,
    StrIter,
    BytesIter,
    DictIter,
    SetIter,
    SequenceIter,
    CallableIter,
    Enumerate,
    Zip,
    Map,
    Filter,
    Reversed,
    GenericAlias,
    UnionType,
    TypeVar,
    TypeAlias,
    Namespace,
    /// Futures and tasks of the event loop.
    Future,
    /// A collected object whose payload is gone; its memory follows.
    Dead,
    /// A payload defined by a native module: see [`super::native_payload`].
    Native,
}

impl Layout {
    #[inline(always)]
    pub fn from_key(key: u32) -> Layout {
        // SAFETY: only `Layout::key_base` makes keys, from a `Layout`.
        unsafe { std::mem::transmute((key >> 24) as u8) }
    }

    /// The key of exact instances of the builtin type that is first with this layout.
    #[inline(always)]
    pub const fn exact_key(self) -> u32 {
        (self as u32) << 24 | self as u32
    }

    #[inline(always)]
    pub const fn key_base(self) -> u32 {
        (self as u32) << 24
    }
}

/// A Rust type that lives in a heap object.
///
/// What implementations promise: `LAYOUT` belongs to this type alone (registration checks it), and
/// `trace` visits every object the payload owns a reference to, each as often as it owns one (the
/// cycle collector frees what it thinks unreachable).
pub trait Payload: Sized + 'static {
    const LAYOUT: Layout;
    /// Can it take part in a reference cycle? Then the collector looks at it.
    const CONTAINER: bool = true;

    /// Do exact instances of the builtin type have a `__dict__` (as functions and modules do)?
    const DICT: bool = false;

    fn trace(&self, visit: &mut dyn FnMut(Value));

    /// May [`Payload::needs_finalizer`] ever say yes?
    const FINALIZES: bool = false;

    /// Must Python code run before this object goes (a suspended frame's `finally`)?
    fn needs_finalizer(&self) -> bool {
        false
    }

    /// Last words before the payload is dropped: leaving tables that borrow it.
    fn retire(&self, _heap: &Heap, _this: Value) {}

    /// Bytes held outside the object, for the memory limit: given back when it goes.
    fn outside_bytes(&self) -> usize {
        0
    }
}

/// What the heap knows of a layout.
#[derive(Clone, Copy)]
pub struct LayoutInfo {
    /// Where the trailing slots of an instance of a Python class begin; 0: it varies.
    pub size: usize,
    pub container: bool,
    pub finalizes: bool,
    pub drop: unsafe fn(*mut Header),
    /// Retires and drops at once; the bytes that were held outside.
    pub end: unsafe fn(*mut Header, &Heap) -> usize,
    pub trace: unsafe fn(*mut Header, &mut dyn FnMut(Value)),
    pub needs_finalizer: unsafe fn(*mut Header) -> bool,
    pub outside_bytes: unsafe fn(*mut Header) -> usize,
    pub retire: unsafe fn(*mut Header, &Heap),
    /// Which Rust type registered.
    pub type_id: Option<std::any::TypeId>,
}

impl LayoutInfo {
    pub const NONE: LayoutInfo = LayoutInfo {
        size: std::mem::size_of::<Header>(),
        container: false,
        finalizes: false,
        drop: no_drop,
        end: no_end,
        trace: no_trace,
        needs_finalizer: never,
        outside_bytes: no_bytes,
        retire: no_retire,
        type_id: None,
    };

    pub fn of<T: Payload>() -> LayoutInfo {
        LayoutInfo {
            size: std::mem::size_of::<HeapBox<T>>(),
            container: T::CONTAINER,
            finalizes: T::FINALIZES,
            drop: drop_payload::<T>,
            end: end_payload::<T>,
            trace: trace_payload::<T>,
            needs_finalizer: payload_needs_finalizer::<T>,
            outside_bytes: payload_outside_bytes::<T>,
            retire: retire_payload::<T>,
            type_id: Some(std::any::TypeId::of::<T>()),
        }
    }
}

unsafe fn no_drop(_: *mut Header) {}
unsafe fn no_trace(_: *mut Header, _: &mut dyn FnMut(Value)) {}
unsafe fn never(_: *mut Header) -> bool {
    false
}
unsafe fn no_bytes(_: *mut Header) -> usize {
    0
}

unsafe fn no_retire(_: *mut Header, _: &Heap) {}
unsafe fn no_end(_: *mut Header, _: &Heap) -> usize {
    0
}

// SAFETY of those below: the heap calls them with an object of layout `T::LAYOUT` only.
unsafe fn drop_payload<T: Payload>(h: *mut Header) {
    unsafe { std::ptr::drop_in_place(&mut (*(h as *mut HeapBox<T>)).payload) }
}
unsafe fn trace_payload<T: Payload>(h: *mut Header, visit: &mut dyn FnMut(Value)) {
    unsafe { (*(h as *const HeapBox<T>)).payload.trace(visit) }
}
unsafe fn payload_needs_finalizer<T: Payload>(h: *mut Header) -> bool {
    unsafe { (*(h as *const HeapBox<T>)).payload.needs_finalizer() }
}
unsafe fn payload_outside_bytes<T: Payload>(h: *mut Header) -> usize {
    unsafe { (*(h as *const HeapBox<T>)).payload.outside_bytes() }
}

/// For `trace`: visits a counted reference held directly.
#[inline]
pub fn visit_object(o: &Object, visit: &mut dyn FnMut(Value)) {
    visit(o.value());
}
unsafe fn retire_payload<T: Payload>(h: *mut Header, heap: &Heap) {
    unsafe { (*(h as *const HeapBox<T>)).payload.retire(heap, Value::from_ptr(h)) }
}
unsafe fn end_payload<T: Payload>(h: *mut Header, heap: &Heap) -> usize {
    unsafe {
        retire_payload::<T>(h, heap);
        let outside = payload_outside_bytes::<T>(h);
        drop_payload::<T>(h);
        outside
    }
}
