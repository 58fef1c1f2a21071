def attempt(action, *names):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, [getattr(error, name) for name in names], error)


attempt(lambda: missing, "name")
attempt(lambda: (5).missing, "name", "obj")
attempt(lambda: {}["k"], "args")
attempt(lambda: __import__("no_such_module"), "name", "path")
attempt(lambda: b"\xff".decode(), "encoding", "start", "end", "reason", "object")
attempt(lambda: next(iter(())), "value")
attempt(lambda: eval("1 +"), "lineno", "offset", "text", "msg")


def exit_with(code):
    raise SystemExit(code)


attempt(lambda: exit_with(3), "code")
attempt(lambda: open("/no/such/file"), "errno", "strerror", "filename")
