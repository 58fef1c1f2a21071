//! Safepoints: where fuel runs out, the loop asks whether it may go on; finalisers are run here too.

use crate::heap::{
    FRAME_HEADER, Face, Object, Pending, State, Suspension, WeakRef, drop_backwards,
};
use crate::native::{Exc, Raised, Result, Vm};

/// Back-edges and calls between two looks at the clock.
const SLICE: i64 = 10_000;

impl Vm {
    /// Out of fuel: is it a limit, an interrupt, garbage to collect, or just the end of a slice?
    #[cold]
    #[inline(never)]
    pub(super) fn safepoint(&mut self) -> Result<()> {
        let heap = self.heap.raw();
        // SAFETY: plain counters of our own heap.
        let reserve = unsafe {
            let left = (*heap).fuel_reserve + (*heap).fuel.max(0);
            (*heap).fuel_reserve = 0;
            left
        };
        let burnt = (self.slice - reserve.min(self.slice)).max(0) as u64;
        self.steps_done = self.steps_done.saturating_add(burnt);
        self.refuel();
        if self.heap.gc_due() {
            self.collect_garbage();
        }
        // SAFETY: as above.
        unsafe {
            if (*heap).over_limit {
                (*heap).over_limit = false;
                if self.heap.bytes() > self.heap.limit() {
                    return Err(self.memory_error());
                }
            }
        }
        if let Some(limit) = self.limits.steps
            && self.steps_done >= limit
        {
            self.limit_hit = true;
            return Err(self.error(Exc::TimeoutError, &format!("step limit of {limit} exceeded")));
        }
        if let Some(limit) = self.limits.time
            && self.limits.started.elapsed() > limit
        {
            self.limit_hit = true;
            let text = format!("time limit of {} seconds exceeded", limit.as_secs_f64());
            return Err(self.error(Exc::TimeoutError, &text));
        }
        if self.host.interrupted() {
            let class = self.exc(Exc::KeyboardInterrupt);
            let e = self.new_exception(&class, Vec::new());
            return Err(self.raise_instance(e));
        }
        if self.heap.has_pending() {
            self.run_pending();
        }
        Ok(())
    }

    /// Starts a new slice.
    pub(super) fn refuel(&mut self) {
        let mut slice = SLICE;
        if let Some(limit) = self.limits.steps {
            slice = slice.min(limit.saturating_sub(self.steps_done).min(SLICE as u64) as i64);
        }
        self.slice = slice;
        // SAFETY: a plain counter of our own heap.
        unsafe { (*self.heap.raw()).fuel = slice }
    }

    /// One step of a native loop over something that Python code may make endless.
    #[inline]
    pub fn burn_fuel(&mut self) -> Result<()> {
        // SAFETY: a plain counter of our own heap.
        unsafe {
            let heap = self.heap.raw();
            (*heap).fuel -= 1;
            if (*heap).fuel < 0 { self.safepoint() } else { Ok(()) }
        }
    }

    /// Collects cycles, running finalisers in between.
    pub fn collect_garbage(&mut self) -> usize {
        let mut total = 0;
        for _ in 0..3 {
            let done = self.heap.collect();
            total += done.objects;
            if done.finalizers == 0 {
                break;
            }
            self.run_pending();
        }
        self.run_pending();
        total
    }

    /// Runs what dropping objects left to do. Exceptions are reported, not raised.
    #[cold]
    #[inline(never)]
    pub fn run_pending(&mut self) {
        while self.heap.has_pending() {
            self.run_batch();
        }
    }

    fn run_batch(&mut self) {
        for work in self.heap.take_all_pending() {
            let raised = std::mem::replace(&mut self.raised, Object::UNDEF);
            let reraising = std::mem::replace(&mut self.reraising, false);
            match work {
                Pending::Finalize(o) => self.finalize(&o),
                Pending::Drop(items) => drop_backwards(items),
                Pending::WeakCallback(w) => {
                    let f = w.expect::<WeakRef>().callback.get();
                    if self.call(&f, &[w.clone()]).is_err() {
                        self.write_unraisable(&f);
                    }
                }
            }
            self.raised = raised;
            self.reraising = reraising;
        }
    }

    fn finalize(&mut self, o: &Object) {
        if o.get::<Suspension>().is_some() {
            return self.finalize_suspension(o);
        }
        if let Some(st) = o.get::<crate::types::suspension::AsyncGenStep>() {
            return self.finalize_async_step(st);
        }
        let name = self.names.del.clone();
        if let Some(f) = self.lookup_special(o, &name)
            && self.call_special(&f, &[o.clone()]).is_err()
        {
            self.write_unraisable(&f);
        }
    }

    /// A suspended frame was dropped: `close` it (PEP 342, PEP 525).
    pub fn finalize_suspension(&mut self, o: &Object) {
        let s = o.expect::<Suspension>();
        if s.state() == State::Created {
            if s.face.get() == Face::Coroutine {
                self.warn_never_awaited(o);
            }
            // SAFETY: the frame exists until its registers are cleared here.
            unsafe { self.detach_frame(super::frame::Base(s.base())) };
            s.abandon();
            return;
        }
        if s.face.get() == Face::AsyncGenerator && self.finalize_async_generator(o) {
            return;
        }
        if self.close_suspension(o).is_err() {
            self.write_unraisable(o);
            s.abandon();
        }
    }

    /// Depth of the Python frames now.
    pub fn frame_depth(&self) -> u32 {
        // SAFETY: `frame_base` is a live frame or the bottom of the stack.
        unsafe { super::frame::Base(self.frame_base).depth() }
    }

    /// Prepares the bottom of the value stack.
    pub(super) fn init_stack(&mut self) {
        // SAFETY: the first words of the stack are initialised and free.
        unsafe {
            let bottom = super::frame::Base(self.stack.start.add(FRAME_HEADER));
            bottom.set_meta(0);
            bottom.set_return_ip(std::ptr::null());
            bottom.set_caller(super::frame::Base(std::ptr::null_mut()));
            self.frame_base = bottom.0;
            self.top = bottom.0.add(1);
        }
        self.refuel();
        let _ = Raised;
    }
}
