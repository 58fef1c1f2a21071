from time import asctime, gmtime, mktime, strftime, strptime, struct_time


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



t = gmtime(86400 * 365.25)
print(t, t.tm_zone, t.tm_gmtoff, t[:3], asctime(t))
print(strftime("%-d %_H %^a %010Y %Q %E", t), strptime("1 Feb 2024", "%d %b %Y"))
show(struct_time, (1, 2, 3))
show(struct_time, range(11))
show(gmtime, 1e17)
show(gmtime, float("nan"))
show(mktime, (1, 2))
show(strftime, "%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))
show(strptime, "a", "%d")
