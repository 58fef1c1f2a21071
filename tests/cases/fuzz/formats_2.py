from _generated import check
def program_0(seen):
    try:
        seen.append('{.real!s:{1}}}'.format('\u0130\xc5a\xc5', (10000000000000000000000000000000), a='\xb25\u096b4\u0663\xb22'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format('\u672c\u672c\u672c', 'é>#024s'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((-8222000000000.0), '>#.10E'))
    except Exception as failure: seen.append(failure)
    try:
        x = (-101)
        w = 10
        seen.append(f'{x:{w}.2f}')
    except Exception as failure: seen.append(failure)
    try:
        x = '\u01c5\ufb01\u03c2'
        w = 10
        seen.append(f'{x:{w}.{3}}')
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        seen.append('{1!z:,,}}'.format(complex((-6.252171893640734e+61), (-4.545e-20)), (123456789.0), a=(-1.3025744483631964e-273)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)12.*d' % {'a': (731.569), 'b': (-1.7345745921716084e+233)})
    except Exception as failure: seen.append(failure)
    try:
        x = complex((-9.875e-16), (1e+16))
        seen.append(f'{x=!a:*<+z#.1r}')
    except Exception as failure: seen.append(failure)
    try:
        x = (1.558239545531182e-148)
        seen.append(f'{x=!r:0^020o}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((68), '😀^-_.5E'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)++*b' % {'a': memoryview(b''), 'b': (1e-05)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)+.*lc' % {'a': (260), 'b': {(1, 2)}})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)#0.*x' % {'a': (-14), 'b': (117)})
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        seen.append('{[0]!z}{'.format((-2.363e+16), (248), a=(-0.0006801)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)-0.10ho' % {'a': complex((4.191e+30), (5.746e+25)), 'b': complex((-388.883), (-5.262e-19))})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)l%' % {'a': '\u0308\u0308', 'b': (32536391512)})
    except Exception as failure: seen.append(failure)
    try:
        x = (-5.274e-26)
        seen.append(f'{x!s:<+e}')
    except Exception as failure: seen.append(failure)
    try:
        x = (-18446744073709551617)
        seen.append(f'{x=!r:z_f}')
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        x = (20)
        w = 3
        seen.append(f'{x:{w}.{3}}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{b]!s}}'.format('ee\u0301\u0301\u0308\u0301\u0308', '\u65e5\u65e5\u672c\u8a9e\u8a9e\u672c', a='\u2167X\xbd\xbdb\u096b\xbdY'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format('.', '+,b'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)+#.a' % {'a': (226453145648217843116863065345023598272032013469522239820424), 'b': (21.79)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((-1001), '😀^z#0_e'))
    except Exception as failure: seen.append(failure)
    try:
        x = '\u8a9e\u672c\u0301e'
        seen.append(f'{x=!r:>20f}')
    except Exception as failure: seen.append(failure)
    try:
        x = 'eE1-1\u8a9e'
        w = 3
        seen.append(f'{x:{w}s}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{1:{}}}'.format(True, (-291.0), a='\u03c3\u672c\u672c\u01c5\u65e5\u8a9e\u03c3'))
    except Exception as failure: seen.append(failure)
    try:
        x = (932.3)
        seen.append(f'{x=!s:= 0_r}')
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        x = -1
        w = 'x'
        seen.append(f'{x:{w}d}')
    except Exception as failure: seen.append(failure)
    try:
        x = True
        seen.append(f'{x=!r:-0.8G}')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)i' % {'a': (-1000000000000000000000000), 'b': (5e-324)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{0!z:{1}}{}'.format((95), (4611686018427387903), a=(2.4012223152202285e-25)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{1[x]!z}{'.format((8.496110796931897e-255), '', a='\u200bbcXac\ufeff'))
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        seen.append('%- 12.0r' % (-1329239069537915918018243713390531112616126835603703))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(range(-3, 2), 'é>020.0d'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((-1.1973117254380132e-238), '<z0r'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((-7), '<+#,F'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{0[-1]!r:z}{}'.format(range(5, -2, 10), complex((-5.857e-25), (9007199254740992.0)), a=(-4294967297)))
    except Exception as failure: seen.append(failure)
    try:
        x = '\u8a9e141\u65e57'
        w = 3
        seen.append(f'{x:{w}.{3}}')
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        seen.append('%0*.3s|' % (9, 2, (10000001)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(a)0#*.3hr' % {'a': '}%:}"', 'b': (2.7449999999999997e-16)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{[0]:{1}}{}'.format((-33.9), '\u03a3\u01c5\ufb01\u03a3\u01c5\u01c5\u03c3\ufb01', a=[]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((170141183460469231731687303715884105727), '<z0.11x'))
    except Exception as failure: seen.append(failure)
    try:
        x = ()
        seen.append(f'{x!a:é>#,%}')
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        seen.append(b'% -a%.*la' % (9, 2, (9714383604924055382)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format(complex((-253.0), (7.177518726172568e-133)), 'o'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('%(b)12.hd' % {'a': (145), 'b': (-4611686018427387904)})
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{[0]}}'.format('9', False, a=complex((7.794755199982459e-209), (-3.6580000000000004e+26))))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format((0.5), '+020_g'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(format('!', '>-#0,i'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(b'%-12ld|' % ([], True))
    except Exception as failure: seen.append(failure)
check(7, program_7)
