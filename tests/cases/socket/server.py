import socket
import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline()
        self.wfile.write(line.upper())


with socketserver.TCPServer(("127.0.0.1", 0), Handler) as server:
    client = socket.create_connection(server.server_address)
    client.sendall(b"hello\n")
    server.handle_request()
    print(client.recv(100), client.recv(100))
    client.close()
    server.timeout = 0.01
    server.handle_timeout = lambda: print("nobody came")
    server.handle_request()
