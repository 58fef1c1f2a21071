//! The lines that begin with a colon: `:help`, `:kind`, `:dis`.

use crate::code::disassemble;
use crate::native::CompileMode;
use crate::types::code::Code;

use super::complete::is_path;
use super::session::Session;

const HELP: &str = "\
:kind NAME   what kind of function NAME is, what it is for, and how one can tell
:kind CODE   the same for every function in the code
:dis NAME    the bytecode of a function or of the methods of a class
:dis CODE    the bytecode of the code
:help        this text

An empty line ends a block. Tab completes, Up and Down go through the history.
`_` is the last value. `await` works at the prompt.
Ctrl-C empties the line or interrupts what runs; Ctrl-D leaves.
";

pub fn run(session: &mut Session, command: &str) {
    let (name, rest) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
    match (name, rest.trim()) {
        ("help" | "h" | "?", _) => session.print(HELP),
        ("kind" | "k", "") | ("dis" | "d", "") => {
            session.print(&format!("What of? :{name} NAME\n"));
        }
        ("kind" | "k", what) => session.tell_kind(what),
        ("dis" | "d", what) => tell_bytecode(session, what),
        _ => session.print(&format!("There is no :{name}; :help lists what there is.\n")),
    }
}

fn tell_bytecode(session: &mut Session, what: &str) {
    if !is_path(what) {
        let mode = CompileMode::Single { top_level_await: false, imply_dedent: true };
        let source = format!("{what}\n");
        match session.interpreter.compile(&source, "<dis>", mode) {
            Ok(code) => {
                let text = disassemble(&code.expect::<Code>().unit);
                session.print(&text);
            }
            Err(_) => drop(session.report()),
        }
        return;
    }
    let Some(object) = session.look_up(what) else {
        session.print(&format!("There is nothing called {what}.\n"));
        return;
    };
    let codes = session.code_of(&object);
    if codes.is_empty() {
        session.print(&format!("{what} has no bytecode: it is not a Python function.\n"));
        return;
    }
    let texts: Vec<String> =
        codes.iter().map(|code| disassemble(&code.expect::<Code>().unit)).collect();
    session.print(&texts.join("\n"));
}
