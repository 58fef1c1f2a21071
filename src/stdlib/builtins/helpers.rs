//! What people at the keyboard find among the builtins: `exit`, `quit`, `help` and the notices.

use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{Exc, Keywords, Result, TypeSpec, Vm, method, raw_method};
use crate::types::type_object::Type;

/// A name that does something when it is called, and says so when it is shown.
struct Named {
    name: &'static str,
    text: &'static str,
}

impl NativePayload for Named {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

static QUITTER: TypeSpec = TypeSpec {
    name: "Quitter",
    module: "_sitebuiltins",
    methods: &[
        method("__call__", "($self, code=None)", quit),
        method("__repr__", "($self, /)", |vm, args| {
            let name = args[0].native::<Named>().map_or("exit", |n| n.name);
            Ok(vm.str(&format!("Use {name}() or Ctrl-D (i.e. EOF) to exit")))
        }),
    ],
    ..TypeSpec::EMPTY
};

static HELPER: TypeSpec = TypeSpec {
    name: "_Helper",
    module: "_sitebuiltins",
    methods: &[
        raw_method("__call__", "($self, /, *args, **kwds)", help),
        method("__repr__", "($self, /)", text),
    ],
    ..TypeSpec::EMPTY
};

static PRINTER: TypeSpec = TypeSpec {
    name: "_Printer",
    module: "_sitebuiltins",
    methods: &[
        method("__call__", "($self, /)", |vm, args| {
            let text = text(vm, args)?;
            let print = vm.builtin("print")?;
            vm.call(&print, &[text])
        }),
        method("__repr__", "($self, /)", text),
    ],
    ..TypeSpec::EMPTY
};

static ALL: &[(&TypeSpec, Named)] = &[
    (&QUITTER, Named { name: "exit", text: "" }),
    (&QUITTER, Named { name: "quit", text: "" }),
    (
        &HELPER,
        Named {
            name: "help",
            text: "help(object) tells what an object is; help() asks for a name.",
        },
    ),
    (&PRINTER, Named { name: "copyright", text: "Copyright (c) the Hognose authors." }),
    (&PRINTER, Named { name: "credits", text: "Written by the Hognose authors." }),
    (&PRINTER, Named { name: "license", text: "Under the Apache License 2.0 or the MIT License." }),
];

/// Puts them into the module.
pub fn add_all(vm: &mut Vm, module: &Object) {
    for (spec, Named { name, text }) in ALL {
        let t = vm.type_of_spec(spec);
        let payload = Native::new(Named { name, text });
        let helper = vm.heap.alloc_with(payload, t.expect::<Type>().root.get());
        vm.set_global(module, name, helper);
    }
}

fn quit(vm: &mut Vm, args: &[Object]) -> Result {
    let code = if args[1].is_undef() { Object::NONE } else { args[1].clone() };
    let class = vm.exc(Exc::SystemExit);
    let e = vm.call(&class, &[code])?;
    Err(vm.raise_instance(e))
}

fn help(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let module = vm.import_module("pydoc")?;
    let help = vm.getattr_str(&module, "help")?;
    vm.call_with(&help, &args[1..], keywords)
}

fn text(vm: &mut Vm, args: &[Object]) -> Result {
    let text = args[0].native::<Named>().map_or("", |n| n.text);
    Ok(vm.str(text))
}
