from calendar import HTMLCalendar, TextCalendar, monthrange, month_name, Day, JANUARY


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



print(TextCalendar(6).formatmonth(2024, 2, 4))
print(TextCalendar().formatyear(2023, m=4)[:400])
print(HTMLCalendar().formatmonth(2024, 2))
print(monthrange(2024, 2), list(month_name)[:3], Day(3), repr(JANUARY))
show(monthrange, 2024, 13)
