from _generated import check
def program_0(seen):
    try:
        seen.append(format(iter([..., b'A0\xff', '']), '+0,.9x'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(True, 'é>+E'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b).G' % {'a': '\ud800\u200b\u202e\udfff\ufeff', 'b': complex((570.47), (-5.8959999999999995e+32))})
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%#+5.10d%.3hg' % (-2.7185629039789904e-306))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{a.b!r:{}}{'.format((-9999999999999999999999), (88), a='baabbb'))
    except Exception as failure: seen.append(failure)
    try:
        x = -100
        seen.append(f'{x!a:0^o}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(':', '😀^22.6'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%0-*hX|' % '+.e+-1+_')
    except Exception as failure: seen.append(failure)
    try:
        x = (234)
        seen.append(f'{x: =0F}')
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        seen.append(b'%F%12.0hE' % (95))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)- 12.*hc' % {'a': (-4.1879999999999996e-20), 'b': (47)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b) +lF' % {'a': (-999999999), 'b': (99999999999)})
    except Exception as failure: seen.append(failure)
    try:
        x = (memoryview(b'\x00 \n\xff\t\x00'), memoryview(b'00\n-b'), True, )
        w = '>8'
        seen.append(f'{x:{w}_x}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((1.3981941035352864e+167), '<c'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((-693.5414), '^024d'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%0-*hG|' % (5.5))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((1152921504606846977), '#b'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)0#lE' % {'a': [b'\t:', '\U0001f40d\U0001f600\U0001d538\U0001f40d\U0001f600', None], 'b': (1.5139999999999998e-26)})
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        seen.append(format((138.4), ' =0,o'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{2!r:0^z00o}{'.format((-11004027121418501607274560103963889843503084335938963311700241080755253082), (-5), a=(181)))
    except Exception as failure: seen.append(failure)
    try:
        x = (-170141183460469231731687303715884105729)
        w = 3
        seen.append(f'{x:{w}.{3}}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(True, '😀^12G'))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        x = '{\ud800\ud800'
        w = -1
        seen.append(f'{x:{w}s}')
    except Exception as failure: seen.append(failure)
    try:
        x = (-745.0787)
        w = 10
        seen.append(f'{x:{w}}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%#o' % (8, (94)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)5.10ls' % {'a': (30), 'b': [bytearray(b'a \n\xff0b0\x00'), '1\xff\x7f\xffE']})
    except Exception as failure: seen.append(failure)
    try:
        x = (-99999999999999999999999999)
        w = 3
        seen.append(f'{x:{w}.{3}}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((4611686018427387905), '+.9d'))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        seen.append('{0:{}}{{}}'.format('', (3.939e+23), a='\u01c5\\\\'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)*.10d' % {'a': (74), 'b': (5e-324)})
    except Exception as failure: seen.append(failure)
    try:
        x = (190)
        seen.append(f'{x=!s:é>+17,G}')
    except Exception as failure: seen.append(failure)
    try:
        x = (-971.27)
        w = 'x'
        seen.append(f'{x:{w}d}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((-4.713682865198051e+230), '+.10c'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format('', '^+10.2E'))
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        x = '1E..'
        seen.append(f'{x!s:*<+z0g}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)0 *.10li' % {'a': (254), 'b': (555.9)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{[0]!s:{}}'.format((221), '\U0001d538\U0001d538\U0001f600', a=(-1577000000.0)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{0[!r: ,i}{}'.format((-1073741823), '\xbd\xbd\xb2\xb2\u0663\u096b\u2167\u096b', a=range(1, 10)))
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        seen.append(format((120), '=+.11r'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((63), '-z23,.9F'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)5.0lX' % {'a': 'bYbZaa', 'b': (503.3119)})
    except Exception as failure: seen.append(failure)
    try:
        x = (769960698662991390194803869690364670681162)
        seen.append(f'{x=!s:0^20_}')
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        seen.append('%(b)#-*F' % {'a': (-9007199254740993), 'b': (70)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)+5.*g' % {'a': (-999999999999999999999999999), 'b': (-0.0006987)})
    except Exception as failure: seen.append(failure)
    try:
        x = True
        w = 'x'
        seen.append(f'{x:{w}_x}')
    except Exception as failure: seen.append(failure)
    try:
        x = (10000000000000000000000001)
        w = 'x'
        seen.append(f'{x:{w}}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{a!s:{1}}{}'.format((0.0096), (-18373754079887400393205782473883888354763098507320033632567443735950986369049), a='\x1c\x85 \x0b\r\x85\u2028'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)05la' % {'a': (-17626151605482922849319933626454), 'b': (216)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format('+_-_.-', '<+z0_F'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)+5hf' % {'a': iter(['\xbd\u096b\xb2a\u0663\u2167a', '\t\x0c\x1c\x1c', (-100000), b'a\xff:']), 'b': (367.1)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((57), '< 18_.3i'))
    except Exception as failure: seen.append(failure)
check(7, program_7)
