CASES = r"""
repr(1j), repr(-1j), repr(1+0j), repr(complex(0,-1)), repr(complex(-0.0,1)), repr(complex(0.0,-0.0)), repr(complex(float('nan'),float('inf')))
repr(complex(-0.0,-0.0)), repr(1e16j), repr(1.5-2.5e-7j)
(1+2j) * (3-4j)
(1+2j) / (3-4j)
(1+2j) / 0
1j // 2
1j % 2
divmod(1j, 2)
1j ** 2
1j ** 0.5
1j ** 2j
0j ** -1
0j ** 1j
0j ** 0
(1+1j) ** 100
(1+1j) ** 101
(1+1j) ** -3
(1+1j) ** 10**20
pow(1j, 2, 3)
(1e200+1e200j) ** 2
1j < 2
1j == 1
(1+0j) == 1
1 == (1+0j)
(10**400) == 1j
1.5 == (1.5+0j)
(1j).__eq__('a')
(1j).__lt__(1j)
abs(3+4j)
abs(complex(1e308,1e308))
abs(complex(float('inf'), float('nan')))
(1+2j).conjugate()
(1+2j).real, (1+2j).imag
int(1j)
float(1j)
complex.__complex__(1j)
hash(1j), hash(1+0j), hash(1.5-2j)
(1j).__getnewargs__()
bool(0j), bool(1j)
-(1+2j), +(1+2j)
1j + 1, 1 + 1j, 1.5 - 1j, 2 * 1j
1j + 10**400
1j + 'a'
1/1j, 1j/float('inf')
(1+2j).__add__('a')
(1j).__pow__(2, 3)
~1j
~1.5
1.5 << 1
format(1j, '.2f'), format(1+2j, ''), format(1+2j, '20'), format(1+2j,'<20.3e'), format(1+2j, '^+20'), format(1+2j, '=20')
"""

for case in CASES.strip().split("\n"):
    try:
        result = ascii(eval(case))
        print(case, "->", result if len(result) < 300 else len(result))
    except Exception as e:
        print(case, "->", type(e).__name__, ascii(str(e)))
