from unittest.mock import ANY, MagicMock, Mock, call

m = Mock()
m(1, a=2)
m.foo.bar(3).baz(4)
print(m.call_args, m.call_count)
print(m.mock_calls, m.method_calls)
m.assert_called_once_with(1, a=ANY)
for check in (lambda: m.assert_called_with(2), m.assert_not_called, lambda: m.assert_any_call(9),
              lambda: m.assert_has_calls([call(1), call(2)]), lambda: m.asert_called):
    try:
        check()
    except (AssertionError, AttributeError) as error:
        print(type(error).__name__, error)

magic = MagicMock()
print(len(magic), int(magic), bool(magic), list(magic), 3 in magic)
magic.__str__.return_value = "text"
with magic as entered:
    print(str(magic), entered is magic.__enter__.return_value)
