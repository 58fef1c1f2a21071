# trace.Trace counts lines, and prints them.
import os
import trace


def target(n):
    total = 0
    for i in range(n):
        total += i
    return total


counter = trace.Trace(count=1, trace=0)
print(counter.runfunc(target, 3))
first = target.__code__.co_firstlineno
print(sorted((line - first, count) for (_, line), count in counter.results().counts.items()))

caller = trace.Trace(count=0, trace=0, countfuncs=1)
caller.runfunc(target, 1)
print([(os.path.basename(f), m, name) for f, m, name in caller.results().calledfuncs])
trace.Trace(count=0, trace=1).runfunc(target, 1)
