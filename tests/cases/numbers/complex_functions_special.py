"""Complex functions at infinities and NaN."""
import cmath

inf, nan = cmath.inf, cmath.nan
for name in ("acos", "asinh", "atan", "atanh", "cos", "sinh", "tan", "tanh", "exp", "sqrt"):
    f = getattr(cmath, name)
    row = []
    for z in (complex(inf, nan), complex(nan, 0), complex(0, nan), complex(-inf, 1), complex(1, inf)):
        try:
            r = f(z)
            row.append(f"{abs(r.real):.4g} {abs(r.imag):.4g}")
        except ValueError as e:
            row.append(str(e))
    print(name, row)
print(cmath.sqrt(1e-320), cmath.log(0, 2), cmath.rect(0.0, 5), cmath.phase(-0j))
