# The value is looked at before the place, the slice before the value.
data = bytearray(b"abc")


def attempt(place, value):
    try:
        data[place] = value
        print(data)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(100, 300)
attempt(100, 3)
attempt(slice("a", 1), 5)
attempt(slice(1, 2), 5)
attempt(slice(1, 2), 1.5)
attempt(slice(1, 2), "x")
attempt(slice(1, 2), None)
attempt(slice(1, 2), [120, 121])
