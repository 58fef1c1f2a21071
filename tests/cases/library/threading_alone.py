import threading

lock, again = threading.Lock(), threading.RLock()
with lock, again, again:
    print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), again._is_owned())
print(again._is_owned())
for attempt in (lock.release, again.release, threading.Condition().wait, threading.Condition().notify,
                threading.BoundedSemaphore(1).release, lambda: threading.Semaphore(-1),
                lambda: lock.acquire(False, 1), threading.Thread().join):
    try:
        attempt()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
event = threading.Event()
print(event.wait(0.01), event.set(), event.wait(), threading.current_thread().name)
print(threading.main_thread() is threading.current_thread(), threading.active_count())
data = threading.local()
data.x = 1
print(data.x, vars(data), threading.Barrier(1).wait())
