//! Between the grammar's tree and the node objects of `ast` (library reference:
//! "ast"). [`build`] makes objects of a parsed text; [`read`] and its siblings make a tree that the
//! compiler takes of objects, which may be anything a program has put together.
//!
//! The classes of the nodes are those of the embedded module `_ast`.

mod build;
mod constant;
mod expression;
mod pattern;
mod read;
mod statement;

use bumpalo::Bump;
use hognose_grammar::{Mode as Parse, SyntaxError};

use crate::compile::{self, CompileErrorKind, Mode, Options};
use crate::heap::{Dict, Object};
use crate::native::{Exc, Result, Vm};
use crate::types::attribute::text_of;

/// `compile(source, filename, mode, PyCF_ONLY_AST)`: the node objects of a text.
pub fn parse(vm: &mut Vm, source: &[u8], filename: &str, mode: &str) -> Result {
    let text = match hognose_grammar::decode(source) {
        Ok(text) => text,
        Err(e) => return Err(vm.raise_syntax_error(&e, filename, None)),
    };
    // Nodes take some thirty times the room of their text.
    vm.reserve(text.len().saturating_mul(32))?;
    let arena = Bump::new();
    let parse = match mode {
        "eval" => Parse::Expression,
        "single" => Parse::Interactive,
        _ => Parse::Module,
    };
    let module = match hognose_grammar::parse(&text, &arena, parse) {
        Ok(module) => module,
        Err(e) => {
            let module = parse == Parse::Module;
            return Err(vm.raise_parse_error(&e, filename, &text, module));
        }
    };
    let lines = hognose_grammar::lines::LineIndex::of(&module);
    for w in &module.warnings {
        vm.warn_syntax(&w.message, filename, lines.position(w.span.start).0)?;
    }
    build::build(vm, &module, lines)
}

/// Is it a node object? Where nobody imported `ast` there are none.
pub fn is_node(vm: &mut Vm, o: &Object) -> bool {
    let key = vm.intern("_ast");
    let Some(module) = vm.modules.expect::<Dict>().get_str(&key) else { return false };
    match vm.getattr_str(&module, "AST") {
        Ok(class) => vm.is_instance(o, &class),
        Err(_) => {
            vm.take_raised();
            false
        }
    }
}

/// `compile(tree, filename, mode)`.
pub fn compile(vm: &mut Vm, tree: &Object, filename: &str, mode: Mode) -> Result {
    let arena = Bump::new();
    let module = read::read(vm, &arena, tree, mode)?;
    if let Err(e) = hognose_grammar::check(&module) {
        return Err(vm.raise_syntax_error(&e, filename, None));
    }
    let options = Options {
        filename,
        mode,
        inherited_future_annotations: false,
        optimize: vm.flags.optimize,
    };
    match compile::compile(&module, &options) {
        Ok(unit) => vm.load_unit(unit),
        Err(e) if e.kind == CompileErrorKind::RecursionError => {
            Err(vm.error(Exc::RecursionError, &e.message))
        }
        Err(e) => {
            let lines = hognose_grammar::lines::LineIndex::of(&module);
            let (line, column) = lines.position(e.span.start);
            let (end_line, end_column) = lines.position(e.span.end);
            let e = SyntaxError {
                kind: hognose_grammar::ErrorKind::SyntaxError,
                message: e.message,
                span: e.span,
                line,
                column: column + 1,
                end_line,
                end_column: end_column + 1,
                end_offset: i32::try_from(end_column + 1).ok(),
                incomplete: false,
                lexical: false,
                from_scopes: false,
                warnings: Vec::new(),
                first_line: line,
            };
            Err(vm.raise_syntax_error(&e, filename, None))
        }
    }
}

/// A name of a class of `_ast` for messages.
fn class_name(vm: &Vm, o: &Object) -> String {
    let class = vm.type_of(o);
    class
        .get::<crate::types::type_object::Type>()
        .map(|t| text_of(&t.name.get()))
        .unwrap_or_default()
}
