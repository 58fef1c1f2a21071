"""Specs, loaders and finders: the parts that importing by hand is done with."""

import io
import os
import sys
from types import ModuleType


class ModuleSpec:
    """What is known of a module before it is loaded."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._set_fileattr = False
        self.cached = None
        self._initializing = False

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            parts.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{self.__class__.__name__}({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return (self.name, self.loader, self.origin, self.submodule_search_locations,
                    self.has_location) == (
                other.name, other.loader, other.origin, other.submodule_search_locations,
                other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def parent(self):
        """The package that the module is in, or is."""
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        """Is the origin a place that can be loaded from?"""
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class _FileLoader:
    """Loads a module from a source file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, fullname=None):
        """The path of the file."""
        if fullname is not None and fullname != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {fullname}", name=fullname)
        return self.path

    def get_data(self, path):
        """The bytes of a file."""
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname):
        """The text of the file."""
        import tokenize
        data = self.get_data(self.get_filename(fullname))
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")

    def source_to_code(self, data, path="<string>", *, _optimize=-1):
        """The code of a text."""
        return compile(data, path, "exec", dont_inherit=True)

    def get_code(self, fullname):
        """The code of the file."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def is_package(self, fullname):
        """Is the file the beginning of a package?"""
        return os.path.basename(self.path).rpartition(".")[0] == "__init__" \
            and fullname.rpartition(".")[2] != "__init__"

    def create_module(self, spec):
        """An ordinary module will do."""

    def exec_module(self, module):
        """Runs the file in a module."""
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname=None):
        """Loads the module in one step."""
        from importlib.util import spec_from_loader
        return load(spec_from_loader(fullname or self.name, self))


class SourceFileLoader(_FileLoader):
    """Loads a module from a source file."""


class BuiltinImporter:
    """Finds and loads modules that are part of the program."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if path is None and is_builtin(fullname):
            return ModuleSpec(fullname, cls, origin="built-in")
        return None

    @staticmethod
    def create_module(spec):
        return __import__(spec.name, fromlist=["*"])

    @staticmethod
    def exec_module(module):
        """It has run."""

    @classmethod
    def load_module(cls, fullname):
        return __import__(fullname, fromlist=["*"])

    @classmethod
    def get_code(cls, fullname):
        return None

    get_source = get_code

    @classmethod
    def is_package(cls, fullname):
        return False


def is_builtin(name):
    """Is it part of the program?"""
    return name in sys.builtin_module_names or _part_of_program(name)


def _part_of_program(name):
    import _traceback
    return _traceback.source(f"<frozen {name}>") is not None


class PathFinder:
    """Finds modules in the directories of a path."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """The spec of a module, or None."""
        portions = []
        for place in sys.path if path is None else path:
            if not isinstance(place, str):
                continue
            found = FileFinder(place).find_spec(fullname)
            if found is None:
                continue
            if found.loader is not None:
                return found
            portions += found.submodule_search_locations
        if not portions:
            return None
        spec = ModuleSpec(fullname, None, is_package=True)
        spec.submodule_search_locations = portions
        return spec

    @staticmethod
    def invalidate_caches():
        """Nothing is kept."""


class FileFinder:
    """Finds modules in one directory."""

    def __init__(self, path, *loader_details):
        self.path = os.path.abspath(path or ".")

    def find_spec(self, fullname, target=None):
        """The spec of a module, or None."""
        base = os.path.join(self.path, fullname.rpartition(".")[2])
        first = os.path.join(base, "__init__.py")
        if os.path.isfile(first):
            return file_spec(fullname, first, [base])
        if os.path.isfile(base + ".py"):
            return file_spec(fullname, base + ".py", None)
        if os.path.isdir(base):
            spec = ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations = [base]
            return spec
        return None

    def invalidate_caches(self):
        """Nothing is kept."""

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def file_spec(name, path, locations, loader=None):
    """The spec of a module in a file."""
    spec = ModuleSpec(name, loader or SourceFileLoader(name, path), origin=path)
    spec._set_fileattr = True
    spec.submodule_search_locations = locations
    return spec


def init_module(spec, module):
    """Gives a module what its spec says, where it has nothing of its own."""
    values = {
        "__name__": spec.name, "__loader__": spec.loader, "__package__": spec.parent,
        "__spec__": spec}
    if spec.submodule_search_locations is not None:
        values["__path__"] = spec.submodule_search_locations
    if getattr(spec, "has_location", False):
        values["__file__"] = spec.origin
        if spec.cached is not None:
            values["__cached__"] = spec.cached
    for name, value in values.items():
        if getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass
    return module


def new_module(spec):
    """The module of a spec, not run yet."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = ModuleType(spec.name)
    return init_module(spec, module)


def load(spec):
    """Makes the module of a spec, registers it and runs it."""
    module = new_module(spec)
    sys.modules[spec.name] = module
    spec._initializing = True
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        elif hasattr(spec.loader, "exec_module"):
            spec.loader.exec_module(module)
        else:
            module = spec.loader.load_module(spec.name)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    finally:
        spec._initializing = False
    return sys.modules.get(spec.name, module)


def find_by_hooks(name, path):
    """Loads a module by the first finder of `sys.meta_path` that knows it; None if none does."""
    for finder in list(sys.meta_path):
        find_spec = getattr(finder, "find_spec", None)
        if find_spec is None:
            continue
        spec = find_spec(name, path, None)
        if spec is not None:
            return load(spec)
    return None


def find_in_archive(name, place):
    """Loads a module from a place of the path that is a file; None if it is not there."""
    cache = sys.path_importer_cache
    try:
        finder = cache[place]
    except KeyError:
        finder = cache[place] = _path_hook(place)
    spec = finder.find_spec(name) if finder is not None else None
    return load(spec) if spec is not None else None


def _path_hook(place):
    """The finder of the first hook that takes a place: those of the program, then archives."""
    from zipimport import zipimporter
    for hook in (*sys.path_hooks, zipimporter):
        try:
            return hook(place)
        except ImportError:
            pass
    return None
