# A writer waits while its protocol is paused, and is told when the connection is lost.
import asyncio


class Transport(asyncio.Transport):
    def __repr__(self):
        return "<transport>"

    def is_closing(self):
        return False

    def write(self, data):
        print("write", data)

    def close(self):
        print("close")


async def main():
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport = Transport({"peer": 5})
    protocol.connection_made(transport)
    writer = asyncio.StreamWriter(transport, protocol, reader, asyncio.get_running_loop())
    print(writer, writer.get_extra_info("peer"))
    writer.writelines([b"a", b"b"])
    await writer.drain()
    protocol.pause_writing()
    waiting = asyncio.create_task(writer.drain())
    await asyncio.sleep(0)
    print(waiting.done())
    protocol.resume_writing()
    await waiting
    protocol.data_received(b"xyz")
    protocol.connection_lost(None)
    print(await reader.read())
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print(error)
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
