from datetime import date, datetime, time


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W09", "2024-13-01", "2024", "2024-W54-1"):
    show(date.fromisoformat, text)
for text in ("04:05", "T040506,5", "04:05:06.123456789Z", "04:05-05:30", "24:00", "4:05", ""):
    show(time.fromisoformat, text)
for text in ("2024-01-01", "20240101T10", "2024-01-01 10:00+00:00", "2024-W01-1T10:30Z", "2024-01-01T"):
    show(datetime.fromisoformat, text)
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "days"):
    show(datetime(2024, 1, 2, 3, 4, 5, 678).isoformat, " ", spec)
