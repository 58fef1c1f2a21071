"""The command `python -m calendar`."""

import datetime
import sys

import calendar


def _parser():
    import argparse
    parser = argparse.ArgumentParser()
    text = parser.add_argument_group("text only arguments")
    html = parser.add_argument_group("html only arguments")
    text.add_argument("-w", "--width", type=int, default=2,
                      help="width of date column (default 2)")
    text.add_argument("-l", "--lines", type=int, default=1,
                      help="number of lines for each week (default 1)")
    text.add_argument("-s", "--spacing", type=int, default=6,
                      help="spacing between months (default 6)")
    text.add_argument("-m", "--months", type=int, default=3,
                      help="months per row (default 3)")
    html.add_argument("-c", "--css", default="calendar.css", help="CSS to use for page")
    parser.add_argument("-L", "--locale", default=None,
                        help="locale to use for month and weekday names")
    parser.add_argument("-e", "--encoding", default=None, help="encoding to use for output")
    parser.add_argument("-t", "--type", default="text", choices=("text", "html"),
                        help="output type (text or html)")
    parser.add_argument("-f", "--first-weekday", type=int, default=0,
                        help="weekday (0 is Monday, 6 is Sunday) to start each week (default 0)")
    parser.add_argument("year", nargs="?", type=int, help="year number")
    parser.add_argument("month", nargs="?", type=int,
                        help="month number (1-12, text only)")
    return parser


def main(args=None):
    parser = _parser()
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
        sys.exit(1)
    locale = options.locale, options.encoding
    today = datetime.date.today()
    year = today.year if options.year is None else options.year

    if options.type == "html":
        if options.month:
            parser.error("incorrect number of arguments")
            sys.exit(1)
        if options.locale:
            cal = calendar.LocaleHTMLCalendar(locale=locale)
        else:
            cal = calendar.HTMLCalendar()
        cal.setfirstweekday(options.first_weekday)
        encoding = options.encoding or sys.getdefaultencoding()
        page = cal.formatyearpage(year, css=options.css, encoding=encoding)
        sys.stdout.buffer.write(page)
        return

    if options.locale:
        cal = calendar.LocaleTextCalendar(locale=locale)
    else:
        cal = calendar.TextCalendar()
    cal.setfirstweekday(options.first_weekday)
    sizes = {"w": options.width, "l": options.lines}
    if options.month is None:
        result = cal.formatyear(year, c=options.spacing, m=options.months, **sizes)
    else:
        result = cal.formatmonth(year, options.month, **sizes)
    if options.encoding:
        sys.stdout.buffer.write(result.encode(options.encoding))
    else:
        sys.stdout.write(result)
