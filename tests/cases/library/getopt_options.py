from getopt import getopt, gnu_getopt


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



print(getopt(["-a", "-b1", "--long=x", "--flag", "rest", "-c"], "ab:c", ["long=", "flag"]))
print(gnu_getopt(["x", "-a", "y", "--", "-b"], "ab"))
for args in (["-x"], ["-b"], ["--nope"], ["--lo"], ["--flag=1"], ["--f"]):
    show(getopt, args, "ab:", ["long=", "flag", "fluffy"])
