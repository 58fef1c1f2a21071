DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
NAMES = "Mon Tue Wed Thu Fri Sat Sun".split()


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def ordinal(year, month, day):
    before = sum(366 if leap(y) else 365 for y in range(1, year))
    return before + sum(DAYS[: month - 1]) + (leap(year) and month > 2) + day


def weekday(*date):
    return NAMES[(ordinal(*date) - 1) % 7]


def calendar(year, month):
    length = DAYS[month - 1] + (month == 2 and leap(year))
    offset = NAMES.index(weekday(year, month, 1))
    cells = ["  "] * offset + [f"{day:2}" for day in range(1, length + 1)]
    return "\n".join(" ".join(cells[i : i + 7]) for i in range(0, len(cells), 7))


print(weekday(2000, 1, 1), weekday(2024, 2, 29), ordinal(2024, 12, 25) - ordinal(2024, 2, 29))
print(*NAMES, sep=" ")
print(calendar(2024, 2))
print([y for y in range(1896, 1913, 4) if leap(y)])
