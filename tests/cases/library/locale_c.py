from locale import LC_ALL, LC_TIME, Error, atof, currency, format_string, localeconv, setlocale, strcoll


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



print(setlocale(LC_ALL, "C"), setlocale(LC_TIME), localeconv()["decimal_point"])
print(format_string("%d %.2f %s %%", (1234567, 1.5, "x"), grouping=True), atof("1.5"), strcoll("a", "b"))
show(setlocale, LC_ALL, "xx_YY")
show(currency, 1)
print(Error)
