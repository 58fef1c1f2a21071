"""Addresses, networks and interfaces of the internet protocol (library reference: ipaddress).

The parts are `_ipaddress_*.py`: what both versions share, networks, and a file for each version.
"""

from _ipaddress_base import (
    IPV4LENGTH, IPV6LENGTH, AddressValueError, NetmaskValueError, _BaseAddress, _BaseInterface,
    _IPAddressBase, _count_righthand_zero_bits, _require_same_version,
)
from _ipaddress_network import (
    _BaseNetwork, _collapse_addresses_internal, _find_address_range,
)
from _ipaddress_v4 import (
    IPv4Address, IPv4Interface, IPv4Network, _BaseV4, _IPv4Constants,
)
from _ipaddress_v6 import (
    IPv6Address, IPv6Interface, IPv6Network, _BaseV6, _IPv6Constants,
)


for _class in (AddressValueError, NetmaskValueError, _IPAddressBase, _BaseAddress, _BaseNetwork,
               _BaseInterface, _BaseV4, IPv4Address, IPv4Interface, IPv4Network, _IPv4Constants,
               _BaseV6, IPv6Address, IPv6Interface, IPv6Network, _IPv6Constants):
    _class.__module__ = __name__
del _class


def _of_either_version(classes, value, what, **options):
    for cls in classes:
        try:
            return cls(value, **options)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """An address of the version that the value has."""
    return _of_either_version((IPv4Address, IPv6Address), address, "address")


def ip_network(address, strict=True):
    """A network of the version that the value has."""
    return _of_either_version((IPv4Network, IPv6Network), address, "network", strict=strict)


def ip_interface(address):
    """An interface of the version that the value has."""
    return _of_either_version((IPv4Interface, IPv6Interface), address, "interface")


def _packed(address, length, version):
    try:
        return address.to_bytes(length)
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}")


def v4_int_to_packed(address):
    """Four bytes for an integer."""
    return _packed(address, 4, 4)


def v6_int_to_packed(address):
    """Sixteen bytes for an integer."""
    return _packed(address, 16, 6)


def summarize_address_range(first, last):
    """The fewest networks that have the addresses from the first to the last."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    _require_same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    network = IPv4Network if first.version == 4 else IPv6Network
    bits = first._max_prefixlen
    value, end = first._ip, last._ip
    while value <= end:
        size = min(_count_righthand_zero_bits(value, bits), (end - value + 1).bit_length() - 1)
        yield network((value, bits - size))
        value += 1 << size


def collapse_addresses(addresses):
    """The fewest networks that have all of these addresses and networks."""
    ips, networks = [], []
    for item in addresses:
        is_address = isinstance(item, _BaseAddress)
        same_kind = ips if is_address or item._prefixlen == item._max_prefixlen else networks
        if same_kind and same_kind[-1].version != item.version:
            _require_same_version(item, same_kind[-1])
        if same_kind is ips and not is_address:
            item = item.network_address
        same_kind.append(item)
    summarized = []
    for first, last in _find_address_range(sorted(set(ips))):
        summarized.extend(summarize_address_range(first, last))
    return _collapse_addresses_internal(summarized + networks)


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks together."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented
