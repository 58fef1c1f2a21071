import io
from wsgiref.handlers import SimpleHandler
from wsgiref.headers import Headers
from wsgiref.util import request_uri, setup_testing_defaults, shift_path_info

environ = {"PATH_INFO": "/a/b", "QUERY_STRING": "q=1", "SCRIPT_NAME": ""}
setup_testing_defaults(environ)
print(request_uri(environ), shift_path_info(environ), environ["PATH_INFO"])


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Hello ", environ["REQUEST_METHOD"].encode()]


out = io.BytesIO()
handler = SimpleHandler(io.BytesIO(), out, io.StringIO(), environ)
handler.http_version = "1.1"
handler.run(app)
print([line for line in out.getvalue().split(b"\r\n") if not line.startswith(b"Date")])
h = Headers([("a", "1")])
h.add_header("Content-Disposition", "attachment", filename='x "y".txt')
h["A"] = "2"
print(h.items(), h.get_all("a"), str(h) == bytes(h).decode())
