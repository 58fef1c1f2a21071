"""Type parameters and type aliases (PEP 484, 612, 646, 695, 696).

The compiler's intrinsics call the `_make_…` functions; `typing` shows the classes.
"""

from _types import union as _union


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = _NoDefault()


def _caller_module():
    import sys

    try:
        return sys._getframe(2).f_globals.get("__name__")
    except ValueError:
        return None


class _Unions:
    """What may stand in `X | Y`."""

    def __or__(self, other):
        import typing

        return typing.Union[self, other]

    def __ror__(self, other):
        import typing

        return typing.Union[other, self]


class _Parameter(_Unions):
    """What the three kinds of type parameters share."""

    def __init_subclass__(cls, **kwargs):
        if cls.__module__ != "_typing":
            raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")

    def __repr__(self):
        return self.__name__

    @property
    def __default__(self):
        if self._default_thunk is not None:
            self._default = self._default_thunk()
            self._default_thunk = None
        return self._default

    def has_default(self):
        return self._default_thunk is not None or self._default is not NoDefault

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class _Variable(_Parameter):
    """A parameter that stands for one thing, and has a variance."""

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __typing_subst__(self, arg):
        return arg


class TypeVar(_Variable):
    """A variable that stands for a type."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self._bound = bound
        self._constraints = constraints
        self._bound_thunk = self._constraints_thunk = self._default_thunk = None
        self._default = default
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__module__ = _caller_module()

    @property
    def __bound__(self):
        if self._bound_thunk is not None:
            self._bound = self._bound_thunk()
            self._bound_thunk = None
        return self._bound

    @property
    def __constraints__(self):
        if self._constraints_thunk is not None:
            self._constraints = self._constraints_thunk()
            self._constraints_thunk = None
        return self._constraints

    def __typing_subst__(self, arg):
        from _typing_alias import _check

        return _check(arg, "Parameters to generic types must be types.")

    def __typing_prepare_subst__(self, alias, args):
        at = alias.__parameters__.index(self)
        if at < len(args):
            return args
        if at == len(args) and self.has_default():
            return (*args, self.__default__)
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, "
                        f"expected at least {at + 1}")


class _ParamSpecPart:
    """`P.args` and `P.kwargs`."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))


class ParamSpecArgs(_ParamSpecPart):
    """The positional part of a ParamSpec."""

    _part = "args"


class ParamSpecKwargs(_ParamSpecPart):
    """The keyword part of a ParamSpec."""

    _part = "kwargs"


class ParamSpec(_Variable):
    """A variable that stands for the parameters of a function."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        self.__name__ = name
        self.__bound__ = bound
        self._default = default
        self._default_thunk = None
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__module__ = _caller_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_Parameter):
    """A variable that stands for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._default = default
        self._default_thunk = None
        self.__module__ = _caller_module()

    def __iter__(self):
        import typing

        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        from _typing_alias import _bind

        return tuple(_bind(alias, alias.__parameters__, tuple(args)).values())


class TypeAliasType:
    """What a type statement makes."""

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __init__(self, name, value, *, type_params=()):
        self._name = name
        self._value = value
        self._thunk = None
        self._params = tuple(type_params)
        self.__module__ = _caller_module()

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        if self._thunk is not None:
            self._value = self._thunk()
            self._thunk = None
        return self._value

    @property
    def __type_params__(self):
        return self._params

    @property
    def __parameters__(self):
        return self._params

    def __repr__(self):
        return self._name

    def __getitem__(self, args):
        if not self._params:
            raise TypeError("Only generic type aliases are subscriptable")
        return type(list[int])(self, args)

    def __reduce__(self):
        return self._name


for _class in (TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType):
    _class.__module__ = "typing"
del _class


def _make_typevar(name):
    t = TypeVar(name, infer_variance=True)
    t.__module__ = _caller_module()
    return t


def _make_typevar_bound(name, thunk):
    t = TypeVar(name, infer_variance=True)
    t._bound_thunk = thunk
    t.__module__ = _caller_module()
    return t


def _make_typevar_constraints(name, thunk):
    t = TypeVar(name, infer_variance=True)
    t._constraints_thunk = thunk
    t.__module__ = _caller_module()
    return t


def _make_paramspec(name):
    p = ParamSpec(name, infer_variance=True)
    p.__module__ = _caller_module()
    return p


def _make_typevartuple(name):
    t = TypeVarTuple(name)
    t.__module__ = _caller_module()
    return t


def _set_default(parameter, thunk):
    parameter._default_thunk = thunk
    return parameter


def _make_generic_base(params):
    import typing

    params = tuple(typing.Unpack[p] if isinstance(p, TypeVarTuple) else p for p in params)
    return typing.Generic[params]


def _make_type_alias(name, params, thunk):
    alias = TypeAliasType(name, None, type_params=params or ())
    alias._thunk = thunk
    alias.__module__ = _caller_module()
    return alias
