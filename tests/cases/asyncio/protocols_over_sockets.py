import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("made", type(transport).__name__)

    def data_received(self, data):
        self.transport.write(data[::-1])

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("lost", exc)


class Messages(asyncio.DatagramProtocol):
    def __init__(self, got):
        self.got = got

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if not self.got.done():
            self.got.set_result((data, addr))


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    place = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*place)
    writer.write(b"abc")
    print(await reader.readexactly(3))
    print(writer.get_extra_info("peername") == place)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    one, other = loop.create_future(), loop.create_future()
    a, _ = await loop.create_datagram_endpoint(lambda: Messages(one), ("127.0.0.1", 0))
    address = a.get_extra_info("sockname")
    b, _ = await loop.create_datagram_endpoint(lambda: Messages(other), remote_addr=address)
    b.sendto(b"ping")
    data, origin = await one
    a.sendto(b"pong", origin)
    print(data, (await other)[0])
    a.close()
    b.close()
    await asyncio.sleep(0)


asyncio.run(main())
