CASES = r"""
str(10**5000)
repr(10**4300)
len(str(10**4299))
'%d' % 10**4300
hex(10**5000)[:5]
pow(2, -1, 5)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2, 3, -5)
pow(2, 3, 1.0)
pow(2.0, 3, 1)
pow(0, -1)
0.0 ** -1
0 ** -1.0
(-8) ** (1/3)
(-8.0) ** 0.5
10.0 ** 400
(-10.0) ** 401
2 ** 10000 * 1.0
1.0 + 10**400
10**400 / 3
10**400 / 10**200
1 / 10**400
(10**400) // 2.0
1 << -1
1 >> -1
1 << (1<<70)
0 << (1<<70)
-1 >> (1<<70)
1 // 0
1 % 0
1 / 0
divmod(1, 0)
divmod(1.0, 0.0)
1.0 // 0
1.0 % 0
1.0 / 0
10**30 // 0
10**30 % 0
divmod(10**30, 0)
(1).to_bytes()
(256).to_bytes()
(256).to_bytes(1)
(-1).to_bytes(2)
(-1).to_bytes(2, 'big', signed=True)
(-129).to_bytes(1, signed=True)
(1).to_bytes(-1)
(1).to_bytes(2, 'foo')
(1).to_bytes(2, 3)
(1).to_bytes('a')
(0).to_bytes(0)
(1).to_bytes(0)
int.from_bytes(b'\x01\x02')
int.from_bytes([1,2,3], 'little')
int.from_bytes([256])
int.from_bytes('ab')
int.from_bytes(5)
int.from_bytes(b'\xff', signed=True)
int.from_bytes(b'', 'big')
int.from_bytes(b'', 'mid')
int.from_bytes(bytes=b'1', byteorder='big')
(5).__round__(-1)
round(15, -1)
round(25, -1)
round(-15, -1)
round(12345, -2)
round(12345, -10)
round(5, None)
round(5, 1.0)
(5).__round__('a')
(3).__pow__(2)
(3).__pow__(-2)
(3).__pow__(2.0)
(3).__pow__(2, 5)
(3).__pow__(2, 5.0)
(3).__rpow__(2)
(3).__divmod__(2)
(3).__rdivmod__(2)
(3).__rdivmod__(2.0)
(3).__truediv__(0)
(3).__eq__(3.0)
(3).__lt__('a')
(3).__bool__()
(3).__getnewargs__()
True.__getnewargs__()
(3).__float__()
(10**400).__float__()
float(10**400)
(3).__index__()
True.__index__()
True.__int__()
True.__repr__()
True.conjugate()
True.real
True.imag
(-7).numerator
(7).denominator
(7).as_integer_ratio()
(7).is_integer()
(-7).bit_length()
(-7).bit_count()
True & False
True | 2
True ^ True
bool('a')
bool()
bool(1,2)
bool(x=1)
True.__and__(1)
True.__and__(1.0)
True.__rand__(False)
int.__add__(True, 1.5)
-True
+True
abs(True)
int.__new__(bool, 1)
int.__new__(str, 1)
int.__new__(3)
object.__new__(int)
hash(True)
hash(2**61-1)
hash(-1)
hash(2**61)
hash(-2**70)
(1).__format__(1)
(3) + 'a'
(3) @ 2
-'a'
10**18 * 10**18
(-5) // 3, (-5) % 3, 5 // -3, 5 % -3
(-10**20) // 3, (-10**20) % 3, 10**20 // -3, 10**20 % -3
9007199254740993 / 1, 2**53+1 == float(2**53)
(2**53+1) * 1.0
12345678901234567 / 10
int.bit_length.__name__
(5).__sizeof__() > 0
(5).__ceil__()
(5).__trunc__()
int.__rpow__(2, 3, 5)
"""

for case in CASES.strip().split("\n"):
    try:
        result = ascii(eval(case))
        print(case, "->", result if len(result) < 300 else len(result))
    except Exception as e:
        print(case, "->", type(e).__name__, ascii(str(e)))
