//! Waiting for files of the command line's host: `poll` and `epoll`.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use rustix::event::epoll::{self, EventData, EventFlags};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::SystemHost;
use super::net::{EpollChange, Polled, Readiness};

fn timespec(time: Duration) -> Timespec {
    Timespec {
        tv_sec: i64::try_from(time.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: time.subsec_nanos().into(),
    }
}

impl SystemHost {
    /// The system's descriptor of a file; the standard streams are not in the table.
    fn descriptor(&self, file: u64) -> io::Result<BorrowedFd<'_>> {
        match (self.files.get(&file), file) {
            (Some(file), _) => Ok(file.as_fd()),
            (None, 0) => Ok(rustix::stdio::stdin()),
            (None, 1) => Ok(rustix::stdio::stdout()),
            (None, 2) => Ok(rustix::stdio::stderr()),
            _ => Err(io::Error::from_raw_os_error(9)),
        }
    }
}

impl Readiness for SystemHost {
    fn poll(&mut self, files: &mut [Polled], time: Duration) -> io::Result<usize> {
        let mut known = Vec::with_capacity(files.len());
        let mut places = Vec::with_capacity(files.len());
        for (place, file) in files.iter_mut().enumerate() {
            match self.descriptor(file.file) {
                Ok(descriptor) => {
                    let events = PollFlags::from_bits_retain(file.events as _);
                    known.push(PollFd::from_borrowed_fd(descriptor, events));
                    places.push(place);
                    file.happened = 0;
                }
                Err(_) => file.happened = PollFlags::NVAL.bits() as _,
            }
        }
        let closed = files.len() - known.len();
        let time = if closed > 0 { Duration::ZERO } else { time };
        let count = match poll(&mut known, Some(&timespec(time))) {
            Ok(count) => count,
            Err(Errno::INTR) => 0,
            Err(e) => return Err(e.into()),
        };
        for (place, entry) in places.into_iter().zip(&known) {
            files[place].happened = entry.revents().bits() as _;
        }
        Ok(count + closed)
    }

    fn epoll(&mut self) -> io::Result<u64> {
        let made = epoll::create(epoll::CreateFlags::CLOEXEC)?;
        Ok(self.add_file(File::from(made)))
    }

    fn epoll_change(&mut self, epoll: u64, file: u64, change: EpollChange) -> io::Result<()> {
        let (watcher, watched) = (self.descriptor(epoll)?, self.descriptor(file)?);
        let data = EventData::new_u64(file);
        match change {
            EpollChange::Add(events) => {
                epoll::add(watcher, watched, data, EventFlags::from_bits_retain(events))?;
            }
            EpollChange::Modify(events) => {
                epoll::modify(watcher, watched, data, EventFlags::from_bits_retain(events))?;
            }
            EpollChange::Remove => epoll::delete(watcher, watched)?,
        }
        Ok(())
    }

    fn epoll_wait(
        &mut self,
        epoll: u64,
        most: usize,
        time: Duration,
    ) -> io::Result<Vec<(u64, u32)>> {
        let mut events = Vec::with_capacity(most);
        let watcher = self.descriptor(epoll)?;
        match epoll::wait(
            watcher,
            rustix::buffer::spare_capacity(&mut events),
            Some(&timespec(time)),
        ) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(e) => return Err(e.into()),
        }
        // Events are packed: their parts are copied before they are looked at.
        let parts = events.iter().map(|event| ({ event.data }.u64(), { event.flags }.bits()));
        Ok(parts.collect())
    }

    fn duplicate(&mut self, file: u64) -> io::Result<u64> {
        let copy = self.descriptor(file)?.try_clone_to_owned()?;
        Ok(self.add_file(File::from(copy)))
    }

    fn is_blocking(&mut self, file: u64) -> io::Result<bool> {
        let flags = rustix::fs::fcntl_getfl(self.descriptor(file)?)?;
        Ok(!flags.contains(rustix::fs::OFlags::NONBLOCK))
    }

    fn set_blocking(&mut self, file: u64, blocking: bool) -> io::Result<()> {
        Ok(rustix::io::ioctl_fionbio(self.descriptor(file)?, !blocking)?)
    }
}
