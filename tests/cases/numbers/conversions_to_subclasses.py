"""Conversion methods that return an instance of a subclass: a warning, and the plain value."""

import operator
import warnings


class Int(int):
    pass


class Complex(complex):
    pass


def made(name, result):
    return type("Number", (), {name: lambda self: result})()


TRIALS = [
    (int, made("__int__", True)), (int, made("__int__", Int(3))), (int, made("__index__", Int(3))),
    (int, made("__trunc__", 3)), (int, made("__int__", 1.5)), (int, made("__trunc__", "x")),
    (operator.index, made("__index__", Int(4))), (operator.index, made("__index__", 1.5)),
    (complex, made("__complex__", Complex(3))), (complex, made("__complex__", 3)),
    (float, made("__float__", 3)), (float, made("__index__", Int(3))),
]
for convert, number in TRIALS:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = convert(number)
            print(type(result).__name__, result)
        except TypeError as error:
            print(error)
    for warning in caught:
        print("   ", warning.category.__name__, warning.message)
