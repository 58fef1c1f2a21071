import http.client
import http.server
import io
import socket
import sys


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(self.path.encode()[:5])

    def log_message(self, format, *args):
        print("log:", format % args)


with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
    for method, path in ("GET", "/abcd"), ("PUT", "/x"):
        connection = http.client.HTTPConnection(*server.server_address)
        connection.request(method, path, headers={"X-Test": "1"})
        server.handle_request()
        response = connection.getresponse()
        print(response.status, response.reason, response.getheader("content-length"))
        print(response.read()[:20])
        connection.close()
