import re
import sys
import warnings
warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
def show(value):
    """The text of a value, without addresses and with a bound."""
    try:
        # The order of a set of strings differs from run to run.
        text = repr(value) if type(value) is not set else f"set of {sorted(map(repr, value))}"
    except Exception as error:
        text = f"<repr: {type(error).__name__}: {error}>"
    text = re.sub(r" at 0x[0-9a-fA-F]+", " at 0x", text)
    if len(text) > 600:
        text = f"{text[:300]}...{len(text)}...{text[-100:]}"
    return ascii(text)[1:-1]
def check(number, program):
    seen = []
    try:
        program(seen)
        end = "ok"
    except BaseException as error:
        try:
            end = f"{type(error).__name__}: {error}"
        except Exception as second:
            end = f"{type(error).__name__}, {type(second).__name__}: {second}"
    print(number, "; ".join(map(show, seen)), "=>", show(end))
def program_1000(seen):
    try:
        a = {}
    except Exception as failure: seen.append(failure)
    try:
        b = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        del c[3.5]
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); raise GeneratorExit(value)
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = c
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return float('inf')
        class A(metaclass=M):
            def __init__(self, *args): return b'abc'
        seen.append(A[c, 10:-100])
        seen.append(isinstance([(x, x) for x in str if x], A))
        A(a)
    except Exception as failure: seen.append(failure)
check(1000, program_1000)
def program_1001(seen):
    try:
        a = []
    except Exception as failure: seen.append(failure)
    try:
        b = {'q'}
    except Exception as failure: seen.append(failure)
    try:
        c = [y for x in (range(10, 0, -3) or range(0)) for y in (x, str(x))]
    except Exception as failure: seen.append(failure)
    try:
        match 'Hello, World', '%s %d':
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (255, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('abc' != 'ﬁ')
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x & (-2**47) for x in a]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __missing__(self, *args): return '\ud800'
            def __repr__(self): return f'A({self.v!r})'
        o = A(3)
        seen.append((o, '%s' % o))
    except Exception as failure: seen.append(failure)
    try:
        g = (x in b for x in -1.5)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class A(frozenset):
            def __len__(self): return -1
            def __bool__(self): return a
            def __iter__(self): return iter((-10**25))
            def __eq__(self, other): return 0
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == range(10, 0, -3))
        seen.append(a in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
check(1001, program_1001)
def program_1002(seen):
    try:
        a = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        b = [b]
    except Exception as failure: seen.append(failure)
    try:
        c = "'"
    except Exception as failure: seen.append(failure)
    try:
        class A(object):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=1): pass
        o = B(0.5)
        seen.append(o == b'a,b')
        seen.append(isinstance(o, str))
        o.new = False
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return sum(1 for x in b)
            def __str__(self): return float('nan')
            def __repr__(self): return c
            def __hash__(self): return a
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
check(1002, program_1002)
def program_1003(seen):
    try:
        a = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        b = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        b = format((1+2j), 'r')
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return {repr(x): f'{x!r:>4}' for x in (10**20)}
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return (10**20)
        with M() as x, M() as y:
            seen.append((x, y, len(b)))
    except Exception as failure: seen.append(failure)
    try:
        c = {1: 2, 'k': 'v'}.get(3, {(1, 2): (-7), None: b})
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield {True: b, None: b}
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except AttributeError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.close())
        seen.append(g.throw(-1.5))
    except Exception as failure: seen.append(failure)
    try:
        a[(complex('nan+1j'))] = (2**63)
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1003, program_1003)
def program_1004(seen):
    try:
        a = 0.5
    except Exception as failure: seen.append(failure)
    try:
        b = b'a,b'
    except Exception as failure: seen.append(failure)
    try:
        c = '\ud800'
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b={repr(x): x + x for x in a for _ in range(2)}, *args, c=0.0, **rest):
            return a, b, args, c, rest
        seen.append(f(a, *-0.0))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in a:
                yield x
        async def co():
            return [x >= {'a': (2**63), 0: a, None: bytearray(b'xyz')} async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        del a
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1004, program_1004)
def program_1005(seen):
    try:
        a = 123456.789
    except Exception as failure: seen.append(failure)
    try:
        b = '"'
    except Exception as failure: seen.append(failure)
    try:
        c = '-3.5'
    except Exception as failure: seen.append(failure)
    try:
        assert b, (-7)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return b''
            def __contains__(self, k): return 1
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[2])
        o[-2:-1, ...] = c
        seen.append(b in o)
        del o[c]
    except Exception as failure: seen.append(failure)
    try:
        match (slice(1, None, 2) - (-256)):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > -2: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(-2.0))
    except Exception as failure: seen.append(failure)
check(1005, program_1005)
def program_1006(seen):
    try:
        a = 10
    except Exception as failure: seen.append(failure)
    try:
        b = 3.5
    except Exception as failure: seen.append(failure)
    try:
        c = (0 ** ('"', a, ))
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == -100: continue
            seen.append((None - (-256)))
            if i == 1: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1, 2}.__or__(5e-324))
    except Exception as failure: seen.append(failure)
check(1006, program_1006)
def program_1007(seen):
    try:
        a = list([x] for x in [])
    except Exception as failure: seen.append(failure)
    try:
        b = ([y for x in ValueError('v') for y in (x, x)] not in 1.5e300)
    except Exception as failure: seen.append(failure)
    try:
        c = 0
    except Exception as failure: seen.append(failure)
    try:
        with 0 as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('{} {}').center(-2, '\ud800'))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise RuntimeError((2**62))
        except KeyError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        b[2.5] = {1, 2, 3}
        seen.append(c)
    except Exception as failure: seen.append(failure)
check(1007, program_1007)
def program_1008(seen):
    try:
        a = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        b = 2
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in '0x1f':
                yield x
        async def co():
            return [x / b async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(a):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        a[5:3] = a
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1008, program_1008)
def program_1009(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = (range(10, 0, -3) % (1j))
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        a[2**70:10] = c
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        with a as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
check(1009, program_1009)
def program_1010(seen):
    try:
        a = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        b = '%s %d'
    except Exception as failure: seen.append(failure)
    try:
        c = 2.5
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise Exception((complex('nan+1j')))
        except StopIteration as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 5: continue
            seen.append(1e-7)
            if i == None: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(not [y for x in b for y in (x, x + x)])
    except Exception as failure: seen.append(failure)
check(1010, program_1010)
def program_1011(seen):
    try:
        a = 0
    except Exception as failure: seen.append(failure)
    try:
        b = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        c = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(1.5e300):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield ((-1) == list)
                seen.append(got)
                yield got not in 0.0
            except OSError as error:
                seen.append(error)
                yield ('0x1f', )
            finally:
                seen.append('closed')
            return '😀x'
        g = gen()
        seen.append(next(g))
        seen.append(next(g, str))
        seen.append(g.throw(IndexError((-2**63))))
        seen.append(g.throw(c))
    except Exception as failure: seen.append(failure)
    try:
        class A(float): pass
        o = A(b)
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(o.v)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(-0.0 or b)
    except Exception as failure: seen.append(failure)
    try:
        b *= b
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        g = (x in c for x in b)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1011, program_1011)
def program_1012(seen):
    try:
        a = 3
    except Exception as failure: seen.append(failure)
    try:
        b = 0.0
    except Exception as failure: seen.append(failure)
    try:
        c = False
    except Exception as failure: seen.append(failure)
    try:
        e = ArithmeticError(b, b)
        e.add_note('Hello, World')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        raise 1e-7
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield ' pad '
                seen.append(got)
                yield got ** (' pad ', 2, None, )
            except Exception as error:
                seen.append(error)
                yield []
            finally:
                seen.append('closed')
            return [(-7)]
        g = gen()
        seen.append(next(g))
        seen.append(g.throw({1, 2, 3}))
        seen.append(g.close())
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
    try:
        g = (x or ['ǅ', range(0), 'ǅ'] for x in None)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        a[a] = ()
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1012, program_1012)
def program_1013(seen):
    try:
        a = {(1, 2): b' 12 ', 2.5: {1: ''}}
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        seen.append((2.5).__trunc__())
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((int / bytearray(b'xyz')), a, c=(2.5 * ValueError('v'))))
        seen.append(f(*b'\x00\xff', **(-7)))
    except Exception as failure: seen.append(failure)
    try:
        g = (x & (complex('nan+1j')) for x in (2**63))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield 255
                seen.append(got)
                yield got * float('nan')
            except RuntimeError as error:
                seen.append(error)
                yield b
            finally:
                seen.append('closed')
            return (2**31)
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(KeyError))
        seen.append(next(g, 10))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
check(1013, program_1013)
def program_1014(seen):
    try:
        a = (1j)
    except Exception as failure: seen.append(failure)
    try:
        b = (2**62)
    except Exception as failure: seen.append(failure)
    try:
        c = 2.5
    except Exception as failure: seen.append(failure)
    try:
        if (w := (2**62)) and 'Hello, World' or not a:
            seen.append(w)
        elif (3, ):
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        assert [a], {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        match -1.5, [x == 1 for x in type(None) if x != 1]:
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (5e-324, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
    try:
        b['1':2**70] = ['0x1f']
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{'ǅ'!s:>{0}} {255=} {-7:^9}')
    except Exception as failure: seen.append(failure)
check(1014, program_1014)
def program_1015(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = {1: (-1.5-0.0j), 'k': (-10**25), 'a': b'\x00\xff'}
    except Exception as failure: seen.append(failure)
    try:
        c = {'k': (1j), 'k': str, 2.5: c}
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{[(-7), 0.1]!s:>{0}} {2**47=} {123456.789:.2}')
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('a\x00b', [ValueError(a), IndexError(b)])
        except* KeyError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1: 2, 'k': 'v'}.__ior__((True)))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=[str(x) for x in range(3)], *args, c=3, **rest):
            return a, b, args, c, rest
        seen.append(f([-0.0, a, b], *'ﬁ'))
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = '😀x'
    except Exception as failure: seen.append(failure)
check(1015, program_1015)
def program_1016(seen):
    try:
        a = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        c = 'ı'
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(float('nan'), 'a\x00b', c='"'))
        seen.append(f(*-1.5, **'ß'))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=list((x, x) for x in b), *args, c=(2**31), **rest):
            return a, b, args, c, rest
        seen.append(f((2**64 + 1), *b))
    except Exception as failure: seen.append(failure)
check(1016, program_1016)
def program_1017(seen):
    try:
        a = float('inf')
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = 2
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == -2: continue
            seen.append(['"', (10**20), range(10, 0, -3)])
            if i == 10: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1, 2}.intersection((0j)))
    except Exception as failure: seen.append(failure)
    try:
        x, *y = (-10**25)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        x, *y = (-256)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1017, program_1017)
def program_1019(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = 0.5
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield 255
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except IndexError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.throw(TypeError))
        seen.append(g.throw('%s %d'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((float('nan')).__eq__((a < a)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return (-2**63)
            def __contains__(self, k): return c
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[sum(1 for x in 2 if x != 1)])
        o['1':None, ...] = {repr(x): [x] for x in NotImplemented}
        seen.append('a b  c' in o)
        del o[3.5]
    except Exception as failure: seen.append(failure)
check(1019, program_1019)
def program_1020(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = frozenset({0})
    except Exception as failure: seen.append(failure)
    try:
        c = (2**64 + 1)
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 0: continue
            seen.append(-0.0)
            if i == True: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return -1.5
        class A(metaclass=M):
            def __init__(self, *args): return b
        seen.append(A[list([x] for x in 123456.789), -2:1])
        seen.append(isinstance([list], A))
        A(1)
    except Exception as failure: seen.append(failure)
    try:
        e = GeneratorExit(c, b)
        e.add_note('😀x')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, Exception): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == '1': continue
            seen.append(b)
            if i == -2: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c('a b  c'), A().c(), A.s(a)))
        seen.append(A.m(slice(1, None, 2)))
    except Exception as failure: seen.append(failure)
check(1020, program_1020)
def program_1021(seen):
    try:
        a = '😀x'
    except Exception as failure: seen.append(failure)
    try:
        b = '12'
    except Exception as failure: seen.append(failure)
    try:
        c = "'"
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, int): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c >> b'a,b')
    except Exception as failure: seen.append(failure)
    try:
        a = ((2**47)).real
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        g = (x == a for x in ('ﬁ' in c))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1021, program_1021)
def program_1022(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = '0x1f'
    except Exception as failure: seen.append(failure)
    try:
        class A(float): pass
        o = A(b)
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(max(o, type(None)))
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=-256):
                nonlocal n
                n = n | by
                return n
            return step
        g = outer(1e22)
        seen.append((g(), g([NotImplemented]), g()))
    except Exception as failure: seen.append(failure)
check(1022, program_1022)
def program_1023(seen):
    try:
        a = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        b = 0.1
    except Exception as failure: seen.append(failure)
    try:
        c = 0.0
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(255, c, c=2))
        seen.append(f(*'😀x', **c))
    except Exception as failure: seen.append(failure)
    try:
        b[3:10] = {b'k': -2.0, 2.5: a}
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('{} {}', [LookupError((c not in int)), ValueError((b'' @ slice(1, None, 2)))])
        except* OSError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        del a[(1+2j)]
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return frozenset({0})
            def __int__(self): return 1
            def __float__(self): return (0.5, 1.5e300, )
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
check(1023, program_1023)
def program_1024(seen):
    try:
        a = {'k': (slice(1, None, 2), c, ), 'a': (type(None) ^ 2), None: NotImplemented}
    except Exception as failure: seen.append(failure)
    try:
        b = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        c = list
    except Exception as failure: seen.append(failure)
    try:
        match ('abc' / (2**31)):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 0: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a % b
        seen.append(f(b))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{(-10**25)!s:>{1}} {1e22=} {(1, 2):.3f}')
    except Exception as failure: seen.append(failure)
    try:
        class A(frozenset):
            def __len__(self): return 0
            def __bool__(self): return (NotImplemented, )
            def __iter__(self): return iter((True))
            def __eq__(self, other): return c
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == {'q'})
        seen.append(a in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in 'ﬁ':
                yield x
        async def co():
            return [x % '-3.5' async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield (complex('nan+1j'))
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except StopIteration as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(next(g))
        seen.append(g.throw(ValueError))
    except Exception as failure: seen.append(failure)
check(1024, program_1024)
def program_1025(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = '\t\n'
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return [type(None)]
        class A(metaclass=M):
            def __init__(self, *args): return b'\x00\xff'
        seen.append(A['a b  c', True:2**70])
        seen.append(isinstance(2, A))
        A(c)
    except Exception as failure: seen.append(failure)
    try:
        a = a
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(1e16), A().c(), A.s(b'\x00\xff')))
        seen.append(A.m('a'))
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = (b + a), list(type(x).__name__ for x in list)
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(0):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
check(1025, program_1025)
def program_1027(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = 'x=1,y=2'
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in (complex('nan+1j')):
                yield x
        async def co():
            return [x - c async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        match 255:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 10: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, complex): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('ABCabc').replace('"', '"', -2))
    except Exception as failure: seen.append(failure)
    try:
        b = (-7)
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1027, program_1027)
def program_1028(seen):
    try:
        a = 123456.789
    except Exception as failure: seen.append(failure)
    try:
        b = [type(x).__name__ for x in []]
    except Exception as failure: seen.append(failure)
    try:
        c = b'\x00\xff'
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c('\t\n'), A().c(), A.s((c & b))))
        seen.append(A.m((0j)))
    except Exception as failure: seen.append(failure)
    try:
        with c as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
check(1028, program_1028)
def program_1029(seen):
    try:
        a = '1_000'
    except Exception as failure: seen.append(failure)
    try:
        b = '😀x'
    except Exception as failure: seen.append(failure)
    try:
        c = ((list, ..., ), (2**62), bytearray(b'xyz'), )
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = ('1_000').replace('', '1_000')
            finally:
                raise ValueError(0)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        g = (x or ('éà', c, ) for x in (str ^ c))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x',)
            x, y = [0], c
        match P():
            case P(2, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        c &= c
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('1',)
            x, y = '1_000', [c, b, c]
        match P():
            case P(-1, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        a = b' 12 '[1]
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1029, program_1029)
def program_1030(seen):
    try:
        a = (2.5 not in list(x for x in a for _ in range(2)))
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = {(1, 2): 1.5e300, 1: 1e-7}
    except Exception as failure: seen.append(failure)
    try:
        x, *y = 'a\x00b'
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f([str(x) for x in b if x], 'x=1,y=2', c=b))
        seen.append(f(*(float('nan') ^ False), **123456.789))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(1e16), A().c(), A.s(frozenset({0}))))
        seen.append(A.m(((True), (2**47), 2.5, )))
    except Exception as failure: seen.append(failure)
check(1030, program_1030)
def program_1031(seen):
    try:
        a = slice(1, None, 2)
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = {'a': (2**47), 0: '12'}
    except Exception as failure: seen.append(failure)
    try:
        match (a ** '1_000'):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > True: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        c = ("'").count('a')
    except Exception as failure: seen.append(failure)
    try:
        raise c
    except Exception as failure: seen.append(failure)
    try:
        raise c
    except Exception as failure: seen.append(failure)
check(1031, program_1031)
def program_1032(seen):
    try:
        a = (10**20)
    except Exception as failure: seen.append(failure)
    try:
        b = 2.5
    except Exception as failure: seen.append(failure)
    try:
        c = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        class A(tuple):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=b): pass
        o = B(3)
        seen.append(o == '12')
        seen.append(isinstance(o, Exception))
        o.new = a
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        with 'abc' as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f([], 3, c=(b >= 0.5)))
        seen.append(f(*ValueError('v'), **c))
    except Exception as failure: seen.append(failure)
    try:
        match 2.5, c:
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (-1.5, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
check(1032, program_1032)
def program_1033(seen):
    try:
        a = (b != tuple([str(x) for x in c]))
    except Exception as failure: seen.append(failure)
    try:
        b = (a / [x * 2 for x in b if x])
    except Exception as failure: seen.append(failure)
    try:
        c = 255
    except Exception as failure: seen.append(failure)
    try:
        x, y = (a >> a)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        e = RuntimeError((-7), c)
        e.add_note('ǅ')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        a = [3, 1, 2][::-100]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{c!s:>{5}} {1e16=} {2:%}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'a,b'.title())
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate('ABCabc'):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
check(1033, program_1033)
def program_1034(seen):
    try:
        a = []
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = a, (2**63)
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        class A(set): pass
        o = A([])
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(int(o))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = 1e-7
        o = A()
        o.x = c
        seen.append(o.x)
        o.y = b'\x00\xff'
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
check(1034, program_1034)
def program_1035(seen):
    try:
        a = [a, b, c]
    except Exception as failure: seen.append(failure)
    try:
        b = 0
    except Exception as failure: seen.append(failure)
    try:
        c = (-256)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=b, *args, c=-0.0, **rest):
            return a, b, args, c, rest
        seen.append(f(c, *''))
    except Exception as failure: seen.append(failure)
    try:
        a[(type(None) is range(10, 0, -3))] = ((2**47), -0.0, c, )
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        b -= []
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(a), A().c(), A.s(a)))
        seen.append(A.m(a))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield (10**20)
                seen.append(got)
                yield got < 'a'
            except RuntimeError as error:
                seen.append(error)
                yield b'a,b'
            finally:
                seen.append('closed')
            return [-x for x in b'' if x]
        g = gen()
        seen.append(next(g))
        seen.append(g.close())
        seen.append(g.throw((-1.5 or int)))
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((type(None), None, ), c, c='"'))
        seen.append(f(*False, **b))
    except Exception as failure: seen.append(failure)
check(1035, program_1035)
def program_1036(seen):
    try:
        a = 1.0
    except Exception as failure: seen.append(failure)
    try:
        b = None
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        c = {repr(x): x + x for x in ''}
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a >> b
        seen.append(f((2**31)))
    except Exception as failure: seen.append(failure)
    try:
        b = b
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1036, program_1036)
def program_1037(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = -1.5
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return c
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return set()
        with M() as x, M() as y:
            seen.append((x, y, [3, 1, 2].__delitem__(-100)))
    except Exception as failure: seen.append(failure)
    try:
        a = {1: 2, 'k': 'v'}.__contains__((b, ))
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = ((2**62) == range(10, 0, -3)), 0.1
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(['a\x00b', range(0)] | a)
    except Exception as failure: seen.append(failure)
check(1037, program_1037)
def program_1039(seen):
    try:
        a = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        x, y = a
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a not in b
        seen.append(f((complex('nan+1j'))))
    except Exception as failure: seen.append(failure)
check(1039, program_1039)
def program_1040(seen):
    try:
        a = (-10**25)
    except Exception as failure: seen.append(failure)
    try:
        b = ValueError('v')
    except Exception as failure: seen.append(failure)
    try:
        c = 255
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return (True)
            def __str__(self): return {(1, 2): '0x1f'}
            def __repr__(self): return 0
            def __hash__(self): return ((-1), range(3), )
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                c = {1, 2}.__le__((c in list))
            finally:
                raise Exception(-0.0)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
check(1040, program_1040)
def program_1041(seen):
    try:
        a = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        b = (-7)
    except Exception as failure: seen.append(failure)
    try:
        c = {b'k': type(None)}
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return 1.0
            def __contains__(self, k): return -2.0
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[c])
        o[2**70:-100, ...] = c
        seen.append('ı' in o)
        del o['"']
    except Exception as failure: seen.append(failure)
    try:
        g = (x >> b'abc' for x in 'ABCabc')
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield 7
                seen.append(got)
                yield got or (0j)
            except ZeroDivisionError as error:
                seen.append(error)
                yield (True)
            finally:
                seen.append('closed')
            return -1.5
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(TypeError))
        seen.append(g.throw(KeyError('\t\n')))
        seen.append(g.throw("'"))
    except Exception as failure: seen.append(failure)
check(1041, program_1041)
def program_1042(seen):
    try:
        a = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = ((-256), (5e-324, 'ab' * 3, (-1.5-0.0j), ), a, )
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(((1j) ** 0.1)), A().c(), A.s(c)))
        seen.append(A.m(' pad '))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((0.0 - 'ǅ') | (1j))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(3.5 + a + 'ß')
    except Exception as failure: seen.append(failure)
    try:
        e = IndexError([1e16], a)
        e.add_note('\t\n')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
check(1042, program_1042)
def program_1043(seen):
    try:
        a = ((-2**63) << b'')
    except Exception as failure: seen.append(failure)
    try:
        b = 255
    except Exception as failure: seen.append(failure)
    try:
        c = (1e22, )
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=2**63):
                nonlocal n
                n = n % by
                return n
            return step
        g = outer(-10**25)
        seen.append((g(), g(set()), g()))
    except Exception as failure: seen.append(failure)
    try:
        match []:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 2**70: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
check(1043, program_1043)
def program_1044(seen):
    try:
        a = tuple([f'{x!r:>4}' for x in a])
    except Exception as failure: seen.append(failure)
    try:
        b = (0j)
    except Exception as failure: seen.append(failure)
    try:
        c = [y for x in 2.5 for y in (x, str(x))]
    except Exception as failure: seen.append(failure)
    try:
        del a
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        b[-1:3] = 'ABCabc'
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __rpow__(self, other): seen.append('__rpow__'); return range(3)
            def __repr__(self): return 'A()'
        class C(A):
            def __rpow__(self, other): return NotImplemented
        seen.append(A() - '\t\n')
        seen.append('ab' * 3 - C())
        seen.append(A() - C())
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(7):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        del c
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return (10**20)
            def __int__(self): return ((2**64 + 1) <= '1_000')
            def __float__(self): return bytearray(b'xyz')
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
check(1044, program_1044)
def program_1046(seen):
    try:
        a = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = tuple([type(x).__name__ for x in 5e-324])
    except Exception as failure: seen.append(failure)
    try:
        c[(0j)] = -1.5
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(2**31, '>10'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(a), A().c(), A.s(((2**63), 'ı', None, ))))
        seen.append(A.m(((10**20), )))
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate('%s %d'):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        class A(complex):
            def __len__(self): return 2
            def __bool__(self): return ()
            def __iter__(self): return iter(b)
            def __eq__(self, other): return a
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == b' 12 ')
        seen.append(2.5 in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
check(1046, program_1046)
def program_1047(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        del a
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        e = LookupError((True), 'Hello, World')
        e.add_note('ß')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        class A(set): pass
        o = A('12')
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(f'{o:>9}')
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x != (-1) for x in 'x=1,y=2']
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        x, y = tuple([x * 2 for x in 3])
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in '12':
                yield x
        async def co():
            return [x >> 'abc' async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
check(1047, program_1047)
def program_1048(seen):
    try:
        a = 7
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = '-3.5'
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x < 1.0 for x in float('inf')]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        a %= []
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise KeyError(1e22) from ArithmeticError(b)
        except (LookupError, ZeroDivisionError) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1048, program_1048)
def program_1049(seen):
    try:
        a = (bytearray(b'xyz') - (2**31))
    except Exception as failure: seen.append(failure)
    try:
        b = ('a', a, )
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((), 'Hello, World', c='a b  c'))
        seen.append(f(*b, **'ß'))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((type(None) + a), ('-3.5', list, '', ), c=b))
        seen.append(f(*(2**47), **a))
    except Exception as failure: seen.append(failure)
check(1049, program_1049)
def program_1050(seen):
    try:
        a = (True)
    except Exception as failure: seen.append(failure)
    try:
        b = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        c = (a % -0.0)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise LookupError(False)
        except TypeError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = 1e-7
        o = A()
        o.x = {True: int, 0: (-2**47)}
        seen.append(o.x)
        o.y = [(2**47)]
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = {1: 2, 'k': 'v'}.__eq__((-256))
            finally:
                raise GeneratorExit(0)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b='ǅ', *args, c='%s %d', **rest):
            return a, b, args, c, rest
        seen.append(f('ABCabc', *'12'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(b), A().c(), A.s(b'')))
        seen.append(A.m((3.5 ** b'')))
    except Exception as failure: seen.append(failure)
check(1050, program_1050)
def program_1051(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = False
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        seen.append(max([(True), c, -2.0], 2))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise OSError(1) from ZeroDivisionError(3)
        except (AttributeError, OSError) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1051, program_1051)
def program_1052(seen):
    try:
        a = ('Hello, World' | b)
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __ge__(self, other): seen.append('__ge__'); return (b'\x00\xff' == b'abc')
            def __repr__(self): return 'A()'
        class C(A):
            def __ge__(self, other): return NotImplemented
        seen.append(A() & [type(None), c])
        seen.append((b, (-2**47), ) & C())
        seen.append(A() & C())
    except Exception as failure: seen.append(failure)
    try:
        c[c] = (b'' == list)
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(b))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f((-10**25)))
    except Exception as failure: seen.append(failure)
check(1052, program_1052)
def program_1054(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = {1, 2}
    except Exception as failure: seen.append(failure)
    try:
        c = (-10**25)
    except Exception as failure: seen.append(failure)
    try:
        c[b] = (2**31)
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        a = +bytearray(b'xyz')
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1054, program_1054)
def program_1055(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = ('%s %d' != tuple([f'{x!r:>4}' for x in (1j)]))
    except Exception as failure: seen.append(failure)
    try:
        c = {'k': (type(None) != list)}
    except Exception as failure: seen.append(failure)
    try:
        class A(type): pass
        o = A(a)
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(max(o, 1.5e300))
    except Exception as failure: seen.append(failure)
    try:
        g = (x ^ 1.5e300 for x in ((2**64 + 1) > a))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        del a['']
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ArithmeticError('Hello, World')
        except ZeroDivisionError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(not (2**64 + 1))
    except Exception as failure: seen.append(failure)
check(1055, program_1055)
def program_1056(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = ((True) << 'ABCabc')
    except Exception as failure: seen.append(failure)
    try:
        c = range(3)
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = [b' 12 ', -0.0, list]
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return (-2**47)
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return [a]
        with M() as x, M() as y:
            seen.append((x, y, b'a,b'.hex()))
    except Exception as failure: seen.append(failure)
check(1056, program_1056)
def program_1057(seen):
    try:
        a = [1e16]
    except Exception as failure: seen.append(failure)
    try:
        b = '12'
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('1',)
            x, y = (a, None, ), ('1_000' / a)
        match P():
            case P(0.0, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        e = GeneratorExit('', float('-inf'))
        e.add_note('x=1,y=2')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
check(1057, program_1057)
def program_1058(seen):
    try:
        a = 3
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = 'x=1,y=2'
    except Exception as failure: seen.append(failure)
    try:
        a[b] = c
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'a,b'.decode())
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise Exception([1e-7, (10**20)]) from Exception((b, ))
        except (Exception, KeyError) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1058, program_1058)
def program_1059(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = [b' 12 ', [c, ' pad '], ((1j) << 255)]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int((2**63), base=(1.0 @ ...)))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(c))
    except Exception as failure: seen.append(failure)
    try:
        c = [3, 1, 2].__iadd__(c)
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1059, program_1059)
def program_1060(seen):
    try:
        a = 0
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        x, y = (2**64 + 1)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        c = {1: 2, 'k': 'v'}.update(a=c)
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return ('1_000' & list)
            def __int__(self): return (complex('nan+1j'))
            def __float__(self): return 7
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return b''
            def __contains__(self, k): return (0j)
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o['ß'])
        o[True:None, ...] = sum(1 for x in '\ud800')
        seen.append((type(None) // b) in o)
        del o[{repr(x): x == 1 for x in b if x != 1}]
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise RuntimeError(b)
        except StopIteration as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c >= b'abc')
    except Exception as failure: seen.append(failure)
check(1060, program_1060)
def program_1061(seen):
    try:
        a = 'ß'
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = 2
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x ^ (2**62) for x in 0.5]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('1',)
            x, y = list(-x for x in -0.0 for _ in range(2)), (ValueError('v') @ None)
        match P():
            case P(1e16, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
check(1061, program_1061)
def program_1062(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = (0j)
    except Exception as failure: seen.append(failure)
    try:
        c = {'q'}
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('a\x00b').count('ABCabc', 3, 5))
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield (2**62)
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except ArithmeticError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.throw(()))
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
check(1062, program_1062)
def program_1063(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        c = ('a\x00b', )
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return c
        class A(metaclass=M):
            def __init__(self, *args): return []
        seen.append(A[[str, b' 12 ', (2**62)], 2**70:0])
        seen.append(isinstance(a, A))
        A({})
    except Exception as failure: seen.append(failure)
    try:
        del c
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise TypeError('\ud800')
        except TypeError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        assert c, b
    except Exception as failure: seen.append(failure)
    try:
        match '-3.5':
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > '1': seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield ()
                seen.append(got)
                yield got or 3.5
            except ValueError as error:
                seen.append(error)
                yield ' pad '
            finally:
                seen.append('closed')
            return c
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(int))
        seen.append(g.throw(LookupError))
        seen.append(g.send([range(10, 0, -3)]))
    except Exception as failure: seen.append(failure)
check(1063, program_1063)
def program_1064(seen):
    try:
        a = 1
    except Exception as failure: seen.append(failure)
    try:
        b = (-7)
    except Exception as failure: seen.append(failure)
    try:
        c = 0.1
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1, 2}.update(b))
    except Exception as failure: seen.append(failure)
    try:
        match 'éà', False:
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (0.0, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, str): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
check(1064, program_1064)
def program_1065(seen):
    try:
        a = ()
    except Exception as failure: seen.append(failure)
    try:
        b = []
    except Exception as failure: seen.append(failure)
    try:
        c = ('😀x' < b)
    except Exception as failure: seen.append(failure)
    try:
        a %= c
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        match b:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > True: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(1.0, 'z.1f'))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield 'abc'
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from b
        g = gen()
        seen.append(next(g))
        seen.append(g.send((2**31)))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1065, program_1065)
def program_1066(seen):
    try:
        a = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = range(10, 0, -3)
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i != NotImplemented
                finally:
                    if i < 0: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return ()
        class A(metaclass=M):
            def __init__(self, *args): return a
        seen.append(A[2.5, 1:None])
        seen.append(isinstance(0.1, A))
        A([b, ValueError('v')])
    except Exception as failure: seen.append(failure)
    try:
        seen.append("'" or a or c)
    except Exception as failure: seen.append(failure)
    try:
        b = 5e-324
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1066, program_1066)
def program_1067(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = 'x=1,y=2'
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i ^ b
                finally:
                    if i < 10: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __neg__(self, *args): return '\ud800'
            def __repr__(self): return f'A({self.v!r})'
        o = A(['0x1f', range(10, 0, -3), b])
        seen.append((o, o.__class__.__name__))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, list): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        x, y = b
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return 2.5
            def __str__(self): return a
            def __repr__(self): return (10**20)
            def __hash__(self): return [b, 10]
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
check(1067, program_1067)
def program_1068(seen):
    try:
        a = 3.5
    except Exception as failure: seen.append(failure)
    try:
        b = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        c = 0.5
    except Exception as failure: seen.append(failure)
    try:
        b['1':-2] = b
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        e = TypeError({0: '\ud800', 'k': (True)}, '{} {}')
        e.add_note('x=1,y=2')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
check(1068, program_1068)
def program_1069(seen):
    try:
        a = (range(0) <= 1.0)
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = (float('inf') // 'a')
    except Exception as failure: seen.append(failure)
    try:
        del a
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise LookupError(b)
        except GeneratorExit as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        a = [3, 1, 2].clear()
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise TypeError(255)
        except Exception as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return b
        class A(metaclass=M):
            def __init__(self, *args): return ''
        seen.append(A[b'abc', 0:2**70])
        seen.append(isinstance(b, A))
        A(1)
    except Exception as failure: seen.append(failure)
    try:
        with float('-inf') as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
check(1069, program_1069)
def program_1070(seen):
    try:
        a = (-1)
    except Exception as failure: seen.append(failure)
    try:
        b = 5e-324
    except Exception as failure: seen.append(failure)
    try:
        c = (b * (2**62))
    except Exception as failure: seen.append(failure)
    try:
        with (-2.0 > ValueError('v')) as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c((None is range(3))), A().c(), A.s(b)))
        seen.append(A.m(ValueError('v')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list(reversed(123456.789)))
    except Exception as failure: seen.append(failure)
    try:
        a = {1, 2}.update({1, 2, 3})
    except Exception as failure: seen.append(failure)
check(1070, program_1070)
def program_1071(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = {1, 2}
    except Exception as failure: seen.append(failure)
    try:
        c = set()
    except Exception as failure: seen.append(failure)
    try:
        if (w := (-1)) and a or not a:
            seen.append(w)
        elif []:
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a ^ b
        seen.append(f((2**47)))
    except Exception as failure: seen.append(failure)
    try:
        class A(bool): pass
        o = A((c > (-1)))
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(o + [])
    except Exception as failure: seen.append(failure)
    try:
        class A(bool):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=2.5): pass
        o = B(NotImplemented)
        seen.append(o == a)
        seen.append(isinstance(o, float))
        o.new = b
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a > b
        seen.append(f(c))
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == -1: continue
            seen.append('"')
            if i == 10: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
check(1071, program_1071)
def program_1072(seen):
    try:
        a = {0: (c @ (-1)), (1, 2): 1.0, (1, 2): {'a': 'ab' * 3, True: b, 0: int}}
    except Exception as failure: seen.append(failure)
    try:
        b = (-1)
    except Exception as failure: seen.append(failure)
    try:
        c = b''
    except Exception as failure: seen.append(failure)
    try:
        del c
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield b
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except Exception as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send('{} {}'))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield 2
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except OSError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.throw(StopIteration([a, (0j), b])))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                b = b' 12 '.hex('{} {}')
            finally:
                raise IndexError(1e-7)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(float('-inf')), A().c(), A.s(type(None))))
        seen.append(A.m([y for x in (-2**63) for y in (x, (x, x))]))
    except Exception as failure: seen.append(failure)
check(1072, program_1072)
def program_1073(seen):
    try:
        a = 0
    except Exception as failure: seen.append(failure)
    try:
        b = (-10**25)
    except Exception as failure: seen.append(failure)
    try:
        c = ' pad '
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield 3.5
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except KeyError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(next(g, b))
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(2, '^+12.3'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c('ǅ'), A().c(), A.s(c)))
        seen.append(A.m(255))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a + b
        seen.append(f(10))
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = b'abc'['1':None]
            finally:
                raise IndexError(ValueError('v'))
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        g = (x and c for x in list(type(x).__name__ for x in b if x))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1073, program_1073)
def program_1074(seen):
    try:
        a = {repr(x): str(x) for x in (-1.5 % -0.0) for _ in range(2)}
    except Exception as failure: seen.append(failure)
    try:
        b = ({'q'} in (..., c, ))
    except Exception as failure: seen.append(failure)
    try:
        c = ()
    except Exception as failure: seen.append(failure)
    try:
        e = ValueError([c, 'x=1,y=2', a], '12')
        e.add_note('a b  c')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        raise 255
    except Exception as failure: seen.append(failure)
    try:
        with slice(1, None, 2) as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
check(1074, program_1074)
def program_1075(seen):
    try:
        a = 3.5
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = (10**20)
    except Exception as failure: seen.append(failure)
    try:
        x, y = []
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        raise KeyError from ((-10**25), b, )
    except Exception as failure: seen.append(failure)
    try:
        class A(complex):
            def __len__(self): return True
            def __bool__(self): return c
            def __iter__(self): return iter((1+2j))
            def __eq__(self, other): return [(2**63)]
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == a)
        seen.append('a' in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); raise StopIteration(value)
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = []
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-10**25) < (-2**63))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(a, {1: b}, c='0x1f'))
        seen.append(f(*[type(None), None, 0], **float('nan')))
    except Exception as failure: seen.append(failure)
check(1075, program_1075)
def program_1076(seen):
    try:
        a = 1
    except Exception as failure: seen.append(failure)
    try:
        b = 1e22
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield b'abc'
                seen.append(got)
                yield got not in b
            except GeneratorExit as error:
                seen.append(error)
                yield 0
            finally:
                seen.append('closed')
            return 1
        g = gen()
        seen.append(next(g))
        seen.append(next(g))
        seen.append(g.send({repr(x): x + x for x in '\ud800' if x != 1}))
        seen.append(g.throw(IndexError((-0.0 - '\t\n'))))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __sub__(self, other): seen.append('__sub__'); return {'q'}
            def __repr__(self): return 'A()'
        class C(A):
            def __sub__(self, other): return NotImplemented
        seen.append(A() ** a)
        seen.append((str % a) ** C())
        seen.append(A() ** C())
    except Exception as failure: seen.append(failure)
    try:
        x, y = a
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', '__dict__')
        o = A()
        o.x = a
        seen.append(o.x)
        o.y = '\ud800'
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=['Hello, World', range(10, 0, -3), str], *args, c=(-1), **rest):
            return a, b, args, c, rest
        seen.append(f(c, *a))
    except Exception as failure: seen.append(failure)
    try:
        x, y = b
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1076, program_1076)
def program_1077(seen):
    try:
        a = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        b = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        raise OSError from (-1)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, tuple): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i | (-256)
                finally:
                    if i < '1': continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        x, *y = ()
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        match 0, b:
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (123456.789, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=-10**25):
                nonlocal n
                n = n & by
                return n
            return step
        g = outer(1.0)
        seen.append((g(), g((str, -2.0, )), g()))
    except Exception as failure: seen.append(failure)
check(1077, program_1077)
def program_1078(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = 255
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(b))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return b
            def __int__(self): return 5e-324
            def __float__(self): return a
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
check(1078, program_1078)
def program_1079(seen):
    try:
        a = 'x=1,y=2'
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        x, y = float('-inf')
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise KeyError(10) from TypeError('1_000')
        except (ArithmeticError, GeneratorExit) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list(map(str, {5})))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{1e-7:,}|{2!r:,}')
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i ** '0x1f'
                finally:
                    if i < 5: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        x, *y = 1e22
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1079, program_1079)
def program_1080(seen):
    try:
        a = (b, b, )
    except Exception as failure: seen.append(failure)
    try:
        b = 3
    except Exception as failure: seen.append(failure)
    try:
        c = ((-256) > '12')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return b
            def __contains__(self, k): return '1_000'
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[range(0)])
        o[True:None, ...] = '0x1f'
        seen.append(c in o)
        del o[c]
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i // b
                finally:
                    if i < '1': continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=()):
                nonlocal n
                n = n ^ by
                return n
            return step
        g = outer(0.1)
        seen.append((g(), g(1.5e300), g()))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield {'k': b, 'k': b'abc', 0: 'ABCabc'}
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from {5}
        g = gen()
        seen.append(next(g))
        seen.append(g.send('ab' * 3))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in range(0):
                yield x
        async def co():
            return [x - 10 async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
check(1080, program_1080)
def program_1081(seen):
    try:
        a = 1.5e300
    except Exception as failure: seen.append(failure)
    try:
        b = ('"' ** 5e-324)
    except Exception as failure: seen.append(failure)
    try:
        c = 10
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=1e16, *args, c='-3.5', **rest):
            return a, b, args, c, rest
        seen.append(f((-2**47), *'0x1f'))
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        a = ('12').replace('ı', 'ǅ')
    except Exception as failure: seen.append(failure)
check(1081, program_1081)
def program_1082(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = '1_000'
    except Exception as failure: seen.append(failure)
    try:
        c = 1e22
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in []:
                yield x
        async def co():
            return [x < -2.0 async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        g = (x or 1e-7 for x in c)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1082, program_1082)
def program_1083(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); raise LookupError(value)
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = (float('-inf') not in 'ǅ')
    except Exception as failure: seen.append(failure)
    try:
        seen.append((3).to_bytes(5, 'big'))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ValueError((... * (2**64 + 1)))
        except LookupError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield bytearray(b'xyz')
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except ValueError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(next(g))
        seen.append(g.throw(0))
    except Exception as failure: seen.append(failure)
    try:
        seen.append([(2**62), 'éà'] * slice(1, None, 2))
    except Exception as failure: seen.append(failure)
check(1083, program_1083)
def program_1084(seen):
    try:
        a = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        b = (float('nan') << 'a b  c')
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __trunc__(self, *args): return 'ß'
            def __repr__(self): return f'A({self.v!r})'
        o = A(0.1)
        seen.append((o, sorted([o, o])))
    except Exception as failure: seen.append(failure)
    try:
        assert (-1), '{} {}'
    except Exception as failure: seen.append(failure)
    try:
        del c[3]
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        raise GeneratorExit from 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ArithmeticError(range(3))
        except LookupError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        match 1:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > -100: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
check(1084, program_1084)
def program_1085(seen):
    try:
        a = '0x1f'
    except Exception as failure: seen.append(failure)
    try:
        b = ['Hello, World', (-1)]
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=-2**63):
                nonlocal n
                n = n * by
                return n
            return step
        g = outer(10)
        seen.append((g(), g(b'a,b'), g()))
    except Exception as failure: seen.append(failure)
    try:
        del c
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = ('abc')[True:2]
            finally:
                raise OSError([b])
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', 'y')
        o = A()
        o.x = [f'{x!r:>4}' for x in range(0)]
        seen.append(o.x)
        o.y = b
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        del b[...]
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1085, program_1085)
def program_1086(seen):
    try:
        a = [(-2**63), (range(0) or str), float('-inf')]
    except Exception as failure: seen.append(failure)
    try:
        b = 1
    except Exception as failure: seen.append(failure)
    try:
        c = float('inf')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __length_hint__(self, *args): return b
            def __repr__(self): return f'A({self.v!r})'
        o = A(c)
        seen.append((o, o[0]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{-0.0:^9}|{False!r:.3f}')
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 5: continue
            seen.append(-0.0)
            if i == True: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i != a
                finally:
                    if i < 0: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        a /= {None: "'", 'a': 0.0}
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1086, program_1086)
def program_1087(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = {None: c, (1, 2): (2**63)}
    except Exception as failure: seen.append(failure)
    try:
        match {'a': 1e22, True: 0, b'k': ValueError('v')}:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > '1': seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in {1: None}:
                yield x
        async def co():
            return [x // list((x, x) for x in range(0) if x != 1) async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        x, *y = [int, (2**47)]
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1087, program_1087)
def program_1088(seen):
    try:
        a = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        b = float('inf')
    except Exception as failure: seen.append(failure)
    try:
        c = (b and ['abc', False])
    except Exception as failure: seen.append(failure)
    try:
        b = ((-2**47)).__pow__(float('nan'), (complex('nan+1j')))
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A(dict): pass
        o = A((a // ValueError('v')))
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(iter(o) is o)
    except Exception as failure: seen.append(failure)
check(1088, program_1088)
def program_1089(seen):
    try:
        a = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        b = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        c = (1 * [])
    except Exception as failure: seen.append(failure)
    try:
        e = KeyError(b'a,b', a)
        e.add_note('a')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        match 2:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 2**70: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
check(1089, program_1089)
def program_1090(seen):
    try:
        a = 123456.789
    except Exception as failure: seen.append(failure)
    try:
        b = 10
    except Exception as failure: seen.append(failure)
    try:
        c = (... < b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, int): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return (complex('nan+1j'))
            def __contains__(self, k): return '1_000'
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[c])
        o[3:2, ...] = (-1)
        seen.append((range(0) ^ ...) in o)
        del o[c]
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=1e16):
                nonlocal n
                n = n / by
                return n
            return step
        g = outer(2**31)
        seen.append((g(), g(2), g()))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=-0.0, *args, c=float('-inf'), **rest):
            return a, b, args, c, rest
        seen.append(f(c, *['"', 'a\x00b', bytearray(b'xyz')]))
    except Exception as failure: seen.append(failure)
check(1090, program_1090)
def program_1091(seen):
    try:
        a = 1
    except Exception as failure: seen.append(failure)
    try:
        b = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        with (10**20) as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i or (2**63)
                finally:
                    if i < -2: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        c -= slice(1, None, 2)
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return b
            def __contains__(self, k): return [c]
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[c])
        o[1:'1', ...] = 'abc'
        seen.append([(-2**63)] in o)
        del o[a]
    except Exception as failure: seen.append(failure)
    try:
        match (1+2j):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > -100: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        class A(str):
            def __len__(self): return 2
            def __bool__(self): return b
            def __iter__(self): return iter(b)
            def __eq__(self, other): return (True)
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == c)
        seen.append(b in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
check(1091, program_1091)
def program_1092(seen):
    try:
        a = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        b = 1e16
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        class A(float): pass
        o = A(())
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(o @ b'a,b')
    except Exception as failure: seen.append(failure)
    try:
        b = [3, 1, 2][2**70]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b' 12 '.replace(b'\x00\xff', b'a,b'))
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return (slice(1, None, 2) & list)
        class A(metaclass=M):
            def __init__(self, *args): return 2
        seen.append(A[(2**47), '1':True])
        seen.append(isinstance((NotImplemented @ "'"), A))
        A({(1, 2): int, None: (2**47)})
    except Exception as failure: seen.append(failure)
check(1092, program_1092)
def program_1095(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = ['"']
    except Exception as failure: seen.append(failure)
    try:
        c = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __iadd__(self, *args): return a
            def __repr__(self): return f'A({self.v!r})'
        o = A(c)
        seen.append((o, o + {0: 10}))
    except Exception as failure: seen.append(failure)
    try:
        raise IndexError from '"'
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1: 2, 'k': 'v'}.keys().isdisjoint('éà'))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise Exception('{} {}')
        except AttributeError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = {5}, {(1, 2)}
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(('a b  c' or 10)), A().c(), A.s(('%s %d' in a))))
        seen.append(A.m(a))
    except Exception as failure: seen.append(failure)
check(1095, program_1095)
def program_1096(seen):
    try:
        a = 'Hello, World'
    except Exception as failure: seen.append(failure)
    try:
        b = 0.5
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f((-7)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, set): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
check(1096, program_1096)
def program_1097(seen):
    try:
        a = (0j)
    except Exception as failure: seen.append(failure)
    try:
        b = ['x=1,y=2', {b'k': slice(1, None, 2), 2.5: int}, (-7)]
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        seen.append(10 - c - b)
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1: 2, 'k': 'v'}.keys())
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return c
        class A(metaclass=M):
            def __init__(self, *args): return c
        seen.append(A[(-2**47), -2:'1'])
        seen.append(isinstance(b, A))
        A((-2**63))
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('1',)
            x, y = b, ('ABCabc', b, b, )
        match P():
            case P(False, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
check(1097, program_1097)
def program_1098(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = [(-1), 'Hello, World', (2**64 + 1)]
    except Exception as failure: seen.append(failure)
    try:
        c = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        raise (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return ''
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return 'a b  c'
        with M() as x, M() as y:
            seen.append((x, y, ('%s %d').lstrip('ı')))
    except Exception as failure: seen.append(failure)
    try:
        if (w := False) and (1+2j) or not 'abc':
            seen.append(w)
        elif float('-inf'):
            seen.append('elif')
    except Exception as failure: seen.append(failure)
check(1098, program_1098)
def program_1099(seen):
    try:
        a = 1e16
    except Exception as failure: seen.append(failure)
    try:
        b = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        c = bytearray(b'xyz')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('ab' * 3 >= () >= (-2**47))
    except Exception as failure: seen.append(failure)
    try:
        a[None:3] = 'a b  c'
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        g = (x ^ b for x in '0x1f')
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', 'y')
        o = A()
        o.x = [a, c]
        seen.append(o.x)
        o.y = (a | list)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(-0.0):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
check(1099, program_1099)
def program_1100(seen):
    try:
        a = (int <= [b])
    except Exception as failure: seen.append(failure)
    try:
        b = (1j)
    except Exception as failure: seen.append(failure)
    try:
        c = ' pad '
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return 1e16
            def __str__(self): return 'ǅ'
            def __repr__(self): return ((-2**63) < str)
            def __hash__(self): return b
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield (complex('nan+1j'))
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from '%s %d'
        g = gen()
        seen.append(next(g))
        seen.append(g.send(a))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class A(int):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=1): pass
        o = B(a)
        seen.append(o == 1e22)
        seen.append(isinstance(o, list))
        o.new = 2
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise StopIteration(('abc' in int))
        except GeneratorExit as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        a |= 'x=1,y=2'
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        b = slice(1, None, 2)
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1100, program_1100)
def program_1101(seen):
    try:
        a = (2**62)
    except Exception as failure: seen.append(failure)
    try:
        b = 7
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        x, *y = a
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x >> (type(None) ** b) for x in a]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('', [ArithmeticError((int is a)), TypeError((b'\x00\xff' == NotImplemented))])
        except* TypeError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        assert (2**31), (0.1 - c)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{True:#x}|{float('inf')!r:c}')
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 5: continue
            seen.append((ValueError('v') < '%s %d'))
            if i == 1: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
check(1101, program_1101)
def program_1102(seen):
    try:
        a = NotImplemented
    except Exception as failure: seen.append(failure)
    try:
        b = "'"
    except Exception as failure: seen.append(failure)
    try:
        c = [3.5, {'q'}, range(10, 0, -3)]
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, bool): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return a
            def __str__(self): return {0: int, 1: c}
            def __repr__(self): return 'ǅ'
            def __hash__(self): return ['']
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        match c:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 0: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); raise ZeroDivisionError(value)
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = type(None)
    except Exception as failure: seen.append(failure)
check(1102, program_1102)
def program_1103(seen):
    try:
        a = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        b = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        c = 'a b  c'
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return (slice(1, None, 2) == 'éà')
            def __contains__(self, k): return 2
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[bytearray(b'xyz')])
        o[2:3, ...] = float('-inf')
        seen.append([type(x).__name__ for x in 1.0 if x != 1] in o)
        del o[b]
    except Exception as failure: seen.append(failure)
    try:
        raise Exception from tuple([(x, x) for x in range(0)])
    except Exception as failure: seen.append(failure)
check(1103, program_1103)
def program_1104(seen):
    try:
        a = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = (b >= 7)
    except Exception as failure: seen.append(failure)
    try:
        b[1:None] = b
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 5: continue
            seen.append(...)
            if i == 5: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 0: continue
            seen.append((-10**25))
            if i == 3: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c((c & (-1))), A().c(), A.s(a)))
        seen.append(A.m(c))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise KeyError({0: None, b'k': slice(1, None, 2)})
        except LookupError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return ()
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return (False * '\t\n')
        with M() as x, M() as y:
            seen.append((x, y, ascii([c, b, range(10, 0, -3)])))
    except Exception as failure: seen.append(failure)
check(1104, program_1104)
def program_1105(seen):
    try:
        a = ()
    except Exception as failure: seen.append(failure)
    try:
        b = (0j)
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); raise ArithmeticError(value)
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = tuple([x for x in c if x != 1])
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('a').find('{} {}'))
    except Exception as failure: seen.append(failure)
check(1105, program_1105)
def program_1106(seen):
    try:
        a = 5e-324
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        seen.append(2 // (2**62) // 123456.789)
    except Exception as failure: seen.append(failure)
    try:
        a = (b, a, )
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = (-7), a
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
check(1106, program_1106)
def program_1107(seen):
    try:
        a = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        b = -2.0
    except Exception as failure: seen.append(failure)
    try:
        c = bytearray(b'xyz')
    except Exception as failure: seen.append(failure)
    try:
        c = {repr(x): (x, x) for x in 'a\x00b'}
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x % frozenset({0}) for x in b]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
check(1107, program_1107)
def program_1108(seen):
    try:
        a = False
    except Exception as failure: seen.append(failure)
    try:
        b = '-3.5'
    except Exception as failure: seen.append(failure)
    try:
        c = [b'a,b', [c, 'Hello, World'], c]
    except Exception as failure: seen.append(failure)
    try:
        b[b'\x00\xff'] = 1e-7
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        assert a, ('ab' * 3 >> 'Hello, World')
    except Exception as failure: seen.append(failure)
check(1108, program_1108)
def program_1109(seen):
    try:
        a = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        b = "'"
    except Exception as failure: seen.append(failure)
    try:
        c = ''
    except Exception as failure: seen.append(failure)
    try:
        class A(tuple):
            def __len__(self): return -1
            def __bool__(self): return a
            def __iter__(self): return iter(float('-inf'))
            def __eq__(self, other): return a
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == list)
        seen.append('ABCabc' in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        with b'abc' as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        class A(bool):
            def __len__(self): return 2
            def __bool__(self): return [range(10, 0, -3)]
            def __iter__(self): return iter('1_000')
            def __eq__(self, other): return a
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == c)
        seen.append(bytearray(b'xyz') in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f([], 'ß', c='ﬁ'))
        seen.append(f(*('ı' % b), **[1.0]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(-1.5, '#.3g'))
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return (-2**47)
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return (-1)
        with M() as x, M() as y:
            seen.append((x, y, bin(c)))
    except Exception as failure: seen.append(failure)
check(1109, program_1109)
def program_1110(seen):
    try:
        a = 1.0
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = (True)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((float('inf')).__mod__(-1.5))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __matmul__(self, *args): return range(3)
            def __repr__(self): return f'A({self.v!r})'
        o = A([(-2**63), b, (10**20)])
        seen.append((o, [*o]))
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x', '__dict__')
            x, y = 1.5e300, c
        match P():
            case P(-1, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        raise KeyError from (2**64 + 1)
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield ' pad '
                seen.append(got)
                yield got in []
            except OSError as error:
                seen.append(error)
                yield str
            finally:
                seen.append('closed')
            return (range(10, 0, -3) / (10**20))
        g = gen()
        seen.append(next(g))
        seen.append(g.close())
        seen.append(g.throw(KeyError(c)))
        seen.append(next(g, (float('-inf') @ b)))
    except Exception as failure: seen.append(failure)
check(1110, program_1110)
def program_1111(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = {repr(x): x + x for x in (1j) for _ in range(2)}
    except Exception as failure: seen.append(failure)
    try:
        c = 'Hello, World'
    except Exception as failure: seen.append(failure)
    try:
        x, *y = (list < (-256))
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        c[True:10] = (... < '')
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{(1 and a)!s:>{True}} {-2**47=} {-1.5:.2}')
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b='0x1f', *args, c=(1j), **rest):
            return a, b, args, c, rest
        seen.append(f('ı', *b'\x00\xff'))
    except Exception as failure: seen.append(failure)
    try:
        x, *y = float('inf')
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1111, program_1111)
def program_1112(seen):
    try:
        a = 255
    except Exception as failure: seen.append(failure)
    try:
        b = {}
    except Exception as failure: seen.append(failure)
    try:
        c = list(x == 1 for x in 255)
    except Exception as failure: seen.append(failure)
    try:
        a = 1e16
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hasattr((2**47), '__len__'))
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x // [c, c] for x in 5e-324]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
check(1112, program_1112)
def program_1113(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        if (w := '0x1f') and 'ABCabc' or not b:
            seen.append(w)
        elif b'':
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        assert (), ''
    except Exception as failure: seen.append(failure)
    try:
        b &= 3
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1113, program_1113)
def program_1114(seen):
    try:
        a = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        b = [(c, type(None), 1e-7, ), (bytearray(b'xyz') >= b), {'q'}]
    except Exception as failure: seen.append(failure)
    try:
        c = 3
    except Exception as failure: seen.append(failure)
    try:
        raise ZeroDivisionError from {'a': int, (1, 2): b, 'k': c}
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in "'":
                yield x
        async def co():
            return [x + c async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
check(1114, program_1114)
def program_1115(seen):
    try:
        a = 1
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __add__(self, other): seen.append('__add__'); return b'a,b'
            def __repr__(self): return 'A()'
        class C(A):
            def __add__(self, other): return NotImplemented
        seen.append(A() in a)
        seen.append((complex('nan+1j')) in C())
        seen.append(A() in C())
    except Exception as failure: seen.append(failure)
    try:
        a = b'a,b'.expandtabs(5)
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2].sort(key=repr, reverse=True))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a / b
        seen.append(f(a))
    except Exception as failure: seen.append(failure)
check(1115, program_1115)
def program_1116(seen):
    try:
        a = [(2**64 + 1), a, 'éà']
    except Exception as failure: seen.append(failure)
    try:
        b = ' pad '
    except Exception as failure: seen.append(failure)
    try:
        c = (c in '-3.5')
    except Exception as failure: seen.append(failure)
    try:
        class A(Exception):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=(-2**63)): pass
        o = B(0.5)
        seen.append(o == 'ab' * 3)
        seen.append(isinstance(o, object))
        o.new = (ValueError('v'), range(10, 0, -3), 10, )
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        class A(dict):
            def __len__(self): return None
            def __bool__(self): return b'\x00\xff'
            def __iter__(self): return iter(c)
            def __eq__(self, other): return (-2**63)
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == (-1.5-0.0j))
        seen.append(tuple([type(x).__name__ for x in b if x]) in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        with 0 as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return c
            def __contains__(self, k): return c
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[b])
        o[-2:0, ...] = (2**31)
        seen.append(range(0) in o)
        del o[2.5]
    except Exception as failure: seen.append(failure)
check(1116, program_1116)
def program_1118(seen):
    try:
        a = (-10**25)
    except Exception as failure: seen.append(failure)
    try:
        b = 'a'
    except Exception as failure: seen.append(failure)
    try:
        c = [str(x) for x in '😀x']
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=(2**64 + 1), *args, c=b, **rest):
            return a, b, args, c, rest
        seen.append(f((2**63), *str))
    except Exception as failure: seen.append(failure)
    try:
        class A(frozenset):
            def __len__(self): return '1'
            def __bool__(self): return []
            def __iter__(self): return iter('%s %d')
            def __eq__(self, other): return 5e-324
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == '%s %d')
        seen.append('12' in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return (0j)
            def __int__(self): return [y for x in '1_000' for y in (x, x + x)]
            def __float__(self): return ()
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield [NotImplemented, c]
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from -1.5
        g = gen()
        seen.append(next(g))
        seen.append(g.send(float('nan')))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1118, program_1118)
def program_1119(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = (b - b)
    except Exception as failure: seen.append(failure)
    try:
        c = [frozenset({0})]
    except Exception as failure: seen.append(failure)
    try:
        a[None:-100] = b
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        c[(-7)] = 0
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        seen.append('"' + 1e16 + ((2**62) + 0.0))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', '__dict__')
        o = A()
        o.x = (2**31)
        seen.append(o.x)
        o.y = 0
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
check(1119, program_1119)
def program_1120(seen):
    try:
        a = 'Hello, World'
    except Exception as failure: seen.append(failure)
    try:
        b = 0.0
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        x, y = 3.5
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ZeroDivisionError(())
        except AttributeError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        raise (-1)
    except Exception as failure: seen.append(failure)
    try:
        g = (x in a for x in c)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return c
        class A(metaclass=M):
            def __init__(self, *args): return 10
        seen.append(A[b'abc', 3:True])
        seen.append(isinstance((a, ..., ), A))
        A(b)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise RuntimeError(c) from TypeError('a\x00b')
        except (RuntimeError, IndexError) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1120, program_1120)
def program_1121(seen):
    try:
        a = '\t\n'
    except Exception as failure: seen.append(failure)
    try:
        b = ()
    except Exception as failure: seen.append(failure)
    try:
        c = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((-1), a, c=list))
        seen.append(f(*(2**62), **b))
    except Exception as failure: seen.append(failure)
    try:
        raise StopIteration from (1j)
    except Exception as failure: seen.append(failure)
check(1121, program_1121)
def program_1122(seen):
    try:
        a = -0.0
    except Exception as failure: seen.append(failure)
    try:
        b = ((True) in 'éà')
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        seen.append(((-7)).__rsub__(a))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', 'y')
        o = A()
        o.x = [a, 5e-324]
        seen.append(o.x)
        o.y = [b]
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        seen.append((2**63) or '12' or [])
    except Exception as failure: seen.append(failure)
check(1122, program_1122)
def program_1123(seen):
    try:
        a = (10**20)
    except Exception as failure: seen.append(failure)
    try:
        b = (0j)
    except Exception as failure: seen.append(failure)
    try:
        c = {}
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield a
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except ValueError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send('0x1f'))
        seen.append(g.throw(OSError((b'\x00\xff' == 0))))
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x >> {2.5: 1e22, None: range(0), 'k': 'ﬁ'} for x in a]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{'{} {}'!s:>{5}} {10**20=} {1.0:g}')
    except Exception as failure: seen.append(failure)
    try:
        x, *y = [c, (1j)]
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1123, program_1123)
def program_1124(seen):
    try:
        a = [(-1.5-0.0j), a]
    except Exception as failure: seen.append(failure)
    try:
        b = (-1)
    except Exception as failure: seen.append(failure)
    try:
        c = '😀x'
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{float('inf'):x}|{10**20!r:+d}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{1e-7!s:>{2**70}} {float('inf')=} {3:g}')
    except Exception as failure: seen.append(failure)
check(1124, program_1124)
def program_1125(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = -1.5
    except Exception as failure: seen.append(failure)
    try:
        c = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __rsub__(self, other): seen.append('__rsub__'); return [x for x in 'a\x00b']
            def __repr__(self): return 'A()'
        class C(A):
            def __rsub__(self, other): return NotImplemented
        seen.append(A() // {2.5: (2**63), b'k': c})
        seen.append(-1.5 // C())
        seen.append(A() // C())
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        raise ValueError from b
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(str[-2:10])
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=0.0):
                nonlocal n
                n = n | by
                return n
            return step
        g = outer(5e-324)
        seen.append((g(), g(255), g()))
    except Exception as failure: seen.append(failure)
check(1125, program_1125)
def program_1126(seen):
    try:
        a = 10
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = '{} {}'
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return {5}
            def __str__(self): return 'x=1,y=2'
            def __repr__(self): return [0.0]
            def __hash__(self): return b
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', '__dict__')
        o = A()
        o.x = []
        seen.append(o.x)
        o.y = -1.5
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
check(1126, program_1126)
def program_1127(seen):
    try:
        a = 1e22
    except Exception as failure: seen.append(failure)
    try:
        b = (c > '1_000')
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield (None != 'ABCabc')
                seen.append(got)
                yield got <= 'ǅ'
            except IndexError as error:
                seen.append(error)
                yield '-3.5'
            finally:
                seen.append('closed')
            return 255
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(StopIteration(list)))
        seen.append(g.throw(ArithmeticError))
        seen.append(g.throw(OSError))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __trunc__(self, *args): return b
            def __repr__(self): return f'A({self.v!r})'
        o = A(type(None))
        seen.append((o, o + a))
    except Exception as failure: seen.append(failure)
    try:
        g = (x ^ None for x in False)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('1',)
        o = A()
        o.x = [slice(1, None, 2), b]
        seen.append(o.x)
        o.y = (c << NotImplemented)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{c!s:>{-2}} {0.1=} {[]:>8}')
    except Exception as failure: seen.append(failure)
check(1127, program_1127)
def program_1128(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = float('inf')
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return False
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return b
        with M() as x, M() as y:
            seen.append((x, y, {1, 2}.__contains__(b)))
    except Exception as failure: seen.append(failure)
    try:
        g = (x + (0j) for x in ValueError('v'))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield b
                seen.append(got)
                yield got | 1e16
            except ZeroDivisionError as error:
                seen.append(error)
                yield (0.0 >= (-10**25))
            finally:
                seen.append('closed')
            return [7]
        g = gen()
        seen.append(next(g))
        seen.append(g.send(c))
        seen.append(g.throw(1))
        seen.append(g.send([y for x in range(3) for y in (x, (x, x))]))
    except Exception as failure: seen.append(failure)
    try:
        assert a, c
    except Exception as failure: seen.append(failure)
check(1128, program_1128)
def program_1129(seen):
    try:
        a = [y for x in a for y in (x, [x])]
    except Exception as failure: seen.append(failure)
    try:
        b = (c and 3.5)
    except Exception as failure: seen.append(failure)
    try:
        c = list(x + x for x in 'éà' if x != 1)
    except Exception as failure: seen.append(failure)
    try:
        if (w := []) and 'x=1,y=2' or not '\ud800':
            seen.append(w)
        elif -1.5:
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = [], b
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
check(1129, program_1129)
def program_1130(seen):
    try:
        a = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        b = '-3.5'
    except Exception as failure: seen.append(failure)
    try:
        c = (2**62)
    except Exception as failure: seen.append(failure)
    try:
        a = ((-7)).to_bytes(8, 'little', signed=True)
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        a[a] = None
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __contains__(self, other): seen.append('__contains__'); return a
            def __repr__(self): return 'A()'
        class C(A):
            def __contains__(self, other): return NotImplemented
        seen.append(A() << (0j))
        seen.append({'q'} << C())
        seen.append(A() << C())
    except Exception as failure: seen.append(failure)
    try:
        b = ("'")[2:None:None]
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1130, program_1130)
def program_1131(seen):
    try:
        a = ((c @ a) not in (2**63))
    except Exception as failure: seen.append(failure)
    try:
        b = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        c = [10, 123456.789]
    except Exception as failure: seen.append(failure)
    try:
        c = {1: 2, 'k': 'v'}.keys()
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == '1': continue
            seen.append([(2**47), b, slice(1, None, 2)])
            if i == -2: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
check(1131, program_1131)
def program_1132(seen):
    try:
        a = '😀x'
    except Exception as failure: seen.append(failure)
    try:
        b = ((True) ^ [a, (1+2j), 'abc'])
    except Exception as failure: seen.append(failure)
    try:
        c = frozenset({0})
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i >= b
                finally:
                    if i < 5: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b // b'\x00\xff')
    except Exception as failure: seen.append(failure)
    try:
        b[a] = 1.5e300
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield ''
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from {'a': 255, 1: b'\x00\xff'}
        g = gen()
        seen.append(next(g))
        seen.append(g.send(NotImplemented))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1132, program_1132)
def program_1133(seen):
    try:
        a = 1e22
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in c:
                yield x
        async def co():
            return [x <= (0 < c) async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = 0.5, ' pad '
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(1, '>10'))
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return (-7)
        class A(metaclass=M):
            def __init__(self, *args): return a
        seen.append(A[b, 1:None])
        seen.append(isinstance((10**20), A))
        A(float('inf'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return '{} {}'
            def __int__(self): return {5}
            def __float__(self): return ' pad '
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
check(1133, program_1133)
def program_1134(seen):
    try:
        a = ('\t\n' ^ '😀x')
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = list(f'{x!r:>4}' for x in c if x != 1)
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield (complex('nan+1j'))
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from -1.5
        g = gen()
        seen.append(next(g))
        seen.append(g.send([type(x).__name__ for x in float('nan') if x != 1]))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield b'abc'
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except RuntimeError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send(range(0)))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise Exception(7) from ZeroDivisionError(0)
        except (TypeError, GeneratorExit) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1134, program_1134)
def program_1135(seen):
    try:
        a = 'éà'
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i < c
                finally:
                    if i < None: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=1e-7):
                nonlocal n
                n = n + by
                return n
            return step
        g = outer([])
        seen.append((g(), g(255), g()))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f((2**63)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((False + c) - 'abc' - b)
    except Exception as failure: seen.append(failure)
check(1135, program_1135)
def program_1136(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        c = 2
    except Exception as failure: seen.append(failure)
    try:
        seen.append((1+2j) <= () <= (int, slice(1, None, 2), (-2**47), ))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c ** (1j) ** {1: 'abc', (1, 2): 5e-324})
    except Exception as failure: seen.append(failure)
    try:
        seen.append(("'" >> range(10, 0, -3)) and (b // ...) and ('a\x00b' + 'a'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b < "'" < a)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a - b
        seen.append(f('"'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __mul__(self, *args): return (-2**47)
            def __repr__(self): return f'A({self.v!r})'
        o = A([type(x).__name__ for x in list if x])
        seen.append((o, o < (True)))
    except Exception as failure: seen.append(failure)
check(1136, program_1136)
def program_1137(seen):
    try:
        a = (-7)
    except Exception as failure: seen.append(failure)
    try:
        b = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        e = GeneratorExit(c, "'")
        e.add_note('ß')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield a
                seen.append(got)
                yield got % 'ß'
            except GeneratorExit as error:
                seen.append(error)
                yield 0.0
            finally:
                seen.append('closed')
            return set()
        g = gen()
        seen.append(next(g))
        seen.append(next(g))
        seen.append(next(g))
        seen.append(g.throw(IndexError((-2**63))))
    except Exception as failure: seen.append(failure)
check(1137, program_1137)
def program_1138(seen):
    try:
        a = (10**20)
    except Exception as failure: seen.append(failure)
    try:
        b = '%s %d'
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                b = [3, 1, 2].__setitem__(slice('1', 1), set())
            finally:
                raise Exception('Hello, World')
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        x, *y = ' pad '
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return c
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return 1.0
        with M() as x, M() as y:
            seen.append((x, y, [3, 1, 2].sort(key=repr, reverse=True)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return 'x=1,y=2'
            def __str__(self): return b
            def __repr__(self): return {repr(x): x * 2 for x in (-256)}
            def __hash__(self): return float('inf')
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b'xyz').decode())
    except Exception as failure: seen.append(failure)
check(1138, program_1138)
def program_1139(seen):
    try:
        a = [c, b, {1, 2}]
    except Exception as failure: seen.append(failure)
    try:
        b = (0 | -2.0)
    except Exception as failure: seen.append(failure)
    try:
        c = False
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a > b
        seen.append(f((-7)))
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = b
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a not in b
        seen.append(f(a))
    except Exception as failure: seen.append(failure)
    try:
        with b as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        match ['"', None], ():
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (-256, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
check(1139, program_1139)
def program_1140(seen):
    try:
        a = (slice(1, None, 2) <= (-256))
    except Exception as failure: seen.append(failure)
    try:
        b = b''
    except Exception as failure: seen.append(failure)
    try:
        c = '0x1f'
    except Exception as failure: seen.append(failure)
    try:
        class A(tuple):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k={5}): pass
        o = B(-0.0)
        seen.append(o == (-7))
        seen.append(isinstance(o, bytes))
        o.new = {(1, 2)}
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        b //= (b' 12 ', )
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A(type): pass
        o = A(range(3))
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(f'{o:>9}')
    except Exception as failure: seen.append(failure)
check(1140, program_1140)
def program_1141(seen):
    try:
        a = -1.5
    except Exception as failure: seen.append(failure)
    try:
        b = 1.0
    except Exception as failure: seen.append(failure)
    try:
        c = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        class A(frozenset):
            def __len__(self): return True
            def __bool__(self): return {'a': (complex('nan+1j')), 0: False}
            def __iter__(self): return iter(b)
            def __eq__(self, other): return -1.5
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == (int, (2**47), ))
        seen.append(2.5 in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        b = ('ﬁ').translate({97: 'X', 98: None})
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(sum(1 for x in range(3) for _ in range(2))))
    except Exception as failure: seen.append(failure)
    try:
        a = [3, 1, 2][2:-100:2**70]
    except Exception as failure: seen.append(failure)
    try:
        assert [], c
    except Exception as failure: seen.append(failure)
    try:
        x, y = ''
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1141, program_1141)
def program_1142(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = (2**62)
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        if (w := []) and ((-256) >= float('inf')) or not b:
            seen.append(w)
        elif ['ab' * 3]:
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sorted('Hello, World'))
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield float('inf')
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except StopIteration as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send(10))
        seen.append(next(g, 'ﬁ'))
    except Exception as failure: seen.append(failure)
check(1142, program_1142)
def program_1143(seen):
    try:
        a = b' 12 '
    except Exception as failure: seen.append(failure)
    try:
        b = ((-2**47), )
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __trunc__(self, *args): return None
            def __repr__(self): return f'A({self.v!r})'
        o = A((1.5e300 / range(3)))
        seen.append((o, o << 1))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(str({'q'}))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __float__(self, *args): return (1+2j)
            def __repr__(self): return f'A({self.v!r})'
        o = A('a')
        seen.append((o, -o))
    except Exception as failure: seen.append(failure)
check(1143, program_1143)
def program_1144(seen):
    try:
        a = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        b = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        b = b'abc'.title()
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x or '{} {}' for x in 'abc']
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
check(1144, program_1144)
def program_1145(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = '😀x'
    except Exception as failure: seen.append(failure)
    try:
        c = str
    except Exception as failure: seen.append(failure)
    try:
        assert c, False
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return b
            def __contains__(self, k): return {}
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[(-256)])
        o[1:None, ...] = (1+2j)
        seen.append(2 in o)
        del o[c]
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return ' pad '
        class A(metaclass=M):
            def __init__(self, *args): return range(10, 0, -3)
        seen.append(A[[list, '12', type(None)], -100:-100])
        seen.append(isinstance("'", A))
        A((1j))
    except Exception as failure: seen.append(failure)
check(1145, program_1145)
def program_1146(seen):
    try:
        a = type(None)
    except Exception as failure: seen.append(failure)
    try:
        b = 1.0
    except Exception as failure: seen.append(failure)
    try:
        c = [{}, ((2**63), c, ), 'x=1,y=2']
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b={1: bytearray(b'xyz'), True: NotImplemented, 0: b''}, *args, c=[], **rest):
            return a, b, args, c, rest
        seen.append(f(((1j) == range(10, 0, -3)), *2))
    except Exception as failure: seen.append(failure)
    try:
        e = AttributeError('ǅ', 'ﬁ')
        e.add_note('éà')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
check(1146, program_1146)
def program_1147(seen):
    try:
        a = list(x + x for x in [])
    except Exception as failure: seen.append(failure)
    try:
        b = 'abc'
    except Exception as failure: seen.append(failure)
    try:
        c = [None, [255, 'ﬁ']]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{-2**63:#x}|{()!r:>8}')
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x', '__dict__')
            x, y = 3, (b and (2**64 + 1))
        match P():
            case P(True, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(b))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a != b
        seen.append(f(-0.0))
    except Exception as failure: seen.append(failure)
check(1147, program_1147)
def program_1148(seen):
    try:
        a = 0.5
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = (1+2j)
    except Exception as failure: seen.append(failure)
    try:
        e = KeyError([a, a], (type(None), (-2**63), ))
        e.add_note('x=1,y=2')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        class A(bool):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=(-7)): pass
        o = B(255)
        seen.append(o == 0)
        seen.append(isinstance(o, type))
        o.new = (-1.5-0.0j)
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = c, []
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __contains__(self, other): seen.append('__contains__'); return 3
            def __repr__(self): return 'A()'
        class C(A):
            def __contains__(self, other): return NotImplemented
        seen.append(A() != str)
        seen.append(('{} {}', (True), a, ) != C())
        seen.append(A() != C())
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2].__iadd__(c))
    except Exception as failure: seen.append(failure)
check(1148, program_1148)
def program_1149(seen):
    try:
        a = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = (1 * '1_000')
    except Exception as failure: seen.append(failure)
    try:
        x, *y = 0.0
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((range(0) < a), float('inf'), c=b))
        seen.append(f(*123456.789, **()))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in 'ABCabc':
                yield x
        async def co():
            return [x >= a async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
check(1149, program_1149)
def program_1150(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = 0
    except Exception as failure: seen.append(failure)
    try:
        raise 0
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i < (-2**47)
                finally:
                    if i < -100: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
check(1150, program_1150)
def program_1151(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = (b, )
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = 1e22
        o = A()
        o.x = a
        seen.append(o.x)
        o.y = (-10**25)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{-1.5!s:>{None}} {-0.0=} {5e-324:e}')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = 'x'
        o = A()
        o.x = c
        seen.append(o.x)
        o.y = {None: c, 'a': range(3), 1: None}
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        with {repr(x): [x] for x in list for _ in range(2)} as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(2.5, '020,d'))
    except Exception as failure: seen.append(failure)
check(1151, program_1151)
def program_1152(seen):
    try:
        a = "'"
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in float('-inf'):
                yield x
        async def co():
            return [x != {'k': 1e-7, 2.5: 2} async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield c
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except ArithmeticError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send(c))
        seen.append(next(g, ''))
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                c = ('ﬁ').rfind("'", 10)
            finally:
                raise StopIteration(2.5)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=10, *args, c=1, **rest):
            return a, b, args, c, rest
        seen.append(f(b, *{'a': 10, b'k': c, b'k': 0}))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return 255
            def __str__(self): return '"'
            def __repr__(self): return (c + ...)
            def __hash__(self): return 0.1
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
check(1152, program_1152)
def program_1153(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = '%s %d'
    except Exception as failure: seen.append(failure)
    try:
        c = {1, 2}
    except Exception as failure: seen.append(failure)
    try:
        seen.append(((-10**25)).__round__('1'))
    except Exception as failure: seen.append(failure)
    try:
        b[slice(1, None, 2)] = (ValueError('v') and a)
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        e = ZeroDivisionError(ValueError('v'), "'")
        e.add_note('ﬁ')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in ((complex('nan+1j')) @ type(None)):
                yield x
        async def co():
            return [x ^ (range(10, 0, -3), (2**64 + 1), b, ) async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(iter((-256)) is None)
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return b
        class A(metaclass=M):
            def __init__(self, *args): return ()
        seen.append(A[(1+2j), True:'1'])
        seen.append(isinstance([y for x in (-256) for y in (x, x * 2)], A))
        A(10)
    except Exception as failure: seen.append(failure)
check(1153, program_1153)
def program_1154(seen):
    try:
        a = ('' / [(complex('nan+1j')), c, 10])
    except Exception as failure: seen.append(failure)
    try:
        b = ('ﬁ' in ' pad ')
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ArithmeticError({0: (1j), 0: (10**20), 0: ' pad '})
        except ValueError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = 'x'
            x, y = (-256), 1e16
        match P():
            case P(0.1, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate((-256)):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return tuple([x * 2 for x in range(3)])
        class A(metaclass=M):
            def __init__(self, *args): return (a, )
        seen.append(A[c, 5:-1])
        seen.append(isinstance(frozenset({0}), A))
        A((-2**63))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(5e-324), A().c(), A.s(False)))
        seen.append(A.m((NotImplemented << range(10, 0, -3))))
    except Exception as failure: seen.append(failure)
check(1154, program_1154)
def program_1155(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = str
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        c = (255).__rsub__(['a b  c'])
    except Exception as failure: seen.append(failure)
    try:
        b[None:3] = [7, '-3.5']
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1155, program_1155)
def program_1156(seen):
    try:
        a = 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        b = (float('inf') / (10**20))
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        raise {repr(x): [x] for x in a for _ in range(2)}
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ValueError((1+2j)) from TypeError(10)
        except (IndexError, Exception) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1156, program_1156)
def program_1157(seen):
    try:
        a = 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        b = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __lt__(self, other): seen.append('__lt__'); return [NotImplemented]
            def __repr__(self): return 'A()'
        class C(A):
            def __lt__(self, other): return NotImplemented
        seen.append(A() * (a or ValueError('v')))
        seen.append(a * C())
        seen.append(A() * C())
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('%s %d', [StopIteration([]), KeyError([(2**64 + 1), slice(1, None, 2)])])
        except* Exception as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ()
        o = A()
        o.x = c
        seen.append(o.x)
        o.y = a
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        if (w := a) and {'a': (2**63)} or not 'a b  c':
            seen.append(w)
        elif (NotImplemented << 1.5e300):
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return 'ABCabc'
            def __int__(self): return (1j)
            def __float__(self): return [b, 3]
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        g = (x in b for x in (-2**47))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1157, program_1157)
def program_1158(seen):
    try:
        a = []
    except Exception as failure: seen.append(failure)
    try:
        b = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        c = {repr(x): f'{x!r:>4}' for x in (2**31) for _ in range(2)}
    except Exception as failure: seen.append(failure)
    try:
        c['1':5] = (2**31)
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return c
            def __int__(self): return {1, 2}
            def __float__(self): return (-10**25)
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        if (w := 0.5) and [b, b' 12 ', 'abc'] or not '\t\n':
            seen.append(w)
        elif float('inf'):
            seen.append('elif')
    except Exception as failure: seen.append(failure)
check(1158, program_1158)
def program_1159(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = (b in (a // a))
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        match (c, b, ):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 2**70: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('abc').endswith(('"', '"')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'' ^ "'")
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise LookupError(-0.0)
        except ValueError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        g = (x & 'ABCabc' for x in ((-10**25) * None))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1159, program_1159)
def program_1160(seen):
    try:
        a = 1e16
    except Exception as failure: seen.append(failure)
    try:
        b = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        c = {b'k': (a ** b'abc'), (1, 2): b}
    except Exception as failure: seen.append(failure)
    try:
        assert b, '{} {}'
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return bytearray(b'xyz')
            def __str__(self): return c
            def __repr__(self): return [255, 10, c]
            def __hash__(self): return (1+2j)
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
check(1160, program_1160)
def program_1161(seen):
    try:
        a = ('"' - (a & (2**64 + 1)))
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        class A(Exception): pass
        o = A([0.5])
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(round(o))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b' 12 '.title())
    except Exception as failure: seen.append(failure)
check(1161, program_1161)
def program_1162(seen):
    try:
        a = -0.0
    except Exception as failure: seen.append(failure)
    try:
        b = ((-1) ** (2**64 + 1))
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return 3.5
            def __contains__(self, k): return {None: str, 'a': '1_000'}
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o['12'])
        o[1:10, ...] = '\t\n'
        seen.append(10 in o)
        del o[1e16]
    except Exception as failure: seen.append(failure)
    try:
        with b as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        with set() as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        seen.append({**b'a,b'})
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return b
            def __int__(self): return '-3.5'
            def __float__(self): return a
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        if (w := (2**63)) and (2**63) or not 123456.789:
            seen.append(w)
        elif 'x=1,y=2':
            seen.append('elif')
    except Exception as failure: seen.append(failure)
check(1162, program_1162)
def program_1163(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = ...
    except Exception as failure: seen.append(failure)
    try:
        c = 0
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f([]))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            x = (True)
            @property
            def p(self): return self.x ^ [y for x in range(3) for y in (x, str(x))]
            @p.setter
            def p(self, value): self.x = value
        o = A()
        seen.append(o.p)
        o.p = 1
        seen.append((o.x, A.x))
        del o.p
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = (1j), 'ß'
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
check(1163, program_1163)
def program_1164(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = (b, c, )
    except Exception as failure: seen.append(failure)
    try:
        c = type(None)
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x not in float('inf') for x in (None, )]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return (2**63)
            def __contains__(self, k): return set()
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[(True)])
        o[2**70:3, ...] = 1.0
        seen.append(slice(1, None, 2) in o)
        del o[[]]
    except Exception as failure: seen.append(failure)
check(1164, program_1164)
def program_1165(seen):
    try:
        a = ['12']
    except Exception as failure: seen.append(failure)
    try:
        b = b'\x00\xff'
    except Exception as failure: seen.append(failure)
    try:
        c = 0
    except Exception as failure: seen.append(failure)
    try:
        assert a, b
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate((str, )):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        raise (range(0) >= None)
    except Exception as failure: seen.append(failure)
check(1165, program_1165)
def program_1166(seen):
    try:
        a = ' pad '
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield 0
                seen.append(got)
                yield got & {1, 2, 3}
            except StopIteration as error:
                seen.append(error)
                yield 10
            finally:
                seen.append('closed')
            return range(0)
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(int))
        seen.append(g.close())
        seen.append(g.send(c))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield 0
                seen.append(got)
                yield got - a
            except KeyError as error:
                seen.append(error)
                yield (c ** -0.0)
            finally:
                seen.append('closed')
            return a
        g = gen()
        seen.append(next(g))
        seen.append(next(g, 1.0))
        seen.append(g.send((slice(1, None, 2), (-10**25), )))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
check(1166, program_1166)
def program_1167(seen):
    try:
        a = [1.0]
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = (a > (-2**47))
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return {'q'}
        class A(metaclass=M):
            def __init__(self, *args): return a
        seen.append(A[sum(1 for x in 'x=1,y=2' if x), '1':3])
        seen.append(isinstance(slice(1, None, 2), A))
        A((-1.5-0.0j))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c([255, type(None), NotImplemented]), A().c(), A.s(False)))
        seen.append(A.m((1e22 or list)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c[None:10])
    except Exception as failure: seen.append(failure)
    try:
        x, *y = c
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        a = ('éà').rsplit('\t\n', 5)
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2][::'1'])
    except Exception as failure: seen.append(failure)
check(1167, program_1167)
def program_1168(seen):
    try:
        a = "'"
    except Exception as failure: seen.append(failure)
    try:
        b = ('', )
    except Exception as failure: seen.append(failure)
    try:
        c = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        class A(Exception): pass
        o = A((int != a))
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(o == a)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return a
            def __str__(self): return [c]
            def __repr__(self): return tuple([x * 2 for x in c if x])
            def __hash__(self): return [str(x) for x in b if x]
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        e = IndexError({repr(x): f'{x!r:>4}' for x in 7}, (complex('nan+1j')))
        e.add_note('ab' * 3)
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('ﬁ', [RuntimeError('a'), RuntimeError({})])
        except* ValueError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
check(1168, program_1168)
def program_1169(seen):
    try:
        a = ()
    except Exception as failure: seen.append(failure)
    try:
        b = ((b'a,b', a, ), )
    except Exception as failure: seen.append(failure)
    try:
        c = 255
    except Exception as failure: seen.append(failure)
    try:
        class A(object):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=(2**64 + 1)): pass
        o = B([])
        seen.append(o == c)
        seen.append(isinstance(o, str))
        o.new = (range(0), c, '0x1f', )
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = '\ud800', c
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield 'x=1,y=2'
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from 'x=1,y=2'
        g = gen()
        seen.append(next(g))
        seen.append(g.send(c))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(-2**63, '_b'))
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                b = type(False).__name__
            finally:
                raise ZeroDivisionError((2**31))
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
check(1169, program_1169)
def program_1170(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = (-1)
    except Exception as failure: seen.append(failure)
    try:
        c = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        b[float('inf')] = b' 12 '
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield b'abc'
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from set()
        g = gen()
        seen.append(next(g))
        seen.append(g.send('a b  c'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return 'ab' * 3
            def __int__(self): return float('nan')
            def __float__(self): return a
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield sum(1 for x in 2 if x)
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from {'q'}
        g = gen()
        seen.append(next(g))
        seen.append(g.send(b))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 3: continue
            seen.append([(-7)])
            if i == 5: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
check(1170, program_1170)
def program_1171(seen):
    try:
        a = range(3)
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        c = float('-inf')
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A(float):
            def __len__(self): return None
            def __bool__(self): return 7
            def __iter__(self): return iter((-0.0 not in '😀x'))
            def __eq__(self, other): return a
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == 'a\x00b')
        seen.append((-2**63) in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        class A(type): pass
        o = A({b'k': 1e16, 2.5: -1.5})
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(o @ b)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise AttributeError(...) from ZeroDivisionError(a)
        except (Exception, StopIteration) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=1e22):
                nonlocal n
                n = n - by
                return n
            return step
        g = outer(3.5)
        seen.append((g(), g(b), g()))
    except Exception as failure: seen.append(failure)
check(1171, program_1171)
def program_1173(seen):
    try:
        a = 2.5
    except Exception as failure: seen.append(failure)
    try:
        b = type(None)
    except Exception as failure: seen.append(failure)
    try:
        c = int
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('ǅ', [KeyError((a is c)), StopIteration('ab' * 3)])
        except* TypeError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(2**31, '.'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1, 2}.remove((2**63)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __iadd__(self, *args): return b' 12 '
            def __repr__(self): return f'A({self.v!r})'
        o = A(b)
        seen.append((o, iter(o) is o))
    except Exception as failure: seen.append(failure)
check(1173, program_1173)
def program_1174(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = ((-7), 0.0, )
    except Exception as failure: seen.append(failure)
    try:
        c = 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == None: continue
            seen.append((a % NotImplemented))
            if i == -2: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        assert (123456.789 and '%s %d'), {(1, 2)}
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(2**64 + 1, '>10'))
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = 'a'
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield '\ud800'
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except StopIteration as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(next(g, b'\x00\xff'))
        seen.append(g.throw(ArithmeticError))
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return b
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return 1.5e300
        with M() as x, M() as y:
            seen.append((x, y, b'a,b'.fromhex('{} {}')))
    except Exception as failure: seen.append(failure)
check(1174, program_1174)
def program_1175(seen):
    try:
        a = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        b = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2][2:-100:-100])
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = (1+2j), 'ı'
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((lambda a: a)(*b'abc'))
    except Exception as failure: seen.append(failure)
    try:
        c = (-0.0).__mod__((True))
    except Exception as failure: seen.append(failure)
check(1175, program_1175)
def program_1176(seen):
    try:
        a = [a]
    except Exception as failure: seen.append(failure)
    try:
        b = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        c = range(0)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = 'x'
        o = A()
        o.x = b'a,b'
        seen.append(o.x)
        o.y = 'x=1,y=2'
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        b[(complex('nan+1j'))] = (0j)
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        raise RuntimeError from 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return 2.5
        class A(metaclass=M):
            def __init__(self, *args): return {None: (2**63), 2.5: b}
        seen.append(A[[c], True:-2])
        seen.append(isinstance((0j), A))
        A(3.5)
    except Exception as failure: seen.append(failure)
    try:
        class A(type):
            def __len__(self): return 1
            def __bool__(self): return (0j)
            def __iter__(self): return iter(('ǅ' <= (-7)))
            def __eq__(self, other): return c
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == '%s %d')
        seen.append(range(10, 0, -3) in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
check(1176, program_1176)
def program_1177(seen):
    try:
        a = (10**20)
    except Exception as failure: seen.append(failure)
    try:
        b = None
    except Exception as failure: seen.append(failure)
    try:
        c = tuple([x == 1 for x in 'a'])
    except Exception as failure: seen.append(failure)
    try:
        c[3:0] = 3
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield (range(10, 0, -3) / (2**31))
                seen.append(got)
                yield got * (2**62)
            except GeneratorExit as error:
                seen.append(error)
                yield []
            finally:
                seen.append('closed')
            return [a, 3.5, 1.0]
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(Exception))
        seen.append(g.close())
        seen.append(next(g, []))
    except Exception as failure: seen.append(failure)
    try:
        x, y = False
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1177, program_1177)
def program_1178(seen):
    try:
        a = 'ß'
    except Exception as failure: seen.append(failure)
    try:
        b = [0.1, [0.1]]
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = (lambda a: a)(*(-2**47))
            finally:
                raise TypeError(list)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __lt__(self, other): seen.append('__lt__'); return 'ı'
            def __repr__(self): return 'A()'
        class C(A):
            def __lt__(self, other): return NotImplemented
        seen.append(A() or c)
        seen.append('ǅ' or C())
        seen.append(A() or C())
    except Exception as failure: seen.append(failure)
    try:
        match a:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 2: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
check(1178, program_1178)
def program_1179(seen):
    try:
        a = 'Hello, World'
    except Exception as failure: seen.append(failure)
    try:
        b = ('ı' << (float('-inf') in False))
    except Exception as failure: seen.append(failure)
    try:
        c = (2**63)
    except Exception as failure: seen.append(failure)
    try:
        if (w := str) and b or not {None: (2**47)}:
            seen.append(w)
        elif (-2**63):
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return tuple([x + x for x in b])
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return '😀x'
        with M() as x, M() as y:
            seen.append((x, y, oct('{} {}')))
    except Exception as failure: seen.append(failure)
check(1179, program_1179)
def program_1180(seen):
    try:
        a = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = 1e-7
    except Exception as failure: seen.append(failure)
    try:
        c = -1.5
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('ı', [StopIteration((2**64 + 1)), AttributeError((0j))])
        except* GeneratorExit as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1: 2, 'k': 'v'}.get())
    except Exception as failure: seen.append(failure)
    try:
        del a
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        c = bytes('ABCabc')
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('"', [KeyError(a), ArithmeticError(a)])
        except* ValueError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup("'", [Exception(str), RuntimeError(int)])
        except* GeneratorExit as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
check(1180, program_1180)
def program_1181(seen):
    try:
        a = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = sum(1 for x in c if x)
    except Exception as failure: seen.append(failure)
    try:
        c = 10
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = {1: 2, 'k': 'v'}.__delitem__('éà')
            finally:
                raise GeneratorExit({})
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a or b
        seen.append(f([str]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append({'q'} or 'ß' or ((10**20) // list))
    except Exception as failure: seen.append(failure)
check(1181, program_1181)
def program_1182(seen):
    try:
        a = b'abc'
    except Exception as failure: seen.append(failure)
    try:
        b = ()
    except Exception as failure: seen.append(failure)
    try:
        c = ((10**20), (2**64 + 1), c, )
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-10**25) or a or b)
    except Exception as failure: seen.append(failure)
    try:
        e = Exception('-3.5', a)
        e.add_note('-3.5')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = list(x + x for x in b if x != 1), (ValueError('v') in '-3.5')
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('12', [OSError(1e-7), AttributeError({repr(x): type(x).__name__ for x in 'a\x00b' for _ in range(2)})])
        except* LookupError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
    try:
        match (2**64 + 1):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 3: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        class W:
            def __await__(self):
                r = yield 'ABCabc'
                return r
        async def co(n):
            try:
                return [await W() for _ in range(n)]
            except KeyError as error:
                return error
        g = co(2)
        seen.append(g.send(None))
        seen.append(g.send(c))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
check(1182, program_1182)
def program_1183(seen):
    try:
        a = 1
    except Exception as failure: seen.append(failure)
    try:
        b = range(10, 0, -3)
    except Exception as failure: seen.append(failure)
    try:
        c = False
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('😀x').encode('ascii', 'backslashreplace'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __ror__(self, other): seen.append('__ror__'); return range(10, 0, -3)
            def __repr__(self): return 'A()'
        class C(A):
            def __ror__(self, other): return NotImplemented
        seen.append(A() in NotImplemented)
        seen.append(b in C())
        seen.append(A() in C())
    except Exception as failure: seen.append(failure)
    try:
        match c:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 2: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        del b[-1.5]
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a > b
        seen.append(f(3.5))
    except Exception as failure: seen.append(failure)
    try:
        class A(frozenset): pass
        o = A({'k': type(None)})
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(max(o, ((10**20), '0x1f', )))
    except Exception as failure: seen.append(failure)
check(1183, program_1183)
def program_1184(seen):
    try:
        a = (1+2j)
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = 1.0
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return 10
        class A(metaclass=M):
            def __init__(self, *args): return (2**63)
        seen.append(A[b, 2:5])
        seen.append(isinstance(b' 12 ', A))
        A('"')
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 1: continue
            seen.append(c)
            if i == None: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return ('a\x00b' > None)
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return 0.5
        with M() as x, M() as y:
            seen.append((x, y, {1: 2, 'k': 'v'}.keys().isdisjoint(c)))
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i > []
                finally:
                    if i < True: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
check(1184, program_1184)
def program_1185(seen):
    try:
        a = 2
    except Exception as failure: seen.append(failure)
    try:
        b = ['😀x', 10]
    except Exception as failure: seen.append(failure)
    try:
        c = bytearray(b'xyz')
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1, 2, 3} == 'a' == (7 and range(0)))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b={'q'}, *args, c=a, **rest):
            return a, b, args, c, rest
        seen.append(f({True: int, b'k': None}, *'1_000'))
    except Exception as failure: seen.append(failure)
check(1185, program_1185)
def program_1186(seen):
    try:
        a = False
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = (1j)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            x = b
            @property
            def p(self): return self.x > 0.5
            @p.setter
            def p(self, value): self.x = value
        o = A()
        seen.append(o.p)
        o.p = 255
        seen.append((o.x, A.x))
        del o.p
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x & 0 for x in a]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
    try:
        raise {'k': bytearray(b'xyz'), 'a': b, None: a}
    except Exception as failure: seen.append(failure)
    try:
        a[a] = False
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(a, (2**47), c=c))
        seen.append(f(*0.1, **'-3.5'))
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == True: continue
            seen.append((-2**63))
            if i == 10: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
check(1186, program_1186)
def program_1187(seen):
    try:
        a = int
    except Exception as failure: seen.append(failure)
    try:
        b = {(1, 2): (-10**25), 0: (-256)}
    except Exception as failure: seen.append(failure)
    try:
        c = sum(1 for x in b'\x00\xff')
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return a
        class A(metaclass=M):
            def __init__(self, *args): return 1e-7
        seen.append(A[{}, -2:None])
        seen.append(isinstance(1e22, A))
        A(())
    except Exception as failure: seen.append(failure)
    try:
        x, y = b
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        c = c
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1187, program_1187)
def program_1188(seen):
    try:
        a = 'abc'
    except Exception as failure: seen.append(failure)
    try:
        b = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        seen.append(len(set(b)))
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(((-2**63) ** list)))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield (1e16, 'ABCabc', b, )
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from (-2**63)
        g = gen()
        seen.append(next(g))
        seen.append(g.send(b))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        match (-2**47):
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > '1': seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        a[''] = [y for x in 'Hello, World' for y in (x, (x, x))]
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1188, program_1188)
def program_1189(seen):
    try:
        a = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        b = (-10**25)
    except Exception as failure: seen.append(failure)
    try:
        c = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = 'x'
            x, y = [int, str, range(10, 0, -3)], b'a,b'
        match P():
            case P(123456.789, y): seen.append(('one', y))
            case P(x): seen.append(('two', x))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield []
                seen.append(got)
                yield got < (2**62)
            except OSError as error:
                seen.append(error)
                yield slice(1, None, 2)
            finally:
                seen.append('closed')
            return 1e16
        g = gen()
        seen.append(next(g))
        seen.append(g.send((2**64 + 1)))
        seen.append(g.send((-2**63)))
        seen.append(g.send((2**63)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((c and NotImplemented) or a)
    except Exception as failure: seen.append(failure)
check(1189, program_1189)
def program_1190(seen):
    try:
        a = -2.0
    except Exception as failure: seen.append(failure)
    try:
        b = 'a'
    except Exception as failure: seen.append(failure)
    try:
        c = [(complex('nan+1j')), sum(1 for x in range(3) if x)]
    except Exception as failure: seen.append(failure)
    try:
        x, y = (1j)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate([y for x in str for y in (x, (x, x))]):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return c
            def __contains__(self, k): return a
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[{repr(x): x + x for x in "'"}])
        o['1':None, ...] = (0j)
        seen.append((True) in o)
        del o[3]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{-10**25:%}|{float('inf')!r:>8}')
    except Exception as failure: seen.append(failure)
check(1190, program_1190)
def program_1191(seen):
    try:
        a = 1.5e300
    except Exception as failure: seen.append(failure)
    try:
        b = (-10**25)
    except Exception as failure: seen.append(failure)
    try:
        c = []
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('1',)
        o = A()
        o.x = 1.5e300
        seen.append(o.x)
        o.y = 'a\x00b'
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a >= b
        seen.append(f(1e-7))
    except Exception as failure: seen.append(failure)
check(1191, program_1191)
def program_1192(seen):
    try:
        a = (10, c, )
    except Exception as failure: seen.append(failure)
    try:
        b = (2**64 + 1)
    except Exception as failure: seen.append(failure)
    try:
        c = ValueError('v')
    except Exception as failure: seen.append(failure)
    try:
        x, *y = c
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        a[5:-2] = b
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in a:
                yield x
        async def co():
            return [x and (-10**25) async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, list): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        class A(bool):
            def __len__(self): return -1
            def __bool__(self): return (-2**63)
            def __iter__(self): return iter(('ǅ' ** "'"))
            def __eq__(self, other): return (complex('nan+1j'))
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == ())
        seen.append({'a': b, (1, 2): ' pad ', b'k': ValueError('v')} in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ExceptionGroup('x=1,y=2', [OSError(b''), AttributeError((-7))])
        except* TypeError as group:
            seen.append((str(group), group.exceptions))
    except Exception as failure: seen.append(failure)
check(1192, program_1192)
def program_1193(seen):
    try:
        a = (True)
    except Exception as failure: seen.append(failure)
    try:
        b = (-2.0 and '\t\n')
    except Exception as failure: seen.append(failure)
    try:
        c = float('nan')
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2][-100])
    except Exception as failure: seen.append(failure)
    try:
        c //= (True)
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A(str):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=["'", 0.1]): pass
        o = B((-256))
        seen.append(o == '{} {}')
        seen.append(isinstance(o, bool))
        o.new = {(1, 2)}
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
check(1193, program_1193)
def program_1194(seen):
    try:
        a = ' pad '
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = (a >> b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = 'x'
        o = A()
        o.x = (c is a)
        seen.append(o.x)
        o.y = (2**63)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f(c, (2**64 + 1), c=10))
        seen.append(f(*{repr(x): type(x).__name__ for x in (-256) if x != 1}, **c))
    except Exception as failure: seen.append(failure)
check(1194, program_1194)
def program_1195(seen):
    try:
        a = (-256)
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise Exception(c) from ArithmeticError("'")
        except (KeyError, GeneratorExit) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
    try:
        c += [b'abc', range(0)]
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        a /= (list < b'a,b')
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=10):
                nonlocal n
                n = n / by
                return n
            return step
        g = outer(2.5)
        seen.append((g(), g({5}), g()))
    except Exception as failure: seen.append(failure)
    try:
        with (1 >> 'a') as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{:{}'.format([7, c], ' pad '))
    except Exception as failure: seen.append(failure)
check(1195, program_1195)
def program_1196(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        c = 1
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, int): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        e = ValueError((-7), b)
        e.add_note('ab' * 3)
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        x, y = a
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a ^ b
        seen.append(f((-1)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __str__(self, *args): return '\t\n'
            def __repr__(self): return f'A({self.v!r})'
        o = A({'q'})
        seen.append((o, f'{o:>9}'))
    except Exception as failure: seen.append(failure)
check(1196, program_1196)
def program_1197(seen):
    try:
        a = ((2**62) * a)
    except Exception as failure: seen.append(failure)
    try:
        b = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = -0.0
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, *, c):
            return a, b, c
        seen.append(f((-2**47), 2, c={1: '-3.5', 0: list}))
        seen.append(f(*(2**63), **b'abc'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list(2))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a & b
        seen.append(f(a))
    except Exception as failure: seen.append(failure)
    try:
        g = (x + 'a b  c' for x in c)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield 0
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from float('inf')
        g = gen()
        seen.append(next(g))
        seen.append(g.send(1e-7))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1197, program_1197)
def program_1198(seen):
    try:
        a = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = {(1, 2)}
    except Exception as failure: seen.append(failure)
    try:
        c = 3
    except Exception as failure: seen.append(failure)
    try:
        a /= b''
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(('\ud800' not in range(10, 0, -3)), '08'))
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i < (2**64 + 1)
                finally:
                    if i < True: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class A(float):
            def __len__(self): return 2
            def __bool__(self): return (-2**63)
            def __iter__(self): return iter('ı')
            def __eq__(self, other): return c
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == b)
        seen.append(b'' in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
check(1198, program_1198)
def program_1200(seen):
    try:
        a = ('Hello, World' and 'a b  c')
    except Exception as failure: seen.append(failure)
    try:
        b = None
    except Exception as failure: seen.append(failure)
    try:
        c = {'q'}
    except Exception as failure: seen.append(failure)
    try:
        match list(type(x).__name__ for x in a if x), [range(10, 0, -3), c, c]:
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (0.1, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
    try:
        class A(tuple):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=tuple([[x] for x in a])): pass
        o = B((-10**25))
        seen.append(o == 3)
        seen.append(isinstance(o, tuple))
        o.new = (-2**47)
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in (a, (-7), ):
                yield x
        async def co():
            return [x != range(0) async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c in 'ab' * 3)
    except Exception as failure: seen.append(failure)
    try:
        e = IndexError(a, {None: 'a', 'k': c, 1: a})
        e.add_note('a')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, float): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
check(1200, program_1200)
def program_1201(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{10**20:c}|{2**64 + 1!r:#x}')
    except Exception as failure: seen.append(failure)
    try:
        x, *y = (range(10, 0, -3), '', )
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1201, program_1201)
def program_1202(seen):
    try:
        a = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        b = 3.5
    except Exception as failure: seen.append(failure)
    try:
        c = {}
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{b'abc'!s:>{10}} {1e16=} {5e-324:^9}')
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = b, 7
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        x, y = c
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield 2.5
                seen.append(got)
                yield got * 3
            except OSError as error:
                seen.append(error)
                yield 3
            finally:
                seen.append('closed')
            return (-1)
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(ValueError))
        seen.append(next(g, b))
        seen.append(g.throw((-2**47)))
    except Exception as failure: seen.append(failure)
check(1202, program_1202)
def program_1203(seen):
    try:
        a = (255, )
    except Exception as failure: seen.append(failure)
    try:
        b = 0.5
    except Exception as failure: seen.append(failure)
    try:
        c = range(0)
    except Exception as failure: seen.append(failure)
    try:
        b[2:None] = a
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        a[(int < c)] = (2**47)
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i ^ float('inf')
                finally:
                    if i < -2: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{2!s:>{3}} {1e22=} {-10**25:^9}')
    except Exception as failure: seen.append(failure)
check(1203, program_1203)
def program_1204(seen):
    try:
        a = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        b = '\t\n'
    except Exception as failure: seen.append(failure)
    try:
        c = 123456.789
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c & (a > a) & 2)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', 'y')
        o = A()
        o.x = -1.5
        seen.append(o.x)
        o.y = (-1.5-0.0j)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = 1
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield (10**20)
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from {None: a}
        g = gen()
        seen.append(next(g))
        seen.append(g.send(c))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1204, program_1204)
def program_1205(seen):
    try:
        a = '\ud800'
    except Exception as failure: seen.append(failure)
    try:
        b = [[x] for x in a for _ in range(2)]
    except Exception as failure: seen.append(failure)
    try:
        c = b'\x00\xff'
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return c
            def __contains__(self, k): return b
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[c])
        o[10:2, ...] = bytearray(b'xyz')
        seen.append([c] in o)
        del o[float('inf')]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(1.5e300 not in float('inf'))
    except Exception as failure: seen.append(failure)
    try:
        c = b if (True) else (2**62)
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ValueError('v')
        o = A()
        o.x = c
        seen.append(o.x)
        o.y = 3
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x',)
        o = A()
        o.x = 5e-324
        seen.append(o.x)
        o.y = (type(None) * c)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        b[10:2**70] = (True)
        seen.append(b)
    except Exception as failure: seen.append(failure)
check(1205, program_1205)
def program_1206(seen):
    try:
        a = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        b = 1
    except Exception as failure: seen.append(failure)
    try:
        c = (1j)
    except Exception as failure: seen.append(failure)
    try:
        del c
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return {2.5: c, True: (2**64 + 1), True: 'ﬁ'}
            def __int__(self): return list(-x for x in b'abc' if x != 1)
            def __float__(self): return (a * 0)
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __getattr__(self, *args): return b''
            def __repr__(self): return f'A({self.v!r})'
        o = A(False)
        seen.append((o, len(o)))
    except Exception as failure: seen.append(failure)
    try:
        def inner():
            r = yield 'ß'
            return r
        def gen():
            r = yield from inner()
            yield r
            yield from '0x1f'
        g = gen()
        seen.append(next(g))
        seen.append(g.send((2**64 + 1)))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1206, program_1206)
def program_1207(seen):
    try:
        a = None
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = list(str(x) for x in '%s %d' for _ in range(2))
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield a
                seen.append(got)
                yield got // c
            except TypeError as error:
                seen.append(error)
                yield str
            finally:
                seen.append('closed')
            return a
        g = gen()
        seen.append(next(g))
        seen.append(g.throw((-2**47)))
        seen.append(g.throw('ß'))
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
    try:
        x, y = 'a'
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1207, program_1207)
def program_1208(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**63)
    except Exception as failure: seen.append(failure)
    try:
        c = False
    except Exception as failure: seen.append(failure)
    try:
        raise [list, range(3)]
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return 0.5
            def __int__(self): return (255 + ValueError('v'))
            def __float__(self): return c
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return b
            def __contains__(self, k): return a
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[frozenset({0})])
        o[0:5, ...] = 2
        seen.append(b in o)
        del o[(10**20)]
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'abc'.hex())
    except Exception as failure: seen.append(failure)
    try:
        x, y = {1, 2}
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1208, program_1208)
def program_1209(seen):
    try:
        a = ()
    except Exception as failure: seen.append(failure)
    try:
        b = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=3):
                nonlocal n
                n = n * by
                return n
            return step
        g = outer(123456.789)
        seen.append((g(), g('a\x00b'), g()))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __index__(self): return a
            def __int__(self): return (2**31)
            def __float__(self): return (list or range(10, 0, -3))
        seen.append([1, 2, 3][A()])
        seen.append(int(A()))
        seen.append(float(A()))
        seen.append(range(A()))
        seen.append('ab' * A())
        seen.append(hex(A()))
        seen.append(round(2.567, A()))
    except Exception as failure: seen.append(failure)
    try:
        assert (-1), 10
    except Exception as failure: seen.append(failure)
    try:
        e = LookupError({2.5: (-256)}, c)
        e.add_note('{} {}')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
check(1209, program_1209)
def program_1210(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = ''
    except Exception as failure: seen.append(failure)
    try:
        c = 1.0
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = (-10**25), b'\x00\xff'
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=('ı' % 'abc'), *args, c=c, **rest):
            return a, b, args, c, rest
        seen.append(f(a, *{'a': b, None: (True)}))
    except Exception as failure: seen.append(failure)
check(1210, program_1210)
def program_1211(seen):
    try:
        a = False
    except Exception as failure: seen.append(failure)
    try:
        b = 1e22
    except Exception as failure: seen.append(failure)
    try:
        c = 2
    except Exception as failure: seen.append(failure)
    try:
        assert b, 7
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ['y', 'x']
        o = A()
        o.x = a
        seen.append(o.x)
        o.y = 2.5
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
check(1211, program_1211)
def program_1212(seen):
    try:
        a = {True: (c, NotImplemented, (2**62), ), 'a': []}
    except Exception as failure: seen.append(failure)
    try:
        b = tuple([x * 2 for x in 1e-7])
    except Exception as failure: seen.append(failure)
    try:
        c = (-1)
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return (1j)
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return -2.0
        with M() as x, M() as y:
            seen.append((x, y, ('').isupper()))
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x >= c for x in (2**62)]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
check(1212, program_1212)
def program_1213(seen):
    try:
        a = (-1.5-0.0j)
    except Exception as failure: seen.append(failure)
    try:
        b = 'ß'
    except Exception as failure: seen.append(failure)
    try:
        c = 'a\x00b'
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i >= 0.5
                finally:
                    if i < -2: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c({True: 0}), A().c(), A.s((complex('nan+1j')))))
        seen.append(A.m('{} {}'))
    except Exception as failure: seen.append(failure)
    try:
        raise RuntimeError from 1e22
    except Exception as failure: seen.append(failure)
check(1213, program_1213)
def program_1214(seen):
    try:
        a = ('abc' @ 'a\x00b')
    except Exception as failure: seen.append(failure)
    try:
        b = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        c = -2.0
    except Exception as failure: seen.append(failure)
    try:
        raise KeyError from float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(any(b'abc'))
    except Exception as failure: seen.append(failure)
check(1214, program_1214)
def program_1215(seen):
    try:
        a = -2.0
    except Exception as failure: seen.append(failure)
    try:
        b = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        c = {'q'}
    except Exception as failure: seen.append(failure)
    try:
        g = (x >= False for x in 1e22)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class R:
            def __get__(self, o, kind=None): return (o is None, kind.__name__)
            def __set__(self, o, value): seen.append(value); 
            def __set_name__(self, owner, name): seen.append(name)
        class A:
            r = R()
        seen.append((A.r, A().r))
        A().r = (b // (2**47))
    except Exception as failure: seen.append(failure)
    try:
        b = b'a,b'.split()
        seen.append(b)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a > b
        seen.append(f((a * b'abc')))
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(c)
    except Exception as failure: seen.append(failure)
check(1215, program_1215)
def program_1216(seen):
    try:
        a = 'a'
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = 'a'
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format('\t\n', '010.3f'))
    except Exception as failure: seen.append(failure)
    try:
        with (2**62) as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(123456.789, '-08.2f'))
    except Exception as failure: seen.append(failure)
check(1216, program_1216)
def program_1217(seen):
    try:
        a = (c % bytearray(b'xyz'))
    except Exception as failure: seen.append(failure)
    try:
        b = (1j)
    except Exception as failure: seen.append(failure)
    try:
        c = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i + b'\x00\xff'
                finally:
                    if i < 1: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c("'"), A().c(), A.s('')))
        seen.append(A.m({'a': ValueError('v'), 'a': str}))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(round((-7), -2))
    except Exception as failure: seen.append(failure)
    try:
        del c[a]
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        del b
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        class A(complex):
            def __len__(self): return True
            def __bool__(self): return (None <= -1.5)
            def __iter__(self): return iter(10)
            def __eq__(self, other): return []
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == (True))
        seen.append('ǅ' in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
check(1217, program_1217)
def program_1218(seen):
    try:
        a = 'Hello, World'
    except Exception as failure: seen.append(failure)
    try:
        b = (1+2j)
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        b[7] = c
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x >> 0.1 for x in c]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
check(1218, program_1218)
def program_1219(seen):
    try:
        a = [b, '\t\n', {1, 2}]
    except Exception as failure: seen.append(failure)
    try:
        b = ('12' in 'éà')
    except Exception as failure: seen.append(failure)
    try:
        c = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        class A(complex): pass
        o = A((range(3), (-256), a, ))
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(max(o, b))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return (2 or range(3))
            def __str__(self): return 'Hello, World'
            def __repr__(self): return 7
            def __hash__(self): return (-10**25)
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        class A(bool): pass
        o = A(list(type(x).__name__ for x in list if x != 1))
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(round(o))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(a + [y for x in (2**31) for y in (x, x + x)] + a)
    except Exception as failure: seen.append(failure)
check(1219, program_1219)
def program_1220(seen):
    try:
        a = False
    except Exception as failure: seen.append(failure)
    try:
        b = (-256)
    except Exception as failure: seen.append(failure)
    try:
        c = 255
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a in b
        seen.append(f((2**62)))
    except Exception as failure: seen.append(failure)
    try:
        with (-10**25) as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b='"', *args, c=((-7), ), **rest):
            return a, b, args, c, rest
        seen.append(f(a, *b))
    except Exception as failure: seen.append(failure)
    try:
        a = b
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        g = (x << a for x in (-10**25))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
check(1220, program_1220)
def program_1221(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = frozenset({0})
    except Exception as failure: seen.append(failure)
    try:
        c = ' pad '
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i | ['"']
                finally:
                    if i < -100: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __iter__(self, *args): return (b in 0.1)
            def __repr__(self): return f'A({self.v!r})'
        o = A(3)
        seen.append((o, bool(o)))
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return 1e16
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return (2**63)
        with M() as x, M() as y:
            seen.append((x, y, abs((2**62))))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(()), A().c(), A.s(b)))
        seen.append(A.m((a or b)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c(b'abc'), A().c(), A.s((-1.5-0.0j))))
        seen.append(A.m(b))
    except Exception as failure: seen.append(failure)
check(1221, program_1221)
def program_1222(seen):
    try:
        a = '%s %d'
    except Exception as failure: seen.append(failure)
    try:
        b = '1_000'
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        assert (-2**47), (-7)
    except Exception as failure: seen.append(failure)
    try:
        match b:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > 3: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        class A(dict): pass
        o = A(3.5)
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(dict(o))
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i and ...
                finally:
                    if i < 1: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('1_000' and (b, ))
    except Exception as failure: seen.append(failure)
check(1222, program_1222)
def program_1224(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = None
    except Exception as failure: seen.append(failure)
    try:
        c = [y for x in {'q'} for y in (x, -x)]
    except Exception as failure: seen.append(failure)
    try:
        b = (complex('nan+1j'))
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        def f(n):
            return n if n == 0 else f(n - 1)
        seen.append(f(3))
    except Exception as failure: seen.append(failure)
check(1224, program_1224)
def program_1227(seen):
    try:
        a = ''
    except Exception as failure: seen.append(failure)
    try:
        b = 3
    except Exception as failure: seen.append(failure)
    try:
        c = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        with -2.0 as x:
            seen.append(x)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b=c, *args, c=a, **rest):
            return a, b, args, c, rest
        seen.append(f(("'" < a), *(-1.5-0.0j)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            x = (2**63)
            @property
            def p(self): return self.x < b' 12 '
            @p.setter
            def p(self, value): self.x = value
        o = A()
        seen.append(o.p)
        o.p = (-2.0 >= slice(1, None, 2))
        seen.append((o.x, A.x))
        del o.p
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise AttributeError(b) from IndexError(b)
        except (LookupError, KeyError) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
check(1227, program_1227)
def program_1228(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = None
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('').count('😀x'))
    except Exception as failure: seen.append(failure)
    try:
        b[1:-100] = 'a b  c'
        seen.append(c)
    except Exception as failure: seen.append(failure)
check(1228, program_1228)
def program_1229(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = ({1: 7, 0: (2**47)} // '"')
    except Exception as failure: seen.append(failure)
    try:
        c = (1+2j)
    except Exception as failure: seen.append(failure)
    try:
        *x, (y, *z) = {2.5: 2, (1, 2): 'a\x00b', b'k': a}, a
        seen.append((x, y, z))
    except Exception as failure: seen.append(failure)
    try:
        class A(bool): pass
        o = A(a)
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(str(o))
    except Exception as failure: seen.append(failure)
    try:
        b = (' pad ').rindex('\ud800', 10, 2)
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        match range(3), 'ab' * 3:
            case (x, (y, _)): seen.append((x, y))
            case ([], x) | (x, []): seen.append(x)
            case (-0.0, _): seen.append('const')
            case _: seen.append('no')
    except Exception as failure: seen.append(failure)
check(1229, program_1229)
def program_1230(seen):
    try:
        a = '0x1f'
    except Exception as failure: seen.append(failure)
    try:
        b = -1.5
    except Exception as failure: seen.append(failure)
    try:
        c = ([-2.0, 'ß'] >> 123456.789)
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 0: continue
            seen.append(b'a,b')
            if i == 3: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield 0
                seen.append(got)
                yield got and float('inf')
            except LookupError as error:
                seen.append(error)
                yield bytearray(b'xyz')
            finally:
                seen.append('closed')
            return a
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(GeneratorExit((range(3) ^ b'abc'))))
        seen.append(next(g, float('-inf')))
        seen.append(g.send('"'))
    except Exception as failure: seen.append(failure)
check(1230, program_1230)
def program_1231(seen):
    try:
        a = 255
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = (2**64 + 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(-2**47, '_d'))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __mod__(self, other): seen.append('__mod__'); return [c, 1]
            def __repr__(self): return 'A()'
        class C(A):
            def __mod__(self, other): return NotImplemented
        seen.append(A() or b'\x00\xff')
        seen.append([(-256), ValueError('v'), (complex('nan+1j'))] or C())
        seen.append(A() or C())
    except Exception as failure: seen.append(failure)
    try:
        x, y = c
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
check(1231, program_1231)
def program_1232(seen):
    try:
        a = '1_000'
    except Exception as failure: seen.append(failure)
    try:
        b = (-2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = a
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i / {1, 2}
                finally:
                    if i < -2: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return 7
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return 'abc'
        with M() as x, M() as y:
            seen.append((x, y, [3, 1, 2][-100:-100:3]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b' 12 '.expandtabs(3))
    except Exception as failure: seen.append(failure)
    try:
        class A(complex):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=(slice(1, None, 2) or None)): pass
        o = B(a)
        seen.append(o == tuple([x for x in (10**20)]))
        seen.append(isinstance(o, int))
        o.new = 'a b  c'
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
check(1232, program_1232)
def program_1233(seen):
    try:
        a = (2**64 + 1)
    except Exception as failure: seen.append(failure)
    try:
        b = False
    except Exception as failure: seen.append(failure)
    try:
        c = 0
    except Exception as failure: seen.append(failure)
    try:
        seen.append(False >> (2**64 + 1) >> b)
    except Exception as failure: seen.append(failure)
    try:
        if (w := (2**63)) and b'\x00\xff' or not int:
            seen.append(w)
        elif {'k': a, True: 0}:
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        match 3:
            case [x, *y]: seen.append(('seq', x, y))
            case {'k': x, **y}: seen.append(('map', x, y))
            case str(x) | bytes(x): seen.append(('text', x))
            case int(x) if x > -100: seen.append(('int', x))
            case None | True: seen.append('single')
            case complex(real=x, imag=y): seen.append((x, y))
            case x: seen.append(('any', type(x).__name__))
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                b = all(((2**31) // type(None)))
            finally:
                raise ZeroDivisionError(b'')
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        raise LookupError from [1e-7]
    except Exception as failure: seen.append(failure)
check(1233, program_1233)
def program_1234(seen):
    try:
        a = (0.0 * [x * 2 for x in b''])
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = (True)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __pow__(self, other): seen.append('__pow__'); return c
            def __repr__(self): return 'A()'
        class C(A):
            def __pow__(self, other): return NotImplemented
        seen.append(A() // a)
        seen.append((1j) // C())
        seen.append(A() // C())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(("'").encode('ascii', 'xmlcharrefreplace'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('12')[None:1])
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', '__dict__')
        o = A()
        o.x = False
        seen.append(o.x)
        o.y = (-2.0 and c)
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b' 12 '[2**70:5])
    except Exception as failure: seen.append(failure)
check(1234, program_1234)
def program_1235(seen):
    try:
        a = {2.5: '"', 0: 0.1, True: (False == a)}
    except Exception as failure: seen.append(failure)
    try:
        b = '0x1f'
    except Exception as failure: seen.append(failure)
    try:
        c = 1
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return (-2**47)
            def __str__(self): return {(1, 2)}
            def __repr__(self): return ((0j) / NotImplemented)
            def __hash__(self): return 7
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a ** b
        seen.append(f({repr(x): -x for x in (-2**63) if x != 1}))
    except Exception as failure: seen.append(failure)
    try:
        c = bytearray(b'xyz').join([b'\x00\xff', b' 12 '])
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        a[3:2**70] = b
        seen.append(a)
    except Exception as failure: seen.append(failure)
check(1235, program_1235)
def program_1236(seen):
    try:
        a = 'ab' * 3
    except Exception as failure: seen.append(failure)
    try:
        b = bytearray(b'xyz')
    except Exception as failure: seen.append(failure)
    try:
        c = (2**31)
    except Exception as failure: seen.append(failure)
    try:
        seen.append('' == c)
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                c = {1: 2, 'k': 'v'}.__delitem__('')
            finally:
                raise OSError(a)
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
    try:
        c = c
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        c = ('-3.5').count('0x1f')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            @classmethod
            def c(cls, *a): return cls.__name__, a
            @staticmethod
            def s(a): return a
            def m(self, a): return a
        seen.append((A.c((2**64 + 1)), A().c(), A.s('abc')))
        seen.append(A.m('0x1f'))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ValueError((-1))
        except ArithmeticError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
check(1236, program_1236)
def program_1237(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = 10
    except Exception as failure: seen.append(failure)
    try:
        c = (True)
    except Exception as failure: seen.append(failure)
    try:
        class A(type):
            def __len__(self): return 2
            def __bool__(self): return 'ab' * 3
            def __iter__(self): return iter({'a': str, None: (-2**63)})
            def __eq__(self, other): return '1_000'
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == (10**20))
        seen.append(b'abc' in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        x, *y = (True)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        e = ZeroDivisionError(1.0, c)
        e.add_note('éà')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise OSError(float('nan'))
        except ZeroDivisionError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
check(1237, program_1237)
def program_1238(seen):
    try:
        a = a
    except Exception as failure: seen.append(failure)
    try:
        b = (2**47)
    except Exception as failure: seen.append(failure)
    try:
        c = c
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{1e22:x}|{2**63!r:#x}')
    except Exception as failure: seen.append(failure)
    try:
        class A:
            __slots__ = ('x', '__dict__')
        o = A()
        o.x = [range(0), b' 12 ', range(10, 0, -3)]
        seen.append(o.x)
        o.y = '12'
        del o.x
        o.x
    except Exception as failure: seen.append(failure)
    try:
        if (w := 10) and a or not 'a':
            seen.append(w)
        elif c:
            seen.append('elif')
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a & b
        seen.append(f('abc'))
    except Exception as failure: seen.append(failure)
check(1238, program_1238)
def program_1239(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = []
    except Exception as failure: seen.append(failure)
    try:
        c = 2.5
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == 1: continue
            seen.append(tuple([(x, x) for x in 'Hello, World']))
            if i == True: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        del c[{'q'}]
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A(bool):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=('\ud800' <= slice(1, None, 2))): pass
        o = B(bytearray(b'xyz'))
        seen.append(o == 'ı')
        seen.append(isinstance(o, set))
        o.new = '%s %d'
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            x = {'a': c, (1, 2): None}
            @property
            def p(self): return self.x << '{} {}'
            @p.setter
            def p(self, value): self.x = value
        o = A()
        seen.append(o.p)
        o.p = float('inf')
        seen.append((o.x, A.x))
        del o.p
    except Exception as failure: seen.append(failure)
check(1239, program_1239)
def program_1240(seen):
    try:
        a = 'ǅ'
    except Exception as failure: seen.append(failure)
    try:
        b = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        c = b
    except Exception as failure: seen.append(failure)
    try:
        raise '\ud800'
    except Exception as failure: seen.append(failure)
    try:
        g = (x and frozenset({0}) for x in 1.0)
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __format__(self, spec): return ((10**20) // (-256))
            def __str__(self): return '\t\n'
            def __repr__(self): return (a in 10)
            def __hash__(self): return (1+2j)
        seen.append(f'{A()}')
        seen.append(str(A()))
        seen.append(repr(A()))
        seen.append({A(): 1} is None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(f'{1.0!s:>{3}} {0.0=} {1e16:+d}')
    except Exception as failure: seen.append(failure)
check(1240, program_1240)
def program_1241(seen):
    try:
        a = 'x=1,y=2'
    except Exception as failure: seen.append(failure)
    try:
        b = [-x for x in c if x != 1]
    except Exception as failure: seen.append(failure)
    try:
        c = 3.5
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=255):
                nonlocal n
                n = n + by
                return n
            return step
        g = outer(1e22)
        seen.append((g(), g(a), g()))
    except Exception as failure: seen.append(failure)
    try:
        b = {1, 2}.copy()
        seen.append(c)
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(c):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        def f():
            for i in range(3):
                try:
                    return i != b'\x00\xff'
                finally:
                    if i < -100: continue
                    seen.append(i)
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        try:
            try:
                a = {1, 2}.discard(...)
            finally:
                raise StopIteration('Hello, World')
        except Exception as error:
            seen.append((error, error.__context__, error.__cause__))
    except Exception as failure: seen.append(failure)
check(1241, program_1241)
def program_1242(seen):
    try:
        a = b
    except Exception as failure: seen.append(failure)
    try:
        b = frozenset({0})
    except Exception as failure: seen.append(failure)
    try:
        c = b'a,b'
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise GeneratorExit(0) from AttributeError(10)
        except (Exception, KeyError) as error:
            seen.append(error.__cause__)
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise ZeroDivisionError([list, b, list])
        except ArithmeticError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
    try:
        try:
            raise RuntimeError((-2**47))
        except AttributeError as error:
            seen.append((error, error.args))
        finally:
            seen.append('finally')
    except Exception as failure: seen.append(failure)
check(1242, program_1242)
def program_1243(seen):
    try:
        a = list
    except Exception as failure: seen.append(failure)
    try:
        b = ('%s %d' >= (1+2j))
    except Exception as failure: seen.append(failure)
    try:
        c = (slice(1, None, 2) in b'')
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate({1, 2, 3}):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
    try:
        for i, x in enumerate(float('-inf')):
            if i > 3: break
            seen.append(x)
        else:
            seen.append('else')
    except Exception as failure: seen.append(failure)
check(1243, program_1243)
def program_1244(seen):
    try:
        a = (10**20)
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = 'ǅ'
    except Exception as failure: seen.append(failure)
    try:
        i = 0
        while i < 4:
            i += 1
            if i == -2: continue
            seen.append((-7))
            if i == 10: break
        else:
            seen.append('done')
    except Exception as failure: seen.append(failure)
    try:
        seen.append([3, 1, 2].index((type(None) not in a)))
    except Exception as failure: seen.append(failure)
    try:
        async def items():
            for x in '\ud800':
                yield x
        async def co():
            return [x != (complex('nan+1j')) async for x in items()]
        co().send(None)
    except Exception as failure: seen.append(failure)
    try:
        raise c
    except Exception as failure: seen.append(failure)
    try:
        x, *y = (2**31)
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        a[-0.0] = {(1, 2)}
        seen.append(c)
    except Exception as failure: seen.append(failure)
check(1244, program_1244)
def program_1245(seen):
    try:
        a = '😀x'
    except Exception as failure: seen.append(failure)
    try:
        b = a
    except Exception as failure: seen.append(failure)
    try:
        c = False
    except Exception as failure: seen.append(failure)
    try:
        x, y = a
        seen.append((x, y))
    except Exception as failure: seen.append(failure)
    try:
        e = IndexError(type(None), 'ß')
        e.add_note('éà')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        raise [slice(1, None, 2), str, 'x=1,y=2']
    except Exception as failure: seen.append(failure)
    try:
        g = (x // a for x in (list > 'éà'))
        seen.append(next(g, 'end'))
        seen.append(list(g))
    except Exception as failure: seen.append(failure)
    try:
        def outer(n):
            def step(by=()):
                nonlocal n
                n = n / by
                return n
            return step
        g = outer((1, 2))
        seen.append((g(), g(((-2**47) << float('-inf'))), g()))
    except Exception as failure: seen.append(failure)
check(1245, program_1245)
def program_1246(seen):
    try:
        a = c
    except Exception as failure: seen.append(failure)
    try:
        b = c
    except Exception as failure: seen.append(failure)
    try:
        c = 10
    except Exception as failure: seen.append(failure)
    try:
        class A(type):
            def __len__(self): return 10
            def __bool__(self): return b
            def __iter__(self): return iter(((-2**47) + type(None)))
            def __eq__(self, other): return (-2**63)
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == (2**64 + 1))
        seen.append(b in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        def gen():
            try:
                got = yield (-256)
                seen.append(got)
                yield got - 'abc'
            except Exception as error:
                seen.append(error)
                yield 'Hello, World'
            finally:
                seen.append('closed')
            return c
        g = gen()
        seen.append(next(g))
        seen.append(g.throw(ValueError))
        seen.append(g.throw(TypeError))
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __getitem__(self, k): seen.append(k); return (1j)
            def __contains__(self, k): return c
            def __setitem__(self, k, value): seen.append((k, value))
        o = A()
        seen.append(o[((-10**25) @ c)])
        o['1':-100, ...] = float('-inf')
        seen.append('a' in o)
        del o[(255 % 0)]
    except Exception as failure: seen.append(failure)
    try:
        class A(object): pass
        o = A('éà')
        seen.append(repr(o)[:1] != '<' and o)
        seen.append(max(o, a))
    except Exception as failure: seen.append(failure)
    try:
        class A(bool):
            def __len__(self): return 1
            def __bool__(self): return b'abc'
            def __iter__(self): return iter(list)
            def __eq__(self, other): return '1_000'
        seen.append(bool(A()))
        seen.append(len(A()))
        seen.append(list(A()))
        seen.append(A() == 'éà')
        seen.append(list in [A()])
        hash(A())
    except Exception as failure: seen.append(failure)
    try:
        fs = [lambda x=x: x & (type(None) * 'ab' * 3) for x in (complex('nan+1j'))]
        seen.append([h() for h in fs])
    except Exception as failure: seen.append(failure)
check(1246, program_1246)
def program_1247(seen):
    try:
        a = ()
    except Exception as failure: seen.append(failure)
    try:
        b = {5}
    except Exception as failure: seen.append(failure)
    try:
        c = False
    except Exception as failure: seen.append(failure)
    try:
        class M(type):
            def __call__(cls, *args): seen.append(args); return super().__call__(*args)
            def __getitem__(cls, item): return item
            def __instancecheck__(cls, o): return ((1+2j) <= (2**62))
        class A(metaclass=M):
            def __init__(self, *args): return '0x1f'
        seen.append(A[(True), 10:10])
        seen.append(isinstance((-10**25), A))
        A((10**20))
    except Exception as failure: seen.append(failure)
    try:
        seen.append({1, 2}.difference_update(2, a))
    except Exception as failure: seen.append(failure)
    try:
        c[True:-1] = "'"
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __add__(self, *args): return b' 12 '
            def __repr__(self): return f'A({self.v!r})'
        o = A(('\t\n' & b))
        seen.append((o, f'{o:>9}'))
    except Exception as failure: seen.append(failure)
check(1247, program_1247)
def program_1248(seen):
    try:
        a = 'ABCabc'
    except Exception as failure: seen.append(failure)
    try:
        b = (1+2j)
    except Exception as failure: seen.append(failure)
    try:
        c = {2.5: (b' 12 ', b, ), 'a': '"', 0: b}
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b):
            return a ^ b
        seen.append(f({1, 2}))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def m(self): return ['A']
            def __getattr__(self, name): return name
        class B(A):
            def m(self): return ['B'] + super().m()
        class C(A):
            def m(self): return ['C'] + super().m()
        class D(B, C): pass
        seen.append((D().m(), [k.__name__ for k in D.__mro__], D().zz))
        class E(A, object): pass
        seen.append(E.__base__.__name__)
    except Exception as failure: seen.append(failure)
    try:
        class A(int):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=1.5e300): pass
        o = B('1_000')
        seen.append(o == (2**64 + 1))
        seen.append(isinstance(o, Exception))
        o.new = (a | (2**62))
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((1).__pow__(b, '😀x'))
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __enter__(self): return c
            def __exit__(self, kind, error, trace):
                seen.append((kind, error)); return 0
        with M() as x, M() as y:
            seen.append((x, y, ((-2**47)).__pow__('1_000', a)))
    except Exception as failure: seen.append(failure)
    try:
        class A:
            def __init__(self, v): self.v = v
            def __mul__(self, *args): return b'a,b'
            def __repr__(self): return f'A({self.v!r})'
        o = A(list)
        seen.append((o, reversed(o)))
    except Exception as failure: seen.append(failure)
check(1248, program_1248)
def program_1249(seen):
    try:
        a = (1j)
    except Exception as failure: seen.append(failure)
    try:
        b = b
    except Exception as failure: seen.append(failure)
    try:
        c = float('-inf')
    except Exception as failure: seen.append(failure)
    try:
        a = (10**20)
        seen.append(a)
    except Exception as failure: seen.append(failure)
    try:
        e = ZeroDivisionError((1+2j), c)
        e.add_note('abc')
        seen.append((str(e), repr(e), e.__notes__))
    except Exception as failure: seen.append(failure)
    try:
        raise range(10, 0, -3)
    except Exception as failure: seen.append(failure)
    try:
        class A(set):
            def __new__(cls, *args): seen.append(args); return super().__new__(cls, *args)
            def __init_subclass__(cls, **more): seen.append((cls.__name__, more))
        class B(A, k=[0]): pass
        o = B(...)
        seen.append(o == (2**47))
        seen.append(isinstance(o, str))
        o.new = b
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
check(1249, program_1249)
