//! Operators over any objects (reference: "Emulating numeric types"): fast paths for numbers and
//! strings, then the special methods with reflection and subclass priority.

use crate::heap::{Dict, Layout, List, Object, Set, Str, Tuple, Value};
use crate::native::{Exc, Names, Result, Vm};

use super::function::NativeFunction;

/// A binary operator, in the order of the opcode table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    Or,
    Xor,
    And,
    FloorDiv,
}

/// A rich comparison.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

/// Whose method was asked for a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Asked {
    /// The in-place method of the left operand.
    InPlace,
    /// The left operand's, first.
    Left,
    /// The right operand's reflected one, before the left operand's.
    RightFirst,
    /// The right operand's reflected one, last.
    Right,
    /// The left operand's, after the right one's.
    LeftLast,
}

impl Asked {
    /// The arguments of its method.
    pub fn arguments(self, a: &Object, b: &Object) -> [Object; 2] {
        match self {
            Asked::InPlace | Asked::Left | Asked::LeftLast => [a.clone(), b.clone()],
            Asked::RightFirst | Asked::Right => [b.clone(), a.clone()],
        }
    }

    /// What was stored as a number.
    pub fn from_number(n: usize) -> Asked {
        [Asked::InPlace, Asked::Left, Asked::RightFirst, Asked::Right, Asked::LeftLast][n % 5]
    }
}

/// A number whose operators refuse instances of Python classes.
pub fn is_number(o: &Object) -> bool {
    o.small_int().is_some() || o.float().is_some()
}

impl BinaryOp {
    pub const ALL: [BinaryOp; 13] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::MatMul,
        BinaryOp::TrueDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
        BinaryOp::LShift,
        BinaryOp::RShift,
        BinaryOp::Or,
        BinaryOp::Xor,
        BinaryOp::And,
        BinaryOp::FloorDiv,
    ];

    pub fn symbol(self) -> &'static str {
        ["+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"]
            [self as usize]
    }

    fn in_place_symbol(self) -> &'static str {
        ["+=", "-=", "*=", "@=", "/=", "%=", "**=", "<<=", ">>=", "|=", "^=", "&=", "//="]
            [self as usize]
    }

    /// Names of the plain, the reflected and the in-place method.
    pub fn methods(self, n: &Names) -> (Object, Object, Object) {
        let (a, b, c) = match self {
            BinaryOp::Add => (&n.add, &n.radd, &n.iadd),
            BinaryOp::Sub => (&n.sub, &n.rsub, &n.isub),
            BinaryOp::Mul => (&n.mul, &n.rmul, &n.imul),
            BinaryOp::MatMul => (&n.matmul, &n.rmatmul, &n.imatmul),
            BinaryOp::TrueDiv => (&n.truediv, &n.rtruediv, &n.itruediv),
            BinaryOp::Mod => (&n.modulo, &n.rmod, &n.imod),
            BinaryOp::Pow => (&n.pow, &n.rpow, &n.ipow),
            BinaryOp::LShift => (&n.lshift, &n.rlshift, &n.ilshift),
            BinaryOp::RShift => (&n.rshift, &n.rrshift, &n.irshift),
            BinaryOp::Or => (&n.or, &n.ror, &n.ior),
            BinaryOp::Xor => (&n.xor, &n.rxor, &n.ixor),
            BinaryOp::And => (&n.and, &n.rand, &n.iand),
            BinaryOp::FloorDiv => (&n.floordiv, &n.rfloordiv, &n.ifloordiv),
        };
        (a.clone(), b.clone(), c.clone())
    }
}

impl CompareOp {
    pub fn symbol(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// The operator with its operands exchanged.
    pub fn swapped(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    pub fn method(self, n: &Names) -> Object {
        match self {
            CompareOp::Lt => &n.lt,
            CompareOp::Le => &n.le,
            CompareOp::Eq => &n.eq,
            CompareOp::Ne => &n.ne,
            CompareOp::Gt => &n.gt,
            CompareOp::Ge => &n.ge,
        }
        .clone()
    }

    /// The answer, given how the left operand stands to the right one.
    pub fn holds(self, o: std::cmp::Ordering) -> bool {
        match self {
            CompareOp::Lt => o.is_lt(),
            CompareOp::Le => o.is_le(),
            CompareOp::Eq => o.is_eq(),
            CompareOp::Ne => o.is_ne(),
            CompareOp::Gt => o.is_gt(),
            CompareOp::Ge => o.is_ge(),
        }
    }
}

impl Vm {
    /// `a OP b`.
    pub fn binary(&mut self, op: BinaryOp, a: &Object, b: &Object) -> Result {
        if let Some(r) = super::numbers::fast_binary(self, op, a, b) {
            return r;
        }
        if let Some(r) = super::concat::fast_container(self, op, a, b, false) {
            return r;
        }
        self.binary_dispatch(op, a, b, false)
    }

    /// `a OP= b`.
    pub fn binary_in_place(&mut self, op: BinaryOp, a: &Object, b: &Object) -> Result {
        if let Some(r) = super::numbers::fast_binary(self, op, a, b) {
            return r;
        }
        if let Some(r) = super::concat::fast_container(self, op, a, b, true) {
            return r;
        }
        if let Some(f) = self.in_place_method(op, a) {
            let r = self.call_special(&f, &[a.clone(), b.clone()])?;
            if !r.is_not_implemented() {
                return Ok(r);
            }
        }
        self.binary_dispatch(op, a, b, true)
    }

    /// The in-place method, if it is not one that only comes after the numeric ones.
    fn in_place_method(&mut self, op: BinaryOp, a: &Object) -> Option<Object> {
        let (_, _, name) = op.methods(&self.names);
        let f = self.lookup_special(a, &name)?;
        let late = matches!(op, BinaryOp::Add | BinaryOp::Mul) && self.is_sequence_slot(&f);
        (!late).then_some(f)
    }

    fn binary_dispatch(&mut self, op: BinaryOp, a: &Object, b: &Object, in_place: bool) -> Result {
        let x = self.binary_numeric(op, a, b)?;
        if x.is_not_implemented() { self.without_numbers(op, a, b, in_place) } else { Ok(x) }
    }

    /// What the numeric methods of the operands make of `a OP b`, or `NotImplemented`.
    pub fn binary_numeric(&mut self, op: BinaryOp, a: &Object, b: &Object) -> Result {
        let (left, right, overrides) = self.operand_methods(op, a, b);
        match overrides {
            true => self.ask_in_order([(right, b, a), (left, a, b)]),
            false => self.ask_in_order([(left, a, b), (right, b, a)]),
        }
    }

    fn ask_in_order(&mut self, order: [(Option<Object>, &Object, &Object); 2]) -> Result {
        for (f, first, second) in order {
            let Some(f) = f else { continue };
            let x = self.call_special(&f, &[first.clone(), second.clone()])?;
            if !x.is_not_implemented() {
                return Ok(x);
            }
        }
        Ok(Object::NOT_IMPLEMENTED)
    }

    /// The method of the left operand, the reflected one of the right, and whether that goes first:
    /// it does if the right operand's class derives from the left one's and overrides the method.
    fn operand_methods(
        &mut self,
        op: BinaryOp,
        a: &Object,
        b: &Object,
    ) -> (Option<Object>, Option<Object>, bool) {
        let (name, reflected, _) = op.methods(&self.names);
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        let left = self.numeric_method(op, &ta, &name, &reflected);
        let right = match ta.is(&tb) {
            true => None,
            false => self.numeric_method(op, &tb, &reflected, &name),
        };
        let overrides = right.as_ref().is_some_and(|r| {
            self.is_subtype(&tb, &ta)
                && !self.lookup_in_type(&ta, &reflected).is_some_and(|inherited| inherited.is(r))
        });
        (left, right, overrides)
    }

    /// The method that `a OP b` asks first where one of them is an instance of a Python class, and
    /// which that is. Numbers refuse such operands without being asked.
    pub fn first_binary_method(
        &mut self,
        op: BinaryOp,
        in_place: bool,
        a: &Object,
        b: &Object,
    ) -> Option<(Object, Asked)> {
        if in_place && let Some(f) = self.in_place_method(op, a) {
            return Some((f, Asked::InPlace));
        }
        match self.operand_methods(op, a, b) {
            (_, Some(right), true) => Some((right, Asked::RightFirst)),
            (left, Some(right), _) if left.is_none() || is_number(a) => Some((right, Asked::Right)),
            (left, ..) => left.map(|f| (f, Asked::Left)),
        }
    }

    /// Goes on with `a OP b` after the first method has refused.
    pub fn binary_after(
        &mut self,
        asked: Asked,
        op: BinaryOp,
        in_place: bool,
        a: &Object,
        b: &Object,
    ) -> Result {
        if asked == Asked::InPlace {
            return self.binary_dispatch(op, a, b, true);
        }
        let (left, right, _) = self.operand_methods(op, a, b);
        let left = left.filter(|_| asked == Asked::RightFirst);
        let right = right.filter(|_| asked == Asked::Left);
        let x = self.ask_in_order([(left, a, b), (right, b, a)])?;
        if x.is_not_implemented() { self.without_numbers(op, a, b, in_place) } else { Ok(x) }
    }

    /// `a OP b` once the numeric methods have refused: sequences, or the error.
    fn without_numbers(&mut self, op: BinaryOp, a: &Object, b: &Object, in_place: bool) -> Result {
        let x = self.binary_sequence(op, a, b, in_place)?;
        if !x.is_not_implemented() {
            return Ok(x);
        }
        let symbol = if in_place { op.in_place_symbol() } else { op.symbol() };
        let text = format!(
            "unsupported operand type(s) for {symbol}: '{}' and '{}'",
            self.type_name(a),
            self.type_name(b)
        );
        Err(self.type_error(&text))
    }

    /// `-a`, `+a`, `~a`, by the method's name.
    pub fn unary(&mut self, name: &Object, symbol: &str, a: &Object) -> Result {
        match self.lookup_special(a, name) {
            Some(f) => self.call_special(&f, &[a.clone()]),
            None => {
                let text = format!("bad operand type for unary {symbol}: '{}'", self.type_name(a));
                Err(self.type_error(&text))
            }
        }
    }

    /// `a OP b` for a comparison, as an object.
    pub fn compare(&mut self, op: CompareOp, a: &Object, b: &Object) -> Result {
        if let Some(r) = super::numbers::fast_compare(op, a, b) {
            return Ok(Object::from_bool(r));
        }
        if self.is_compared_by_identity(op, a, b) {
            return Ok(Object::from_bool(a.is(b) == (op == CompareOp::Eq)));
        }
        self.enter_native("in comparison")?;
        let r = match self.compare_sequences(op, a, b) {
            Some(r) => r,
            None => self.compare_after(None, op, a, b),
        };
        self.leave_native();
        r
    }

    /// `==` and `!=` of objects whose classes leave them to `object`.
    fn is_compared_by_identity(&mut self, op: CompareOp, a: &Object, b: &Object) -> bool {
        if !matches!(a.layout(), Layout::Instance | Layout::Type | Layout::Free) {
            return false;
        }
        let names = match op {
            CompareOp::Eq => [&self.names.eq, &self.names.eq],
            CompareOp::Ne => [&self.names.eq, &self.names.ne],
            _ => return false,
        };
        let names = names.map(Object::clone);
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        self.inherits_from_object(&ta, &names)
            && (ta.is(&tb) || self.inherits_from_object(&tb, &names))
    }

    /// Does the type have these methods from `object`?
    fn inherits_from_object(&mut self, t: &Object, names: &[Object]) -> bool {
        names.iter().all(|name| {
            let f = self.lookup_in_type(t, name);
            let native = f.as_ref().and_then(|f| f.get::<NativeFunction>());
            native.is_some_and(|f| f.owner.is(&self.object_type))
        })
    }

    /// Two tuples or two lists, which sorting and containers compare most: no method is looked for.
    fn compare_sequences(&mut self, op: CompareOp, a: &Object, b: &Object) -> Option<Result> {
        let t = self.type_of(a);
        if !t.is(&self.type_of(b)) {
            return None;
        }
        if a.layout() == Layout::Tuple {
            let name = op.method(&self.names);
            let own = self.lookup_in_type(&t, &name).as_ref().is_some_and(super::tuple::is_own);
            return own.then(|| super::tuple::compare(self, op, a, b));
        }
        let exact = self.is_exact(a, Layout::List);
        exact.then(|| super::list::compare(self, op, a, b))
    }

    /// The method that a comparison asks next: the right operand's first if its class derives from
    /// the left one's.
    pub fn next_comparison(
        &mut self,
        op: CompareOp,
        a: &Object,
        b: &Object,
        asked: Option<Asked>,
    ) -> Option<(Object, Asked)> {
        let (ta, tb) = (self.type_of(a), self.type_of(b));
        let name = op.method(&self.names);
        let reflected = op.swapped().method(&self.names);
        if asked.is_none()
            && !ta.is(&tb)
            && self.is_subtype(&tb, &ta)
            && let Some(f) = self.lookup_in_type(&tb, &reflected)
        {
            return Some((f, Asked::RightFirst));
        }
        if matches!(asked, None | Some(Asked::RightFirst))
            && let Some(f) = self.lookup_in_type(&ta, &name)
        {
            return Some((f, if asked.is_none() { Asked::Left } else { Asked::LeftLast }));
        }
        if matches!(asked, None | Some(Asked::Left)) {
            return self.lookup_in_type(&tb, &reflected).map(|f| (f, Asked::Right));
        }
        None
    }

    /// A comparison, after a method has refused or from the beginning.
    pub fn compare_after(
        &mut self,
        mut asked: Option<Asked>,
        op: CompareOp,
        a: &Object,
        b: &Object,
    ) -> Result {
        while let Some((f, next)) = self.next_comparison(op, a, b, asked) {
            let r = self.call_special_if_bound(&f, &next.arguments(a, b))?;
            if let Some(r) = r.filter(|r| !r.is_not_implemented()) {
                return Ok(r);
            }
            asked = Some(next);
        }
        self.compare_identity(op, a, b)
    }

    /// What a comparison comes to that nobody knows: identity, or an error.
    fn compare_identity(&mut self, op: CompareOp, a: &Object, b: &Object) -> Result {
        match op {
            CompareOp::Eq => Ok(Object::from_bool(a.is(b))),
            CompareOp::Ne => Ok(Object::from_bool(!a.is(b))),
            _ => {
                let text = format!(
                    "'{}' not supported between instances of '{}' and '{}'",
                    op.symbol(),
                    self.type_name(a),
                    self.type_name(b)
                );
                Err(self.type_error(&text))
            }
        }
    }

    /// Truth of `a OP b`.
    pub fn compare_truth(&mut self, op: CompareOp, a: &Object, b: &Object) -> Result<bool> {
        let r = self.compare(op, a, b)?;
        self.truth(&r)
    }

    /// `a is b or a == b`: what containers ask.
    pub fn equal(&mut self, a: &Object, b: &Object) -> Result<bool> {
        match crate::heap::simple_eq(a.value(), b.value()) {
            Some(r) => Ok(r),
            None => self.compare_truth(CompareOp::Eq, a, b),
        }
    }

    /// `bool(o)`.
    #[inline]
    pub fn truth(&mut self, o: &Object) -> Result<bool> {
        let v = o.value();
        if v.is_bool() {
            return Ok(v == Value::TRUE);
        }
        if v.is_int() {
            return Ok(v.int() != 0);
        }
        self.truth_slow(o)
    }

    fn truth_slow(&mut self, o: &Object) -> Result<bool> {
        if o.is_none() {
            return Ok(false);
        }
        if let Some(x) = o.float() {
            return Ok(x != 0.0);
        }
        if o.is(&Object::NOT_IMPLEMENTED) {
            let text = "NotImplemented should not be used in a boolean context";
            self.warn(Exc::DeprecationWarning, text)?;
            return Ok(true);
        }
        match () {
            _ if self.is_exact(o, Layout::Str) => return Ok(!o.expect::<Str>().is_empty()),
            _ if self.is_exact(o, Layout::List) => return Ok(!o.expect::<List>().is_empty()),
            _ if self.is_exact(o, Layout::Dict) => return Ok(!o.expect::<Dict>().is_empty()),
            _ if self.is_exact(o, Layout::Tuple) => return Ok(!o.expect::<Tuple>().is_empty()),
            _ if self.is_exact(o, Layout::Set) => return Ok(!o.expect::<Set>().is_empty()),
            _ => {}
        }
        let name = self.names.bool_.clone();
        if let Some(f) = self.lookup_special(o, &name) {
            let r = self.call_special(&f, &[o.clone()])?;
            return self.truth_answer(&r);
        }
        let name = self.names.len.clone();
        match self.lookup_special(o, &name) {
            Some(_) => Ok(self.length(o)? != 0),
            None => Ok(true),
        }
    }

    /// What `__bool__` has returned.
    pub fn truth_answer(&mut self, r: &Object) -> Result<bool> {
        if !r.is_bool() {
            let text = format!("__bool__ should return bool, returned {}", self.type_name(r));
            return Err(self.type_error(&text));
        }
        Ok(r.is(&Object::TRUE))
    }
}
