"""Format specifications: f-strings, `format`, `str.format` and `%`."""

from values import anything, double, integer, number, string

def specification(rng):
    if rng.random() < 0.04:
        return rng.choice(["zz", ".", "1.", "<<<", ",,", "_,", "0_.2", ".-1", "9" * 20, "#", "z", "=", "é", "10.10.10", ".99999999999999999999"])
    text = rng.choice(["", "", "", "<", ">", "^", "=", "*<", "é>", "0^", " =", "😀^"])
    text += rng.choice(["", "", "", "+", "-", " "]) + rng.choice(["", "", "", "", "z"]) + rng.choice(["", "", "", "#"]) + rng.choice(["", "", "0"])
    text += rng.choice(["", "", str(rng.randint(0, 25))]) + rng.choice(["", "", "", ",", "_"]) + rng.choice(["", "", f".{rng.randint(0, 12)}"])
    return text + rng.choice(["", "", "d", "b", "o", "x", "X", "n", "e", "E", "f", "F", "g", "G", "%", "s", "c", "r", "i"])


def percent(rng):
    flags = "".join(rng.choice("#0- +") for _ in range(rng.randint(0, 2)))
    width = rng.choice(["", "", "5", "12", "*"])
    precision = rng.choice(["", "", ".0", ".3", ".10", ".*", "."])
    return f"%{flags}{width}{precision}{rng.choice(['', '', 'l', 'h'])}{rng.choice('ddiuxXoeEfFgGcrsa%b')}"


def value(rng):
    return rng.choice([integer, double, number, number, string, anything])(rng)


def statement(rng):
    match rng.randrange(7):
        case 0 | 1:
            return [f"seen.append(format({value(rng)}, {specification(rng)!r}))"]
        case 2:
            conversion = rng.choice(["", "", "!r", "!s", "!a"])
            return [f"x = {value(rng)}", f"seen.append(f'{{x{rng.choice(['', '='])}{conversion}:{specification(rng)}}}')"]
        case 3:
            return [f"x = {value(rng)}", f"w = {rng.choice(['10', '3', repr('>8'), '-1', repr('x')])}", f"seen.append(f'{{x:{{w}}{rng.choice(['', '.2f', 'd', 's', '.{3}', '_x'])}}}')"]
        case 4:
            field = rng.choice(["", "0", "1", "a", "0.real", "0[0]", "1[x]", "0.__class__", "2", "a.b", "[0]", ".real", "0[-1]", "-1", "0[", "0.", "b]"])
            text = f"{{{field}{rng.choice(['', '', '!r', '!s', '!z', '!'])}{rng.choice(['', ':' + specification(rng), ':{}', ':{1}'])}}}{rng.choice(['', '{}', '{{}}', '}', '{'])}"
            return [f"seen.append({text!r}.format({value(rng)}, {value(rng)}, a={value(rng)}))"]
        case 5:
            text = percent(rng) + rng.choice(["", "|", percent(rng)])
            operand = rng.choice([value(rng), f"({value(rng)},)", f"({value(rng)}, {value(rng)})", f"({rng.randint(-9, 15)}, {value(rng)})", f"(9, 2, {value(rng)})"])
            return [f"seen.append({rng.choice(['', 'b'])}{text!r} % {operand})"] if text.isascii() else ["pass"]
        case _:
            text = f"%({rng.choice('ab')}){percent(rng)[1:]}"
            return [f"seen.append({text!r} % {{'a': {value(rng)}, 'b': {value(rng)}}})"]


def program(rng):
    return [statement(rng) for _ in range(rng.randint(4, 9))]
