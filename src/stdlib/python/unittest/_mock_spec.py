"""Mocks in the likeness of something, for `unittest.mock`: `create_autospec`, `mock_open`, `seal`."""

import inspect
import io

from unittest._mock_call import DEFAULT
from unittest import mock as _mock


class _SpecState:
    """An attribute that is imitated when it is first asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name
        self.instance = instance


def _must_skip(spec, entry, is_type):
    """Is the first parameter of a function found in a spec given by the attribute access?"""
    classes = spec.__mro__ if isinstance(spec, type) else type(spec).__mro__
    if not isinstance(spec, type) and entry in getattr(spec, "__dict__", {}):
        return False
    for klass in classes:
        found = klass.__dict__.get(entry, DEFAULT)
        if found is DEFAULT:
            continue
        if isinstance(found, (staticmethod, classmethod)):
            return False
        return is_type if inspect.isfunction(found) else False
    return is_type


def _function_for(spec, mock, signature, name):
    """A function that checks its arguments as `spec` would, and passes them to a mock."""
    if inspect.iscoroutinefunction(spec):
        async def double(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def double(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    for copied in ("__module__", "__doc__", "__qualname__", "__defaults__", "__kwdefaults__"):
        try:
            if hasattr(spec, copied):
                setattr(double, copied, getattr(spec, copied))
        except (AttributeError, TypeError):
            pass
    double.__name__ = name or getattr(spec, "__name__", "funcopy")
    double.__defaults__ = double.__kwdefaults__ = None
    double.__signature__ = signature
    double.mock = mock
    double.called = False
    double.call_count = 0
    double.call_args = None
    double.call_args_list = mock.call_args_list
    double.method_calls = mock.method_calls
    double.mock_calls = mock.mock_calls
    double.return_value = mock.return_value
    double.side_effect = None
    double._mock_children = mock._mock_children
    names = ["assert_called_with", "assert_called_once_with", "assert_has_calls",
             "assert_any_call", "assert_called", "assert_not_called", "assert_called_once"]
    if isinstance(mock, _mock.AsyncMockMixin):
        double.await_count = 0
        double.await_args = None
        double.await_args_list = mock.await_args_list
        names += ["assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_any_await",
                  "assert_awaited_once_with", "assert_has_awaits", "assert_not_awaited"]
    for method in names:
        setattr(double, method, getattr(mock, method))

    def reset_mock():
        double.method_calls = type(mock.method_calls)()
        double.mock_calls = type(mock.mock_calls)()
        mock.reset_mock()
        value = double.return_value
        if isinstance(value, _mock.NonCallableMock) and value is not mock:
            value.reset_mock()

    double.reset_mock = reset_mock
    mock.__dict__["_mock_delegate"] = double
    return double


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """A mock with the attributes and signatures of an object, and no others."""
    if isinstance(spec, list):
        spec = type(spec)
    if isinstance(spec, _mock.NonCallableMock):
        raise _mock.InvalidSpecError(
            f"Cannot autospec a Mock object. [object={spec!r}]")
    is_type = isinstance(spec, type)
    is_function = inspect.isfunction(spec)
    given = {"spec_set": spec} if spec_set else {"spec": spec} if spec is not None else {}
    if given and instance:
        given["_spec_as_instance"] = True
    if unsafe:
        given["unsafe"] = unsafe
    kind = _mock.MagicMock
    if inspect.isdatadescriptor(spec):
        given = {}
    elif is_type and instance and not _mock._instance_callable(spec):
        kind = _mock.NonCallableMagicMock
    elif inspect.iscoroutinefunction(spec):
        kind = _mock.AsyncMock
    elif spec is not None and not callable(spec):
        kind = _mock.NonCallableMagicMock
    given.update(kwargs)
    name = given.pop("name", _name)
    new_name = "" if _parent is None else name
    made = kind(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name,
                _eat_self=False, **given)
    _check_calls(made)
    result = made
    if is_function:
        signature = _mock._signature_of(spec)
        result = _function_for(spec, made, signature, name)
    if is_type and not instance and "return_value" not in kwargs:
        made.return_value = create_autospec(spec, spec_set, instance=True, _name="()",
                                            _parent=made)
    for entry in dir(spec):
        if _mock._is_magic(entry) or is_function and entry in ("mock", "return_value"):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if isinstance(original, _mock.NonCallableMock):
            raise _mock.InvalidSpecError(f"Cannot autospec attr {entry!r} as it has already been "
                                         f"mocked out. [object={spec!r}]")
        if not inspect.isroutine(original):
            child = _SpecState(original, spec_set, made, entry)
            made._mock_children[entry] = child
            continue
        skip = _must_skip(spec, entry, is_type)
        named = {"spec_set" if spec_set else "spec": original}
        kind = _mock.AsyncMock if inspect.iscoroutinefunction(original) else _mock.MagicMock
        child = kind(parent=made, name=entry, _new_name=entry, _new_parent=made, _eat_self=skip,
                     **named)
        made._mock_children[entry] = child
        _check_calls(child)
        if is_function:
            setattr(result, entry, child)
    return result


def _check_calls(mock):
    """From now on a call must suit the signature of the mock's spec."""
    signature = mock._spec_signature
    if signature is None:
        return

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature


class PropertyMock(_mock.Mock):
    """A mock for a property of a class: reading calls it, setting calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return _mock.MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def mock_open(mock=None, read_data=""):
    """A mock of `open` whose file gives some data."""
    def stream():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    source = stream()
    if mock is None:
        mock = _mock.MagicMock(name="open", spec=open)
    handle = _mock.MagicMock(spec=sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)}))

    def reader(name):
        def read(*args, **kwargs):
            value = getattr(handle, name)._mock_return_value
            return getattr(source, name)(*args, **kwargs) if value is DEFAULT else value
        return read

    def lines():
        if handle.readline._mock_return_value is not DEFAULT:
            while True:
                yield handle.readline.return_value
        yield from source

    def following():
        if handle.readline._mock_return_value is not DEFAULT:
            return handle.readline.return_value
        return next(source)

    def leave(exc_type, exc, tb):
        handle.close()

    def opened(*args, **kwargs):
        nonlocal source
        source = stream()
        return DEFAULT

    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = leave
    handle.write.return_value = None
    for name in "read", "readline", "readlines":
        getattr(handle, name).side_effect = reader(name)
    handle.__iter__.side_effect = lines
    handle.__next__ = _mock.MagicMock(side_effect=following)
    mock.side_effect = opened
    mock.return_value = handle
    return mock


def seal(mock):
    """Lets no new attributes come into being, of the mock and of its children."""
    mock.__dict__["_mock_sealed"] = True
    for name, child in list(mock._mock_children.items()):
        if isinstance(child, _mock.NonCallableMock) and child._mock_new_parent is mock:
            seal(child)
    value = mock._mock_return_value
    if isinstance(value, _mock.NonCallableMock) and value._mock_new_parent is mock:
        seal(value)


for _class in _SpecState, PropertyMock, create_autospec, mock_open, seal:
    _class.__module__ = "unittest.mock"
del _class
