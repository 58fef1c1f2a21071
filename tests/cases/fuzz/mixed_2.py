from _generated import check
def program_0(seen):
    try:
        a = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = (-2**47), c
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        a = '%s %d'
    except Exception as failure: seen.append(failure)
    try:
        b = '\t\n'
    except Exception as failure: seen.append(failure)
    try:
        c = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        a &= 0.1
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        raise ZeroDivisionError from c
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = [y for x in [int, str] for y in (x, str(x))]
    except Exception as failure: seen.append(failure)
    try:
        c = 'Hello, World'
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('éà' not in c) ^ (list - NotImplemented) ^ 0.0)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(range(a, 7))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(c, a, c=b))
        seen.append(f(*'a\x00b', **[(0j), ' pad ']))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        a = '-3.5'
    except Exception as failure: seen.append(failure)
    try:
        b = 1
    except Exception as failure: seen.append(failure)
    try:
        c = {'k': (-1.5-0.0j)}
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 2**70: continue
            seen.append(a)
            if i == None: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b ** 0)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-1.5-0.0j) != c != {repr(x): [x] for x in str if x})
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2].__delitem__(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(-256, '+.0e'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c([(2**62), (-1)]), A().c(), A.s(b'')))
        seen.append(A.m(a))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = '1_000'
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(sum(1 for x in ValueError('v') if x != 1)), A().c(), A.s('0x1f')))
        seen.append(A.m([..., (-7), (-7)]))
    except Exception as failure: seen.append(failure)
    try:
        raise KeyError from [ValueError('v')]
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        a = (c, (2**62), c, )
    except Exception as failure: seen.append(failure)
    try:
        b = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        c = ''
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x', 'y')
            x, y = ..., b'\x00\xff'
        match P():
            case P(False, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b={2.5: (10**20)}, *args, c=b, **rest):
            return a, b, args, c, rest
        seen.append(f(-1.5, *b))
    except Exception as failure: seen.append(failure)
    try:
        raise OSError from ('\ud800' ** c)
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i in c
                finally:
                    if i < None: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return 0.1
            def __int__(self): return a
            def __float__(self): return bytearray(b'xyz')
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
check(5, program_5)
