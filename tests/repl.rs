//! The interactive session without a terminal: inputs in, everything it prints out.

use std::io;
use std::sync::{Arc, Mutex};

use hognose::api::{Exit, Interpreter};
use hognose::host::{Host, Limits};
use hognose::repl::{Reply, Session, is_complete};

/// Collects what is written to either stream.
struct Recorder(Arc<Mutex<Vec<u8>>>);

impl Host for Recorder {
    fn write(&mut self, _: u8, data: &[u8]) -> io::Result<()> {
        self.0.lock().unwrap().extend_from_slice(data);
        Ok(())
    }

    fn flush(&mut self, _: u8) -> io::Result<()> {
        Ok(())
    }
}

/// Runs `f` where there is native stack for a debug build.
fn with_stack<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new().stack_size(64 << 20).spawn(f).unwrap().join().unwrap()
}

/// The inputs with what each printed, as on a terminal; and how the session ended.
fn transcript(inputs: &[&str]) -> (String, Option<Exit>) {
    let inputs: Vec<String> = inputs.iter().map(|i| i.to_string()).collect();
    with_stack(move || {
        let output = Arc::new(Mutex::new(Vec::new()));
        let limits = Limits { native_stack: 32 << 20, ..Limits::default() };
        let interpreter = Interpreter::new(limits, Box::new(Recorder(Arc::clone(&output))));
        let mut session = Session::new(interpreter);
        let mut shown = String::new();
        for input in &inputs {
            for (i, line) in input.lines().enumerate() {
                shown.push_str(if i == 0 { ">>> " } else { "... " });
                shown.push_str(line);
                shown.push('\n');
            }
            let reply = session.feed(input);
            shown.push_str(&String::from_utf8_lossy(&std::mem::take(&mut *output.lock().unwrap())));
            if let Reply::Exit(exit) = reply {
                return (shown, Some(exit));
            }
        }
        session.end();
        shown.push_str(&String::from_utf8_lossy(&output.lock().unwrap()));
        (shown, None)
    })
}

fn shown(inputs: &[&str]) -> String {
    transcript(inputs).0
}

#[test]
fn values_are_shown_and_kept() {
    insta::assert_snapshot!(shown(&[
        "1 + 1",
        "_ * 21",
        "None",
        "_",
        "x = 3",
        "x; x + 1",
        "# nothing",
        "'a'\n'b'",
    ]));
}

#[test]
fn a_class_in_one_input() {
    insta::assert_snapshot!(shown(&[
        "class Stack:\n    def __init__(self):\n        self.items = []\n\n    def push(self, item):\n        self.items.append(item)\n        return self\n",
        "Stack().push(1).push(2).items",
    ]));
}

#[test]
fn a_generator_by_hand() {
    insta::assert_snapshot!(shown(&[
        "def count():\n    got = yield 1\n    print('got', got)\n    yield 2\n",
        "g = count()",
        "next(g)",
        "g.send('this')",
        "next(g)",
    ]));
}

#[test]
fn tracebacks_show_the_lines_of_earlier_inputs() {
    insta::assert_snapshot!(shown(&[
        "def half(n):\n    return n / 0\n",
        "a = 1\nhalf(a)",
        "b",
        "1 +",
        "x = = 2",
    ]));
}

#[test]
fn every_kind_is_told_with_its_evidence() {
    insta::assert_snapshot!(shown(&[
        "def area(r):\n    return r * r\n",
        "def count():\n    yield 1\n",
        "async def wait():\n    await other()\n",
        "async def ticks():\n    await wait()\n    yield 1\n",
        ":kind area",
        ":kind count",
        ":kind wait",
        ":kind ticks",
        "import types",
        "@types.coroutine\ndef bridge():\n    yield\n",
        ":kind bridge",
        ":kind async def f(): yield",
        ":kind len",
        ":kind [].append",
        ":kind nothing",
        ":kind 5",
        "class A:\n    def m(self): yield\n",
        ":kind A",
        ":kind A().m",
        "g = count()",
        ":kind g",
        "three = 3",
        ":kind three",
    ]));
}

#[test]
fn commands_explain_themselves() {
    insta::assert_snapshot!(shown(&[":help", ":kind", ":nonsense", ":dis 1", ":dis len"]));
}

#[test]
fn errors_do_not_end_a_session_and_exit_does() {
    let (text, exit) = transcript(&["1/0", "raise KeyboardInterrupt", "raise SystemExit(3)", "1"]);
    assert_eq!(exit, Some(Exit::Status(3)), "{text}");
    assert!(text.contains("ZeroDivisionError") && text.contains("KeyboardInterrupt"), "{text}");
    let (text, exit) = transcript(&["exit('bye')"]);
    assert_eq!(exit, Some(Exit::Status(1)), "{text}");
    assert!(text.ends_with("bye\n"), "{text}");
}

#[test]
fn the_end_of_a_session_finishes_what_is_suspended() {
    let text = shown(&[
        "def f():\n    try:\n        yield\n    finally:\n        print('finished')\n",
        "g = f(); next(g)",
        "import atexit; _ = atexit.register(print, 'at exit')",
    ]);
    assert!(text.ends_with("at exit\nfinished\n"), "{text}");
}

#[test]
fn when_an_input_is_complete() {
    for text in [
        "",
        "  ",
        "# comment",
        ":kind",
        "x = 1",
        "1 +* 2",
        "for x in y: pass\n",
        "f(\n1)\n",
        "class A:\n    def f(self):\n        pass\n    ",
        "'''a\nb'''",
        "@d\ndef f(): pass\n\n",
        "if x:\n    y\nelse:\n    z\n",
        "try:\n    x\n\n",
    ] {
        assert!(is_complete(text), "{text:?} is complete");
    }
    for text in [
        "(",
        "f(1,",
        "'''a",
        "if x:",
        "if x:\n    y",
        "for x in y: pass",
        "def f():\n",
        "@d",
        "class A:\n    def f(self):\n        pass",
        "x = [\n\n\n",
        "'''\n\n\n",
        "a = \\",
        "try:\n    x\n",
    ] {
        assert!(!is_complete(text), "{text:?} is not complete");
    }
}

#[test]
fn completions() {
    let words = with_stack(|| {
        let output = Arc::new(Mutex::new(Vec::new()));
        let interpreter = Interpreter::new(Limits::default(), Box::new(Recorder(output)));
        let mut session = Session::new(interpreter);
        session.feed("import math\nnumber = 1\nnumerous = 'text'\n");
        ["num", "x = numerous.start", "math.sq", "math._", "lamb", "if x:\n  ", "nothing.", ":k"]
            .map(|text| session.complete(text, text.len()).words.join(" "))
    });
    insta::assert_debug_snapshot!(words);
}
