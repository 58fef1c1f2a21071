"""Calendars as plain text."""

import sys

import calendar as _calendar

_COLUMN = 7 * 3 - 1
_SPACING = 6


def formatstring(cols, colwidth=_COLUMN, spacing=_SPACING):
    """Texts in centred columns."""
    return (" " * spacing).join([text.center(colwidth) for text in cols])


def format(cols, colwidth=_COLUMN, spacing=_SPACING):
    """Prints texts in centred columns."""
    print(formatstring(cols, colwidth, spacing))


class TextCalendar(_calendar.Calendar):
    """A calendar as text; `w` is the width of a day, `l` the lines of a week."""

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """A day, centred."""
        return ("" if day == 0 else f"{day:2d}").center(width)

    def formatweek(self, theweek, width):
        """A week in one line, without a newline."""
        return " ".join([self.formatday(d, wd, width) for d, wd in theweek])

    def formatweekday(self, day, width):
        """The name of a day of the week, as wide as a column."""
        names = _calendar.day_name if width >= 9 else _calendar.day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """The names of the days of the week."""
        return " ".join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The title of a month."""
        title = _calendar.month_name[themonth]
        if withyear:
            title = f"{title} {theyear!r}"
        return title.center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month, in lines."""
        w = max(2, w)
        l = max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(),
                 self.formatweekheader(w).rstrip()]
        for week in self.monthdays2calendar(theyear, themonth):
            lines.append(self.formatweek(week, w).rstrip())
        return "".join([line + "\n" * l for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year, in rows of `m` months that are `c` apart."""
        w = max(2, w)
        l = max(1, l)
        c = max(2, c)
        width = (w + 1) * 7 - 1
        end = "\n" * l
        parts = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), end]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            names = [self.formatmonthname(theyear, k, width, False) for k in months]
            parts += [end, formatstring(names, width, c).rstrip(), end,
                      formatstring([header for _ in months], width, c).rstrip(), end]
            for j in range(max([len(month) for month in row])):
                weeks = ["" if j >= len(month) else self.formatweek(month[j], w) for month in row]
                parts += [formatstring(weeks, width, c).rstrip(), end]
        return "".join(parts)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class different_locale:
    """A context in which names are of another locale."""

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale
        locale.setlocale(locale.LC_TIME, self.oldlocale)


def default_locale():
    import locale
    return locale.setlocale(locale.LC_TIME, None)


class LocaleTextCalendar(TextCalendar):
    """A calendar as text, with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        TextCalendar.__init__(self, firstweekday)
        self.locale = default_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


for _class in (TextCalendar, LocaleTextCalendar, different_locale):
    _class.__module__ = "calendar"
del _class
