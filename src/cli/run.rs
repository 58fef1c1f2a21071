//! Running programs: a thread with room for deep recursion, Ctrl-C, limits, exit statuses.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use std::{env, thread};

use signal_hook::consts::SIGINT;

use crate::api::{Exit, Interpreter, Program};
use crate::host::{self, SystemHost};
use crate::repl;

use super::arguments;

/// Native stack of the thread that runs the program. Pages come as they are touched.
const THREAD_STACK: usize = 256 << 20;

/// How much of it nested runs of the interpreter may use; the rest is for what they call.
const NATIVE_STACK: usize = 240 << 20;

pub fn run(
    program: &arguments::Program,
    limits: &arguments::Limits,
    str_digits: usize,
    warnings: &[String],
) -> ExitCode {
    let (program, rest) = choose(program);
    let limits = with_limits(limits, str_digits);
    let warnings = warn_options(warnings);
    in_thread(move || interpret(program, &rest, limits, &warnings))
}

/// The limits of a run that starts now.
pub(super) fn with_limits(limits: &arguments::Limits, str_digits: usize) -> host::Limits {
    host::Limits {
        steps: limits.max_steps,
        memory: limits.max_memory.unwrap_or(host::Limits::default().memory),
        time: limits.max_time.map(Duration::from_secs_f64),
        started: Instant::now(),
        native_stack: NATIVE_STACK,
        str_digits,
        ..host::Limits::default()
    }
}

/// Runs programs where there is room for deep recursion.
pub(super) fn in_thread(work: impl FnOnce() -> Exit + Send + 'static) -> ExitCode {
    let worker = thread::Builder::new().name("main".to_string()).stack_size(THREAD_STACK);
    match worker.spawn(work).map(thread::JoinHandle::join) {
        Ok(Ok(exit)) => exit_code(exit),
        // The panic has told what happened.
        Ok(Err(_)) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("hognose: can't start a thread: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The program, or `None` for a session; and its arguments.
pub(super) fn choose(program: &arguments::Program) -> (Option<Program>, Vec<String>) {
    let text = |argument: &OsString| argument.to_string_lossy().into_owned();
    let split = |all: &[OsString]| (text(&all[0]), all[1..].iter().map(text).collect());
    if !program.code.is_empty() {
        let (code, rest) = split(&program.code);
        (Some(Program::Code(code)), rest)
    } else if !program.module.is_empty() {
        let (module, rest) = split(&program.module);
        (Some(Program::Module(module)), rest)
    } else if !program.file.is_empty() {
        let (file, rest) = split(&program.file);
        let dash = file == "-";
        (Some(if dash { Program::Input { dash } } else { Program::File(file) }), rest)
    } else if io::stdin().is_terminal() {
        (None, Vec::new())
    } else {
        (Some(Program::Input { dash: false }), Vec::new())
    }
}

/// `sys.warnoptions`: what `PYTHONWARNINGS` says, then the command line, which wins by being later.
fn warn_options(given: &[String]) -> Vec<String> {
    let variable = env::var("PYTHONWARNINGS").unwrap_or_default();
    let parts = variable.split(',').filter(|part| !part.is_empty());
    parts.map(str::to_string).chain(given.iter().cloned()).collect()
}

fn interpret(
    program: Option<Program>,
    arguments: &[String],
    limits: host::Limits,
    warnings: &[String],
) -> Exit {
    let (mut interpreter, interrupt) = new_interpreter(limits);
    interpreter.set_warn_options(warnings);
    match program {
        Some(program) => interpreter.run_program(&program, arguments),
        None => repl::run(interpreter, interrupt),
    }
}

/// An interpreter for the person at the keyboard, and the flag that Ctrl-C sets.
pub(super) fn new_interpreter(limits: host::Limits) -> (Interpreter, Arc<AtomicBool>) {
    let interrupt = Arc::new(AtomicBool::new(false));
    // Without the handler Ctrl-C just ends the process, which is no reason not to start.
    let _ = signal_hook::flag::register(SIGINT, Arc::clone(&interrupt));
    let host = SystemHost::new(Arc::clone(&interrupt));
    let mut interpreter = Interpreter::new(limits, Box::new(host));
    interpreter.colors = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
    interpreter.set_executable(&env::current_exe().unwrap_or_default().to_string_lossy());
    (interpreter, interrupt)
}

fn exit_code(exit: Exit) -> ExitCode {
    match exit {
        Exit::Status(status) => ExitCode::from(status),
        Exit::Interrupted => {
            // Whoever started us sees that it was the signal, as with any other program.
            let _ = signal_hook::low_level::emulate_default_handler(SIGINT);
            ExitCode::from(super::INTERRUPTED)
        }
    }
}

/// `hognose dis FILE`
pub fn disassemble(file: &Path) -> ExitCode {
    let limits = host::Limits { native_stack: NATIVE_STACK, ..host::Limits::default() };
    let file = file.to_string_lossy().into_owned();
    let work = move || {
        let host = SystemHost::new(Arc::new(AtomicBool::new(false)));
        Interpreter::new(limits, Box::new(host)).disassemble(&file)
    };
    let worker = thread::Builder::new().stack_size(THREAD_STACK).spawn(work);
    match worker.map(thread::JoinHandle::join) {
        Ok(Ok(exit)) => exit_code(exit),
        _ => ExitCode::FAILURE,
    }
}
