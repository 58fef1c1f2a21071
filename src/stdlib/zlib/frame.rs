//! What is around deflated data: the header and the checksum of zlib (RFC 1950), of gzip
//! (RFC 1952), or nothing.

/// A way to frame deflated data, as `wbits` chooses it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frame {
    Raw,
    Zlib,
    Gzip,
    /// Zlib or gzip, as the data begin (reading only).
    Either,
}

/// The frame and the window bits (0: as the header says) that `wbits` stands for.
pub fn of(wbits: i64, reading: bool) -> Option<(Frame, u8)> {
    let (frame, bits) = match wbits {
        0 if reading => return Some((Frame::Zlib, 0)),
        16 | 32 if reading => {
            return Some((if wbits == 16 { Frame::Gzip } else { Frame::Either }, 0));
        }
        -15..=-8 => (Frame::Raw, -wbits),
        8..=15 => (Frame::Zlib, wbits),
        24..=31 => (Frame::Gzip, wbits - 16),
        40..=47 if reading => (Frame::Either, wbits - 32),
        _ => return None,
    };
    // Windows of 256 bytes cannot be written, except that zlib silently takes the next size.
    if !reading && bits == 8 && frame != Frame::Zlib {
        return None;
    }
    Some((frame, bits as u8))
}

/// The checksum of the data.
#[derive(Clone)]
pub enum Check {
    None,
    Adler(u32),
    Crc(crc32fast::Hasher, u32),
}

impl Check {
    pub fn new(frame: Frame) -> Check {
        match frame {
            Frame::Raw => Check::None,
            Frame::Zlib | Frame::Either => Check::Adler(1),
            Frame::Gzip => Check::Crc(crc32fast::Hasher::new(), 0),
        }
    }

    pub fn update(&mut self, data: &[u8]) {
        match self {
            Check::None => {}
            Check::Adler(sum) => *sum = adler32(*sum, data),
            Check::Crc(crc, length) => {
                crc.update(data);
                *length = length.wrapping_add(data.len() as u32);
            }
        }
    }

    /// What follows the deflated data.
    pub fn trailer(&self) -> Vec<u8> {
        match self {
            Check::None => Vec::new(),
            Check::Adler(sum) => sum.to_be_bytes().to_vec(),
            Check::Crc(crc, length) => {
                [crc.clone().finalize().to_le_bytes(), length.to_le_bytes()].concat()
            }
        }
    }
}

/// Adler-32 continued from `start`.
pub fn adler32(start: u32, data: &[u8]) -> u32 {
    let (mut a, mut b) = (start & 0xFFFF, start >> 16);
    // So many sums cannot overflow 32 bits.
    for part in data.chunks(5552) {
        for byte in part {
            a += *byte as u32;
            b += a;
        }
        (a, b) = (a % 65521, b % 65521);
    }
    b << 16 | a
}

/// What goes before the deflated data.
pub fn header(frame: Frame, level: i64, strategy: i64, dictionary: &[u8]) -> Vec<u8> {
    let fast = strategy >= 2 || (0..2).contains(&level);
    match frame {
        Frame::Gzip => {
            let extra = if level == 9 { 2 } else { 4 * fast as u8 };
            vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, extra, 3]
        }
        Frame::Zlib | Frame::Either => {
            let speed = match level {
                _ if fast => 0,
                2..6 => 1,
                -1 | 6 => 2,
                _ => 3,
            };
            let preset = !dictionary.is_empty();
            let head = 0x7800 | speed << 6 | (preset as u16) << 5;
            let head = head + (31 - head % 31);
            let mut out = head.to_be_bytes().to_vec();
            if preset {
                out.extend(adler32(1, dictionary).to_be_bytes());
            }
            out
        }
        Frame::Raw => Vec::new(),
    }
}

/// How reading a header ended.
pub enum Header {
    /// More bytes are needed.
    Unfinished,
    Complete {
        frame: Frame,
        /// Checksum of the preset dictionary, if one is needed.
        dictionary: Option<u32>,
    },
    Wrong(&'static str),
}

/// Reads the header at the start of the data; `window` is the most window bits that are allowed.
pub fn read_header(frame: Frame, window: u8, head: &[u8]) -> Header {
    match frame {
        Frame::Raw => Header::Complete { frame, dictionary: None },
        Frame::Zlib => read_zlib(window, head),
        Frame::Gzip => match head {
            [0x1F, 0x8B, ..] => read_gzip(head),
            [] | [0x1F] | [_] => Header::Unfinished,
            _ => Header::Wrong("incorrect header check"),
        },
        Frame::Either => match head {
            [] | [_] => Header::Unfinished,
            [0x1F, 0x8B, ..] => read_gzip(head),
            _ => read_zlib(window, head),
        },
    }
}

fn read_zlib(window: u8, head: &[u8]) -> Header {
    let &[method, flags, ref rest @ ..] = head else { return Header::Unfinished };
    if u16::from_be_bytes([method, flags]) % 31 != 0 {
        return Header::Wrong("incorrect header check");
    }
    if method & 15 != 8 {
        return Header::Wrong("unknown compression method");
    }
    let bits = (method >> 4) + 8;
    if bits > 15 || window != 0 && bits > window {
        return Header::Wrong("invalid window size");
    }
    if flags & 0x20 == 0 {
        return Header::Complete { frame: Frame::Zlib, dictionary: None };
    }
    match rest.first_chunk::<4>() {
        Some(sum) => {
            let dictionary = Some(u32::from_be_bytes(*sum));
            Header::Complete { frame: Frame::Zlib, dictionary }
        }
        None => Header::Unfinished,
    }
}

fn read_gzip(head: &[u8]) -> Header {
    let done = Header::Complete { frame: Frame::Gzip, dictionary: None };
    match head {
        [_, _, method, ..] if *method != 8 => return Header::Wrong("unknown compression method"),
        [_, _, _, flags, ..] if flags & 0xE0 != 0 => {
            return Header::Wrong("unknown header flags set");
        }
        _ => {}
    }
    let Some(rest) = head.get(10..) else { return Header::Unfinished };
    let flags = head[3];
    let mut at = 0;
    if flags & 4 != 0 {
        let Some(&[low, high]) = rest.first_chunk::<2>() else { return Header::Unfinished };
        at = 2 + u16::from_le_bytes([low, high]) as usize;
    }
    // Name and comment end with a zero.
    for bit in [8, 16] {
        if flags & bit != 0 {
            let text = rest.get(at..).unwrap_or_default();
            let Some(end) = text.iter().position(|b| *b == 0) else { return Header::Unfinished };
            at += end + 1;
        }
    }
    if flags & 2 != 0 {
        at += 2;
    }
    if rest.len() < at { Header::Unfinished } else { done }
}
