//! Depth and odd input: nothing here may overflow a small native stack or panic.

use bumpalo::Bump;
use hognose_grammar::{Mode, SyntaxError, check, decode, dump, parse};

const DEEP: usize = 100_000;

/// Parses, checks and dumps on a thread with a stack of 128 KiB.
fn on_small_stack(source: String) -> Result<usize, SyntaxError> {
    let run = move || {
        let arena = Bump::new();
        let module = parse(&source, &arena, Mode::Module)?;
        check(&module)?;
        let mut out = String::new();
        dump(&module, &mut out);
        Ok(out.len())
    };
    let thread = std::thread::Builder::new().stack_size(128 * 1024).spawn(run);
    thread.expect("a thread").join().expect("no panic")
}

#[test]
fn brackets_are_limited() {
    let source = format!("{}1{}", "(".repeat(DEEP), ")".repeat(DEEP));
    let error = on_small_stack(source).expect_err("too deep");
    assert_eq!(error.message, "too many nested parentheses");
}

#[test]
fn operators_may_run_deep() {
    for source in [
        vec!["a"; DEEP].join(" + "),
        vec!["a"; DEEP].join(" ** "),
        vec!["a"; DEEP].join(" if b else "),
        format!("{}a", "not ".repeat(DEEP)),
        format!("{}a", "lambda: ".repeat(DEEP)),
        format!("a{}", ".b".repeat(DEEP)),
        format!("a{}", "()".repeat(DEEP)),
        format!("if a: pass\n{}", "elif a: pass\n".repeat(DEEP)),
    ] {
        assert!(on_small_stack(source).is_ok());
    }
}

#[test]
fn indentation_is_limited() {
    let header = |depth: usize| format!("{}if a:\n", " ".repeat(depth));
    let source: String = (0..150).map(header).collect();
    let error = on_small_stack(source).expect_err("too deep");
    assert_eq!(error.message, "too many levels of indentation");
}

#[test]
fn depth_saturates() {
    let arena = Bump::new();
    let source = vec!["a"; DEEP].join(" + ");
    let module = parse(&source, &arena, Mode::Module).expect("a valid program");
    assert_eq!(module.depth, u16::MAX);
}

#[test]
fn encodings() {
    let text = |bytes: &[u8]| decode(bytes).map(|text| text.into_owned());
    let fails = |bytes: &[u8]| text(bytes).expect_err("not text").message;
    assert_eq!(text(b"\xef\xbb\xbfx").as_deref(), Ok("x"));
    assert_eq!(text(b"# coding: latin-1\n'\xe9'").as_deref(), Ok("# coding: latin-1\n'é'"));
    assert_eq!(text(b"\n# coding=iso-8859-15\n\xa4").as_deref(), Ok("\n# coding=iso-8859-15\n€"));
    assert_eq!(fails(b"# coding: nonesuch\n"), "unknown encoding: nonesuch");
    assert_eq!(fails(b"\xef\xbb\xbf# coding: latin-1"), "encoding problem: iso-8859-1 with BOM");
    assert_eq!(fails(b"\xef\xbb\xbf# coding: utf8"), "encoding problem: utf8 with BOM");
    assert_eq!(fails(b"x\0"), "source code cannot contain null bytes");
    assert!(fails(b"x = '\xff'").starts_with("Non-UTF-8 code starting with '\\xff' on line 1"));
}

#[test]
fn newlines_and_names() {
    let arena = Bump::new();
    let module = parse("ﬁ = 1\r\nx = '''a\r\nb'''\rfi", &arena, Mode::Module).expect("valid");
    assert_eq!(module.body.len(), 3);
    assert!(module.symbols.lookup("fi").is_some());
    assert!(module.symbols.lookup("ﬁ").is_none());
}

#[test]
fn incomplete_input_is_told_apart() {
    let incomplete = |source: &str| {
        let arena = Bump::new();
        match parse(source, &arena, Mode::Interactive) {
            Ok(_) => false,
            Err(error) => error.incomplete,
        }
    };
    for source in ["if x:", "(1,", "'''a", "def f():\n", "try:\n  x\n", "@x\n", "x = \\\n"] {
        assert!(incomplete(source), "{source:?}");
    }
    for source in ["x", "x +", "'a", ")", "if x", "x y"] {
        assert!(!incomplete(source), "{source:?}");
    }
}

#[test]
fn interactive_input_is_one_statement() {
    let arena = Bump::new();
    assert!(parse("a; b", &arena, Mode::Interactive).is_ok());
    assert!(parse("if a:\n  b\n", &arena, Mode::Interactive).is_ok());
    let error = parse("a\nb", &arena, Mode::Interactive).expect_err("two statements");
    assert_eq!(error.message, "multiple statements found while compiling a single statement");
}
