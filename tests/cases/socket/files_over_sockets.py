import socket

a, b = socket.socketpair()
out = a.makefile("w", encoding="utf-8", newline="\n")
print("héllo", file=out)
print("wörld", file=out)
out.flush()
a.shutdown(socket.SHUT_WR)
with b.makefile("r", encoding="utf-8") as lines:
    print([line for line in lines])
both = b.makefile("rwb")
both.write(b"back")
both.flush()
print(a.recv(10))
b.close()
print(b.fileno() > 0, "[closed]" in repr(b))
both.close()
print(b.fileno())
out.close()
a.close()
try:
    a.makefile("z")
except ValueError as e:
    print(e)
