# The deprecated functions that take one part off a URL, and their warnings.
import urllib.parse
import warnings

warnings.simplefilter("always")
for name, argument in [("splittype", "HTTP:rest"), ("splittype", "/rest"), ("splithost", "//host:1?query"), ("splithost", "host"),
                       ("splituser", "u:p@host"), ("splitpasswd", "u:p:q"), ("splitport", "host:80"), ("splitport", "host:x"),
                       ("splitnport", "host:80"), ("splitnport", "host:"), ("splitnport", "host:x"), ("splitquery", "a?b?c"),
                       ("splittag", "a#b"), ("splitattr", "/p;a=1;b"), ("splitvalue", "a=b=c"), ("to_bytes", "a")]:
    with warnings.catch_warnings(record=True) as caught:
        print(name, getattr(urllib.parse, name)(argument), getattr(urllib.parse, "_" + name)(argument), caught[0].message)
print(urllib.parse.unwrap(" <URL: http://x > "), urllib.parse.unwrap("<x"))
try:
    urllib.parse.nothing
except AttributeError as error:
    print(error)
