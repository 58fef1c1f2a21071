from _generated import check
def program_0(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, (92), 2**63, 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: (-847.14), 'k': iter(['\u65e5\u65e5\u672c\u8a9e\u8a9e\u65e5']), 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque(["\\'", '3Xb34', 2], 2**63)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = ((7244650405165), [], 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.__lt__((0.0)))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.sort(key=repr, reverse=(221.0)))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.reverse())
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.count(iter([])))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.index(b'', 0))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.sort(key=type))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        for k in d: d[k + k] = 1
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(copy.deepcopy(l))
        seen.append(l)
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, '\u2167\u2167\xbd\xb2\xbd\u0663', (102), 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: ':!!}%!!!', 'k': range(5), 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque([range(3, -3), (-9999999999999), 2], -1)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = (range(7, -2, 1), '\u8a9e\u8a9e\u8a9e', 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.__contains__('\u200b\x1c\u202e\x85\u200b\n\n '))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-10000000000000000000000000000000000000) in l)
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        l.x = '\u202e\u202e\ufeff\u200b\u202e\ufeff'
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.__mul__(3))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.__ixor__([]))
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(d.keys() & 3)
        seen.append(d)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.isdisjoint('bbabbbab'))
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(d.items() | '1e--E\u200b')
        seen.append(d)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.remove({}))
        seen.append(l)
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, iter([(32008847824764519078092339669078291), -2**63]), 100, 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: [memoryview(b'bAb\tAb\xff'), -2**70, (-681.7606), (209)], 'k': ..., 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque([b'\n\t', bytearray(b'0:\t:A\xff'), 2], 1)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = ((), {'q'}, 1)
    except Exception as failure: seen.append(failure)
    try:
        for x in t: t.append(x); seen.append(x); len(t) < 9 or t.clear()
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        s -= ()
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        t += b'\xff'
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.__rsub__('ceZZYb1'))
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.clear())
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(dict(zip(s, s)))
        seen.append(s)
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, (1.5), (1.7e+308), 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: '\x80\x7f\x00', 'k': True, 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque(["\u0663\u096b'", (3, (-2147483649), True, (26), ), 2], 2**31)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = ((253), (172), 1)
    except Exception as failure: seen.append(failure)
    try:
        x, *y = t; seen.append((x, y))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        x, *y = q; seen.append((x, y))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        del t[None]
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.pop())
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.__getnewargs__())
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list(reversed(q)))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.index(()))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        for k, x in d.items(): d[k] = x; seen.append(k)
        seen.append(l)
    except Exception as failure: seen.append(failure)
check(3, program_3)
