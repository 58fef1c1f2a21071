//! `hognose classify PATH…`: many files on all cores, reported in order.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::{env, fs, thread};

use bumpalo::Bump;
use hognose_grammar::{Mode, check, decode, parse};

use super::arguments::{Classify, Format};
use super::files::{SourceFile, python_files};
use crate::classify::report::table::{Counts, Style};
use crate::classify::report::{Failure, jsonl, table};
use crate::classify::{Verdict, classify};

/// The exit status is 0, or 1 if any file could not be classified.
pub fn run(options: &Classify) -> ExitCode {
    let mut unreadable = false;
    let files = python_files(&options.paths, |path, error| {
        unreadable = true;
        eprintln!("hognose: {}: {error}", path.display());
    });
    let colors = io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none();
    let style = Style { colors, comprehensions: options.comprehensions };
    let reporter = Reporter { options, style };

    let mut counts = Counts::default();
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let written = in_order(&files, &reporter, |report| {
        counts.merge(&report.counts);
        out.write_all(report.text.as_bytes())
    });
    let finished = written.and_then(|()| {
        if options.format == Format::Table {
            let mut summary = String::new();
            table::write_summary(&counts, style, &mut summary);
            out.write_all(summary.as_bytes())?;
        }
        out.flush()
    });
    match finished {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("hognose: {error}");
            ExitCode::FAILURE
        }
        _ if unreadable || counts.failed > 0 => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

/// Reports on every file in parallel and hands the reports out in the order of the files.
fn in_order(
    files: &[SourceFile],
    reporter: &Reporter<'_>,
    mut print: impl FnMut(Report) -> io::Result<()>,
) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get()).min(files.len());
    thread::scope(|scope| {
        for _ in 0..workers {
            let sender = sender.clone();
            let next = &next;
            scope.spawn(move || {
                let mut arena = Bump::new();
                loop {
                    let position = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(position) else { break };
                    let report = reporter.report(file, &mut arena);
                    if sender.send((position, report)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut due = 0;
        // Returning drops the receiver, which makes the workers stop.
        for (position, report) in receiver {
            early.insert(position, report);
            while let Some(report) = early.remove(&due) {
                print(report)?;
                due += 1;
            }
        }
        Ok(())
    })
}

struct Report {
    text: String,
    counts: Counts,
}

struct Reporter<'o> {
    options: &'o Classify,
    style: Style,
}

impl Reporter<'_> {
    fn report(&self, file: &SourceFile, arena: &mut Bump) -> Report {
        let path = self.shown_path(file);
        let mut report = Report { text: String::new(), counts: Counts::default() };
        let failure = match fs::read(&file.path) {
            Err(error) => {
                Some(Failure { error: "OSError", line: None, message: error.to_string() })
            }
            // A mistake of ours in one file should not cost the verdicts on all others.
            Ok(bytes) => catch_unwind(AssertUnwindSafe(|| {
                let result =
                    judge(&bytes, arena, |verdicts| self.write(&path, verdicts, &mut report));
                result.err()
            }))
            .unwrap_or_else(|_| {
                let message = "classification failed; please report this file".to_owned();
                Some(Failure { error: "SystemError", line: None, message })
            }),
        };
        arena.reset();
        if let Some(failure) = failure {
            report.counts.add_failure();
            match self.options.format {
                Format::Jsonl => jsonl::write_failure(&path, &failure, &mut report.text),
                Format::Table => {
                    table::write_failure(&path, &failure, self.style, &mut report.text);
                }
            }
        }
        report
    }

    fn write(&self, path: &str, verdicts: &[Verdict<'_>], report: &mut Report) {
        report.counts.add(verdicts, self.style);
        match self.options.format {
            Format::Table => table::write_verdicts(path, verdicts, self.style, &mut report.text),
            Format::Jsonl => {
                for verdict in verdicts {
                    jsonl::write_verdict(path, verdict, &mut report.text);
                }
            }
        }
    }

    /// A machine gets the path within the tree, a person the one that can be opened from here.
    fn shown_path(&self, file: &SourceFile) -> String {
        let below = |root: &Path| {
            let (path, root) = (fs::canonicalize(&file.path).ok()?, fs::canonicalize(root).ok()?);
            Some(path.strip_prefix(root).ok()?.to_path_buf())
        };
        let path = match (&self.options.root, self.options.format) {
            (Some(root), _) => below(root).unwrap_or_else(|| file.path.clone()),
            (None, Format::Jsonl) => file.relative.clone(),
            (None, Format::Table) => file.path.clone(),
        };
        path.to_string_lossy().into_owned()
    }
}

fn judge(bytes: &[u8], arena: &Bump, report: impl FnOnce(&[Verdict<'_>])) -> Result<(), Failure> {
    let source = decode(bytes)?;
    let module = parse(&source, arena, Mode::Module)?;
    check(&module)?;
    report(&classify(&module));
    Ok(())
}
