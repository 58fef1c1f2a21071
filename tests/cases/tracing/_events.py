"""A trace function that notes events: function, line from its first one, event."""

import sys


def events(function, *args):
    noted = []
    place = function.__code__.co_filename

    def trace(frame, event, arg):
        code = frame.f_code
        if code.co_filename != place:
            return None
        noted.append(f"{code.co_name}+{frame.f_lineno - code.co_firstlineno} {event}")
        return trace

    sys.settrace(trace)
    try:
        function(*args)
    except Exception as e:
        noted.append(repr(e))
    finally:
        sys.settrace(None)
    return [n for n in noted]
