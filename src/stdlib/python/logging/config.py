"""Configures logging from a dict."""

import contextlib
import logging
import re

IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def valid_ident(s):
    """Raises if a text is no identifier."""
    if not IDENTIFIER.match(s):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


class ConvertingMixin:
    """What containers have in common whose values are converted when they are read."""

    def convert(self, value):
        """The value as it is to be; a container knows which one it is in."""
        converted = self.configurator.convert(value)
        if converted is not value and type(converted) in _CONVERTING.values():
            converted.parent = self
        return converted

    def convert_with_key(self, key, value, replace=True):
        """The value of a key as it is to be, and to stay if it is replaced."""
        converted = self.convert(value)
        if converted is not value:
            if replace:
                self[key] = converted
            if type(converted) in _CONVERTING.values():
                converted.key = key
        return converted


class ConvertingDict(dict, ConvertingMixin):
    """A dict whose values are converted."""

    def __getitem__(self, key):
        return self.convert_with_key(key, super().__getitem__(key))

    def get(self, key, default=None):
        """The value of a key, or a default."""
        return self.convert_with_key(key, super().get(key, default))

    def pop(self, key, default=None):
        """Remove a key and return its value, or the default."""
        return self.convert_with_key(key, super().pop(key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list whose items are converted."""

    def __getitem__(self, key):
        return self.convert_with_key(key, super().__getitem__(key))

    def pop(self, idx=-1):
        """Remove the item at an index and return it."""
        return self.convert(super().pop(idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple whose items are converted."""

    def __getitem__(self, key):
        return self.convert_with_key(key, super().__getitem__(key), replace=False)


# What becomes of containers.
_CONVERTING = {dict: ConvertingDict, list: ConvertingList, tuple: ConvertingTuple}


def _attribute_path(name, load):
    """The object of a dotted name; what is no attribute yet is imported."""
    path, *parts = name.split(".")
    found = load(path)
    for part in parts:
        path += "." + part
        if not hasattr(found, part):
            load(path)
        found = getattr(found, part)
    return found


@contextlib.contextmanager
def _explained(what):
    """Says of a mistake in which part of the configuration it is."""
    try:
        yield
    except Exception as error:
        raise ValueError(f"Unable to {what}") from error


class BaseConfigurator:
    """Converts values: names of objects, references to other parts of the configuration."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[([^\[\]]*)\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object of a dotted name."""
        try:
            return _attribute_path(s, self.importer)
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """The part of the configuration that a path leads to."""
        match = self.WORD_PATTERN.match(value)
        if match is None:
            raise ValueError(f"Unable to convert {value!r}")
        found = self.config[match[1]]
        rest = value[match.end():]
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = found[match[1]]
            elif match := self.INDEX_PATTERN.match(rest):
                found = self._item(found, match[1])
            else:
                raise ValueError(f"Unable to convert {value!r} at {rest!r}")
            rest = rest[match.end():]
        return found

    def _item(self, container, index):
        # Digits may be the key of a dict.
        if self.DIGIT_PATTERN.match(index):
            with contextlib.suppress(TypeError):
                return container[int(index)]
        return container[index]

    def convert(self, value):
        """Converts a value, if it is one that is to be converted."""
        if isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            convert = self.value_converters.get(match["prefix"]) if match else None
            return getattr(self, convert)(match["suffix"]) if convert else value
        for kind, converting in _CONVERTING.items():
            # A named tuple is an object rather than a container.
            if isinstance(value, kind) and not isinstance(value, converting) and not (
                    kind is tuple and hasattr(value, "_fields")):
                value = converting(value)
                value.configurator = self
                break
        return value

    def configure_custom(self, config):
        """Calls the factory that a part names, with the rest of the part."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        made = factory(**self._keywords(config))
        self._set_properties(made, config)
        return made

    @staticmethod
    def _keywords(config):
        return {name: config[name] for name in config if name != "." and valid_ident(name)}

    @staticmethod
    def _set_properties(made, config):
        for name, value in (config.pop(".", None) or {}).items():
            setattr(made, name, value)

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Configures logging as a dict says."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        incremental = config.pop("incremental", False)
        with logging._lock:
            if incremental:
                self._change_levels(config.get("handlers", {}))
                self._configure_loggers(config, True)
                return
            disable_existing = config.pop("disable_existing_loggers", True)
            _clearExistingHandlers()
            for kind, make in (("formatter", self.configure_formatter),
                               ("filter", self.configure_filter)):
                parts = config.get(kind + "s", {})
                for name in parts:
                    with _explained(f"configure {kind} {name!r}"):
                        parts[name] = make(parts[name])
            self._configure_handlers(config.get("handlers", {}))
            before = sorted(logging.root.manager.loggerDict)
            self._configure_loggers(config, False)
            _quiet_others(before, config.get("loggers", {}), disable_existing)
            self._configure_root(config, False)

    def _change_levels(self, handlers):
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            with _explained(f"configure handler {name!r}"):
                if level := handlers[name].get("level"):
                    logging._handlers[name].setLevel(logging._checkLevel(level))

    def _configure_handlers(self, handlers):
        waiting = []
        for name in sorted(handlers):
            try:
                self._configure_handler(handlers, name)
            except ValueError as error:
                # It refers to another one, which may come later.
                if " not configured yet" not in str(error.__cause__.__cause__):
                    raise
                waiting.append(name)
        for name in waiting:
            self._configure_handler(handlers, name)

    def _configure_handler(self, handlers, name):
        with _explained(f"configure handler {name!r}"):
            handler = self.configure_handler(handlers[name])
            handler.name = name
            handlers[name] = handler

    def _configure_loggers(self, config, incremental):
        loggers = config.get("loggers", {})
        for name in loggers:
            with _explained(f"configure logger {name!r}"):
                self.configure_logger(name, loggers[name], incremental)
        if incremental:
            self._configure_root(config, True)

    def _configure_root(self, config, incremental):
        root = config.get("root")
        if root:
            with _explained("configure root logger"):
                self.configure_root(root, incremental)

    def configure_formatter(self, config):
        """Makes a formatter."""
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as te:
                if "'format'" not in str(te):
                    raise
                # the keyword that Formatter has is named otherwise
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        cls = logging.Formatter
        if name := config.get("class"):
            cls = _attribute_path(name, __import__)
        arguments = [config.get("format"), config.get("datefmt"), config.get("style", "%")]
        if "validate" in config:
            arguments.append(config["validate"])
        defaults = config.get("defaults")
        return cls(*arguments, **({} if defaults is None else {"defaults": defaults}))

    def configure_filter(self, config):
        """Makes a filter."""
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for each in filters:
            with _explained(f"add filter {each!r}"):
                if not (callable(each) or callable(getattr(each, "filter", None))):
                    filterer.addFilter(self.config["filters"][each])
                else:
                    filterer.addFilter(each)

    def configure_handler(self, config):
        """Makes a handler."""
        original = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            with _explained(f"set formatter {formatter!r}"):
                formatter = self.config["formatters"][formatter]
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        named = "()" if "()" in config else "class"
        factory = config.pop(named)
        if not callable(factory):
            factory = self.resolve(factory)
        if named == "class":
            self._refer_to_target(factory, config, original)
        keywords = self._keywords(config)
        try:
            handler = factory(**keywords)
        except TypeError as error:
            if "'stream'" not in str(error):
                raise
            # The name that handlers had for it in older programs.
            keywords["strm"] = keywords.pop("stream")
            handler = factory(**keywords)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        self._set_properties(handler, config)
        return handler

    def _refer_to_target(self, klass, config, original):
        """A memory handler is given the handler whose name it has."""
        if "target" not in config:
            return
        from logging.handlers import MemoryHandler
        if not (isinstance(klass, type) and issubclass(klass, MemoryHandler)):
            return
        with _explained(f"set target handler {config['target']!r}"):
            target = self.config["handlers"][config["target"]]
            if not isinstance(target, logging.Handler):
                # It is to be tried once more.
                config.update(original)
                raise TypeError("target not configured yet")
            config["target"] = target

    def add_handlers(self, logger, handlers):
        for each in handlers:
            with _explained(f"add handler {each!r}"):
                logger.addHandler(self.config["handlers"][each])

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level")
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for old in list(logger.handlers):
            logger.removeHandler(old)
        for key, add in ("handlers", self.add_handlers), ("filters", self.add_filters):
            if given := config.get(key):
                add(logger, given)

    def configure_logger(self, name, config, incremental=False):
        """Configures one logger."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """Configures the root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configures logging as a dict says."""
    dictConfigClass(config).configure()


def _clearExistingHandlers():
    """Closes all handlers and forgets them."""
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


def _quiet_others(before, named, disable_existing):
    """Disable loggers that were there before and are not named; those below a named one begin anew."""
    for name in before:
        logger = logging.root.manager.loggerDict[name]
        if name in named:
            continue
        if not any(name.startswith(above + ".") for above in named if above in before):
            logger.disabled = disable_existing
        elif not isinstance(logger, logging.PlaceHolder):
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
