//! Reads programs separated by NUL bytes and prints what is wrong with each, one line a program.

use std::io::Read;

use hognose_grammar::{Mode, SyntaxError, check, parse};

fn verdict(source: &str) -> Result<String, SyntaxError> {
    let arena = bumpalo::Bump::new();
    let module = parse(source, &arena, Mode::Module)?;
    check(&module)?;
    let lines = hognose_grammar::lines::LineIndex::new(source);
    let warnings = module.warnings.iter();
    let warnings: String =
        warnings.map(|w| format!(" W[{}:{}]", lines.position(w.span.start).0, w.message)).collect();
    Ok(format!("ok{warnings}"))
}

fn main() {
    let mut input = String::new();
    if std::io::stdin().read_to_string(&mut input).is_err() {
        return;
    }
    for source in input.split('\0') {
        match verdict(source) {
            Ok(text) => println!("{text}"),
            Err(e) => println!(
                "{}: {} @{}:{}-{}:{}",
                e.kind.name(),
                e.message.replace('\n', "\\n"),
                e.line,
                e.column,
                e.end_line,
                e.end_column
            ),
        }
    }
}
