//! The session on a terminal, by the line editor `reedline`: whole blocks are edited as one, with
//! `... ` before their later lines.

use std::borrow::Cow;
use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{env, io};

use nu_ansi_term::{Color, Style};
use reedline::{
    ColumnarMenu, Completer, EditCommand, EditMode, Emacs, Highlighter, KeyCode, KeyModifiers,
    MenuBuilder, Prompt, PromptEditMode, PromptHistorySearch, Reedline, ReedlineEvent,
    ReedlineMenu, ReedlineRawEvent, Signal, Span, StyledText, Suggestion, ValidationResult,
    Validator, default_emacs_keybindings,
};

use crate::api::Exit;

use super::highlight::{Class, pieces};
use super::input::is_complete;
use super::session::{Reply, Session};
use super::{history, indent};

const BANNER: &str = concat!(
    "Hognose ",
    env!("CARGO_PKG_VERSION"),
    " (Python 3.13). :help tells what is different."
);

/// The name of the menu of completions, and of the command that indents a new line.
const MENU: &str = "completion";
const INDENT: &str = "indent";

type Shared = Arc<Mutex<Session>>;

/// A session that panicked is not used again in a way that could matter: the panic ends the thread.
fn lock(session: &Shared) -> MutexGuard<'_, Session> {
    session.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads and runs inputs until the session ends.
pub fn run(session: Session, interrupt: &AtomicBool) -> Exit {
    let colors = io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none();
    let session = Arc::new(Mutex::new(session));
    let mut editor = new_editor(&session, colors);
    println!("{BANNER}");
    let exit = loop {
        match editor.read_line(&Prompts) {
            Ok(Signal::Success(text)) => {
                interrupt.store(false, Ordering::Relaxed);
                if let Reply::Exit(exit) = lock(&session).feed(&text) {
                    break exit;
                }
            }
            Ok(Signal::HostCommand(_)) => indent_new_line(&mut editor),
            Ok(Signal::CtrlC) => println!("KeyboardInterrupt"),
            Ok(Signal::CtrlD) => {
                println!();
                break lock(&session).end();
            }
            Ok(_) => {}
            Err(error) => {
                eprintln!("hognose: the terminal cannot be used: {error}");
                lock(&session).end();
                break Exit::Status(1);
            }
        }
    };
    let _ = editor.sync_history();
    exit
}

fn new_editor(session: &Shared, colors: bool) -> Reedline {
    let mut keys = default_emacs_keybindings();
    let complete = ReedlineEvent::UntilFound(vec![
        ReedlineEvent::Menu(MENU.to_string()),
        ReedlineEvent::MenuNext,
    ]);
    keys.add_binding(KeyModifiers::NONE, KeyCode::Tab, complete);
    keys.add_binding(KeyModifiers::SHIFT, KeyCode::BackTab, ReedlineEvent::MenuPrevious);
    // A line that is not the last of its input is indented by `indent_new_line`.
    let enter = ReedlineEvent::Multiple(vec![
        ReedlineEvent::Enter,
        ReedlineEvent::ExecuteHostCommand(INDENT.to_string()),
    ]);
    keys.add_binding(KeyModifiers::NONE, KeyCode::Enter, enter);
    let newline = ReedlineEvent::Edit(vec![EditCommand::InsertNewline]);
    keys.add_binding(KeyModifiers::ALT, KeyCode::Enter, newline);

    let menu = ColumnarMenu::default().with_name(MENU).with_marker("");
    let painted = Arc::new(Mutex::new(Painted::default()));
    Reedline::create()
        .with_ansi_colors(colors)
        .use_bracketed_paste(true)
        .with_quick_completions(true)
        .with_partial_completions(true)
        .with_history(Box::new(history::open()))
        .with_validator(Box::new(Blocks))
        .with_completer(Box::new(Names(Arc::clone(session))))
        .with_highlighter(Box::new(Colors { painted: Arc::clone(&painted), on: colors }))
        .with_edit_mode(Box::new(Keys { inner: Emacs::new(keys), painted }))
        .with_menu(ReedlineMenu::EngineCompleter(Box::new(menu)))
}

/// After Enter in the middle of a block.
fn indent_new_line(editor: &mut Reedline) {
    let before = &editor.current_buffer_contents()[..editor.current_insertion_point()];
    if before.ends_with('\n') {
        let margin = indent::next_line(before);
        if !margin.is_empty() {
            editor.run_edit_commands(&[EditCommand::InsertString(margin)]);
        }
    }
}

/// `>>> ` and `... `.
struct Prompts;

impl Prompt for Prompts {
    fn render_prompt_left(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    fn render_prompt_right(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    fn render_prompt_indicator(&self, _: PromptEditMode) -> Cow<'_, str> {
        Cow::Borrowed(">>> ")
    }

    fn render_prompt_multiline_indicator(&self) -> Cow<'_, str> {
        Cow::Borrowed("... ")
    }

    fn render_prompt_history_search_indicator(&self, search: PromptHistorySearch) -> Cow<'_, str> {
        Cow::Owned(format!("(search: {}) ", search.term))
    }
}

struct Blocks;

impl Validator for Blocks {
    fn validate(&self, text: &str) -> ValidationResult {
        if is_complete(text) { ValidationResult::Complete } else { ValidationResult::Incomplete }
    }
}

struct Names(Shared);

impl Completer for Names {
    fn complete(&mut self, text: &str, cursor: usize) -> Vec<Suggestion> {
        let found = lock(&self.0).complete(text, cursor);
        let span = Span::new(found.start, cursor);
        let suggest = |value| Suggestion { value, span, ..Suggestion::default() };
        found.words.into_iter().map(suggest).collect()
    }
}

/// The text as it was painted last, for keys that depend on what is around the cursor.
#[derive(Default)]
struct Painted {
    text: String,
    cursor: usize,
}

struct Colors {
    painted: Arc<Mutex<Painted>>,
    on: bool,
}

impl Highlighter for Colors {
    fn highlight(&self, text: &str, cursor: usize) -> StyledText {
        if let Ok(mut painted) = self.painted.lock() {
            *painted = Painted { text: text.to_string(), cursor };
        }
        let mut styled = StyledText::new();
        for (class, piece) in pieces(text) {
            let style = if self.on { style_of(class) } else { Style::new() };
            styled.push((style, piece.to_string()));
        }
        styled
    }
}

fn style_of(class: Class) -> Style {
    match class {
        Class::Plain => Style::new(),
        Class::Keyword => Style::new().bold().fg(Color::Blue),
        Class::Definition => Style::new().bold(),
        Class::Builtin => Style::new().fg(Color::Cyan),
        Class::Text => Style::new().fg(Color::Green),
        Class::Number => Style::new().fg(Color::Yellow),
        Class::Comment => Style::new().fg(Color::DarkGray),
        Class::Command => Style::new().fg(Color::Purple),
    }
}

/// The keys of Emacs, except that Backspace in the margin takes a whole step of indentation.
struct Keys {
    inner: Emacs,
    painted: Arc<Mutex<Painted>>,
}

impl EditMode for Keys {
    fn parse_event(&mut self, event: ReedlineRawEvent) -> ReedlineEvent {
        let event = self.inner.parse_event(event);
        let backspace =
            matches!(&event, ReedlineEvent::Edit(e) if e[..] == [EditCommand::Backspace]);
        if backspace && self.in_margin() {
            return ReedlineEvent::Edit(vec![EditCommand::Backspace; indent::STEP]);
        }
        event
    }

    fn edit_mode(&self) -> PromptEditMode {
        self.inner.edit_mode()
    }
}

impl Keys {
    /// Is the cursor behind whole steps of indentation, and nothing else?
    fn in_margin(&self) -> bool {
        let Ok(painted) = self.painted.lock() else { return false };
        let Some(before) = painted.text.get(..painted.cursor) else { return false };
        let line = before.rsplit('\n').next().unwrap_or("");
        !line.is_empty() && line.len() % indent::STEP == 0 && line.bytes().all(|b| b == b' ')
    }
}
