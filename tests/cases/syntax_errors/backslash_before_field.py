# A backslash before a replacement field is an unknown escape.
import warnings

for source in r"f'\{1}'", r"f'\\{1}'", r"rf'\{1}'", r"f'a\{1}\d{2}'", r"f'\{{'":
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        value = eval(source)
    print(source, value, sorted(str(w.message) for w in caught))
