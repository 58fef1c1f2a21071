"""Trampolines: recursion of any depth, on the heap instead of the stack.

A recursive function becomes a generator that *yields* its recursive calls. The
trampoline keeps the waiting generators in a list and bounces the results back.
"""

import functools
import types


def trampoline(function):
    """Let a generator function call itself by yielding; depth is bounded by memory only."""

    @functools.wraps(function)
    def run(*args):
        stack, value, error = [function(*args)], None, None
        while stack:
            try:
                if error is not None:
                    problem, error = error, None
                    request = stack[-1].throw(problem)
                else:
                    request = stack[-1].send(value)
            except StopIteration as stop:
                stack.pop()
                value = stop.value
            except Exception as raised:
                stack.pop()
                if not stack:
                    raise
                error = raised
            else:
                stack.append(request)
                value = None
        return value

    run.body = function
    return run


@trampoline
def total(n):
    """1 + 2 + ... + n, the silly way."""
    return 0 if n == 0 else n + (yield total.body(n - 1))


@trampoline
def is_even(n):
    return n == 0 or (yield is_odd.body(n - 1))


@trampoline
def is_odd(n):
    return n != 0 and (yield is_even.body(n - 1))


@trampoline
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return (yield ackermann.body(m - 1, 1))
    inner = yield ackermann.body(m, n - 1)
    return (yield ackermann.body(m - 1, inner))


@trampoline
def depth(tree):
    """How deep a list is nested; a number inside is an error, reported on the way up."""
    deepest = 0
    for branch in tree:
        if not isinstance(branch, list):
            raise TypeError(f"{branch!r} is not a list")
        deepest = max(deepest, (yield depth.body(branch)))
    return deepest + 1


@trampoline
def guarded(tree):
    try:
        return (yield depth.body(tree))
    except TypeError as error:
        return f"caught: {error}"


# The same with coroutines: `await` may then stand anywhere in an expression.


@types.coroutine
def call(coroutine):
    return (yield coroutine)


def bounce(coroutine):
    stack, value = [coroutine], None
    deepest = 0
    while stack:
        deepest = max(deepest, len(stack))
        try:
            stack.append(stack[-1].send(value))
            value = None
        except StopIteration as stop:
            stack.pop()
            value = stop.value
    return value, deepest


async def hanoi(discs, source, target, spare, moves):
    if discs:
        await call(hanoi(discs - 1, source, spare, target, moves))
        moves.append(source + target)
        await call(hanoi(discs - 1, spare, target, source, moves))
    return len(moves)


async def fibonacci(n):
    return n if n < 2 else await call(fibonacci(n - 1)) + await call(fibonacci(n - 2))


async def descend(n):
    return 1 + await call(descend(n - 1)) if n else 0


def plain(n):
    return 0 if n == 0 else n + plain(n - 1)


def main():
    try:
        plain(20_000)
    except RecursionError as error:
        print("plain recursion:", error)
    print("on a trampoline:", total(20_000))
    print("mutual recursion:", is_even(10_001), is_odd(10_001))
    print("ackermann(2, 9):", ackermann(2, 9))

    nest = []
    for _ in range(5000):
        nest = [nest]
    print("a list nested", depth(nest), "deep")
    print(guarded([[], [[3]]]))
    print(guarded([[[]], []]))

    print("coroutines:")
    moves = []
    count, deepest = bounce(hanoi(4, "A", "C", "B", moves))
    print(f"  hanoi: {count} moves, {deepest} deep:", *moves)
    print("  fibonacci(12), depth:", *bounce(fibonacci(12)))
    print("  descend(10000):", *bounce(descend(10_000)))


if __name__ == "__main__":
    main()
