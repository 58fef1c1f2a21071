//! Files as the command line's host has them.

use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::{DirEntryExt, MetadataExt, PermissionsExt};

use rustix::fs::{AtFlags, CWD, Timespec, Timestamps};

use super::capabilities::{Entry, FileChange, FileInfo};

pub(super) fn info(data: &Metadata) -> FileInfo {
    let nanoseconds =
        |seconds: i64, rest: i64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
    FileInfo {
        size: data.len(),
        mode: data.mode(),
        inode: data.ino(),
        device: data.dev(),
        links: data.nlink(),
        uid: data.uid(),
        gid: data.gid(),
        block_size: data.blksize(),
        blocks: data.blocks(),
        special: data.rdev(),
        times: [
            nanoseconds(data.atime(), data.atime_nsec()),
            nanoseconds(data.mtime(), data.mtime_nsec()),
            nanoseconds(data.ctime(), data.ctime_nsec()),
        ],
    }
}

pub(super) fn scan(path: &str) -> io::Result<Vec<Entry>> {
    fs::read_dir(path)?
        .map(|entry| {
            let entry = entry?;
            let kind = entry.file_type()?;
            Ok(Entry {
                name: entry.file_name().to_string_lossy().into_owned(),
                inode: entry.ino(),
                is_dir: kind.is_dir(),
                is_file: kind.is_file(),
                is_link: kind.is_symlink(),
            })
        })
        .collect()
}

pub(super) fn change(path: &str, change: FileChange<'_>) -> io::Result<()> {
    match change {
        FileChange::Mode(mode) => fs::set_permissions(path, fs::Permissions::from_mode(mode)),
        FileChange::Times(read, written, follow) => {
            let times =
                Timestamps { last_access: timespec(read), last_modification: timespec(written) };
            let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
            Ok(rustix::fs::utimensat(CWD, path, &times, flags)?)
        }
        FileChange::LinkTo(target) => std::os::unix::fs::symlink(target, path),
        FileChange::NameOf(file) => fs::hard_link(file, path),
        FileChange::MoveTo(to) => fs::rename(path, to),
        FileChange::Owner(user, group) => {
            let id = |n: u32| if n == u32::MAX { None } else { Some(n) };
            std::os::unix::fs::chown(path, id(user), id(group))
        }
    }
}

fn timespec(nanoseconds: i128) -> Timespec {
    let seconds = nanoseconds.div_euclid(1_000_000_000);
    let rest = nanoseconds.rem_euclid(1_000_000_000);
    Timespec {
        tv_sec: seconds.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64,
        tv_nsec: rest as i64,
    }
}
