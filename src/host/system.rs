//! Capabilities: a trait the interpreter asks, and the host that grants a command-line program what
//! any process has.

use std::io::{self, BufRead, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
}

fn denied() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, "the host does not allow this")
}

/// The host of the command line: standard streams, files, clock, environment.
pub struct SystemHost {
    out: io::BufWriter<io::Stdout>,
    interrupt: Arc<AtomicBool>,
}

impl SystemHost {
    pub fn new(interrupt: Arc<AtomicBool>) -> SystemHost {
        SystemHost { out: io::BufWriter::with_capacity(1 << 16, io::stdout()), interrupt }
    }
}

impl Host for SystemHost {
    fn write(&mut self, stream: u8, data: &[u8]) -> io::Result<()> {
        if stream == 2 {
            self.out.flush()?;
            return io::stderr().write_all(data);
        }
        self.out.write_all(data)
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
}
