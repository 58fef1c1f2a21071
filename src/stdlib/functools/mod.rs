//! `_functools`: what `functools` needs to be fast. The rest is `python/functools.py`.

mod compare_key;
mod lru_cache;
mod partial;

use crate::heap::Object;
use crate::native::{Exc, ModuleSpec, Result, Vm, function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_functools",
    doc: "Tools that operate on functions.",
    functions: &[
        function("reduce", "(function, iterable, initial=<unrepresentable>, /)", reduce)
            .shown_as(""),
        function("cmp_to_key", "(mycmp)", compare_key::cmp_to_key),
    ],
    types: &[&partial::PARTIAL, &lru_cache::LRU_CACHE, &compare_key::KEY],
    ..ModuleSpec::EMPTY
};

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = match vm.iter(&args[1]) {
        Ok(it) => it,
        Err(e) => {
            if vm.take_if(Exc::TypeError).is_none() {
                return Err(e);
            }
            return Err(vm.type_error("reduce() arg 2 must support iteration"));
        }
    };
    let mut total = match args[2].is_undef() {
        false => args[2].clone(),
        true => match vm.next(&it)? {
            Some(x) => x,
            None => {
                return Err(vm.type_error("reduce() of empty iterable with no initial value"));
            }
        },
    };
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        total = vm.call(&args[0], &[total, x])?;
    }
    Ok(total)
}
