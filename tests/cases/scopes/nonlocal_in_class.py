def make(x):
    class C:
        nonlocal x
        x += 1

        def get(self):
            return x
    return C


c = make(1)
print(c().get(), "x" in c.__dict__)


def drop(x):
    class C:
        nonlocal x
        del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e), e.name


print(drop(1))
