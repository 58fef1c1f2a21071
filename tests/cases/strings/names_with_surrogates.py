# Messages keep the lone surrogates of a name.
class A:
    pass

for target in [], A(), A, len:
    try:
        getattr(target, "a\ud800")
    except AttributeError as error:
        print(ascii(error))
