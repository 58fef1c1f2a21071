//! The tree as CPython's `ast` has it: every field of every node in the order of `_fields`, told to
//! a [`Sink`] in pre-order.
//!
//! One sink writes the text that tests compare with CPython's ([`dump`]); another, of the
//! interpreter, makes the node objects of `ast.parse`. Telling keeps its own stack, so a tree of any
//! depth can be told.

mod expressions;
mod fields;
mod hexadecimal;
mod lines;
mod text;

use crate::ast::*;
use crate::parser::{Mode, Module};

pub use lines::dump;

/// What is told of a tree. Every value is preceded by its label, and followed by `end` with the
/// number of values that are in it: those come next.
pub trait Sink {
    fn label(&mut self, label: Label, depth: usize);
    /// A node, with its place if it has one.
    fn node(&mut self, name: &'static str, place: Option<Span>);
    fn list(&mut self, length: usize);
    fn identifier(&mut self, text: &str);
    fn integer(&mut self, value: i64);
    /// A text that is no identifier and no constant: the `kind` of a constant.
    fn text(&mut self, text: &'static str);
    fn none(&mut self);
    fn constant(&mut self, value: Constant<'_>);
    fn end(&mut self, children: usize);
}

/// Tells the tree of a module.
pub fn tell(module: &Module<'_>, sink: &mut dyn Sink) {
    let mut dumper = Dumper { module, sink, stack: Vec::new(), depth: 0, pending: Vec::new() };
    let root = match module.mode {
        Mode::Module => Item::Root("Module"),
        Mode::Expression => Item::Root("Expression"),
        Mode::Interactive => Item::Root("Interactive"),
    };
    dumper.stack.push(Entry { depth: 0, label: Label::Name("root"), item: root });
    while let Some(entry) = dumper.stack.pop() {
        dumper.write(entry);
        dumper.sink.end(dumper.pending.len());
        let children = dumper.pending.drain(..).rev();
        dumper.stack.extend(children);
    }
}

/// The name of a field, or an index in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
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
    module: &'o Module<'a>,
    sink: &'o mut dyn Sink,
    stack: Vec<Entry<'a>>,
    /// Depth of the item being written.
    depth: usize,
    /// Its children in order.
    pending: Vec<Entry<'a>>,
}

impl<'a> Dumper<'a, '_> {
    fn label(&mut self, entry: &Entry<'a>) {
        self.depth = entry.depth;
        self.sink.label(entry.label, entry.depth);
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

    fn node(&mut self, name: &'static str, span: Span) {
        self.sink.node(name, Some(span));
    }

    /// A node that has no place.
    fn bare(&mut self, name: &'static str) {
        self.sink.node(name, None);
    }

    fn list(&mut self, items: impl ExactSizeIterator<Item = Item<'a>>) {
        self.sink.list(items.len());
        let depth = self.depth + 1;
        self.pending.extend(items.enumerate().map(|(index, item)| Entry {
            depth,
            label: Label::Index(index),
            item,
        }));
    }
}
