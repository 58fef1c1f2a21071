//! Running programs.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::{Limits, Program};

// PLACEHOLDER for the interpreter: everything below is to be replaced when it is there.

pub fn run(_program: &Program, _limits: &Limits) -> ExitCode {
    not_available()
}

pub fn disassemble(_file: &Path) -> ExitCode {
    not_available()
}

fn not_available() -> ExitCode {
    eprintln!("hognose: not available yet");
    ExitCode::from(super::USAGE)
}
