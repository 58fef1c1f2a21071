//! Which files a list of paths means.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Directories that hold no sources of the tree itself.
const SKIPPED: [&str; 2] = ["__pycache__", "site-packages"];

pub struct SourceFile {
    pub path: PathBuf,
    /// Below the directory that was given; a file that was given itself has its name only.
    pub relative: PathBuf,
}

/// All Python files, in an order that depends on their names only: a directory's own files before
/// those of its subdirectories. What cannot be read is reported to `complain`.
pub fn python_files(
    paths: &[PathBuf],
    mut complain: impl FnMut(&Path, io::Error),
) -> Vec<SourceFile> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            walk(path, &mut found, &mut complain);
        } else {
            let relative = path.file_name().map_or_else(|| path.clone(), PathBuf::from);
            found.push(SourceFile { path: path.clone(), relative });
        }
    }
    found
}

fn walk(root: &Path, found: &mut Vec<SourceFile>, complain: &mut impl FnMut(&Path, io::Error)) {
    let mut waiting = vec![root.to_path_buf()];
    while let Some(directory) = waiting.pop() {
        let (mut files, mut directories) = match list(&directory) {
            Ok(listed) => listed,
            Err(error) => {
                complain(&directory, error);
                continue;
            }
        };
        files.sort();
        found.extend(files.into_iter().map(|path| SourceFile {
            relative: path.strip_prefix(root).unwrap_or(&path).to_path_buf(),
            path,
        }));
        // Taken from the end, so the first by name goes last.
        directories.sort();
        waiting.extend(directories.into_iter().rev());
    }
}

fn list(directory: &Path) -> io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut files, mut directories) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if !SKIPPED.iter().any(|skipped| entry.file_name() == *skipped) {
                directories.push(path);
            }
        } else if path.extension().is_some_and(|extension| extension == "py") && !path.is_dir() {
            // A link to a file is read; one to a directory is not followed, it may lead in circles.
            files.push(path);
        }
    }
    Ok((files, directories))
}
