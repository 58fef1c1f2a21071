"""The mappings that a parser of configurations hands out: a section, and the converters."""

from collections.abc import MutableMapping
from functools import partial
import re


class SectionProxy(MutableMapping):
    """One section of a parser as a mapping; it has a "get…" method for every converter."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for converter in parser.converters:
            key = "get" + converter
            setattr(self, key, partial(self.get, _impl=getattr(parser, key)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option, or the fallback if there is none.

        The parser's method is called with all that is given; _impl says which one."""
        if not _impl:
            _impl = self._parser.get
        return _impl(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser by name: "int" is what getint uses.

    A converter that is set here becomes a method of the parser and of its sections; one that is the
    parser's own method has None for a value."""

    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for getter in dir(parser):
            match = self.GETTERCRE.match(getter)
            if match and callable(getattr(parser, getter)):
                self._data[match["name"]] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        try:
            getter = "get" + key
        except TypeError:
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})")
        if getter == "get":
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        convert = partial(self._parser._get_conv, conv=value)
        convert.converter = value
        setattr(self._parser, getter, convert)
        for proxy in self._parser.values():
            setattr(proxy, getter, partial(proxy.get, _impl=convert))

    def __delitem__(self, key):
        try:
            getter = "get" + (key or None)
        except TypeError:
            raise KeyError(key)
        del self._data[key]
        for holder in (self._parser, *self._parser.values()):
            try:
                delattr(holder, getter)
            except AttributeError:
                continue  # the method of a class stays

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


for _class in (SectionProxy, ConverterMapping):
    _class.__module__ = "configparser"
