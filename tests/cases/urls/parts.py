from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_plus, unquote, urldefrag, urlencode, urljoin, urlparse,
    urlsplit, urlunsplit)

url = "https://user:word@Example.org:8080/a/b;c?q=1&r=#end"
print(urlparse(url))
parts = urlsplit(url)
print(parts, parts.username, parts.password, parts.hostname, parts.port)
print(urlunsplit(parts) == url, parts.encode().netloc, urldefrag(b"x#y"))
for relative in "g", "../g", "/g", "//g", "?y", "#s", "../../../g", "./", "g;x=1/../y":
    print(urljoin("http://a/b/c/d;p?q", relative))
print(quote("a b/é"), quote_plus("a b&c"), unquote("a%20b%C3%A9%zz"))
print(urlencode({"a": [1, 2], "b": "x y"}, doseq=True), parse_qs("a=1&a=2&b="), parse_qsl(b"a=%31"))
for wrong in (lambda: urlsplit("http://[::1"), lambda: urlsplit("http://a:x").port,
              lambda: parse_qsl("a", strict_parsing=True), lambda: urljoin("a", b"b")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
