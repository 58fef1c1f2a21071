"""Keywords that a builtin __new__ does not take, where the class has an __init__ of its own."""

for base in [float, int, str, tuple, list, set, frozenset, bytearray, complex, dict, BaseException, OSError]:

    class Own(base):
        def __init__(self, *args, **kwargs):
            pass

    for make in [Own, base]:
        try:
            print(base.__name__, type(make(key=1)).__name__)
        except TypeError as error:
            print(error)


class Text(str):
    def __str__(self):
        return 5


for attempt in [lambda: f"{Text('a')}", lambda: format(Text("a")), lambda: f"{Text('a'):>3}"]:
    try:
        print(attempt())
    except TypeError as error:
        print(error)
