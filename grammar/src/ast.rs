//! The abstract syntax tree: Python 3.13's `ast` nodes in an arena.
//!
//! Every node lives in the [`bumpalo`] arena of the [`crate::Module`] that owns the tree, holds only
//! references, and has no destructor: dropping a tree of any depth frees a few blocks. Names of
//! nodes and fields follow CPython's `ast` module (reference: "Abstract Syntax Trees"), with the
//! differences that expression contexts are implied by position, and that `defaults` sit beside
//! their parameters.
//!
//! A [`Span`] counts bytes of the decoded (UTF-8) source; [`crate::lines::LineIndex`] turns it into
//! lines and columns.

/// Half-open byte range of the source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// An interned identifier (after NFKC normalisation); its text is in [`crate::symbol::Symbols`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u32);

/// An identifier where it is written, for nodes whose own span does not give its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identifier {
    pub name: Symbol,
    pub span: Span,
}

pub type ExprRef<'a> = &'a Expr<'a>;
pub type StmtRef<'a> = &'a Stmt<'a>;
pub type PatternRef<'a> = &'a Pattern<'a>;
/// The statements of a suite, never empty except for absent `else`/`finally` clauses.
pub type Suite<'a> = &'a [StmtRef<'a>];

/// An expression. `depth` is one more than that of its deepest child (saturating): passes that
/// recurse check it once at the root and need no counter of their own.
#[derive(Clone, Copy, Debug)]
pub struct Expr<'a> {
    pub kind: ExprKind<'a>,
    pub span: Span,
    pub depth: u16,
}

#[derive(Clone, Copy, Debug)]
pub enum ExprKind<'a> {
    Name(Symbol),
    Constant(Constant<'a>),
    /// The pieces of an f-string (implicit concatenation merged): `Constant` strings and
    /// `FormattedValue`s, exactly as `ast.JoinedStr.values`.
    JoinedStr(&'a [ExprRef<'a>]),
    FormattedValue(&'a FormattedValue<'a>),
    /// Two or more operands of one `and`/`or` chain.
    BoolOp(BoolOperator, &'a [ExprRef<'a>]),
    /// `target := value`; the target is always a `Name`.
    NamedExpr(ExprRef<'a>, ExprRef<'a>),
    BinOp(ExprRef<'a>, Operator, ExprRef<'a>),
    UnaryOp(UnaryOperator, ExprRef<'a>),
    Lambda(&'a Lambda<'a>),
    IfExp(&'a IfExp<'a>),
    Dict(&'a [DictItem<'a>]),
    Set(&'a [ExprRef<'a>]),
    ListComp(&'a Comp<'a>),
    SetComp(&'a Comp<'a>),
    DictComp(&'a Comp<'a>),
    GeneratorExp(&'a Comp<'a>),
    Await(ExprRef<'a>),
    Yield(Option<ExprRef<'a>>),
    YieldFrom(ExprRef<'a>),
    Compare(&'a Compare<'a>),
    Call(&'a Call<'a>),
    Attribute(ExprRef<'a>, Identifier),
    Subscript(ExprRef<'a>, ExprRef<'a>),
    Starred(ExprRef<'a>),
    List(&'a [ExprRef<'a>]),
    Tuple(&'a [ExprRef<'a>]),
    /// Only inside a `Subscript`.
    Slice(&'a Slice<'a>),
}

/// The value of a literal. Text is "generalised UTF-8": UTF-8 in which `\ud800`-style escapes stand
/// as three-byte surrogates, never merged into pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant<'a> {
    None,
    True,
    False,
    Ellipsis,
    Int(u64),
    /// An integer of 2**64 or more: its digits without prefix and underscores, and its base.
    /// In a tree that was not parsed it may have a sign.
    BigInt(&'a str, u32),
    Float(f64),
    Imaginary(f64),
    /// The flag is the `u` prefix (`ast.Constant.kind`).
    Str(&'a [u8], bool),
    Bytes(&'a [u8]),
    /// These three no text has; a tree made of `ast` objects may.
    Complex(f64, f64),
    Tuple(&'a [Constant<'a>]),
    FrozenSet(&'a [Constant<'a>]),
}

#[derive(Clone, Copy, Debug)]
pub struct FormattedValue<'a> {
    pub value: ExprRef<'a>,
    /// `b's'`, `b'r'`, `b'a'`, or 0 for none.
    pub conversion: u8,
    /// Always a `JoinedStr`.
    pub format_spec: Option<ExprRef<'a>>,
}

#[derive(Clone, Copy, Debug)]
pub struct Lambda<'a> {
    pub params: Parameters<'a>,
    pub body: ExprRef<'a>,
}

#[derive(Clone, Copy, Debug)]
pub struct IfExp<'a> {
    pub test: ExprRef<'a>,
    pub body: ExprRef<'a>,
    pub orelse: ExprRef<'a>,
}

/// `key: value`, or `**value` when the key is absent.
#[derive(Clone, Copy, Debug)]
pub struct DictItem<'a> {
    pub key: Option<ExprRef<'a>>,
    pub value: ExprRef<'a>,
}

/// A list, set, dict comprehension or generator expression. `value` is there for dicts only.
#[derive(Clone, Copy, Debug)]
pub struct Comp<'a> {
    pub element: ExprRef<'a>,
    pub value: Option<ExprRef<'a>>,
    pub generators: &'a [Comprehension<'a>],
}

/// One `for … in … if …` clause.
#[derive(Clone, Copy, Debug)]
pub struct Comprehension<'a> {
    pub target: ExprRef<'a>,
    pub iter: ExprRef<'a>,
    pub ifs: &'a [ExprRef<'a>],
    pub is_async: bool,
    /// Of the `for` or `async` that opens the clause.
    pub start: u32,
}

#[derive(Clone, Copy, Debug)]
pub struct Compare<'a> {
    pub left: ExprRef<'a>,
    pub ops: &'a [CompareOperator],
    pub comparators: &'a [ExprRef<'a>],
}

#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    pub func: ExprRef<'a>,
    /// Positional arguments, `Starred` included.
    pub args: &'a [ExprRef<'a>],
    pub keywords: &'a [Keyword<'a>],
}

/// `name=value`, or `**value` when the name is absent.
#[derive(Clone, Copy, Debug)]
pub struct Keyword<'a> {
    pub arg: Option<Identifier>,
    pub value: ExprRef<'a>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug)]
pub struct Slice<'a> {
    pub lower: Option<ExprRef<'a>>,
    pub upper: Option<ExprRef<'a>>,
    pub step: Option<ExprRef<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum BoolOperator {
    And,
    Or,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Operator {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum UnaryOperator {
    Invert,
    Not,
    UAdd,
    USub,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum CompareOperator {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// One parameter with its annotation and default.
#[derive(Clone, Copy, Debug)]
pub struct Parameter<'a> {
    pub name: Symbol,
    pub annotation: Option<ExprRef<'a>>,
    pub default: Option<ExprRef<'a>>,
    /// As `ast.arg`: name and annotation, without stars and default.
    pub span: Span,
}

/// `ast.arguments`, already checked for order and duplicates.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parameters<'a> {
    pub posonly: &'a [Parameter<'a>],
    pub args: &'a [Parameter<'a>],
    pub vararg: Option<&'a Parameter<'a>>,
    pub kwonly: &'a [Parameter<'a>],
    pub kwarg: Option<&'a Parameter<'a>>,
}

/// A statement. `depth` is that of its deepest nested statement or expression plus one.
#[derive(Clone, Copy, Debug)]
pub struct Stmt<'a> {
    pub kind: StmtKind<'a>,
    pub span: Span,
    pub depth: u16,
}

#[derive(Clone, Copy, Debug)]
pub enum StmtKind<'a> {
    Expr(ExprRef<'a>),
    Assign(&'a [ExprRef<'a>], ExprRef<'a>),
    AugAssign(ExprRef<'a>, Operator, ExprRef<'a>),
    AnnAssign(&'a AnnAssign<'a>),
    Pass,
    Break,
    Continue,
    Return(Option<ExprRef<'a>>),
    /// `raise exc from cause`
    Raise(Option<ExprRef<'a>>, Option<ExprRef<'a>>),
    Delete(&'a [ExprRef<'a>]),
    Assert(ExprRef<'a>, Option<ExprRef<'a>>),
    Global(&'a [Identifier]),
    Nonlocal(&'a [Identifier]),
    Import(&'a [Alias]),
    ImportFrom(&'a ImportFrom<'a>),
    TypeAlias(&'a TypeAlias<'a>),
    If(&'a If<'a>),
    While(&'a While<'a>),
    For(&'a For<'a>),
    Try(&'a Try<'a>),
    With(&'a With<'a>),
    FunctionDef(&'a FunctionDef<'a>),
    ClassDef(&'a ClassDef<'a>),
    Match(&'a Match<'a>),
}

impl StmtKind<'_> {
    /// Is it a statement that contains others?
    pub fn is_compound(&self) -> bool {
        use StmtKind as K;
        matches!(
            self,
            K::If(_)
                | K::While(_)
                | K::For(_)
                | K::Try(_)
                | K::With(_)
                | K::FunctionDef(_)
                | K::ClassDef(_)
                | K::Match(_)
        )
    }
}

#[derive(Clone, Copy, Debug)]
pub struct AnnAssign<'a> {
    pub target: ExprRef<'a>,
    pub annotation: ExprRef<'a>,
    pub value: Option<ExprRef<'a>>,
    /// The target is a `Name` without parentheses.
    pub simple: bool,
}

/// `name as asname` of an import; `name` is the whole dotted text, or `*`.
#[derive(Clone, Copy, Debug)]
pub struct Alias {
    pub name: Symbol,
    pub asname: Option<Symbol>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug)]
pub struct ImportFrom<'a> {
    pub module: Option<Symbol>,
    pub names: &'a [Alias],
    pub level: u32,
}

#[derive(Clone, Copy, Debug)]
pub struct TypeAlias<'a> {
    /// Always a `Name`.
    pub name: ExprRef<'a>,
    pub type_params: &'a [TypeParam<'a>],
    pub value: ExprRef<'a>,
}

/// An `elif` is an `If` alone in `orelse`, as in `ast`; chains are built without recursion.
#[derive(Clone, Copy, Debug)]
pub struct If<'a> {
    pub test: ExprRef<'a>,
    pub body: Suite<'a>,
    pub orelse: Suite<'a>,
}

#[derive(Clone, Copy, Debug)]
pub struct While<'a> {
    pub test: ExprRef<'a>,
    pub body: Suite<'a>,
    pub orelse: Suite<'a>,
}

#[derive(Clone, Copy, Debug)]
pub struct For<'a> {
    pub target: ExprRef<'a>,
    pub iter: ExprRef<'a>,
    pub body: Suite<'a>,
    pub orelse: Suite<'a>,
    pub is_async: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Try<'a> {
    pub body: Suite<'a>,
    pub handlers: &'a [ExceptHandler<'a>],
    pub orelse: Suite<'a>,
    pub finalbody: Suite<'a>,
    /// `except*` (PEP 654).
    pub is_star: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct ExceptHandler<'a> {
    pub kind: Option<ExprRef<'a>>,
    pub name: Option<Identifier>,
    pub body: Suite<'a>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug)]
pub struct With<'a> {
    pub items: &'a [WithItem<'a>],
    pub body: Suite<'a>,
    pub is_async: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct WithItem<'a> {
    pub context: ExprRef<'a>,
    pub target: Option<ExprRef<'a>>,
}

#[derive(Clone, Copy, Debug)]
pub struct FunctionDef<'a> {
    pub name: Identifier,
    pub type_params: &'a [TypeParam<'a>],
    pub params: Parameters<'a>,
    pub returns: Option<ExprRef<'a>>,
    pub body: Suite<'a>,
    pub decorators: &'a [ExprRef<'a>],
    pub is_async: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct ClassDef<'a> {
    pub name: Identifier,
    pub type_params: &'a [TypeParam<'a>],
    /// Positional bases (`Starred` included) and keywords, as in a call.
    pub bases: &'a [ExprRef<'a>],
    pub keywords: &'a [Keyword<'a>],
    pub body: Suite<'a>,
    pub decorators: &'a [ExprRef<'a>],
}

#[derive(Clone, Copy, Debug)]
pub struct TypeParam<'a> {
    pub kind: TypeParamKind,
    pub name: Symbol,
    /// `TypeVar` only.
    pub bound: Option<ExprRef<'a>>,
    pub default: Option<ExprRef<'a>>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeParamKind {
    TypeVar,
    TypeVarTuple,
    ParamSpec,
}

#[derive(Clone, Copy, Debug)]
pub struct Match<'a> {
    pub subject: ExprRef<'a>,
    pub cases: &'a [MatchCase<'a>],
}

#[derive(Clone, Copy, Debug)]
pub struct MatchCase<'a> {
    pub pattern: PatternRef<'a>,
    pub guard: Option<ExprRef<'a>>,
    pub body: Suite<'a>,
}

#[derive(Clone, Copy, Debug)]
pub struct Pattern<'a> {
    pub kind: PatternKind<'a>,
    pub span: Span,
    pub depth: u16,
}

#[derive(Clone, Copy, Debug)]
pub enum PatternKind<'a> {
    /// A literal other than the singletons, or a dotted name: compared with `==`.
    Value(ExprRef<'a>),
    /// `None`, `True`, `False`: compared with `is`.
    Singleton(Constant<'a>),
    Sequence(&'a [PatternRef<'a>]),
    Mapping(&'a MatchMapping<'a>),
    Class(&'a MatchClass<'a>),
    /// `*name`, or `*_` when absent.
    Star(Option<Symbol>),
    /// `_` (both absent), a capture (no pattern), or `pattern as name`.
    As(Option<PatternRef<'a>>, Option<Symbol>),
    Or(&'a [PatternRef<'a>]),
}

#[derive(Clone, Copy, Debug)]
pub struct MatchMapping<'a> {
    pub keys: &'a [ExprRef<'a>],
    pub patterns: &'a [PatternRef<'a>],
    pub rest: Option<Symbol>,
}

#[derive(Clone, Copy, Debug)]
pub struct MatchClass<'a> {
    pub cls: ExprRef<'a>,
    pub patterns: &'a [PatternRef<'a>],
    pub kwd_attrs: &'a [Symbol],
    pub kwd_patterns: &'a [PatternRef<'a>],
}
