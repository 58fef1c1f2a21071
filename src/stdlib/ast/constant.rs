//! The value of a `Constant` node.

use hognose_grammar::ast::Constant;

use super::read::Reader;
use crate::heap::{Bytes, Object, Str, Tuple};
use crate::native::Result;
use crate::types::complex::Complex;
use crate::types::int;

impl<'a> Reader<'_, 'a> {
    /// A value that code can have as a constant; instances of subclasses are none.
    pub fn constant(&mut self, value: &Object, unicode_prefix: bool) -> Result<Constant<'a>> {
        self.vm.enter_native(" while traversing 'constant' node")?;
        let singletons = [
            (Object::NONE, Constant::None),
            (Object::TRUE, Constant::True),
            (Object::FALSE, Constant::False),
            (Object::ELLIPSIS, Constant::Ellipsis),
        ];
        if let Some((_, constant)) = singletons.iter().find(|(object, _)| value.is(object)) {
            return Ok(*constant);
        }
        let frozen = self.vm.is_exact_spec(value, &crate::types::set::FROZENSET);
        let exact = frozen
            || value.small_int().is_some()
            || value.float().is_some()
            || self.vm.is_exact(value, value.layout());
        let constant = match value {
            _ if !exact => None,
            _ if int::is_int(value) => Some(self.integer_constant(value)),
            _ if let Some(x) = value.float() => Some(Constant::Float(x)),
            _ if let Some(z) = value.get::<Complex>() => Some(match z.re {
                0.0 if z.re.is_sign_positive() => Constant::Imaginary(z.im),
                _ => Constant::Complex(z.re, z.im),
            }),
            _ if let Some(text) = value.get::<Str>() => {
                Some(Constant::Str(self.arena.alloc_slice_copy(text.bytes()), unicode_prefix))
            }
            _ if let Some(data) = value.get::<Bytes>() => {
                Some(Constant::Bytes(self.arena.alloc_slice_copy(data.data())))
            }
            _ if let Some(items) = value.get::<Tuple>() => {
                let items = items.items().to_vec();
                Some(Constant::Tuple(self.each(items, |r, item| r.constant(item, false))?))
            }
            _ if frozen => {
                let items = self.vm.iterate_to_vec(value)?;
                Some(Constant::FrozenSet(self.each(items, |r, item| r.constant(item, false))?))
            }
            _ => None,
        };
        match constant {
            Some(constant) => Ok(constant),
            None => {
                let got = self.vm.type_name(value);
                let text = format!("got an invalid type in Constant: {got}");
                Err(self.vm.type_error(&text))
            }
        }
    }

    fn integer_constant(&mut self, value: &Object) -> Constant<'a> {
        let big = int::to_big(value).unwrap_or_default();
        match u64::try_from(&big) {
            Ok(small) => Constant::Int(small),
            Err(_) => Constant::BigInt(self.arena.alloc_str(&big.to_string()), 10),
        }
    }
}
