import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    with a, b:
        got = loop.create_future()
        loop.add_reader(b, lambda: got.set_result(b.recv(10)))
        a.send(b"hello")
        print(await got, loop.remove_reader(b), loop.remove_reader(b))
        receiver = asyncio.create_task(loop.sock_recv(b, 10))
        await asyncio.sleep(0)
        await loop.sock_sendall(a, b"later")
        print(await receiver)
        waiting = asyncio.create_task(loop.sock_recv(b, 10))
        try:
            await asyncio.wait_for(waiting, 0.01)
        except TimeoutError:
            print("nothing came")
        big = asyncio.create_task(loop.sock_sendall(a, b"x" * 3_000_000))
        size = 0
        while size < 3_000_000:
            size += len(await loop.sock_recv(b, 1 << 20))
        await big
        print(size)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        with socket.socket() as client:
            client.setblocking(False)
            accepting = asyncio.create_task(loop.sock_accept(server))
            await loop.sock_connect(client, server.getsockname())
            connection, address = await accepting
            print(address == client.getsockname())
            connection.close()
            print(await loop.sock_recv(client, 1))


asyncio.run(main())
