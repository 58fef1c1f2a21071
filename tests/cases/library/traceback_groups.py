import traceback

try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ExceptionGroup("two", [ValueError("a\nb"), KeyError("k")]) from e
except ExceptionGroup as e:
    e.add_note("a note")
    te = traceback.TracebackException.from_exception(e)
print("".join(te.format()))
print(list(te.format_exception_only(show_group=True)))
print(te.exceptions[0].exc_type_str, te.__cause__, te.stack[0].line)
