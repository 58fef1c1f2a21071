//! Compression: a frame's header, deflated data (by `miniz_oxide`), a frame's checksum. A preset
//! dictionary is named in the header, and not referred to, which is valid.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};

use super::frame::{Check, Frame, header};

#[derive(Clone)]
pub struct Deflate {
    core: Box<CompressorOxide>,
    /// Not written yet.
    header: Vec<u8>,
    check: Check,
    done: bool,
}

impl Deflate {
    pub fn new(frame: Frame, level: i64, strategy: i64, dictionary: &[u8]) -> Deflate {
        let flags = create_comp_flags_from_zip_params(level as i32, -15, strategy as i32);
        Deflate {
            core: Box::new(CompressorOxide::new(flags)),
            header: header(frame, level, strategy, dictionary),
            check: Check::new(frame),
            done: false,
        }
    }

    pub fn is_done(&self) -> bool {
        self.done
    }

    pub fn run(&mut self, input: &[u8], flush: TDEFLFlush) -> Vec<u8> {
        let mut out = std::mem::take(&mut self.header);
        self.check.update(input);
        compress_to_output(&mut self.core, input, flush, |part| {
            out.extend_from_slice(part);
            true
        });
        if flush == TDEFLFlush::Finish {
            out.extend(self.check.trailer());
            self.done = true;
        }
        out
    }
}
