//! The command line, as a grammar.
//!
//! Without a subcommand it is Python's: a file, `-c CODE`, `-m MODULE` or `-`, and all that follows
//! belongs to the program.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

#[derive(Debug, Parser)]
#[command(
    name = "hognose",
    version = concat!(env!("CARGO_PKG_VERSION"), " (Python 3.13)"),
    about = "A mini-Python whose frames suspend",
    override_usage = "hognose [LIMITS] [FILE | -c CODE | -m MODULE | -] [ARGUMENTS]...\n       \
                      hognose classify [OPTIONS] PATH...\n       \
                      hognose trace [OPTIONS] FILE [ARGUMENTS]...\n       \
                      hognose ast FILE\n       \
                      hognose dis FILE",
    after_help = "Without a program, hognose starts an interactive session.",
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub program: Program,
    #[command(flatten)]
    pub limits: Limits,
    #[command(flatten)]
    pub implementation: Implementation,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Name the kind of every function, with the evidence
    Classify(Classify),
    /// Run a program and show who resumed and who suspended whom
    Trace(Trace),
    /// Print the syntax tree of a file
    Ast { file: PathBuf },
    /// Print the bytecode of a file
    Dis { file: PathBuf },
}

/// What to run. At most one of the three is given.
#[derive(Args, Debug)]
#[command(next_help_heading = "Program")]
pub struct Program {
    /// Run CODE; what follows is its arguments
    #[arg(short = 'c', value_name = "CODE", num_args = 1.., allow_hyphen_values = true)]
    pub code: Vec<OsString>,
    /// Run a module as a script; what follows is its arguments
    #[arg(short = 'm', value_name = "MODULE", num_args = 1.., allow_hyphen_values = true)]
    #[arg(conflicts_with = "code")]
    pub module: Vec<OsString>,
    /// A file, or `-` for standard input; what follows is its arguments
    #[arg(value_name = "FILE", trailing_var_arg = true)]
    pub file: Vec<OsString>,
}

/// Python's options. Those that Hognose has no use for are told to the program all the same.
#[derive(Args, Debug)]
#[command(next_help_heading = "Implementation")]
pub struct Implementation {
    /// `int_max_str_digits=N`: digits a conversion between int and str may have, 0 for any
    #[arg(short = 'X', value_name = "OPTION")]
    pub options: Vec<String>,
    /// What to do with warnings: `action:message:category:module:line`, all but the first optional
    #[arg(short = 'W', value_name = "FILTER")]
    pub warnings: Vec<String>,
    /// Leave assertions out; twice: docstrings too
    #[arg(short = 'O', action = ArgAction::Count)]
    pub optimize: u8,
    /// Ignore variables of the environment that begin with PYTHON
    #[arg(short = 'E')]
    pub ignore_environment: bool,
    /// Be isolated: -E, -P and -s
    #[arg(short = 'I')]
    pub isolated: bool,
    /// Leave the directory of the script out of sys.path
    #[arg(short = 'P')]
    pub safe_path: bool,
    /// Write no bytecode, which is never written
    #[arg(short = 'B')]
    pub dont_write_bytecode: bool,
    /// Tell the program that it is debugged
    #[arg(short = 'd', action = ArgAction::Count)]
    pub debug: u8,
    /// Tell the program to warn about mixing text and bytes
    #[arg(short = 'b', action = ArgAction::Count)]
    pub bytes_warning: u8,
    /// Look for no packages of the user
    #[arg(short = 's')]
    pub no_user_site: bool,
    /// Do not import site, which nothing depends on
    #[arg(short = 'S')]
    pub no_site: bool,
    /// Do not buffer standard output
    #[arg(short = 'u')]
    pub unbuffered: bool,
    /// Be verbose
    #[arg(short = 'v', action = ArgAction::Count)]
    pub verbose: u8,
    /// Be quiet
    #[arg(short = 'q')]
    pub quiet: bool,
    /// Make hashes of text random, which they are
    #[arg(short = 'R', hide = true)]
    pub random_hashes: bool,
}

/// Bounds on what a program may use; exceeding one raises an exception in it.
#[derive(Args, Debug)]
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// Bytecode instructions, roughly
    #[arg(long, value_name = "N")]
    pub max_steps: Option<u64>,
    /// Memory for the program's objects
    #[arg(long, value_name = "BYTES")]
    pub max_memory: Option<usize>,
    /// Time on the clock
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub max_time: Option<f64>,
}

#[derive(Args, Debug)]
pub struct Classify {
    /// Files and directories; directories are searched for `.py` files
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// Print paths relative to DIR
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// Comprehensions and generator expressions too (always in jsonl)
    #[arg(long)]
    pub comprehensions: bool,
}

/// The program runs as always: its output goes where it goes, and its exit status is the command's.
/// When it has ended, the tree is printed on standard error; --html or --json write files instead.
#[derive(Args, Debug)]
pub struct Trace {
    #[command(flatten)]
    pub program: Program,
    /// Write one self-contained page with a lane for each frame
    #[arg(long, value_name = "OUT")]
    pub html: Option<PathBuf>,
    /// Write the events, one JSON object a line
    #[arg(long, value_name = "OUT")]
    pub json: Option<PathBuf>,
    /// Record the first N events
    #[arg(long, value_name = "N", default_value_t = crate::trace::recorder::DEFAULT_LIMIT)]
    pub limit: usize,
    #[command(flatten)]
    pub limits: Limits,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned, for people
    Table,
    /// One JSON object a line
    Jsonl,
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if seconds.is_finite() && seconds > 0.0 => Ok(seconds),
        _ => Err("a positive number is needed".to_owned()),
    }
}
