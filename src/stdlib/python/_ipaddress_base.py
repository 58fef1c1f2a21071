"""What addresses, networks and interfaces of both versions share.

An address is an integer, `_ip`; a network has a first address and a netmask; an interface is an
address with the network it is in. A class of a version adds what is written differently in it.
"""

import functools
import re

IPV4LENGTH = 32
IPV6LENGTH = 128

_format_pattern = re.compile("(#?)(_?)([xbnX])")


class AddressValueError(ValueError):
    """A value is not an address."""


class NetmaskValueError(ValueError):
    """A value is not a netmask."""


def _require_same_version(a, b):
    """Two things of different versions cannot be compared."""
    if a.version != b.version:
        raise TypeError(f"{a} and {b} are not of the same version")


class _IPAddressBase:
    """The base class of everything here."""

    __slots__ = ()

    @property
    def exploded(self):
        """The text in its long form."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The text in its short form."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name that the domain name system has for the address, without a root."""
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError(f"{type(self)!s:>200} has no version specified")

    # Values of addresses.

    def _check_int_address(self, address):
        if address < 0:
            raise AddressValueError(
                f"{address:d} (< 0) is not permitted as an IPv{self._version} address")
        if address > self._ALL_ONES:
            raise AddressValueError(f"{address:d} (>= 2**{self._max_prefixlen}) is not permitted "
                                    f"as an IPv{self._version} address")

    def _check_packed_address(self, address, expected_len):
        if len(address) != expected_len:
            raise AddressValueError(f"{address!r} (len {len(address)} != {expected_len}) is not "
                                    f"permitted as an IPv{self._version} address")

    def _value_of(self, address):
        """The integer of an address that is given as one or as bytes; None if as something else."""
        if isinstance(address, int):
            self._check_int_address(address)
            return address
        if isinstance(address, bytes):
            self._check_packed_address(address, self._max_prefixlen // 8)
            return int.from_bytes(address)
        if "/" in str(address):
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        return None

    # Netmasks.

    @classmethod
    def _ip_int_from_prefix(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _prefix_from_ip_int(cls, ip_int):
        """The number of leading ones of a mask that has nothing but zeros after them."""
        zeros = _count_righthand_zero_bits(ip_int, cls._max_prefixlen)
        prefixlen = cls._max_prefixlen - zeros
        if ip_int >> zeros != (1 << prefixlen) - 1:
            details = ip_int.to_bytes(cls._max_prefixlen // 8)
            raise ValueError(f"Netmask pattern {details!r} mixes zeroes & ones")
        return prefixlen

    @classmethod
    def _report_invalid_netmask(cls, netmask_str):
        raise NetmaskValueError(f"{netmask_str!r} is not a valid netmask") from None

    @classmethod
    def _prefix_from_prefix_string(cls, prefixlen_str):
        # int() would accept signs, underscores, and digits of other scripts.
        if not (prefixlen_str.isascii() and prefixlen_str.isdigit()):
            cls._report_invalid_netmask(prefixlen_str)
        prefixlen = int(prefixlen_str)
        if prefixlen > cls._max_prefixlen:
            cls._report_invalid_netmask(prefixlen_str)
        return prefixlen

    @classmethod
    def _prefix_from_ip_string(cls, ip_str):
        """The length of the prefix that a netmask means, or a hostmask, its inverse."""
        try:
            mask = cls._ip_int_from_string(ip_str)
        except AddressValueError:
            cls._report_invalid_netmask(ip_str)
        try:
            return cls._prefix_from_ip_int(mask)
        except ValueError:
            pass
        try:
            return cls._prefix_from_ip_int(mask ^ cls._ALL_ONES)
        except ValueError:
            cls._report_invalid_netmask(ip_str)

    @classmethod
    def _make_netmask(cls, arg):
        """The address of a netmask, and the length of its prefix."""
        if arg not in cls._netmask_cache:
            if isinstance(arg, int):
                prefixlen = arg
                if not 0 <= prefixlen <= cls._max_prefixlen:
                    cls._report_invalid_netmask(prefixlen)
            else:
                prefixlen = cls._prefix_of_mask(arg)
            netmask = cls._address_class(cls._ip_int_from_prefix(prefixlen))
            cls._netmask_cache[arg] = netmask, prefixlen
        return cls._netmask_cache[arg]

    @classmethod
    def _split_addr_prefix(cls, address):
        """The address of a network or an interface, and its netmask or prefix."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split("/")
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address = parts
        return address if len(address) > 1 else (address[0], cls._max_prefixlen)

    def __reduce__(self):
        return self.__class__, (str(self),)


def _count_righthand_zero_bits(number, bits):
    """How many of the last bits of a number are zero."""
    return min(bits, (~number & (number - 1)).bit_length()) if number else bits


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """An address: one host."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _require_same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return self._string_from_ip_int(self._ip)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return self.version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """As a text, or as a number with all its digits: "b", "x", "X", or "n" for the usual."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        match = _format_pattern.fullmatch(fmt)
        if not match:
            return super().__format__(fmt)
        prefix, grouping, base = match.groups()
        if base == "n":
            base = self._usual_base
        width = self._max_prefixlen if base == "b" else self._max_prefixlen // 4
        if grouping:
            width += width // 4 - 1
        if prefix:
            width += 2
        return format(int(self), f"{prefix}0{width}{grouping}{base}")

    # The classes of addresses, which the versions' constants define.

    @property
    def packed(self):
        """The address as bytes."""
        return self._ip.to_bytes(self._max_prefixlen // 8)

    def _is_private_itself(self):
        constants = self._constants
        return (any(self in network for network in constants._private_networks)
                and not any(self in network
                            for network in constants._private_networks_exceptions))


class _BaseInterface:
    """What makes an address an interface: the network it is in."""

    def __init__(self, address):
        address, mask = self._split_addr_prefix(address)
        super().__init__(address)
        self.network = self._network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        same_address = super().__eq__(other)
        if same_address is NotImplemented or not same_address:
            return same_address
        try:
            return self.network == other.network
        except AttributeError:
            # An interface with a network is not the same as the address alone.
            return False

    def __lt__(self, other):
        address_less = super().__lt__(other)
        if address_less is NotImplemented:
            return NotImplemented
        try:
            return (self.network < other.network
                    or self.network == other.network and address_less)
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        """The address alone."""
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f"{self._string_from_ip_int(self._ip)}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.hostmask}"
