from _generated import check
def program_0(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ['x']
            x = 3
            def __init__(self, x=0, y=0): self.x, self.y = x, y
            def __repr__(self): return f'P({self.x!r}, {self.y!r})'
            def __eq__(self, other): return self is other
    except Exception as failure: seen.append(failure)
    try:
        class Q(dict):
            def __missing__(self, key): return key
            def get(self, key, default=None): seen.append(('get', key)); return super().get(key, default)
    except Exception as failure: seen.append(failure)
    try:
        class S(collections.UserList): pass
    except Exception as failure: seen.append(failure)
    try:
        match P('\u2028\x1c\u2028\x1c\x85\x0c\x0b\x0c', iter([2**70, (-144502296963503352714360218), 'ababa'])):
            case ({} | P()):
                seen.append((0, ))
            case {} if seen:
                seen.append((1, ))
            case (_, 1+2j, *_):
                seen.append((2, ))
    except Exception as failure: seen.append(failure)
    try:
        match memoryview(b'0'):
            case P(y=P()):
                seen.append((0, ))
            case ([v1] | {'k': v1} | P(v1) | (_, v1)) if v1:
                seen.append((1, v1))
    except Exception as failure: seen.append(failure)
    try:
        match {0: [(2.5)], 'k': '\u0308\u0301\u0301e\u0308\u0308', (1, 2): (5.385045687019232e+108), 'k': None}:
            case {True: {}, **v1} if v1:
                seen.append((0, v1))
            case 'a' if seen:
                seen.append((1, ))
            case ({} | (1, 2)):
                seen.append((2, ))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = (1,)
            x = 3
            def __init__(self, x=0, y=0): self.x, self.y = x, y
            def __repr__(self): return f'P({self.x!r}, {self.y!r})'
            def __eq__(self, other): return True
    except Exception as failure: seen.append(failure)
    try:
        class Q(dict):
            def __missing__(self, key): return key
            def get(self, key, default=None): seen.append(('get', key)); return super().get(key, default)
    except Exception as failure: seen.append(failure)
    try:
        class S(collections.UserList): pass
    except Exception as failure: seen.append(failure)
    try:
        match (iter([(-88968368832465)]), [(114)]):
            case '':
                seen.append((0, ))
            case {**v1}:
                seen.append((1, v1))
            case [*_, {'a': -1, 0: 0}, int(None), True]:
                seen.append((2, ))
            case ['', ([v3] | {'k': v3} | P(v3) | (_, v3)), ('a' as v6)] if v3:
                seen.append((3, v3, v6))
    except Exception as failure: seen.append(failure)
    try:
        match Q({'k': 1, 1: 2}):
            case [bytes(), P()]:
                seen.append((0, ))
            case 0 if seen:
                seen.append((1, ))
            case -1 if seen:
                seen.append((2, ))
            case b'abc':
                seen.append((3, ))
    except Exception as failure: seen.append(failure)
    try:
        match S([1, 2, 3]):
            case None if seen:
                seen.append((0, ))
            case None if seen:
                seen.append((1, ))
            case b'abc':
                seen.append((2, ))
            case 'k':
                seen.append((3, ))
    except Exception as failure: seen.append(failure)
    try:
        match S([1, 2, 3]):
            case {'k': (None | 'a'), 0: [1+2j,]}:
                seen.append((0, ))
            case 1:
                seen.append((1, ))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('z',)
            x = 3
            def __init__(self, x=0, y=0): self.x, self.y = x, y
            def __repr__(self): return f'P({self.x!r}, {self.y!r})'
            def __eq__(self, other): return self is other
    except Exception as failure: seen.append(failure)
    try:
        class Q(dict):
            def __missing__(self, key): return key
            def get(self, key, default=None): seen.append(('get', key)); return super().get(key, default)
    except Exception as failure: seen.append(failure)
    try:
        class S(collections.UserList): pass
    except Exception as failure: seen.append(failure)
    try:
        match (0.0):
            case P(y=([v1] | {'k': v1} | P(v1) | (_, v1))) if v1:
                seen.append((0, v1))
            case {True: 1+2j, 'k': P(True, 2.5)}:
                seen.append((1, ))
            case P(y=tuple()):
                seen.append((2, ))
            case int():
                seen.append((3, ))
    except Exception as failure: seen.append(failure)
    try:
        match ['\xb2\u096b', P(1, 2)]:
            case int():
                seen.append((0, ))
            case (*_,):
                seen.append((1, ))
            case {'a': v1, True: dict(True)} if v1:
                seen.append((2, v1))
    except Exception as failure: seen.append(failure)
    try:
        match P((1.7e+308), range(3, 7, 2)):
            case '':
                seen.append((0, ))
            case P(([v1] | {'k': v1} | P(v1) | (_, v1))):
                seen.append((1, v1))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x', 'y')
            x = 3
            def __init__(self, x=0, y=0): self.x, self.y = x, y
            def __repr__(self): return f'P({self.x!r}, {self.y!r})'
            def __eq__(self, other): return self is other
    except Exception as failure: seen.append(failure)
    try:
        class Q(dict):
            def __missing__(self, key): return key
            def get(self, key, default=None): seen.append(('get', key)); return super().get(key, default)
    except Exception as failure: seen.append(failure)
    try:
        class S(collections.UserList): pass
    except Exception as failure: seen.append(failure)
    try:
        match ('\u0301\u0308e\u0301e\u0301\u0308', [iter([b'0\xffbb0\xff', 3, True])]):
            case b'abc':
                seen.append((0, ))
            case P(({} | P()), [*_, None, True], x={1: None, **v8}):
                seen.append((1, v8))
            case 1:
                seen.append((2, ))
            case {'k': (True as v3), 'a': []}:
                seen.append((3, v3))
    except Exception as failure: seen.append(failure)
    try:
        match [set(), P(1, 2)]:
            case None:
                seen.append((0, ))
            case {}:
                seen.append((1, ))
            case b'abc':
                seen.append((2, ))
    except Exception as failure: seen.append(failure)
    try:
        match Q({'k': 1, 1: 2}):
            case ([*v5, v1, 1+2j] as v6):
                seen.append((0, v1, v5, v6))
            case (2.5, 1+2j, ()):
                seen.append((1, ))
    except Exception as failure: seen.append(failure)
check(3, program_3)
