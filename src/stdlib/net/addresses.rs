//! Addresses as the program has them: `(host, port)` or `(host, port, flow, scope)` with the host in
//! numbers, the bytes of a path, or `None`.

use crate::heap::{Bytes, Object, Str, Tuple};
use crate::host::Address;
use crate::native::{Exc, Result, Vm};

pub(super) fn from_object(vm: &mut Vm, o: &Object) -> Result<Address> {
    if let Some(path) = o.get::<Bytes>() {
        return Ok(Address::Unix(path.data().to_vec()));
    }
    let Some(parts) = o.get::<Tuple>().map(|tuple| tuple.items().to_vec()) else {
        return Ok(Address::None);
    };
    let mut numbers = [0; 3];
    for (number, part) in numbers.iter_mut().zip(parts.iter().skip(1)) {
        let part = vm.index_i64(part, Some(Exc::OverflowError))?;
        *number = u32::try_from(part)
            .map_err(|_| vm.overflow_error("Python int too large to convert to C int"))?;
    }
    let port = u16::try_from(numbers[0]).map_err(|_| vm.overflow_error("port must be 0-65535."))?;
    let host = parts.first().and_then(|host| host.get::<Str>());
    let host = host.map(|host| host.to_string_lossy().into_owned()).unwrap_or_default();
    match Address::from_text(&host, port, numbers[1], numbers[2]) {
        Some(address) => Ok(address),
        None => Err(vm.value_error("the host of an address must be given in numbers")),
    }
}

pub(super) fn to_object(vm: &mut Vm, address: &Address) -> Object {
    match address {
        Address::None => Object::NONE,
        Address::Unix(path) => vm.bytes(path),
        Address::Ip(ip) => {
            let mut parts = vec![vm.str(&ip.ip().to_string()), vm.int(ip.port().into())];
            if let Some((flow, scope)) = address.flow_and_scope() {
                parts.extend([vm.int(flow.into()), vm.int(scope.into())]);
            }
            vm.tuple(parts)
        }
    }
}
