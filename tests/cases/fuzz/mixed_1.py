from _generated import check
def program_0(seen):
    try:
        a = []
    except Exception as failure: seen.append(failure)
    try:
        b = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        c = [y for x in (1+2j) for y in (x, type(x).__name__)]
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(0), A().c(), A.s(b'a,b')))
        seen.append(A.m(c))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(False))
    except Exception as failure: seen.append(failure)
    try:
        raise 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        if (w := 123456.789) and {(1, 2)} or not c:
            seen.append(w)
        elif b'abc':
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        del a[a]
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        a = ((1+2j) == '0x1f')
    except Exception as failure: seen.append(failure)
    try:
        b = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = (2**62)
    except Exception as failure: seen.append(failure)
    try:
        match 0.0:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 10: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = 5e-324
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('ß', [ValueError(c), LookupError(a)])
        except* LookupError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield a
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except TypeError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send('{} {}'))
        seen.append(g.send(3))
    except Exception as failure: seen.append(failure)
    try:
        a *= -2.0
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a not in b
        seen.append(f(2))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(set(), float('nan'), c=b))
        seen.append(f(*(a, slice(1, None, 2), ), **(b in '12')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'a,b'.translate(None, b'abc'))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = -0.0
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=float('inf')):
                nonlocal n
                n = n // by
                return n
            return step
        g = outer(1.0)
        seen.append((g(), g([(-1), 'abc', ValueError('v')]), g()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((0.1).__mod__('abc'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('\t\n').removesuffix(''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(1, '08x'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            x = (complex('nan+1j'))
            @property
            def p(self): return self.x & 'Hello, World'
            @p.setter
            def p(self, value): self.x = value
        o = A()
        seen.append(o.p)
        o.p = (-10**25)
        seen.append((o.x, A.x))
        del o.p
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        a = 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        b = 1e16
    except Exception as failure: seen.append(failure)
    try:
        c = 7
    except Exception as failure: seen.append(failure)
    try:
        x, y = c
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a // b
        seen.append(f('a'))
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        a = [type(x).__name__ for x in b]
    except Exception as failure: seen.append(failure)
    try:
        b = 'a b  c'
    except Exception as failure: seen.append(failure)
    try:
        c = ((..., range(10, 0, -3), a, ) >= 1e16)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(set(), (1j), c=1.5e300))
        seen.append(f(*c, **'a b  c'))
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=3.5):
                nonlocal n
                n = n / by
                return n
            return step
        g = outer(-7)
        seen.append((g(), g((slice(1, None, 2), )), g()))
    except Exception as failure: seen.append(failure)
check(5, program_5)
