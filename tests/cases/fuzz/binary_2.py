from _generated import check
def program_0(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'0123456789ab')
    except Exception as failure: seen.append(failure)
    try:
        o[-100:None] = iter(['\u01c5\u03c3\u03c3\u03a3\u03c3\u03a3', 100, ':}::::}:'])
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytes([-3, 2]))
    except Exception as failure: seen.append(failure)
    try:
        o *= 10
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o)[0:2]; o.append(1)
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o['1':2**63] = {'q'}
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o); m[1] = 4
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.upper())
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.lower('\u0130\u0130a'))
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o[-2**70] = -1
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'a AA\t :'.removesuffix((-6.03e+32)))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(bytearray(b'0\n'))
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o); m[1] = 3
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.__enter__().tolist())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.partition('\u096b\u0663\udfff'))
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.rsplit(None, -7))
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(bytearray(b'a'))
    except Exception as failure: seen.append(failure)
    try:
        o[-2] = 2
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o[-2:-3:-2**70] = b'\t- \n'
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b'').isalnum())
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'\x00a\t\xff\t0')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.cast('B', [2, 2]).tolist())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.contiguous)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'bA-bA\x00-b'.count(-2**70))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.islower())
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.rpartition(memoryview(b'bAa,:-,')))
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o); m[2**31] = -1
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'Aa\x00'.split())
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o)
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o)[-2:1.0]; o.append(1)
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        del o[0]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%d %x %c' % (-3, 0, 2**63))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.ndim)
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.cast('I')[3])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.itemsize)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'0,b-:\xff'.index(3))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b'\n0').index((0.0)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.cast('c').tolist())
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'0123456789ab')
    except Exception as failure: seen.append(failure)
    try:
        del o[::-2**63]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%d %x %c' % (0, 4, 2))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(memoryview(b'bb\n \t-').isalpha(x='\\\xff'))
    except Exception as failure: seen.append(failure)
    try:
        o[-100:0:-7] = b'0aA:'
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(7, program_7)
