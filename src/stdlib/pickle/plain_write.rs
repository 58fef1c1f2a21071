//! `pickle.dumps` of plain data: trees of exact builtin types, in the protocols with frames (4 and
//! 5). No code of the program can run while they are written, so nothing has to be asked for. At
//! anything else the writer gives up, and the rules in Python start from the beginning.
//!
//! The bytes are those that CPython's writer makes, frames and memo included.

use std::collections::HashMap;

use crate::heap::{Bytes, Dict, Layout, List, Object, Set, Str, Tuple};
use crate::native::Vm;
use crate::types::int;
use crate::types::set::{FROZENSET, SET};

/// A frame ends with the first object after so many bytes.
const FRAME_TARGET: usize = 64 * 1024;
/// Shorter frames are written without a header.
const FRAME_LEAST: usize = 4;
const FRAME_HEADER: usize = 9;
/// Items of a container that are added at a time.
const BATCH: usize = 1000;
/// Deeper data is left to the rules, which know their recursion limit.
const DEEPEST: usize = 100;

mod op {
    pub const PROTO: u8 = 0x80;
    pub const FRAME: u8 = 0x95;
    pub const STOP: u8 = b'.';
    pub const MARK: u8 = b'(';
    pub const MEMOIZE: u8 = 0x94;
    pub const BINGET: u8 = b'h';
    pub const LONG_BINGET: u8 = b'j';
    pub const NONE: u8 = b'N';
    pub const TRUE: u8 = 0x88;
    pub const FALSE: u8 = 0x89;
    pub const BININT: u8 = b'J';
    pub const BININT1: u8 = b'K';
    pub const BININT2: u8 = b'M';
    pub const LONG1: u8 = 0x8A;
    pub const BINFLOAT: u8 = b'G';
    pub const SHORT_BINUNICODE: u8 = 0x8C;
    pub const BINUNICODE: u8 = b'X';
    pub const SHORT_BINBYTES: u8 = b'C';
    pub const BINBYTES: u8 = b'B';
    pub const EMPTY_TUPLE: u8 = b')';
    pub const TUPLES: [u8; 3] = [0x85, 0x86, 0x87];
    pub const TUPLE: u8 = b't';
    pub const EMPTY_LIST: u8 = b']';
    pub const APPEND: u8 = b'a';
    pub const APPENDS: u8 = b'e';
    pub const EMPTY_DICT: u8 = b'}';
    pub const SETITEM: u8 = b's';
    pub const SETITEMS: u8 = b'u';
    pub const EMPTY_SET: u8 = 0x8F;
    pub const ADDITEMS: u8 = 0x90;
    pub const FROZENSET: u8 = 0x91;
}

/// What there is no plain way to write.
struct NotPlain;

type Written = std::result::Result<(), NotPlain>;

struct Writer {
    out: Vec<u8>,
    /// Where the header of the open frame begins.
    frame: Option<usize>,
    /// Numbers of the objects written so far, by identity.
    memo: HashMap<u64, u32, foldhash::fast::FixedState>,
}

/// The pickle of plain data; `None` for anything else.
pub fn dumps(vm: &mut Vm, o: &Object, protocol: u8) -> Option<Vec<u8>> {
    let mut w = Writer { out: vec![op::PROTO, protocol], frame: None, memo: HashMap::default() };
    w.save(vm, o, 0).ok()?;
    w.byte(op::STOP);
    w.end_frame();
    Some(w.out)
}

impl Writer {
    fn byte(&mut self, b: u8) {
        self.bytes(&[b]);
    }

    fn bytes(&mut self, data: &[u8]) {
        if self.frame.is_none() {
            self.frame = Some(self.out.len());
            self.out.extend_from_slice(&[0; FRAME_HEADER]);
        }
        self.out.extend_from_slice(data);
    }

    fn end_frame(&mut self) {
        let Some(start) = self.frame.take() else { return };
        let body = start + FRAME_HEADER;
        let len = self.out.len() - body;
        if len >= FRAME_LEAST {
            self.out[start] = op::FRAME;
            self.out[start + 1..body].copy_from_slice(&(len as u64).to_le_bytes());
        } else {
            self.out.drain(start..body);
        }
    }

    fn memoize(&mut self, o: &Object) {
        let number = self.memo.len() as u32;
        self.memo.insert(o.value().bits(), number);
        self.byte(op::MEMOIZE);
    }

    /// An opcode and a size behind it: in one byte if there is an opcode for that, else in four.
    fn sized(&mut self, short: u8, long: u8, data: &[u8]) -> Written {
        match u8::try_from(data.len()) {
            Ok(n) => self.bytes(&[short, n]),
            // Larger ones get a place outside of the frames.
            Err(_) if data.len() >= FRAME_TARGET => return Err(NotPlain),
            Err(_) => {
                self.byte(long);
                self.bytes(&(data.len() as u32).to_le_bytes());
            }
        }
        self.bytes(data);
        Ok(())
    }

    fn save(&mut self, vm: &mut Vm, o: &Object, depth: usize) -> Written {
        if self.frame.is_some_and(|start| self.out.len() - start - FRAME_HEADER >= FRAME_TARGET) {
            self.end_frame();
            if vm.heap.check(self.out.len() * 2).is_err() {
                return Err(NotPlain);
            }
        }
        if o.is_none() {
            self.byte(op::NONE);
            return Ok(());
        }
        if o.is_bool() {
            self.byte(if o.is(&Object::TRUE) { op::TRUE } else { op::FALSE });
            return Ok(());
        }
        if let Some(x) = o.float() {
            self.byte(op::BINFLOAT);
            self.bytes(&x.to_be_bytes());
            return Ok(());
        }
        if let Some(i) = o.small_int() {
            self.integer(i);
            return Ok(());
        }
        if vm.is_exact(o, Layout::BigInt) {
            let digits = int::to_big(o).ok_or(NotPlain)?.to_signed_bytes_le();
            let n = u8::try_from(digits.len()).map_err(|_| NotPlain)?;
            self.bytes(&[op::LONG1, n]);
            self.bytes(&digits);
            return Ok(());
        }
        if let Some(number) = self.memo.get(&o.value().bits()) {
            match u8::try_from(*number) {
                Ok(n) => self.bytes(&[op::BINGET, n]),
                Err(_) => {
                    let number = number.to_le_bytes();
                    self.byte(op::LONG_BINGET);
                    self.bytes(&number);
                }
            }
            return Ok(());
        }
        if depth >= DEEPEST {
            return Err(NotPlain);
        }
        match o.layout() {
            Layout::Str if vm.is_exact(o, Layout::Str) => {
                self.sized(op::SHORT_BINUNICODE, op::BINUNICODE, o.expect::<Str>().bytes())?;
                self.memoize(o);
            }
            Layout::Bytes if vm.is_exact(o, Layout::Bytes) => {
                self.sized(op::SHORT_BINBYTES, op::BINBYTES, o.expect::<Bytes>().data())?;
                self.memoize(o);
            }
            Layout::Tuple if vm.is_exact(o, Layout::Tuple) => self.tuple(vm, o, depth)?,
            Layout::List if vm.is_exact(o, Layout::List) => {
                self.byte(op::EMPTY_LIST);
                self.memoize(o);
                let items = o.expect::<List>().to_vec();
                self.batches(vm, &items, 1, op::APPEND, op::APPENDS, depth)?;
            }
            Layout::Dict if vm.is_exact(o, Layout::Dict) => {
                self.byte(op::EMPTY_DICT);
                self.memoize(o);
                let pairs = o.expect::<Dict>().items();
                let items: Vec<Object> = pairs.into_iter().flat_map(|(k, v)| [k, v]).collect();
                self.batches(vm, &items, 2, op::SETITEM, op::SETITEMS, depth)?;
                self.end_of_batches(items.len() / 2, op::SETITEMS);
            }
            Layout::Set if vm.is_exact_spec(o, &SET) => {
                self.byte(op::EMPTY_SET);
                self.memoize(o);
                let keys = o.expect::<Set>().keys();
                for batch in keys.chunks(BATCH) {
                    self.byte(op::MARK);
                    self.all(vm, batch, depth)?;
                    self.byte(op::ADDITEMS);
                }
                self.end_of_batches(keys.len(), op::ADDITEMS);
            }
            Layout::Set if vm.is_exact_spec(o, &FROZENSET) => {
                self.byte(op::MARK);
                self.all(vm, &o.expect::<Set>().keys(), depth)?;
                self.byte(op::FROZENSET);
                self.memoize(o);
            }
            _ => return Err(NotPlain),
        }
        Ok(())
    }

    fn integer(&mut self, i: i64) {
        if let Ok(i) = u8::try_from(i) {
            self.bytes(&[op::BININT1, i]);
        } else if let Ok(i) = u16::try_from(i) {
            self.byte(op::BININT2);
            self.bytes(&i.to_le_bytes());
        } else if let Ok(i) = i32::try_from(i) {
            self.byte(op::BININT);
            self.bytes(&i.to_le_bytes());
        } else {
            let digits = num_bigint::BigInt::from(i).to_signed_bytes_le();
            self.bytes(&[op::LONG1, digits.len() as u8]);
            self.bytes(&digits);
        }
    }

    fn all(&mut self, vm: &mut Vm, items: &[Object], depth: usize) -> Written {
        items.iter().try_for_each(|o| self.save(vm, o, depth + 1))
    }

    fn tuple(&mut self, vm: &mut Vm, o: &Object, depth: usize) -> Written {
        let items = o.expect::<Tuple>().items();
        if items.is_empty() {
            self.byte(op::EMPTY_TUPLE);
            return Ok(());
        }
        let short = op::TUPLES.get(items.len() - 1);
        if short.is_none() {
            self.byte(op::MARK);
        }
        self.all(vm, items, depth)?;
        // It holds itself, through something in it.
        if self.memo.contains_key(&o.value().bits()) {
            return Err(NotPlain);
        }
        self.byte(short.copied().unwrap_or(op::TUPLE));
        self.memoize(o);
        Ok(())
    }

    /// Dicts and sets end with an empty batch if the last one was full.
    fn end_of_batches(&mut self, items: usize, many: u8) {
        if items > 0 && items.is_multiple_of(BATCH) {
            self.bytes(&[op::MARK, many]);
        }
    }

    /// The items of a container, each of `width` objects.
    fn batches(
        &mut self,
        vm: &mut Vm,
        items: &[Object],
        width: usize,
        one: u8,
        many: u8,
        depth: usize,
    ) -> Written {
        if items.len() == width {
            self.all(vm, items, depth)?;
            self.byte(one);
            return Ok(());
        }
        for batch in items.chunks(BATCH * width) {
            self.byte(op::MARK);
            self.all(vm, batch, depth)?;
            self.byte(many);
        }
        Ok(())
    }
}
