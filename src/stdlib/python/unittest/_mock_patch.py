"""Replacing attributes for a while, for `unittest.mock`: `patch` and its relatives."""

import contextlib
import functools
import inspect
import pkgutil

from unittest._mock_call import DEFAULT

_active = []
_missing = object()

TEST_PREFIX = "test"


def _target(path):
    """The owner's getter and the attribute of a dotted path."""
    try:
        owner, attribute = path.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {path!r}")
    return functools.partial(pkgutil.resolve_name, owner), attribute


class _Startable:
    """A context manager that can also be entered and left by methods."""

    def start(self):
        """Changes things until `stop` is called."""
        made = self.__enter__()
        _active.append(self)
        return made

    def stop(self):
        """Puts everything back."""
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


class _patch(_Startable):
    """A replacement of one attribute: decorator, context manager, or started and stopped."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        """The same replacement, not started."""
        fresh = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                       self.spec_set, self.autospec, self.new_callable, self.kwargs)
        fresh.attribute_name = self.attribute_name
        fresh.additional_patchers = [p.copy() for p in self.additional_patchers]
        return fresh

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        return self._decorate(func)

    def _decorate_class(self, klass):
        for name in dir(klass):
            if not name.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(klass, name)
            if callable(value):
                setattr(klass, name, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def _entered(self, patched, args, kwargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                made = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(made)
                elif patching.new is DEFAULT:
                    extra.append(made)
            yield args + tuple(extra), kwargs

    def _decorate(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self._entered(patched, args, kwargs) as (args, kwargs):
                    return await func(*args, **kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self._entered(patched, args, kwargs) as (args, kwargs):
                    return func(*args, **kwargs)
        patched.patchings = [self]
        return patched

    def _original(self):
        """What is replaced, and whether it is the target's own."""
        found, local = DEFAULT, False
        try:
            found = self.target.__dict__[self.attribute]
            local = True
        except (AttributeError, KeyError):
            found = getattr(self.target, self.attribute, DEFAULT)
        import builtins
        if self.attribute in builtins.__dict__ and inspect.ismodule(self.target):
            self.create = True
        if not self.create and found is DEFAULT:
            raise AttributeError(
                f"{self.target} does not have the attribute {self.attribute!r}")
        return found, local

    def _new_mock(self, original):
        """The mock that stands in if none was given."""
        from unittest import mock
        spec, spec_set = self.spec, self.spec_set
        if spec is not None and spec_set is not None:
            raise TypeError("Can't specify spec and spec_set")
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is None and spec_set is True:
            spec_set = original
        given = spec if spec is not None else spec_set
        inherit = False
        named = {}
        if given is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        if isinstance(given, type):
            inherit = True
        if self.new_callable is not None:
            kind = self.new_callable
        elif given is None:
            kind = (mock.AsyncMock if mock._is_async(original) else mock.MagicMock)
        elif mock._is_async(given):
            kind = mock.AsyncMock
        elif not isinstance(given, list) and not callable(given):
            kind = mock.NonCallableMagicMock
        else:
            kind = mock.MagicMock
        if spec is not None:
            named["spec"] = spec
        if spec_set is not None:
            named["spec_set"] = spec_set
        is_mock = isinstance(kind, type) and issubclass(kind, mock.NonCallableMock)
        if is_mock and self.attribute:
            named["name"] = self.attribute
        named.update(self.kwargs)
        new = kind(**named)
        if inherit and isinstance(new, mock.NonCallableMock) and callable(new):
            named.pop("name", None)
            made = mock.NonCallableMagicMock if not mock._instance_callable(given) else kind
            new.return_value = made(_new_parent=new, _new_name="()", **named)
        return new

    def _new_autospec(self, original):
        from unittest import mock
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        source = original if self.autospec is True else self.autospec
        if isinstance(self.target, mock.NonCallableMock) or isinstance(source, mock.NonCallableMock):
            what = "the patch target" if isinstance(self.target, mock.NonCallableMock) else "the attr"
            raise mock.InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as {what} has already been mocked out. "
                f"[target={self.target!r}, attr={source!r}]")
        return mock.create_autospec(source, spec_set=bool(self.spec_set), _name=self.attribute,
                                    **self.kwargs)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        self.temp_original, self.is_local = self._original()
        new = self.new
        if self.autospec:
            new = self._new_autospec(self.temp_original)
        elif new is DEFAULT:
            new = self._new_mock(self.temp_original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self._exit_stack = contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {}
            if self.new is DEFAULT:
                made[self.attribute_name] = new
            for patching in self.additional_patchers:
                value = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    made.update(value)
            return made
        except BaseException as error:
            if not self.__exit__(type(error), error, error.__traceback__):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            inherited = hasattr(self.target, self.attribute)
            if not self.create and (not inherited or self.attribute in (
                    "__doc__", "__module__", "__defaults__", "__annotations__",
                    "__kwdefaults__")):
                # It came from a place that took part in the deletion.
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        self.is_started = False
        return stack.__exit__(*exc_info)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what a dotted path names."""
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replaces an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """Replaces several attributes of an object."""
    if type(target) is str:
        getter = functools.partial(pkgutil.resolve_name, target)
    else:
        def getter():
            return target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    made = []
    for attribute, new in kwargs.items():
        patching = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                          {})
        patching.attribute_name = attribute
        made.append(patching)
    first, *others = made
    first.additional_patchers.extend(others)
    return first


class _patch_dict(_Startable):
    """Changes a mapping, and puts it back as it was."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def patched(*args, **kwargs):
                with self:
                    return await f(*args, **kwargs)
        else:
            @functools.wraps(f)
            def patched(*args, **kwargs):
                with self:
                    return f(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = pkgutil.resolve_name(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _empty(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *exc_info):
        if self._original is None:
            return False
        target = self.in_dict
        _empty(target)
        try:
            target.update(self._original)
        except AttributeError:
            for key in self._original:
                target[key] = self._original[key]
        self._original = None
        return False


def _empty(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _patch_stopall():
    """Stops everything that was started, the latest first."""
    for patching in reversed(_active[:]):
        patching.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = TEST_PREFIX
for _function in patch, _patch, _patch_dict, _patch_object, _patch_multiple, _patch_stopall:
    _function.__module__ = "unittest.mock"
del _function
