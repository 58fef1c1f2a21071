from datetime import date, datetime, time, timedelta


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



show(date)
show(date, 2024, 2, 30)
show(date, 0, 1, 1)
show(date, "2024", 1, 1)
show(time, 24)
show(time, 1, 2, 3, fold=2)
show(datetime, 2024, 1, 1, 25)
show(datetime, 2024, 1, 1, tzinfo=1)
show(datetime, 2024, 1, 1, 2, 3, 4, 5, fold=1)
show(timedelta, "a")
show(timedelta, weeks=1, hours=-1.5)
show(timedelta, 10**9)
