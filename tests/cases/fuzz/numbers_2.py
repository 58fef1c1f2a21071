from _generated import check
def program_0(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hash((-1)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sorted([(81), (366.0), (1152921504606846977)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.trunc(True))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(-(0.5))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(pow((-281474976710657), -1, (192)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sum([(-4.33e-07), (1.604375587057646e+109), (3.1518820754000375e+152)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.sumprod([(-574.7), (-8.852000000000001e+28)], [(-13), (174521960708973464076262475307162851115237929514207428041855)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(abs(False))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.trunc(complex((14370000000000.0), (357.78))))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.perm(3, 1))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(repr((-74250776369319.92)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(min((1.1754712526700292e+39), (99999)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.sumprod([(8.616422638538984e-98), (998.56)], [(-7.5e+19), (245)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float.fromhex((1000000000000000.0).hex()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float((243)))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append((1.5).__getnewargs__())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(+complex((-1.2135126025507004e+73), (-1.2091405356197304e+306)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((63.0) // (-3.438e+17))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(str((-1)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.dist([(2.8746350190138513e-280)], [(25)]))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.sqrt((5.522393446415731e+219)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((4298418509707095722959176872146454595806733725708897818055) * 1.0 == (-2147483647))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.lcm((260), (86)))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hash(True))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(complex((-34.35), (49160000000.0)) == (-9.576e-12) == (0.5))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(complex((1.5), (1.5)) / (-2.132103011467261e-264))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(hex((4294967297)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((182) >> 2)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int('!\u8a9e\u65e5%{'))
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(round((103), 400))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((68) >> 10)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((4019608775) >> -1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int(complex((-128.5), (-0.054630000000000005))))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(float.fromhex((660.29).hex()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int(complex((1.3931820120221715e+113), (9700263749839.955))))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((1.2869654983529518e-182) == (178) == complex((7.483940267676798e+81), (1.361691142200268e+37)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(5 ** (366.8))
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(complex((123456789.0), (0.0001)) > (2.5))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((68) <= (-99999999999999999999999999))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(str(True))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(pow((211), 0, (121)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(round((3595759235665459238), 400))
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append(abs((7.137e-13)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.factorial(10))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int((468.0)) == (-64.0242))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.dist([(0.0)], [(9223372036854775809)]))
    except Exception as failure: seen.append(failure)
check(7, program_7)
def program_8(seen):
    try:
        import math
    except Exception as failure: seen.append(failure)
    try:
        seen.append((-9223372036854775808) < (-6.325109348531296e-226))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(+complex((-7825.0), (-303.9304)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((537.5219) // (-2.903e-13))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(math.isqrt((80)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sorted([(119), (-2.553912582491112e+132), (45)]))
    except Exception as failure: seen.append(failure)
check(8, program_8)
