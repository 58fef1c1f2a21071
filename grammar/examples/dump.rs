//! Prints the syntax tree of a file, or why it has none.

use std::process::ExitCode;

use hognose_grammar::{Mode, SyntaxError, decode, dump, parse};

fn tree_of(bytes: &[u8]) -> Result<String, SyntaxError> {
    let source = decode(bytes)?;
    let arena = bumpalo::Bump::new();
    let module = parse(&source, &arena, Mode::Module)?;
    let mut out = String::new();
    dump(&module, &mut out);
    Ok(out)
}

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: dump FILE");
        return ExitCode::FAILURE;
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    match tree_of(&bytes) {
        Ok(tree) => {
            print!("{tree}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("error {}:{} {}", error.line, error.column, error.message);
            ExitCode::FAILURE
        }
    }
}
