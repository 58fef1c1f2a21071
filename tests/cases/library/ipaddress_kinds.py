# Addresses, networks and interfaces: what is accepted, texts, classes of addresses, arithmetic.
import ipaddress
import pickle

for value in ["192.0.2.5", "192.0.2.5/24", "192.0.2.0/255.255.255.0", "192.0.2.0/0.0.0.255", "2001:db8::/32", "::ffff:1.2.3.4",
              "fe80::1%eth0", "1:2:3:4:5:6:7:8:9", ":1::", "1:::2", "12345::", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/33",
              7, -1, 2 ** 128, b"\1\2\3\4", b"12", ("10.0.0.0", 8), "", None]:
    for make in (ipaddress.ip_address, ipaddress.ip_network, ipaddress.ip_interface, ipaddress.IPv6Address, ipaddress.IPv4Address):
        try:
            print(repr(make(value)), end="; ")
        except ValueError as error:
            print(error, end="; ")
    print()

for text in ["127.0.0.1", "10.1.2.3", "8.8.8.8", "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "2002:c000:204::", "2001:db8::1", "::ffff:10.0.0.1"]:
    address = ipaddress.ip_address(text)
    print(text, [name for name in dir(address) if name.startswith("is_") and getattr(address, name)], address.exploded, address.reverse_pointer)

address = ipaddress.ip_address("192.0.2.255")
print(address + 1, address - 256, int(address), f"{address:b}|{address:#_x}|{address:>15s}", address < address + 1, address.packed)
interface = ipaddress.ip_interface("192.0.2.5/24")
print(interface, interface.ip, interface.network, interface.with_netmask, interface.hostmask, interface == interface.ip)
print(pickle.loads(pickle.dumps([address, interface, interface.network])) == [address, interface, interface.network])
print(ipaddress.ip_address("2002:c000:204::").sixtofour, ipaddress.ip_address("2001:0:4136:e378:8000:63bf:3fff:fdd2").teredo)
try:
    address < ipaddress.ip_address("::")
except TypeError as error:
    print(error)
