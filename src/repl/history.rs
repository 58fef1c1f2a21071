//! Where the history of inputs is kept: the XDG state directory, or the home directory.

use std::env;
use std::fs;
use std::path::PathBuf;

use reedline::FileBackedHistory;

/// Inputs kept.
const CAPACITY: usize = 10_000;

/// The history on disk, or one for this session only if there is no place for it.
pub fn open() -> FileBackedHistory {
    let on_disk = path().and_then(|path| {
        fs::create_dir_all(path.parent()?).ok()?;
        FileBackedHistory::with_file(CAPACITY, path).ok()
    });
    on_disk.unwrap_or_default()
}

fn path() -> Option<PathBuf> {
    let directory = |name| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    if let Some(state) = directory("XDG_STATE_HOME").filter(|path| path.is_absolute()) {
        return Some(state.join("hognose").join("history"));
    }
    let home = directory("HOME")?;
    let state = home.join(".local").join("state");
    if state.is_dir() {
        return Some(state.join("hognose").join("history"));
    }
    Some(home.join(".hognose_history"))
}
