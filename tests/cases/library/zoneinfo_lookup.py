from datetime import UTC, datetime, timedelta


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



from zoneinfo import ZoneInfo

paris = ZoneInfo("Europe/Paris")
print(paris, repr(paris), ZoneInfo("Europe/Paris") is paris, ZoneInfo.no_cache("Europe/Paris") is paris)
t = datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
for _ in range(3):
    local = t.astimezone(paris)
    print(local, local.fold, local.tzname(), local.dst(), local.timestamp() == t.timestamp())
    t += timedelta(hours=1)
print(datetime(2050, 7, 1, tzinfo=paris), datetime(1890, 1, 1, tzinfo=paris))
show(ZoneInfo, "Nowhere/At_All")
show(ZoneInfo, "../etc/passwd")
show(ZoneInfo, "/etc/passwd")
