//! The virtual machine: frames, dispatch, calls, suspension.
//!
//! `unsafe` here is confined to the dispatch loop and the frame and window code around it; its
//! invariants are at the top of `run.rs`.

mod bind;
mod call;
mod close;
mod construct;
mod delegate;
mod frame;
mod frame_locals;
mod frame_object;
mod function_frames;
mod instrument;
mod jump;
mod leave;
mod onward;
mod ops;
mod perform;
mod perform_call;
mod record;
mod resume;
mod run;
mod safepoint;
mod start;
mod tell;
mod unwind;
mod window;
