"""Servers (library reference: socketserver): a request comes in, a handler answers it.

There is one thread: the classes that would handle requests in threads or processes of their own are
`ThreadingMixIn`, which raises when it starts one, and none for processes.
"""

import os
import selectors
import socket
import sys
import threading
import time
from io import BufferedIOBase

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer",
           "BaseRequestHandler", "StreamRequestHandler", "DatagramRequestHandler",
           "ThreadingMixIn", "UnixStreamServer", "UnixDatagramServer",
           "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer"]

_ServerSelector = selectors.PollSelector


class BaseServer:
    """The order of things: wait, accept, verify, process, finish, shut down."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self._shutdown_request = False
        self._serving = False

    def server_activate(self):
        """Begins to listen."""

    def serve_forever(self, poll_interval=0.5):
        """Handles requests until somebody calls `shutdown`."""
        self._serving = True
        try:
            with _ServerSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self._shutdown_request:
                    ready = selector.select(poll_interval)
                    if self._shutdown_request:
                        break
                    if ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self._shutdown_request = False
            self._serving = False

    def shutdown(self):
        """Ends `serve_forever`, which a handler may call for."""
        self._shutdown_request = self._serving

    def service_actions(self):
        """Called once in every turn of `serve_forever`."""

    def handle_request(self):
        """Handles one request, or calls `handle_timeout`."""
        timeout = self.socket.gettimeout()
        if timeout is None:
            timeout = self.timeout
        elif self.timeout is not None:
            timeout = min(timeout, self.timeout)
        end = None if timeout is None else time.monotonic() + timeout
        with _ServerSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while True:
                if selector.select(timeout):
                    return self._handle_request_noblock()
                if end is not None:
                    timeout = end - time.monotonic()
                    if timeout < 0:
                        return self.handle_timeout()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        try:
            self.process_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called when no request came in time."""

    def verify_request(self, request, client_address):
        """Should the request be handled?"""
        return True

    def process_request(self, request, client_address):
        """Handles a request and ends it."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Tidies up."""

    def finish_request(self, request, client_address):
        """Lets a handler answer."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """Ends a request."""
        self.close_request(request)

    def close_request(self, request):
        """Closes a request."""

    def handle_error(self, request, client_address):
        """Tells of an exception that a handler did not catch."""
        import traceback
        line = "-" * 40
        print(line, file=sys.stderr)
        print("Exception occurred during processing of request from", client_address,
              file=sys.stderr)
        traceback.print_exc()
        print(line, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """Serves connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except:
                self.server_close()
                raise

    def server_bind(self):
        """Takes its address."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port and self.address_family in (socket.AF_INET, socket.AF_INET6):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        """The number of its socket."""
        return self.socket.fileno()

    def get_request(self):
        """A connection, and where it comes from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        try:
            # Tells the other end first, which a close alone does not if somebody else has the file.
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        request.close()


class UDPServer(TCPServer):
    """Serves messages."""

    allow_reuse_address = False
    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        data, address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), address

    def server_activate(self):
        """There is nothing to listen for."""

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        """There is nothing to close."""


class ThreadingMixIn:
    """Handles every request in a thread of its own."""

    daemon_threads = False
    block_on_close = True
    _threads = ()

    def process_request_thread(self, request, client_address):
        """What the thread does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        """Starts a thread."""
        thread = threading.Thread(target=self.process_request_thread,
                                  args=(request, client_address))
        thread.daemon = self.daemon_threads
        if self.block_on_close and not thread.daemon:
            self._threads = (*self._threads, thread)
        thread.start()

    def server_close(self):
        super().server_close()
        for thread in self._threads:
            thread.join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class UnixStreamServer(TCPServer):
    """Serves connections at a path."""

    address_family = socket.AF_UNIX


class UnixDatagramServer(UDPServer):
    """Serves messages at a path."""

    address_family = socket.AF_UNIX


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    pass


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    pass


class BaseRequestHandler:
    """Answers one request: `setup`, `handle`, `finish`."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called first."""

    def handle(self):
        """Does the work."""

    def finish(self):
        """Called last, whatever happened."""


class StreamRequestHandler(BaseRequestHandler):
    """Answers with streams over the connection: `rfile` and `wfile`."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        if self.wbufsize == 0:
            self.wfile = _SocketWriter(self.connection)
        else:
            self.wfile = self.connection.makefile("wb", self.wbufsize)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except socket.error:
                # The other end has gone.
                pass
        self.wfile.close()
        self.rfile.close()


class _SocketWriter(BufferedIOBase):
    """Writes to a socket at once, and all of it."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        with memoryview(b) as view:
            return view.nbytes

    def fileno(self):
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """Answers a message with streams in memory."""

    def setup(self):
        from io import BytesIO
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
