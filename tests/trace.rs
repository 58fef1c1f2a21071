//! `hognose trace`: the tree of three small programs as snapshots, the program's own exit status and
//! output, and the page in a browser, where there is one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn trace(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hognose"))
        .arg("trace")
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("trace"))
        .output()
        .expect("the hognose command can be started")
}

fn tree(program: &str) -> String {
    let output = trace(&[program]);
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stderr).unwrap()
}

/// The name of the snapshot is that of the test.
macro_rules! snapshot {
    ($program:expr) => {
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(tree($program));
        })
    };
}

#[test]
fn send_throw_and_close() {
    snapshot!("averager.py");
}

#[test]
fn a_chain_of_delegates() {
    snapshot!("chain.py");
}

#[test]
fn producer_and_consumer() {
    snapshot!("producer_consumer.py");
}

#[test]
fn the_program_keeps_its_output_and_its_status() {
    let output = trace(&["-c", "import sys; print([n for n in (i for i in 'ab')]); sys.exit(7)"]);
    assert_eq!(output.status.code(), Some(7));
    assert_eq!(output.stdout, b"['a', 'b']\n");

    let output = trace(&["-c", "next(1 / 0 for _ in 'a')"]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let (error, tree) = text.split_once("── trace: 2 events, 1 frame ──").expect("a header");
    assert!(error.ends_with("ZeroDivisionError: division by zero\n"), "{error}");
    assert!(tree.contains("✗ raise ZeroDivisionError('division by zero')"), "{tree}");
}

#[test]
fn the_limit_is_told() {
    let output = trace(&["--limit", "10", "-c", "print(sum(i for i in range(1000)))"]);
    assert_eq!(output.stdout, b"499500\n");
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.starts_with("── trace: 10 events, 1 frame (the limit is reached"), "{text}");
}

#[test]
fn no_value_runs_code() {
    let program = "class Loud:\n    def __repr__(self):\n        print('repr')\n    __str__ = __repr__\n\
                   def g():\n    yield Loud()\n    yield [1, 'a', 2.5, None, (True,), b'x', {1: Loud()}]\n\
                   list(g())";
    let output = trace(&["-c", program]);
    assert_eq!(output.stdout, b"");
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("yield <Loud object>"), "{text}");
    assert!(
        text.contains("yield [1, 'a', 2.5, None, (True,), b'x', {1: <Loud object>}]"),
        "{text}"
    );
}

#[test]
fn events_as_json_lines() {
    let directory = Scratch::new("json");
    let file = directory.0.join("events.jsonl");
    trace(&["--json", file.to_str().unwrap(), "chain.py"]);
    let text = fs::read_to_string(&file).unwrap();
    let first = text.lines().next().unwrap();
    assert!(
        first.starts_with(r#"{"event":"next","frame":"outer#1","kind":"generator","#),
        "{first}"
    );
    assert!(first.ends_with(r#""peer":"\u003cmodule>","peer_line":17}"#), "{first}");
}

/// The page draws what is in view, for few events and for many.
#[test]
fn the_page_opens_in_a_browser() {
    let Some(browser) = browser() else {
        eprintln!(
            "skipped: no Chromium is installed, so the page of `hognose trace` is not opened"
        );
        return;
    };
    let directory = Scratch::new("page");
    let many = "def leaf(n):\n    for i in range(n):\n        yield i\n\
                def mid(n):\n    yield from leaf(n)\n\
                for k in range(50):\n    for v in mid(1000): pass\n";
    for (name, arguments, events) in
        [("few.html", &["chain.py"][..], 10), ("many.html", &["-c", many][..], 100_000)]
    {
        let page = directory.0.join(name);
        let out = page.to_str().unwrap().to_string();
        trace(&[&["--html", &out], arguments].concat());
        let dom = Command::new(&browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update"])
            .args(["--disable-sync", "--virtual-time-budget=3000", "--dump-dom"])
            .arg(format!("--user-data-dir={}", directory.0.join("profile").display()))
            .arg(format!("file://{out}"))
            .output()
            .expect("the browser can be started");
        let dom = String::from_utf8_lossy(&dom.stdout).into_owned();
        assert!(state(&dom, "events") >= events, "{name}: events");
        assert!((5..200).contains(&state(&dom, "drawn")), "{name}: arrows in view");
        assert!(state(&dom, "heads") >= 3, "{name}: lanes in view");
        assert!(state(&dom, "ready") < 5000, "{name}: milliseconds until it is drawn");
    }
}

/// A number that the page shows of itself, as `data-NAME` of its body.
fn state(dom: &str, name: &str) -> u64 {
    let body = dom.find("<body").map_or("", |at| &dom[at..]);
    let key = format!("data-{name}=\"");
    let Some((_, rest)) = body.split_once(&key) else { return 0 };
    rest.split('"').next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn browser() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome"];
    std::env::split_paths(&path)
        .flat_map(|directory| names.map(|name| directory.join(name)))
        .find(|file| file.is_file())
}

/// A directory that goes with the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Scratch {
        let path = std::env::temp_dir().join(format!("hognose-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a scratch directory");
        Scratch(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
