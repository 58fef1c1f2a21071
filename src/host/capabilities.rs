//! Capabilities: what the interpreter may ask of its host, and the words they speak in.

use std::io;
use std::time::Duration;

use super::net::{Net, Readiness};

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

    /// Sockets and names of machines.
    fn net(&mut self) -> io::Result<&mut dyn Net> {
        Err(denied())
    }

    /// Waiting for files.
    fn readiness(&mut self) -> io::Result<&mut dyn Readiness> {
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
