from datetime import UTC, datetime, time, timedelta, timezone, tzinfo


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



east = timezone(timedelta(hours=5, minutes=30), "East")
t = datetime(2024, 1, 1, 12, tzinfo=east)
print(t, t.astimezone(UTC), t.tzname(), t.utcoffset(), t.timestamp())
print(t == t.astimezone(UTC), hash(t) == hash(t.astimezone(UTC)))
print(repr(timezone(-timedelta(hours=1))), timezone(-timedelta(hours=1)), timezone(timedelta(0)) is UTC)
show(timezone, timedelta(days=1))
show(lambda: datetime(2024, 1, 1) < t)
show(lambda: datetime(2024, 1, 1) == t)
show(lambda: time(1) < time(1, tzinfo=UTC))
show(tzinfo().utcoffset, None)
show(UTC.fromutc, t)
