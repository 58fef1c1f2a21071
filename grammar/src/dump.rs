//! The tree as text, one line an item: what tests compare with CPython's `ast`.
//!
//! A line is `DEPTH FIELD VALUE`, in pre-order, every field of every node in the order of `ast`'s
//! `_fields`. A node with a place is followed by it (`line:column-line:column`, columns in bytes);
//! `[n` is a list, `-` an absent field, `~x` an identifier, `=x` a constant. Writing keeps its own
//! stack, so a tree of any depth can be dumped.

mod expressions;
mod fields;
mod hexadecimal;
mod text;

use std::fmt::Write;

use crate::ast::*;
use crate::lines::LineIndex;
use crate::parser::{Mode, Module};

/// Appends the tree of a module.
pub fn dump(module: &Module<'_>, out: &mut String) {
    let mut dumper = Dumper {
        lines: LineIndex::new(module.source),
        module,
        out,
        stack: Vec::new(),
        depth: 0,
        pending: Vec::new(),
    };
    let root = match module.mode {
        Mode::Module => Item::Root("Module"),
        Mode::Expression => Item::Root("Expression"),
        Mode::Interactive => Item::Root("Interactive"),
    };
    dumper.stack.push(Entry { depth: 0, label: Label::Name("root"), item: root });
    while let Some(entry) = dumper.stack.pop() {
        dumper.write(entry);
        let children = dumper.pending.drain(..).rev();
        dumper.stack.extend(children);
    }
}

/// The name of a field, or an index in a list.
#[derive(Clone, Copy)]
enum Label {
    Name(&'static str),
    Index(usize),
}

/// Whether a name is bound, read or deleted follows from where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    Load,
    Store,
    Del,
}

/// Something that takes a line, with what it needs for its children.
#[derive(Clone, Copy)]
enum Item<'a> {
    Root(&'static str),
    Stmt(StmtRef<'a>),
    Expr(ExprRef<'a>, Context),
    Pattern(PatternRef<'a>),
    Comprehension(&'a Comprehension<'a>),
    Handler(&'a ExceptHandler<'a>),
    Parameters(&'a Parameters<'a>),
    Parameter(&'a Parameter<'a>),
    Keyword(&'a Keyword<'a>),
    Alias(&'a Alias),
    Context(&'a WithItem<'a>),
    MatchCase(&'a MatchCase<'a>),
    TypeParam(&'a TypeParam<'a>),
    Constant(Constant<'a>),
    /// A node without fields: an operator or a context.
    Leaf(&'static str),
    Identifier(Symbol),
    Integer(i64),
    Text(&'static str),
    None,
    /// A list; its items have been written to `pending` lists of the dumper.
    Suite(Suite<'a>),
    Exprs(&'a [ExprRef<'a>], Context),
    Patterns(&'a [PatternRef<'a>]),
    Comprehensions(&'a [Comprehension<'a>]),
    Handlers(&'a [ExceptHandler<'a>]),
    ParameterList(&'a [Parameter<'a>]),
    Defaults(&'a Parameters<'a>),
    KeywordDefaults(&'a [Parameter<'a>]),
    Keywords(&'a [Keyword<'a>]),
    Aliases(&'a [Alias]),
    WithItems(&'a [WithItem<'a>]),
    MatchCases(&'a [MatchCase<'a>]),
    TypeParams(&'a [TypeParam<'a>]),
    Identifiers(&'a [Identifier]),
    Symbols(&'a [Symbol]),
    Operators(&'a [CompareOperator]),
    DictKeys(&'a [DictItem<'a>]),
    DictValues(&'a [DictItem<'a>]),
    /// `type_ignores`, always empty.
    EmptyList,
}

struct Entry<'a> {
    depth: usize,
    label: Label,
    item: Item<'a>,
}

struct Dumper<'a, 'o> {
    lines: LineIndex<'a>,
    module: &'o Module<'a>,
    out: &'o mut String,
    stack: Vec<Entry<'a>>,
    /// Depth of the item being written.
    depth: usize,
    /// Its children in order.
    pending: Vec<Entry<'a>>,
}

impl<'a> Dumper<'a, '_> {
    /// Starts a line.
    fn label(&mut self, entry: &Entry<'a>) {
        self.depth = entry.depth;
        match entry.label {
            Label::Name(name) => write!(self.out, "{} {name} ", entry.depth),
            Label::Index(index) => write!(self.out, "{} {index} ", entry.depth),
        }
        .expect("writing to a string");
    }

    fn field(&mut self, name: &'static str, item: Item<'a>) {
        self.pending.push(Entry { depth: self.depth + 1, label: Label::Name(name), item });
    }

    fn expr(&mut self, name: &'static str, expr: ExprRef<'a>) {
        self.field(name, Item::Expr(expr, Context::Load));
    }

    fn optional(&mut self, name: &'static str, expr: Option<ExprRef<'a>>) {
        self.field(name, expr.map_or(Item::None, |expr| Item::Expr(expr, Context::Load)));
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn node(&mut self, name: &str, span: Span) {
        let (line, column) = self.lines.position(span.start);
        let (end_line, end_column) = self.lines.position(span.end);
        writeln!(self.out, "{name} {line}:{column}-{end_line}:{end_column}")
            .expect("writing to a string");
    }

    fn list(&mut self, items: impl ExactSizeIterator<Item = Item<'a>>) {
        writeln!(self.out, "[{}", items.len()).expect("writing to a string");
        let depth = self.depth + 1;
        self.pending.extend(items.enumerate().map(|(index, item)| Entry {
            depth,
            label: Label::Index(index),
            item,
        }));
    }
}
