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
        def f(): return {}
        try: seen.append(f(bytearray(b'-Aba\x00bb:'), a=(-0.0), b=(-982.0)))
        except TypeError as e: seen.append(e)
        seen.append(f(*(i for i in (1, 2)), '\u0131\u0131\u017f\u0131\xdf\u017fa\xc5'))
    except Exception as failure: seen.append(failure)
    try:
        def f(b, c, *args, a, e=None, d, **kw): return {'b': b, 'c': c, 'a': a, 'e': e, 'd': d, 'args': args, 'kw': kw}
        try: seen.append(f(*3, e=(1.4361086945411179e+79), x=()))
        except TypeError as e: seen.append(e)
        seen.append(f((-7.853e-24), *(), '\xe9\xdf', c=(4.742e+32), e=()))
    except Exception as failure: seen.append(failure)
    try:
        def f(c, /, b=b', 00\xff\n', *args, a, **kw): return {'c': c, 'b': b, 'a': a, 'args': args, 'kw': kw}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(*'xy', **{}, **{'a': 1}))
        f.__defaults__ = None
        seen.append(f(1, a=..., **K(), **()))
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
        def f(a, /, d, c, *args): return {'a': a, 'd': d, 'c': c, 'args': args}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(b'a-0, bb', d='\ud800\ud800\u03a3\u01c5\ufb01', b='\u65e5\u8a9e', **{'b': 2, 'e': 3}, **[]))
        f.__defaults__ = None
        seen.append(f())
    except Exception as failure: seen.append(failure)
    try:
        def f(e, c, b, d='bbZZZYZY', *, a): return {'e': e, 'c': c, 'b': b, 'd': d, 'a': a}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind('"\u8a9e', **{1: 2}))
        f.__defaults__ = (1, 2, 3)
        seen.append(f(x=b'\n:Ab\n', b=None, **{'zz': 1}, **{}))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda *args, **kw: {'args': args, 'kw': kw}
        p = functools.partial(f, a='1')
        seen.append(p(*[1], *[1]))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda *args, **kw: {'args': args, 'kw': kw}
        p = functools.partial(f, None, '\u0301\u0308\u0301\udfffe\udfffe', (-2.3364375064160788e-194), b=..., x=(), **{}, **K())
        seen.append(p())
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        def f(*, d='\x0b\x85\r\u65e5 \n\x85'): return {'d': d}
        try: seen.append(f(*(202), *(1, 2), None, b=1, c='8%781636', **{'b': 2, 'e': 3}))
        except TypeError as e: seen.append(e)
        seen.append(f('a\u0131\xdf\u0131\u017faa\xe9', d='+e\u0308', b='Z'))
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
            def m(self, d, c, **kw): return {'d': d, 'c': c, 'kw': kw}
        seen.append(C().m(*(1, 2), *(1, 2), *(i for i in (1, 2))))
        seen.append(C.m(b'-A', '\U0001f600\U0001f600', **{'zz': 1}))
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def __init__(self, e, *args): seen.append({'e': e, 'args': args})
        C((), *'xy', e=(142))
    except Exception as failure: seen.append(failure)
    try:
        def f(e=(-52740000.0), /, *args, a=(2.849385572981787e-251), **kw): return {'e': e, 'a': a, 'args': args, 'kw': kw}
        try: seen.append(f(*(), '1', e=2**70, b=(-49162285697128279321411768017851643267120572399089317629870532), **{}))
        except TypeError as e: seen.append(e)
        seen.append(f(*(1, 2), *(29), *None, c='\x7f\x00\xff\x7f\xff\x80\xff'))
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def __init__(self, d, b, c='eE_.-Ee', e='92634021', a=memoryview(b'a0:'), *args): seen.append({'d': d, 'b': b, 'c': c, 'e': e, 'a': a, 'args': args})
        C()
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
        f = lambda d=bytearray(b'A'), **kw: {'d': d, 'kw': kw}
        p = functools.partial(f, '', *range(3), *(i for i in (1, 2)), x='')
        seen.append(p(*(1, 2), *[1], *(), a='\xc5\u0130\u017f\u0130', d=-3))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        def f(d, c=b',00A:\x000', b=b',\n  \xff', *, e): return {'d': d, 'c': c, 'b': b, 'e': e}
        try: seen.append(f(c='', e=b'A,:-,\x00', **K()))
        except TypeError as e: seen.append(e)
        seen.append(f(**{'a': 1}, **iter([])))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, *args): return {'a': a, 'args': args}
        try: seen.append(f(memoryview(b'a\t,\n  \na'), *[], *[1], d='\u03c3\u01c5\u01c5\u672c\u65e5', c='\u03c228\u03c3', **'\ud800\udfff\udfff\ud800\ud800\ud800'))
        except TypeError as e: seen.append(e)
        seen.append(f(-100, **{'zz': 1}, **{1: 2}))
    except Exception as failure: seen.append(failure)
    try:
        def f(**kw): return {'kw': kw}
        try: seen.append(f(b''))
        except TypeError as e: seen.append(e)
        seen.append(f((75), (0.0001), **K()))
    except Exception as failure: seen.append(failure)
    try:
        f = lambda e, d=(200999931750668874670931), *, c, a, b=(-140737488355329): {'e': e, 'd': d, 'c': c, 'a': a, 'b': b}
        p = functools.partial(f, 2**70, 'abb', **[], **{'a': 1})
        seen.append(p('e-', (223)))
        seen.append((p.args, p.keywords))
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def m(self, *args, **kw): return {'args': args, 'kw': kw}
        seen.append(C().m(memoryview(b''), (1.9481894208488315e+97), b=None, **{'b': 2, 'e': 3}))
        seen.append(C.m())
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
        def f(a, b=(1), *args): return {'a': a, 'b': b, 'args': args}
        try: seen.append(f(b':\xff:', bytearray(b'A\x00:ab:0'), memoryview(b'\t0b0:\n')))
        except TypeError as e: seen.append(e)
        seen.append(f('\u0663\xb2\xbd', b='\u2028\x0c\n \x0c\x1c ', x=...))
    except Exception as failure: seen.append(failure)
    try:
        def f(b=(10000000000000000000000000000000001), /, e=(999999999999999999999999999999999), c=(148), a=(5e-324), *args): return {'b': b, 'e': e, 'c': c, 'a': a, 'args': args}
        try: seen.append(f(*'\ufb01\u03c3\x0c\u01c5\u03c2\u03c3', c=b'\t-', **{1: 2}))
        except TypeError as e: seen.append(e)
        seen.append(f(e=memoryview(b'Aa\x00\x00b-b')))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, b, *args, e=2, **kw): return {'a': a, 'b': b, 'e': e, 'args': args, 'kw': kw}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind(b=-1, e='\x1ce\r\u0308'))
        f.__defaults__ = (1, 2, 3)
        seen.append(f('ee\u0301\u0308\u0301\u0308\u0308', ..., **K(), **{1: 2}))
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
        def f(a, e=b' ::a-', b='\xe9\u0131\u202e', c=3, *, d, **kw): return {'a': a, 'e': e, 'b': b, 'c': c, 'd': d, 'kw': kw}
        try: seen.append(f(b'b'))
        except TypeError as e: seen.append(e)
        seen.append(f(b=-1, x=True, **{'zz': 1}))
    except Exception as failure: seen.append(failure)
    try:
        class C:
            def m(self, b=-2**70, /, **kw): return {'b': b, 'kw': kw}
        seen.append(C().m(**[1, None, bytearray(b'\x00a,0'), (4294967297)]))
        seen.append(C.m(..., (0.0001)))
    except Exception as failure: seen.append(failure)
    try:
        def f(*args): return {'args': args}
        try: seen.append(f((-986.0), e=(-4611686018427387904)))
        except TypeError as e: seen.append(e)
        seen.append(f(2, c=(237)))
    except Exception as failure: seen.append(failure)
    try:
        def f(a, /, b, e, *, c=None, d, **kw): return {'a': a, 'b': b, 'e': e, 'c': c, 'd': d, 'kw': kw}
        seen.append(str(inspect.signature(f)))
        seen.append(inspect.signature(f).bind('\U0001f40d\U0001f40da\U0001d538ba\U0001d538\U0001d538'))
        f.__defaults__ = None
        seen.append(f((615.96), **'\u65e5\u672c\u8a9e\U0001d538\U0001f40d\u672c', **{'b': 2, 'e': 3}))
    except Exception as failure: seen.append(failure)
check(5, program_5)
