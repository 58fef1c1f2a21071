import _ping

value = "pong"
print("ping is half made:", hasattr(_ping, "value"))


def peek():
    return _ping.value
