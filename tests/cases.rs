//! Every program under `tests/cases/` and `py_examples/` does what CPython 3.13 does.
//!
//! `HOGNOSE_CASE=generators/ cargo test --test cases` runs those whose path contains the text.
//! Expectations are recorded by `tests/record.py`, never written by hand.

mod support;

use std::path::{Path, PathBuf};

use support::{Program, file_name, python_files, run_all};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// `tests/cases/<area>/<behaviour>.py`; deeper directories hold what a case imports.
#[test]
fn cases_behave_as_recorded() {
    let directory = root().join("tests").join("cases");
    let areas = list(&directory).into_iter().filter(|path| path.is_dir());
    let programs: Vec<_> = areas
        .flat_map(|area| {
            let area_name = file_name(&area);
            python_files(&area).into_iter().map(move |path| Program {
                name: format!("{area_name}/{}", file_name(&path)),
                expected: path.with_extension(""),
            })
        })
        .collect();
    run_all(&directory, &programs);
}

/// `py_examples/<name>.py` against `tests/examples/<name>.out`.
#[test]
fn examples_behave_as_recorded() {
    let directory = root().join("py_examples");
    let recorded = root().join("tests").join("examples");
    let programs: Vec<_> = python_files(&directory)
        .into_iter()
        .map(|path| Program {
            name: file_name(&path),
            expected: recorded.join(file_name(&path.with_extension(""))),
        })
        .collect();
    run_all(&directory, &programs);
}

/// A recording whose program was renamed or removed would test nothing, unnoticed.
#[test]
fn every_recording_has_its_program() {
    let cases = root().join("tests").join("cases");
    let areas = list(&cases).into_iter().filter(|path| path.is_dir());
    let beside = areas.flat_map(|area| list(&area)).map(|path| (path.with_extension("py"), path));
    let examples = list(&root().join("tests").join("examples"))
        .into_iter()
        .map(|path| (root().join("py_examples").join(file_name(&path)).with_extension("py"), path));
    let orphans: Vec<_> = beside
        .chain(examples)
        .filter(|(program, recording)| recording.is_file() && !program.is_file())
        .map(|(_, recording)| recording.display().to_string())
        .collect();
    assert!(orphans.is_empty(), "no program belongs to:\n{}", orphans.join("\n"));
}

fn list(directory: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = std::fs::read_dir(directory)
        .unwrap_or_else(|error| panic!("cannot list {}: {error}", directory.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}
