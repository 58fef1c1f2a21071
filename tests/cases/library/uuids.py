"""UUID objects and named identifiers."""
import uuid

u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
print(u, repr(u), u.hex, u.urn, u.fields, u.variant, u.version)
print(u == uuid.UUID(bytes_le=u.bytes_le) == uuid.UUID(int=u.int), hash(u) == hash(u.int))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"))
print(uuid.uuid4().version, uuid.uuid1().variant, uuid.uuid4() != uuid.uuid4())
for arguments in ({}, {"hex": "12"}, {"int": -1}, {"fields": (0, 0, 1 << 16, 0, 0, 0)}):
    try:
        uuid.UUID(**arguments)
    except (TypeError, ValueError) as error:
        print(error)
