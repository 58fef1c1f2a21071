//! `re`: regular expressions on our own compiler and backtracking matcher. This native half (`_re`)
//! has patterns, matches and the functions; flags and the exception are in `python/re.py`.
//!
//! A pattern goes through [`parse`] to a tree, through [`program`] to instructions, and
//! [`matcher`] runs those.

mod match_object;
mod matcher;
mod parse;
mod pattern;
mod program;
mod scan;
mod scanner;
mod search;
mod set;
mod syntax;
mod template;

use crate::heap::{Bytes, Dict, Native, Object, Str};
use crate::native::{Method, ModuleSpec, Result, Vm, function};

use pattern::{PATTERN, Pattern};
use scan::Fault;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_re",
    functions: FUNCTIONS,
    types: &[&PATTERN, &match_object::MATCH],
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    function("compile", "(pattern, flags=0)", compile),
    function("escape", "(pattern)", escape),
    function("findall", "(pattern, string, flags=0)", |vm, a| with(vm, a, 2, pattern::findall)),
    function("finditer", "(pattern, string, flags=0)", |vm, a| with(vm, a, 2, scanner::finditer)),
    function("fullmatch", "(pattern, string, flags=0)", |vm, a| with(vm, a, 2, pattern::fullmatch)),
    function("install", "(error, /)", install),
    function("match", "(pattern, string, flags=0)", |vm, a| with(vm, a, 2, pattern::match_)),
    function("purge", "()", purge),
    function("search", "(pattern, string, flags=0)", |vm, a| with(vm, a, 2, pattern::search)),
    function("split", "(pattern, string, maxsplit=0, flags=0)", |vm, a| {
        with(vm, a, 3, pattern::split)
    }),
    function("sub", "(pattern, repl, string, count=0, flags=0)", |vm, a| {
        with(vm, a, 4, pattern::sub)
    }),
    function("subn", "(pattern, repl, string, count=0, flags=0)", |vm, a| {
        with(vm, a, 4, pattern::subn)
    }),
];

const ERROR: &str = "re.error";
const CACHE: &str = "re.cache";
/// Patterns kept compiled.
const CACHED: usize = 512;

/// Calls a pattern method on `args[0]` compiled with the flags in `args[flags]`.
fn with(
    vm: &mut Vm,
    args: &[Object],
    flags: usize,
    method: fn(&mut Vm, &[Object]) -> Result,
) -> Result {
    let pattern = compiled(vm, &args[0], &args[flags])?;
    let mut rest = vec![pattern];
    rest.extend_from_slice(&args[1..flags]);
    // Positions and the like that the function does not take.
    rest.resize(4.max(rest.len()), Object::UNDEF);
    method(vm, &rest)
}

fn compile(vm: &mut Vm, args: &[Object]) -> Result {
    compiled(vm, &args[0], &args[1])
}

fn compiled(vm: &mut Vm, pattern: &Object, flags: &Object) -> Result {
    let flags = if flags.is_undef() { 0 } else { vm.index_i64(flags, None)? };
    if pattern.native::<Pattern>().is_some() {
        if flags != 0 {
            let text = "cannot process flags argument with a compiled pattern";
            return Err(vm.value_error(text));
        }
        return Ok(pattern.clone());
    }
    if pattern.get::<Str>().is_none() && pattern.get::<Bytes>().is_none() {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    }
    let cache = match vm.module_state.get(CACHE) {
        Some(c) => c.clone(),
        None => {
            let c = vm.dict();
            vm.module_state.insert(CACHE, c.clone());
            c
        }
    };
    let number = vm.int(flags);
    let key = vm.tuple(vec![pattern.clone(), number]);
    if let Some(known) = vm.dict_get(&cache, &key)? {
        return Ok(known);
    }
    let p = make(vm, pattern, flags as u32)?;
    if cache.expect::<Dict>().len() >= CACHED {
        cache.expect::<Dict>().clear(&vm.heap);
    }
    vm.dict_set(&cache, &key, p.clone())?;
    Ok(p)
}

fn make(vm: &mut Vm, source: &Object, flags: u32) -> Result {
    let (text, is_bytes): (Vec<u32>, bool) = match source.get::<Str>() {
        Some(s) => (s.chars().collect(), false),
        None => (source.expect::<Bytes>().data().iter().map(|b| *b as u32).collect(), true),
    };
    let parsed = match parse::parse(&text, is_bytes, flags) {
        Ok(p) => p,
        Err(fault) => return Err(raise(vm, fault, source)),
    };
    let groups = vm.dict();
    for (name, i) in &parsed.names {
        let name = vm.str(name);
        vm.dict_set(&groups, &name, Object::from_small(*i as i64))?;
    }
    let program = match program::compile(parsed.node, parsed.groups, &parsed.widths) {
        Ok(p) => p,
        Err(program::NotFixed) => {
            let message = "look-behind requires fixed-width pattern".to_owned();
            return Err(raise(vm, Fault::Error { message, position: None }, &Object::NONE));
        }
    };
    let state = Pattern::new(source.clone(), is_bytes, parsed.flags, groups, program);
    Ok(vm.alloc_of(&PATTERN, Native::new(state)))
}

/// Raises what is wrong with a pattern or a template.
fn raise(vm: &mut Vm, fault: Fault, source: &Object) -> crate::native::Raised {
    match fault {
        Fault::Value(text) => vm.value_error(text),
        Fault::Overflow(text) => vm.overflow_error(text),
        Fault::Index(text) => vm.index_error(&text),
        Fault::TooDeep | Fault::Verbose => vm.recursion_error(""),
        Fault::Error { message, position } => {
            let Some(class) = vm.module_state.get(ERROR).cloned() else {
                return vm.value_error(&message);
            };
            let message = vm.str(&message);
            let args = match position {
                Some(p) => vec![message, source.clone(), vm.int(p as i64)],
                None => vec![message],
            };
            match vm.call(&class, &args) {
                Ok(e) => vm.raise_instance(e),
                Err(raised) => raised,
            }
        }
    }
}

/// `re.py` hands its exception over.
fn install(vm: &mut Vm, args: &[Object]) -> Result {
    vm.module_state.insert(ERROR, args[0].clone());
    Ok(Object::NONE)
}

fn purge(vm: &mut Vm, _: &[Object]) -> Result {
    vm.module_state.remove(CACHE);
    Ok(Object::NONE)
}

fn escape(vm: &mut Vm, args: &[Object]) -> Result {
    let special = |b: u8| b"()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c".contains(&b);
    let escaped = |s: &[u8]| {
        let mut out = Vec::with_capacity(s.len());
        for &b in s {
            if special(b) {
                out.push(b'\\');
            }
            out.push(b);
        }
        out
    };
    if let Some(s) = args[0].get::<Str>() {
        return crate::types::str::finish(vm, &escaped(s.bytes()));
    }
    let data = crate::types::bytes::like_bytes(vm, &args[0])?;
    let out = escaped(&data);
    Ok(vm.bytes(&out))
}
