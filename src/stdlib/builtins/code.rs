//! Compiling and running source text, and the namespaces it runs in: `compile`, `eval`, `exec`,
//! `globals`, `locals`, `__import__`, `breakpoint`.

use crate::compile;
use crate::heap::{Bytes, Dict, Object, Str, Tuple};
use crate::native::{CompileMode, Exc, Keywords, Result, Vm};
use crate::stdlib::{ast, sys};
use crate::types::bytes::buffer_of;
use crate::types::code::Code;

/// `ast.PyCF_ALLOW_TOP_LEVEL_AWAIT`.
const TOP_LEVEL_AWAIT: i64 = 0x2000;
/// Flags of interactive input, as `codeop` gives them: a block does not end with the text, and text
/// that more could complete raises an exception of its own.
const DONT_IMPLY_DEDENT: i64 = 0x0200;
const ALLOW_INCOMPLETE_INPUT: i64 = 0x4000;
/// Flags that `compile` knows; the `__future__` ones among them.
const KNOWN_FLAGS: i64 = 0x2000 | 0x0400 | 0x0100 | 0x0200 | 0x8000 | 0x1000 | 0x4000 | 0x1FF_0010;
/// `ast.PyCF_ONLY_AST`.
const ONLY_AST: i64 = 0x0400;

/// Source code as a program gives it.
enum Source {
    Text(String),
    Bytes(Vec<u8>),
}

impl Source {
    fn bytes(&self) -> &[u8] {
        match self {
            Source::Text(text) => text.as_bytes(),
            Source::Bytes(data) => data,
        }
    }

    fn compile(&self, vm: &mut Vm, filename: &str, mode: CompileMode) -> Result {
        match self {
            Source::Text(text) => (vm.hooks.compile_text)(vm, text, filename, mode),
            Source::Bytes(data) => (vm.hooks.compile)(vm, data, filename, mode),
        }
    }
}

/// The source, or `None` if the object is neither text nor bytes.
fn source(vm: &mut Vm, o: &Object) -> Result<Option<Source>> {
    let source = if let Some(s) = o.get::<Str>() {
        match s.as_str() {
            Some(text) => Source::Text(text.to_string()),
            None => {
                // The encoder raises the error that says where the surrogate is.
                let b = vm.call_method(o, "encode", &[])?;
                Source::Bytes(b.get::<Bytes>().map(|b| b.data().to_vec()).unwrap_or_default())
            }
        }
    } else {
        match buffer_of(vm, o)? {
            Some(data) => Source::Bytes(data),
            None => return Ok(None),
        }
    };
    if source.bytes().contains(&0) {
        let class = vm.exc(Exc::SyntaxError);
        let text = vm.str("source code string cannot contain null bytes");
        let e = vm.call(&class, &[text])?;
        return Err(vm.raise_instance(e));
    }
    Ok(Some(source))
}

pub fn compile_source(vm: &mut Vm, args: &[Object]) -> Result {
    let optimize = integer(vm, &args[5], -1)?;
    let before = vm.flags.optimize;
    vm.flags.optimize = match optimize {
        -1 => before,
        0..=2 => optimize as u8,
        _ => return Err(vm.value_error("compile(): invalid optimize value")),
    };
    let compiled = compile_checked(vm, args);
    vm.flags.optimize = before;
    compiled
}

fn compile_checked(vm: &mut Vm, args: &[Object]) -> Result {
    let filename = filename(vm, &args[1])?;
    let Some(mode) = args[2].get::<Str>().map(|s| s.to_string_lossy().into_owned()) else {
        let text =
            format!("compile() argument 'mode' must be str, not {}", vm.argument_type(&args[2]));
        return Err(vm.type_error(&text));
    };
    let flags = integer(vm, &args[3], 0)?;
    if flags & !KNOWN_FLAGS != 0 {
        return Err(vm.value_error("compile(): unrecognised flags"));
    }
    let node = ast::is_node(vm, &args[0]);
    let name = mode;
    let mode = match name.as_str() {
        "exec" => CompileMode::Exec,
        "eval" => CompileMode::Eval,
        "single" => CompileMode::Single {
            top_level_await: flags & TOP_LEVEL_AWAIT != 0,
            imply_dedent: flags & DONT_IMPLY_DEDENT == 0,
        },
        "func_type" if flags & ONLY_AST == 0 => {
            return Err(vm.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST"));
        }
        "func_type" => {
            return Err(vm.value_error("compile() mode 'func_type' is not supported"));
        }
        _ if flags & ONLY_AST != 0 => {
            let text = "compile() mode must be 'exec', 'eval', 'single' or 'func_type'";
            return Err(vm.value_error(text));
        }
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if node {
        if flags & ONLY_AST != 0 {
            return Ok(args[0].clone());
        }
        let mode = match mode {
            CompileMode::Exec => compile::Mode::Module,
            CompileMode::Eval => compile::Mode::Eval,
            CompileMode::Single { top_level_await, .. } => {
                compile::Mode::Single { top_level_await }
            }
        };
        return ast::compile(vm, &args[0], &filename, mode);
    }
    match source(vm, &args[0])? {
        Some(source) if flags & ONLY_AST != 0 => ast::parse(vm, source.bytes(), &filename, &name),
        Some(source) => {
            let result = source.compile(vm, &filename, mode);
            if result.is_err() && flags & ALLOW_INCOMPLETE_INPUT != 0 {
                raise_incomplete(vm)?;
            }
            result
        }
        None => Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object")),
    }
}

/// Raises an `_IncompleteInputError` in the place of a `SyntaxError` that more text could mend.
fn raise_incomplete(vm: &mut Vm) -> Result<()> {
    let error = vm.raised.clone();
    let mark = vm.intern("_incomplete_input");
    if !vm.raised_is(Exc::SyntaxError) || vm.heap.own_attribute(&error, &mark).is_none() {
        return Ok(());
    }
    vm.take_raised();
    let details = vm.getattr_str(&error, "args")?;
    let place = details.get::<Tuple>().and_then(|args| args.items().get(1).cloned());
    let class = vm.exc(Exc::_IncompleteInputError);
    let message = vm.str("incomplete input");
    let error = vm.call(&class, &[message, place.unwrap_or(Object::NONE)])?;
    Err(vm.raise_instance(error))
}

fn integer(vm: &mut Vm, o: &Object, default: i64) -> Result<i64> {
    if o.is_undef() { Ok(default) } else { vm.index_i64(o, Some(Exc::OverflowError)) }
}

fn filename(vm: &mut Vm, o: &Object) -> Result<String> {
    if let Some(s) = o.get::<Str>() {
        return Ok(s.to_string_lossy().into_owned());
    }
    if let Some(b) = o.get::<Bytes>() {
        return Ok(String::from_utf8_lossy(b.data()).into_owned());
    }
    let name = vm.names.fspath.clone();
    if let Some(f) = vm.lookup_special(o, &name) {
        let p = vm.call_special(&f, &[o.clone()])?;
        if let Some(s) = p.get::<Str>() {
            return Ok(s.to_string_lossy().into_owned());
        }
    }
    let text = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(o));
    Err(vm.type_error(&text))
}

fn is_mapping(vm: &mut Vm, o: &Object) -> bool {
    let name = vm.names.getitem.clone();
    vm.lookup_special(o, &name).is_some()
}

/// The namespaces to run in, given those that were asked for; `function` is for messages.
fn namespaces(
    vm: &mut Vm,
    globals: &Object,
    locals: &Object,
    function: &str,
) -> Result<(Object, Object)> {
    let absent = |o: &Object| o.is_undef() || o.is_none();
    if !absent(locals) && !is_mapping(vm, locals) {
        let text = match function {
            "exec" => {
                format!("locals must be a mapping or None, not {}", vm.type_name(locals))
            }
            _ => "locals must be a mapping".to_string(),
        };
        return Err(vm.type_error(&text));
    }
    let spaces = if absent(globals) {
        let g = current_globals(vm)?;
        let l = if absent(locals) { vm.current_locals()? } else { locals.clone() };
        (g, l)
    } else {
        if globals.get::<Dict>().is_none() {
            let text = match function {
                "exec" => {
                    format!("exec() globals must be a dict, not {}", vm.type_name(globals))
                }
                _ if is_mapping(vm, globals) => {
                    "globals must be a real dict; try eval(expr, {}, mapping)".to_string()
                }
                _ => "globals must be a dict".to_string(),
            };
            return Err(vm.type_error(&text));
        }
        let l = if absent(locals) { globals.clone() } else { locals.clone() };
        (globals.clone(), l)
    };
    let key = vm.names.builtins.clone();
    if let Some(d) = spaces.0.get::<Dict>()
        && d.find_str(&key).is_none()
    {
        let builtins = vm.builtins.clone();
        d.set_str(&vm.heap, &key, builtins);
    }
    Ok(spaces)
}

fn has_free_variables(code: &Object) -> bool {
    let Some(code) = code.get::<Code>() else { return false };
    code.free_names.get::<Tuple>().is_some_and(|t| !t.is_empty())
}

pub fn eval(vm: &mut Vm, args: &[Object]) -> Result {
    let (globals, locals) = namespaces(vm, &args[1], &args[2], "eval")?;
    if args[0].get::<Code>().is_some() {
        if has_free_variables(&args[0]) {
            let text = "code object passed to eval() may not contain free variables";
            return Err(vm.type_error(text));
        }
        return vm.exec_code(&args[0], &globals, &locals);
    }
    let Some(mut source) = source(vm, &args[0])? else {
        return Err(vm.type_error("eval() arg 1 must be a string, bytes or code object"));
    };
    let is_space = |b: &u8| matches!(b, b' ' | b'\t');
    let start = source.bytes().iter().take_while(|b| is_space(b)).count();
    match &mut source {
        Source::Text(text) => drop(text.drain(..start)),
        Source::Bytes(data) => drop(data.drain(..start)),
    }
    let code = source.compile(vm, "<string>", CompileMode::Eval)?;
    vm.exec_code(&code, &globals, &locals)
}

pub fn exec(vm: &mut Vm, args: &[Object]) -> Result {
    let (globals, locals) = namespaces(vm, &args[1], &args[2], "exec")?;
    if args[0].get::<Code>().is_some() {
        if has_free_variables(&args[0]) {
            let text = "code object passed to exec() may not contain free variables";
            return Err(vm.type_error(text));
        }
        vm.exec_code(&args[0], &globals, &locals)?;
        return Ok(Object::NONE);
    }
    if !args[3].is_undef() && !args[3].is_none() {
        return Err(vm.type_error("closure argument cannot be used with a string source"));
    }
    let Some(source) = source(vm, &args[0])? else {
        return Err(vm.type_error("exec() arg 1 must be a string, bytes or code object"));
    };
    let code = source.compile(vm, "<string>", CompileMode::Exec)?;
    vm.exec_code(&code, &globals, &locals)?;
    Ok(Object::NONE)
}

fn current_globals(vm: &mut Vm) -> Result {
    match vm.current_globals() {
        Some(globals) => Ok(globals),
        None => Err(vm.error(Exc::SystemError, "globals and locals cannot be NULL")),
    }
}

pub fn globals(vm: &mut Vm, _: &[Object]) -> Result {
    current_globals(vm)
}

pub fn locals(vm: &mut Vm, _: &[Object]) -> Result {
    vm.current_locals()
}

pub fn import(vm: &mut Vm, args: &[Object]) -> Result {
    if args[0].get::<Str>().is_none() {
        return Err(vm.type_error("module name must be a string"));
    }
    let or_none = |o: &Object| if o.is_undef() { Object::NONE } else { o.clone() };
    let (globals, from) = (or_none(&args[1]), or_none(&args[3]));
    let level = integer(vm, &args[4], 0)?;
    let Ok(level) = u32::try_from(level) else {
        return Err(vm.value_error("level must be >= 0"));
    };
    if level == 0 && args[0].get::<Str>().is_some_and(|s| s.is_empty()) {
        return Err(vm.value_error("Empty module name"));
    }
    let name = vm.heap.intern_object(&args[0]);
    (vm.hooks.import)(vm, &name, &globals, &from, level)
}

pub fn breakpoint(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    match sys::attribute(vm, "breakpointhook") {
        Some(hook) => vm.call_with(&hook, args, keywords),
        None => Err(vm.error(Exc::RuntimeError, "lost sys.breakpointhook")),
    }
}
