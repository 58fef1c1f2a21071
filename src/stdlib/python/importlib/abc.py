"""What finders and loaders have to have (library reference: importlib.abc)."""

import abc

from importlib._bootstrap import (
    BuiltinImporter, FileFinder, PathFinder, SourceFileLoader, load)

__all__ = [
    "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader",
    "ExecutionLoader", "FileLoader", "SourceLoader",
]


class Loader(metaclass=abc.ABCMeta):
    """Makes and runs modules."""

    def create_module(self, spec):
        """A module, or None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Loads a module in one step."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        from importlib.util import spec_from_loader
        return load(spec_from_loader(fullname, self))


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules, from `sys.meta_path`."""

    def invalidate_caches(self):
        """Forgets what was kept."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one place of a path."""

    def invalidate_caches(self):
        """Forgets what was kept."""


class ResourceLoader(Loader):
    """Gives data by path."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """Gives the source of modules."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(
                f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """Knows the paths of modules."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class SourceLoader(ResourceLoader, ExecutionLoader):
    """Loads modules from their source."""

    def get_source(self, fullname):
        return self.get_data(self.get_filename(fullname)).decode()


class FileLoader(SourceFileLoader, ResourceLoader, ExecutionLoader):
    """Loads a module from a file."""


ResourceLoader.register(SourceFileLoader)
ExecutionLoader.register(SourceFileLoader)
MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(PathFinder)
PathEntryFinder.register(FileFinder)
