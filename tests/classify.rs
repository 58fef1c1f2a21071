//! What `hognose classify` prints, as snapshots.

use std::path::Path;
use std::process::{Command, Output};

use insta::assert_snapshot;

fn classify(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hognose"))
        .arg("classify")
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"))
        .output()
        .expect("the hognose command can be started")
}

/// Standard output on success; paths are shown as on every platform.
fn printed(arguments: &[&str]) -> String {
    let output = classify(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().replace('\\', "/")
}

#[test]
fn table_of_kinds() {
    assert_snapshot!(printed(&["classify/kinds.py"]));
}

#[test]
fn table_of_aliases() {
    assert_snapshot!(printed(&["classify/aliases.py"]));
}

#[test]
fn table_of_scopes() {
    assert_snapshot!(printed(&["classify/scopes.py"]));
}

#[test]
fn table_with_comprehensions() {
    assert_snapshot!(printed(&["--comprehensions", "classify/comprehensions.py"]));
}

#[test]
fn jsonl_of_comprehensions() {
    assert_snapshot!(printed(&["--format", "jsonl", "classify/comprehensions.py"]));
}

#[test]
fn jsonl_columns_count_bytes() {
    assert_snapshot!(printed(&["--format", "jsonl", "classify/line_ends_and_columns.py"]));
}

#[test]
fn table_of_the_five_kinds_example() {
    assert_snapshot!(printed(&["../py_examples/five_kinds.py"]));
}

#[test]
fn failures_are_reported_and_the_rest_goes_on() {
    let files = ["broken.py", "empty.py", "missing.py", "unknown_encoding.py", "kinds.py"];
    let paths: Vec<_> = files.iter().map(|file| format!("classify/{file}")).collect();
    let mut arguments: Vec<_> = paths.iter().map(String::as_str).collect();
    arguments.extend(["--format", "jsonl", "--root", "."]);
    let output = classify(&arguments);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    // How a missing file is described depends on the operating system.
    let errors: Vec<_> = text
        .lines()
        .filter(|line| line.contains("\"error\"") && !line.contains("OSError"))
        .collect();
    assert_snapshot!(errors.join("\n"));
    assert!(text.contains("\"OSError\"") && text.contains("classify/kinds.py"));
}

#[test]
fn table_of_failures() {
    let output = classify(&["classify/broken.py", "classify/empty.py"]);
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

/// Files are classified in parallel, but reported in order.
#[test]
fn a_directory_is_reported_in_order() {
    let paths = |text: String| -> Vec<String> {
        let path = |line: &str| line.split('"').nth(3).unwrap().to_owned();
        let mut paths: Vec<_> = text.lines().map(path).collect();
        paths.dedup();
        paths
    };
    // Some cases do not compile, on purpose, so the exit status says 1.
    let output = classify(&["--format", "jsonl", "cases"]);
    let found = paths(String::from_utf8(output.stdout).unwrap().replace('\\', "/"));
    let mut sorted = found.clone();
    sorted.sort_by_key(|path| {
        let (directory, name) = path.rsplit_once('/').unwrap_or(("", path));
        let directories: Vec<_> = directory.split('/').map(str::to_owned).collect();
        (directories, name.to_owned())
    });
    assert_eq!(found, sorted);
    assert!(found.len() > 100);
}
