//! The Unicode character database as Python programs see it: version 15.1, by code point, with
//! surrogates. Crates supply the large tables; what they lack, and what they know too early, is in
//! small tables here.

mod category;
mod compatibility;
mod names;
mod newer;
mod numeric;
mod title;
mod width;

pub mod case;

pub use category::{
    Category, category, is_alnum, is_alpha, is_printable, is_space, is_xid_continue, is_xid_start,
};
pub use compatibility::compatibility;
pub use names::{lookup, name};
pub use newer::is_newer;
pub use numeric::{decimal, digit, numeric};
pub use width::{east_asian_width, is_mirrored};

fn in_ranges(ranges: &[(u32, u32)], c: u32) -> bool {
    let i = ranges.partition_point(|r| r.1 < c);
    ranges.get(i).is_some_and(|r| r.0 <= c)
}
