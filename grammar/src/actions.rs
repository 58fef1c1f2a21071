//! What the grammar's productions do: the [`Builder`] and its side stacks.
//!
//! A production that makes a list pushes the items on a typed [`SideStack`] and hands on a
//! [`Mark`], four bytes wide, instead of a vector; the production that closes the list copies the
//! items above the mark into the arena. So no symbol on the parser's stack is wider than a
//! reference, which is half of the parser's speed.

mod arguments;
mod clauses;
mod doubtful;
mod expression;
mod fstring;
mod operator;
mod parameters;
mod pattern;
mod statement;
pub(crate) mod target;

use bumpalo::Bump;

pub(crate) use arguments::Argument;
pub(crate) use clauses::Elif;
pub(crate) use operator::{Infix, Prefix};
pub(crate) use parameters::ParameterKind;

use crate::ast::*;
use crate::error::{Diagnostic, Warning};
use crate::symbol::Symbols;

/// The height of a side stack when a list began.
pub(crate) type Mark = u32;

/// Items of the lists that are still being parsed.
pub(crate) struct SideStack<T>(Vec<T>);

impl<T: Copy> SideStack<T> {
    fn new() -> Self {
        SideStack(Vec::new())
    }

    #[inline]
    pub fn mark(&self) -> Mark {
        self.0.len() as Mark
    }

    /// Pushes an item; the mark is that of a list which begins with it.
    #[inline]
    pub fn push(&mut self, item: T) -> Mark {
        let mark = self.mark();
        self.0.push(item);
        mark
    }

    /// The items of the list that began at `mark`.
    #[inline]
    pub fn since(&self, mark: Mark) -> &[T] {
        &self.0[mark as usize..]
    }

    #[inline]
    pub fn take<'a>(&mut self, mark: Mark, arena: &'a Bump) -> &'a [T] {
        let items = arena.alloc_slice_copy(&self.0[mark as usize..]);
        self.0.truncate(mark as usize);
        items
    }

    #[inline]
    pub fn drop_since(&mut self, mark: Mark) {
        self.0.truncate(mark as usize);
    }
}

/// A suite, with what the statement around it wants to know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block<'a> {
    pub suite: Suite<'a>,
    pub end: u32,
    pub depth: u16,
}

/// What a parse yields: a module's statements, or the one of an expression.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parsed<'a> {
    pub body: Suite<'a>,
}

/// The state of one parse.
pub(crate) struct Builder<'a> {
    pub source: &'a str,
    pub arena: &'a Bump,
    pub symbols: Symbols<'a>,
    pub warnings: Vec<Warning>,
    /// Most decimal digits of an integer; 0: any number.
    pub max_int_digits: usize,

    pub exprs: SideStack<ExprRef<'a>>,
    pub stmts: SideStack<StmtRef<'a>>,
    pub arguments: SideStack<Argument<'a>>,
    pub parameters: SideStack<parameters::Raw<'a>>,
    pub identifiers: SideStack<Identifier>,
    pub aliases: SideStack<Alias>,
    pub comprehensions: SideStack<Comprehension<'a>>,
    pub dict_items: SideStack<DictItem<'a>>,
    pub handlers: SideStack<ExceptHandler<'a>>,
    pub cases: SideStack<MatchCase<'a>>,
    pub patterns: SideStack<PatternRef<'a>>,
    pub pattern_arguments: SideStack<pattern::PatternArgument<'a>>,
    pub pattern_pairs: SideStack<(ExprRef<'a>, PatternRef<'a>)>,
    pub type_params: SideStack<TypeParam<'a>>,
    pub with_items: SideStack<WithItem<'a>>,
    pub elifs: SideStack<clauses::Elif<'a>>,
    pub operators: SideStack<operator::Pending>,
    pub operands: SideStack<operator::Operand<'a>>,
    /// End of the last `;` that a line ended with: it counts into the statements around it.
    pub trailing_semicolon: u32,
    /// For each open f-string, whether it is raw.
    pub raw_fstrings: Vec<bool>,
}

pub(crate) type Fallible<T> = Result<T, Diagnostic>;

impl<'a> Builder<'a> {
    pub fn new(source: &'a str, arena: &'a Bump) -> Self {
        Builder {
            source,
            arena,
            symbols: Symbols::new(),
            warnings: Vec::new(),
            max_int_digits: crate::MAX_INT_DIGITS,
            exprs: SideStack::new(),
            stmts: SideStack::new(),
            arguments: SideStack::new(),
            parameters: SideStack::new(),
            identifiers: SideStack::new(),
            aliases: SideStack::new(),
            comprehensions: SideStack::new(),
            dict_items: SideStack::new(),
            handlers: SideStack::new(),
            cases: SideStack::new(),
            patterns: SideStack::new(),
            pattern_arguments: SideStack::new(),
            pattern_pairs: SideStack::new(),
            type_params: SideStack::new(),
            with_items: SideStack::new(),
            elifs: SideStack::new(),
            operators: SideStack::new(),
            operands: SideStack::new(),
            trailing_semicolon: 0,
            raw_fstrings: Vec::new(),
        }
    }

    pub fn text(&self, start: u32, end: u32) -> &'a str {
        &self.source[start as usize..end as usize]
    }

    #[inline]
    pub fn symbol(&mut self, start: u32, end: u32) -> Symbol {
        let text = self.text(start, end);
        self.symbols.intern_source(text, self.arena)
    }

    #[inline]
    pub fn identifier(&mut self, start: u32, end: u32) -> Identifier {
        Identifier { name: self.symbol(start, end), span: Span { start, end } }
    }

    /// `a . b` is the same name as `a.b`.
    pub fn dotted_name(&mut self, start: u32, end: u32) -> Symbol {
        let text = self.text(start, end);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.';
        if text.bytes().all(is_plain) {
            return self.symbols.intern(text);
        }
        let joined: String =
            text.chars().filter(|&c| c == '.' || unicode_ident::is_xid_continue(c)).collect();
        let joined = self.arena.alloc_str(&joined);
        self.symbols.intern_source(joined, self.arena)
    }
}

/// The greatest depth among expressions.
pub(crate) fn deepest<'e>(exprs: impl IntoIterator<Item = &'e ExprRef<'e>>) -> u16 {
    exprs.into_iter().map(|expr| expr.depth).max().unwrap_or(0)
}

pub(crate) fn depth_of(expr: Option<ExprRef<'_>>) -> u16 {
    expr.map_or(0, |expr| expr.depth)
}
