//! The `hognose` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    hognose::cli::main(std::env::args_os())
}
