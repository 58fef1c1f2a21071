import os

os.environ["SPAM"] = "eggs"
print(os.environ["SPAM"], os.getenv("NOPE", "none"), os.environb[b"SPAM"], "SPAM" in os.environ)
del os.environ["SPAM"]
print(os.environ.pop("SPAM", None), os.environ | {"SPAM": "x"} != {})
for key, value in (("A", 1), (1, "A"), ("A=B", "x"), ("A", "\0")):
    try:
        os.environ[key] = value
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
try:
    os.environ["NOPE"]
except KeyError as error:
    print(repr(error))
