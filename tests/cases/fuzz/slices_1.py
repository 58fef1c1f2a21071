from _generated import check
def program_0(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = range(2, 20, 3)
        seen.append((o[I(-2):100:-1], o[-7:0], o[-7]))
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[-1:-2] = o
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(range(-2**65, 2**65, 2**62)[::2])
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[-3:-2:, ::-1, 6])
    except Exception as failure: seen.append(failure)
    try:
        o = bytearray(b'abcdef')
        del o[4:-5:2]
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = []
        seen.append((o[3:-6:7], o[I(-2):-2:0], o[-6]))
    except Exception as failure: seen.append(failure)
    try:
        r = range(2, 20, 3)[5:I(2)]
        seen.append((r, len(r), list(r)[:5], r.start, 7 in r, r == range(3)))
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        del o[::I(2)]
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = bytearray(b'abcdef')
        del o[-2**64:-5:0]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o = []
        o[::0] = iter([1, 2])
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[::3, -2**64:'1', -1])
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list(range(20))[-3::-1])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(memoryview(b'abcdef')[I(2):6])
    except Exception as failure: seen.append(failure)
    try:
        o = range(2, 20, 3)
        seen.append((o[3::7], o[::-3], o[-5]))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = []
        o[...:3] = range(3)
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        s = slice(-5, 4, -2)
        seen.append((s, s.indices('1'), s == slice(-5, 4, -2), s.start))
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[-100:-6, ::1, 6])
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[3:6:0, True:4, 4])
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[-3:100:-2] += [7]
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
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[2:True, 1.0:1, 1])
    except Exception as failure: seen.append(failure)
    try:
        o = bytearray(b'abcdef')
        o[::2**64] = b'xy'
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o = [0, 1, 2, 3, 4, 5]
        o[4:7:-1] += b'x'
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''[I(-2):-5:0])
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[::2**64] += [7]
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        seen.append('aé😀\ud800z'[-2**64:1:-7])
    except Exception as failure: seen.append(failure)
    try:
        r = range(2, 20, 3)[[]:True]
        seen.append((r, len(r), list(r)[:5], r.start, 4 in r, r == range(0)))
    except Exception as failure: seen.append(failure)
    try:
        o = bytearray(b'abcdef')
        o[-6:7:3] += o
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        del o[True:True:2]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append([][-3:I(-2)])
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        class I:
            def __init__(self, n): self.n = n
            def __index__(self): return self.n
    except Exception as failure: seen.append(failure)
    try:
        o = list(range(12))
        o[:True:7] = [7, 8]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append([][3:I(-2):3])
    except Exception as failure: seen.append(failure)
    try:
        o = []
        o[-2:0] += b'x'
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[...::-7, True:-7, -3])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(range(2, 20, 3)[-2**64:-6:3])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b'abcdef')[-5:I(-2)])
    except Exception as failure: seen.append(failure)
    try:
        class G:
            def __getitem__(self, k): return k
        seen.append(G()[::0, -6:-100:1, -1])
    except Exception as failure: seen.append(failure)
check(7, program_7)
