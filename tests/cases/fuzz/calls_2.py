from _generated import check
def program_0(seen):
    try:
        import functools, inspect
    except Exception as failure: seen.append(failure)
    try:
        class K:
            def keys(self): return ['a', 'b']
            def __getitem__(self, key): return key * 2
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def m(self, d, *, a): return {'d': d, 'a': a}
        seen.append(C().m())
        seen.append(C.m(*(1, 2), *'EeE+E-.+', b=-2**70))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda *args, b, a='"\'\u8a9e\u65e5\u8a9e\u8a9e\u65e5', d='\U0001f40d\U0001f600', **kw: {'b': b, 'a': a, 'd': d, 'args': args, 'kw': kw}
        p = functools.partial(f, *(), b',00:')
        seen.append(p((4294967297), *range(3), None, **K(), **{}))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        def f(c=None): return {'c': c}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(*(), *(), *(1, 2), a=None, **{'b': 2, 'e': 3}, **{'zz': 1}))
        f.__defaults__ = (1,)
        seen.append(f(*(1, 2), (), e='\u03c2\u200b\u03c3\u202e'))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, e, /, c=bytearray(b'ab\xff Aa'), b='\udfff', *args): return {'a': a, 'e': e, 'c': c, 'b': b, 'args': args}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(*'xy', c=memoryview(b'\t\t,'), **{'b': 2, 'e': 3}, **{'zz': 1}))
        f.__defaults__ = (1, 2, 3)
        seen.append(f(*(), *[1], (4.864000000000001e-19), b=memoryview(b':'), **{'a': 1}))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda c, *args, **kw: {'c': c, 'args': args, 'kw': kw}
        p = functools.partial(f, '{!!:', (1336485848177283109496211628820919987976416510493052785152532), *(1, 2), c=[], x='}{')
        seen.append(p(a=(-250.65)))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda e, a, c, /, b, *args, d=(1e-05), **kw: {'e': e, 'a': a, 'c': c, 'b': b, 'd': d, 'args': args, 'kw': kw}
        p = functools.partial(f, *'xy', x='\u03c3', b=(137))
        seen.append(p(b'\xff', *(), ''))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import functools, inspect
    except Exception as failure: seen.append(failure)
    try:
        class K:
            def keys(self): return ['a', 'b']
            def __getitem__(self, key): return key * 2
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def m(self, e=None, *, a): return {'e': e, 'a': a}
        seen.append(C().m(b'A-ba', (2.147e-25), *()))
        seen.append(C.m(*-2**70, c='\U0001f40d\U0001f600', **{'b': 2, 'e': 3}, **K()))
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def m(self, c='baaaaaa', d=(134), a=(-175059954697732199423069669002997813307570692345762174629609859128), *, b, **kw): return {'c': c, 'd': d, 'a': a, 'b': b, 'kw': kw}
        seen.append(C().m(*(i for i in (1, 2)), (-4.598114125128712e+82), x=(99999999), **{2, 3, 9}))
        seen.append(C.m(*'xy', (49), e=-2))
    except Exception as failure: seen.append(failure)
    try:
        def f(e, d, c, /, a, *, b=(-1.6419626585762955e-65), **kw): return {'e': e, 'd': d, 'c': c, 'a': a, 'b': b, 'kw': kw}
        try: seen.append(f(bytearray(b'000A,,'), *(1, 2), e=b''))
        except TypeError as e: seen.append(e)
        seen.append(f(*[1], d='bb'))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import functools, inspect
    except Exception as failure: seen.append(failure)
    try:
        class K:
            def keys(self): return ['a', 'b']
            def __getitem__(self, key): return key * 2
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def __init__(self, a, *args, **kw): seen.append({'a': a, 'args': args, 'kw': kw})
        C(3, bytearray(b'00\n,b\xff\t'), (-0.7652), a=(183), x='\x0b\x85\u2028\u2028\U0001f40d\x85', **K())
    except Exception as failure: seen.append(failure)
    try:
        def f(e, c, a, d=(334690560246791364086222845915838702487902376744807425244051036414065729504015), *, b, **kw): return {'e': e, 'c': c, 'a': a, 'd': d, 'b': b, 'kw': kw}
        try: seen.append(f(*(), a=-2**63))
        except TypeError as e: seen.append(e)
        seen.append(f(b=(-10000000000000000000000000000000000000), x=-3, **{}))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda b, a='\udfff\udfff\u03a3\u03c2\ufb01\u01c5\u03c2\u03c2', *, c: {'b': b, 'a': a, 'c': c}
        p = functools.partial(f)
        seen.append(p((54), (3.129e-17), *'xy', a=(50070.0), c=..., **{'a': 1}, **{1: 2}))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import functools, inspect
    except Exception as failure: seen.append(failure)
    try:
        class K:
            def keys(self): return ['a', 'b']
            def __getitem__(self, key): return key * 2
    except Exception as failure: seen.append(failure)
    try:
        def f(): return {}
        try: seen.append(f(x=b'\nA', b='\u200b\u200b\u202e\u200b', **{}, **{}))
        except TypeError as e: seen.append(e)
        seen.append(f(2**70, x=(-4294967295), c=b''))
    except Exception as failure: seen.append(failure)
    try:
        def f(b, *args, e='\x00', c, d, a): return {'b': b, 'e': e, 'c': c, 'd': d, 'a': a, 'args': args}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(0, (149), x=memoryview(b'\n  ,\xff')))
        f.__defaults__ = (1, 2, 3)
        seen.append(f(*(i for i in (1, 2)), b=..., x=(), **K()))
    except Exception as failure: seen.append(failure)
    try:
        def f(d): return {'d': d}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(*[1], 1, *range(3), **K(), **(-5.87e+18)))
        f.__defaults__ = (1,)
        seen.append(f(b=(281474976710655)))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, c=(-1.0478069111720243e-214), d=-100, /, *args): return {'a': a, 'c': c, 'd': d, 'args': args}
        try: seen.append(f(*(i for i in (1, 2)), **{'zz': 1}, **{'zz': 1}))
        except TypeError as e: seen.append(e)
        seen.append(f('\u672c\u65e5\u8a9e', *(), *(1, 2), d=None, e=(-719300000.0)))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        import functools, inspect
    except Exception as failure: seen.append(failure)
    try:
        class K:
            def keys(self): return ['a', 'b']
            def __getitem__(self, key): return key * 2
    except Exception as failure: seen.append(failure)
    try:
        def f(e): return {'e': e}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(*range(3), '\n\ufeff\x0c', **{'b': 2, 'e': 3}))
        f.__defaults__ = None
        seen.append(f(2**31, (72), -2**70, c=(1000000000000000)))
    except Exception as failure: seen.append(failure)
    try:
        def f(d='+11.', /, *args, a): return {'d': d, 'a': a, 'args': args}
        try: seen.append(f((-3), (197), True, e=[], x='\xbd\u0663\xbd\U0001f600\U0001d538'))
        except TypeError as e: seen.append(e)
        seen.append(f(2**63, bytearray(b'\xffa'), c='\u202e\u200b\x00\u200b\u202e\u202e', d=None))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda e='\xb2\xb2\xb2\xb2', c='1', *args, **kw: {'e': e, 'c': c, 'args': args, 'kw': kw}
        p = functools.partial(f, (9223372036854775809), *[1], 'ZaX')
        seen.append(p('\U0001f40d\U0001d538\U0001f600\U0001f600\U0001f600\U0001f40d', 2**70, 2**31, c=(-179078052446930607506502181282163771343159558418651664274248040980295988), x=None, **{'zz': 1}, **{'a': 1}))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        import functools, inspect
    except Exception as failure: seen.append(failure)
    try:
        class K:
            def keys(self): return ['a', 'b']
            def __getitem__(self, key): return key * 2
    except Exception as failure: seen.append(failure)
    try:
        def f(b, **kw): return {'b': b, 'kw': kw}
        try: seen.append(f((), *[1], *[1], e='\ud800\ud800\udfff\ud800', **{'zz': 1}))
        except TypeError as e: seen.append(e)
        seen.append(f(1.0, *range(3), c='E-e.', b=(5.741629669704498e+39), **{'zz': 1}))
    except Exception as failure: seen.append(failure)
    try:
        def f(d='\xff\x00', *, e=(-999999999999999999999999999), b, c='\U0001f40d\u65e5'): return {'d': d, 'e': e, 'b': b, 'c': c}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind((227), **{'b': 2, 'e': 3}, **{}))
        f.__defaults__ = None
        seen.append(f(*range(3), *(1, 2), c=(32)))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda a=(195), *args, **kw: {'a': a, 'args': args, 'kw': kw}
        p = functools.partial(f, ..., *'xy', **'\xbd', **{'a': 1})
        seen.append(p(-2**63, None, *[1], e=bytearray(b'b0:\xff\nb')))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda d: {'d': d}
        p = functools.partial(f, *'xy', '\u0301\u0301', True)
        seen.append(p('\u03a3\u03c3\u03a3\u03a3\ufb01', (256)))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        def f(e=(494200000000.0), b=(), *, d): return {'e': e, 'b': b, 'd': d}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(b='', e=2**31))
        f.__defaults__ = (1, 2, 3)
        seen.append(f((-100000000000000000), '\u8a9e\u672c\u65e5'))
    except Exception as failure: seen.append(failure)
check(5, program_5)
