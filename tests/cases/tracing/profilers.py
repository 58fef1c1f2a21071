# cProfile and profile count calls; pstats shows them.
import cProfile
import profile
import pstats


def leaf(n):
    return len([1] * n)


def work(n):
    if n:
        return work(n - 1)
    return [leaf(i) for i in range(3)]


counted = cProfile.Profile()
counted.runcall(work, 2)
stats = pstats.Stats(counted).strip_dirs().sort_stats("name")
for (file, line, name), (cc, nc, *_, callers) in sorted(stats.stats.items()):
    if "disable" not in name:
        print(file, line, name, cc, nc, {k[2]: v[:2] for k, v in callers.items()})

slow = profile.Profile(timer=lambda: 0)
slow.runcall(work, 2)
slow.create_stats()
print({key[2]: row[:2] for key, row in slow.stats.items() if key[2] in ("work", "leaf", "len")})
