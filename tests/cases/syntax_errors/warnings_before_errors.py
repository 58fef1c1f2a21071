"""What is wrong with the text further up is told of, though the whole is no program."""

import warnings

TEXTS = [
    "'\\d'\n1 is 1\n)",
    "'\\d'\n1 is 1\nreturn",
    "1 is 1\n'\\d'\nx = 1\nglobal x",
    "b'\\400'\n1 is 1\nbreak\n2 is 2",
    "assert (1, 2)\n'\\q'",
]
for text in TEXTS:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "<text>", "exec")
        except SyntaxError as error:
            print(error)
    for warning in caught:
        print("   ", warning.lineno, warning.message)
