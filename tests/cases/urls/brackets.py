# What may stand in the brackets of a location: addresses of version 6, and those of the future.
from urllib.parse import urlsplit

for host in ["[::1]", "[::1]:80", "u:p@[fe80::1%25eth0]:5", "[v1.x]", "[v.x]", "[vg.x]", "[1.2.3.4]", "[x]", "[]", "[", "]", "[::1"]:
    try:
        parts = urlsplit(f"http://{host}/path")
        print(parts.netloc, parts.hostname, parts.port, parts.username)
    except ValueError as error:
        print(host, error)
