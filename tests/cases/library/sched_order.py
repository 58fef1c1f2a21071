from sched import scheduler


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



now = 0


def wait(seconds):
    global now
    now += seconds


s = scheduler(lambda: now, wait)
s.enter(2, 1, print, ("second",))
s.enter(1, 2, print, ("first", "late"), {"sep": "-"})
s.enter(1, 1, print, ("first", "early"))
gone = s.enter(5, 1, print, ("never",))
s.cancel(gone)
print([(e.time, e.priority, e.sequence) for e in s.queue])
print(s.run(blocking=False))
s.run()
print(now, s.empty())
show(s.cancel, gone)
