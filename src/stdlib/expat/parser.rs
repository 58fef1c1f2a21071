//! `pyexpat.xmlparser`: a parser that calls handlers.
//!
//! While a handler runs, nothing of the machine is borrowed: it may ask for the position, change
//! handlers, or make a parser for an external entity.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::ERROR;
use super::codes::Code;
use super::dtd::Text;
use super::event::Failure;
use super::handlers::{COUNT, Handler, Verdict};
use super::input::Encoding;
use super::machine::{Machine, Wishes};
use super::namespace::Namespaces;
use crate::heap::{Bytes, Dict, Layout, Native, NativePayload, Object, ObjectCell, Str, Value};
use crate::native::{Exc, Getter, Raised, Result, TypeSpec, Vm, getter, getter_setter, method};
use crate::types::bytes::like_bytes;

pub struct Parser {
    pub machine: RefCell<Machine>,
    pub handlers: [ObjectCell; COUNT],
    /// The dict of names, shared between parsers that want to.
    pub intern: ObjectCell,
    pub names: RefCell<HashMap<Text, Object>>,
    /// Text is kept until something else comes, or so much is there.
    pub buffered: Cell<bool>,
    pub buffer: RefCell<Vec<u8>>,
    pub buffer_size: Cell<usize>,
    /// Attributes come as a list.
    pub ordered: Cell<bool>,
    /// Only attributes that are written.
    pub specified: Cell<bool>,
    /// A handler is running.
    pub calling: Cell<bool>,
    finished: Cell<bool>,
    error: Cell<i64>,
}

impl NativePayload for Parser {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.handlers.iter().for_each(|h| h.trace(visit));
        self.intern.trace(visit);
    }
}

/// A handler's attribute.
macro_rules! handler {
    ($name:literal, $which:ident) => {
        getter_setter(
            $name,
            |_, o| Ok(this(o).handler(Handler::$which).unwrap_or(Object::NONE)),
            |vm, o, value| set_handler(vm, o, Handler::$which, value),
        )
    };
}

/// A yes or no.
macro_rules! flag {
    ($name:literal, $field:ident) => {
        getter_setter(
            $name,
            |_, o| Ok(Object::from_bool(this(o).$field.get())),
            |vm, o, value| {
                let on = truth(vm, value)?;
                this(o).$field.set(on);
                Ok(())
            },
        )
    };
}

static GETTERS: &[Getter] = &[
    handler!("StartElementHandler", StartElement),
    handler!("EndElementHandler", EndElement),
    handler!("ProcessingInstructionHandler", ProcessingInstruction),
    handler!("CharacterDataHandler", CharacterData),
    handler!("UnparsedEntityDeclHandler", UnparsedEntityDecl),
    handler!("NotationDeclHandler", NotationDecl),
    handler!("StartNamespaceDeclHandler", StartNamespaceDecl),
    handler!("EndNamespaceDeclHandler", EndNamespaceDecl),
    handler!("CommentHandler", Comment),
    handler!("StartCdataSectionHandler", StartCdataSection),
    handler!("EndCdataSectionHandler", EndCdataSection),
    handler!("DefaultHandler", Default),
    handler!("DefaultHandlerExpand", DefaultExpand),
    handler!("NotStandaloneHandler", NotStandalone),
    handler!("ExternalEntityRefHandler", ExternalEntityRef),
    handler!("StartDoctypeDeclHandler", StartDoctypeDecl),
    handler!("EndDoctypeDeclHandler", EndDoctypeDecl),
    handler!("EntityDeclHandler", EntityDecl),
    handler!("XmlDeclHandler", XmlDecl),
    handler!("ElementDeclHandler", ElementDecl),
    handler!("AttlistDeclHandler", AttlistDecl),
    handler!("SkippedEntityHandler", SkippedEntity),
    getter("CurrentByteIndex", |vm, o| position(vm, o, |p| p.byte)),
    getter("CurrentColumnNumber", |vm, o| position(vm, o, |p| p.column)),
    getter("CurrentLineNumber", |vm, o| position(vm, o, |p| p.line)),
    getter("ErrorByteIndex", |vm, o| position(vm, o, |p| p.byte)),
    getter("ErrorColumnNumber", |vm, o| position(vm, o, |p| p.column)),
    getter("ErrorLineNumber", |vm, o| position(vm, o, |p| p.line)),
    getter("ErrorCode", |vm, o| Ok(vm.int(this(o).error.get()))),
    getter("buffer_used", |vm, o| Ok(vm.int(this(o).buffer.borrow().len() as i64))),
    getter_setter(
        "buffer_size",
        |vm, o| Ok(vm.int(this(o).buffer_size.get() as i64)),
        |vm, o, value| {
            let Some(value) = value else { return Err(cannot_delete(vm)) };
            set_buffer_size(vm, o, &value)
        },
    ),
    getter_setter(
        "buffer_text",
        |_, o| Ok(Object::from_bool(this(o).buffered.get())),
        |vm, o, value| {
            let on = truth(vm, value)?;
            if !on {
                this(o).flush(vm)?;
            }
            this(o).buffered.set(on);
            Ok(())
        },
    ),
    flag!("ordered_attributes", ordered),
    flag!("specified_attributes", specified),
    getter_setter(
        "namespace_prefixes",
        |_, o| {
            let machine = this(o).machine.borrow();
            Ok(Object::from_bool(machine.namespaces.as_ref().is_some_and(|n| n.triplets)))
        },
        |vm, o, value| {
            let on = truth(vm, value)?;
            if let Some(n) = &mut this(o).machine.borrow_mut().namespaces {
                n.triplets = on;
            }
            Ok(())
        },
    ),
    getter("intern", |_, o| Ok(this(o).intern.some().unwrap_or(Object::NONE))),
];

pub static XML_PARSER: TypeSpec = TypeSpec {
    name: "xmlparser",
    module: "pyexpat",
    doc: "XML parser",
    methods: &[
        method("Parse", "($self, data, isfinal=False, /)", parse),
        method("ParseFile", "($self, file, /)", parse_file),
        method("SetBase", "($self, base, /)", |vm, args| {
            let base = text_arg(vm, "SetBase", &args[1])?;
            this(&args[0]).machine.borrow_mut().base = Some(base.as_bytes().into());
            Ok(Object::NONE)
        }),
        method("GetBase", "($self, /)", |vm, args| {
            let machine = this(&args[0]).machine.borrow();
            Ok(machine.base.as_ref().map_or(Object::NONE, |base| vm.str_from(base)))
        }),
        method("GetInputContext", "($self, /)", |vm, args| {
            let parser = this(&args[0]);
            if !parser.calling.get() {
                return Ok(Object::NONE);
            }
            let machine = parser.machine.borrow();
            vm.reserve(machine.context().len())?;
            Ok(vm.bytes(machine.context()))
        }),
        method("ExternalEntityParserCreate", "($self, context, encoding=None, /)", create_child),
        method("SetParamEntityParsing", "($self, flag, /)", |vm, args| {
            let flag = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
            let mut machine = this(&args[0]).machine.borrow_mut();
            if machine.has_started() || !(0..3).contains(&flag) {
                return Ok(Object::from_small(0));
            }
            machine.read_parameters = flag;
            Ok(Object::from_small(1))
        }),
        method("UseForeignDTD", "($self, flag=True, /)", |vm, args| {
            let on = args[1].is_undef() || vm.truth(&args[1])?;
            if this(&args[0]).machine.borrow().has_started() {
                return Err(raise(vm, Code::TooLate, this(&args[0])));
            }
            this(&args[0]).machine.borrow_mut().foreign_dtd = on;
            Ok(Object::NONE)
        }),
        method("SetReparseDeferralEnabled", "($self, enabled, /)", |vm, args| {
            let on = vm.truth(&args[1])?;
            this(&args[0]).machine.borrow_mut().deferral = on;
            Ok(Object::NONE)
        }),
        method("GetReparseDeferralEnabled", "($self, /)", |_, args| {
            Ok(Object::from_bool(this(&args[0]).machine.borrow().deferral))
        }),
    ],
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &Parser {
    o.native::<Parser>().expect("the receiver's type decides its state")
}

fn cannot_delete(vm: &mut Vm) -> Raised {
    vm.error(Exc::RuntimeError, "Cannot delete attribute")
}

fn truth(vm: &mut Vm, value: Option<Object>) -> Result<bool> {
    match value {
        Some(value) => vm.truth(&value),
        None => Err(cannot_delete(vm)),
    }
}

fn set_handler(vm: &mut Vm, o: &Object, which: Handler, value: Option<Object>) -> Result<()> {
    let Some(value) = value else { return Err(cannot_delete(vm)) };
    let parser = this(o);
    if which == Handler::CharacterData {
        parser.flush(vm)?;
    }
    // One of the two default handlers at a time, as Expat has one place for both.
    let other = match which {
        Handler::Default => Some(Handler::DefaultExpand),
        Handler::DefaultExpand => Some(Handler::Default),
        _ => None,
    };
    let value = if value.is_none() { Object::UNDEF } else { value };
    let old = parser.handlers[which as usize].replace(value);
    drop(old);
    if let Some(other) = other {
        drop(parser.handlers[other as usize].take());
    }
    Ok(())
}

fn set_buffer_size(vm: &mut Vm, o: &Object, value: &Object) -> Result<()> {
    if value.small_int().is_none() && !vm.is_exact(value, Layout::BigInt) {
        return Err(vm.type_error("buffer_size must be an integer"));
    }
    let size = vm.index_i64(value, Some(Exc::OverflowError))?;
    if size <= 0 {
        return Err(vm.value_error("buffer_size must be greater than zero"));
    }
    if size > i32::MAX as i64 {
        let text = format!("buffer_size must not be greater than {}", i32::MAX);
        return Err(vm.value_error(&text));
    }
    this(o).flush(vm)?;
    this(o).buffer_size.set(size as usize);
    Ok(())
}

fn position(vm: &mut Vm, o: &Object, part: fn(&super::machine::Position) -> usize) -> Result {
    let position = this(o).machine.borrow_mut().position();
    Ok(vm.int(part(&position) as i64))
}

/// Raises `ExpatError` for an error at the parser's place.
fn raise(vm: &mut Vm, code: Code, parser: &Parser) -> Raised {
    parser.error.set(code as i64);
    let p = parser.machine.borrow_mut().position();
    let text = format!("{}: line {}, column {}", code.text(), p.line, p.column);
    let class = match ERROR.class(vm) {
        Ok(class) => class,
        Err(raised) => return raised,
    };
    let text = vm.str(&text);
    let e = vm.new_exception(&class, vec![text]);
    for (name, value) in [("code", code as usize), ("offset", p.column), ("lineno", p.line)] {
        let (name, value) = (vm.intern(name), vm.int(value as i64));
        if let Err(raised) = vm.setattr(&e, &name, value) {
            return raised;
        }
    }
    vm.raise_instance(e)
}

fn text_arg(vm: &mut Vm, function: &str, o: &Object) -> Result<String> {
    match o.get::<Str>().map(|s| s.to_string_lossy().into_owned()) {
        Some(text) => Ok(text),
        None => {
            let text = format!("{function}() argument must be str, not {}", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

fn optional_text(vm: &mut Vm, function: &str, name: &str, o: &Object) -> Result<Option<String>> {
    if o.is_undef() || o.is_none() {
        return Ok(None);
    }
    match o.get::<Str>() {
        Some(text) => Ok(Some(text.to_string_lossy().into_owned())),
        None => {
            let text = format!(
                "{function}() argument '{name}' must be str or None, not {}",
                vm.type_name(o)
            );
            Err(vm.type_error(&text))
        }
    }
}

fn new(machine: Machine, intern: Object) -> Parser {
    Parser {
        machine: RefCell::new(machine),
        handlers: std::array::from_fn(|_| ObjectCell::undef()),
        intern: ObjectCell::new(intern),
        names: RefCell::default(),
        buffered: Cell::new(false),
        buffer: RefCell::default(),
        buffer_size: Cell::new(8192),
        ordered: Cell::new(false),
        specified: Cell::new(false),
        calling: Cell::new(false),
        finished: Cell::new(false),
        error: Cell::new(0),
    }
}

pub fn create(vm: &mut Vm, args: &[Object]) -> Result {
    let encoding = optional_text(vm, "ParserCreate", "encoding", &args[0])?;
    let separator = optional_text(vm, "ParserCreate", "namespace_separator", &args[1])?;
    if separator.as_ref().is_some_and(|s| s.chars().count() > 1) {
        let text = "namespace_separator must be at most one character, omitted, or None";
        return Err(vm.value_error(text));
    }
    let intern = match &args[2] {
        o if o.is_undef() => vm.dict(),
        o if o.is_none() => Object::UNDEF,
        o if o.get::<Dict>().is_some() => o.clone(),
        _ => return Err(vm.type_error("intern must be a dictionary")),
    };
    let namespaces = separator.map(|s| Namespaces::new(s.bytes().next()));
    let parser = new(Machine::new(encoding, namespaces), intern);
    Ok(vm.alloc_of(&XML_PARSER, Native::new(parser)))
}

/// A parser for an external entity, with the handlers and settings of its parent.
fn create_child(vm: &mut Vm, args: &[Object]) -> Result {
    let context = optional_text(vm, "ExternalEntityParserCreate", "context", &args[1])?;
    let encoding = optional_text(vm, "ExternalEntityParserCreate", "encoding", &args[2])?;
    let parent = this(&args[0]);
    let machine = parent.machine.borrow().child(context.as_ref().map(|c| c.as_bytes()), encoding);
    let child = new(machine, parent.intern.get());
    for (mine, theirs) in child.handlers.iter().zip(&parent.handlers) {
        mine.set(theirs.get());
    }
    child.buffered.set(parent.buffered.get());
    child.buffer_size.set(parent.buffer_size.get());
    child.ordered.set(parent.ordered.get());
    child.specified.set(parent.specified.get());
    Ok(vm.alloc_of(&XML_PARSER, Native::new(child)))
}

fn parse(vm: &mut Vm, args: &[Object]) -> Result {
    let last = !args[2].is_undef() && vm.truth(&args[2])?;
    let parser = this(&args[0]);
    if let Some(text) = args[1].get::<Str>() {
        let Some(text) = text.as_str() else {
            let utf8 = vm.str("utf-8");
            // Raises what encoding surrogates raises.
            return vm.call_method(&args[1], "encode", &[utf8]);
        };
        parser.machine.borrow_mut().input.forced = Some("utf-8".to_string());
        return feed(vm, parser, text.as_bytes(), last);
    }
    let data = like_bytes(vm, &args[1])?;
    feed(vm, parser, &data, last)
}

/// Bytes read from a file at a time.
const CHUNK: i64 = 2048;

fn parse_file(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.intern("read");
    let Some(read) = vm.getattr_optional(&args[1], &name)? else {
        return Err(vm.type_error("argument must have 'read' attribute"));
    };
    loop {
        let chunk = vm.call(&read, &[Object::from_small(CHUNK)])?;
        if chunk.get::<Bytes>().is_none() && chunk.layout() != Layout::ByteArray {
            let text =
                format!("read() did not return a bytes object (type={})", vm.type_name(&chunk));
            return Err(vm.type_error(&text));
        }
        let data = like_bytes(vm, &chunk)?;
        if data.len() as i64 > CHUNK {
            let text = format!(
                "read() returned too much data: {CHUNK} bytes requested, {} returned",
                data.len()
            );
            return Err(vm.value_error(&text));
        }
        let last = data.is_empty();
        let result = feed(vm, this(&args[0]), &data, last)?;
        if last {
            return Ok(result);
        }
    }
}

/// Parses a piece of the document.
fn feed(vm: &mut Vm, parser: &Parser, data: &[u8], last: bool) -> Result {
    if parser.finished.get() || parser.calling.get() {
        return Err(raise(vm, Code::Finished, parser));
    }
    // Decoded text takes at most three times the bytes.
    vm.reserve(data.len().saturating_mul(4))?;
    parser.machine.borrow_mut().feed(data, last);
    let asked = parser.machine.borrow().input.asks().map(str::to_string);
    if let Some(name) = asked {
        let encoding = table_of(vm, &name)?;
        let mut machine = parser.machine.borrow_mut();
        machine.input.provide(encoding);
        machine.resume_input();
    }
    if last {
        parser.finished.set(true);
    }
    let ready = parser.machine.borrow().is_ready();
    if ready {
        let before = parser.machine.borrow().place();
        let run = run(vm, parser);
        let mut machine = parser.machine.borrow_mut();
        match run {
            Ok(None) => {
                let progress = machine.place() > before;
                machine.end_of_feed(progress);
            }
            Ok(Some(failure)) => {
                parser.finished.set(true);
                if let Some(at) = failure.at {
                    machine.point_at(at);
                }
                drop(machine);
                // What was told before the error is heard of.
                parser.flush(vm)?;
                if failure.code == Code::NoMemory {
                    return Err(vm.memory_error());
                }
                return Err(raise(vm, failure.code, parser));
            }
            Err(raised) => {
                parser.finished.set(true);
                return Err(raised);
            }
        }
    }
    parser.flush(vm)?;
    Ok(Object::from_small(1))
}

/// Tells events as long as there are any. What is wrong with the document is a value, so that the
/// caller can tell it from exceptions of handlers.
fn run(vm: &mut Vm, parser: &Parser) -> Result<Option<Failure>> {
    loop {
        vm.burn_fuel()?;
        let wishes = wishes(vm, parser);
        let next = {
            let mut machine = parser.machine.borrow_mut();
            machine.wishes = wishes;
            machine.next()
        };
        let told = match next {
            Ok(Some(told)) => told,
            Ok(None) => return Ok(None),
            Err(failure) => return Ok(Some(failure)),
        };
        let not_standalone = matches!(told.event, super::event::Event::NotStandalone);
        if parser.dispatch(vm, told)? == Verdict::Refused {
            let code = if not_standalone { Code::NotStandalone } else { Code::ExternalHandling };
            return Ok(Some(code.into()));
        }
    }
}

fn wishes(vm: &Vm, parser: &Parser) -> Wishes {
    let has = |which: Handler| !parser.handlers[which as usize].is_undef();
    Wishes {
        raw: has(Handler::Default) || has(Handler::DefaultExpand),
        merge: false,
        keep_entities: has(Handler::Default),
        external: has(Handler::ExternalEntityRef),
        room: vm.heap.limit().saturating_sub(vm.heap.bytes()),
    }
}

/// The characters of an encoding of one byte a character.
fn table_of(vm: &mut Vm, name: &str) -> Result<Encoding> {
    let all: Vec<u8> = (0..=255).collect();
    let (all, name, how) = (vm.bytes(&all), vm.str(name), vm.str("replace"));
    let decoded = vm.call_method(&all, "decode", &[name, how])?;
    let mut table = Box::new([None; 256]);
    let chars: Vec<u32> = decoded.get::<Str>().map_or(Vec::new(), |s| s.chars().collect());
    if chars.len() != 256 {
        return Err(vm.value_error("multi-byte encodings are not supported"));
    }
    for (place, c) in table.iter_mut().zip(chars) {
        *place = char::from_u32(c).filter(|c| *c != '\u{FFFD}');
    }
    Ok(Encoding::Table(table))
}
