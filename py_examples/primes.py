"""Primes in seven ways: sieves, generators, tests and factors.

Each does one thing that the others cannot: run for ever, be certain about huge
numbers, take a number apart.
"""

from itertools import count, islice, takewhile


def sieve(limit):
    """The classic: a table of flags, crossed out in strides."""
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for number in range(2, int(limit**0.5) + 1):
        if flags[number]:
            flags[number * number :: number] = bytes(len(range(number * number, limit + 1, number)))
    return [number for number, flag in enumerate(flags) if flag]


def filtered():
    """The poetic one: every prime adds a filter to a growing chain of generators."""

    def without_multiples(prime, numbers):
        return (number for number in numbers if number % prime)

    numbers = count(2)
    while True:
        prime = next(numbers)
        yield prime
        numbers = without_multiples(prime, numbers)


def endless():
    """The practical one: a dictionary of the next multiple of each prime so far."""
    yield 2
    multiples = {}
    for candidate in count(3, 2):
        step = multiples.pop(candidate, None)
        if step is None:
            yield candidate
            multiples[candidate * candidate] = 2 * candidate
        else:
            following = candidate + step
            while following in multiples:
                following += step
            multiples[following] = step


def is_prime(number):
    """Miller and Rabin's test, exact below 3.3 * 10**24 with these witnesses."""
    witnesses = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
    if number < 2:
        return False
    for prime in witnesses:
        if number % prime == 0:
            return number == prime
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for witness in witnesses:
        power = pow(witness, odd, number)
        if power in (1, number - 1):
            continue
        for _ in range(twos - 1):
            power = power * power % number
            if power == number - 1:
                break
        else:
            return False
    return True


def factors(number):
    for prime in endless():
        if prime * prime > number:
            break
        while number % prime == 0:
            yield prime
            number //= prime
    if number > 1:
        yield number


def powers(number):
    """60 -> '2^2 * 3 * 5'"""
    counts = {}
    for prime in factors(number):
        counts[prime] = counts.get(prime, 0) + 1
    return " * ".join(f"{prime}^{power}" if power > 1 else f"{prime}" for prime, power in counts.items())


def twins(primes):
    previous = None
    for prime in primes:
        if previous is not None and prime - previous == 2:
            yield previous, prime
        previous = prime


def main():
    print("sieve:   ", sieve(60))
    print("filtered:", list(islice(filtered(), 17)))
    print("endless: ", list(takewhile(lambda prime: prime < 60, endless())))
    print("agree:   ", sieve(2000) == list(islice(endless(), 303)) == [n for n in range(2001) if is_prime(n)])
    print("twins:   ", *islice(twins(endless()), 8))

    for number in (60, 97, 1001, 5040, 65536, 999_999, 600_851_475_143):
        print(f"{number:>15,} = {powers(number)}")

    print("Mersenne primes: " + ", ".join(f"2^{p}-1" for p in range(2, 130) if is_prime(2**p - 1)))
    print("Carmichael's 561 is", "prime" if is_prime(561) else "composite")

    gaps = {}
    previous = 2
    for prime in islice(endless(), 1, 1000):
        gaps[prime - previous] = gaps.get(prime - previous, 0) + 1
        previous = prime
    print("Gaps between the first thousand primes:")
    for gap, times in sorted(gaps.items())[:8]:
        print(f"  {gap:>2} {'*' * (times // 8):<30} {times}")


if __name__ == "__main__":
    main()
