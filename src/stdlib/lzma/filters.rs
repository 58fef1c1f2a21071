//! Chains of filters: the options of the last one, those in front of it, and the two kinds of these
//! that work on bare data.

use std::io::Write;

use lzma_rust2::filter::bcj::BcjWriter;
use lzma_rust2::{EncodeMode, FilterConfig, FilterType, LzmaOptions, MfType};

use super::options_error;
use crate::heap::{Object, Tuple};
use crate::native::{Exc, Result, Vm};

fn numbers(vm: &mut Vm, o: &Object) -> Result<Vec<i64>> {
    let items = o.get::<Tuple>().map_or(Vec::new(), |t| t.items().to_vec());
    items.iter().map(|item| vm.index_i64(item, Some(Exc::OverflowError))).collect()
}

/// The last filter: its number, then dictionary, lc, lp, pb, mode, length, finder and depth.
pub(super) fn lzma_options(vm: &mut Vm, o: &Object) -> Result<(i64, LzmaOptions)> {
    let n = numbers(vm, o)?;
    let &[kind, dictionary, lc, lp, pb, mode, nice, finder, depth] = &n[..] else {
        return Err(options_error(vm));
    };
    let mode = if mode == 1 { EncodeMode::Fast } else { EncodeMode::Normal };
    let finder = if finder < 16 { MfType::Hc4 } else { MfType::Bt4 };
    let nice = nice.clamp(LzmaOptions::NICE_LEN_MIN as i64, LzmaOptions::NICE_LEN_MAX as i64);
    let options = LzmaOptions::new(
        dictionary as u32,
        lc as u32,
        lp as u32,
        pb as u32,
        mode,
        nice as u32,
        finder,
        depth as i32,
    );
    Ok((kind, options))
}

/// Filters in front of the last one, as pairs of number and property.
pub(super) fn filters(vm: &mut Vm, o: &Object) -> Result<Vec<FilterConfig>> {
    let items = o.get::<Tuple>().map_or(Vec::new(), |t| t.items().to_vec());
    let mut out = Vec::new();
    for item in &items {
        let (kind, property) = match numbers(vm, item)?[..] {
            [kind, property] => (kind, property as u32),
            _ => return Err(options_error(vm)),
        };
        let filter_type = match kind {
            3 => FilterType::Delta,
            4 => FilterType::BcjX86,
            5 => FilterType::BcjPpc,
            6 => FilterType::BcjIa64,
            7 => FilterType::BcjArm,
            8 => FilterType::BcjArmThumb,
            9 => FilterType::BcjSparc,
            _ => return Err(options_error(vm)),
        };
        out.push(FilterConfig { filter_type, property });
    }
    Ok(out)
}

/// The difference of each byte to the one so far before it, or the way back.
#[derive(Clone)]
pub(super) struct Delta {
    distance: usize,
    last: [u8; 256],
    at: u8,
}

impl Delta {
    pub(super) fn apply(&mut self, data: &mut [u8], decoding: bool) {
        for b in data {
            let before = self.last[self.at.wrapping_sub(self.distance as u8) as usize];
            let new = if decoding { b.wrapping_add(before) } else { b.wrapping_sub(before) };
            self.last[self.at as usize] = if decoding { new } else { *b };
            self.at = self.at.wrapping_add(1);
            *b = new;
        }
    }
}

/// Takes the delta filters off the front of a chain: bare data go through them here, as the crate
/// has one filter at most in front of its streams.
pub(super) fn take_deltas(filters: &mut Vec<FilterConfig>) -> Vec<Delta> {
    let count = filters.iter().take_while(|f| f.filter_type == FilterType::Delta).count();
    let delta = |f: FilterConfig| Delta { distance: f.property as usize, last: [0; 256], at: 0 };
    filters.drain(..count).map(delta).collect()
}

/// The filter for one processor's code in front of a writer.
pub(super) fn with_code_filter<W: Write>(inner: W, filter: &FilterConfig) -> Option<BcjWriter<W>> {
    let start = filter.property as usize;
    Some(match filter.filter_type {
        FilterType::BcjX86 => BcjWriter::new_x86(inner, start),
        FilterType::BcjPpc => BcjWriter::new_ppc(inner, start),
        FilterType::BcjIa64 => BcjWriter::new_ia64(inner, start),
        FilterType::BcjArm => BcjWriter::new_arm(inner, start),
        FilterType::BcjArmThumb => BcjWriter::new_arm_thumb(inner, start),
        FilterType::BcjSparc => BcjWriter::new_sparc(inner, start),
        _ => return None,
    })
}
