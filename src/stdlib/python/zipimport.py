"""Importing of modules and packages out of archives."""

import os

from importlib._bootstrap import ModuleSpec

__all__ = ["ZipImportError", "zipimporter"]

# Directories of archives that were read: by path, a dict of names in the archive.
_zip_directory_cache = {}


class ZipImportError(ImportError):
    """Something that cannot be imported out of an archive."""


class zipimporter:
    """Finds and loads modules in an archive, or in a directory inside one."""

    def __init__(self, path):
        if not isinstance(path, str):
            path = os.fsdecode(path)
        if not path:
            raise ZipImportError("archive path is empty", path=path)
        # The archive is what is a file; the rest is a directory inside.
        archive = path
        prefix = []
        while not os.path.isfile(archive):
            if os.path.isdir(archive):
                raise ZipImportError(f"not a Zip file: {path!r}", path=path)
            up, name = os.path.split(archive)
            if up == archive:
                raise ZipImportError(f"not a Zip file: {path!r}", path=path)
            archive = up
            prefix.append(name)
        self.archive = archive
        self.prefix = os.path.join("", *reversed(prefix)) if prefix else ""
        if self.prefix:
            self.prefix += "/"
        if archive not in _zip_directory_cache:
            _zip_directory_cache[archive] = _read_directory(archive)

    def __repr__(self):
        inside = f"{self.archive}/{self.prefix}" if self.prefix else f"{self.archive}/"
        return f'<zipimporter object "{inside}">'

    @property
    def _files(self):
        return _zip_directory_cache.setdefault(self.archive, {})

    def _found(self, fullname):
        """The name in the archive of a module's source, and whether it is a package."""
        base = self.prefix + fullname.rpartition(".")[2]
        for name, is_package in (base + "/__init__.py", True), (base + ".py", False):
            if name in self._files:
                return name, is_package
        return None

    def _need(self, fullname):
        found = self._found(fullname)
        if found is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return found

    def find_spec(self, fullname, target=None):
        """The spec of a module, or None."""
        found = self._found(fullname)
        if found is None:
            directory = self.prefix + fullname.rpartition(".")[2]
            if directory + "/" in self._files:
                # A directory without a module is a part of a namespace package.
                spec = ModuleSpec(fullname, None, is_package=True)
                spec.submodule_search_locations.append(f"{self.archive}/{directory}")
                return spec
            return None
        name, is_package = found
        path = f"{self.archive}/{name}"
        spec = ModuleSpec(fullname, self, origin=path, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(os.path.dirname(path))
        return spec

    def create_module(self, spec):
        """Modules are made as usual."""
        return None

    def exec_module(self, module):
        """Run a module in its namespace."""
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname):
        """Load a module, as importing by hand did once."""
        from importlib._bootstrap import load

        return load(self.find_spec(fullname))

    def get_code(self, fullname):
        """The code object of a module."""
        name, _ = self._need(fullname)
        return compile(self._data(name), f"{self.archive}/{name}", "exec", dont_inherit=True)

    def get_source(self, fullname):
        """The text of a module."""
        from importlib.util import decode_source

        return decode_source(self._data(self._need(fullname)[0]))

    def get_filename(self, fullname):
        """What `__file__` of a module is."""
        return f"{self.archive}/{self._need(fullname)[0]}"

    def is_package(self, fullname):
        """Is this module a package?"""
        return self._need(fullname)[1]

    def get_data(self, pathname):
        """The bytes of a member, named by its path with or without the archive's."""
        key = pathname
        if pathname.startswith(self.archive + "/"):
            key = pathname[len(self.archive) + 1 :]
        if key not in self._files:
            raise OSError(0, "", key)
        return self._data(key)

    def _data(self, name):
        import zipfile

        with zipfile.ZipFile(self.archive) as archive:
            return archive.read(name)

    def invalidate_caches(self):
        """Read the directory of the archive again."""
        try:
            _zip_directory_cache[self.archive] = _read_directory(self.archive)
        except ZipImportError:
            _zip_directory_cache.pop(self.archive, None)


def _read_directory(archive):
    import zipfile

    try:
        with zipfile.ZipFile(archive) as file:
            names = dict.fromkeys(file.namelist())
    except (zipfile.BadZipFile, OSError) as error:
        raise ZipImportError(f"not a Zip file: {archive!r}", path=archive) from error
    # Directories are there also where no member says so.
    for name in list(names):
        while name := name.rpartition("/")[0]:
            names[name + "/"] = None
    return names
