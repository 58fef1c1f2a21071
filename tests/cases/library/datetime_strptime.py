from datetime import datetime


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



for text, form in [
    ("2024-03-05 13:04:05.123", "%Y-%m-%d %H:%M:%S.%f"), ("Tue Mar  5 2024", "%a %b %d %Y"),
    ("5/3/24 1 PM", "%d/%m/%y %I %p"), ("2024 065", "%Y %j"), ("2024 10 2", "%Y %W %w"),
    ("2024 10 2", "%G %V %u"), ("2024-01-01 +0530", "%Y-%m-%d %z"), ("2024", "%Y %"),
    ("2024", "%Q"), ("2024x", "%Y"), ("x", "%Y"), ("2024 10", "%Y %V"), ("2024 13", "%Y %m"),
]:
    show(datetime.strptime, text, form)
