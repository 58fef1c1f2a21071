//! Processes that a program starts, and what the system says of this one.
//!
//! A pipe whose end is read by [`Processes::communicate`] has a thread of its own that collects, so
//! that no process waits for another to be read; the threads touch nothing but their file and buffer.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal};

use super::capabilities::{Identity, Spawn, Stream};

/// The longest time between two looks at what is waited for.
const NAP: Duration = Duration::from_millis(10);

/// The processes of a program, by their ids.
#[derive(Default)]
pub(super) struct Processes {
    running: HashMap<u64, Child>,
    collectors: HashMap<u64, Collector>,
    writer: Option<JoinHandle<()>>,
}

struct Collector {
    data: Arc<Mutex<Vec<u8>>>,
    thread: JoinHandle<()>,
}

type Pipes = [Option<File>; 3];

impl Processes {
    /// Starts a process; `files` are those of streams that go to files.
    pub fn spawn(
        &mut self,
        what: &Spawn,
        files: [Option<io::Result<File>>; 3],
    ) -> io::Result<(u64, Pipes)> {
        let mut command = Command::new(&what.program);
        if let Some((name, rest)) = what.arguments.split_first() {
            command.arg0(name).args(rest);
        }
        if let Some(directory) = &what.directory {
            command.current_dir(directory);
        }
        if let Some(environment) = &what.environment {
            command.env_clear().envs(environment.iter().map(|(k, v)| (k, v)));
        }
        if what.group {
            command.process_group(0);
        }
        let mut pipes: Pipes = [None, None, None];
        // A second handle of where standard output goes, for standard error to go there too.
        let mut output: Option<File> = None;
        for (index, (stream, file)) in what.streams.into_iter().zip(files).enumerate() {
            let stdio = match stream {
                Stream::Inherit => Stdio::inherit(),
                Stream::Null => Stdio::null(),
                Stream::Pipe => {
                    let (reader, writer) = io::pipe()?;
                    let (reader, writer) =
                        (File::from(OwnedFd::from(reader)), File::from(OwnedFd::from(writer)));
                    let (ours, theirs) =
                        if index == 0 { (writer, reader) } else { (reader, writer) };
                    if index == 1 {
                        output = Some(theirs.try_clone()?);
                    }
                    pipes[index] = Some(ours);
                    theirs.into()
                }
                Stream::File(_) => {
                    let file = file.unwrap_or_else(|| Err(io::Error::from_raw_os_error(9)))?;
                    if index == 1 {
                        output = Some(file.try_clone()?);
                    }
                    file.into()
                }
                Stream::Output => match output.take() {
                    Some(file) => file.into(),
                    None => Stdio::from(io::stdout()),
                },
            };
            match index {
                0 => command.stdin(stdio),
                1 => command.stdout(stdio),
                _ => command.stderr(stdio),
            };
        }
        let child = command.spawn()?;
        let id = u64::from(child.id());
        self.running.insert(id, child);
        Ok((id, pipes))
    }

    pub fn wait(
        &mut self,
        process: u64,
        time: Option<Duration>,
        interrupt: &AtomicBool,
    ) -> io::Result<Option<i32>> {
        let Some(child) = self.running.get_mut(&process) else {
            return Err(io::Error::from_raw_os_error(10));
        };
        let status = poll(time, interrupt, || child.try_wait())?;
        Ok(status.map(|status| {
            self.running.remove(&process);
            status.code().unwrap_or_else(|| -status.signal().unwrap_or(1))
        }))
    }

    pub fn communicate(
        &mut self,
        input: Option<(File, Vec<u8>)>,
        outputs: Vec<(u64, Option<File>)>,
        time: Option<Duration>,
        interrupt: &AtomicBool,
    ) -> io::Result<Option<Vec<Vec<u8>>>> {
        if let Some((mut file, data)) = input {
            // A process that does not want its input breaks the pipe; that is no error here.
            self.writer = Some(std::thread::spawn(move || drop(file.write_all(&data))));
        }
        let numbers: Vec<u64> = outputs.iter().map(|(number, _)| *number).collect();
        for (number, file) in outputs {
            let Some(mut file) = file else { continue };
            let data = Arc::new(Mutex::new(Vec::new()));
            let sink = Arc::clone(&data);
            let thread = std::thread::spawn(move || {
                let mut buffer = vec![0; 1 << 16];
                while let Ok(count @ 1..) = file.read(&mut buffer) {
                    let part = &buffer[..count];
                    sink.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(part);
                }
            });
            self.collectors.insert(number, Collector { data, thread });
        }
        let done = poll(time, interrupt, || {
            let writing = self.writer.as_ref().is_some_and(|thread| !thread.is_finished());
            let reading = numbers
                .iter()
                .filter_map(|n| self.collectors.get(n))
                .any(|collector| !collector.thread.is_finished());
            Ok(if writing || reading { None } else { Some(()) })
        })?;
        if done.is_none() {
            return Ok(None);
        }
        self.writer = None;
        let take = |number: &u64| {
            let collector = self.collectors.remove(number);
            let data = collector.map(|c| std::mem::take(&mut *lock(&c.data)));
            data.unwrap_or_default()
        };
        Ok(Some(numbers.iter().map(take).collect()))
    }
}

fn lock(data: &Mutex<Vec<u8>>) -> std::sync::MutexGuard<'_, Vec<u8>> {
    data.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Looks again and again, until there is an answer, the time is over or somebody interrupts.
fn poll<T>(
    time: Option<Duration>,
    interrupt: &AtomicBool,
    mut look: impl FnMut() -> io::Result<Option<T>>,
) -> io::Result<Option<T>> {
    let end = time.and_then(|time| Instant::now().checked_add(time));
    let mut nap = Duration::from_micros(50);
    loop {
        if let Some(answer) = look()? {
            return Ok(Some(answer));
        }
        let left = end.map(|end| end.saturating_duration_since(Instant::now()));
        if left.is_some_and(|left| left.is_zero()) {
            return Ok(None);
        }
        if interrupt.load(Ordering::Relaxed) {
            return Err(io::Error::from(io::ErrorKind::Interrupted));
        }
        std::thread::sleep(left.map_or(nap, |left| nap.min(left)));
        nap = (nap * 2).min(NAP);
    }
}

pub(super) fn send_signal(process: i64, signal: i32) -> io::Result<()> {
    let invalid = || io::Error::from_raw_os_error(22);
    let process = i32::try_from(process).map_err(|_| io::Error::from_raw_os_error(3))?;
    let group = process < 0;
    let id = Pid::from_raw(process.unsigned_abs().try_into().map_err(|_| invalid())?);
    let own = process == 0;
    if signal == 0 {
        let sent = match id {
            Some(id) if group => rustix::process::test_kill_process_group(id),
            Some(id) => rustix::process::test_kill_process(id),
            None => rustix::process::test_kill_current_process_group(),
        };
        return sent.map_err(io::Error::from);
    }
    let signal = Signal::from_named_raw(signal).ok_or_else(invalid)?;
    let sent = match id {
        Some(id) if group => rustix::process::kill_process_group(id, signal),
        Some(id) if !own => rustix::process::kill_process(id, signal),
        _ => rustix::process::kill_current_process_group(signal),
    };
    sent.map_err(io::Error::from)
}

pub(super) fn identity() -> Identity {
    use rustix::process::{getegid, geteuid, getgid, getuid};
    let uname = rustix::system::uname();
    let text = |s: &std::ffi::CStr| s.to_string_lossy().into_owned();
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok();
    Identity {
        parent: std::os::unix::process::parent_id(),
        ids: [getuid().as_raw(), geteuid().as_raw(), getgid().as_raw(), getegid().as_raw()],
        system: [
            text(uname.sysname()),
            text(uname.nodename()),
            text(uname.release()),
            text(uname.version()),
            text(uname.machine()),
        ],
        processors: std::thread::available_parallelism().map_or(1, |n| n.get()),
        terminal: size.map(|size| (size.ws_col, size.ws_row)),
    }
}
