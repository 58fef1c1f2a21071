import socket

a, b = socket.socketpair()
print(a.send(b"hello"), b.recv(3), b.recv(10))
b.settimeout(0.01)
try:
    b.recv(1)
except TimeoutError as e:
    print(type(e) is socket.timeout, e)
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError as e:
    print(e.errno)
print(b.gettimeout(), b.getblocking(), a.timeout)
for wrong in (-1, "x", float("nan")):
    try:
        b.settimeout(wrong)
    except (TypeError, ValueError) as e:
        print(e)
a.close()
print(b.recv(1), a.fileno(), str(a)[:30])
