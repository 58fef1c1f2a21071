//! `pyexpat`: a streaming parser of XML (library reference: "xml.parsers.expat").
//!
//! The parser is our own and behaves as Expat: the same events in the same order, the same errors at
//! the same places, the same limit on what entities may grow to. [`machine`] is the parser without
//! Python, [`parser`] the object that calls handlers.

mod codes;
mod content;
mod declare;
mod dtd;
mod event;
mod handlers;
mod input;
mod machine;
mod namespace;
mod parser;
mod prolog;
mod scan;
mod value;

use crate::heap::{Dict, Object};
use crate::native::{Exc, Method, ModuleSpec, Result, Vm, function};
use crate::stdlib::exception_class::ModuleException;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "pyexpat",
    doc: "Python wrapper for Expat parser.",
    functions: FUNCTIONS,
    types: &[],
    init: Some(init),
};

static FUNCTIONS: &[Method] = &[
    function(
        "ParserCreate",
        "(encoding=None, namespace_separator=None, intern=None)",
        parser::create,
    )
    .doc("Return a new XML parser object."),
    function("ErrorString", "(code, /)", |vm, args| {
        let code = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
        match codes::TABLE.iter().find(|(number, _, _)| *number == code) {
            Some((_, _, text)) => Ok(vm.str(text)),
            None => Ok(Object::NONE),
        }
    })
    .doc("Returns string error for given number."),
];

pub static ERROR: ModuleException = ModuleException {
    key: "pyexpat.ExpatError",
    module: "xml.parsers.expat",
    name: "ExpatError",
    base: Exc::Exception,
};

static MODEL: &[(&str, i64)] = &[
    ("XML_CTYPE_EMPTY", 1),
    ("XML_CTYPE_ANY", 2),
    ("XML_CTYPE_MIXED", 3),
    ("XML_CTYPE_NAME", 4),
    ("XML_CTYPE_CHOICE", 5),
    ("XML_CTYPE_SEQ", 6),
    ("XML_CQUANT_NONE", 0),
    ("XML_CQUANT_OPT", 1),
    ("XML_CQUANT_REP", 2),
    ("XML_CQUANT_PLUS", 3),
];

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    ERROR.publish(vm, module)?;
    let class = ERROR.class(vm)?;
    vm.set_global(module, "error", class);
    let class = vm.type_of_spec(&parser::XML_PARSER);
    vm.set_global(module, "XMLParserType", class);
    // The release whose behaviour this is.
    let (version, utf8) = (vm.str("expat_2.6.3"), vm.str("UTF-8"));
    vm.set_global(module, "EXPAT_VERSION", version);
    vm.set_global(module, "native_encoding", utf8);
    let numbers = [2, 6, 3].map(Object::from_small);
    let version = vm.tuple(numbers.to_vec());
    vm.set_global(module, "version_info", version);
    let features = [
        ("sizeof(XML_Char)", 1),
        ("sizeof(XML_LChar)", 1),
        ("XML_DTD", 0),
        ("XML_CONTEXT_BYTES", 1024),
        ("XML_NS", 0),
        ("XML_BLAP_MAX_AMP", 100),
        ("XML_BLAP_ACT_THRES", 8388608),
        ("XML_GE", 0),
    ];
    let features = features.map(|(name, value)| {
        let pair = vec![vm.str(name), vm.int(value)];
        vm.tuple(pair)
    });
    let features = vm.list(features.to_vec());
    vm.set_global(module, "features", features);
    for (i, when) in ["NEVER", "UNLESS_STANDALONE", "ALWAYS"].iter().enumerate() {
        let name = format!("XML_PARAM_ENTITY_PARSING_{when}");
        vm.set_global(module, &name, Object::from_small(i as i64));
    }
    let doc = "Constants used to interpret content model information.";
    let model = submodule(vm, module, "model", doc);
    for (name, value) in MODEL {
        vm.set_global(&model, name, Object::from_small(*value));
    }
    let errors = submodule(vm, module, "errors", "Constants used to describe error conditions.");
    let (codes, messages) = (vm.dict(), vm.dict());
    for (number, name, text) in codes::TABLE {
        let (number, text) = (Object::from_small(*number), vm.str(text));
        vm.set_global(&errors, name, text.clone());
        vm.dict_set(&codes, &text, number.clone())?;
        vm.dict_set(&messages, &number, text)?;
    }
    vm.set_global(&errors, "codes", codes);
    vm.set_global(&errors, "messages", messages);
    Ok(())
}

fn submodule(vm: &mut Vm, module: &Object, name: &str, doc: &str) -> Object {
    let full = format!("pyexpat.{name}");
    let doc = vm.str(doc);
    let new = vm.new_module(&full, doc);
    vm.set_global(module, name, new.clone());
    let key = vm.intern(&full);
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, new.clone());
    new
}
