import _pong

value = "ping"


def other():
    return _pong.value + _pong.peek()
