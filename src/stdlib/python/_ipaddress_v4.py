"""Version 4 (RFC 791; special addresses: RFC 6890 and IANA's registry)."""

from _ipaddress_base import (
    IPV4LENGTH, AddressValueError, NetmaskValueError, _BaseAddress, _BaseInterface,
)
from _ipaddress_network import _BaseNetwork


class _BaseV4:
    """How addresses and masks of version 4 are written."""

    __slots__ = ()
    _version = 4
    _ALL_ONES = 2 ** IPV4LENGTH - 1
    _max_prefixlen = IPV4LENGTH
    _usual_base = "b"
    _netmask_cache = {}

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _prefix_of_mask(cls, text):
        """The length of the prefix that a text means: a number, a netmask or a hostmask."""
        try:
            return cls._prefix_from_prefix_string(text)
        except NetmaskValueError:
            return cls._prefix_from_ip_string(text)

    @classmethod
    def _ip_int_from_string(cls, ip_str):
        if not ip_str:
            raise AddressValueError("Address cannot be empty")
        octets = ip_str.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {ip_str!r}")
        try:
            return int.from_bytes(map(cls._parse_octet, octets))
        except ValueError as error:
            raise AddressValueError(f"{error} in {ip_str!r}") from None

    @classmethod
    def _parse_octet(cls, octet_str):
        if not octet_str:
            raise ValueError("Empty octet not permitted")
        if not (octet_str.isascii() and octet_str.isdigit()):
            raise ValueError(f"Only decimal digits permitted in {octet_str!r}")
        if len(octet_str) > 3:
            raise ValueError(f"At most 3 characters permitted in {octet_str!r}")
        # Some programs take it for an octal number.
        if octet_str != "0" and octet_str[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {octet_str!r}")
        octet = int(octet_str)
        if octet > 255:
            raise ValueError(f"Octet {octet} (> 255) not permitted")
        return octet

    @classmethod
    def _string_from_ip_int(cls, ip_int):
        return ".".join(map(str, ip_int.to_bytes(4)))

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def version(self):
        return self._version


class IPv4Address(_BaseV4, _BaseAddress):
    """An address of version 4: a text, four bytes, or an integer."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        value = self._value_of(address)
        self._ip = self._ip_int_from_string(str(address)) if value is None else value

    @property
    def is_reserved(self):
        """Is it reserved for what is to come?"""
        return self in self._constants._reserved_network

    @property
    def is_private(self):
        """Is it not for the whole internet, by IANA's registry of special addresses?"""
        return self._is_private_itself()

    @property
    def is_global(self):
        """Is it for the whole internet? Shared addresses (RFC 6598) are not, and not private."""
        return self not in self._constants._public_network and not self.is_private

    @property
    def is_multicast(self):
        return self in self._constants._multicast_network

    @property
    def is_unspecified(self):
        return self == self._constants._unspecified_address

    @property
    def is_loopback(self):
        return self in self._constants._loopback_network

    @property
    def is_link_local(self):
        return self in self._constants._linklocal_network

    @property
    def ipv6_mapped(self):
        """The address of version 6 that stands for it (RFC 4291)."""
        from _ipaddress_v6 import IPv6Address
        return IPv6Address(f"::ffff:{self}")


class IPv4Interface(_BaseInterface, IPv4Address):
    """An address of version 4 with the network it is in."""


class IPv4Network(_BaseV4, _BaseNetwork):
    """A network of version 4."""

    _broadcasts = True

    @property
    def is_global(self):
        shared = self._constants._public_network
        return (not (self.network_address in shared and self.broadcast_address in shared)
                and not self.is_private)


IPv4Address._address_class = IPv4Network._address_class = IPv4Address
IPv4Interface._network_class = IPv4Network


def _networks(*texts):
    return [IPv4Network(text) for text in texts]


class _IPv4Constants:
    _linklocal_network = IPv4Network("169.254.0.0/16")
    _loopback_network = IPv4Network("127.0.0.0/8")
    _multicast_network = IPv4Network("224.0.0.0/4")
    _public_network = IPv4Network("100.64.0.0/10")
    _private_networks = _networks(
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")
    _private_networks_exceptions = _networks("192.0.0.9/32", "192.0.0.10/32")
    _reserved_network = IPv4Network("240.0.0.0/4")
    _unspecified_address = IPv4Address("0.0.0.0")


IPv4Address._constants = IPv4Network._constants = _IPv4Constants
