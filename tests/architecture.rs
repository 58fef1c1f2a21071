//! The folders of `src/` depend on each other in one direction only.
//!
//! The table says what each folder may name with `crate::`; everything else is an error. A new
//! folder needs a row here, and a sentence in `docs/ARCHITECTURE.md`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up: a folder, and the folders whose names it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("host", &[]),
    ("code", &[]),
    ("compile", &["code"]),
    ("heap", &["host", "code"]),
    // Tables of Unicode properties, over generalised UTF-8.
    ("unicode", &["heap"]),
    // Classification reads the syntax tree, which is a crate of its own.
    ("classify", &[]),
    // What `hognose trace` records is text and numbers; the kinds are those of classification.
    ("trace", &["classify"]),
    // The machine owns a recorder and knows its type.
    ("native", &["host", "code", "heap", "trace"]),
    ("types", &["host", "code", "heap", "native", "unicode"]),
    ("vm", &["host", "code", "heap", "native", "types", "classify", "trace"]),
    ("aio", &["host", "code", "heap", "native", "types", "vm"]),
    ("import", &["host", "code", "compile", "heap", "native", "types"]),
    // Library code sees the interpreter through the native contract only, never the machine.
    // `compile` is for the builtins `compile`, `eval` and `exec`.
    ("stdlib", &["host", "code", "compile", "heap", "native", "types", "aio", "unicode"]),
    (
        "api",
        &[
            "host", "code", "compile", "heap", "native", "types", "vm", "aio", "import", "stdlib",
            "classify",
        ],
    ),
    ("repl", &["host", "code", "compile", "heap", "native", "types", "classify", "api"]),
    ("cli", &["host", "code", "compile", "classify", "trace", "api", "repl"]),
];

/// Only these may touch files, the environment and the network: the one lends them to programs
/// under its rules, the others act for the person at the keyboard.
const TOUCH_THE_OUTSIDE: &[&str] = &["host", "cli", "repl"];
const OUTSIDE: &[&str] = &["fs", "env", "net", "process"];

#[test]
fn the_outside_is_touched_in_few_places() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut errors = Vec::new();
    for path in rust_files(&source) {
        let Some(folder) = folder_of(&source, &path) else { continue };
        let text = without_comments(&fs::read_to_string(&path).unwrap());
        if !TOUCH_THE_OUTSIDE.contains(&folder.as_str()) {
            let names = names_after("std::", &text);
            let touched = OUTSIDE.iter().filter(|module| names.contains(**module));
            errors.extend(touched.map(|module| format!("{} uses std::{module}", path.display())));
        }
    }
    assert!(errors.is_empty(), "only {TOUCH_THE_OUTSIDE:?} may:\n{}", errors.join("\n"));
}

#[test]
fn dependencies_run_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut errors = BTreeSet::new();
    for path in rust_files(&source) {
        let Some(folder) = folder_of(&source, &path) else { continue };
        let shown = path.strip_prefix(&source).unwrap().display().to_string();
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == folder) else {
            errors.insert(format!("src/{shown}: the table in this test has no row for {folder:?}"));
            continue;
        };
        let text = without_comments(&fs::read_to_string(&path).unwrap());
        for used in names_after("crate::", &text) {
            let known = MAY_USE.iter().any(|(name, _)| *name == used);
            if known && used != folder && !allowed.contains(&used.as_str()) {
                errors.insert(format!("src/{shown}: {folder} must not use {used}"));
            }
        }
    }
    let errors: Vec<_> = errors.into_iter().collect();
    assert!(errors.is_empty(), "{} wrong dependencies:\n{}", errors.len(), errors.join("\n"));
}

/// A row whose folder is gone would allow what nobody looks at.
#[test]
fn every_row_has_its_folder_and_its_sentence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let told = fs::read_to_string(root.join("docs").join("ARCHITECTURE.md")).unwrap();
    for (folder, _) in MAY_USE {
        assert!(root.join("src").join(folder).is_dir(), "src/{folder}/ does not exist");
        assert!(told.contains(&format!("| `src/{folder}/`")), "no sentence on src/{folder}/");
    }
}

/// The table itself is in order: a folder may only use what stands above it.
#[test]
fn the_table_has_no_cycle() {
    for (position, (folder, uses)) in MAY_USE.iter().enumerate() {
        for used in *uses {
            let below = MAY_USE[..position].iter().any(|(name, _)| name == used);
            assert!(below, "{folder} uses {used}, which is not below it");
        }
    }
}

#[test]
fn names_are_found_in_every_form() {
    let text = without_comments(
        "use crate::host::Fuel; // crate::api\nuse crate::{heap::{Value, vm}, types};\n\
         let x = crate::code::Op::Nop; \"crate::repl\"; /* crate::cli */ pub(crate) fn f() {}",
    );
    let names: Vec<_> = names_after("crate::", &text).into_iter().collect();
    assert_eq!(names, ["code", "heap", "host", "types"]);
}

/// Merging branches that each add modules to the library loses no row and doubles none.
#[test]
fn every_module_in_python_has_one_row() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join("stdlib").join("python");
    let mut files: Vec<_> =
        files_of(&root, "py").iter().map(|path| module_in(&root, path)).collect();
    let mut rows: Vec<_> = hognose::stdlib::names()
        .filter(|name| hognose::stdlib::embedded_source(name).is_some())
        .map(|name| name.into_owned())
        .collect();
    files.sort();
    rows.sort();
    assert_eq!(rows, files);
}

/// The dotted name of the module that a file is.
fn module_in(root: &Path, file: &Path) -> String {
    let inner = file.strip_prefix(root).unwrap().with_extension("");
    let mut names: Vec<_> = inner.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.pop_if(|last| last == "__init__");
    names.join(".")
}

/// The folder (or single-file module) a file belongs to; none for `main.rs` and `lib.rs`.
fn folder_of(source: &Path, path: &Path) -> Option<String> {
    let inner = path.strip_prefix(source).unwrap();
    let first = inner.components().next()?.as_os_str().to_string_lossy().into_owned();
    match first.strip_suffix(".rs") {
        Some("main" | "lib") => None,
        Some(module) => Some(module.to_string()),
        None => Some(first),
    }
}

fn rust_files(directory: &Path) -> Vec<PathBuf> {
    files_of(directory, "rs")
}

fn files_of(directory: &Path, kind: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![directory.to_path_buf()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == kind) {
                found.push(path);
            }
        }
    }
    found
}

/// Drops comments and the contents of plain string literals, which may name anything.
fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(position) = rest.find(['/', '"', '\'']) {
        let (before, from) = rest.split_at(position);
        kept.push_str(before);
        rest = if from.starts_with("//") {
            from.find('\n').map_or("", |end| &from[end..])
        } else if from.starts_with("/*") {
            from.find("*/").map_or("", |end| &from[end + 2..])
        } else if let Some(after) = from.strip_prefix("'\"'") {
            after
        } else if from.starts_with('"') {
            after_string(from)
        } else {
            kept.push_str(&from[..1]);
            &from[1..]
        };
    }
    kept.push_str(rest);
    kept
}

fn after_string(from: &str) -> &str {
    let mut escaped = false;
    for (position, character) in from.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return &from[position + 1..],
            _ => {}
        }
    }
    ""
}

/// The first name after each `root`, those of a braced group included.
fn names_after(root: &str, text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (position, matched) in text.match_indices(root) {
        let rest = &text[position + matched.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.insert(leading_name(rest));
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (at, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    names.insert(leading_name(group[start..at].trim()));
                    start = at + 1;
                    if character == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    names.remove("");
    names
}

fn leading_name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}
