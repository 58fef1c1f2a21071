//! Capabilities: a trait the interpreter asks, and the host that grants a command-line program what
//! any process has.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead, Read, Seek, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

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

    fn make_dir(&mut self, _path: &str) -> io::Result<()> {
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
    /// Seconds since 1970.
    pub modified: f64,
    pub is_file: bool,
    pub is_dir: bool,
    pub is_link: bool,
}

fn nanoseconds(clock: ClockId) -> u64 {
    let t = clock_gettime(clock);
    let (seconds, rest) = (u64::try_from(t.tv_sec), u64::try_from(t.tv_nsec));
    seconds.unwrap_or(0).saturating_mul(1_000_000_000).saturating_add(rest.unwrap_or(0))
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
        }
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
        let number = self.next_file;
        self.next_file += 1;
        self.files.insert(number, file);
        Ok(number)
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
        self.files.remove(&file);
        Ok(())
    }

    fn file_info(&mut self, path: &str, follow_links: bool) -> io::Result<FileInfo> {
        use std::os::unix::fs::MetadataExt;
        let data = if follow_links { fs::metadata(path)? } else { fs::symlink_metadata(path)? };
        Ok(FileInfo {
            size: data.len(),
            mode: data.mode(),
            modified: data.mtime() as f64 + data.mtime_nsec() as f64 * 1e-9,
            is_file: data.is_file(),
            is_dir: data.is_dir(),
            is_link: data.is_symlink(),
        })
    }

    fn list_dir(&mut self, path: &str) -> io::Result<Vec<String>> {
        fs::read_dir(path)?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }

    fn make_dir(&mut self, path: &str) -> io::Result<()> {
        fs::create_dir(path)
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
