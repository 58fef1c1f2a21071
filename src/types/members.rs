//! Computed attributes that show themselves as `member_descriptor`: CPython keeps these in the
//! object's structure. They are getters like the others; the type and the wording differ.

use crate::heap::{Layout, Object};
use crate::native::{Getter, TypeSpec, Vm};

use super::descriptor::GetSet;
use super::descriptor_methods::{GET_SET, MEMBER};
use super::type_object::Type;

#[rustfmt::skip]
static MEMBERS: &[(&str, &[&str])] = &[
    ("AttributeError", &["name", "obj"]),
    ("BaseException", &["__suppress_context__"]),
    ("BaseExceptionGroup", &["exceptions", "message"]),
    ("ContextVar", &["name"]),
    ("GenericAlias", &["__args__", "__origin__", "__unpacked__"]),
    ("ImportError", &["msg", "name", "name_from", "path"]),
    ("Match", &["endpos", "pos", "re", "string"]),
    ("NameError", &["name"]),
    ("OSError", &["errno", "filename", "filename2", "strerror"]),
    ("Pattern", &["flags", "groups", "pattern"]),
    ("ReferenceType", &["__callback__"]),
    ("StopIteration", &["value"]),
    ("SyntaxError", &["end_lineno", "end_offset", "filename", "lineno", "msg", "offset",
                      "print_file_and_line", "text"]),
    ("SystemExit", &["code"]),
    ("UnicodeDecodeError", &["encoding", "end", "object", "reason", "start"]),
    ("UnicodeEncodeError", &["encoding", "end", "object", "reason", "start"]),
    ("UnicodeTranslateError", &["encoding", "end", "object", "reason", "start"]),
    ("UnionType", &["__args__"]),
    ("async_generator", &["ag_running"]),
    ("classmethod", &["__func__", "__wrapped__"]),
    ("classmethod_descriptor", &["__name__", "__objclass__"]),
    ("code", &["co_argcount", "co_consts", "co_filename", "co_firstlineno", "co_flags",
               "co_kwonlyargcount", "co_name", "co_names", "co_nlocals", "co_posonlyargcount",
               "co_qualname", "co_stacksize"]),
    ("complex", &["imag", "real"]),
    ("coroutine", &["cr_origin"]),
    ("frame", &["f_trace_lines"]),
    ("function", &["__builtins__", "__closure__", "__globals__"]),
    ("getset_descriptor", &["__name__", "__objclass__"]),
    ("member_descriptor", &["__name__", "__objclass__"]),
    ("method", &["__func__", "__self__"]),
    ("method-wrapper", &["__self__"]),
    ("method_descriptor", &["__name__", "__objclass__"]),
    ("partial", &["args", "func", "keywords"]),
    ("property", &["fdel", "fget", "fset"]),
    ("range", &["start", "step", "stop"]),
    ("slice", &["start", "step", "stop"]),
    ("staticmethod", &["__func__", "__wrapped__"]),
    ("struct_time", &["tm_hour", "tm_isdst", "tm_mday", "tm_min", "tm_mon", "tm_sec", "tm_wday",
                      "tm_yday", "tm_year"]),
    ("super", &["__self__", "__self_class__", "__thisclass__"]),
    ("traceback", &["tb_frame", "tb_lasti"]),
    ("type", &["__base__", "__basicsize__", "__dictoffset__", "__flags__", "__itemsize__",
               "__weakrefoffset__"]),
    ("wrapper_descriptor", &["__name__", "__objclass__"]),
];

fn is_member(class: &str, name: &str) -> bool {
    match MEMBERS.binary_search_by_key(&class, |(c, _)| c) {
        Ok(i) => MEMBERS[i].1.contains(&name),
        Err(_) => false,
    }
}

/// Has the payload of [`GET_SET`] and the looks of [`MEMBER`].
static COMPUTED_MEMBER: TypeSpec =
    TypeSpec { name: "member_descriptor", layout: Layout::GetSet, ..TypeSpec::EMPTY };

/// Is this descriptor one of these members?
pub fn shows_as_member(vm: &mut Vm, d: &Object) -> bool {
    let g = d.expect::<GetSet>();
    is_member(&g.owner.expect::<Type>().name(), g.getter.name) && {
        let member = vm.type_of_spec(&MEMBER);
        vm.type_of(d).is(&member)
    }
}

impl Vm {
    /// Makes both kinds of members show one type. Called after [`GET_SET`] has been made.
    pub fn init_members(&mut self) {
        // The first type made of a layout is the one that dispatch knows by its key.
        self.type_of_spec(&GET_SET);
        let shown = self.type_of_spec(&MEMBER);
        let hidden = self.type_of_spec(&COMPUTED_MEMBER);
        let root = hidden.expect::<Type>().root.get();
        self.heap.shape_mut(root).ty = shown.value();
    }

    /// The descriptor of a computed attribute of the builtin type `owner`, called `class`.
    pub fn computed_attribute(
        &mut self,
        owner: &Object,
        class: &str,
        getter: &'static Getter,
    ) -> Object {
        let payload = GetSet { owner: owner.clone(), getter };
        match is_member(class, getter.name) {
            true => self.alloc_of(&COMPUTED_MEMBER, payload),
            false => self.heap.alloc(payload),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn members_are_sorted_by_type() {
        assert!(super::MEMBERS.is_sorted_by_key(|(class, _)| class));
    }
}
