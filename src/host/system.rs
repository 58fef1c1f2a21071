//! The host that grants a command-line program what any process has.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead, Read, Seek, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::capabilities::{
    Entry, FileChange, FileInfo, Host, Identity, OpenFile, Spawn, Spawned, Stream,
};
use super::file_system;
use super::net::{Net, Readiness};
use super::processes::{self, Processes};
use rustix::fs::Access;
use rustix::time::{ClockId, clock_gettime};

/// How long a sleeper goes without looking for an interrupt.
const NAP: Duration = Duration::from_millis(20);

fn nanoseconds(clock: ClockId) -> u64 {
    let t = clock_gettime(clock);
    let (seconds, rest) = (u64::try_from(t.tv_sec), u64::try_from(t.tv_nsec));
    seconds.unwrap_or(0).saturating_mul(1_000_000_000).saturating_add(rest.unwrap_or(0))
}

/// The host of the command line: standard streams, files, clock, environment.
pub struct SystemHost {
    out: io::BufWriter<io::Stdout>,
    /// Standard output is a terminal: every line is shown at once.
    by_line: bool,
    /// Everything is shown at once.
    unbuffered: bool,
    interrupt: Arc<AtomicBool>,
    started: Instant,
    pub(super) files: HashMap<u64, File>,
    next_file: u64,
    processes: Processes,
}

impl SystemHost {
    pub fn new(interrupt: Arc<AtomicBool>) -> SystemHost {
        SystemHost {
            out: io::BufWriter::with_capacity(1 << 16, io::stdout()),
            by_line: io::IsTerminal::is_terminal(&io::stdout()),
            unbuffered: false,
            interrupt,
            started: Instant::now(),
            files: HashMap::new(),
            next_file: 3,
            processes: Processes::default(),
        }
    }

    /// Standard output is not buffered from now on.
    pub fn write_through(&mut self) {
        self.unbuffered = true;
    }

    pub(super) fn add_file(&mut self, file: File) -> u64 {
        let number = self.next_file;
        self.next_file += 1;
        self.files.insert(number, file);
        number
    }

    pub(super) fn file(&mut self, file: u64) -> io::Result<&mut File> {
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
        match self.unbuffered || self.by_line && data.contains(&b'\n') {
            true => self.out.flush(),
            false => Ok(()),
        }
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
        // As in access(2): 4 is to read, 2 to write, 1 to execute.
        let asked = [(4, Access::READ_OK), (2, Access::WRITE_OK), (1, Access::EXEC_OK)];
        let asked = asked.into_iter().filter(|(bit, _)| mode & bit != 0).map(|(_, flag)| flag);
        rustix::fs::access(path, asked.fold(Access::EXISTS, |all, flag| all | flag)).is_ok()
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

    fn net(&mut self) -> io::Result<&mut dyn Net> {
        Ok(self)
    }

    fn readiness(&mut self) -> io::Result<&mut dyn Readiness> {
        let _ = self.out.flush();
        Ok(self)
    }
}
