"""Version 6 (RFC 4291; special addresses: RFC 6890 and IANA's registry; scopes: RFC 4007)."""

from _ipaddress_base import (
    IPV6LENGTH, AddressValueError, _BaseAddress, _BaseInterface,
)
from _ipaddress_network import _BaseNetwork
from _ipaddress_v4 import IPv4Address

_HEXTETS = 8


class _BaseV6:
    """How addresses and masks of version 6 are written."""

    __slots__ = ()
    _version = 6
    _ALL_ONES = 2 ** IPV6LENGTH - 1
    _HEXTET_COUNT = _HEXTETS
    _HEX_DIGITS = frozenset("0123456789ABCDEFabcdef")
    _max_prefixlen = IPV6LENGTH
    _usual_base = "x"
    _netmask_cache = {}

    @classmethod
    def _prefix_of_mask(cls, text):
        """The length of the prefix that a text means, which is always a number."""
        return cls._prefix_from_prefix_string(text)

    @classmethod
    def _ip_int_from_string(cls, ip_str):
        if not ip_str:
            raise AddressValueError("Address cannot be empty")
        parts = ip_str.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {ip_str!r}")
        if "." in parts[-1]:
            # The last two parts may be written as an address of version 4.
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError(f"{error} in {ip_str!r}") from None
            parts += [f"{last >> 16 & 0xFFFF:x}", f"{last & 0xFFFF:x}"]
        if len(parts) > _HEXTETS + 1:
            raise AddressValueError(f"At most {_HEXTETS} colons permitted in {ip_str!r}")
        high, low = cls._split_at_gap(parts, ip_str)
        try:
            hextets = [*map(cls._parse_hextet, high),
                       *[0] * (_HEXTETS - len(high) - len(low)),
                       *map(cls._parse_hextet, low)]
        except ValueError as error:
            raise AddressValueError(f"{error} in {ip_str!r}") from None
        value = 0
        for hextet in hextets:
            value = value << 16 | hextet
        return value

    @staticmethod
    def _split_at_gap(parts, ip_str):
        """The parts before and after "::"; all are before it if there is none."""
        gaps = [index for index in range(1, len(parts) - 1) if not parts[index]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {ip_str!r}")
        if not gaps and len(parts) != _HEXTETS:
            raise AddressValueError(
                f"Exactly {_HEXTETS} parts expected without '::' in {ip_str!r}")
        gap = gaps[0] if gaps else len(parts)
        high, low = parts[:gap], parts[gap + 1:]
        # At an end, "::" leaves an empty part of its own, which must be alone.
        if not parts[0]:
            if not gaps or len(high) > 1:
                raise AddressValueError(
                    f"Leading ':' only permitted as part of '::' in {ip_str!r}")
            high = []
        if not parts[-1]:
            if not gaps or len(low) > 1:
                raise AddressValueError(
                    f"Trailing ':' only permitted as part of '::' in {ip_str!r}")
            low = []
        if gaps and len(high) + len(low) >= _HEXTETS:
            raise AddressValueError(
                f"Expected at most {_HEXTETS - 1} other parts with '::' in {ip_str!r}")
        return high, low

    @classmethod
    def _parse_hextet(cls, hextet_str):
        if not cls._HEX_DIGITS.issuperset(hextet_str):
            raise ValueError(f"Only hex digits permitted in {hextet_str!r}")
        if len(hextet_str) > 4:
            raise ValueError(f"At most 4 characters permitted in {hextet_str!r}")
        return int(hextet_str, 16)

    @classmethod
    def _compress_hextets(cls, hextets):
        """The parts with the first of the longest runs of zeros, if it is one, left empty."""
        best = best_start = run = 0
        for index, hextet in enumerate(hextets):
            run = run + 1 if hextet == "0" else 0
            if run > best:
                best, best_start = run, index + 1 - run
        if best < 2:
            return hextets
        before, after = hextets[:best_start], hextets[best_start + best:]
        return [*(before or [""]), "", *(after or [""])]

    @classmethod
    def _hextets(cls, ip_int):
        return [ip_int >> shift & 0xFFFF for shift in range(IPV6LENGTH - 16, -1, -16)]

    @classmethod
    def _string_from_ip_int(cls, ip_int):
        if ip_int > cls._ALL_ONES:
            raise ValueError("IPv6 address is too large")
        return ":".join(cls._compress_hextets([f"{hextet:x}" for hextet in cls._hextets(ip_int)]))

    def _explode_shorthand_ip_string(self):
        if isinstance(self, IPv6Network):
            value = self.network_address._ip
        else:
            value = self._ip
        text = ":".join([f"{hextet:04x}" for hextet in self._hextets(value)])
        if isinstance(self, (IPv6Network, IPv6Interface)):
            text += f"/{self._prefixlen}"
        return text

    def _reverse_pointer(self):
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"

    @staticmethod
    def _split_scope_id(ip_str):
        """An address without its scope, and the scope, if it has one."""
        address, percent, scope_id = ip_str.partition("%")
        if not percent:
            return address, None
        if not scope_id or "%" in scope_id:
            raise AddressValueError(f'Invalid IPv6 address: "{ip_str!r}"')
        return address, scope_id

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def version(self):
        return self._version


class IPv6Address(_BaseV6, _BaseAddress):
    """An address of version 6: a text, which may have a scope, sixteen bytes, or an integer."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        value = self._value_of(address)
        if value is None:
            address, self._scope_id = self._split_scope_id(str(address))
            value = self._ip_int_from_string(address)
        self._ip = value

    def _explode_shorthand_ip_string(self):
        text = super()._explode_shorthand_ip_string()
        mapped = self.ipv4_mapped
        return text if mapped is None else f"{text[:30]}{mapped}"

    def _reverse_pointer(self):
        if self.ipv4_mapped is None:
            return super()._reverse_pointer()
        hextets = "".join([f"{hextet:04x}" for hextet in self._hextets(self._ip)])
        return ".".join(reversed(hextets)) + ".ip6.arpa"

    def __str__(self):
        mapped = self.ipv4_mapped
        text = super().__str__() if mapped is None else f"::ffff:{mapped}"
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same_address = super().__eq__(other)
        if same_address is NotImplemented or not same_address:
            return same_address
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """The zone in which the address means something, or None."""
        return self._scope_id

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_reserved(self):
        return any(self in network for network in self._constants._reserved_networks)

    @property
    def is_site_local(self):
        """Is it one of those that RFC 3879 deprecated?"""
        return self in self._constants._sitelocal_network

    # For these, an address that stands for one of version 4 counts as that one.

    @property
    def is_multicast(self):
        mapped = self.ipv4_mapped
        return mapped.is_multicast if mapped else self in self._constants._multicast_network

    @property
    def is_link_local(self):
        mapped = self.ipv4_mapped
        return mapped.is_link_local if mapped else self in self._constants._linklocal_network

    @property
    def is_private(self):
        """Is it not for the whole internet, by IANA's registry of special addresses?"""
        mapped = self.ipv4_mapped
        return mapped.is_private if mapped else self._is_private_itself()

    @property
    def is_global(self):
        """Is it for the whole internet?"""
        mapped = self.ipv4_mapped
        return mapped.is_global if mapped else not self.is_private

    @property
    def is_loopback(self):
        mapped = self.ipv4_mapped
        return mapped.is_loopback if mapped else self._ip == 1

    # Addresses of version 4 in it.

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for, or None."""
        if self._ip >> 32 != 0xFFFF:
            return None
        return IPv4Address(self._ip & 0xFFFFFFFF)

    @property
    def teredo(self):
        """The server and the client of a Teredo address (RFC 4380), or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 in a 6to4 address (RFC 3056), or None."""
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF)


class IPv6Interface(_BaseInterface, IPv6Address):
    """An address of version 6 with the network it is in."""

    @property
    def is_unspecified(self):
        return super().is_unspecified and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    """A network of version 6."""

    _broadcasts = False

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


IPv6Address._address_class = IPv6Network._address_class = IPv6Address
IPv6Interface._network_class = IPv6Network


def _networks(*texts):
    return [IPv6Network(text) for text in texts]


class _IPv6Constants:
    _linklocal_network = IPv6Network("fe80::/10")
    _multicast_network = IPv6Network("ff00::/8")
    _private_networks = _networks(
        "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10")
    _private_networks_exceptions = _networks(
        "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28",
        "2001:30::/28")
    _reserved_networks = _networks(
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3",
        "8000::/3", "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")
    _sitelocal_network = IPv6Network("fec0::/10")


IPv6Address._constants = IPv6Network._constants = _IPv6Constants
