//! What `BytesIO` and `StringIO` have in common: a buffer of units (bytes, code points), a position in
//! it, and methods that differ only in what a run of units is as an object.

use std::cell::{Cell, RefCell};

use crate::heap::{NativePayload, Object, Value};
use crate::native::{Exc, Result, Vm};

#[derive(Default)]
pub struct Memory<Unit> {
    pub units: RefCell<Vec<Unit>>,
    pub at: Cell<usize>,
    closed: Cell<bool>,
}

/// A kind of stream in memory.
pub trait Stream: NativePayload {
    type Unit: Copy + Default + PartialEq + 'static;

    const NEWLINE: Self::Unit;
    const NAME: &'static str;
    /// What is said of a closed one, and the beginning of what is said of a negative size.
    const CLOSED: &'static str;
    const NEGATIVE_SIZE: &'static str;

    fn memory(&self) -> &Memory<Self::Unit>;
    fn object(vm: &mut Vm, units: &[Self::Unit]) -> Result;
    fn write(vm: &mut Vm, args: &[Object]) -> Result;
}

impl<Unit: Copy + Default + PartialEq> Memory<Unit> {
    /// Begins anew.
    pub fn reset(&self, units: Vec<Unit>) {
        self.units.replace(units);
        self.at.set(0);
        self.closed.set(false);
    }

    /// Writes at the position, over what is there, behind a gap if the position is behind the end.
    pub fn put(&self, units: &[Unit]) {
        let mut buffer = self.units.borrow_mut();
        let at = self.at.get();
        if buffer.len() < at {
            buffer.resize(at, Unit::default());
        }
        let over = (buffer.len() - at).min(units.len());
        buffer[at..at + over].copy_from_slice(&units[..over]);
        buffer.extend_from_slice(&units[over..]);
        self.at.set(at + units.len());
    }

    /// Moves on by so many units, or to the end, and says where they are.
    pub fn advance(&self, count: usize) -> std::ops::Range<usize> {
        let length = self.units.borrow().len();
        let from = self.at.get().min(length);
        let to = from.saturating_add(count).min(length);
        if to > from {
            self.at.set(to);
        }
        from..to
    }

    fn line_length(&self, newline: Unit) -> usize {
        let units = self.units.borrow();
        let rest = &units[self.at.get().min(units.len())..];
        rest.iter().position(|unit| *unit == newline).map_or(rest.len(), |i| i + 1)
    }
}

impl<Unit: 'static> NativePayload for Memory<Unit> {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// The stream, if it is open.
pub fn opened<'a, S: Stream>(vm: &mut Vm, o: &'a Object) -> Result<&'a S> {
    match o.native::<S>() {
        Some(stream) if !stream.memory().closed.get() => Ok(stream),
        Some(_) => Err(vm.value_error(S::CLOSED)),
        None => Err(vm.type_error(&format!("a {} is required", S::NAME))),
    }
}

pub fn is_closed<S: Stream>(_: &mut Vm, o: &Object) -> Result {
    Ok(Object::from_bool(o.native::<S>().is_some_and(|stream| stream.memory().closed.get())))
}

/// `readable`, `writable`, `seekable`.
pub fn yes_if_open<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    opened::<S>(vm, &args[0])?;
    Ok(Object::TRUE)
}

pub fn enter<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    opened::<S>(vm, &args[0])?;
    Ok(args[0].clone())
}

pub fn flush<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    opened::<S>(vm, &args[0])?;
    Ok(Object::NONE)
}

pub fn close<S: Stream>(_: &mut Vm, args: &[Object]) -> Result {
    if let Some(stream) = args[0].native::<S>() {
        stream.memory().closed.set(true);
        stream.memory().units.take();
    }
    Ok(Object::NONE)
}

fn take<S: Stream>(vm: &mut Vm, stream: &S, count: usize) -> Result {
    let range = stream.memory().advance(count);
    let units = stream.memory().units.borrow();
    S::object(vm, &units[range])
}

pub fn getvalue<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let units = opened::<S>(vm, &args[0])?.memory().units.borrow();
    S::object(vm, &units)
}

pub fn read<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let stream = opened::<S>(vm, &args[0])?;
    let count = super::size(vm, &args[1])?.unwrap_or(usize::MAX);
    take(vm, stream, count)
}

pub fn readline<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let stream = opened::<S>(vm, &args[0])?;
    let most = super::size(vm, &args[1])?.unwrap_or(usize::MAX);
    take(vm, stream, stream.memory().line_length(S::NEWLINE).min(most))
}

pub fn next_line<S: Stream>(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let stream = opened::<S>(vm, o)?;
    match stream.memory().line_length(S::NEWLINE) {
        0 => Ok(None),
        length => take(vm, stream, length).map(Some),
    }
}

pub fn readlines<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let stream = opened::<S>(vm, &args[0])?;
    let most = super::size(vm, &args[1])?.filter(|n| *n > 0).unwrap_or(usize::MAX);
    let (mut lines, mut total) = (Vec::new(), 0);
    while total < most {
        let length = stream.memory().line_length(S::NEWLINE);
        if length == 0 {
            break;
        }
        vm.burn_fuel()?;
        total += length;
        lines.push(take(vm, stream, length)?);
    }
    Ok(vm.list(lines))
}

pub fn writelines<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let it = vm.iter(&args[1])?;
    while let Some(line) = vm.next(&it)? {
        vm.burn_fuel()?;
        S::write(vm, &[args[0].clone(), line])?;
    }
    Ok(Object::NONE)
}

pub fn tell<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_small(opened::<S>(vm, &args[0])?.memory().at.get() as i64))
}

pub fn seek<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let memory = opened::<S>(vm, &args[0])?.memory();
    let length = memory.units.borrow().len();
    let to = super::seek_to(vm, &args[1], &args[2], memory.at.get(), length)?;
    memory.at.set(to);
    Ok(vm.int(to as i64))
}

pub fn truncate<S: Stream>(vm: &mut Vm, args: &[Object]) -> Result {
    let memory = opened::<S>(vm, &args[0])?.memory();
    let mut to = memory.at.get();
    if !args[1].is_undef() && !args[1].is_none() {
        let size = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
        let Ok(size) = usize::try_from(size) else {
            return Err(vm.value_error(&format!("{} {size}", S::NEGATIVE_SIZE)));
        };
        to = size;
    }
    memory.units.borrow_mut().truncate(to);
    Ok(vm.int(to as i64))
}
