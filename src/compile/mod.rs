//! From the syntax tree to code units.
//!
//! [`compile`] builds the symbol table of the module ([`scopes`]), then walks the tree once, writing
//! the code of each unit through an [`emitter`]. The conventions that the code keeps (borrowed
//! operands, consumed temporaries, windows) are those of the opcode table in [`crate::code`].

mod assignments;
mod calls;
mod classes;
mod comprehensions;
mod conditions;
mod depth;
mod displays;
mod emitter;
mod exits;
mod expressions;
mod flow;
mod fold;
mod functions;
mod imports;
mod literals;
mod loops;
mod names;
mod operators;
mod patterns;
mod scope_walk;
mod scopes;
mod statements;
mod try_statement;
mod type_params;
mod unit;
mod unparse;
mod variables;
mod with_statement;

use hognose_grammar::Module;
use hognose_grammar::ast::{Alias, ImportFrom, Span, Stmt, StmtKind, Symbol};
use hognose_grammar::lines::LineIndex;

use crate::code::{FunctionKind, Unit};
use emitter::Emitter;
use names::Names;
use scopes::Scopes;
use unit::{UnitSpec, UnitState};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A file or `exec`.
    Module,
    /// One expression, whose value the unit returns.
    Eval,
    /// Interactive: expression statements go to `sys.displayhook`. With `top_level_await` the unit
    /// may await, and is a coroutine.
    Single { top_level_await: bool },
}

#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    pub filename: &'a str,
    pub mode: Mode,
    /// The code that calls `exec` or `compile` has `from __future__ import annotations`.
    pub inherited_future_annotations: bool,
    /// 1: without assertions; 2: without docstrings too.
    pub optimize: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompileErrorKind {
    SyntaxError,
    RecursionError,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompileError {
    pub kind: CompileErrorKind,
    pub message: String,
    pub span: Span,
}

/// The deepest tree that is compiled: an unoptimised build takes up to 8 KiB of stack a level.
const DEPTH_LIMIT: u16 = 1000;

/// Compiles a module that `hognose_grammar::check` has accepted.
pub fn compile(module: &Module<'_>, options: &Options) -> Result<Unit, CompileError> {
    if let Some(deep) = module.body.iter().find(|stmt| depth::exceeds(stmt, DEPTH_LIMIT)) {
        return Err(CompileError {
            kind: CompileErrorKind::RecursionError,
            message: "maximum recursion depth exceeded during compilation".to_string(),
            span: deep.span,
        });
    }
    let mut names = Names::new(&module.symbols);
    let future_annotations =
        options.inherited_future_annotations || imports_annotations(module.body, &names);
    let is_async = options.mode == Mode::Single { top_level_await: true };
    let scopes = scope_walk::scopes(module.body, &mut names, future_annotations, is_async);
    let mut compiler = Compiler {
        names,
        scopes,
        lines: LineIndex::of(module),
        filename: options.filename,
        mode: options.mode,
        optimize: options.optimize,
        future_annotations,
        out: Emitter::default(),
        unit: UnitState::default(),
        stack: Vec::new(),
        failure: None,
    };
    let awaits = is_async && compiler.scopes.list[0].awaits;
    let kind = if awaits { FunctionKind::Coroutine } else { FunctionKind::Function };
    let spec =
        UnitSpec { scope: 0, name: "<module>", first_line: 1, params: None, hidden: &[], kind };
    let unit = compiler.unit(&spec, |c| c.module_body(module.body));
    match compiler.failure {
        None => Ok(unit),
        Some(failure) => Err(failure),
    }
}

/// Does a file begin with `from __future__ import annotations`?
fn imports_annotations(body: &[&Stmt], names: &Names) -> bool {
    let is = |symbol: Symbol, text: &str| names.text(symbol) == text;
    body.iter()
        .map_while(|stmt| match stmt.kind {
            StmtKind::Expr(_) => Some(false),
            StmtKind::ImportFrom(ImportFrom { module: Some(module), names, level: 0 })
                if is(*module, "__future__") =>
            {
                Some(names.iter().any(|alias: &Alias| is(alias.name, "annotations")))
            }
            _ => None,
        })
        .any(|found| found)
}

/// The state of one compilation: the unit being written, and those around it.
struct Compiler<'a> {
    names: Names<'a>,
    scopes: Scopes,
    lines: LineIndex<'a>,
    filename: &'a str,
    mode: Mode,
    optimize: u8,
    future_annotations: bool,
    out: Emitter,
    unit: UnitState<'a>,
    stack: Vec<(Emitter, UnitState<'a>)>,
    failure: Option<CompileError>,
}

impl Compiler<'_> {
    /// The value of `__debug__`.
    fn debug(&self) -> crate::code::Constant {
        use crate::code::Constant;
        if self.optimize == 0 { Constant::True } else { Constant::False }
    }

    fn fail(&mut self, message: &str, span: Span) {
        self.failure.get_or_insert(CompileError {
            kind: CompileErrorKind::SyntaxError,
            message: message.to_string(),
            span,
        });
    }
}
