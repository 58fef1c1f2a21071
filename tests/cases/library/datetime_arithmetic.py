from datetime import date, datetime, timedelta


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



d = date(2024, 2, 28)
print(d + timedelta(2), d - date(2023, 2, 28), d - timedelta(days=60))
print(datetime(2024, 1, 1, 12) - datetime(2023, 12, 31, 23, 59, 59, 1))
t = timedelta(hours=25, microseconds=7)
print(t, -t, t * 2.5, t / 3, t // 7, t % timedelta(minutes=7), divmod(t, timedelta(hours=2)))
show(lambda: d + 1)
show(lambda: date.max + timedelta(1))
show(lambda: t / 0)
show(lambda: d < datetime(2024, 1, 1))
show(lambda: setattr(d, "year", 1))
show(lambda: setattr(date, "year", 1))
