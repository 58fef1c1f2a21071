//! What kind of frame every function of a program makes, and how one can tell.
//!
//! The verdict comes from the syntax tree alone. A `def` or `lambda` with a `yield` of its own is a
//! generator; decorated with `types.coroutine`, a generator-based coroutine; `async def` makes a
//! coroutine, or with a `yield` an asynchronous generator (reference: "Yield expressions",
//! "Coroutine function definition", "Asynchronous generator functions"). What stands in a nested
//! function belongs to that function; what stands in a list, set or dict comprehension belongs to
//! the function around it (PEP 709).
//!
//! ```text
//! tree ─walk→ scopes with their suspensions, aliases ─verdict→ verdicts ─report→ text
//! ```

mod alias;
mod evidence;
mod kind;
pub mod report;
mod scope;
mod verdict;
mod walk;

pub use evidence::{Evidence, Place, Suspension};
pub use kind::{Construct, Kind};
pub use verdict::{Verdict, classify};
