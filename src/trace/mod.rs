//! `hognose trace`: a record of who resumed and who suspended whom, and two ways to look at it.
//!
//! [`recorder`] is filled by the virtual machine (`vm/record.rs`) and holds text and numbers only;
//! [`tree`] shows it on a terminal, [`page`] as one HTML file, [`jsonl`] to programs.

mod json;
pub mod jsonl;
pub mod page;
pub mod recorder;
pub mod tree;

pub use recorder::{Event, Lane, Recorder, What};
