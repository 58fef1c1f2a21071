from datetime import date, datetime, time, timedelta, timezone


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



t = datetime(2024, 3, 5, 13, 4, 5, 678, tzinfo=timezone(timedelta(hours=-3), "a%b"))
print(t.strftime("%a %A %b %B %d %e %H %I %j %m %M %p %S %f %U %W %V %G %u %w %y %Y %z %:z %Z %% %"))
print(f"{t:%d.%m.%y}", f"{t}", f"{date(24, 1, 2):%Y/%m}", f"{time(1, 2):%H-%M %f|%Z|}")
show(t.strftime, 1)
show(format, t, 1)
