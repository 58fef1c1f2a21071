//! Quoted-printable (RFC 1521), and the `Q` encoding of headers (RFC 1522).

/// A soft line break comes before this many characters.
const LINE: usize = 76;

const HEX: &[u8; 16] = b"0123456789ABCDEF";

fn push_quoted(out: &mut Vec<u8>, b: u8) {
    out.extend([b'=', HEX[b as usize >> 4], HEX[b as usize & 15]]);
}

/// Must the byte at `at` be written as `=XX`?
fn is_quoted(data: &[u8], at: usize, column: usize, tabs: bool, text: bool, header: bool) -> bool {
    let next = data.get(at + 1);
    match data[at] {
        b'=' | 127.. => true,
        b'_' => header,
        // A full stop alone on a line ends a mail.
        b'.' => column == 0 && matches!(next, None | Some(b'\n' | b'\r' | 0)),
        b'\r' | b'\n' => !text,
        b'\t' | b' ' => tabs || next.is_none(),
        b => b < 33,
    }
}

pub fn encode(data: &[u8], tabs: bool, text: bool, header: bool) -> Vec<u8> {
    // Lines end as the first one does.
    let feed = data.iter().position(|b| *b == b'\n');
    let returns = feed.is_some_and(|i| i > 0 && data[i - 1] == b'\r');
    let end: &[u8] = if returns { b"\r\n" } else { b"\n" };
    let mut out = Vec::with_capacity(data.len() * 2);
    let (mut at, mut column) = (0, 0);
    while at < data.len() {
        let b = data[at];
        if is_quoted(data, at, column, tabs, text, header) {
            if column + 3 >= LINE {
                out.push(b'=');
                out.extend(end);
                column = 0;
            }
            push_quoted(&mut out, b);
            at += 1;
            column += 3;
        } else if text && (b == b'\n' || b == b'\r' && data.get(at + 1) == Some(&b'\n')) {
            column = 0;
            if let Some(blank @ (b' ' | b'\t')) = out.last().copied() {
                out.pop();
                push_quoted(&mut out, blank);
            }
            out.extend(end);
            at += if b == b'\r' { 2 } else { 1 };
        } else {
            if data.get(at + 1).is_some_and(|n| *n != b'\n') && column + 1 >= LINE {
                out.push(b'=');
                out.extend(end);
                column = 0;
            }
            out.push(if header && b == b' ' { b'_' } else { b });
            at += 1;
            column += 1;
        }
    }
    out
}

pub fn decode(data: &[u8], header: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    let digit = |b: Option<&u8>| b.and_then(|b| (*b as char).to_digit(16));
    let mut at = 0;
    while let Some(&b) = data.get(at) {
        at += 1;
        match (b, data.get(at)) {
            (b'=', None) => {}
            (b'=', Some(b'\n' | b'\r')) => {
                let rest = &data[at..];
                at += rest.iter().position(|b| *b == b'\n').map_or(rest.len(), |i| i + 1);
            }
            (b'=', Some(b'=')) => {
                out.push(b'=');
                at += 1;
            }
            (b'=', next) => match (digit(next), digit(data.get(at + 1))) {
                (Some(high), Some(low)) => {
                    out.push((high << 4 | low) as u8);
                    at += 2;
                }
                _ => out.push(b'='),
            },
            (b'_', _) if header => out.push(b' '),
            _ => out.push(b),
        }
    }
    out
}
