//! Numbers: `abs`, `divmod`, `pow`, `round`, `sum`, `min`, `max`.

use num_bigint::BigInt;

use crate::heap::{ByteArray, Bytes, Layout, Object, Str};
use crate::native::{Keywords, Result, Vm};
use crate::types::int;
use crate::types::operators::{BinaryOp, CompareOp};

pub fn abs(vm: &mut Vm, args: &[Object]) -> Result {
    let o = &args[0];
    if let Some(i) = o.small_int() {
        return Ok(vm.int(i.abs()));
    }
    if let Some(x) = o.float() {
        return Ok(Object::from_float(x.abs()));
    }
    let name = vm.names.abs.clone();
    match vm.lookup_special(o, &name) {
        Some(f) => vm.call_special(&f, &[o.clone()]),
        None => {
            let text = format!("bad operand type for abs(): '{}'", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

pub fn divmod(vm: &mut Vm, args: &[Object]) -> Result {
    let (a, b) = (&args[0], &args[1]);
    if let (Some(x), Some(y @ 1..)) = (a.small_int(), b.small_int()) {
        return Ok(vm.pair(vm.int(x.div_euclid(y)), vm.int(x.rem_euclid(y))));
    }
    let (ta, tb) = (vm.type_of(a), vm.type_of(b));
    let (name, reflected) = (vm.names.divmod.clone(), vm.names.rdivmod.clone());
    let left = vm.lookup_in_type(&ta, &name);
    let right = if ta.is(&tb) { None } else { vm.lookup_in_type(&tb, &reflected) };
    let mut attempts = vec![(left, a, b), (right, b, a)];
    if vm.is_subtype(&tb, &ta) {
        attempts.reverse();
    }
    for (f, x, y) in attempts {
        if let Some(f) = f {
            let r = vm.call_special(&f, &[x.clone(), y.clone()])?;
            if !r.is_not_implemented() {
                return Ok(r);
            }
        }
    }
    let text = format!(
        "unsupported operand type(s) for divmod(): '{}' and '{}'",
        vm.type_name(a),
        vm.type_name(b)
    );
    Err(vm.type_error(&text))
}

pub fn pow(vm: &mut Vm, args: &[Object]) -> Result {
    let (base, exp, modulus) = (&args[0], &args[1], &args[2]);
    if modulus.is_undef() || modulus.is_none() {
        return vm.binary(BinaryOp::Pow, base, exp);
    }
    let exact = [base, exp, modulus]
        .iter()
        .all(|o| o.small_int().is_some() || vm.is_exact(o, Layout::BigInt));
    if exact {
        return int::power(vm, base, exp, modulus);
    }
    let name = vm.names.pow.clone();
    if let Some(f) = vm.lookup_special(base, &name) {
        let r = vm.call_special(&f, &[base.clone(), exp.clone(), modulus.clone()])?;
        if !r.is_not_implemented() {
            return Ok(r);
        }
    }
    // A number's slot is asked whichever operand the number is.
    for o in [exp, modulus] {
        if o.layout() == Layout::Complex {
            return Err(vm.value_error("complex modulo"));
        }
        if crate::types::float::to_f64(o).is_some() {
            let text = "pow() 3rd argument not allowed unless all arguments are integers";
            return Err(vm.type_error(text));
        }
    }
    let text = format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        vm.type_name(base),
        vm.type_name(exp),
        vm.type_name(modulus)
    );
    Err(vm.type_error(&text))
}

pub fn round(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.round.clone();
    let Some(f) = vm.lookup_special(&args[0], &name) else {
        let text = format!("type {} doesn't define __round__ method", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    if args[1].is_undef() || args[1].is_none() {
        return vm.call_special(&f, &[args[0].clone()]);
    }
    vm.call_special(&f, &[args[0].clone(), args[1].clone()])
}

/// A running sum: integers exactly, floats with Neumaier's compensation, then anything by `+`.
enum Sum {
    Int(i64),
    Float { sum: f64, lost: f64 },
    Any(Object),
}

impl Sum {
    fn start(o: Object) -> Sum {
        match (o.small_int(), o.float()) {
            (Some(i), _) => Sum::Int(i),
            (_, Some(sum)) => Sum::Float { sum, lost: 0.0 },
            _ => Sum::Any(o),
        }
    }

    fn object(self, vm: &Vm) -> Object {
        match self {
            Sum::Int(i) => vm.int(i),
            Sum::Float { sum, lost } if lost != 0.0 && lost.is_finite() => {
                Object::from_float(sum + lost)
            }
            Sum::Float { sum, .. } => Object::from_float(sum),
            Sum::Any(o) => o,
        }
    }

    fn add(self, vm: &mut Vm, item: &Object) -> Result<Sum> {
        let small =
            item.small_int().or_else(|| item.is_bool().then(|| item.is(&Object::TRUE) as i64));
        match (self, small, item.float()) {
            (Sum::Int(a), Some(b), _) => match a.checked_add(b) {
                Some(sum) => Ok(Sum::Int(sum)),
                None => Ok(Sum::Any(vm.big_int(BigInt::from(a) + b))),
            },
            (Sum::Float { sum, lost }, _, Some(x)) => {
                let t = sum + x;
                let more = if sum.abs() >= x.abs() { (sum - t) + x } else { (x - t) + sum };
                Ok(Sum::Float { sum: t, lost: lost + more })
            }
            (Sum::Float { sum, lost }, Some(i), _) => Ok(Sum::Float { sum: sum + i as f64, lost }),
            (Sum::Any(a), ..) => vm.binary(BinaryOp::Add, &a, item).map(Sum::Any),
            (sum, ..) => {
                let a = sum.object(vm);
                let r = vm.binary(BinaryOp::Add, &a, item)?;
                // Only a sum of integers may still turn into one of floats.
                Ok(if a.float().is_some() { Sum::Any(r) } else { Sum::start(r) })
            }
        }
    }
}

pub fn sum(vm: &mut Vm, args: &[Object]) -> Result {
    let start = if args[1].is_undef() { Object::from_small(0) } else { args[1].clone() };
    let refused = if start.get::<Str>().is_some() {
        Some("sum() can't sum strings [use ''.join(seq) instead]")
    } else if start.get::<Bytes>().is_some() {
        Some("sum() can't sum bytes [use b''.join(seq) instead]")
    } else if start.get::<ByteArray>().is_some() {
        Some("sum() can't sum bytearray [use b''.join(seq) instead]")
    } else {
        None
    };
    if let Some(text) = refused {
        vm.iter(&args[0])?;
        return Err(vm.type_error(text));
    }
    let mut total = Sum::start(start);
    vm.each_item(&args[0], |vm, item| {
        total = std::mem::replace(&mut total, Sum::Int(0)).add(vm, &item)?;
        Ok(true)
    })?;
    Ok(total.object(vm))
}

pub fn max(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    extreme(vm, "max", CompareOp::Gt, args, keywords)
}

pub fn min(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    extreme(vm, "min", CompareOp::Lt, args, keywords)
}

fn extreme(
    vm: &mut Vm,
    name: &str,
    op: CompareOp,
    args: &[Object],
    keywords: Keywords<'_>,
) -> Result {
    if args.is_empty() {
        return Err(vm.type_error(&format!("{name} expected at least 1 argument, got 0")));
    }
    let [key, default] = super::keyword_values(vm, name, ["key", "default"], keywords)?;
    let key = if key.is_none() { Object::UNDEF } else { key };
    let mut best: Option<(Object, Object)> = None;
    if let [iterable] = args {
        vm.each_item(iterable, |vm, item| {
            consider(vm, op, &key, &mut best, item)?;
            Ok(true)
        })?;
    } else {
        if !default.is_undef() {
            let text =
                format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(vm.type_error(&text));
        }
        for item in args {
            consider(vm, op, &key, &mut best, item.clone())?;
        }
    }
    match best {
        Some((_, item)) => Ok(item),
        None if !default.is_undef() => Ok(default),
        None => Err(vm.value_error(&format!("{name}() iterable argument is empty"))),
    }
}

/// Keeps the better of the best so far (with its key) and an item.
fn consider(
    vm: &mut Vm,
    op: CompareOp,
    key: &Object,
    best: &mut Option<(Object, Object)>,
    item: Object,
) -> Result<()> {
    let value =
        if key.is_undef() { item.clone() } else { vm.call(key, std::slice::from_ref(&item))? };
    let better = match best {
        Some((b, _)) => vm.compare_truth(op, &value, b)?,
        None => true,
    };
    if better {
        *best = Some((value, item));
    }
    Ok(())
}
