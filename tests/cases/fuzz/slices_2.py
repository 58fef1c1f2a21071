from _generated import check
def program_0(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = []
        o[I(2):-100:0] += b'x'
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append([0, 1, 2, 3, 4, 5][:2**64])
    except Exception as failure: seen.append(failure)
    try:
        s = slice(7)
        seen.append((s, s.indices(2**70), s == slice(7), s.start))
    except Exception as failure: seen.append(failure)
    try:
        s = slice(-2)
        seen.append((s, s.indices(-2**63), s == slice(-2), s.start))
    except Exception as failure: seen.append(failure)
    try:
        seen.append([][1:None])
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[::0, ::-1, 6])
    except Exception as failure: seen.append(failure)
    try:
        o = memoryview(b'abcdef')
        seen.append((o[-1::-3], o[5:-2:1], o[-2**64]))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        s = slice(6, -6, -2)
        seen.append((s, s.indices(100), s == slice(6, -6, -2), s.start))
    except Exception as failure: seen.append(failure)
    try:
        r = range(9, -9, -2)[100:-7:3]
        seen.append((r, len(r), list(r)[:5], r.start, 10 in r, r == range(3)))
    except Exception as failure: seen.append(failure)
    try:
        o = range(2, 20, 3)
        seen.append((o[True:], o[7:-100:-2], o[7]))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        r = range(10**20, 0, -10**19)[-2**64:]
        seen.append((r, len(r), list(r)[:5], r.start, 4 in r, r == range(-1)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'abcdef'[-100:-3:-7])
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[True:100:0, -100:-2**64:-1, -7])
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[2:1.0:7] += (1, 2)
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(range(9, -9, -2)[5:-2])
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        seen.append(range(0)[-100:-7])
    except Exception as failure: seen.append(failure)
    try:
        o = b'abcdef'
        seen.append((o[::-2], o[-1:0], o[-3]))
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[::3] = [7, 8]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[-100:I(-2)] += (1, 2)
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o = range(0)
        seen.append((o[2**64:2**64:-7], o[::1], o[-1]))
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[:3, -7:-7:-2, 6])
    except Exception as failure: seen.append(failure)
    try:
        s = slice(True)
        seen.append((s, s.indices(-1), s == slice(True), s.start))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = memoryview(b'abcdef')
        seen.append((o[-2:3], o[-1:-5:2], o[-1]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'abcdef'[7:-5])
    except Exception as failure: seen.append(failure)
    try:
        o = bytearray(b'abcdef')
        del o[3:True]
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = bytearray(b'abcdef')
        del o[::3]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o = [0, 1, 2, 3, 4, 5]
        o[::-2**64] += (1, 2)
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[::0, -3:-5:, 0])
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[::1, 5:100, I(2)])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(range(2, 20, 3)[::-2**64])
    except Exception as failure: seen.append(failure)
    try:
        seen.append('abcdef'[1:3:-7])
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = [0, 1, 2, 3, 4, 5]
        del o[::-1]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        s = slice(-2**64, 6)
        seen.append((s, s.indices(-2), s == slice(-2**64, 6), s.start))
    except Exception as failure: seen.append(failure)
    try:
        o = [0, 1, 2, 3, 4, 5]
        del o[::-2**64]
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(6, program_6)
