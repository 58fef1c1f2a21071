import socket

print(socket.inet_aton("1.2.3"), socket.inet_aton("0x7f.1"), socket.inet_ntoa(b"abcd"))
print(socket.inet_pton(socket.AF_INET6, "::1"), socket.inet_ntop(socket.AF_INET6, bytes(16)))
print(socket.htons(1), socket.ntohl(1))
print(socket.gethostbyname(""), socket.gethostbyname("127.1"))
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
print(socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
try:
    socket.getaddrinfo("127.0.0.1", "no such service")
except socket.gaierror as e:
    print(e, isinstance(e, OSError))
print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), repr(socket.MSG_PEEK), socket.AI_PASSIVE)
