//! Names of machines, services and interfaces.

use super::addresses::{from_object, to_object};
use super::{host_error, small};
use crate::heap::{Object, Str};
use crate::host::{Address, LookupError, Wanted};
use crate::native::{Result, Vm};

/// A name, or nothing.
fn name(o: &Object) -> Option<String> {
    o.get::<Str>().map(|name| name.to_string_lossy().into_owned())
}

/// What the resolver says is answered as its number: the exception is a matter of `_socket`.
fn not_found(vm: &mut Vm, error: LookupError) -> Result {
    match error {
        LookupError::Resolver(number) => Ok(vm.int(number.into())),
        LookupError::Host(e) => Err(host_error(vm, &e)),
    }
}

/// Tuples of family, kind, protocol, name and address; the number of an error of the resolver.
pub(super) fn find(vm: &mut Vm, args: &[Object]) -> Result {
    let (host, service) = (name(&args[0]), name(&args[1]));
    let wanted = Wanted {
        family: small(vm, &args[2])?,
        kind: small(vm, &args[3])?,
        protocol: small(vm, &args[4])?,
        flags: small(vm, &args[5])?,
    };
    let found = match vm.host.net() {
        Ok(net) => net.find(host.as_deref(), service.as_deref(), wanted),
        Err(e) => return Err(host_error(vm, &e)),
    };
    let found = match found {
        Ok(found) => found,
        Err(e) => return not_found(vm, e),
    };
    let mut answers = Vec::new();
    for it in found {
        let items = vec![
            vm.int(it.family.into()),
            vm.int(it.kind.into()),
            vm.int(it.protocol.into()),
            vm.str(&it.name),
            to_object(vm, &it.address),
        ];
        answers.push(vm.tuple(items));
    }
    Ok(vm.list(answers))
}

/// The names of host and service; the number of an error of the resolver.
pub(super) fn name_of(vm: &mut Vm, args: &[Object]) -> Result {
    let (address, flags) = (from_object(vm, &args[0])?, small(vm, &args[1])?);
    let names = match vm.host.net() {
        Ok(net) => net.name_of(&address, flags),
        Err(e) => return Err(host_error(vm, &e)),
    };
    match names {
        Ok((host, service)) => {
            let names = vec![vm.str(&host), vm.str(&service)];
            Ok(vm.tuple(names))
        }
        Err(e) => not_found(vm, e),
    }
}

pub(super) fn interfaces(vm: &mut Vm, _: &[Object]) -> Result {
    let found = match vm.host.net().and_then(|net| net.interfaces()) {
        Ok(found) => found,
        Err(e) => return Err(host_error(vm, &e)),
    };
    let mut answers = Vec::new();
    for (index, name) in found {
        let pair = vec![vm.int(index.into()), vm.str(&name)];
        answers.push(vm.tuple(pair));
    }
    Ok(vm.list(answers))
}

/// The bytes of an address in text, or `None`.
pub(super) fn packed(vm: &mut Vm, args: &[Object]) -> Result {
    let packed = name(&args[0]).and_then(|text| Address::packed(&text));
    Ok(packed.map_or(Object::NONE, |packed| vm.bytes(&packed)))
}

/// The text for an address in bytes, or `None`.
pub(super) fn unpacked(vm: &mut Vm, args: &[Object]) -> Result {
    let text = Address::unpacked(&crate::stdlib::io::data_of(vm, &args[0])?);
    Ok(text.map_or(Object::NONE, |text| vm.str(&text)))
}
