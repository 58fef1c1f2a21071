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

use crate::api::{Exit, Flags, Interpreter, Program};
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
    implementation: &arguments::Implementation,
) -> ExitCode {
    let (program, rest) = choose(program);
    let limits = with_limits(limits, str_digits);
    let flags = flags(implementation);
    let warnings = warn_options(&implementation.warnings, &flags);
    in_thread(move || interpret(program, &rest, limits, flags, &warnings))
}

/// `sys.flags`, as the command line and the environment say.
fn flags(given: &arguments::Implementation) -> Flags {
    let ignore_environment = given.ignore_environment || given.isolated;
    let variable = |name: &str| match ignore_environment {
        true => None,
        false => env::var(name).ok().filter(|text| !text.is_empty()),
    };
    // A number is a count, anything else counts once.
    let count = |given: u8, name: &str| {
        given.max(variable(name).map_or(0, |text| text.parse().unwrap_or(1)))
    };
    Flags {
        debug: count(given.debug, "PYTHONDEBUG"),
        optimize: count(given.optimize, "PYTHONOPTIMIZE").min(2),
        dont_write_bytecode: given.dont_write_bytecode
            || variable("PYTHONDONTWRITEBYTECODE").is_some(),
        no_user_site: given.no_user_site
            || given.isolated
            || variable("PYTHONNOUSERSITE").is_some(),
        no_site: given.no_site,
        ignore_environment,
        verbose: count(given.verbose, "PYTHONVERBOSE"),
        bytes_warning: given.bytes_warning,
        quiet: given.quiet,
        isolated: given.isolated,
        dev_mode: given.options.iter().any(|option| option == "dev")
            || variable("PYTHONDEVMODE").is_some(),
        safe_path: given.safe_path || given.isolated || variable("PYTHONSAFEPATH").is_some(),
        unbuffered: given.unbuffered || variable("PYTHONUNBUFFERED").is_some(),
        options: given.options.clone(),
    }
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
fn warn_options(given: &[String], flags: &Flags) -> Vec<String> {
    let variable = match flags.ignore_environment {
        true => String::new(),
        false => env::var("PYTHONWARNINGS").unwrap_or_default(),
    };
    let parts = variable.split(',').filter(|part| !part.is_empty());
    let first = flags.dev_mode.then_some("default");
    first.into_iter().chain(parts).map(str::to_string).chain(given.iter().cloned()).collect()
}

fn interpret(
    program: Option<Program>,
    arguments: &[String],
    limits: host::Limits,
    flags: Flags,
    warnings: &[String],
) -> Exit {
    let (mut interpreter, interrupt) = new_interpreter(limits, flags.unbuffered);
    interpreter.set_flags(flags);
    interpreter.set_warn_options(warnings);
    match program {
        Some(program) => interpreter.run_program(&program, arguments),
        None => repl::run(interpreter, interrupt),
    }
}

/// An interpreter for the person at the keyboard, and the flag that Ctrl-C sets.
pub(super) fn new_interpreter(
    limits: host::Limits,
    unbuffered: bool,
) -> (Interpreter, Arc<AtomicBool>) {
    let interrupt = Arc::new(AtomicBool::new(false));
    // Without the handler Ctrl-C just ends the process, which is no reason not to start.
    let _ = signal_hook::flag::register(SIGINT, Arc::clone(&interrupt));
    let mut host = SystemHost::new(Arc::clone(&interrupt));
    if unbuffered {
        host.write_through();
    }
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
