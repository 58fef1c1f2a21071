//! Values, objects and their memory. All `unsafe` of the crate that is not in the dispatch loop is
//! in this folder; what it exports is safe to use in any order.

mod bytes;
mod dict;
mod gc;
#[allow(clippy::module_inception)]
mod heap;
mod instance;
mod layout;
mod list;
mod method_cache;
mod native_payload;
mod object;
mod set;
mod shape;
mod slab;
mod str;
mod suspension;
#[cfg(test)]
mod tests;
mod tuple;
mod value;
mod weak_list;
mod weakref;

pub use bytes::{ByteArray, Bytes, concat_bytes, new_bytes, new_bytes_with};
pub use dict::{Cursor, Dict, Probe, simple_eq};
pub use gc::Collected;
pub use heap::{
    HARD_LIMIT, Heap, HeapInner, OutOfMemory, Pending, SHAPE_BOOL, SHAPE_ELLIPSIS, SHAPE_FLOAT,
    SHAPE_INT, SHAPE_NONE, SHAPE_NOT_IMPLEMENTED, shape_of,
};
pub use instance::{INSTANCE_WORDS, Instance, Stored};
pub use layout::{Layout, Payload, visit_object};
pub use list::{List, drop_backwards};
pub use method_cache::MethodCache;
pub use native_payload::{Native, NativePayload, Trace};
pub use object::{Header, HeapBox, Object, ObjectCell, RC_ONE};
pub use set::{Cursor as SetCursor, Probe as SetProbe, Set};
pub use shape::{Shape, ShapeId};
pub use str::{
    CodePoints, MAX_LEN as MAX_STR, Str, concat_str, decode, hash_bytes, new_str, new_str_with,
    push_code_point, width,
};
pub use suspension::{
    ASYNC_CLOSED, ASYNC_FINALIZED, ASYNC_HOOKS_INITED, ASYNC_RUNNING, FRAME_HEADER, FRAME_OBSERVED,
    Face, State, Suspension, new_suspension,
};
pub use tuple::{Tuple, new_tuple, new_tuple_from, new_tuple_with, tuple_from, tuple_of};
pub use value::{SMALL_INT_MAX, SMALL_INT_MIN, Value};
pub use weak_list::{WeakList, WeakPlaces};
pub use weakref::{NEVER_ASKED, WeakRef};

use heap::free_object;

/// Layouts whose payloads this folder defines; the rest register where they are defined.
fn register_layouts(heap: &mut Heap) {
    heap.register::<Instance>();
    heap.register::<Str>();
    heap.register::<Bytes>();
    heap.register::<ByteArray>();
    heap.register::<Tuple>();
    heap.register::<List>();
    heap.register::<Dict>();
    heap.register::<Set>();
    heap.register::<WeakRef>();
    heap.register::<Suspension>();
    heap.register::<Native>();
}
