//! `hognose ast FILE`: the syntax tree as text.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use bumpalo::Bump;
use hognose_grammar::{Mode, SyntaxError, decode, dump, parse};

pub fn run(file: &Path) -> ExitCode {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("hognose: can't open file '{}': {error}", file.display());
            return ExitCode::from(super::USAGE);
        }
    };
    match tree(&bytes) {
        // A reader that has seen enough (`| head`) is no failure.
        Ok(text) => match io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
            _ => ExitCode::SUCCESS,
        },
        Err(error) => {
            eprintln!(
                "{}:{}: {}: {}",
                file.display(),
                error.line,
                error.kind.name(),
                error.message
            );
            ExitCode::FAILURE
        }
    }
}

fn tree(bytes: &[u8]) -> Result<String, SyntaxError> {
    let source = decode(bytes)?;
    let arena = Bump::new();
    let module = parse(&source, &arena, Mode::Module)?;
    let mut text = String::new();
    dump(&module, &mut text);
    Ok(text)
}
