"""Networks: a first address and a netmask, and all addresses that have those leading bits."""

import functools

from _ipaddress_base import _BaseAddress, _IPAddressBase, _require_same_version


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """A network, whose addresses are its items."""

    def __init__(self, address, strict=True):
        """A network is a text ("192.0.2.0/24"), or a pair of an address and a netmask or prefix.

        If strict, an address that is not the first one of its network is refused."""
        address, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        value = int(self.network_address)
        if value & int(self.netmask) != value:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(value & int(self.netmask))

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self.prefixlen}"

    # Addresses in the network.

    def _addresses(self, first, last):
        for value in range(first, last + 1):
            yield self._address_class(value)

    def _ends(self):
        """The values of the first and of the last address."""
        return int(self.network_address), int(self.broadcast_address)

    def hosts(self):
        """The addresses that hosts can have: not that of the network, nor that for all of them.

        A network of one or two addresses has nothing but hosts."""
        first, last = self._ends()
        if first == last:
            return [self._address_class(self.network_address)]
        if last - first == 1:
            return iter(self)
        return self._addresses(first + 1, last - self._broadcasts)

    def __iter__(self):
        return self._addresses(*self._ends())

    def __getitem__(self, n):
        first, last = self._ends()
        value = first + n if n >= 0 else last + n + 1
        if not first <= value <= last:
            raise IndexError("address out of range")
        return self._address_class(value)

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        """How many addresses there are, those that hosts cannot have included."""
        first, last = self._ends()
        return last - first + 1

    @property
    def prefixlen(self):
        return self._prefixlen

    # Comparison.

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _require_same_version(self, other)
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        if self.netmask != other.netmask:
            return self.netmask < other.netmask
        return False

    def __eq__(self, other):
        try:
            return (self.version == other.version
                    and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def compare_networks(self, other):
        """-1, 0 or 1 as the network comes before, at or after another one."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine = self.network_address, self.netmask
        its = other.network_address, other.netmask
        return (mine > its) - (mine < its)

    def _get_networks_key(self):
        return self.version, self.network_address, self.netmask

    def overlaps(self, other):
        """Is part of one network in the other?"""
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            _require_same_version(a, b)
            return (b.network_address <= a.network_address
                    and b.broadcast_address >= a.broadcast_address)
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}")

    def subnet_of(self, other):
        """Is this network part of the other?"""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Is the other network part of this one?"""
        return self._is_subnet_of(other, self)

    # Other networks.

    def address_exclude(self, other):
        """The networks that together are this one without another one."""
        _require_same_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        other = other.__class__(f"{other.network_address}/{other.prefixlen}")
        whole = self
        while whole != other:
            low, high = whole.subnets()
            if other.subnet_of(low):
                yield high
                whole = low
            else:
                yield low
                whole = high

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks with a longer prefix that this one consists of."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            prefixlen_diff = self._difference(prefixlen_diff, new_prefix)
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefixlen = self._prefixlen + prefixlen_diff
        if prefixlen > self._max_prefixlen:
            raise ValueError(f"prefix length diff {prefixlen} is invalid for netblock {self}")
        first, last = self._ends()
        for value in range(first, last + 1, self.num_addresses >> prefixlen_diff):
            yield self.__class__((value, prefixlen))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network with a shorter prefix that this one is part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            prefixlen_diff = self._difference(prefixlen_diff, new_prefix)
        prefixlen = self._prefixlen - prefixlen_diff
        if prefixlen < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a "
                             f"prefixlen_diff of {prefixlen_diff}")
        value = int(self.network_address) & (int(self.netmask) << prefixlen_diff)
        return self.__class__((value, prefixlen))

    def _difference(self, prefixlen_diff, new_prefix):
        if prefixlen_diff != 1:
            raise ValueError("cannot set prefixlen_diff and new_prefix")
        return abs(new_prefix - self._prefixlen)

    # The classes of addresses: a network belongs to one if both its ends do.

    @property
    def is_multicast(self):
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @property
    def is_reserved(self):
        return self.network_address.is_reserved and self.broadcast_address.is_reserved

    @property
    def is_link_local(self):
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    @property
    def is_unspecified(self):
        return self.network_address.is_unspecified and self.broadcast_address.is_unspecified

    @property
    def is_loopback(self):
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_private(self):
        ends = self.network_address, self.broadcast_address
        constants = self._constants
        return (any(ends[0] in network and ends[1] in network
                    for network in constants._private_networks)
                and not any(ends[0] in network or ends[1] in network
                            for network in constants._private_networks_exceptions))

    @property
    def is_global(self):
        return not self.is_private


def _collapse_addresses_internal(networks):
    """The fewest networks that have the same addresses."""
    pending = list(networks)
    halves = {}  # a network, and the half of it that is there
    while pending:
        network = pending.pop()
        whole = network.supernet()
        half = halves.get(whole)
        if half is None:
            halves[whole] = network
        elif half != network:
            del halves[whole]
            pending.append(whole)
    last = None
    for network in sorted(halves.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def _find_address_range(addresses):
    """The first and the last of every run of addresses that follow each other."""
    first = last = None
    for address in addresses:
        if first is None:
            first = address
        elif address._ip != last._ip + 1:
            yield first, last
            first = address
        last = address
    if first is not None:
        yield first, last


