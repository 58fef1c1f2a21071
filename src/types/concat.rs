//! Concatenation and repetition (reference: "Emulating container types"): `+` and `*` of builtin
//! sequences.
//!
//! They are slots of sequences, not of numbers. An operator asks the numeric methods of both
//! operands first and only then the sequence, so a class on the right may take part by `__radd__`.
//! The sequence raises where it cannot, and does so when its method is called by name.

use crate::heap::{Bytes, Layout, Object, Str, concat_bytes};
use crate::native::{Exc, Result, TypeFlags, Vm};

use super::function::NativeFunction;
use super::operators::BinaryOp;
use super::set::algebra;
use super::type_object::Type;
use super::{list, str, tuple};

impl Vm {
    /// Is this the method of a builtin sequence, if it is one for `+` or `*`?
    pub fn is_sequence_slot(&self, f: &Object) -> bool {
        f.get::<NativeFunction>()
            .and_then(|f| f.owner.get::<Type>())
            .is_some_and(|t| t.has(TypeFlags::CONCATENATES))
    }

    /// The method of a type for an operator between numbers; `partner` is its method for the other
    /// side. A class that overrides one of a sequence's two methods makes both numeric.
    pub(super) fn numeric_method(
        &mut self,
        op: BinaryOp,
        t: &Object,
        name: &Object,
        partner: &Object,
    ) -> Option<Object> {
        let f = self.lookup_in_type(t, name)?;
        if matches!(op, BinaryOp::Add | BinaryOp::Mul) && self.is_sequence_slot(&f) {
            let partner = self.lookup_in_type(t, partner);
            if partner.is_none_or(|p| self.is_sequence_slot(&p)) {
                return None;
            }
        }
        Some(f)
    }

    fn sequence_slot(&mut self, o: &Object, name: &Object) -> Option<Object> {
        self.lookup_special(o, name).filter(|f| self.is_sequence_slot(f))
    }

    /// `a + b` or `a * b` where one is a builtin sequence, else `NotImplemented`. `in_place`
    /// is for `+=` and `*=`.
    pub(super) fn binary_sequence(
        &mut self,
        op: BinaryOp,
        a: &Object,
        b: &Object,
        in_place: bool,
    ) -> Result {
        let (name, _, own) = op.methods(&self.names);
        let slot = if in_place { self.sequence_slot(a, &own) } else { None };
        let slot = slot.or_else(|| self.sequence_slot(a, &name));
        match (op, slot) {
            (BinaryOp::Add, Some(f)) => self.call_special(&f, &[a.clone(), b.clone()]),
            (BinaryOp::Mul, Some(f)) => self.repeat_by(&f, a, b),
            (BinaryOp::Mul, None) if in_place && self.has_sequence_slots(a) => {
                Ok(Object::NOT_IMPLEMENTED)
            }
            (BinaryOp::Mul, None) => match self.sequence_slot(b, &name) {
                Some(f) => self.repeat_by(&f, b, a),
                None => Ok(Object::NOT_IMPLEMENTED),
            },
            _ => Ok(Object::NOT_IMPLEMENTED),
        }
    }

    /// Does the type have CPython's table of sequence slots, whatever is in it? All classes do.
    fn has_sequence_slots(&mut self, o: &Object) -> bool {
        let (len, contains) = (self.names.len.clone(), self.names.contains.clone());
        self.type_of(o).expect::<Type>().heap_type
            || self.lookup_special(o, &len).is_some()
            || self.lookup_special(o, &contains).is_some()
    }

    fn repeat_by(&mut self, slot: &Object, sequence: &Object, count: &Object) -> Result {
        let index = self.names.index.clone();
        if !super::int::is_int(count) && self.lookup_special(count, &index).is_none() {
            let text =
                format!("can't multiply sequence by non-int of type '{}'", self.type_name(count));
            return Err(self.type_error(&text));
        }
        self.call_special(slot, &[sequence.clone(), count.clone()])
    }

    /// `a + b` if `a` is a builtin sequence, else `NotImplemented`.
    pub fn concatenate(&mut self, a: &Object, b: &Object) -> Result {
        self.binary_sequence(BinaryOp::Add, a, b, false)
    }
}

/// `a OP b` for containers of just these builtin types: none of their methods is looked for.
pub(super) fn fast_container(
    vm: &mut Vm,
    op: BinaryOp,
    a: &Object,
    b: &Object,
    in_place: bool,
) -> Option<Result> {
    let exact = |o: &Object| {
        let layout = o.layout();
        if o.value().key() == layout.exact_key() { layout } else { Layout::Free }
    };
    let args = || [a.clone(), b.clone()];
    Some(match (op, exact(a), exact(b)) {
        (BinaryOp::Add, Layout::List, Layout::List | Layout::Tuple) if in_place => {
            list::list_iadd(vm, &args())
        }
        (BinaryOp::Add, Layout::List, Layout::List) => list::list_add(vm, &args()),
        (BinaryOp::Add, Layout::Tuple, Layout::Tuple) => tuple::tuple_add(vm, &args()),
        (BinaryOp::Add, Layout::Bytes, Layout::Bytes) => {
            let (x, y) = (a.expect::<Bytes>().data(), b.expect::<Bytes>().data());
            match vm.reserve(x.len().saturating_add(y.len())) {
                Ok(()) => Ok(concat_bytes(&vm.heap, x, y)),
                Err(e) => Err(e),
            }
        }
        // A subclass of `str` on the right may have a `__rmod__` that goes first.
        (BinaryOp::Mod, Layout::Str, right) if right == Layout::Str || b.get::<Str>().is_none() => {
            str::percent::str_mod(vm, &args())
        }
        (BinaryOp::Mul, Layout::List, _) if b.small_int().is_some() => match in_place {
            true => list::list_imul(vm, &args()),
            false => list::list_mul(vm, &args()),
        },
        (BinaryOp::Mul, Layout::Tuple, _) if b.small_int().is_some() => {
            tuple::tuple_mul(vm, &args())
        }
        (BinaryOp::Mul, Layout::Str, _) if b.small_int().is_some() => str::repeat(vm, &args()),
        (BinaryOp::Or, Layout::Set, Layout::Set) if !in_place => algebra::set_or(vm, a, b),
        (BinaryOp::And, Layout::Set, Layout::Set) if !in_place => algebra::set_and(vm, a, b),
        (BinaryOp::Sub, Layout::Set, Layout::Set) if !in_place => algebra::set_sub(vm, a, b),
        _ => return None,
    })
}

/// How often the right operand of `*` says.
pub fn repetitions(vm: &mut Vm, o: &Object) -> Result<usize> {
    Ok(vm.index_i64(o, Some(Exc::OverflowError))?.max(0) as usize)
}

/// The same for something of `len` bytes, if memory allows the result.
pub fn byte_repetitions(vm: &mut Vm, o: &Object, len: usize) -> Result<usize> {
    let n = repetitions(vm, o)?;
    vm.reserve(n.saturating_mul(len).saturating_mul(2))?;
    Ok(n)
}

/// `items * n`, if memory allows.
pub fn repeat(vm: &mut Vm, items: &[Object], n: usize) -> Result<Vec<Object>> {
    let Some(bytes) = items.len().checked_mul(n).and_then(|k| k.checked_mul(8)) else {
        return Err(vm.memory_error());
    };
    vm.reserve(bytes)?;
    let mut out = Vec::with_capacity(items.len() * n);
    for _ in 0..if items.is_empty() { 0 } else { n } {
        out.extend_from_slice(items);
    }
    Ok(out)
}
