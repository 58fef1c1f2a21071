//! The interactive session.
//!
//! [`Session`] is the session itself, without a terminal: text in, effects and output out. `editor`
//! joins it to a line editor; `complete`, `highlight` and `indent` are what the editor asks while a
//! block is typed, `commands` the lines that begin with a colon.

mod commands;
mod complete;
mod editor;
mod highlight;
mod history;
mod indent;
mod input;
mod kind;
mod session;

pub use input::is_complete;
pub use session::{Reply, Session};

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::api::{Exit, Interpreter};

/// Runs a session on the terminal to its end. `interrupt` is what Ctrl-C sets while code runs.
pub fn run(mut interpreter: Interpreter, interrupt: Arc<AtomicBool>) -> Exit {
    interpreter.start_session();
    editor::run(Session::new(interpreter), &interrupt)
}
