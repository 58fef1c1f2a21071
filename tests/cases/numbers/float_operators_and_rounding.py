CASES = r"""
(1.5).hex()
(0.0).hex()
(-0.0).hex()
(5e-324).hex()
(1e308).hex()
(1.5).is_integer()
(0.1).as_integer_ratio()
(-0.0).as_integer_ratio()
(5e-324).as_integer_ratio()[0]
round(2.5)
round(2.675, 2)
round(1e300, -299)
round(1.5, 400)
round(1.5, -400)
round(1.7976931348623157e308, -308)
round(float('inf'))
round(float('nan'))
round(float('inf'), 2)
round(2.5, None)
round(2.5, 1.0)
round(0.5), round(1.5), round(-0.5)
round(5e15+0.5), round(1234.5678, -2)
round(-0.04, 1)
round(1.5, 10**30)
round(1.5, -10**30)
(2.5).__round__()
divmod(7.5, 2)
divmod(-7.5, 2)
divmod(7.5, -2)
divmod(-1e-20, 5.0)
7.5 // -2.0
-0.0 % 5
0.0 // -1
2 % float('inf')
-2 % float('inf')
-2 // float('inf')
1.0 ** float('nan')
(-1.0) ** float('inf')
0.5 ** float('inf')
(-0.0) ** -1
(-0.0) ** 3
0.0 ** -float('inf')
(-2.0) ** 3
(-2.0) ** 0.5
pow(2.0, 3.0, 5.0)
(2.0).__pow__(3, 5)
(2.0).__pow__(3, None)
(2.0).__pow__('a')
1e308 * 10
2.0 ** 1024
2.0 ** -1080
(1.5).__eq__(1)
(1.5).__lt__(10**400)
(1.5).__lt__('a')
(1.5).__add__(2)
(1.5).__add__(10**400)
(1.5).__add__('a')
(1.5).__int__()
(1.5).__trunc__()
(1.5).__floor__()
(-1.5).__floor__()
(-1.5).__ceil__()
(1.5).conjugate()
(1.5).real, (1.5).imag
(1.5).__getnewargs__()
hash(float('inf')), hash(-float('inf')), hash(1.5), hash(-1.0), hash(1e300)
repr(1e16), repr(1e15), repr(123456789012345678.0), repr(1e-4), repr(1e-5), repr(1e22), repr(0.1+0.2)
repr(-0.0), repr(5e-324), repr(1.7976931348623157e308), repr(float('nan')), repr(-float('inf'))
bool(0.0), bool(float('nan'))
-(0.0), abs(-1.5), +1.5
"""

for case in CASES.strip().split("\n"):
    try:
        result = ascii(eval(case))
        print(case, "->", result if len(result) < 300 else len(result))
    except Exception as e:
        print(case, "->", type(e).__name__, ascii(str(e)))
