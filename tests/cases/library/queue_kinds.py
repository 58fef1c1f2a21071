import queue

q = queue.Queue(2)
q.put(1)
q.put(2)
for attempt in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01),
                lambda: q.put(3, timeout=-1)):
    try:
        attempt()
    except (queue.Full, ValueError) as error:
        print(type(error).__name__, error)
print(q.qsize(), q.full(), q.get(), q.get(), q.empty())
p = queue.PriorityQueue()
for item in 3, 1, 2:
    p.put(item)
print([p.get() for _ in range(3)])
s = queue.LifoQueue()
s.put("a")
s.put("b")
print(s.get(), s.get_nowait())
s.task_done()
s.task_done()
s.join()
try:
    s.task_done()
except ValueError as error:
    print(error)
q.shutdown()
try:
    q.put(1)
except queue.ShutDown as error:
    print(repr(error))
