# Exact classes, subclasses, time zones and what is out of range take different ways.
from datetime import date, datetime, timedelta, timezone


class Day(date):
    pass


class Moment(datetime):
    def __add__(self, other):
        return "moment " + str(super().__add__(other))


def attempt(action):
    try:
        value = action()
    except (TypeError, ValueError, OverflowError, AttributeError) as e:
        value = f"{type(e).__name__}: {e}"
    print(value)


utc, east = timezone.utc, timezone(timedelta(hours=5))
leap, end = date(2020, 2, 29), datetime(9999, 12, 31, 23, 59, 59, 999_999)
print(leap + timedelta(1), leap - timedelta(366), leap - date(2019, 2, 28), Day(2020, 1, 31) + timedelta(1))
print(datetime(2019, 12, 31, 23, 59, 59, 999_999) + timedelta(microseconds=1))
print(datetime(2020, 1, 1) - timedelta(0, 1, 1), datetime(2020, 1, 1, tzinfo=utc) - datetime(2020, 1, 1, tzinfo=east))
print(type(Day(2020, 1, 31) + timedelta(1)).__name__, Moment(2020, 1, 1) + timedelta(1))
for action in (
    lambda: end + timedelta(microseconds=1), lambda: date.max + timedelta(1), lambda: -timedelta.min + timedelta(1),
    lambda: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=utc), lambda: date(2020, 1, 1) < datetime(2020, 1, 1),
    lambda: datetime(2020, 1, 1, 5, tzinfo=east) == datetime(2020, 1, 1, tzinfo=utc),
    lambda: date(2021, 2, 29), lambda: datetime(2020, 1, 1, 24), lambda: timedelta(10 ** 9),
    lambda: timedelta(1, hours=25, weeks=-1), lambda: datetime(2020, True, 1, fold=1), lambda: date.__add__(leap, 1),
    lambda: setattr(leap, "year", 1), lambda: setattr(timedelta(1), "days", 1),
):
    attempt(action)
print({leap: 1}[Day(2020, 2, 29)], {timedelta(1): 2}[timedelta(hours=24)], {datetime(2020, 1, 1, fold=1): 3}[datetime(2020, 1, 1)])
print(type(date.year).__name__, type(date.__add__).__name__, date.__add__, timedelta(-1, 1, 1).total_seconds())
for text in ("2020-01-02T03:04:05", "2020-01-02\N{SNOWMAN}03:04:05", "2020-01-02T03:04:60", "2020-01-02T03:0x:05"):
    attempt(lambda: datetime.fromisoformat(text))
