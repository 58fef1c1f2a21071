//! Errors of the host as `OSError`s.

use std::io;

use crate::heap::Object;
use crate::native::{Exc, Raised, Vm};
use crate::types::exception_methods::class_for_errno;

/// `EPERM`: what a host that denies something is taken to say.
const NOT_PERMITTED: i32 = 1;

impl Vm {
    /// Raises the `OSError` for an error of the host, about a file if one is named.
    #[cold]
    pub fn host_error(&mut self, error: &io::Error, filename: Option<&Object>) -> Raised {
        let errno = error.raw_os_error().unwrap_or(match error.kind() {
            io::ErrorKind::NotFound => 2,
            io::ErrorKind::AlreadyExists => 17,
            io::ErrorKind::BrokenPipe => 32,
            io::ErrorKind::Interrupted => 4,
            _ => NOT_PERMITTED,
        });
        let text = error.to_string();
        let text = match text.rfind(" (os error ") {
            Some(at) => &text[..at],
            None => &text,
        };
        self.os_error(i64::from(errno), text, filename)
    }

    /// The same for what names two files.
    #[cold]
    pub fn host_error_about_two(
        &mut self,
        error: &io::Error,
        from: &Object,
        to: &Object,
    ) -> Raised {
        let raised = self.host_error(error, Some(from));
        let e = self.raised.clone();
        if self.is_exception_instance(&e, Exc::OSError) {
            self.set_exception_field(&e, "filename2", to.clone());
        }
        raised
    }

    /// Raises `OSError(errno, text[, filename])`, or the subclass for that number.
    #[cold]
    pub fn os_error(&mut self, errno: i64, text: &str, filename: Option<&Object>) -> Raised {
        let class = self.exc(Exc::OSError);
        let mut args = vec![self.int(errno), self.str(text)];
        args.extend(filename.cloned());
        let made = self.call(&class, &args);
        match made {
            Ok(e) => self.raise_instance(e),
            Err(raised) => raised,
        }
    }

    /// `OSError` without a number, for what no system call reports.
    #[cold]
    pub fn plain_os_error(&mut self, text: &str) -> Raised {
        let class = class_for_errno(0);
        self.error(class, text)
    }
}
