"""Help in plain text: what an object is, how it is called, what it has (library reference: pydoc)."""

import builtins
import inspect
import sys
import types

__all__ = ["help", "doc", "render_doc", "getdoc", "locate", "describe", "resolve", "pager",
           "plainpager", "plain", "Helper", "TextDoc", "ErrorDuringImport", "text", "plaintext"]

_HIDDEN = {"__builtins__", "__doc__", "__file__", "__path__", "__module__", "__name__", "__slots__",
           "__package__", "__cached__", "__spec__", "__loader__", "__qualname__", "__date__",
           "__author__", "__credits__", "__version__", "__firstlineno__", "__static_attributes__",
           "__all__"}


class ErrorDuringImport(Exception):
    """A module that was asked about could not be imported."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        if isinstance(exc_info, tuple):
            self.exc, self.value, self.tb = exc_info
        else:
            self.exc, self.value, self.tb = type(exc_info), exc_info, exc_info.__traceback__

    def __str__(self):
        return f"problem in {self.filename} - {self.exc.__name__}: {self.value}"


def getdoc(object):
    """The docstring, or the comment above the definition."""
    found = inspect.getdoc(object)
    if not found:
        try:
            found = inspect.getcomments(object)
        except Exception:
            found = None
    return found.rstrip() if found else ""


def splitdoc(doc):
    """The first line, and what follows a blank line."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def visiblename(name, all=None, obj=None):
    """Is the name shown?"""
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in all if all is not None else not name.startswith("_")


def classname(object, modname):
    """The class's name, with its module if that is another."""
    name = object.__name__
    return name if object.__module__ == modname else f"{object.__module__}.{name}"


def _named(thing):
    """What kind of thing it is, with its name."""
    name = getattr(thing, "__name__", "")
    if inspect.ismodule(thing):
        kind = "built-in module" if name in sys.builtin_module_names else "module"
        if hasattr(thing, "__path__"):
            kind = "package"
        return f"{kind} {name}"
    if inspect.isbuiltin(thing):
        return f"built-in function {name}"
    for test, word in ((inspect.isgetsetdescriptor, "getset descriptor"),
                       (inspect.ismemberdescriptor, "member descriptor")):
        if test(thing):
            owner = thing.__objclass__
            return f"{word} {owner.__module__}.{owner.__name__}.{name}"
    if inspect.isclass(thing):
        return f"class {name}"
    if inspect.iscoroutinefunction(thing) and not isinstance(thing, types.MethodType):
        return f"function {name}"
    if inspect.isfunction(thing):
        return f"function {name}"
    if inspect.ismethod(thing):
        return f"method {name}"
    if inspect.ismethodwrapper(thing):
        return f"method-wrapper {name}"
    if inspect.ismethoddescriptor(thing) and name:
        return f"method_descriptor {name}" if inspect.isroutine(thing) else type(thing).__name__
    return type(thing).__name__


describe = _named


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (TypeError, ValueError):
        return None


class TextDoc:
    """Writes documentation as text."""

    def bold(self, text):
        """Emphasised text, where there is a way to do that."""
        return text

    def indent(self, text, prefix="    "):
        """Every line moved to the right."""
        return "\n".join((prefix + line).rstrip() for line in text.split("\n")) if text else ""

    def section(self, title, contents):
        """A part of a page."""
        return f"{self.bold(title)}\n{self.indent(contents.rstrip())}\n\n"

    def document(self, object, name=None, *args):
        """The page of anything."""
        try:
            if inspect.ismodule(object):
                return self.docmodule(object)
            if inspect.isclass(object):
                return self.docclass(object, name, *args)
            if inspect.isroutine(object):
                return self.docroutine(object, name)
        except AttributeError:
            pass
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name)
        return self.docother(object, name)

    def docroutine(self, object, name=None, owner=None, *ignored):
        """A function: how it is called and what it does."""
        realname = getattr(object, "__name__", name) or name
        title = self.bold(name or realname)
        if name and name != realname:
            title = f"{self.bold(name)} = {realname}"
        arguments = _signature(object)
        if realname == "<lambda>":
            title = self.bold(name or realname) + " lambda "
            arguments = arguments[1:-1] if arguments else ""
        elif arguments is None:
            arguments = "(...)"
        receiver = getattr(object, "__self__", None)
        note = ""
        if inspect.ismethod(object) and not inspect.isclass(owner):
            if inspect.isclass(receiver):
                note = f" class method of {classname(receiver, None)}"
            else:
                note = f" method of {classname(type(receiver), None)} instance"
        prefix = "async " if inspect.iscoroutinefunction(object) else ""
        doc = getdoc(object)
        text = f"{prefix}{title}{arguments}{note}\n"
        return text + self.indent(doc).rstrip() + "\n" if doc else text

    def docdata(self, object, name=None, *ignored):
        """An attribute that is computed."""
        title = f"{self.bold(name)}\n" if name else ""
        doc = getdoc(object)
        return f"{title}{self.indent(doc)}\n" if doc else title

    docproperty = docdata

    def docother(self, object, name=None, maxlen=None):
        """A value."""
        shown = repr(object)
        line = f"{name} = {shown}" if name else shown
        if maxlen and len(line) > maxlen:
            line = line[:maxlen - 3] + "..."
        return line

    def docclass(self, object, name=None, mod=None, *ignored):
        """A class: its bases and its attributes, by where and what they are."""
        module = mod or object.__module__
        realname = object.__name__
        title = f"class {self.bold(realname)}"
        if name and name != realname:
            title = f"{self.bold(name)} = class {realname}"
        bases = [classname(base, module) for base in object.__bases__]
        if bases:
            title += f"({', '.join(bases)})"
        lines = []
        call = _signature(object)
        if call and call != "()":
            lines.append(realname + call + "\n")
        doc = object.__dict__.get("__doc__")
        if isinstance(doc, str) and doc:
            lines.append(inspect.cleandoc(doc).rstrip() + "\n")
        mro = inspect.getmro(object)
        if len(mro) > 2:
            order = "".join(f"    {classname(base, module)}\n" for base in mro)
            lines.append("Method resolution order:\n" + order)
        body = "\n".join(lines)
        parts = self._attributes(object, mro, module)
        if parts:
            body += ("\n" if body else "") + ("-" * 70 + "\n").join(parts)
        body = self.indent(body.rstrip(), " |  ")
        return f"{title}\n{body}\n"

    def _attributes(self, object, mro, module):
        """The sections of a class's page."""
        left = [entry for entry in inspect.classify_class_attrs(object)
                if visiblename(entry.name, obj=object)]
        parts = []
        for owner in (object, *[base for base in mro if base is not object]):
            if owner is builtins.object and object is not builtins.object:
                continue
            here = sorted((entry for entry in left if entry.defining_class is owner),
                          key=lambda entry: entry.name)
            where = ("defined here" if owner is object
                     else f"inherited from {classname(owner, module)}")
            for title, kind in (("Methods", "method"), ("Class methods", "class method"),
                                ("Static methods", "static method"),
                                ("Readonly properties", "readonly property"),
                                ("Data descriptors", "data descriptor"),
                                ("Data and other attributes", "data")):
                shown = [self._entry(entry, kind, object) for entry in here
                         if self._kind(entry) == kind]
                if shown:
                    parts.append(f"{title} {where}:\n\n" + "\n".join(shown) + "\n")
        return parts

    def _kind(self, entry):
        value = entry.object
        if isinstance(value, property) and value.fset is None and value.fdel is None:
            return "readonly property"
        if entry.kind == "property" or inspect.isdatadescriptor(value):
            return "data descriptor"
        if entry.kind == "data" and inspect.isroutine(value):
            return "method"
        return entry.kind

    def _entry(self, entry, kind, owner):
        value = entry.object
        if kind in ("class method", "static method"):
            value = getattr(owner, entry.name, value)
        if kind in ("method", "class method", "static method"):
            return self.docroutine(value, entry.name, owner)
        if kind == "data":
            return self.docother(getattr(owner, entry.name, value), entry.name, 70) + "\n"
        return self.docdata(value, entry.name)

    def docmodule(self, object, name=None, *ignored):
        """A module: what it is about and what it has."""
        name = object.__name__
        about, more = splitdoc(getdoc(object))
        result = self.section("NAME", name + (f" - {about}" if about else ""))
        if more:
            result += self.section("DESCRIPTION", more)
        all = getattr(object, "__all__", None)
        classes, functions, data = [], [], []
        for key, value in inspect.getmembers(object):
            own = all is not None or getattr(value, "__module__", None) == name
            if not visiblename(key, all, object):
                continue
            if inspect.isclass(value):
                if own:
                    classes.append((key, value))
            elif inspect.isroutine(value):
                if own or inspect.isbuiltin(value):
                    functions.append((key, value))
            elif not inspect.ismodule(value):
                data.append((key, value))
        if classes:
            pages = [self.document(value, key, name) for key, value in classes]
            result += self.section("CLASSES", "\n".join(pages))
        if functions:
            pages = [self.document(value, key) for key, value in functions]
            result += self.section("FUNCTIONS", "\n".join(pages))
        if data:
            lines = [self.docother(value, key, 70) for key, value in data]
            result += self.section("DATA", "\n".join(lines))
        if hasattr(object, "__version__"):
            result += self.section("VERSION", str(object.__version__))
        try:
            file = inspect.getabsfile(object)
        except TypeError:
            file = "(built-in)"
        return result + self.section("FILE", file)


text = plaintext = TextDoc()


def plain(text):
    """Text without emphasis by overstriking."""
    import re
    return re.sub(".\b", "", text)


def pager(text, title=""):
    """Shows text."""
    plainpager(text, title)


def plainpager(text, title=""):
    """Writes text to standard output."""
    sys.stdout.write(plain(text))


def safeimport(path, forceload=0, cache={}):
    """The module of that name, or None if there is none."""
    try:
        __import__(path)
    except ImportError as error:
        if error.name and path.startswith(error.name):
            return None
        raise ErrorDuringImport(path, error) from error
    except Exception as error:
        raise ErrorDuringImport(path, error) from error
    return sys.modules[path]


def locate(path, forceload=0):
    """The object of a dotted name: in a module, or among the builtins."""
    parts = [part for part in path.split(".") if part]
    found, count = None, 0
    while count < len(parts):
        module = safeimport(".".join(parts[:count + 1]))
        if module is None:
            break
        found, count = module, count + 1
    if found is None:
        found = builtins
    for part in parts[count:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """An object and its name, from either."""
    if isinstance(thing, str):
        found = locate(thing, forceload)
        if found is None:
            raise ImportError(f"No Python documentation found for {thing!r}.\n"
                              "Use help() with the name of a module, class or function.")
        return found, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The page of an object, under a title."""
    object, name = resolve(thing, forceload)
    about = _named(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        about += " in " + name[:name.rfind(".")]
    elif module and module is not object:
        about += " in module " + module.__name__
    known = (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
             or inspect.isdatadescriptor(object))
    if not known:
        if getdoc(object) and getdoc(object) != getdoc(type(object)):
            return title % about + "\n\n" + (renderer or text).docother(object, name)
        object, about = type(object), about + " object"
        name = None
    return title % about + "\n\n" + (renderer or text).document(object, name)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None,
        is_cli=False):
    """Shows the page of an object."""
    try:
        page = render_doc(thing, title, forceload)
    except ImportError as error:
        if is_cli:
            raise
        page = f"{error}\n"
    if output is None:
        pager(page)
    else:
        output.write(plain(page))


class Helper:
    """What help is: called with an object it shows its page; without, it asks."""

    def __init__(self, input=None, output=None):
        self._input, self._output = input, output

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return "<pydoc.Helper instance>"

    _ask = object()

    def __call__(self, request=_ask):
        if request is not self._ask:
            self.help(request)
            return
        self.output.write("The name of a module, class or function; an empty line ends this.\n")
        while True:
            try:
                line = input("help> ").strip()
            except (EOFError, KeyboardInterrupt):
                break
            if not line or line in ("q", "quit", "exit"):
                break
            self.help(line)

    def help(self, request):
        """The page of an object, or of what a text names."""
        if isinstance(request, str):
            request = request.strip()
            if not request:
                return
        doc(request, "Help on %s:", output=self._output)
        self.output.write("\n")


help = Helper()


def cli():
    """`python -m pydoc name …`"""
    names = sys.argv[1:]
    if not names:
        print("usage: pydoc NAME...\n\nShows what a module, class or function is.")
        return 2
    for name in names:
        try:
            doc(name, is_cli=True)
        except (ImportError, ErrorDuringImport) as error:
            print(error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(cli())
