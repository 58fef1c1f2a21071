"""A sales report, to show what f-strings and the format mini-language can do."""

SALES = [
    ("2024-01", "north", "Hammers", 120, 14.90),
    ("2024-01", "south", "Hammers", 80, 14.50),
    ("2024-01", "north", "Nails", 15_000, 0.04),
    ("2024-02", "north", "Hammers", 90, 14.90),
    ("2024-02", "south", "Saws", 33, 28.75),
    ("2024-03", "south", "Nails", 42_500, 0.035),
    ("2024-03", "north", "Saws", 12, 31.0),
    ("2024-03", "east", "Drills", 7, 129.99),
]


class Money:
    """A value with a format of its own: `f"{price:k}"` shortens thousands."""

    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec.endswith("k"):
            return format(f"{self.amount / 1000:,.1f}k", spec[:-1])
        return format(f"{self.amount:,.2f}", spec or ">12")

    def __add__(self, other):
        return Money(self.amount + other.amount)


def group(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return dict(sorted(groups.items()))


def revenue(rows):
    return sum((Money(count * price) for *_, count, price in rows), Money(0))


def table(title, groups):
    width = max(len(title), *map(len, groups))
    total = revenue([row for rows in groups.values() for row in rows])
    yield f"{title:<{width}} {'units':>9} {'revenue':>12} {'share':>7}"
    yield f"{'':-<{width}} {'':->9} {'':->12} {'':->7}"
    for name, rows in groups.items():
        units, money = sum(row[3] for row in rows), revenue(rows)
        yield f"{name:<{width}} {units:>9,} {money} {money.amount / total.amount:>7.1%}"
    yield f"{'':=<{width}} {'':=>9} {'':=>12} {'':=>7}"
    yield f"{'total':<{width}} {sum(row[3] for row in SALES):>9,} {total} {1:>7.1%}"


def bars(groups, width=40):
    values = {name: revenue(rows).amount for name, rows in groups.items()}
    scale = width / max(values.values())
    for name, value in values.items():
        bar = "█" * int(value * scale) + "▌" * (value * scale % 1 >= 0.5)
        yield f"{name:>8} │{bar:<{width}}│ {Money(value):>6k}"


def showcase():
    number, pi, name = 1_234_567, 3.14159265, "Ada"
    flag, nothing = True, None
    yield f"{number:,} {number:_} {number:+} {number:e} {number:.3g}"
    yield f"{number:x} {number:#X} {number:o} {number:#b}"
    yield f"{pi:.2f} {pi:8.3f}| {pi:<8.3f}| {pi:^8.3f}| {pi:08.3f} {-pi:=+9.2f}"
    yield f"{name:>6}| {name:<6}| {name:^7}| {name:*^9} {name!r:>7} {name!s:.2}"
    yield f"{name=} {pi=:.3f} {number + 1 = } {flag!r:>6} {nothing}"
    yield f"{flag:d} {65:c} {0.256:.0%} {1e100:g} {1/3:.10f} {2**0.5:.3}"
    yield f"{3 + 4j:.1f} {1e-7} {1e16} {123456789012345.0} {float('nan')} {-float('inf')}"
    yield f"{{braces}} {'nested ' + f'{name.upper()}'} {({'a': 1})['a']} {[n * n for n in range(4)]}"
    yield "{0} {1} {0} {name:>{width}}".format("x", "y", name=name, width=5)
    yield "{0[2]} {1.real} {2[key]}".format([1, 2, 3], 4 + 5j, {"key": "value"})
    yield "%s is %d years, %.1f%% of %r, %05d, %x, %-6s|" % ("She", 36, 36.0, "100", 42, 255, "left")
    yield f"{'multi':-<20}{
        'line'
        :->20}"


def main():
    print(f"{' Sales report ':=^50}\n")
    for title, key in [("Month", lambda r: r[0]), ("Region", lambda r: r[1].title()), ("Product", lambda r: r[2])]:
        print(*table(title, group(SALES, key)), "", sep="\n")
    print(*bars(group(SALES, lambda row: row[2])), "", sep="\n")
    print(f"{' Format showcase ':=^50}\n")
    for line in showcase():
        print(line)


if __name__ == "__main__":
    main()
