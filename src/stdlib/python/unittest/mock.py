"""Objects that record how they are used (library reference: unittest.mock).

Every mock has a class of its own, so that special methods can be given to one mock alone. What a
mock keeps lies in its `__dict__` under names that start with `_mock_`; children are made when they
are first asked for.
"""

import inspect

from unittest._mock_call import ANY, DEFAULT, _Call, _CallList, call, format_call, sentinel
from unittest._mock_patch import patch

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
    "AsyncMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock",
    "mock_open", "PropertyMock", "seal",
)

FILTER_DIR = True
_missing = sentinel.MISSING
_deleted = sentinel.DELETED
_misspelled = ("assert", "assret", "asert", "aseert", "assrt")
_not_assertions = {
    name.removeprefix("assert_") for name in (
        "assert_called_with", "assert_called_once", "assert_called_once_with", "assert_any_call",
        "assert_has_calls", "assert_not_called", "assert_called")}
_not_assertions.discard("called")


class InvalidSpecError(Exception):
    """A mock was given where something to imitate was wanted."""


def _is_async(obj):
    """Would calling it give a coroutine?"""
    if isinstance(obj, NonCallableMock):
        return isinstance(obj, AsyncMock)
    if hasattr(obj, "__func__"):
        obj = obj.__func__
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _is_magic(name):
    return name[:2] == "__" == name[-2:] and len(name) > 4


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(
        obj, BaseException)


def _instance_callable(obj):
    """Is it callable, or are its instances if it is a class?"""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any("__call__" in base.__dict__ and base.__dict__["__call__"] is not None
               for base in obj.__mro__)


def _signature_of(spec, as_instance=False, eat_self=False):
    """How something is called; None if that cannot be told."""
    if isinstance(spec, type) and not as_instance:
        spec, eat_self = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        spec = spec.__func__
    elif not inspect.isroutine(spec) and not isinstance(spec, type):
        spec = getattr(spec, "__call__", None)
    elif isinstance(spec, type):
        spec, eat_self = getattr(spec, "__call__", None), True
    if spec is None:
        return None
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    if eat_self:
        parameters = list(signature.parameters.values())[1:]
        signature = signature.replace(parameters=parameters)
    return signature


class _Property:
    """An attribute that belongs to the mock, or to the function that stands for it."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        delegate = mock.__dict__["_mock_delegate"]
        if delegate is not None:
            return getattr(delegate, self.name)
        return mock.__dict__["_mock_" + self.name]

    def __set__(self, mock, value):
        delegate = mock.__dict__["_mock_delegate"]
        if delegate is not None:
            setattr(delegate, self.name, value)
        else:
            mock.__dict__["_mock_" + self.name] = value


def _as_effect(value):
    """A side effect: what can be iterated is an iterator of results."""
    if value is None or _is_exception(value) or callable(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value


class Base:
    """What all mocks share."""

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                _eat_self=None, unsafe=False, **kwargs):
        bases = (cls,)
        given = spec_set if spec_set is not None else spec
        if given is not None and not issubclass(cls, AsyncMockMixin) and _is_async(given):
            bases = (AsyncMockMixin, cls)
        own = type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        if spec_set is not None:
            spec = spec_set
        if _eat_self is None:
            _eat_self = parent is not None
        self.__dict__.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
            _mock_new_parent=_new_parent, _mock_sealed=False, _mock_children={},
            _mock_wraps=wraps, _mock_delegate=None, _mock_called=False, _mock_call_args=None,
            _mock_call_count=0, _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(),
            method_calls=_CallList(), _mock_unsafe=unsafe, _mock_return_value=DEFAULT,
            _mock_side_effect=None)
        self._mock_add_spec(spec, spec_set is not None, _spec_as_instance, _eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        kind = signature = None
        asyncs = set()
        methods = spec
        if spec is not None and not isinstance(spec, (list, tuple)):
            kind = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, _spec_as_instance, _eat_self)
            methods = dir(spec)
            for attr in methods:
                if inspect.iscoroutinefunction(inspect.getattr_static(spec, attr, None)):
                    asyncs.add(attr)
        self.__dict__.update(
            _spec_class=kind, _spec_set=spec_set or None, _spec_signature=signature,
            _mock_methods=methods, _spec_asyncs=asyncs)

    def mock_add_spec(self, spec, spec_set=False):
        """From now on only attributes of the spec can be read, or set too."""
        self._mock_add_spec(spec, spec_set)

    called = _Property("called")
    call_count = _Property("call_count")
    call_args = _Property("call_args")
    call_args_list = _Property("call_args_list")
    mock_calls = _Property("mock_calls")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def return_value(self):
        """What a call gives."""
        if self._mock_delegate is not None:
            return self._mock_delegate.return_value
        value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        """What a call does beside giving a value."""
        if self._mock_delegate is not None:
            return self._mock_delegate.side_effect
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.side_effect = value
        else:
            self.__dict__["_mock_side_effect"] = _as_effect(value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.__dict__["method_calls"] = _CallList()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes, also of children: the names may have dots."""
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *owners, last = path.split(".")
            target = self
            for owner in owners:
                target = getattr(target, owner)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Makes a mock a child, under a new name."""
        inner = _mock_of(mock)
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="",
                              _mock_new_name=None)
        setattr(self, attribute, mock)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe") or "_mock_methods" not in self.__dict__:
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _all_magics:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (methods is None or name not in methods):
            if name.startswith(_misspelled) or name in _not_assertions:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is "
                    "meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None
            if self._mock_wraps is not None:
                wraps = getattr(self._mock_wraps, name)
            child = self._get_child_mock(
                parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = create_autospec(child.spec, child.spec_set, child.instance,
                                    child.parent, child.name)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _set_directly:
            return object.__setattr__(self, name, value)
        if (self._spec_set and self._mock_methods is not None and name not in self._mock_methods
                and name not in self.__dict__):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if isinstance(value, NonCallableMock):
                _adopt(self, value, name, name)
                self._mock_children[name] = value
                setattr(type(self), name, _MagicSlot(value))
            elif isinstance(value, _MagicSlot):
                setattr(type(self), name, value)
            else:
                setattr(type(self), name, _passing_self(self, value) if callable(value) else value)
            return None
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return None
        if _adopt(self, value, name, name):
            if name not in self._mock_children and self._mock_sealed:
                raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
            self._mock_children[name] = value
            if isinstance(value, NonCallableMock):
                self.__dict__.pop(name, None)  # what was set before would hide it
            else:
                self.__dict__[name] = value
            return None
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted or (self._mock_methods is not None and child is _missing
                                   and name not in self._mock_methods):
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        children = [n for n, child in self._mock_children.items() if child is not _deleted]
        own = [n for n in dir(type(self)) if not n.startswith("_") or _is_magic(n)]
        own += [n for n in self.__dict__ if not n.startswith("_mock_") and n not in _set_directly]
        return sorted({*own, *children, *(self._mock_methods or [])})

    def _extract_mock_name(self):
        parts = [self._mock_new_name]
        parent = self._mock_new_parent
        last = self
        dot = "" if parts == ["()"] else "."
        while parent is not None:
            last = parent
            parts.append(f"{parent._mock_new_name}{dot}")
            dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        first = last._mock_name or "mock"
        if len(parts) > 1 and parts[-2] not in ("()", "()."):
            first += "."
        parts[-1] = first
        return "".join(reversed(parts))

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            kind = "spec_set" if self._spec_set else "spec"
            spec = f" {kind}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        """A mock for an attribute or a result: a class of the user's makes more of its kind."""
        if self._mock_sealed:
            name = kw.get("name") or ("" if kw.get("_new_name") != "()" else "()")
            path = f"{self._extract_mock_name()}{'.' if name != '()' else ''}{name}"
            raise AttributeError(path)
        name = kw.get("_new_name")
        if name in self._spec_asyncs or name in _async_magics:
            return AsyncMock(**kw)
        kind = type(self).__mro__[1]
        if kind is AsyncMockMixin:
            kind = type(self).__mro__[2]
        if issubclass(kind, AsyncMock):
            if name in _all_sync_magics or (self._mock_methods and name in self._mock_methods):
                kind = MagicMock
            else:
                kind = AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kw)

    def _format_mock_call_signature(self, args, kwargs):
        return format_call(self._mock_name or "mock", args, kwargs)

    def _call_matcher(self, made):
        """A call with its arguments bound, if the mock knows its signature."""
        signature = self._spec_signature
        if isinstance(made, _Call) and made and len(made) == 3 and made[0]:
            child = self
            for part in made[0].replace("()", "").split("."):
                child = child._mock_children.get(part)
                if not isinstance(child, NonCallableMock):
                    child = None
                    break
            signature = None if child is None else child._spec_signature
        if signature is None:
            return made
        name = made[0] if len(made) == 3 else ""
        args, kwargs = made[-2:]
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_called(self):
        """Fails if there was no call."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_not_called(self):
        """Fails if there was a call."""
        if self.call_count > 0:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                f"Called {self.call_count} times.{self._calls_text()}")

    def assert_called_once(self):
        """Fails if there was not just one call."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                f"Called {self.call_count} times.{self._calls_text()}")

    def _actual(self, text):
        return f"expected call not found.\nExpected: {text}\n  Actual: "

    def assert_called_with(self, /, *args, **kwargs):
        """Fails if the last call had other arguments."""
        expected = self._format_mock_call_signature(args, kwargs)
        if self.call_args is None:
            raise AssertionError(self._actual(expected) + "not called.")
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != wanted:
            cause = wanted if isinstance(wanted, Exception) else None
            text = self._format_mock_call_signature(*self.call_args)
            raise AssertionError(self._actual(expected) + text) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fails if there was not just one call, with these arguments."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. "
                f"Called {self.call_count} times.{self._calls_text()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fails if no call had these arguments."""
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        actual = [self._call_matcher(made) for made in self.call_args_list]
        cause = wanted if isinstance(wanted, Exception) else None
        if cause or not any(wanted == made for made in actual):
            text = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{text} call not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        """Fails if the calls were not made, in a row or in any order."""
        wanted = [self._call_matcher(made) for made in calls]
        cause = next((w for w in wanted if isinstance(w, Exception)), None)
        actual = _CallList(self._call_matcher(made) for made in self.mock_calls)
        if not any_order:
            if wanted not in actual:
                if cause is None:
                    problem = "Calls not found."
                else:
                    errors = [w if isinstance(w, Exception) else None for w in wanted]
                    problem = f"Error processing expected calls.\nErrors: {errors}"
                raise AssertionError(
                    f"{problem}\nExpected: {_CallList(calls)}{self._calls_text('  Actual').rstrip('.')}"
                ) from cause
            return
        rest = list(actual)
        missing = []
        for made in wanted:
            try:
                rest.remove(made)
            except ValueError:
                missing.append(made)
        if missing:
            raise AssertionError(
                f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)} in its "
                f"call list, found {rest!r} instead") from cause


def _mock_of(value):
    """The mock that a value is, or that a function stands for."""
    found = getattr(value, "mock", None) if inspect.isfunction(value) else None
    return found if isinstance(found, NonCallableMock) else value


def _adopt(parent, value, name, new_name):
    """Makes a mock without a name and parent a child; False if it is something else."""
    child = _mock_of(value)
    if not isinstance(child, NonCallableMock):
        return False
    if (child._mock_name or child._mock_new_name or child._mock_parent is not None
            or child._mock_new_parent is not None):
        return False
    step = parent
    while step is not None:
        if step is child:
            return False
        step = step._mock_new_parent
    if new_name:
        child.__dict__.update(_mock_new_parent=parent, _mock_new_name=new_name)
    if name:
        child.__dict__.update(_mock_parent=parent, _mock_name=name)
    return True


_set_directly = {"return_value", "side_effect", "called", "call_count", "call_args",
                 "call_args_list", "mock_calls", "method_calls", "_mock_methods",
                 "_spec_class", "_spec_set", "_spec_signature", "_spec_asyncs"}
_set_directly |= {"await_count", "await_args", "await_args_list"}


class CallableMixin(Base):
    """What a mock needs to be called."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_check_sig(self, /, *args, **kwargs):
        """Nothing is known of the signature."""

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        path, method_path = self._mock_new_name, self._mock_name
        as_method = self._mock_parent is not None
        step = self._mock_new_parent
        while step is not None:
            if as_method:
                step.method_calls.append(_Call((method_path, args, kwargs)))
                as_method = step._mock_parent is not None
                if as_method:
                    method_path = f"{step._mock_name}.{method_path}"
            step.mock_calls.append(_Call((path, args, kwargs)))
            if step._mock_new_name:
                path = step._mock_new_name + ("" if path.startswith("()") else ".") + path
            step = step._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                value = next(effect)
                if _is_exception(value):
                    raise value
            else:
                value = effect(*args, **kwargs)
            if value is not DEFAULT:
                return value
        if self._mock_return_value is not DEFAULT or self._mock_delegate is not None:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """An object whose attributes and results are mocks, and that remembers its calls."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, unsafe=False, **kwargs):
        NonCallableMock.__init__(self, spec=spec, wraps=wraps, name=name, spec_set=spec_set,
                                 unsafe=unsafe, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect


from unittest._mock_magic import (
    AsyncMagicMixin, AsyncMock, AsyncMockMixin, MagicMixin, MagicMock, NonCallableMagicMock,
    _all_magics, _all_sync_magics, _async_magics, _MagicSlot, _passing_self, _unsupported)
from unittest._mock_spec import (
    PropertyMock, _SpecState, create_autospec, mock_open, seal)
