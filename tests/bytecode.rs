//! What common pieces of Python compile to, as `hognose dis` shows it; and that the code keeps the
//! register discipline.

mod discipline;

use hognose::code::{Unit, disassemble, verify};
use hognose::compile::{CompileErrorKind, Mode, Options, compile};

fn compiled(source: &str, mode: Mode) -> Unit {
    let arena = bumpalo::Bump::new();
    let form = match mode {
        Mode::Module => hognose_grammar::Mode::Module,
        Mode::Eval => hognose_grammar::Mode::Expression,
        Mode::Single { .. } => hognose_grammar::Mode::Interactive,
    };
    let module = hognose_grammar::parse(source, &arena, form).expect("the source parses");
    let options =
        Options { filename: "test.py", mode, inherited_future_annotations: false, optimize: 0 };
    let unit = compile(&module, &options).expect("the source compiles");
    verify(&unit).expect("the unit verifies");
    discipline::check(&unit).expect("the unit keeps the register discipline");
    unit
}

macro_rules! snapshots {
    ($($name:ident: $source:expr;)*) => {
        $(#[test]
        fn $name() {
            let listing = disassemble(&compiled($source, Mode::Module));
            insta::with_settings!({ description => $source, omit_expression => true }, {
                insta::assert_snapshot!(listing);
            });
        })*
    };
}

snapshots! {
    fib: "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\n";
    while_loop: "def f(x, y):\n    while x > 0 and y is not None:\n        x -= 1\n        if x == y:\n            break\n";
    for_loop: "def f(xs):\n    total = 0\n    for i, x in enumerate(xs):\n        total += i * x\n    else:\n        return total\n";
    unbound_local: "def f(x):\n    if x:\n        y = 1\n    print(y)\n    del x\n    return x\n";
    method_call: "def f(x):\n    return x.a.m(1, key=x)\n";
    star_call: "def f(a, k):\n    g(*a)\n    g(1, *a, x=2, **k)\n";
    closure: "def f(x):\n    def g():\n        nonlocal x\n        x += 1\n        return x\n    return g\n";
    class_body: "class A(B, metaclass=M):\n    '''Doc.'''\n    x: int = 1\n    def m(self):\n        self.y = __class__\n";
    try_except: "def f():\n    try:\n        g()\n    except (A, B) as e:\n        return e\n    else:\n        h()\n";
    try_finally: "def f(x):\n    for i in x:\n        try:\n            return g(i)\n        finally:\n            h()\n";
    except_star: "def f():\n    try:\n        g()\n    except* A as e:\n        h(e)\n";
    with_statement: "def f(x):\n    with x as y:\n        return y\n";
    list_comprehension: "def f(xs, k):\n    return [x * k for x in xs if x > k]\n";
    comprehension_cell: "def f(xs):\n    return [lambda: x for x in xs]\n";
    generator_expression: "def f(xs):\n    return sum(x for x in xs)\n";
    walrus: "def f(x):\n    return x + (x := 2)\n";
    comparison_chain: "def f(a, b, c):\n    if a < b() < c:\n        return a < b < c\n";
    boolean_chain: "def f(a, b, c):\n    return a and b or c\n";
    f_string: "def f(x):\n    return f'{x!r:>{x}} and {x}'\n";
    match_statement: "def f(x):\n    match x:\n        case [a, 1] if a:\n            return a\n        case {'k': v}:\n            return v\n        case P(x=1) | None:\n            pass\n";
    coroutine: "async def f(a):\n    async with a as b:\n        async for x in b:\n            await x\n";
    generator: "def f(x):\n    y = yield x\n    yield from y\n";
    generic_function: "def f[T: int](x: T = 1) -> T: ...\n";
    folding: "x = 2 * 3 + 1, 'a' * 3, -1\nif x in [1, 2] or 0: pass\n";
    swap: "def f(a, b):\n    a, b = b, a\n    a[0] = b.c = a\n";
}

#[test]
fn eval_returns_the_value() {
    let listing = disassemble(&compiled("1 + x", Mode::Eval));
    insta::assert_snapshot!(listing);
}

#[test]
fn single_prints() {
    let listing = disassemble(&compiled("await f()\n", Mode::Single { top_level_await: true }));
    insta::assert_snapshot!(listing);
}

#[test]
fn far_jumps() {
    let body = "        x.append(i)\n".repeat(12_000);
    let source = format!("def f(x):\n    for i in x:\n{body}    return 1 < i < 2\n");
    compiled(&source, Mode::Module);
    let source = format!("def f(x, i):\n    while x < i:\n{body}");
    compiled(&source, Mode::Module);
}

#[test]
fn deep_trees_are_an_error() {
    let source = format!("{}x{}", "(-".repeat(3000), ")".repeat(3000));
    let arena = bumpalo::Bump::new();
    let Ok(module) = hognose_grammar::parse(&source, &arena, hognose_grammar::Mode::Module) else {
        return;
    };
    let options = Options {
        filename: "t",
        mode: Mode::Module,
        inherited_future_annotations: false,
        optimize: 0,
    };
    let error = compile(&module, &options).expect_err("too deep");
    assert_eq!(error.kind, CompileErrorKind::RecursionError);
}

#[test]
fn long_chains_are_no_depth() {
    let sum = vec!["x"; 900].join(" + ");
    let nested = format!("{}x{}", "f(".repeat(150), ")".repeat(150));
    compiled(&format!("{sum}\n{nested}\n"), Mode::Module);
}
