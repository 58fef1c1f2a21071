//! `exit` and `quit`: callable objects that explain themselves.

use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, method};
use crate::types::type_object::Type;

struct Quitter {
    name: &'static str,
}

impl NativePayload for Quitter {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

static QUITTER: TypeSpec = TypeSpec {
    name: "Quitter",
    module: "_sitebuiltins",
    methods: &[
        method("__call__", "($self, code=None)", call),
        method("__repr__", "($self, /)", repr),
    ],
    ..TypeSpec::EMPTY
};

pub fn new(vm: &mut Vm, name: &'static str) -> Object {
    let t = vm.type_of_spec(&QUITTER);
    vm.heap.alloc_with(Native::new(Quitter { name }), t.expect::<Type>().root.get())
}

fn call(vm: &mut Vm, args: &[Object]) -> Result {
    let code = if args[1].is_undef() { Object::NONE } else { args[1].clone() };
    let class = vm.exc(Exc::SystemExit);
    let e = vm.call(&class, &[code])?;
    Err(vm.raise_instance(e))
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = args[0].native::<Quitter>().map_or("exit", |q| q.name);
    Ok(vm.str(&format!("Use {name}() or Ctrl-D (i.e. EOF) to exit")))
}
