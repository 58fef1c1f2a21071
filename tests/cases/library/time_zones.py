from os import environ


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



import time

for zone in ("Europe/Paris", "America/New_York", "EST5EDT,M3.2.0,M11.1.0", "<+03>-3", ""):
    environ["TZ"] = zone
    time.tzset()
    print(zone, time.tzname, time.timezone, time.altzone, time.daylight)
    for t in (1700000000, 1720000000):
        now = time.localtime(t)
        print(time.strftime("%F %T %Z %z", now), now.tm_isdst, time.mktime(now) == t)
