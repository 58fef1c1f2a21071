import socket

with socket.socket(type=socket.SOCK_DGRAM) as a, socket.socket(type=socket.SOCK_DGRAM) as b:
    a.bind(("127.0.0.1", 0))
    b.bind(("127.0.0.1", 0))
    b.settimeout(5)
    print(a.sendto(b"one", b.getsockname()))
    data, place = b.recvfrom(100)
    print(data, place == a.getsockname())
    a.connect(b.getsockname())
    print(a.send(b"two"), b.recv(1))
    a.sendmsg([b"th", b"ree"])
    print(b.recvmsg(100)[:3])
    buffer = bytearray(10)
    a.send(b"four")
    size, place = b.recvfrom_into(buffer)
    print(size, bytes(buffer), place == a.getsockname())
