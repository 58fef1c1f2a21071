//! Tokens, trees and errors as text: a change in behaviour shows as a small diff.

use std::fmt::Write;

use bumpalo::Bump;
use hognose_grammar::lexer::tokenize;
use hognose_grammar::token::TokenKind;
use hognose_grammar::{Mode, SyntaxError, check, dump, parse};

/// The tokens of a text, one line each.
fn tokens(source: &str) -> String {
    let mut out = String::new();
    for token in tokenize(source, TokenKind::StartModule).list {
        let text = &source[token.start as usize..token.end as usize];
        writeln!(out, "{:?} {text:?}", token.kind).expect("writing to a string");
    }
    out
}

/// The tree of a text, without the lines that say that something is absent.
fn tree(source: &str) -> String {
    let arena = Bump::new();
    let module = parse(source, &arena, Mode::Module).expect("a valid program");
    let mut out = String::new();
    dump(&module, &mut out);
    let dull = [" -", " [0", "type_ignores [0"];
    let lines = out.lines().filter(|line| !dull.iter().any(|end| line.ends_with(end)));
    lines.map(indented).collect()
}

/// Depth as indentation.
fn indented(line: &str) -> String {
    let (depth, rest) = line.split_once(' ').unwrap_or(("0", line));
    let depth: usize = depth.parse().unwrap_or(0);
    format!("{}{rest}\n", "  ".repeat(depth))
}

fn verdict(source: &str) -> Result<(), SyntaxError> {
    let arena = Bump::new();
    check(&parse(source, &arena, Mode::Module)?)
}

/// What is wrong with each program, with its place and a caret under it.
fn errors(programs: &[&str]) -> String {
    let mut out = String::new();
    for program in programs {
        match verdict(program) {
            Ok(()) => writeln!(out, "{program}\nfine\n"),
            Err(error) => {
                let kind = error.kind.name();
                let SyntaxError { message, line, column, end_line, end_column, .. } = error;
                writeln!(
                    out,
                    "{program}\n{kind}: {message} [{line}:{column}-{end_line}:{end_column}]\n"
                )
            }
        }
        .expect("writing to a string");
    }
    out
}

#[test]
fn tokens_of_blocks() {
    insta::assert_snapshot!(tokens("if x:\n    y\n\n    # note\nelse: z\n"));
}

#[test]
fn tokens_of_fstrings() {
    insta::assert_snapshot!(tokens("f'a{x!r:>{w}}{{}}' rf\"\\{y=}\""));
}

#[test]
fn tokens_of_soft_keywords() {
    insta::assert_snapshot!(tokens(
        "match = case = type = 1\nmatch match:\n case case: type type = type\n"
    ));
}

#[test]
fn tree_of_operators() {
    insta::assert_snapshot!(tree("not a < b <= -c ** 2 and d or e"));
}

#[test]
fn tree_of_fstring() {
    insta::assert_snapshot!(tree("'a' f'{x = !s}b{{' 'c'"));
}

#[test]
fn tree_of_function() {
    insta::assert_snapshot!(tree("@d\nasync def f[T](a, /, b: int = 1, *c, d, **e): await a"));
}

#[test]
fn tree_of_match() {
    insta::assert_snapshot!(tree("match x:\n case [1, *_] | P(a, b=None) if y: pass"));
}

#[test]
fn tree_of_literals() {
    insta::assert_snapshot!(tree("0xff, 18446744073709551616, 1e3, 2j, '\\ud800', b'\\xff'"));
}

#[test]
fn errors_of_blocks() {
    insta::assert_snapshot!(errors(&[
        "if x\n    pass",
        "def f():\npass",
        "try:\n    x\ny",
        "x\n  y",
        "if x:\n    y\n  z",
        "if x:\n\ty\n        z",
    ]));
}

#[test]
fn errors_of_brackets() {
    insta::assert_snapshot!(errors(&[
        "f(a, [b)",
        "x = (1,\ny = 2",
        "f(a b)",
        "f(x for x in y, 1)",
        "f(a=1, b)",
        "[x, y for x in z]",
        "{a: b, c}",
    ]));
}

#[test]
fn errors_of_assignment() {
    insta::assert_snapshot!(errors(&[
        "if x = 1: pass",
        "f() = 1",
        "(a, None) = x",
        "f(a.b=1)",
        "del f()",
        "for 1 in x: pass",
        "(a.b := 1)",
        "x + 1 += 2",
    ]));
}

#[test]
fn errors_of_literals() {
    insta::assert_snapshot!(errors(&[
        "'abc",
        "f'{a'",
        "f'{}'",
        "f'{a!x}'",
        "012",
        "1abc",
        "0b12",
        "x = €",
        "'\\N{no such name}'",
        "'a' b'b'",
    ]));
}

#[test]
fn errors_of_statements() {
    insta::assert_snapshot!(errors(&[
        "print a",
        "import a from b",
        "from a import b,",
        "x = 1 if y",
        "try: x\nexcept A, B: y",
        "def f(a=1, b): pass",
        "def f(*): pass",
        "lambda (a): 1",
    ]));
}

#[test]
fn errors_of_scopes() {
    insta::assert_snapshot!(errors(&[
        "return 1",
        "def f():\n    await x",
        "def f(x):\n    global x",
        "def f():\n    nonlocal x",
        "def f(a, a): pass",
        "[x := 1 for x in y]",
        "class A:\n    [y := 1 for x in z]",
        "*a, *b = c",
        "match x:\n    case y: pass\n    case 1: pass",
        "from __future__ import braces",
        "__debug__ = 1",
    ]));
}
