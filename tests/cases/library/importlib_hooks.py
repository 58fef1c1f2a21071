import importlib.util
import sys


class Loader:
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = len(module.__name__)


class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        print("asked for", name, path)
        if name.startswith("virtual"):
            return importlib.util.spec_from_loader(name, Loader())


sys.meta_path.append(Finder)
import virtual

print(virtual.answer, virtual.__spec__.name, "virtual" in sys.modules)
try:
    import nowhere
except ModuleNotFoundError as error:
    print(error)
