# Networks: their addresses, subnets and supernets, comparison, collapsing and excluding.
from ipaddress import IPv6Network, collapse_addresses, get_mixed_type_key, ip_address, ip_network, summarize_address_range

network = ip_network("192.0.2.0/29")
print(list(network.hosts()), network[0], network[-1], network.num_addresses, ip_address("192.0.2.7") in network)
print(list(ip_network("10.0.0.0/31").hosts()), list(ip_network("10.0.0.1/32").hosts()), list(IPv6Network("::/126").hosts()))
print(list(network.subnets()), list(network.subnets(new_prefix=32))[:2], network.supernet(2), network.supernet(new_prefix=8))
print(list(network.address_exclude(ip_network("192.0.2.2/32"))), network.overlaps(ip_network("192.0.2.4/30")))
print(network.broadcast_address, network.with_hostmask, network.subnet_of(ip_network("192.0.0.0/16")), network.is_private, network.is_global)
print(list(collapse_addresses([ip_address("10.0.0.1"), ip_address("10.0.0.0"), ip_network("10.0.0.2/31"), ip_network("10.0.0.0/30")])))
print(list(summarize_address_range(ip_address("10.0.0.1"), ip_address("10.0.0.10"))))
print(sorted([ip_network("10.0.0.0/8"), ip_address("10.0.0.1"), ip_network("9.0.0.0/8")], key=get_mixed_type_key))
print(network == ip_network("192.0.2.0/29"), network < ip_network("192.0.2.0/30"), hash(network) == hash(ip_network("192.0.2.0/29")))


def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)


attempt(lambda: ip_network("192.0.2.1/24"))
attempt(lambda: ip_network("192.0.2.1/24", strict=False))
attempt(lambda: network[8])
attempt(lambda: list(network.subnets(new_prefix=28)))
attempt(lambda: list(network.subnets(2, 31)))
attempt(lambda: list(network.subnets(9)))
attempt(lambda: network.supernet(99))
attempt(lambda: network.subnet_of(ip_network("::/0")))
attempt(lambda: list(network.address_exclude(ip_network("10.0.0.0/8"))))
attempt(lambda: list(summarize_address_range(ip_address("10.0.0.2"), ip_address("10.0.0.1"))))
attempt(lambda: collapse_addresses([network, IPv6Network("::/8")]))
