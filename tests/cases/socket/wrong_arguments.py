import socket

s = socket.socket()
u = socket.socket(socket.AF_UNIX)


def tried(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


tried(s.bind, "x")
tried(s.bind, ("",))
tried(s.bind, ("", 70000))
tried(s.recv, -1)
tried(s.recv_into, b"abc")
tried(s.recv_into, bytearray(3), 10)
tried(s.send, "abc")
tried(s.sendto, b"x", 1)
tried(s.getsockopt, 1, 2, 2000)
tried(s.setsockopt, 99, 99, 1)
tried(u.bind, "x" * 200)
tried(u.connect, "/no/such/socket")
tried(socket.socket, fileno=-1)
tried(socket.socket, family=99)
tried(socket.htons, 70000)
tried(socket.htonl, -1)
tried(socket.inet_aton, "x")
tried(socket.inet_pton, 2, "1.2.3")
tried(socket.inet_ntop, 2, b"x")
tried(socket.getaddrinfo, 1, 1)
s.close()
tried(s.getsockname)
u.close()
