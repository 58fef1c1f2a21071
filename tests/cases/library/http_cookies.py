# Cookies read from a header and written to one: quoting, attributes, malformed texts, errors.
from http.cookies import BaseCookie, CookieError, Morsel, SimpleCookie

for text in ['a=1; b="x y\\073\\"q\\""; Path=/; secure', "a=1; a=2; expires=Wed, 01-Jan-98 00:00:00 GMT; Max-Age=5", "$Version=1; a=b; $Path=/p",
             "a; b=1", "a=1; [bad]; b=2", "Path=/; a=1", "a=1 b=2", ""]:
    for kind in SimpleCookie, BaseCookie:
        cookie = kind(text)
        print(repr(cookie), cookie.output(sep=" | "), [{k: v for k, v in m.items() if v} for m in cookie.values()])

cookie = SimpleCookie()
cookie["number"] = 7
cookie["text"] = 'a "b"; é'
cookie["number"]["path"] = "/"
cookie["number"]["httponly"] = True
cookie["number"]["comment"] = "x y"
print(cookie, cookie["text"].value, cookie.output(["path"], header="H:"), cookie.js_output(), sep="\n")
morsel = Morsel()
for action in (lambda: morsel.set("path", "x", "x"), lambda: morsel.set("a b", "x", "x"), lambda: morsel.update({"nope": 1}),
               lambda: morsel.__setitem__("nope", 1), lambda: setattr(morsel, "key", 1)):
    try:
        print(action())
    except (CookieError, AttributeError) as error:
        print(type(error).__name__, error)
morsel.set("k", "v", "v")
print(repr(morsel), morsel == morsel.copy(), morsel == Morsel(), morsel.isReservedKey("Domain"))
