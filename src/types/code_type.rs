//! The type of code objects: attributes, equality, and copies with changes.

use crate::code::{CodeFlags, Constant, Unit};
use crate::heap::{Bytes, Layout, Object, Str, Tuple};
use crate::native::{
    Getter, Keywords, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method,
};

use super::attribute::text_of;
use super::code::Code;
use super::hash::{lane, lanes};

pub static CODE: TypeSpec = TypeSpec {
    name: "code",
    layout: Layout::Code,
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__repr__", "($self, /)", code_repr),
        method("__eq__", "($self, value, /)", code_eq),
        method("__hash__", "($self, /)", code_hash),
        raw_method("replace", "($self, /, **changes)", code_replace),
        method("co_lines", "($self, /)", super::code_places::lines),
        method("co_positions", "($self, /)", super::code_places::positions),
    ],
    getters: CODE_GETTERS,
    ..TypeSpec::EMPTY
};

static CODE_GETTERS: &[Getter] = &[
    getter("co_name", |_, o| Ok(o.expect::<Code>().name.clone())),
    getter("co_qualname", |_, o| Ok(o.expect::<Code>().qualname.clone())),
    getter("co_filename", |_, o| Ok(o.expect::<Code>().filename.clone())),
    getter("co_firstlineno", |vm, o| Ok(vm.int(o.expect::<Code>().first_line as i64))),
    getter("co_flags", |vm, o| Ok(vm.int(o.expect::<Code>().flags.0 as i64))),
    getter("co_argcount", |vm, o| Ok(vm.int(o.expect::<Code>().arg_count as i64))),
    getter("co_posonlyargcount", |vm, o| Ok(vm.int(o.expect::<Code>().posonly_count as i64))),
    getter("co_kwonlyargcount", |vm, o| Ok(vm.int(o.expect::<Code>().kwonly_count as i64))),
    getter("co_nlocals", |vm, o| {
        Ok(vm.int(o.expect::<Code>().var_names.expect::<Tuple>().len() as i64))
    }),
    getter("co_stacksize", |vm, o| Ok(vm.int(o.expect::<Code>().registers as i64))),
    getter("co_varnames", |_, o| Ok(o.expect::<Code>().var_names.clone())),
    getter("co_names", |_, o| Ok(o.expect::<Code>().names.clone())),
    getter("co_consts", |_, o| Ok(o.expect::<Code>().constants.clone())),
    getter("co_freevars", |_, o| Ok(o.expect::<Code>().free_names.clone())),
    getter("co_cellvars", |vm, o| {
        let cells = o.expect::<Code>().cells.iter().map(|(n, _)| n.clone()).collect();
        Ok(vm.tuple(cells))
    }),
    getter("co_code", |vm, o| {
        let code = o.expect::<Code>();
        let data: Vec<u8> = code.unit.words.iter().flat_map(|w| w.to_le_bytes()).collect();
        Ok(vm.bytes(&data))
    }),
];

fn code_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let c = args[0].expect::<Code>();
    let id = vm.heap.id_of(&args[0]);
    let text = format!(
        "<code object {} at {id:#x}, file \"{}\", line {}>",
        text_of(&c.name),
        text_of(&c.filename),
        c.first_line
    );
    Ok(vm.str(&text))
}

/// Code is equal that does the same at the same lines, whatever file and class it stands in.
fn code_eq(_: &mut Vm, args: &[Object]) -> Result {
    let Some(other) = args[1].get::<Code>() else { return Ok(Object::NOT_IMPLEMENTED) };
    Ok(Object::from_bool(args[0].expect::<Code>().unit.does_the_same(&other.unit)))
}

fn code_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let unit = &args[0].expect::<Code>().unit;
    let mut hash = lanes(&unit.words);
    for number in [unit.arg_count, unit.posonly_count, unit.kwonly_count, unit.first_line] {
        hash = lane(hash, number as u64);
    }
    let name = vm.hash(&args[0].expect::<Code>().name)?;
    Ok(vm.int((lane(hash, name) >> 16) as i64))
}

/// The changes that make sense without bytecode surgery: names, flags, first line.
fn code_replace(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    let mut unit = (*args[0].expect::<Code>().unit).clone();
    for (name, value) in kw.iter() {
        match text_of(name).as_str() {
            "co_name" => unit.name = text_of(value),
            "co_qualname" => unit.qualname = text_of(value),
            "co_filename" => unit.filename = text_of(value),
            "co_firstlineno" => unit.first_line = vm.index_i64(value, None)?.max(0) as u32,
            "co_consts" => replace_constants(vm, args[0].expect::<Code>(), value, &mut unit)?,
            "co_flags" => unit.flags = CodeFlags(vm.index_i64(value, None)? as u32),
            other => {
                let text = format!("code.replace() cannot change '{other}' here");
                return Err(vm.value_error(&text));
            }
        }
    }
    vm.load_unit(unit)
}

/// Other constants in the places of the old ones, of which there must be as many.
fn replace_constants(vm: &mut Vm, code: &Code, value: &Object, unit: &mut Unit) -> Result<()> {
    let Some(new) = value.get::<Tuple>() else {
        let text = format!(
            "replace() argument 'co_consts' must be tuple, not {}",
            vm.argument_type(value)
        );
        return Err(vm.type_error(&text));
    };
    let old = code.constants.expect::<Tuple>().items();
    if new.len() != old.len() {
        return Err(vm.value_error("code.replace() cannot change the number of constants"));
    }
    for (i, (o, before)) in new.items().iter().zip(old).enumerate() {
        if o.is(before) {
            continue;
        }
        match constant_of(o) {
            Some(c) => unit.constants[i] = c,
            None => {
                let text = format!(
                    "code.replace() cannot make a constant of a '{}' object",
                    vm.type_name(o)
                );
                return Err(vm.value_error(&text));
            }
        }
    }
    Ok(())
}

/// A constant that is this object when it is loaded.
fn constant_of(o: &Object) -> Option<Constant> {
    if let Some(c) = o.get::<Code>() {
        return Some(Constant::Code(c.unit.clone()));
    }
    if let Some(t) = o.get::<Tuple>() {
        return t.items().iter().map(constant_of).collect::<Option<_>>().map(Constant::Tuple);
    }
    Some(match o {
        o if o.is_none() => Constant::None,
        o if o.is(&Object::TRUE) => Constant::True,
        o if o.is(&Object::FALSE) => Constant::False,
        o if o.is(&Object::ELLIPSIS) => Constant::Ellipsis,
        _ => match (o.small_int(), o.float(), o.get::<Str>(), o.get::<Bytes>()) {
            (Some(i), ..) => Constant::Int(i),
            (_, Some(x), ..) => Constant::Float(x),
            (_, _, Some(s), _) => Constant::Str(s.bytes().to_vec()),
            (.., Some(b)) => Constant::Bytes(b.data().to_vec()),
            _ => {
                let big = super::int::to_big(o)?;
                Constant::BigInt(big.to_string(), 10)
            }
        },
    })
}
