import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    address = server.getsockname()
    with socket.create_connection(address, timeout=5) as client:
        connection, peer = server.accept()
        with connection:
            print(peer == client.getsockname(), client.getpeername() == address)
            client.sendall(b"x" * 1000)
            buffer = bytearray(2000)
            got = 0
            while got < 1000:
                got += connection.recv_into(memoryview(buffer)[got:])
            print(got, buffer[:1000] == b"x" * 1000)
            connection.shutdown(socket.SHUT_WR)
            print(client.recv(1))
            print(repr(connection.family), repr(connection.type), connection.proto)
try:
    socket.create_connection(address)
except ConnectionRefusedError as e:
    print(e)
