from _generated import check
def program_0(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append((214) << -3)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int((468.893)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int('414b', 0))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.frexp((-4.2829999999999994e+32)))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float.fromhex((720.0).hex()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((5e-324) << (174))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(-(-1000000000000000000000000001))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.fsum([(9007199254740992.0), (753.9), (56250.0)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(-2 ** (30))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float((0.5)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int(str((798584230614718794561482667169761988061007600243766031310285075034040865091925505196739)), '1'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.sumprod([complex((-3.8189999999999995e-21), (-5.556961577882172e-118)), (110.1)], [False, (9999999999999999999999999999)]))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(round((10000000000000000000000000000000000001), 2))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.gcd((-100000000000000000000000000000001), (-9999999999999999999999999999999999999), (46)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(round((-33810876834528), -30))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(((238259355659388), (-6.704e-08)) < ((86.44), (9999999999999999999999)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.dist([(1.3833516933660843e-235)], [(240)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float((672272774842965682173687771949203667710)))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append((132) - False)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-10000000000000001).bit_count())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hash(complex((6.713e-21), (8.884e-11))) == hash((1e-05)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int(str((217)), 1.0))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hex((98)))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.trunc((3875081693570047539537464436408809929)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(min((1.7e+308), (-1000000000000000)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float((91)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float.fromhex(''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(complex('\u01c5\u03c3\u03c2\u03c2\ufb01\u03c3\u01c5'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(bin((2147483648)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(round((2.5), -2))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(pow((1152921504606846976), -3, (85)))
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int(''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.trunc((1.8111996933962585e+178)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hash((1.0237528773729369e+306)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-5.643646996126318e+132).conjugate())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(complex((-60.5), (-6.7404520632772085e+243)) << (4928000000000000.0))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int.from_bytes((100000000).to_bytes(40, 'big', signed=True), 'big'))
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-1000000000000000000000000000000000001) * 1.0 == (-419412439737248381183559111448717721362453466))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(False > complex((-5.38e-09), (-5.655415850171345e-200)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-4.92e-18).__lt__((136)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int(hex((1000000000000000000000000000000000001)), 16))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(repr((2.869024577288084e-49)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-2147483648).__rtruediv__(True))
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append((9007199254740992.0) != (-999999999999999))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((1152921504606846977) ** 5)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float.fromhex('\u672c\u202e\u65e5\ufeff\u200b'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(complex('8746 +73j'))
    except Exception as failure: seen.append(failure)
check(7, program_7)
