import socket
import struct

with socket.socket() as s:
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 3))
    print(struct.unpack("ii", s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    print(s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 4))
