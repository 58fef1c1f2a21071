from _generated import check
def program_0(seen):
    try:
        import copy, functools, math, operator
    except Exception as failure: seen.append(failure)
    try:
        class D:
            def __get__(self, o, kind=None): return ('D', o is None, kind and kind.__name__)
            def __set_name__(self, owner, name): seen.append((owner.__name__, name))
    except Exception as failure: seen.append(failure)
    try:
        class Meta(type):
            def __bytes__(self, *a, **k): return b'a '
    except Exception as failure: seen.append(failure)
    try:
        class A(complex, metaclass=Meta):
            def __index__(self, *a, **k): return -7
            def __radd__(self, *a, **k): seen.append('__radd__'); return ('radd', a)
    except Exception as failure: seen.append(failure)
    try:
        class B(complex, metaclass=Meta):
            def __set__(self, *a, **k): seen.append('__set__'); return seen.append(('set', a[1:]))
            def __new__(self, *a, **k): return object.__new__(self)
            def __int__(self, *a, **k): return 2**70
    except Exception as failure: seen.append(failure)
    try:
        class C(bytes, str, metaclass=Meta):
            def __sizeof__(self, *a, **k): return '\x85 \x0c\n\x0c'
    except Exception as failure: seen.append(failure)
    try:
        o = C(True, None)
    except Exception as failure: seen.append(failure)
    try:
        p = B('\x0b\n\n\t\x1c\n\x1c\x0c')
    except Exception as failure: seen.append(failure)
    try:
        p.x, o.x = 1, 2
    except Exception as failure: seen.append(failure)
    try:
        A.__getattr__ = lambda self, name: name
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.__dict__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(dir(o)[:3])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sum([o, p], []))
    except Exception as failure: seen.append(failure)
    try:
        del o.x
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
        class A(OSError):
            def __bool__(self, *a, **k): return True
            __hash__ = None
            def __new__(self, *a, **k):
                seen.append((len(a), k))
                return super().__init__(*a)
            def m(self): return ['end']
    except Exception as failure: seen.append(failure)
    try:
        class B(tuple):
            def __delattr__(self, *a, **k): return seen.append(('del', a))
            @property
            def m(*a): return len(a)
    except Exception as failure: seen.append(failure)
    try:
        o = B()
    except Exception as failure: seen.append(failure)
    try:
        p = A()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o + b'\t\x00-\x00\xff-,')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o < '\u672c')
    except Exception as failure: seen.append(failure)
    try:
        A.__bases__ = (B,)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytes(o))
    except Exception as failure: seen.append(failure)
    try:
        seen.append([k.__name__ for k in D.__mro__])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(B.__init__(o, ('\U0001f40d\U0001f40d\U0001f600', "\\!%'{}'", )))
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
        class A(OSError, float):
            y = classmethod(D())
    except Exception as failure: seen.append(failure)
    try:
        class B(A):
            @classmethod
            def x(*a): return len(a)
            def __sub__(self, *a, **k): return NotImplemented
    except Exception as failure: seen.append(failure)
    try:
        class C(A):
            def __init_subclass__(self, *a, **k): return None
    except Exception as failure: seen.append(failure)
    try:
        o = C()
    except Exception as failure: seen.append(failure)
    try:
        p = C()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(reversed(o))
    except Exception as failure: seen.append(failure)
    try:
        with o as e: seen.append(e)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(B.__init__(o, (-2.070407702493811e+181)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(2**63 - o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(next(o))
    except Exception as failure: seen.append(failure)
    try:
        with o as e: seen.append(e)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hasattr(o, ''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o())
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
        class Meta(type):
            @functools.lru_cache
            def m(*a): return len(a)
            def m(self): return ['end']
    except Exception as failure: seen.append(failure)
    try:
        class A(tuple, object):
            @property
            def x(self): return ()
    except Exception as failure: seen.append(failure)
    try:
        o = A([(-9)])
    except Exception as failure: seen.append(failure)
    try:
        p = D((8.371621786224781e-193))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(4 * o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o < {True: 'E__+E1.-'})
    except Exception as failure: seen.append(failure)
    try:
        del D.m
    except Exception as failure: seen.append(failure)
    try:
        del o[[]]
    except Exception as failure: seen.append(failure)
    try:
        o += (73.1)
    except Exception as failure: seen.append(failure)
check(3, program_3)
