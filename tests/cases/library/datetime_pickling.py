from datetime import UTC, date, datetime, time, timedelta


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



for o in (date(2024, 1, 2), time(1, 2, 3, 4, fold=1), datetime(2024, 1, 2, 3, tzinfo=UTC), timedelta(1, 2, 3), UTC):
    made = o.__reduce_ex__(4)
    print(made, made[0](*made[1]) == o)
show(date, b"\x07\xe8\x01\x02")
show(time, b"\x19\0\0\0\0\0")


class Day(date):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)


print(repr(Day(2024, 1, 2) + timedelta(1)), repr(Day.fromisoformat("2024-02-03")), Day(2024, 1, 2).replace(day=5))
