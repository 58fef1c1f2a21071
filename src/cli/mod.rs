//! The `hognose` command: arguments in, exit status out.
//!
//! Exit statuses are CPython's: 0, 1 after an uncaught exception, whatever `SystemExit` says, 2 for
//! bad usage.

mod arguments;
mod ast;
mod classify;
mod digits;
mod files;
mod run;
mod trace;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Bad usage.
pub(crate) const USAGE: u8 = 2;

/// Ended by Ctrl-C.
pub(crate) const INTERRUPTED: u8 = 130;

/// Runs the command with its arguments, the name of the program first.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        // Help and version go to standard output and are no failure.
        Err(message) => {
            let _ = message.print();
            return ExitCode::from(if message.use_stderr() { USAGE } else { 0 });
        }
    };
    match &arguments.command {
        Some(Command::Classify(options)) => classify::run(options),
        Some(Command::Trace(options)) => trace::run(options),
        Some(Command::Ast { file }) => ast::run(file),
        Some(Command::Dis { file }) => run::disassemble(file),
        None => match digits::limit(&arguments.implementation) {
            Ok(digits) => {
                run::run(&arguments.program, &arguments.limits, digits, &arguments.implementation)
            }
            Err(message) => {
                eprintln!("Fatal Python error: config_init_int_max_str_digits: {message}");
                ExitCode::FAILURE
            }
        },
    }
}
