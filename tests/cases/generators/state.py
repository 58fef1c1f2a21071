def g():
    x = 1
    yield gen.gi_running
    y = x
    yield y


gen = g()
print(gen.gi_frame is not None, gen.gi_running, gen.gi_suspended, gen.gi_yieldfrom, gen.__name__, gen.__qualname__)
print(next(gen), gen.gi_running, gen.gi_suspended, gen.gi_frame.f_lineno, sorted(gen.gi_frame.f_locals))
print(list(gen), gen.gi_frame, gen.gi_suspended, gen.gi_code.co_name, iter(gen) is gen, type(gen))


def reenter():
    yield next(self)


self = reenter()
try:
    next(self)
except ValueError as error:
    print(error)
