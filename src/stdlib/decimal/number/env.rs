//! What an operation is carried out in: precision, exponent range and rounding, and the conditions
//! that came up; and the rounding of results, which is what these are for.

use dashu_int::UBig;
use dashu_int::ops::BitTest;

use super::{Kind, Number, digits, div_rem, small_power, ten_to};

/// Conditions, as bits; signals are sets of them.
pub mod status {
    pub const CLAMPED: u32 = 1;
    pub const CONVERSION_SYNTAX: u32 = 1 << 1;
    pub const DIVISION_BY_ZERO: u32 = 1 << 2;
    pub const DIVISION_IMPOSSIBLE: u32 = 1 << 3;
    pub const DIVISION_UNDEFINED: u32 = 1 << 4;
    pub const INEXACT: u32 = 1 << 6;
    pub const INVALID_CONTEXT: u32 = 1 << 7;
    pub const INVALID_OPERATION: u32 = 1 << 8;
    /// The result would not fit into memory.
    pub const NO_MEMORY: u32 = 1 << 9;
    pub const OVERFLOW: u32 = 1 << 11;
    pub const ROUNDED: u32 = 1 << 12;
    pub const SUBNORMAL: u32 = 1 << 13;
    pub const UNDERFLOW: u32 = 1 << 14;
    pub const FLOAT_OPERATION: u32 = 1 << 15;

    /// All that signal `InvalidOperation`.
    pub const INVALID: u32 = CONVERSION_SYNTAX
        | DIVISION_IMPOSSIBLE
        | DIVISION_UNDEFINED
        | INVALID_CONTEXT
        | INVALID_OPERATION
        | NO_MEMORY;
    pub const ERRORS: u32 = INVALID | DIVISION_BY_ZERO;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    ZeroFiveUp,
}

impl Rounding {
    pub const ALL: [Rounding; 8] = [
        Rounding::Up,
        Rounding::Down,
        Rounding::Ceiling,
        Rounding::Floor,
        Rounding::HalfUp,
        Rounding::HalfDown,
        Rounding::HalfEven,
        Rounding::ZeroFiveUp,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Rounding::Up => "ROUND_UP",
            Rounding::Down => "ROUND_DOWN",
            Rounding::Ceiling => "ROUND_CEILING",
            Rounding::Floor => "ROUND_FLOOR",
            Rounding::HalfUp => "ROUND_HALF_UP",
            Rounding::HalfDown => "ROUND_HALF_DOWN",
            Rounding::HalfEven => "ROUND_HALF_EVEN",
            Rounding::ZeroFiveUp => "ROUND_05UP",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Env {
    pub prec: i64,
    pub emax: i64,
    pub emin: i64,
    pub rounding: Rounding,
    pub clamp: bool,
    /// Conditions so far.
    pub status: u32,
    /// Digits a coefficient may have before memory would run out.
    pub room: i64,
}

/// What digits that were cut off amount to, in units of the last one kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    Nothing,
    BelowHalf,
    Half,
    AboveHalf,
}

/// `c` without its last `n` digits, and what those amount to.
pub fn cut(c: &UBig, n: i64) -> (UBig, Rest) {
    if n <= 0 {
        return (c.clone(), Rest::Nothing);
    }
    if let (Ok(c), Some(unit)) = (u128::try_from(c), small_power(n)) {
        let (q, r) = (c / unit, c % unit);
        let rest = match r {
            0 => Rest::Nothing,
            _ if r < unit / 2 => Rest::BelowHalf,
            _ if r == unit / 2 => Rest::Half,
            _ => Rest::AboveHalf,
        };
        return (UBig::from(q), rest);
    }
    if n > digits(c) {
        let rest = if c.is_zero() { Rest::Nothing } else { Rest::BelowHalf };
        return (UBig::ZERO, rest);
    }
    let unit = ten_to(n);
    let (q, r) = div_rem(c, unit.as_ref());
    let rest = if r.is_zero() {
        Rest::Nothing
    } else {
        match (r << 1usize).cmp(unit.as_ref()) {
            std::cmp::Ordering::Less => Rest::BelowHalf,
            std::cmp::Ordering::Equal => Rest::Half,
            std::cmp::Ordering::Greater => Rest::AboveHalf,
        }
    };
    (q, rest)
}

impl Env {
    /// One that rounds only what does not fit the largest context.
    pub fn exact(room: i64) -> Env {
        Env {
            prec: super::MAX_PREC,
            emax: super::MAX_EMAX,
            emin: super::MIN_EMIN,
            rounding: Rounding::HalfEven,
            clamp: false,
            status: 0,
            room,
        }
    }

    /// One for intermediate results of `prec` digits.
    pub fn working(&self, prec: i64) -> Env {
        Env { prec: prec.min(super::MAX_PREC), ..Env::exact(self.room) }
    }

    /// The smallest exponent of a number.
    pub fn etiny(&self) -> i64 {
        self.emin - (self.prec - 1)
    }

    /// The largest exponent of a coefficient of full length.
    pub fn etop(&self) -> i64 {
        self.emax - (self.prec - 1)
    }

    pub fn raise(&mut self, condition: u32) {
        self.status |= condition;
    }

    /// NaN, after an invalid operation.
    pub fn invalid(&mut self, condition: u32) -> Number {
        self.raise(condition);
        Number::nan()
    }

    /// `c * 10**n`, if there is memory for it.
    pub fn scaled(&mut self, c: &UBig, n: i64) -> Option<UBig> {
        if n <= 0 || c.is_zero() {
            return Some(c.clone());
        }
        if digits(c).saturating_add(n) > self.room {
            self.raise(status::NO_MEMORY);
            return None;
        }
        if let (Ok(c), Some(p)) = (u128::try_from(c), small_power(n))
            && let Some(product) = c.checked_mul(p)
        {
            return Some(UBig::from(product));
        }
        Some(c * ten_to(n).as_ref())
    }

    /// Is a coefficient with this rest to be one larger?
    pub fn rounds_up(&self, negative: bool, c: &UBig, rest: Rest) -> bool {
        if rest == Rest::Nothing {
            return false;
        }
        match self.rounding {
            Rounding::Up => true,
            Rounding::Down => false,
            Rounding::Ceiling => !negative,
            Rounding::Floor => negative,
            Rounding::HalfUp => rest != Rest::BelowHalf,
            Rounding::HalfDown => rest == Rest::AboveHalf,
            Rounding::HalfEven => rest == Rest::AboveHalf || (rest == Rest::Half && c.bit(0)),
            Rounding::ZeroFiveUp => {
                let last = c % 10u8;
                last == 0 || last == 5
            }
        }
    }

    /// The result of an operation: rounded to precision and exponent range (the specification's
    /// "finalize").
    pub fn finish(&mut self, mut n: Number) -> Number {
        match n.kind {
            Kind::Infinite => return n,
            Kind::NaN | Kind::SignalingNaN => {
                self.fit_payload(&mut n);
                return n;
            }
            Kind::Finite => {}
        }
        let mut count = n.digits();
        self.fit_exponent(&mut n, count);
        if n.kind != Kind::Finite {
            return n;
        }
        count = n.digits();
        if count > self.prec {
            let (c, rest) = cut(&n.coefficient, count - self.prec);
            n.exponent += count - self.prec;
            n.coefficient = c;
            if self.rounds_up(n.negative, &n.coefficient, rest) {
                n.coefficient += 1u8;
                if n.digits() > self.prec {
                    n.coefficient = ten_to(self.prec - 1).into_owned();
                    n.exponent += 1;
                    self.fit_exponent(&mut n, self.prec);
                }
            }
            self.raise(status::ROUNDED);
            if rest != Rest::Nothing {
                self.raise(status::INEXACT);
            }
        }
        n
    }

    /// A payload has room for `prec` digits, one less if the context clamps.
    fn fit_payload(&self, n: &mut Number) {
        let most = self.prec - self.clamp as i64;
        if n.digits() > most {
            n.coefficient = div_rem(&n.coefficient, ten_to(most).as_ref()).1;
        }
    }

    fn fit_exponent(&mut self, n: &mut Number, count: i64) {
        let adjusted = n.exponent + count - 1;
        if adjusted > self.emax {
            self.too_large(n);
        } else if self.clamp && n.exponent > self.etop() {
            let shift = n.exponent - self.etop();
            let Some(c) = self.scaled(&n.coefficient, shift) else {
                *n = Number::nan();
                return;
            };
            n.coefficient = c;
            n.exponent -= shift;
            self.raise(status::CLAMPED);
            if !n.coefficient.is_zero() && adjusted < self.emin {
                self.raise(status::SUBNORMAL);
            }
        } else if adjusted < self.emin {
            self.too_small(n);
        }
    }

    fn too_large(&mut self, n: &mut Number) {
        if n.coefficient.is_zero() {
            n.exponent = if self.clamp { self.etop() } else { self.emax };
            self.raise(status::CLAMPED);
            return;
        }
        self.raise(status::OVERFLOW | status::INEXACT | status::ROUNDED);
        let to_infinity = match self.rounding {
            Rounding::Down | Rounding::ZeroFiveUp => false,
            Rounding::Ceiling => !n.negative,
            Rounding::Floor => n.negative,
            _ => true,
        };
        *n = match to_infinity {
            true => Number::infinity(n.negative),
            false => self.largest(n.negative),
        };
    }

    /// The finite number farthest from zero.
    pub fn largest(&mut self, negative: bool) -> Number {
        match self.scaled(&UBig::ONE, self.prec) {
            Some(c) => Number::finite(negative, c - UBig::ONE, self.etop()),
            None => Number::nan(),
        }
    }

    fn too_small(&mut self, n: &mut Number) {
        let etiny = self.etiny();
        if n.coefficient.is_zero() {
            if n.exponent < etiny {
                n.exponent = etiny;
                self.raise(status::CLAMPED);
            }
            return;
        }
        self.raise(status::SUBNORMAL);
        if n.exponent >= etiny {
            return;
        }
        let (c, rest) = cut(&n.coefficient, etiny - n.exponent);
        n.coefficient = c;
        n.exponent = etiny;
        if self.rounds_up(n.negative, &n.coefficient, rest) {
            n.coefficient += 1u8;
        }
        self.raise(status::ROUNDED);
        if rest != Rest::Nothing {
            self.raise(status::INEXACT | status::UNDERFLOW);
            if n.coefficient.is_zero() {
                self.raise(status::CLAMPED);
            }
        }
    }

    /// The NaN that an operation with NaN among its operands gives: the first signaling one, made
    /// quiet, or else the first quiet one.
    pub fn propagate(&mut self, operands: &[&Number]) -> Option<Number> {
        let signaling = operands.iter().find(|n| n.is_signaling());
        let mut n = match signaling {
            Some(n) => {
                self.raise(status::INVALID_OPERATION);
                Number { kind: Kind::NaN, ..(*n).clone() }
            }
            None => (*operands.iter().find(|n| n.is_nan())?).clone(),
        };
        self.fit_payload(&mut n);
        Some(n)
    }
}
