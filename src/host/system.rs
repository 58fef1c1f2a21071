//! Capabilities: a trait the interpreter asks, and the host that grants a command-line program what
//! any process has.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead, Read, Seek, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::file_system;
use super::processes::{self, Processes};
use rustix::time::{ClockId, clock_gettime};

/// What the interpreter may ask of its host. The defaults deny.
pub trait Host: Send {
    /// Writes to stream 1 or 2.
    fn write(&mut self, stream: u8, data: &[u8]) -> io::Result<()>;

    fn flush(&mut self, stream: u8) -> io::Result<()>;

    /// A line of standard input with its newline; empty at the end.
    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        Err(denied())
    }

    /// Everything left on standard input.
    fn read_stdin(&mut self) -> io::Result<Vec<u8>> {
        Err(denied())
    }

    fn read_file(&mut self, _path: &str) -> io::Result<Vec<u8>> {
        Err(denied())
    }

    fn is_file(&mut self, _path: &str) -> bool {
        false
    }

    fn is_dir(&mut self, _path: &str) -> bool {
        false
    }

    fn env(&mut self) -> Vec<(String, String)> {
        Vec::new()
    }

    fn current_dir(&mut self) -> io::Result<String> {
        Err(denied())
    }

    /// The path with every link followed.
    fn real_path(&mut self, _path: &str) -> io::Result<String> {
        Err(denied())
    }

    /// Seconds and nanoseconds since 1970.
    fn wall_clock(&mut self) -> (i64, u32) {
        (0, 0)
    }

    /// Fills with random bytes.
    fn entropy(&mut self, _buffer: &mut [u8]) -> io::Result<()> {
        Err(denied())
    }

    /// Was an interrupt (Ctrl-C) asked for since the last call?
    fn interrupted(&mut self) -> bool {
        false
    }

    fn is_terminal(&mut self, _stream: u8) -> bool {
        false
    }

    /// Nanoseconds since some fixed moment.
    fn monotonic(&mut self) -> u64 {
        0
    }

    /// Nanoseconds of processor time that the process has used.
    fn process_time(&mut self) -> u64 {
        0
    }

    /// Nanoseconds of processor time that this thread has used.
    fn thread_time(&mut self) -> u64 {
        0
    }

    /// Waits, or refuses to.
    /// May end early when an interrupt was asked for.
    fn sleep(&mut self, _time: Duration) -> io::Result<()> {
        Err(denied())
    }

    fn process_id(&mut self) -> u32 {
        1
    }

    /// Opens a file; the number stands for it from then on.
    fn open_file(&mut self, _path: &str, _options: OpenFile) -> io::Result<u64> {
        Err(denied())
    }

    /// Up to `count` bytes; fewer only at the end.
    fn file_read(&mut self, _file: u64, _count: usize) -> io::Result<Vec<u8>> {
        Err(denied())
    }

    fn file_write(&mut self, _file: u64, _data: &[u8]) -> io::Result<()> {
        Err(denied())
    }

    /// The new position from the start.
    fn file_seek(&mut self, _file: u64, _to: io::SeekFrom) -> io::Result<u64> {
        Err(denied())
    }

    fn file_truncate(&mut self, _file: u64, _size: u64) -> io::Result<()> {
        Err(denied())
    }

    fn file_close(&mut self, _file: u64) -> io::Result<()> {
        Err(denied())
    }

    fn file_info(&mut self, _path: &str, _follow_links: bool) -> io::Result<FileInfo> {
        Err(denied())
    }

    /// Names in a directory, in no order.
    fn list_dir(&mut self, _path: &str) -> io::Result<Vec<String>> {
        Err(denied())
    }

    /// Names in a directory with what they are, in no order.
    fn scan_dir(&mut self, _path: &str) -> io::Result<Vec<Entry>> {
        Err(denied())
    }

    fn make_dir(&mut self, _path: &str, _mode: u32) -> io::Result<()> {
        Err(denied())
    }

    /// Changes one file, or makes another name for it.
    fn change_file(&mut self, _path: &str, _change: FileChange<'_>) -> io::Result<()> {
        Err(denied())
    }

    fn read_link(&mut self, _path: &str) -> io::Result<String> {
        Err(denied())
    }

    /// May the program do this with the file? 4 reads, 2 writes, 1 runs, 0 asks whether it is there.
    fn may_access(&mut self, _path: &str, _mode: u32) -> bool {
        false
    }

    /// What is known of an open file.
    fn open_file_info(&mut self, _file: u64) -> io::Result<FileInfo> {
        Err(denied())
    }

    /// Opens a file by the flags and mode of `open(2)`.
    fn open_flags(&mut self, _path: &str, _flags: u32, _mode: u32) -> io::Result<u64> {
        Err(denied())
    }

    /// The files of a new pipe: where to read, where to write.
    fn pipe(&mut self) -> io::Result<(u64, u64)> {
        Err(denied())
    }

    /// What `read` gives at once: waits only for the first byte.
    fn file_read_some(&mut self, file: u64, count: usize) -> io::Result<Vec<u8>> {
        self.file_read(file, count)
    }

    /// What the system says of itself and of this process.
    fn identity(&mut self) -> io::Result<Identity> {
        Err(denied())
    }

    /// Sets the mask of modes of new files; gives the old one.
    fn umask(&mut self, _mask: u32) -> io::Result<u32> {
        Err(denied())
    }

    fn send_signal(&mut self, _process: i64, _signal: i32) -> io::Result<()> {
        Err(denied())
    }

    /// Ends the process at once.
    fn exit(&mut self, _status: i32) -> io::Result<()> {
        Err(denied())
    }

    fn spawn(&mut self, _what: &Spawn) -> io::Result<Spawned> {
        Err(denied())
    }

    /// The exit status of a process (negative: the signal that ended it), or nothing if it still runs
    /// after the time; without a time it waits for the end.
    fn wait(&mut self, _process: u64, _time: Option<Duration>) -> io::Result<Option<i32>> {
        Err(denied())
    }

    /// Writes all to one file while reading others to their ends, all of which it closes; nothing if
    /// that takes longer than the time. What was read by then is there for the next call.
    fn communicate(
        &mut self,
        _input: Option<(u64, Vec<u8>)>,
        _outputs: &[u64],
        _time: Option<Duration>,
    ) -> io::Result<Option<Vec<Vec<u8>>>> {
        Err(denied())
    }

    fn remove_dir(&mut self, _path: &str) -> io::Result<()> {
        Err(denied())
    }

    fn remove_file(&mut self, _path: &str) -> io::Result<()> {
        Err(denied())
    }

    fn rename(&mut self, _from: &str, _to: &str) -> io::Result<()> {
        Err(denied())
    }

    fn change_dir(&mut self, _path: &str) -> io::Result<()> {
        Err(denied())
    }
}

/// How a file is opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct OpenFile {
    pub read: bool,
    pub write: bool,
    pub append: bool,
    pub truncate: bool,
    pub create: bool,
    /// Must not exist yet.
    pub new: bool,
}

/// What is known of a file.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct FileInfo {
    pub size: u64,
    pub mode: u32,
    pub inode: u64,
    pub device: u64,
    pub links: u64,
    pub uid: u32,
    pub gid: u32,
    pub block_size: u64,
    pub blocks: u64,
    pub special: u64,
    /// Read, written, changed: nanoseconds since 1970.
    pub times: [i128; 3],
}

/// A name in a directory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub name: String,
    pub inode: u64,
    pub is_dir: bool,
    pub is_file: bool,
    pub is_link: bool,
}

fn nanoseconds(clock: ClockId) -> u64 {
    let t = clock_gettime(clock);
    let (seconds, rest) = (u64::try_from(t.tv_sec), u64::try_from(t.tv_nsec));
    seconds.unwrap_or(0).saturating_mul(1_000_000_000).saturating_add(rest.unwrap_or(0))
}

/// What [`Host::change_file`] does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum FileChange<'a> {
    Mode(u32),
    /// Read and written, in nanoseconds since 1970.
    Times(i128, i128, bool),
    /// Makes the path a symbolic link to this.
    LinkTo(&'a str),
    /// Makes the path another name of this file.
    NameOf(&'a str),
    /// Renames, over what is there.
    MoveTo(&'a str),
    Owner(u32, u32),
}

/// What the system says of itself and of this process.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    pub parent: u32,
    /// Real and effective user, real and effective group.
    pub ids: [u32; 4],
    /// System, name of the machine, release, version, kind of machine.
    pub system: [String; 5],
    pub processors: usize,
    /// Columns and lines of the terminal.
    pub terminal: Option<(u16, u16)>,
}

/// A standard stream of a new process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    Inherit,
    Null,
    /// A new pipe, of which the program gets the other end.
    Pipe,
    File(u64),
    /// Standard error only: where standard output goes.
    Output,
}

/// A process to start.
#[derive(Clone, Debug)]
pub struct Spawn {
    pub program: String,
    /// `argv`, the name it sees itself as first.
    pub arguments: Vec<String>,
    pub directory: Option<String>,
    pub environment: Option<Vec<(String, String)>>,
    pub streams: [Stream; 3],
    /// In a process group of its own.
    pub group: bool,
}

/// A process that was started, with the program's ends of its pipes.
#[derive(Clone, Debug)]
pub struct Spawned {
    pub process: u64,
    pub pipes: [Option<u64>; 3],
}

fn denied() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, "the host does not allow this")
}

/// How long a sleeper goes without looking for an interrupt.
const NAP: Duration = Duration::from_millis(20);

/// The host of the command line: standard streams, files, clock, environment.
pub struct SystemHost {
    out: io::BufWriter<io::Stdout>,
    /// Standard output is a terminal: every line is shown at once.
    by_line: bool,
    interrupt: Arc<AtomicBool>,
    started: Instant,
    files: HashMap<u64, File>,
    next_file: u64,
    processes: Processes,
}

impl SystemHost {
    pub fn new(interrupt: Arc<AtomicBool>) -> SystemHost {
        SystemHost {
            out: io::BufWriter::with_capacity(1 << 16, io::stdout()),
            by_line: io::IsTerminal::is_terminal(&io::stdout()),
            interrupt,
            started: Instant::now(),
            files: HashMap::new(),
            next_file: 3,
            processes: Processes::default(),
        }
    }

    fn add_file(&mut self, file: File) -> u64 {
        let number = self.next_file;
        self.next_file += 1;
        self.files.insert(number, file);
        number
    }

    fn file(&mut self, file: u64) -> io::Result<&mut File> {
        self.files.get_mut(&file).ok_or_else(|| io::Error::from_raw_os_error(9))
    }
}

impl Host for SystemHost {
    fn write(&mut self, stream: u8, data: &[u8]) -> io::Result<()> {
        if stream == 2 {
            // What was printed before comes before; if that fails, the end of the program tells.
            let _ = self.out.flush();
            return io::stderr().write_all(data);
        }
        self.out.write_all(data)?;
        if self.by_line && data.contains(&b'\n') { self.out.flush() } else { Ok(()) }
    }

    fn flush(&mut self, stream: u8) -> io::Result<()> {
        if stream == 2 { io::stderr().flush() } else { self.out.flush() }
    }

    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        self.out.flush()?;
        let mut line = Vec::new();
        io::stdin().lock().read_until(b'\n', &mut line)?;
        Ok(line)
    }

    fn read_stdin(&mut self) -> io::Result<Vec<u8>> {
        let mut all = Vec::new();
        io::stdin().lock().read_to_end(&mut all)?;
        Ok(all)
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn is_file(&mut self, path: &str) -> bool {
        std::path::Path::new(path).is_file()
    }

    fn is_dir(&mut self, path: &str) -> bool {
        std::path::Path::new(path).is_dir()
    }

    fn env(&mut self) -> Vec<(String, String)> {
        std::env::vars().collect()
    }

    fn current_dir(&mut self) -> io::Result<String> {
        Ok(std::env::current_dir()?.to_string_lossy().into_owned())
    }

    fn real_path(&mut self, path: &str) -> io::Result<String> {
        Ok(std::fs::canonicalize(path)?.to_string_lossy().into_owned())
    }

    fn wall_clock(&mut self) -> (i64, u32) {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.map_or((0, 0), |d| (d.as_secs() as i64, d.subsec_nanos()))
    }

    fn entropy(&mut self, buffer: &mut [u8]) -> io::Result<()> {
        std::fs::File::open("/dev/urandom")?.read_exact(buffer)
    }

    fn interrupted(&mut self) -> bool {
        self.interrupt.swap(false, Ordering::Relaxed)
    }

    fn is_terminal(&mut self, stream: u8) -> bool {
        use io::IsTerminal;
        match stream {
            0 => io::stdin().is_terminal(),
            1 => io::stdout().is_terminal(),
            _ => io::stderr().is_terminal(),
        }
    }

    fn monotonic(&mut self) -> u64 {
        u64::try_from(self.started.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    fn process_time(&mut self) -> u64 {
        nanoseconds(ClockId::ProcessCPUTime)
    }

    fn thread_time(&mut self) -> u64 {
        nanoseconds(ClockId::ThreadCPUTime)
    }

    fn sleep(&mut self, time: Duration) -> io::Result<()> {
        self.out.flush()?;
        let end = Instant::now() + time;
        while !self.interrupt.load(Ordering::Relaxed) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            std::thread::sleep(left.min(NAP));
        }
        Ok(())
    }

    fn process_id(&mut self) -> u32 {
        std::process::id()
    }

    fn open_file(&mut self, path: &str, options: OpenFile) -> io::Result<u64> {
        let file = File::options()
            .read(options.read)
            .write(options.write && !options.append)
            .append(options.append)
            .truncate(options.truncate)
            .create(options.create)
            .create_new(options.new)
            .open(path)?;
        if file.metadata()?.is_dir() {
            return Err(io::Error::from_raw_os_error(21));
        }
        Ok(self.add_file(file))
    }

    fn file_read(&mut self, file: u64, count: usize) -> io::Result<Vec<u8>> {
        let mut data = Vec::new();
        self.file(file)?.take(count as u64).read_to_end(&mut data)?;
        Ok(data)
    }

    fn file_write(&mut self, file: u64, data: &[u8]) -> io::Result<()> {
        self.file(file)?.write_all(data)
    }

    fn file_seek(&mut self, file: u64, to: io::SeekFrom) -> io::Result<u64> {
        self.file(file)?.seek(to)
    }

    fn file_truncate(&mut self, file: u64, size: u64) -> io::Result<()> {
        self.file(file)?.set_len(size)
    }

    fn file_close(&mut self, file: u64) -> io::Result<()> {
        match self.files.remove(&file) {
            None if file > 2 => Err(io::Error::from_raw_os_error(9)),
            _ => Ok(()),
        }
    }

    fn file_info(&mut self, path: &str, follow_links: bool) -> io::Result<FileInfo> {
        let data = if follow_links { fs::metadata(path)? } else { fs::symlink_metadata(path)? };
        Ok(file_system::info(&data))
    }

    fn list_dir(&mut self, path: &str) -> io::Result<Vec<String>> {
        fs::read_dir(path)?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }

    fn scan_dir(&mut self, path: &str) -> io::Result<Vec<Entry>> {
        file_system::scan(path)
    }

    fn make_dir(&mut self, path: &str, mode: u32) -> io::Result<()> {
        use std::os::unix::fs::DirBuilderExt;
        fs::DirBuilder::new().mode(mode).create(path)
    }

    fn change_file(&mut self, path: &str, change: FileChange<'_>) -> io::Result<()> {
        file_system::change(path, change)
    }

    fn read_link(&mut self, path: &str) -> io::Result<String> {
        Ok(fs::read_link(path)?.to_string_lossy().into_owned())
    }

    fn may_access(&mut self, path: &str, mode: u32) -> bool {
        rustix::fs::access(path, rustix::fs::Access::from_bits_truncate(mode)).is_ok()
    }

    fn open_file_info(&mut self, file: u64) -> io::Result<FileInfo> {
        match (self.files.get(&file), file) {
            (Some(file), _) => Ok(file_system::info(&file.metadata()?)),
            (None, 0..=2) => self.file_info(&format!("/proc/self/fd/{file}"), true),
            _ => Err(io::Error::from_raw_os_error(9)),
        }
    }

    fn open_flags(&mut self, path: &str, flags: u32, mode: u32) -> io::Result<u64> {
        let flags = rustix::fs::OFlags::from_bits_retain(flags) | rustix::fs::OFlags::CLOEXEC;
        let file = rustix::fs::open(path, flags, rustix::fs::Mode::from_bits_truncate(mode))?;
        Ok(self.add_file(File::from(file)))
    }

    fn pipe(&mut self) -> io::Result<(u64, u64)> {
        let (reader, writer) = io::pipe()?;
        let reader = self.add_file(File::from(std::os::fd::OwnedFd::from(reader)));
        Ok((reader, self.add_file(File::from(std::os::fd::OwnedFd::from(writer)))))
    }

    fn file_read_some(&mut self, file: u64, count: usize) -> io::Result<Vec<u8>> {
        let _ = self.out.flush();
        let mut data = vec![0; count.min(1 << 20)];
        let got = self.file(file)?.read(&mut data)?;
        data.truncate(got);
        Ok(data)
    }

    fn identity(&mut self) -> io::Result<Identity> {
        Ok(self.processes.identity())
    }

    fn umask(&mut self, mask: u32) -> io::Result<u32> {
        let mask = rustix::fs::Mode::from_bits_truncate(mask);
        Ok(rustix::process::umask(mask).bits())
    }

    fn send_signal(&mut self, process: i64, signal: i32) -> io::Result<()> {
        let _ = self.out.flush();
        processes::send_signal(process, signal)
    }

    fn exit(&mut self, status: i32) -> io::Result<()> {
        std::process::exit(status)
    }

    fn spawn(&mut self, what: &Spawn) -> io::Result<Spawned> {
        let _ = self.out.flush();
        let files = what.streams.map(|stream| match stream {
            Stream::File(file) => self.files.get(&file).map(File::try_clone),
            _ => None,
        });
        let (process, pipes) = self.processes.spawn(what, files)?;
        let pipes = pipes.map(|pipe| pipe.map(|file| self.add_file(file)));
        Ok(Spawned { process, pipes })
    }

    fn wait(&mut self, process: u64, time: Option<Duration>) -> io::Result<Option<i32>> {
        let interrupt = Arc::clone(&self.interrupt);
        self.processes.wait(process, time, &interrupt)
    }

    fn communicate(
        &mut self,
        input: Option<(u64, Vec<u8>)>,
        outputs: &[u64],
        time: Option<Duration>,
    ) -> io::Result<Option<Vec<Vec<u8>>>> {
        let input = input.and_then(|(file, data)| Some((self.files.remove(&file)?, data)));
        let outputs: Vec<_> = outputs.iter().map(|&n| (n, self.files.remove(&n))).collect();
        let interrupt = Arc::clone(&self.interrupt);
        self.processes.communicate(input, outputs, time, &interrupt)
    }

    fn remove_dir(&mut self, path: &str) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn remove_file(&mut self, path: &str) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn change_dir(&mut self, path: &str) -> io::Result<()> {
        std::env::set_current_dir(path)
    }
}
