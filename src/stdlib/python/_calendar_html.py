"""Calendars as HTML tables."""

import sys

import calendar as _calendar
from _calendar_text import default_locale, different_locale

_TABLE = '<table border="0" cellpadding="0" cellspacing="0" class="{}">'

_PAGE = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />
{link}<title>Calendar for {year}</title>
</head>
<body>
{table}</body>
</html>
"""


class HTMLCalendar(_calendar.Calendar):
    """A calendar as HTML; the classes of the cells can be changed."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        """A cell for a day."""
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        """A row for a week."""
        return f"<tr>{''.join([self.formatday(d, wd) for d, wd in theweek])}</tr>"

    def formatweekday(self, day):
        """A cell for the name of a day of the week."""
        return (f'<th class="{self.cssclasses_weekday_head[day]}">'
                f"{_calendar.day_abbr[day]}</th>")

    def formatweekheader(self):
        """A row for the names of the days of the week."""
        return f"<tr>{''.join([self.formatweekday(i) for i in self.iterweekdays()])}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """A row for the title of a month."""
        title = str(_calendar.month_name[themonth])
        if withyear:
            title = f"{title} {theyear}"
        return (f'<tr><th colspan="7" class="{self.cssclass_month_head}">'
                f"{title}</th></tr>")

    def formatmonth(self, theyear, themonth, withyear=True):
        """A table for a month."""
        rows = [_TABLE.format(self.cssclass_month),
                self.formatmonthname(theyear, themonth, withyear=withyear),
                self.formatweekheader()]
        rows += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        rows.append("</table>")
        return "".join([row + "\n" for row in rows])

    def formatyear(self, theyear, width=3):
        """A table for a year, with rows of `width` months."""
        width = max(width, 1)
        parts = [_TABLE.format(self.cssclass_year), "\n",
                 f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">'
                 f"{theyear}</th></tr>"]
        for i in range(1, 13, width):
            parts.append("<tr>")
            for month in range(i, min(i + width, 13)):
                parts += ["<td>", self.formatmonth(theyear, month, withyear=False), "</td>"]
            parts.append("</tr>")
        parts.append("</table>")
        return "".join(parts)

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A whole page for a year, as bytes."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        link = ""
        if css is not None:
            link = f'<link rel="stylesheet" type="text/css" href="{css}" />\n'
        page = _PAGE.format(encoding=encoding, link=link, year=theyear,
                            table=self.formatyear(theyear, width))
        return page.encode(encoding, "xmlcharrefreplace")


class LocaleHTMLCalendar(HTMLCalendar):
    """A calendar as HTML, with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        HTMLCalendar.__init__(self, firstweekday)
        self.locale = default_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


for _class in (HTMLCalendar, LocaleHTMLCalendar):
    _class.__module__ = "calendar"
del _class
