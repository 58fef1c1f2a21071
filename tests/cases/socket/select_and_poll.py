import select
import socket

a, b = socket.socketpair()
print(select.select([a, b], [], [], 0))
a.send(b"x")
r, w, x = select.select([a, b], [a], [b], 1)
print(r == [b], w == [a], x)
p = select.poll()
p.register(b, select.POLLIN)
print([(n == b.fileno(), e) for n, e in p.poll(1000)])
p.unregister(b)
print(p.poll(0))
with select.epoll() as e:
    e.register(b.fileno(), select.EPOLLIN | select.EPOLLOUT)
    print([(n == b.fileno(), events) for n, events in e.poll(1)])
    try:
        e.register(b)
    except FileExistsError as error:
        print(error)
print(e.closed)
for wrong in (([1.5], [], []), (1, [], []), ([-1], [], []), ([], [], [], -1)):
    try:
        select.select(*wrong)
    except (TypeError, ValueError) as error:
        print(error)
a.close()
b.close()
