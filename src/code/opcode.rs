//! THE opcode table. One row gives an instruction its name, operands, extra words and meaning; the
//! enum, the disassembler and the verifier follow from it.
//!
//! Registers: parameters, then other locals, then temporaries, used like a stack. A *source* register
//! is borrowed: reading costs no count and leaves it as it is, unless a kill flag marks it as a
//! temporary that the instruction consumes. A *destination* may hold an old value, which is dropped
//! after the new one is stored. Dead temporaries are `UNDEF`.
//!
//! Every source may carry its kill flag, also where the table does not say so. A temporary that is
//! both source and destination (`Add r5, r5, r6*`) has no kill flag: as the old value of the
//! destination it is dropped anyway. The destination may also be the first of the temporaries that an
//! instruction consumes (`BuildList r5, r5, 3`, `Delegate r5, r5`) or the window of a call.
//!
//! A *window* `w` is the place of a call at the top of the temporaries: registers `w`, `w+1`, `w+2`
//! stay `UNDEF` (the callee's frame header goes there), `w+3` holds the callable, arguments follow
//! from `w+4`. The call consumes all of it.

/// What the fields of the word mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operands {
    None,
    /// a: register.
    A,
    /// a: destination; b: source.
    Ab,
    /// a, b, c: registers.
    Abc,
    /// a: destination, b: source, c: signed immediate.
    AbImm,
    /// a: register; b and c: 32-bit immediate.
    AImm,
    /// a: register; b: a plain number; c: a plain number.
    ANumNum,
    /// a, b: registers; c: a plain number.
    AbNum,
    /// b and c: jump offset.
    Jump,
    /// a: source; b and c: jump offset.
    RegJump,
    /// a, b: registers; c: jump offset.
    RegRegJump,
    /// a: source, b: signed immediate, c: jump offset.
    RegImmJump,
    /// a: window, b: argument count, c: destination.
    Call,
}

/// A word that follows the instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extra {
    /// Index of a constant; the loader replaces it by the object.
    Const,
    /// Index of a name; the loader replaces it by the interned string.
    Name,
    /// An inline cache, 0 at first.
    Cache,
}

#[derive(Clone, Copy, Debug)]
pub struct OpcodeInfo {
    pub name: &'static str,
    pub operands: Operands,
    pub extra: &'static [Extra],
    pub doc: &'static str,
}

macro_rules! opcodes {
    ($($(#[doc = $doc:literal])+ $name:ident $operands:ident [$($extra:ident)*];)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Opcode { $($(#[doc = $doc])+ $name),* }

        pub const OPCODES: &[OpcodeInfo] = &[$(OpcodeInfo {
            name: stringify!($name),
            operands: Operands::$operands,
            extra: &[$(Extra::$extra),*],
            doc: concat!($($doc),+),
        }),*];

        const ALL: &[Opcode] = &[$(Opcode::$name),*];
    };
}

opcodes! {
    /// Does nothing.
    Nop None [];

    // ---- moving values
    /// a := b. With KILL_B the reference moves; otherwise it is counted.
    Move Ab [];
    /// a := the constant.
    LoadConst A [Const];
    /// a := the small integer imm.
    LoadInt AImm [];
    /// a := None.
    LoadNone A [];
    /// Drops a: it becomes UNDEF (nothing happens if it is already).
    Kill A [];
    /// Raises UnboundLocalError for the name if a is UNDEF (emitted where flow analysis cannot prove
    /// it bound).
    CheckLocal A [Name];
    /// `del` of a local: raises UnboundLocalError if UNDEF, then makes it UNDEF.
    DeleteLocal A [Name];
    /// a := the global or builtin name.
    LoadGlobal A [Name Cache Cache];
    /// globals[name] := a.
    StoreGlobal A [Name Cache];
    /// del globals[name].
    DeleteGlobal A [Name];
    /// a := name looked up in the namespace in register 0, then globals, then builtins (module and
    /// class bodies, exec). At module level register 0 is the globals dict.
    LoadName A [Name Cache Cache];
    /// namespace[name] := a (the namespace in register 0).
    StoreName A [Name Cache];
    /// del namespace[name].
    DeleteName A [Name];
    /// Replaces local a by a new cell holding its value (UNDEF: an empty cell).
    MakeCell A [];
    /// a := content of the cell in register b; the name is for the NameError/UnboundLocalError.
    LoadCell Ab [Name];
    /// content of the cell in register a := b.
    StoreCell Ab [];
    /// Empties the cell in register a; raises if it is empty already.
    DeleteCell A [Name];
    /// a := content of the running function's closure cell number imm.
    LoadFree AImm [Name];
    /// closure cell number imm := a.
    StoreFree AImm [];
    /// Empties closure cell number imm; raises if it is empty already.
    DeleteFree AImm [Name];
    /// a := the closure's cell number imm itself (to pass it on to a nested function).
    LoadFreeCell AImm [];
    /// Class bodies: a := name from the namespace in register 0, else the content of the cell in
    /// register b.
    LoadNameOrCell Ab [Name];
    /// Class bodies: a := name from the namespace in register 0, else closure cell number imm.
    LoadNameOrFree AImm [Name];
    /// a := name from the mapping in b (KILL_B possible), else global or builtin (annotation scopes
    /// inside classes).
    LoadFromMapOrGlobal Ab [Name];
    /// a := name from the mapping in b, else closure cell number c.
    LoadFromMapOrFree AbNum [Name];
    /// a := the namespace (`locals()` of a module or class body, i.e. register 0).
    LoadLocals A [];

    // ---- operators: a := b OP c; INPLACE for augmented assignment
    /// a := b + c
    Add Abc [];
    /// a := b - c
    Sub Abc [];
    /// a := b * c
    Mul Abc [];
    /// a := b @ c
    MatMul Abc [];
    /// a := b / c
    TrueDiv Abc [];
    /// a := b % c
    Mod Abc [];
    /// a := b ** c
    Pow Abc [];
    /// a := b << c
    LShift Abc [];
    /// a := b >> c
    RShift Abc [];
    /// a := b | c
    Or Abc [];
    /// a := b ^ c
    Xor Abc [];
    /// a := b & c
    And Abc [];
    /// a := b // c
    FloorDiv Abc [];
    /// a := b + imm
    AddImm AbImm [];
    /// a := b - imm
    SubImm AbImm [];
    /// a := b * imm
    MulImm AbImm [];
    /// a := b // imm (imm > 0)
    FloorDivImm AbImm [];
    /// a := b % imm (imm > 0)
    ModImm AbImm [];
    /// a := -b
    Neg Ab [];
    /// a := +b
    Pos Ab [];
    /// a := ~b
    Invert Ab [];
    /// a := not b
    Not Ab [];
    /// a := b < c
    Lt Abc [];
    /// a := b <= c
    Le Abc [];
    /// a := b == c
    Eq Abc [];
    /// a := b != c
    Ne Abc [];
    /// a := b > c
    Gt Abc [];
    /// a := b >= c
    Ge Abc [];
    /// a := b is c
    Is Abc [];
    /// a := b is not c
    IsNot Abc [];
    /// a := b in c
    In Abc [];
    /// a := b not in c
    NotIn Abc [];

    // ---- jumps
    /// Jumps.
    Jump Jump [];
    /// Jumps if a is true. KILL_A possible.
    JumpIfTrue RegJump [];
    /// Jumps if a is false. KILL_A possible.
    JumpIfFalse RegJump [];
    /// Jumps if a is None. KILL_A possible.
    JumpIfNone RegJump [];
    /// Jumps if a is not None. KILL_A possible.
    JumpIfNotNone RegJump [];
    /// Jumps if a < b is true; with NEGATE if it is false. KILL_A and KILL_B possible. So for the five below.
    JumpLt RegRegJump [];
    /// Jumps if a <= b.
    JumpLe RegRegJump [];
    /// Jumps if a == b.
    JumpEq RegRegJump [];
    /// Jumps if a != b.
    JumpNe RegRegJump [];
    /// Jumps if a > b.
    JumpGt RegRegJump [];
    /// Jumps if a >= b.
    JumpGe RegRegJump [];
    /// Jumps if a < imm (NEGATE: if not). KILL_A possible. So for the five below.
    JumpLtImm RegImmJump [];
    /// Jumps if a <= imm.
    JumpLeImm RegImmJump [];
    /// Jumps if a == imm.
    JumpEqImm RegImmJump [];
    /// Jumps if a != imm.
    JumpNeImm RegImmJump [];
    /// Jumps if a > imm.
    JumpGtImm RegImmJump [];
    /// Jumps if a >= imm.
    JumpGeImm RegImmJump [];

    // ---- attributes and items
    /// a := b.name
    LoadAttr Ab [Name Cache Cache];
    /// a.name := b. KILL_A, KILL_B possible.
    StoreAttr Ab [Name Cache Cache];
    /// del a.name. KILL_A possible.
    DeleteAttr A [Name];
    /// Prepares window a for calling b.name: either w+3 := the function and w+4 := b (a method), or
    /// w+3 := UNDEF and w+4 := the callable. Arguments follow from w+5. KILL_B possible.
    LoadMethod Ab [Name Cache Cache];
    /// Like LoadMethod for a special method looked up on the type only; imm selects 0 __enter__,
    /// 1 __exit__, 2 __aenter__, 3 __aexit__ (c = selector; a = window, b = object). KILL_B possible.
    LoadSpecial AbNum [];
    /// a := the bound __exit__ (c = 0) or __aexit__ (c = 1) of b. KILL_B possible.
    LoadExit AbNum [];
    /// a := b[c]
    GetItem Abc [];
    /// a := b[imm]
    GetItemImm AbImm [];
    /// a[b] := c. All three kill flags possible.
    SetItem Abc [];
    /// del a[b]. KILL_A, KILL_B possible.
    DeleteItem Ab [];
    /// a := slice(b, b+1, b+2): three consecutive temporaries, consumed.
    BuildSlice Ab [];

    // ---- calls
    /// Calls w+3 with b arguments from w+4; result to c.
    Call Call [];
    /// Calls what LoadMethod or LoadSpecial prepared, with b further arguments from w+5.
    CallMethod Call [];
    /// Like Call; of the b arguments the last ones are keywords, named by the constant tuple.
    CallKw Call [Const];
    /// Like CallMethod with keywords: of the b arguments the last ones are named by the tuple.
    CallMethodKw Call [Const];
    /// Calls w+3 with the iterable in w+4 as positional and, if it is not UNDEF, the dict in w+5 as
    /// keyword arguments; result to c. b is not used.
    CallEx Call [];
    /// Returns a. KILL_A moves it.
    Return A [];
    /// Returns None.
    ReturnNone None [];

    // ---- iteration
    /// a := iter(b)
    GetIter Ab [];
    /// a := next(b), or jumps (b is left for a Kill) when it is exhausted.
    ForIter RegRegJump [];
    /// a, a+1, … a+c-1 := the items of b, exactly c. KILL_B possible. The destinations may be locals:
    /// nothing is stored before all items are there.
    Unpack AbNum [];
    /// Like Unpack with a starred target: c = before << 8 | after; a+before is the list.
    UnpackEx AbNum [];

    // ---- containers; items b, b+1, … b+c-1 are consecutive temporaries, consumed
    /// a := [items]
    BuildList AbNum [];
    /// a := (items)
    BuildTuple AbNum [];
    /// a := {items}
    BuildSet AbNum [];
    /// a := {b: b+1, …}, c pairs.
    BuildMap AbNum [];
    /// a := the concatenation of c strings.
    BuildString AbNum [];
    /// a.append(b). KILL_B possible.
    ListAppend Ab [];
    /// a.extend(b) for a list a; `[*b]` errors. KILL_B possible.
    ListExtend Ab [];
    /// a.add(b). KILL_B possible.
    SetAdd Ab [];
    /// a.update(b) for a set a. KILL_B possible.
    SetUpdate Ab [];
    /// a[b] := c for a dict a. KILL_B, KILL_C possible.
    MapAdd Abc [];
    /// a.update(b) for a dict display `{**b}`. KILL_B possible.
    DictUpdate Ab [];
    /// Merges mapping b into dict a for a call: duplicate keys raise TypeError naming the function
    /// in register c.
    DictMerge Abc [];
    /// a := tuple(b) for a list b. KILL_B possible.
    ListToTuple Ab [];
    /// a := format(b, "") for f-strings (a str stays itself). KILL_B possible.
    FormatSimple Ab [];
    /// a := format(b, c). KILL_B, KILL_C possible.
    FormatSpec Abc [];
    /// a := str(b), repr(b) or ascii(b) for c = 115, 114, 97. KILL_B possible.
    Convert AbNum [];

    // ---- functions and classes
    /// a := a function of the constant code. b is the first of consecutive temporaries, consumed,
    /// one for each bit of c, in this order: 1 defaults (tuple), 2 keyword defaults (dict),
    /// 4 annotations (dict), 8 closure (tuple of cells), 16 type parameters (tuple).
    MakeFunction AbNum [Const];
    /// a := builtins.__build_class__
    LoadBuildClass A [];

    // ---- suspension
    /// Yields b (KILL_B possible); when resumed, a := the sent value (KILL_A: it is dropped). In an
    /// asynchronous generator this is an asynchronous yield.
    Yield Ab [];
    /// a := the iterator `yield from b` delegates to. KILL_B possible.
    GetYieldFromIter Ab [];
    /// a := the iterator `await b` delegates to; c: 0 plain await, 1 of __aenter__, 2 of __aexit__
    /// (for the message). KILL_B possible.
    GetAwaitable AbNum [];
    /// Delegates to the iterator in temporary b until it is done: what it yields is yielded, what is
    /// sent or thrown goes to it; then a := its return value and b is consumed.
    Delegate Ab [];
    /// a := b.__aiter__(). KILL_B possible.
    GetAiter Ab [];
    /// a := await anext(b), or jumps when b raises StopAsyncIteration (b is left for a Kill).
    AsyncFor RegRegJump [];

    // ---- exceptions. A handler finds the exception in the register its table entry names.
    /// raise a (an exception or a class). KILL_A possible.
    Raise A [];
    /// raise a from b. KILL_A, KILL_B possible.
    RaiseFrom Ab [];
    /// A bare `raise`: the exception being handled.
    RaiseHandled None [];
    /// Raises the exception in temporary a again, as it is; consumes it.
    Reraise A [];
    /// The exception in b becomes the one being handled; a (a temporary) keeps the one before.
    PushHandled Ab [];
    /// The exception kept in a is the one being handled again; consumes a.
    PopHandled A [];
    /// Jumps unless the exception in a matches b, a class or a tuple of classes. KILL_B possible.
    JumpIfNoMatch RegRegJump [];
    /// `except* b`: splits the exception in a: a := what is left (None if nothing), c := the matching
    /// group, or None; an exception that is no group counts as one. KILL_B possible. While the clause
    /// runs, its group is the one handled (PushHandled); what it raises is appended to a list.
    MatchGroup Abc [];
    /// End of a try/except*: a := what to raise again (or None), from the original exception in b
    /// and the list in c of exceptions raised in the clauses, with what is left over (or None) as its
    /// last item. KILL_B, KILL_C possible.
    PrepReraiseStar Abc [];
    /// a, a+1, a+2 := type, value, traceback of the exception in b, as arguments of __exit__.
    ExceptionInfo Ab [];
    /// a := the builtin AssertionError.
    LoadAssertionError A [];

    // ---- import
    /// a := __import__(name, globals, …, from-list b, level c). b: a tuple or None; KILL_B possible.
    ImportName AbNum [Name];
    /// a := attribute name of module b, or its submodule.
    ImportFrom Ab [Name];
    /// Copies the public names of module a into the namespace. KILL_A possible.
    ImportStar A [];

    // ---- pattern matching
    /// a := is b a sequence that patterns match?
    MatchSequence Ab [];
    /// a := is b a mapping?
    MatchMapping Ab [];
    /// a := len(b)
    GetLen Ab [];
    /// a := the tuple of values of mapping b for the tuple of keys c, or None. KILL_C possible.
    MatchKeys Abc [];
    /// a := the tuple of attributes that class pattern c(…) binds of subject b, or None. The constant
    /// is the tuple (number of positional subpatterns, name, name, …). KILL_C possible.
    MatchClass Abc [Const];
    /// a := dict(b) without the keys in tuple c (`**rest`). KILL_C possible.
    CopyWithoutKeys Abc [];

    // ---- the rest
    /// Makes sure that the namespace has `__annotations__`.
    SetupAnnotations None [];
    /// sys.displayhook(a). KILL_A possible.
    PrintExpr A [];
    /// a := the intrinsic number c applied to b (and b+1…; temporaries, consumed): 0 TypeVar(name),
    /// 1 TypeVar(name, bound thunk), 2 TypeVar(name, constraints thunk), 3 ParamSpec(name),
    /// 4 TypeVarTuple(name), 5 set default thunk (parameter, thunk), 6 Generic[params] from a tuple,
    /// 7 TypeAliasType(name, params tuple or None, value thunk), 8 set __type_params__ (function,
    /// params), 9 yield value of an await in a generator expression, 10 StopIteration to
    /// RuntimeError (exception).
    Intrinsic AbNum [];
    /// Ends a nested run of the dispatch loop; never in compiled code.
    Halt None [];
    /// Stands for an instruction that a trace function watches, with that one's operands; never in
    /// compiled code.
    Watched None [];
}

impl Opcode {
    #[inline]
    pub fn from_byte(b: u8) -> Option<Opcode> {
        ALL.get(b as usize).copied()
    }

    pub fn info(self) -> &'static OpcodeInfo {
        &OPCODES[self as usize]
    }

    /// Words of the instruction, extra words included.
    pub fn words(self) -> usize {
        1 + self.info().extra.len()
    }
}
