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
    let mut areas: Vec<_> = std::fs::read_dir(&directory)
        .expect("tests/cases exists")
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    areas.sort();
    let programs: Vec<_> = areas
        .iter()
        .flat_map(|area| python_files(area).into_iter().map(move |path| (area, path)))
        .map(|(area, path)| Program {
            name: format!("{}/{}", file_name(area), file_name(&path)),
            expected: path.with_extension(""),
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
