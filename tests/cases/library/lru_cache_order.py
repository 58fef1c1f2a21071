# The least recently used entry goes, whatever was hit in between.
import functools

for size in 1, 2, 3, 7, 8, 20:
    log = []

    @functools.lru_cache(size)
    def f(x):
        log.append(x)
        return x

    state = size
    for _ in range(600):
        state = (state * 1103515245 + 12345) % 2**31
        f((state >> 8) % (size * 2) if state & 0x10000 else (log[-1] if log else 0))
    print(size, f.cache_info(), sum(i * x for i, x in enumerate(log)))
