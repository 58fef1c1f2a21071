//! What a native looks for while it waits, now and then: an interrupt, the end of the program's time.

use std::time::{Duration, Instant};

use crate::native::{Exc, Result, Vm};

/// How long a wait goes on before somebody looks.
pub const SLICE: Duration = Duration::from_millis(50);

impl Vm {
    /// Raises what ends a wait.
    pub fn look_up_while_waiting(&mut self) -> Result<()> {
        if self.host.interrupted() {
            let class = self.exc(Exc::KeyboardInterrupt);
            let interrupt = self.new_exception(&class, Vec::new());
            return Err(self.raise_instance(interrupt));
        }
        if let Some(limit) = self.limits.time
            && self.limits.started.elapsed() > limit
        {
            let text = format!("time limit of {} seconds exceeded", limit.as_secs_f64());
            return Err(self.error(Exc::TimeoutError, &text));
        }
        Ok(())
    }

    /// Waits in slices until `look` has an answer, or the time is over. It is told how long it may
    /// wait, and is asked at least once.
    pub fn wait_for<T>(
        &mut self,
        time: Option<Duration>,
        mut look: impl FnMut(&mut Vm, Duration) -> Result<Option<T>>,
    ) -> Result<Option<T>> {
        let end = time.and_then(|time| Instant::now().checked_add(time));
        loop {
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            if let Some(answer) = look(self, left.map_or(SLICE, |left| left.min(SLICE)))? {
                return Ok(Some(answer));
            }
            if left.is_some_and(|left| left <= SLICE)
                && end.is_some_and(|end| end <= Instant::now())
            {
                return Ok(None);
            }
            self.look_up_while_waiting()?;
        }
    }
}
