//! `hognose trace`: runs a program with a recorder, and shows what it recorded.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use crate::api::Exit;
use crate::trace::recorder::Recorder;
use crate::trace::{jsonl, page, tree};

use super::arguments::Trace;
use super::run;

pub fn run(options: &Trace) -> ExitCode {
    let (Some(program), rest) = run::choose(&options.program) else {
        eprintln!("hognose: trace needs a program");
        return ExitCode::from(super::USAGE);
    };
    let limits = run::with_limits(&options.limits, crate::host::Limits::default().str_digits);
    let (html, json, limit) = (options.html.clone(), options.json.clone(), options.limit);
    run::in_thread(move || {
        let (mut interpreter, _) = run::new_interpreter(limits, false);
        interpreter.vm.start_recording(limit);
        let exit = interpreter.run_program(&program, &rest);
        let Some(record) = interpreter.vm.stop_recording() else { return exit };
        let sources = record.files.iter().map(|file| interpreter.source_lines(file)).collect();
        show(&record, sources, html.as_deref(), json.as_deref(), exit)
    })
}

/// Writes what was asked for. The exit status stays the program's, unless a file cannot be written.
fn show(
    record: &Recorder,
    sources: Vec<Vec<String>>,
    html: Option<&Path>,
    json: Option<&Path>,
    exit: Exit,
) -> Exit {
    let mut exit = exit;
    let mut write = |path: &Path, text: String| match fs::write(path, text) {
        Ok(()) => eprintln!("hognose: {} in {}", tree::summary(record), path.display()),
        Err(error) => {
            eprintln!("hognose: can't write '{}': {error}", path.display());
            exit = Exit::Status(1);
        }
    };
    if let Some(path) = html {
        write(path, page::render(record, &sources));
    }
    if let Some(path) = json {
        write(path, jsonl::render(record));
    }
    if html.is_none() && json.is_none() {
        let colors = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
        let text = tree::render(record, &sources, colors);
        // A reader that has seen enough is no failure.
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
    exit
}
