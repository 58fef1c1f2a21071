//! Feeds mutated files to the whole crate, looking for a panic.

use hognose_grammar::{Mode, check, decode, dump, parse};

/// A small generator of pseudo-random numbers (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

fn exercise(bytes: &[u8]) {
    let Ok(source) = decode(bytes) else { return };
    for mode in [Mode::Module, Mode::Expression, Mode::Interactive] {
        let arena = bumpalo::Bump::new();
        if let Ok(module) = parse(&source, &arena, mode) {
            let _ = check(&module);
            let mut out = String::new();
            dump(&module, &mut out);
        }
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let rounds: usize = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1000);
    let seed: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let files: Vec<Vec<u8>> = arguments.filter_map(|path| std::fs::read(path).ok()).collect();
    let pieces: [&[u8]; 40] = [
        b"(",
        b")",
        b"[",
        b"]",
        b"{",
        b"}",
        b"\"",
        b"'",
        b"\"\"\"",
        b"f\"",
        b"f'''",
        b"rf'",
        b"\\",
        b"\n",
        b"\r",
        b"\t",
        b"\x0c",
        b"\xc3\xa9",
        b"\xf0\x9f\x90\x8d",
        b"\xff",
        b"\0",
        b":",
        b":=",
        b"=",
        b"!",
        b"match ",
        b"case ",
        b"type ",
        b"lambda ",
        b"with (",
        b" as ",
        b"for ",
        b" in ",
        b"#",
        b"\\N{",
        b"\\x",
        b"0x",
        b"1_",
        b"**",
        b"@",
    ];
    let mut random = Random(seed | 1);
    for _ in 0..rounds {
        let file = &files[random.below(files.len())];
        let start = random.below(file.len());
        let length = random.below(600);
        let mut bytes = file[start..(start + length).min(file.len())].to_vec();
        for _ in 0..1 + random.below(6) {
            let at = random.below(bytes.len() + 1);
            match random.below(4) {
                0 if at < bytes.len() => {
                    bytes.remove(at);
                }
                1 if at < bytes.len() => bytes[at] = random.below(256) as u8,
                2 => bytes.truncate(at),
                _ => {
                    let piece = pieces[random.below(pieces.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
            }
        }
        if std::panic::catch_unwind(|| exercise(&bytes)).is_err() {
            println!("panic on {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}
