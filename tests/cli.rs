//! How the command line reads its arguments, and the exit statuses; both as CPython's.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

struct Run {
    status: i32,
    out: String,
    err: String,
}

fn hognose(arguments: &[&str], input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hognose"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("cli"))
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the hognose command can be started");
    // A program may end without reading its input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n"),
        err: String::from_utf8(output.stderr).unwrap().replace("\r\n", "\n"),
    }
}

fn prints(arguments: &[&str], expected: &str) {
    let run = hognose(arguments, "import sys\nprint('stdin', sys.argv[1:])\n");
    assert_eq!(run.err, "", "standard error of {arguments:?}");
    assert_eq!((run.out.trim_end(), run.status), (expected, 0), "{arguments:?}");
}

fn ends_with(arguments: &[&str], status: i32, last_line: &str) {
    let run = hognose(arguments, "print(1");
    assert_eq!(run.err.lines().last().unwrap_or(""), last_line, "{arguments:?}");
    assert_eq!(run.status, status, "{arguments:?}");
}

const SHOW: &str = "import sys; print(sys.argv)";

#[test]
fn what_follows_the_program_is_its_own() {
    prints(
        &["arguments.py", "-x", "--help", "classify", "--", "-c"],
        "['-x', '--help', 'classify', '--', '-c']",
    );
    prints(&["-c", SHOW, "-x", "-c", "y", "--", "z"], "['-c', '-x', '-c', 'y', '--', 'z']");
    prints(&["-m", "arguments", "1", "--version"], "['1', '--version']");
    prints(&["-", "a", "-b"], "stdin ['a', '-b']");
    prints(&["--", "arguments.py", "q"], "['q']");
    prints(&["-cprint(5)"], "5");
}

#[test]
fn without_a_program_and_a_terminal_standard_input_is_run() {
    prints(&[], "stdin []");
}

#[test]
fn limits_stand_before_the_program() {
    prints(&["--max-steps", "100000", "arguments.py", "--max-steps", "z"], "['--max-steps', 'z']");
    prints(&["--max-time=5", "--max-memory=100000000", "-c", SHOW], "['-c']");
}

#[test]
fn exit_statuses() {
    ends_with(&["-c", "raise SystemExit(7)"], 7, "");
    ends_with(&["-c", "raise SystemExit('bye')"], 1, "bye");
    ends_with(&["-c", "1 / 0"], 1, "ZeroDivisionError: division by zero");
    ends_with(&["-"], 1, "SyntaxError: '(' was never closed");
    let run = hognose(&["no_such_file.py"], "");
    assert_eq!(run.status, 2, "{}", run.err);
    assert!(run.err.contains("can't open file"), "{}", run.err);
    let run = hognose(&["-m", "no_such_module"], "");
    assert_eq!(run.status, 1, "{}", run.err);
    assert!(run.err.contains("No module named no_such_module"), "{}", run.err);
}

#[test]
fn bad_usage() {
    for arguments in [
        &["--bogus"][..],
        &["-c"],
        &["-m"],
        &["--max-steps"],
        &["--max-steps", "many", "arguments.py"],
        &["--max-time", "0", "arguments.py"],
        &["--max-time", "-1", "arguments.py"],
        &["classify"],
        &["classify", "--format", "xml", "arguments.py"],
        &["ast"],
        &["ast", "no_such_file.py"],
        &["dis"],
    ] {
        let run = hognose(arguments, "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert_ne!(run.err, "", "{arguments:?}");
    }
}

#[test]
fn version_and_help_go_to_standard_output() {
    let version = concat!("hognose ", env!("CARGO_PKG_VERSION"), " (Python 3.13)");
    prints(&["--version"], version);
    prints(&["-V"], version);
    let help = hognose(&["--help"], "");
    assert_eq!((help.status, help.err.as_str()), (0, ""));
    for word in ["classify", "ast", "dis", "-c", "-m", "--max-steps", "--max-memory", "--max-time"]
    {
        assert!(help.out.contains(word), "{word} is missing from:\n{}", help.out);
    }
}

#[test]
fn the_tree_of_a_file() {
    let run = hognose(&["ast", "arguments.py"], "");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.contains("Import"), "{}", run.out);
}
