//! Type objects, the object model, and the builtin types.

pub mod allocate;
pub mod attribute;
mod attribute_setting;
mod binding;
pub mod bool;
pub mod bytearray;
pub mod bytes;
pub mod class;
mod class_check;
pub mod class_layout;
pub mod code;
pub mod code_places;
mod code_type;
pub mod codecs;
pub mod complex;
pub mod concat;
pub mod descriptor;
pub mod descriptor_methods;
pub mod dict;
pub mod dir;
mod docs;
pub mod exception;
pub mod exception_methods;
pub mod float;
pub mod format;
pub mod function;
pub mod function_types;
pub mod generic_alias;
pub mod group;
pub mod hash;
pub mod int;
pub mod iter;
pub mod iterators;
pub mod list;
pub mod lookup;
pub mod mapping;
pub mod members;
pub mod memoryview;
pub mod method_call;
pub mod module;
pub mod module_type;
pub mod mro;
pub mod native_types;
pub mod numbers;
pub mod object;
pub mod operators;
pub mod protocols;
pub mod range;
pub mod reduce;
pub mod repr_guard;
pub mod set;
pub mod slice;
pub mod stdlib_names;
pub mod str;
pub mod suggest;
pub mod suspension;
mod syntax_error;
pub mod traceback;
pub mod tuple;
pub mod type_methods;
pub mod type_object;
pub mod type_params;
pub mod waiting;

use crate::heap::Heap;
use crate::native::TypeSpec;

/// Declares the payloads defined in this folder.
pub fn register(heap: &mut Heap) {
    heap.register::<int::Int>();
    heap.register::<float::Float>();
    heap.register::<complex::Complex>();
    heap.register::<slice::Slice>();
    heap.register::<generic_alias::GenericAlias>();
    heap.register::<generic_alias::UnionType>();
    heap.register::<function::Cell>();
    heap.register::<code::Code>();
    heap.register::<function::Function>();
    heap.register::<function::NativeFunction>();
    heap.register::<function::BoundMethod>();
    heap.register::<type_object::Type>();
    heap.register::<module::Module>();
    heap.register::<exception::Exception>();
    heap.register::<traceback::Traceback>();
    heap.register::<suspension::AsyncGenStep>();
    heap.register::<suspension::CoroutineWrapper>();
    heap.register::<descriptor::Property>();
    heap.register::<descriptor::ClassMethod>();
    heap.register::<descriptor::StaticMethod>();
    heap.register::<descriptor::Super>();
    heap.register::<descriptor::Member>();
    heap.register::<descriptor::GetSet>();
    heap.register::<str::StrIter>();
    heap.register::<bytes::BytesIter>();
    heap.register::<memoryview::MemoryView>();
    heap.register::<iter::ListIter>();
    heap.register::<iter::TupleIter>();
    heap.register::<iter::RangeIter>();
    heap.register::<range::Range>();
    heap.register::<dict::DictIter>();
    heap.register::<dict::DictView>();
    heap.register::<dict::MappingProxy>();
    heap.register::<set::SetIter>();
    heap.register::<iterators::SequenceIter>();
    heap.register::<iterators::CallableIter>();
    heap.register::<iterators::Enumerate>();
    heap.register::<iterators::Zip>();
    heap.register::<iterators::Map>();
    heap.register::<iterators::Filter>();
    heap.register::<iterators::Reversed>();
}

/// Types that must exist before anything of their layout does, in the order of their bases.
pub static CORE: &[&TypeSpec] = &[
    &str::SPEC,
    &str::STR_ASCII_ITER,
    &str::STR_ITER,
    &bytes::SPEC,
    &bytes::BYTES_ITER,
    &bytearray::SPEC,
    &bytes::BYTEARRAY_ITER,
    &memoryview::SPEC,
    &bytes::MEMORY_ITER,
    &int::SPEC,
    &bool::SPEC,
    &float::SPEC,
    &complex::SPEC,
    &function_types::FUNCTION,
    &native_types::NATIVE_FUNCTION,
    &function_types::METHOD,
    &native_types::BUILTIN_METHOD,
    &function_types::CELL,
    &code_type::CODE,
    &module_type::MODULE,
    &descriptor_methods::PROPERTY,
    &descriptor_methods::CLASS_METHOD,
    &descriptor_methods::STATIC_METHOD,
    &descriptor_methods::SUPER,
    &descriptor_methods::MEMBER,
    &descriptor_methods::GET_SET,
    &suspension::GENERATOR,
    &suspension::COROUTINE,
    &suspension::ASYNC_GENERATOR,
    &suspension::ASYNC_GEN_STEP,
    &suspension::COROUTINE_WRAPPER,
    &traceback::TRACEBACK,
    &list::LIST,
    &tuple::TUPLE,
    &dict::DICT,
    &set::SET,
    &set::FROZENSET,
    &slice::SLICE,
    &range::RANGE,
    &dict::MAPPING_PROXY,
    &iterators::REVERSED,
    &iterators::MAP,
    &iterators::FILTER,
    &iterators::ZIP,
    &iterators::ENUMERATE,
    &generic_alias::GENERIC_ALIAS,
    &generic_alias::UNION_TYPE,
    &iter::LIST_ITER,
    &iter::TUPLE_ITER,
    &iter::RANGE_ITER,
    &object::NONE_TYPE,
    &object::NOT_IMPLEMENTED_TYPE,
    &object::ELLIPSIS_TYPE,
];
