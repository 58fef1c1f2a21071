//! `str.translate` and `str.maketrans`.

use super::{finish, text};
use crate::heap::{Dict, Object, Str, push_code_point};
use crate::native::{Exc, Result, Vm};
use crate::types::int;

/// What a table says about a code point.
enum Mapping {
    Keep,
    Delete,
    Code(u32),
    Text(Object),
}

pub fn translate(vm: &mut Vm, args: &[Object]) -> Result {
    let s = text(args);
    // Answers for ASCII are asked for once only.
    let mut known: Vec<Option<Vec<u8>>> = vec![None; 128];
    let mut out = Vec::with_capacity(s.bytes().len());
    for c in s.chars() {
        if let Some(Some(bytes)) = known.get(c as usize) {
            out.extend_from_slice(bytes);
        } else {
            let start = out.len();
            match look_up(vm, &args[1], c)? {
                Mapping::Keep => push_code_point(&mut out, c),
                Mapping::Delete => {}
                Mapping::Code(c) => push_code_point(&mut out, c),
                Mapping::Text(t) => out.extend_from_slice(t.expect::<Str>().bytes()),
            }
            if let Some(place) = known.get_mut(c as usize) {
                *place = Some(out[start..].to_vec());
            }
        }
        if out.len() == out.capacity() {
            vm.check_text(out.len().saturating_mul(3))?;
        }
    }
    finish(vm, &out)
}

fn look_up(vm: &mut Vm, table: &Object, c: u32) -> Result<Mapping> {
    let key = Object::from_small(c as i64);
    let value = match vm.getitem(table, &key) {
        Ok(v) => v,
        Err(e) => {
            return match vm.take_if(Exc::LookupError) {
                Some(_) => Ok(Mapping::Keep),
                None => Err(e),
            };
        }
    };
    if value.is_none() {
        return Ok(Mapping::Delete);
    }
    if value.get::<Str>().is_some() {
        return Ok(Mapping::Text(value));
    }
    if int::is_int(&value) {
        return match int::to_i64(&value).and_then(|i| u32::try_from(i).ok()) {
            Some(c) if c < 0x110000 => Ok(Mapping::Code(c)),
            _ => Err(vm.value_error("character mapping must be in range(0x110000)")),
        };
    }
    Err(vm.type_error("character mapping must return integer, None or str"))
}

pub fn maketrans(vm: &mut Vm, args: &[Object]) -> Result {
    let table = vm.dict();
    if args[1].is_undef() {
        if args[0].get::<Dict>().is_none() {
            let text = "if you give only one argument to maketrans it must be a dict";
            return Err(vm.type_error(text));
        }
        for (key, value) in args[0].expect::<Dict>().items() {
            let key = match key.get::<Str>() {
                Some(s) if s.len() == 1 => Object::from_small(s.char_at(0) as i64),
                Some(_) => {
                    let text = "string keys in translate table must be of length 1";
                    return Err(vm.value_error(text));
                }
                None if int::is_int(&key) => key,
                None => {
                    let text = "keys in translate table must be strings or integers";
                    return Err(vm.type_error(text));
                }
            };
            vm.dict_set(&table, &key, value)?;
        }
        return Ok(table);
    }
    let to = maketrans_arg(vm, args, 1)?;
    if !args[2].is_undef() {
        maketrans_arg(vm, args, 2)?;
    }
    let Some(from) = args[0].get::<Str>() else {
        let text = "first maketrans argument must be a string if there is a second argument";
        return Err(vm.type_error(text));
    };
    if from.len() != to.len() {
        let text = "the first two maketrans arguments must have equal length";
        return Err(vm.value_error(text));
    }
    for (a, b) in from.chars().zip(to.chars()) {
        vm.dict_set(&table, &Object::from_small(a as i64), Object::from_small(b as i64))?;
    }
    if !args[2].is_undef() {
        let gone = maketrans_arg(vm, args, 2)?;
        for c in gone.chars() {
            vm.dict_set(&table, &Object::from_small(c as i64), Object::NONE)?;
        }
    }
    Ok(table)
}

/// As `str_arg`, for a static method: there is no receiver to count.
fn maketrans_arg<'a>(vm: &mut Vm, args: &'a [Object], i: usize) -> Result<&'a Str> {
    match args[i].get::<Str>() {
        Some(s) => Ok(s),
        None => {
            let got = vm.argument_type(&args[i]);
            let text = format!("maketrans() argument {} must be str, not {got}", i + 1);
            Err(vm.type_error(&text))
        }
    }
}
