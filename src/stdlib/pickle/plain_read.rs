//! `pickle.loads` of plain data: the opcodes that make objects of builtin types, in a stack machine
//! that runs no code of the program. At any other opcode, and at anything that is not as it should
//! be, the reader gives up; the rules in Python start from the beginning, and say what is wrong.

use crate::heap::{Dict, List, Object, Set};
use crate::native::Vm;
use crate::types::int;
use crate::types::set::{FROZENSET, SET, update};

struct Reader<'a> {
    data: &'a [u8],
    stack: Vec<Object>,
    /// Where the parts of the stack above marks begin.
    marks: Vec<usize>,
    memo: Vec<Object>,
}

/// What a pickle of plain data stands for; `None` for any other.
pub fn loads(vm: &mut Vm, data: &[u8]) -> Option<Object> {
    let mut r = Reader { data, stack: Vec::new(), marks: Vec::new(), memo: Vec::new() };
    loop {
        let code = r.byte()?;
        if code == b'.' {
            return if r.marks.is_empty() { r.stack.pop() } else { None };
        }
        r.step(vm, code)?;
    }
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.data.split_at_checked(n)?;
        self.data = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    /// An unsigned number of that many bytes, the least significant first.
    fn number(&mut self, width: usize) -> Option<usize> {
        let bytes = self.take(width)?;
        let n = bytes.iter().rev().fold(0u64, |n, b| n << 8 | u64::from(*b));
        usize::try_from(n).ok()
    }

    fn top(&self) -> Option<&Object> {
        self.stack.get(self.bottom()..)?.last()
    }

    /// Where the part above the last mark begins.
    fn bottom(&self) -> usize {
        self.marks.last().copied().unwrap_or(0)
    }

    fn pop(&mut self) -> Option<Object> {
        if self.stack.len() > self.bottom() { self.stack.pop() } else { None }
    }

    /// What lies above the last mark, and the mark.
    fn above_mark(&mut self) -> Option<Vec<Object>> {
        let at = self.marks.pop()?;
        Some(self.stack.split_off(at))
    }

    fn push(&mut self, o: Object) -> Option<()> {
        self.stack.push(o);
        Some(())
    }

    fn text(&mut self, vm: &mut Vm, width: usize) -> Option<()> {
        let n = self.number(width)?;
        let text = self.take(n)?;
        vm.heap.check(n).ok()?;
        std::str::from_utf8(text).ok()?;
        let o = vm.str_from(text);
        self.push(o)
    }

    fn bytes(&mut self, vm: &mut Vm, width: usize) -> Option<()> {
        let n = self.number(width)?;
        let data = self.take(n)?;
        vm.heap.check(n).ok()?;
        let o = vm.bytes(data);
        self.push(o)
    }

    fn step(&mut self, vm: &mut Vm, code: u8) -> Option<()> {
        match code {
            // protocol and frame
            0x80 => (self.byte()? <= 5).then_some(()),
            0x95 => (self.number(8)? <= self.data.len()).then_some(()),
            b'(' => {
                self.marks.push(self.stack.len());
                Some(())
            }
            // memo
            0x94 => {
                let top = self.top()?.clone();
                self.memo.push(top);
                Some(())
            }
            b'q' | b'r' => {
                let n = self.number(if code == b'q' { 1 } else { 4 })?;
                let top = self.top()?.clone();
                match n {
                    n if n < self.memo.len() => self.memo[n] = top,
                    n if n == self.memo.len() => self.memo.push(top),
                    _ => return None,
                }
                Some(())
            }
            b'h' | b'j' => {
                let n = self.number(if code == b'h' { 1 } else { 4 })?;
                let o = self.memo.get(n)?.clone();
                self.push(o)
            }
            // atoms
            b'N' => self.push(Object::NONE),
            0x88 => self.push(Object::TRUE),
            0x89 => self.push(Object::FALSE),
            b'K' | b'M' => {
                let n = self.number(if code == b'K' { 1 } else { 2 })?;
                self.push(Object::from_small(n as i64))
            }
            b'J' => {
                let i = i32::from_le_bytes(self.take(4)?.try_into().ok()?);
                self.push(Object::from_small(i64::from(i)))
            }
            0x8A => {
                let n = self.number(1)?;
                let i = num_bigint::BigInt::from_signed_bytes_le(self.take(n)?);
                let o = int::from_big(&vm.heap, i);
                self.push(o)
            }
            b'G' => {
                let x = f64::from_be_bytes(self.take(8)?.try_into().ok()?);
                self.push(Object::from_float(x))
            }
            0x8C => self.text(vm, 1),
            b'X' => self.text(vm, 4),
            b'C' => self.bytes(vm, 1),
            b'B' => self.bytes(vm, 4),
            // containers
            b')' => self.push(vm.empty_tuple.clone()),
            0x85..=0x87 => {
                let n = usize::from(code - 0x84);
                let at = self.stack.len().checked_sub(n).filter(|at| *at >= self.bottom())?;
                let items = self.stack.split_off(at);
                let o = vm.tuple(items);
                self.push(o)
            }
            b't' => {
                let items = self.above_mark()?;
                let o = vm.tuple(items);
                self.push(o)
            }
            b']' => {
                let o = vm.list(Vec::new());
                self.push(o)
            }
            b'a' => {
                let item = self.pop()?;
                self.top()?.get::<List>()?.push(&vm.heap, item);
                Some(())
            }
            b'e' => {
                let items = self.above_mark()?;
                self.top()?.get::<List>()?.extend(&vm.heap, items).ok()
            }
            b'}' => {
                let o = vm.dict();
                self.push(o)
            }
            b's' => {
                let value = self.pop()?;
                let key = self.pop()?;
                self.set_items(vm, vec![key, value])
            }
            b'u' => {
                let items = self.above_mark()?;
                self.set_items(vm, items)
            }
            0x8F => {
                let o = vm.alloc_of(&SET, Set::new());
                self.push(o)
            }
            0x90 => {
                let items = self.above_mark()?;
                let set = self.top()?.clone();
                if !vm.is_exact_spec(&set, &SET) {
                    return None;
                }
                add_all(vm, &set, items)
            }
            0x91 => {
                let items = self.above_mark()?;
                let set = vm.alloc_of(&FROZENSET, Set::new());
                add_all(vm, &set, items)?;
                self.push(set)
            }
            _ => None,
        }
    }

    /// Keys and values in turn go into the dict at the top.
    fn set_items(&mut self, vm: &mut Vm, items: Vec<Object>) -> Option<()> {
        let dict = self.top()?.clone();
        dict.get::<Dict>()?;
        if !items.len().is_multiple_of(2) {
            return None;
        }
        for pair in items.chunks(2) {
            if vm.dict_set(&dict, &pair[0], pair[1].clone()).is_err() {
                vm.take_raised();
                return None;
            }
        }
        Some(())
    }
}

fn add_all(vm: &mut Vm, set: &Object, items: Vec<Object>) -> Option<()> {
    let items = vm.list(items);
    if update(vm, set, &items).is_err() {
        vm.take_raised();
        return None;
    }
    Some(())
}
