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

/// Runs a program and gives status, standard output and the last line of standard error.
fn outcome(arguments: &[&str]) -> (i32, String, String) {
    let run = hognose(arguments, "");
    (run.status, run.out, run.err.lines().last().unwrap_or("").to_string())
}

#[test]
fn exit_codes_are_what_system_exit_says() {
    for (code, status, error) in [
        ("None", 0, ""),
        ("0", 0, ""),
        ("True", 1, ""),
        ("-1", 255, ""),
        ("256", 0, ""),
        ("2**40", 0, ""),
        ("(1, 2)", 1, "(1, 2)"),
        ("''", 1, ""),
    ] {
        ends_with(&["-c", &format!("raise SystemExit({code})")], status, error);
    }
    ends_with(&["-c", "import sys; sys.exit()"], 0, "");
    ends_with(&["-c", "def f(): yield 1; raise SystemExit(4)\nfor x in f(): pass"], 4, "");
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_process_as_the_signal_does() {
    use std::os::unix::process::ExitStatusExt;
    let output = Command::new(env!("CARGO_BIN_EXE_hognose"))
        .args(["-c", "raise KeyboardInterrupt"])
        .output()
        .unwrap();
    assert_eq!(output.status.signal(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.ends_with("KeyboardInterrupt\n"), "{err}");
}

#[test]
fn limits_end_in_python_errors() {
    let endless = "while True: pass";
    let (status, _, last) = outcome(&["--max-steps", "100000", "-c", endless]);
    assert_eq!((status, last.as_str()), (1, "TimeoutError: step limit of 100000 exceeded"));
    let (status, _, last) = outcome(&["--max-time", "0.2", "-c", endless]);
    assert_eq!((status, last.as_str()), (1, "TimeoutError: time limit of 0.2 seconds exceeded"));
    let grow = "def f():\n    x = []\n    while True: x.append('x' * 1000)\nf()";
    let (status, _, last) = outcome(&["--max-memory", "50000000", "-c", grow]);
    assert_eq!((status, last.as_str()), (1, "MemoryError"));
}

#[test]
fn what_is_too_much_is_an_error() {
    for (code, error) in [
        ("[0] * 10**12", "MemoryError"),
        ("'a' * 10**11", "MemoryError"),
        ("10**10**10", "MemoryError"),
        ("def f(): f()\nf()", "RecursionError: maximum recursion depth exceeded"),
    ] {
        let (status, _, last) = outcome(&["-c", code]);
        assert_eq!((status, last.as_str()), (1, error), "{code}");
    }
    let deep = "import sys\nsys.setrecursionlimit(10**6)\n\
                def f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint(f(100000))";
    assert_eq!(outcome(&["-c", deep]), (0, "100000\n".to_string(), String::new()));
    let list = "x = []\nfor i in range(1000000): x = [x]\ndel x\nprint('dropped')";
    assert_eq!(outcome(&["-c", list]), (0, "dropped\n".to_string(), String::new()));
}

#[test]
fn the_end_of_a_program() {
    let code = "import atexit\n\
                def f():\n    try: yield\n    finally: print('closed')\n\
                g = f(); next(g)\n\
                atexit.register(print, 'first'); atexit.register(print, 'last', end='!\\n')\n\
                class A:\n    def __del__(self): print('deleted')\n\
                a = A()\nprint('end')";
    let (status, out, err) = outcome(&["-c", code]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(out, "end\nlast!\nfirst\nclosed\ndeleted\n");
}

#[test]
fn modules_are_run_as_programs() {
    let show = "print(__name__, __spec__.name, __package__, __file__.rsplit('/')[-1])";
    let directory = std::env::temp_dir().join(format!("hognose-cli-{}", std::process::id()));
    std::fs::create_dir_all(directory.join("package/inner")).unwrap();
    for (file, text) in [
        ("package/__init__.py", "print('package', __name__)"),
        ("package/__main__.py", show),
        ("package/module.py", show),
        ("package/inner/__init__.py", ""),
    ] {
        std::fs::write(directory.join(file), text).unwrap();
    }
    let run = |module: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_hognose"))
            .args(["-m", module])
            .current_dir(&directory)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        (text, String::from_utf8(output.stderr).unwrap(), output.status.code())
    };
    let (out, err, _) = run("package");
    assert_eq!(err, "");
    assert_eq!(out, "package package\n__main__ package.__main__ package __main__.py\n");
    let (out, err, _) = run("package.module");
    assert_eq!(err, "");
    assert_eq!(out, "package package\n__main__ package.module package module.py\n");
    let (_, err, status) = run("package.inner");
    assert_eq!(status, Some(1));
    assert_eq!(
        err,
        "hognose: No module named package.inner.__main__; 'package.inner' is a package and \
         cannot be directly executed\n"
    );
    let (_, err, _) = run("package.module.x");
    assert!(err.contains("__path__ attribute not found on 'package.module'"), "{err}");
    let _ = std::fs::remove_dir_all(&directory);
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

#[test]
fn an_option_limits_the_digits_of_integers() {
    let code = "import sys; print(sys.get_int_max_str_digits(), sys.flags.int_max_str_digits)";
    let run = hognose(&["-X", "int_max_str_digits=650", "-c", code], "");
    assert_eq!((run.status, run.out.as_str()), (0, "650 650\n"));
    let run = hognose(&["-X", "int_max_str_digits=5", "-c", code], "");
    assert_eq!(run.status, 1);
    assert!(run.err.contains("invalid limit; must be >= 640 or 0 for unlimited."));
}

#[test]
fn powers_too_large_fail_at_once() {
    let code = "try: 10**10**10\nexcept MemoryError: print('no memory')";
    assert_eq!(hognose(&["-c", code], "").out, "no memory\n");
    let code = "try: 10**10**9\nexcept TimeoutError: print('no time')";
    assert_eq!(hognose(&["--max-time", "2", "-c", code], "").out, "no time\n");
}

#[test]
fn options_of_python() {
    let tell = "import sys; f = sys.flags; assert f.optimize == 0; print(f.optimize, __debug__)";
    prints(&["-O", "-c", tell], "1 False");
    let tell = "def f(): 'doc'\nprint(f.__doc__)";
    prints(&["-OO", "-c", tell], "None");
    let tell = "import sys; f = sys.flags\nprint(f.ignore_environment, f.isolated, f.safe_path, '' in sys.path)";
    prints(&["-E", "-c", tell], "1 0 False True");
    prints(&["-I", "-c", tell], "1 1 True False");
    let tell = "import sys; print(sys.flags.dev_mode, sys.warnoptions, sys._xoptions)";
    prints(&["-X", "dev", "-X", "a=b", "-c", tell], "True ['default'] {'dev': True, 'a': 'b'}");
    let tell =
        "import sys; f = sys.flags\nprint(f.quiet, f.verbose, f.no_site, f.bytes_warning, f.debug)";
    prints(&["-q", "-vv", "-S", "-b", "-d", "-u", "-s", "-B", "-c", tell], "1 2 1 1 1");
    let tell = "for make in lambda: str(b'', 'nope'), lambda: ''.encode(errors='nope'):\n try: make()\n except LookupError as e: print(e)";
    prints(&["-X", "dev", "-c", tell], "unknown encoding: nope\nunknown error handler name 'nope'");
}
