"""Mocks with special methods, and those that are awaited, for `unittest.mock`."""

import inspect

from unittest._mock_call import DEFAULT, _Call, _CallList
from unittest import mock as _mock

_numeric = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod").split()
_plain = ("lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit "
          "ceil floor trunc round int float complex bool index hash iter fspath aiter "
          "neg pos abs invert").split()
_on_demand = ("next get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate "
              "setstate getformat repr dir subclasses format getnewargs_ex class_getitem").split()


def _dunder(names):
    return {f"__{name}__" for name in names}


_async_magics = _dunder(("aenter", "aexit", "anext"))
_configured = (_dunder(_plain) | _dunder(_numeric) | _dunder("i" + n for n in _numeric
                                                             if n != "divmod")
               | _dunder("r" + n for n in _numeric))
_all_sync_magics = _configured | _dunder(_on_demand)
_all_magics = _all_sync_magics | _async_magics
_unsupported = _dunder(("getattr", "setattr", "init", "new", "prepare", "instancecheck",
                        "subclasscheck", "del"))

_fixed_results = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0,
    "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
    "__aexit__": False}


def _fspath(owner):
    return f"{type(owner).__name__}/{owner._extract_mock_name()}/{id(owner)}"


def _effect_of(name, owner):
    """What a special method does as long as nobody says otherwise."""
    if name in ("__eq__", "__ne__"):
        def compare(other):
            set_result = getattr(owner, name)._mock_return_value
            if set_result is not DEFAULT:
                return set_result
            same = owner is other
            return (same == (name == "__eq__")) if same else NotImplemented
        return compare
    if name == "__iter__":
        def iterate():
            value = owner.__iter__._mock_return_value
            return iter([]) if value is DEFAULT else iter(value)
        return iterate
    if name == "__aiter__":
        def iterate_async():
            value = owner.__aiter__._mock_return_value
            return _AsyncIterator(iter([]) if value is DEFAULT else iter(value))
        return iterate_async
    return None


def _passing_self(owner, function):
    """A special method that calls a function with the mock as its first argument."""
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    return method


class _MagicSlot:
    """A mock as a special method of its owner's class; it is not given the owner."""

    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner=None):
        return self.value


class _LazyMagic:
    """A special method whose mock is made when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.name
        made = instance._get_child_mock(name=name, _new_name=name, _new_parent=instance)
        made.__dict__["_mock_parent"] = instance
        if name in _fixed_results:
            made.return_value = _fixed_results[name]
        elif name == "__hash__":
            made.return_value = object.__hash__(instance)
        elif name == "__str__":
            made.return_value = object.__str__(instance)
        elif name == "__sizeof__":
            made.return_value = object.__sizeof__(instance)
        elif name == "__fspath__":
            made.return_value = _fspath(instance)
        else:
            made.side_effect = _effect_of(name, instance)
        instance._mock_children[name] = made
        setattr(type(instance), name, _MagicSlot(made))
        return made


class MagicMixin(_mock.Base):
    """Gives a mock its special methods."""

    def __init__(self, /, *args, **kw):
        self._mock_set_magics()
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        names = _configured | _async_magics
        methods = self.__dict__.get("_mock_methods")
        kind = type(self)
        if methods is not None:
            for name in names - set(methods):
                if isinstance(kind.__dict__.get(name), _LazyMagic):
                    delattr(kind, name)
            names = names & set(methods)
        for name in names:
            if name not in kind.__dict__:
                setattr(kind, name, _LazyMagic(name))


class NonCallableMagicMock(MagicMixin, _mock.NonCallableMock):
    """A mock with special methods that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, _mock.Mock):
    """A mock with special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class _AsyncIterator:
    """An asynchronous iterator over an ordinary one."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            raise StopAsyncIteration from None


class AsyncMockMixin(_mock.Base):
    """A mock whose calls are awaited, and that remembers that too."""

    await_count = _mock._Property("await_count")
    await_args = _mock._Property("await_args")
    await_args_list = _mock._Property("await_args_list")

    def __init__(self, /, *args, **kwargs):
        self.__dict__.update(_mock_delegate=None, _mock_await_count=0, _mock_await_args=None,
                             _mock_await_args_list=_CallList())
        super().__init__(*args, **kwargs)
        inspect.markcoroutinefunction(self)

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _mock._is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    value = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _mock._is_exception(value):
                    raise value
            elif inspect.iscoroutinefunction(effect):
                value = await effect(*args, **kwargs)
            else:
                value = effect(*args, **kwargs)
            if value is not DEFAULT:
                return value
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()

    def assert_awaited(self):
        """Fails if nothing was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Fails if there was not just one await."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fails if the last await had other arguments."""
        expected = self._format_mock_call_signature(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != wanted:
            actual = self._format_mock_call_signature(*self.await_args)
            raise AssertionError(
                f"expected await not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fails if there was not just one await, with these arguments."""
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fails if no await had these arguments."""
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        if not any(wanted == self._call_matcher(made) for made in self.await_args_list):
            text = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{text} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """Fails if the awaits did not happen, in a row or in any order."""
        wanted = [self._call_matcher(made) for made in calls]
        actual = _CallList(self._call_matcher(made) for made in self.await_args_list)
        if not any_order:
            if wanted not in actual:
                raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\n"
                                     f"Actual: {self.await_args_list}")
            return
        rest = list(actual)
        missing = []
        for made in wanted:
            try:
                rest.remove(made)
            except ValueError:
                missing.append(made)
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in await list")

    def assert_not_awaited(self):
        """Fails if something was awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")


class AsyncMagicMixin(MagicMixin):
    """Gives an awaited mock its special methods."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, _mock.Mock):
    """A mock that is called and awaited."""


for _class in (MagicMixin, NonCallableMagicMock, MagicMock, AsyncMockMixin, AsyncMagicMixin,
               AsyncMock):
    _class.__module__ = "unittest.mock"
del _class
