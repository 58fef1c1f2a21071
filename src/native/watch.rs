//! The trace function and the profile function of `sys`.

use crate::heap::Object;

/// Who is told what the program does. The dispatch loop never asks: limits that it compares anyway
/// send it the long way while somebody watches (see [`super::Vm::set_limits`]).
pub struct Watch {
    /// `UNDEF`: none.
    pub trace: Object,
    pub profile: Object,
    /// The opcode behind a `Watched` that is to be run now.
    pub stands_for: Option<u8>,
    /// One of them is running: what it does is not watched.
    pub inside: bool,
}

impl Watch {
    pub const NOBODY: Watch =
        Watch { trace: Object::UNDEF, profile: Object::UNDEF, stands_for: None, inside: false };

    /// Is there anybody to tell?
    pub fn anybody(&self) -> bool {
        !self.trace.is_undef() || !self.profile.is_undef()
    }
}
