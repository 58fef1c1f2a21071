from _generated import check
def program_0(seen):
    try:
        import copy, functools, math, operator
    except Exception as failure: seen.append(failure)
    try:
        class D:
            def __get__(self, o, kind=None): return ('D', o is None, kind and kind.__name__)
            def __set__(self, o, value): seen.append(('set', value))
            def __set_name__(self, owner, name): seen.append((owner.__name__, name))
    except Exception as failure: seen.append(failure)
    try:
        class A():
            def __init_subclass__(self, *a, **k):
                seen.append((len(a), k))
                return super().__init__(*a)
            @functools.lru_cache
            def y(*a): return len(a)
    except Exception as failure: seen.append(failure)
    try:
        class B(object):
            @property
            def y(self): return '60788\u096b\u096b\xb2'
            y: D = 3
            @property
            def y(self): return []
    except Exception as failure: seen.append(failure)
    try:
        class C(B, str):
            def __delete__(self, *a, **k): return seen.append('delete')
    except Exception as failure: seen.append(failure)
    try:
        o = C()
    except Exception as failure: seen.append(failure)
    try:
        p = B()
    except Exception as failure: seen.append(failure)
    try:
        del A.m
    except Exception as failure: seen.append(failure)
    try:
        seen.append(A.m)
    except Exception as failure: seen.append(failure)
    try:
        A.__slots__ = ()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.__init_subclass__())
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import copy, functools, math, operator
    except Exception as failure: seen.append(failure)
    try:
        class D:
            def __get__(self, o, kind=None): return ('D', o is None, kind and kind.__name__)
            def __set__(self, o, value): seen.append(('set', value))
            def __set_name__(self, owner, name): seen.append((owner.__name__, name))
    except Exception as failure: seen.append(failure)
    try:
        class A():
            def m(self): return ['p', super().m()]
            __slots__ = (1,)
            def __len__(self, *a, **k): return 'e\xbd\xb2\xbd'
    except Exception as failure: seen.append(failure)
    try:
        class B(dict):
            def __class_getitem__(self, *a, **k): return ('of', a)
            def __new__(self, *a, **k):
                seen.append((len(a), k))
                return super().m(*a)
            def __index__(self, *a, **k): return -2**70
            def __sizeof__(self, *a, **k): return '\u096b\xb2\u0663\u2167'
    except Exception as failure: seen.append(failure)
    try:
        o = B((-389.463), memoryview(b'\tA\xffA,\na\x00'))
    except Exception as failure: seen.append(failure)
    try:
        p = B()
    except Exception as failure: seen.append(failure)
    try:
        A.__abstractmethods__ = {'m'}
    except Exception as failure: seen.append(failure)
    try:
        o[[]] = (-32769)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(getattr(o, 'x', '0'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(7 * o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(super(B, o).x)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(D.__qualname__, B.__module__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(object.__repr__(o)[:10])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(D | None)
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import copy, functools, math, operator
    except Exception as failure: seen.append(failure)
    try:
        class D:
            def __get__(self, o, kind=None): return ('D', o is None, kind and kind.__name__)
            def __set__(self, o, value): seen.append(('set', value))
            def __set_name__(self, owner, name): seen.append((owner.__name__, name))
    except Exception as failure: seen.append(failure)
    try:
        class A(bytes, bool):
            def __eq__(self, *a, **k): seen.append('__eq__'); return NotImplemented
            def m(self): return ['m', super().m()]
            def __doc__(self, *a, **k): seen.append('__doc__'); return 1
    except Exception as failure: seen.append(failure)
    try:
        class B(k=1):
            def m(self): return ['n', super().m()]
            def __eq__(self, other): return type(self) is type(other)
            def __mro_entries__(self, *a, **k): seen.append('__mro_entries__'); return ('bbbbbaa', bytearray(b'0\t\t0-b-\xff'), )
            x = len
    except Exception as failure: seen.append(failure)
    try:
        o = B('\u2028\x0b\x1c4\u202822')
    except Exception as failure: seen.append(failure)
    try:
        p = B()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(-o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(D.__init__(o, (120.97)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.y)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(A.__subclasses__() == [])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(~o)
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import copy, functools, math, operator
    except Exception as failure: seen.append(failure)
    try:
        class D:
            def __get__(self, o, kind=None): return ('D', o is None, kind and kind.__name__)
            def __set__(self, o, value): seen.append(('set', value))
            def __set_name__(self, owner, name): seen.append((owner.__name__, name))
    except Exception as failure: seen.append(failure)
    try:
        class A(complex):
            def __missing__(self, *a, **k): return ('missing', a)
    except Exception as failure: seen.append(failure)
    try:
        class B():
            def __sub__(self, *a, **k): return NotImplemented
            def __dir__(self, *a, **k): seen.append('__dir__'); return ['z', 'y']
            __hash__ = None
            def __iter__(self, *a, **k): return iter(b'-')
    except Exception as failure: seen.append(failure)
    try:
        o = B()
    except Exception as failure: seen.append(failure)
    try:
        p = A([(281474976710657), '\u65e5', (-1.5855846264298194e+253), ' \x85'])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(super(B, A).m)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(len(o))
    except Exception as failure: seen.append(failure)
    try:
        del p
    except Exception as failure: seen.append(failure)
    try:
        seen.append(B.__new__(B))
    except Exception as failure: seen.append(failure)
    try:
        del p
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hash(o) is None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(type('T', (D, A), {'x': 1}).__mro__[1].__name__)
    except Exception as failure: seen.append(failure)
check(3, program_3)
