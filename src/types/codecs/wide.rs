//! UTF-16 and UTF-32 in both byte orders.

use super::errors::{Handler, Replacement};
use super::{Order, encode_error};
use crate::heap::{CodePoints, Object, Str, push_code_point};
use crate::native::{Result, Vm};

const REASON: &str = "surrogates not allowed";
const MARK: u32 = 0xFEFF;

fn push16(out: &mut Vec<u8>, c: u32, order: Order) {
    let mut push = |u: u16| match order {
        Order::Big => out.extend_from_slice(&u.to_be_bytes()),
        _ => out.extend_from_slice(&u.to_le_bytes()),
    };
    if c < 0x10000 {
        push(c as u16);
    } else {
        push(0xD800 | ((c - 0x10000) >> 10) as u16);
        push(0xDC00 | (c & 0x3FF) as u16);
    }
}

fn push32(out: &mut Vec<u8>, c: u32, order: Order) {
    match order {
        Order::Big => out.extend_from_slice(&c.to_be_bytes()),
        _ => out.extend_from_slice(&c.to_le_bytes()),
    }
}

pub fn encode16(vm: &mut Vm, text: &Object, order: Order, h: &Handler<'_>) -> Result<Vec<u8>> {
    encode(vm, text, order, h, push16, 2)
}

pub fn encode32(vm: &mut Vm, text: &Object, order: Order, h: &Handler<'_>) -> Result<Vec<u8>> {
    encode(vm, text, order, h, push32, 4)
}

fn encode(
    vm: &mut Vm,
    text: &Object,
    order: Order,
    handler: &Handler<'_>,
    push: fn(&mut Vec<u8>, u32, Order),
    unit: usize,
) -> Result<Vec<u8>> {
    let s = text.expect::<Str>();
    vm.reserve(s.len().saturating_mul(8))?;
    let mut out = Vec::with_capacity(s.len() * unit);
    if order == Order::Marked {
        push(&mut out, MARK, order);
    }
    let is_surrogate = |c: u32| (0xD800..0xE000).contains(&c);
    let mut at = 0;
    let mut chars = s.chars();
    while let Some(c) = chars.next() {
        if !is_surrogate(c) {
            push(&mut out, c, order);
            at += 1;
            continue;
        }
        let (new, next) = handler.encode(vm, text, at, at + 1, REASON)?;
        match new {
            Replacement::Bytes(b) if b.len() % unit == 0 => out.extend(b),
            Replacement::Text(t) if !CodePoints::new(&t).any(is_surrogate) => {
                CodePoints::new(&t).for_each(|c| push(&mut out, c, order));
            }
            _ => return Err(encode_error(vm, handler.encoding, text, at, at + 1, REASON)),
        }
        if next != at + 1 {
            vm.burn_fuel()?;
            vm.reserve(out.len())?;
            chars = CodePoints::new(s.slice(next, s.len()));
        }
        at = next;
    }
    Ok(out)
}

/// The order to read in and how long the mark was; names the encoding in `handler` accordingly.
fn read_mark(
    data: &[u8],
    order: Order,
    marks: [&[u8]; 2],
    names: [&'static str; 2],
    handler: &mut Handler<'_>,
) -> (Order, usize) {
    if order != Order::Marked {
        return (order, 0);
    }
    let (order, n) = match () {
        _ if data.starts_with(marks[0]) => (Order::Little, marks[0].len()),
        _ if data.starts_with(marks[1]) => (Order::Big, marks[1].len()),
        _ => (Order::Little, 0),
    };
    handler.encoding = names[(order == Order::Big) as usize];
    (order, n)
}

pub fn decode16(
    vm: &mut Vm,
    data: &[u8],
    order: Order,
    handler: &mut Handler<'_>,
    last: bool,
) -> Result<(Vec<u8>, usize)> {
    let names = ["utf-16-le", "utf-16-be"];
    let (order, mut at) = read_mark(data, order, [b"\xFF\xFE", b"\xFE\xFF"], names, handler);
    let mut out = Vec::with_capacity(data.len());
    let unit = |i: usize| -> Option<u32> {
        let pair = [*data.get(i)?, *data.get(i + 1)?];
        Some(match order {
            Order::Big => u16::from_be_bytes(pair),
            _ => u16::from_le_bytes(pair),
        } as u32)
    };
    while at < data.len() {
        let (end, reason) = match (unit(at), unit(at + 2)) {
            (None, _) => (data.len(), "truncated data"),
            (Some(high @ 0xD800..0xDC00), Some(low @ 0xDC00..0xE000)) => {
                push_code_point(&mut out, 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF));
                at += 4;
                continue;
            }
            (Some(0xD800..0xDC00), Some(_)) => (at + 2, "illegal UTF-16 surrogate"),
            (Some(0xD800..0xDC00), None) => (data.len(), "unexpected end of data"),
            (Some(0xDC00..0xE000), _) => (at + 2, "illegal encoding"),
            (Some(c), _) => {
                push_code_point(&mut out, c);
                at += 2;
                continue;
            }
        };
        if !last && end == data.len() && !reason.starts_with("illegal") {
            break;
        }
        at = handler.decode(vm, data, at, end, reason, &mut out)?;
    }
    Ok((out, at))
}

pub fn decode32(
    vm: &mut Vm,
    data: &[u8],
    order: Order,
    handler: &mut Handler<'_>,
    last: bool,
) -> Result<(Vec<u8>, usize)> {
    let names = ["utf-32-le", "utf-32-be"];
    let marks: [&[u8]; 2] = [b"\xFF\xFE\0\0", b"\0\0\xFE\xFF"];
    let (order, mut at) = read_mark(data, order, marks, names, handler);
    let mut out = Vec::with_capacity(data.len() / 2);
    while at < data.len() {
        let (end, reason) = match data.get(at..at + 4) {
            None if !last => break,
            None => (data.len(), "truncated data"),
            Some(quad) => {
                let quad = [quad[0], quad[1], quad[2], quad[3]];
                let c = match order {
                    Order::Big => u32::from_be_bytes(quad),
                    _ => u32::from_le_bytes(quad),
                };
                match c {
                    0xD800..0xE000 => {
                        (at + 4, "code point in surrogate code point range(0xd800, 0xe000)")
                    }
                    0x110000.. => (at + 4, "code point not in range(0x110000)"),
                    _ => {
                        push_code_point(&mut out, c);
                        at += 4;
                        continue;
                    }
                }
            }
        };
        at = handler.decode(vm, data, at, end, reason, &mut out)?;
    }
    Ok((out, at))
}
