from _generated import check
def program_0(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, ['\udfff\udfff\udfff\ud800\udfff\ud800\udfff', (), None], 'abaaca', 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: True, 'k': '\udfff\xb2\u2167', 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque(['75e57', (49), 2], 2**63)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = ({True: [], True: True, 0: '1', True: '1'}, '\u0131\u0130\u017fa', 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.__rmul__('\u0308\u0131\u0131\xc5\xc5e'))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hash(t) == 0)
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.add((66)))
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.copy())
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(d.items() == iter([(-2.2162043849730225e+82), 1.0, b'\xff\t\n0b\t:', (2.5)]))
        seen.append(d)
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, {2.5: (8.67e-25), (1, 2): '\u0308\x7f\u0301\x7f\xff\xff\u0308\u0301', 'a': b' A\t0', 0: '\u03c2\u03c2\ufb01\ufb01\u03a3'}, set(), 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: (-6613636734752554922691176874), 'k': '', 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque([memoryview(b'0\x00\xff\x00'), range(10, 3), 2], None)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = (b'\xff -', '\u017f\ud800', 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.__reduce__())
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(d.__lt__(b'\t\tbbA-'))
        seen.append(d)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(d.__lt__(memoryview(b'-,0')))
        seen.append(d)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.index(b''))
        seen.append(t)
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, (105), -2**63, 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: (1.8365482797542292), 'k': frozenset({0}), 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque([(), 'b', 2], 2**63)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = (memoryview(b''), '\u03c2\u03c2\u01c5\u01c5\u01c5\ud800', 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(copy.deepcopy(t))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(max(l, key=repr))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(d.setdefault([], b'  -a,b-'))
        seen.append(d)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.__eq__(range(5, 1, 4)))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        for x in q: q.append(x); seen.append(x); len(q) < 9 or q.clear()
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.difference_update({(1, 2): (), 'a': '\ufb01\u03c3\u03a3\u03c2'}))
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        for k, x in d.items(): d[k] = x; seen.append(k)
        seen.append(d)
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, -1, '\ud800\ud800\ud800\ud800\ud800\udfff', 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: [], 'k': [b'A', b'  b0Ab', (-1322255504536256156020632274908891218486487282132006495426283886922972921), (1073741824)], 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque([2**31, memoryview(b'A'), 2], 2)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = (-2, '\U0001f600}\U0001d538', 1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.append(-1))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.extendleft((-140737488355328)))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.isdisjoint({'q'}))
        seen.append(s)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.__rmul__(()))
        seen.append(t)
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        import copy, collections
    except Exception as failure: seen.append(failure)
    try:
        l = [3, ('\xc5\xdf\u017f', 'bab\u2167\xb2\xbd\u2167a', (226), ), b' \t0:: \t', 1]
    except Exception as failure: seen.append(failure)
    try:
        d = {1: {'k': b'-b', 0: (2.5), 'a': b'A--', 1: '\ufb01\u03c2\u03a3\u01c5\u01c5\u03c3\ufb01'}, 'k': range(10, 5, 1), 'z': 0}
    except Exception as failure: seen.append(failure)
    try:
        s = {1, 2, 3}
    except Exception as failure: seen.append(failure)
    try:
        q = collections.deque([None, {1, 2, 3}, 2], -2**70)
    except Exception as failure: seen.append(failure)
    try:
        q = q if 'q' in locals() else collections.deque('abc')
    except Exception as failure: seen.append(failure)
    try:
        t = ([], {2, 3, 9}, 1)
    except Exception as failure: seen.append(failure)
    try:
        for k in d: d[k + k] = 1
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        for k in d: d[k + k] = 1
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(t.__add__(['%{']))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(l.sort(key=str))
        seen.append(l)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.popleft())
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.__init__('"0\\\'"4"\\', 3))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(any(t) or all(t))
        seen.append(t)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(q.__iadd__(b':A'))
        seen.append(q)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.union(-7))
        seen.append(s)
    except Exception as failure: seen.append(failure)
check(4, program_4)
