# Status codes and methods: values, phrases, kinds and other names.
import http
import pickle

for status in http.HTTPStatus:
    kinds = [name for name in ("is_informational", "is_success", "is_redirection", "is_client_error", "is_server_error") if getattr(status, name)]
    print(repr(status), status.phrase, status.description, kinds)
print([name for name, status in http.HTTPStatus.__members__.items() if status.name != name])
print(f"{http.HTTPStatus.OK} {http.HTTPStatus(404)!r}", http.HTTPStatus.OK + 1, pickle.loads(pickle.dumps(http.HTTPStatus.GONE)) is http.HTTPStatus.GONE)
print([(method, repr(method), method.description) for method in http.HTTPMethod], http.HTTPMethod("GET") == "GET")
try:
    http.HTTPStatus(999)
except ValueError as error:
    print(error)
