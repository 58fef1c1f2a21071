for spec in ("", ".3", ".0f", ".3f", "10.2f", "<10.2f|", "e", ".0e", ".3E", "g", ".3g", "G", "%", ".1%", "+.2f", " .2f", "08.2f", ",.2f", "_.1f", "#.0f", "z.1f"):
    if spec.endswith("|"):
        continue
    print(f"{spec:>6}", *(format(x, spec) for x in (0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e20)))
print(f"{float('nan'):f} {float('inf'):+.1f} {-0.04:.1f} {1e400:5} {0.1:.20f}")
