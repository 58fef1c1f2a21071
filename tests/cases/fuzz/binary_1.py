from _generated import check
def program_0(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(memoryview(b'\t,b\t:\x00:'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%a' % iter([]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(memoryview(memoryview(b'\x00-A'))[1.0:0])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%a' % [(-7.298e+19)])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.count(True))
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(bytearray(b' b,\xff:a\xffb'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.isdigit(((99999999999999999999999999999), '\xdf\u017f\u0131', b'ba,\t-0', )))
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        del o[2**63]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o[5:-100:-2**70] = memoryview(b'\n')
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        o += bytearray(b'')
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.cast('I')[1.0])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'\t\t,\t\xff'.strip('\x80\\'))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'A A-A')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.__enter__().tolist())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%d %x %c' % (-3, -1, 2**63))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(memoryview((1000000000000000.0)))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'0123456789ab')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.cast('b').tolist())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.contiguous)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%b %s' % (memoryview(b':'), range(3)))
    except Exception as failure: seen.append(failure)
    try:
        o += b'-'
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b':\xffb\xff'.lower())
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'0123456789ab')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'Aaa\t\tb'.replace(memoryview(b'aA:')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'\x00'.replace(memoryview(b'a '), b'\xff'))
    except Exception as failure: seen.append(failure)
    try:
        del o[::-2**63]
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'0123456789ab')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%d %x %c' % (-2, 10, -7))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b'0').center(1, bytearray(b'\t\x00 :AA')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(o.rindex(bytearray(b'\xffbA:,0\n,')))
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.suboffsets)
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'0123456789ab')
    except Exception as failure: seen.append(failure)
    try:
        o[-2**70] = 2
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b' ').rstrip())
    except Exception as failure: seen.append(failure)
    try:
        o[100:-1] = ()
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytes('\U0001f40d\U0001d538\U0001d538\U0001f40d\U0001d538\U0001f600\U0001f600\U0001f600', 'cp1252'))
    except Exception as failure: seen.append(failure)
    try:
        with memoryview(o) as m: m[1:2**70] = memoryview(b'Ab0')
        seen.append(o)
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        o = bytearray(b'hognose')
    except Exception as failure: seen.append(failure)
    try:
        m = memoryview(b'')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%b %s' % (b'-', '+\u65e51\u65e5e1.-'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'\nab0' == memoryview(b' -\t- ,0\x00'))
    except Exception as failure: seen.append(failure)
    try:
        del o[3]
        seen.append(o)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.itemsize)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bytearray(b'A ').rsplit())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(m.cast('B'))
    except Exception as failure: seen.append(failure)
check(7, program_7)
