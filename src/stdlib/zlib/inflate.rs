//! Decompression: a frame's header, deflated data (by `miniz_oxide`), a frame's checksum.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_HAS_MORE_INPUT;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress_with_limit};

use super::frame::{Check, Frame, Header, adler32, read_header};

/// Deflated data refer back this far at most.
const WINDOW: usize = 32 * 1024;

/// What zlib would have returned, and why.
#[derive(Debug)]
pub struct Failure {
    pub code: i32,
    pub reason: Option<&'static str>,
    /// The dictionary was refused, not the data.
    pub dictionary: bool,
}

fn wrong(reason: &'static str) -> Failure {
    Failure { code: -3, reason: Some(reason), dictionary: false }
}

#[derive(Clone, PartialEq, Eq)]
enum State {
    Header,
    Body,
    Trailer,
    Done,
}

#[derive(Clone)]
pub struct Inflate {
    frame: Frame,
    window: u8,
    state: State,
    /// Bytes of an unfinished header or trailer.
    partial: Vec<u8>,
    core: Box<DecompressorOxide>,
    /// The last output, in a ring.
    ring: Vec<u8>,
    at: usize,
    check: Check,
    dictionary: Vec<u8>,
    /// The first bytes of the body, to tell what is wrong with it.
    first: Vec<u8>,
}

impl Inflate {
    pub fn new(frame: Frame, window: u8, dictionary: Vec<u8>) -> Inflate {
        let mut new = Inflate {
            frame,
            window,
            state: State::Header,
            partial: Vec::new(),
            core: Box::default(),
            ring: vec![0; WINDOW],
            at: 0,
            check: Check::new(frame),
            dictionary,
            first: Vec::new(),
        };
        if frame == Frame::Raw {
            new.state = State::Body;
            new.preset();
        }
        new
    }

    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Bytes outside the object.
    pub fn footprint(&self) -> usize {
        WINDOW + std::mem::size_of::<DecompressorOxide>()
    }

    /// Puts the dictionary where output would have been.
    fn preset(&mut self) {
        let tail = &self.dictionary[self.dictionary.len().saturating_sub(WINDOW)..];
        self.ring[..tail.len()].copy_from_slice(tail);
        self.at = tail.len() % WINDOW;
    }

    /// Decompresses at most `most` bytes. Gives them, and how much of the input it took.
    pub fn run(&mut self, input: &[u8], most: usize) -> Result<(Vec<u8>, usize), Failure> {
        let (mut out, mut used) = (Vec::new(), 0);
        while self.state == State::Header {
            match read_header(self.frame, self.window, &self.partial) {
                Header::Unfinished => {
                    let Some(b) = input.get(used) else { return Ok((out, used)) };
                    self.partial.push(*b);
                    used += 1;
                }
                Header::Wrong(reason) => return Err(wrong(reason)),
                Header::Complete { frame, dictionary } => {
                    self.check = Check::new(frame);
                    self.partial.clear();
                    if let Some(sum) = dictionary {
                        if self.dictionary.is_empty() {
                            return Err(Failure { code: 2, reason: None, dictionary: false });
                        }
                        if adler32(1, &self.dictionary) != sum {
                            let reason = Some("invalid input data");
                            return Err(Failure { code: -3, reason, dictionary: true });
                        }
                        self.preset();
                    }
                    self.state = State::Body;
                }
            }
        }
        if self.state == State::Body {
            used += self.body(&input[used..], most, &mut out)?;
        }
        if self.state == State::Trailer {
            used += self.trailer(&input[used..])?;
        }
        Ok((out, used))
    }

    fn body(&mut self, input: &[u8], most: usize, out: &mut Vec<u8>) -> Result<usize, Failure> {
        let room = 4usize.saturating_sub(self.first.len()).min(input.len());
        self.first.extend_from_slice(&input[..room]);
        let mut used = 0;
        loop {
            // The ring ends somewhere, and so does one step.
            let limit = (most - out.len()).min(WINDOW - self.at);
            let (status, taken, made) = decompress_with_limit(
                &mut self.core,
                &input[used..],
                &mut self.ring,
                self.at,
                limit,
                TINFL_FLAG_HAS_MORE_INPUT,
            );
            used += taken;
            let new = &self.ring[self.at..self.at + made];
            self.check.update(new);
            out.extend_from_slice(new);
            self.at = (self.at + made) % WINDOW;
            match status {
                TINFLStatus::Done => {
                    self.state = State::Trailer;
                    return Ok(used);
                }
                TINFLStatus::HasMoreOutput if out.len() < most => {}
                TINFLStatus::HasMoreOutput | TINFLStatus::NeedsMoreInput => return Ok(used),
                TINFLStatus::FailedCannotMakeProgress => return Ok(used),
                _ => return Err(wrong(self.blame())),
            }
        }
    }

    /// What is wrong with deflated data, as their beginning tells it.
    fn blame(&self) -> &'static str {
        let Some(&first) = self.first.first() else { return "invalid block type" };
        match first >> 1 & 3 {
            0 => "invalid stored block lengths",
            1 => "invalid distance too far back",
            2 if first >> 3 > 29 || self.first.get(1).is_some_and(|b| b & 31 > 29) => {
                "too many length or distance symbols"
            }
            2 => "invalid code lengths set",
            _ => "invalid block type",
        }
    }

    fn trailer(&mut self, input: &[u8]) -> Result<usize, Failure> {
        let wanted = self.check.trailer();
        let missing = wanted.len() - self.partial.len();
        let taken = missing.min(input.len());
        self.partial.extend_from_slice(&input[..taken]);
        if self.partial.len() < wanted.len() {
            return Ok(taken);
        }
        if self.partial != wanted {
            let length = wanted.len() == 8 && self.partial[..4] == wanted[..4];
            return Err(wrong(if length {
                "incorrect length check"
            } else {
                "incorrect data check"
            }));
        }
        self.state = State::Done;
        Ok(taken)
    }
}
