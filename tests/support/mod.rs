//! Running recorded programs: discovery, execution with a time limit, comparison, summary.
//!
//! A program is a `.py` file; what CPython 3.13 did with it stands in sibling files of the same
//! stem: `.out` (standard output, always there), `.err` and `.exit` (standard error and exit
//! status, where they are not empty and not 0); `.in`, if present, is its standard input.
//! `tests/record.py` writes them.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use similar::TextDiff;

/// How long a program may run: generous, as a test build is slow and the machine may be busy.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// A long output is cut here: a test of a loop that went wild should not flood the terminal.
const SHOWN_LINES: usize = 60;

/// Keep only programs whose path contains the value of this environment variable.
const FILTER: &str = "HOGNOSE_CASE";

pub struct Program {
    /// As shown, and as given to the interpreter: relative to the directory it runs in.
    pub name: String,
    /// The recorded files, without extension.
    pub expected: PathBuf,
}

#[derive(PartialEq, Eq)]
struct Outcome {
    out: String,
    err: String,
    exit: String,
}

/// Run every program in `directory` on all cores; panic with a summary if any behaves differently.
pub fn run_all(directory: &Path, programs: &[Program]) {
    let filter = std::env::var(FILTER).unwrap_or_default();
    let chosen: Vec<_> = programs.iter().filter(|program| program.name.contains(&filter)).collect();
    assert!(!chosen.is_empty(), "no program matches {FILTER}={filter:?}");

    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(2, |cores| cores.get());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(program) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(report) = check(directory, program) {
                        failures.lock().unwrap().push((&program.name, report));
                    }
                }
            });
        }
    });

    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    for (name, report) in &failures {
        println!("──── {name}\n{report}");
    }
    let passed = chosen.len() - failures.len();
    println!("{passed} of {} programs behave as recorded", chosen.len());
    if !failures.is_empty() {
        let names: Vec<_> = failures.iter().map(|(name, _)| format!("  {name}")).collect();
        panic!("{} behave differently:\n{}", failures.len(), names.join("\n"));
    }
}

fn check(directory: &Path, program: &Program) -> Result<(), String> {
    let expected = recorded(&program.expected)?;
    let given = program.expected.with_extension("in");
    let found = execute(directory, &program.name, fs::read(given).unwrap_or_default())?;
    if found == expected {
        return Ok(());
    }
    let mut report = String::new();
    for (stream, expected, found) in [
        ("standard output", &expected.out, &found.out),
        ("standard error", &expected.err, &found.err),
        ("exit status", &expected.exit, &found.exit),
    ] {
        if expected != found {
            let _ = writeln!(report, "{stream} (- recorded, + found):\n{}", diff(expected, found));
        }
    }
    Err(report)
}

fn recorded(stem: &Path) -> Result<Outcome, String> {
    let read = |extension| fs::read_to_string(stem.with_extension(extension));
    let out = read("out").map_err(|_| "nothing is recorded: run tests/record.py\n".to_string())?;
    let exit = read("exit").unwrap_or_else(|_| "0".to_string());
    Ok(Outcome { out, err: read("err").unwrap_or_default(), exit: exit.trim().to_string() })
}

fn execute(directory: &Path, name: &str, input: Vec<u8>) -> Result<Outcome, String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hognose"))
        .arg(name)
        .current_dir(directory)
        .env_remove("PYTHONPATH")
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start: {error}\n"))?;

    let mut stdin = child.stdin.take().unwrap();
    let (mut stdout, mut stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    // A program may end without reading its input: that is not an error here.
    thread::spawn(move || stdin.write_all(&input));
    let out = thread::spawn(move || read_to_end(&mut stdout));
    let err = thread::spawn(move || read_to_end(&mut stderr));
    let exit = wait(&mut child);
    let clean = |text: String| without_directory(&text, directory);
    let (out, err) = (clean(out.join().unwrap()), clean(err.join().unwrap()));
    match exit {
        Some(exit) => Ok(Outcome { out, err, exit }),
        None => Err(format!("still running after {TIME_LIMIT:?}; it had printed:\n{}", cut(&out))),
    }
}

fn read_to_end(stream: &mut impl Read) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The exit status, or nothing if the time was up.
fn wait(child: &mut Child) -> Option<String> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            // Without a code, a signal ended it: a crash, which `status` spells out.
            return Some(status.code().map_or_else(|| status.to_string(), |code| code.to_string()));
        }
        if start.elapsed() > TIME_LIMIT {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

/// Tracebacks name files by absolute path; recordings do without the part that differs.
fn without_directory(text: &str, directory: &Path) -> String {
    text.replace(&format!("{}{}", directory.display(), std::path::MAIN_SEPARATOR), "")
}

fn diff(expected: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(expected, found);
    cut(&diff.unified_diff().context_radius(2).missing_newline_hint(false).to_string())
}

fn cut(text: &str) -> String {
    let mut lines: Vec<_> =
        text.lines().take(SHOWN_LINES).map(|line| format!("  {line}")).collect();
    let left = text.lines().count() - lines.len();
    if left > 0 {
        lines.push(format!("  ... {left} more lines"));
    }
    lines.join("\n")
}

/// The `.py` files of one directory in order of name; `_helper.py` is imported by others.
pub fn python_files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory)
        .unwrap_or_else(|error| panic!("cannot list {}: {error}", directory.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| !file_name(path).starts_with('_'))
        .collect();
    files.sort();
    files
}

pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
