from _generated import check
def program_0(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ()
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
        match range(3, 10):
            case 1:
                seen.append((0, ))
            case P.x if seen:
                seen.append((1, ))
            case float(P.x):
                seen.append((2, ))
    except Exception as failure: seen.append(failure)
    try:
        match S([1, 2, 3]):
            case ([v1] | {'k': v1} | P(v1) | (_, v1)) if v1:
                seen.append((0, v1))
            case _:
                seen.append((1, ))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x', 'y')
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
        match S([1, 2, 3]):
            case ([] | 2) if seen:
                seen.append((0, ))
            case (set(),):
                seen.append((1, ))
    except Exception as failure: seen.append(failure)
    try:
        match S([1, 2, 3]):
            case 0:
                seen.append((0, ))
            case '':
                seen.append((1, ))
            case [2.5, None, None] if seen:
                seen.append((2, ))
            case 1+2j:
                seen.append((3, ))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = (1,)
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
        match [bytearray(b''), P(1, 2)]:
            case {1: (None | P()), 'a': ({} | 'a')}:
                seen.append((0, ))
            case {0: None, 1: 1, **v5}:
                seen.append((1, v5))
            case '':
                seen.append((2, ))
    except Exception as failure: seen.append(failure)
    try:
        match {'k': bytearray(b', '), 1: [0]}:
            case P(x=([v1] | {'k': v1} | P(v1) | (_, v1))):
                seen.append((0, v1))
            case -1 if seen:
                seen.append((1, ))
            case P(x=(0 as v3)):
                seen.append((2, v3))
            case {1: ({} | 'a'), 2.5: True, **v3} if v3:
                seen.append((3, v3))
    except Exception as failure: seen.append(failure)
    try:
        match ([(1e-05)], [(-1073741825)]):
            case 'a' if seen:
                seen.append((0, ))
            case {**v1}:
                seen.append((1, v1))
            case 'a':
                seen.append((2, ))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import collections, collections.abc
    except Exception as failure: seen.append(failure)
    try:
        class P:
            __match_args__ = ('x', 'x')
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
        match ({2, 3, 9}, [{}]):
            case str():
                seen.append((0, ))
            case tuple():
                seen.append((1, ))
            case b'abc':
                seen.append((2, ))
            case (1 | 'a'):
                seen.append((3, ))
    except Exception as failure: seen.append(failure)
    try:
        match (0, [None]):
            case [0, [P.x, 2.5, 0], P(y=v10)]:
                seen.append((0, v1, v10))
            case '' if seen:
                seen.append((1, ))
            case (1 | 'a'):
                seen.append((2, ))
            case bytes():
                seen.append((3, ))
    except Exception as failure: seen.append(failure)
    try:
        match P('Ya\u01c5X\u03a3\u03c2Y\u01c5', iter(['!81{!9%', True, b':\n', b'\n-0\x00'])):
            case ([v1] | {'k': v1} | P(v1) | (_, v1)) if v1:
                seen.append((0, v1))
            case {'a': 2.5}:
                seen.append((1, ))
            case (1 | P()):
                seen.append((2, ))
            case (1 as v3) if v3:
                seen.append((3, v3))
    except Exception as failure: seen.append(failure)
    try:
        match [frozenset(), P(1, 2)]:
            case []:
                seen.append((0, ))
            case set(v2):
                seen.append((1, v2))
    except Exception as failure: seen.append(failure)
check(3, program_3)
