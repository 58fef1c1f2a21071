//! Native modules.

pub mod cmath;
pub mod math;
pub mod mersenne;
