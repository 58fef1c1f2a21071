"""What modules and objects were called in Python 2, for pickles of the protocols before 3."""

IMPORT_MAPPING = {
    "__builtin__": "builtins", "_abcoll": "collections.abc", "_elementtree": "xml.etree.ElementTree",
    "_winreg": "winreg", "anydbm": "dbm", "BaseHTTPServer": "http.server",
    "CGIHTTPServer": "http.server", "commands": "subprocess", "ConfigParser": "configparser",
    "Cookie": "http.cookies", "cookielib": "http.cookiejar", "copy_reg": "copyreg",
    "cPickle": "pickle", "cStringIO": "io", "dbhash": "dbm.bsd", "dbm": "dbm.ndbm",
    "Dialog": "tkinter.dialog", "DocXMLRPCServer": "xmlrpc.server", "dumbdbm": "dbm.dumb",
    "dummy_thread": "_dummy_thread", "FileDialog": "tkinter.filedialog", "gdbm": "dbm.gnu",
    "htmlentitydefs": "html.entities", "HTMLParser": "html.parser", "httplib": "http.client",
    "markupbase": "_markupbase", "Queue": "queue", "repr": "reprlib",
    "robotparser": "urllib.robotparser", "ScrolledText": "tkinter.scrolledtext",
    "SimpleDialog": "tkinter.simpledialog", "SimpleHTTPServer": "http.server",
    "SimpleXMLRPCServer": "xmlrpc.server", "SocketServer": "socketserver", "StringIO": "io",
    "test.test_support": "test.support", "thread": "_thread",
    "tkColorChooser": "tkinter.colorchooser", "tkCommonDialog": "tkinter.commondialog",
    "Tkconstants": "tkinter.constants", "Tkdnd": "tkinter.dnd",
    "tkFileDialog": "tkinter.filedialog", "tkFont": "tkinter.font", "Tkinter": "tkinter",
    "tkMessageBox": "tkinter.messagebox", "tkSimpleDialog": "tkinter.simpledialog",
    "ttk": "tkinter.ttk", "urllib2": "urllib.request", "urlparse": "urllib.parse",
    "UserDict": "collections", "UserList": "collections", "UserString": "collections",
    "whichdb": "dbm", "xmlrpclib": "xmlrpc.client",
}

PYTHON2_EXCEPTIONS = tuple("""
    ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning
    DeprecationWarning EOFError EnvironmentError Exception FloatingPointError FutureWarning
    GeneratorExit IOError ImportError ImportWarning IndentationError IndexError KeyError
    KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError OverflowError
    PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError
    SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError
    Warning ZeroDivisionError""".split())

MULTIPROCESSING_EXCEPTIONS = (
    "AuthenticationError", "BufferTooShort", "ProcessError", "TimeoutError")

# New since Python 3: old pickles get the class they derive from.
PYTHON3_OSERROR_EXCEPTIONS = tuple("""
    BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError
    IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError""".split())

PYTHON3_IMPORTERROR_EXCEPTIONS = ("ModuleNotFoundError",)

NAME_MAPPING = {
    ("__builtin__", "basestring"): ("builtins", "str"),
    ("exceptions", "StandardError"): ("builtins", "Exception"),
    ("socket", "_socketobject"): ("socket", "SocketType"),
    ("UserDict", "UserDict"): ("collections", "UserDict"),
}

# (old module, new module): names that only moved.
_MOVED = {
    ("__builtin__", "sys"): "intern",
    ("__builtin__", "functools"): "reduce",
    ("itertools", "itertools"): "",
    ("whichdb", "dbm"): "whichdb",
    ("_socket", "socket"): "fromfd",
    ("_multiprocessing", "multiprocessing.connection"): "Connection",
    ("multiprocessing.process", "multiprocessing.context"): "Process",
    ("multiprocessing.forking", "multiprocessing.popen_fork"): "Popen",
    ("multiprocessing", "multiprocessing.context"): " ".join(MULTIPROCESSING_EXCEPTIONS),
    ("urllib", "urllib.error"): "ContentTooShortError",
    ("urllib", "urllib.request"):
        "getproxies pathname2url url2pathname urlcleanup urlopen urlretrieve",
    ("urllib", "urllib.parse"): "quote quote_plus unquote unquote_plus urlencode",
    ("urllib2", "urllib.error"): "HTTPError URLError",
    ("UserList", "collections"): "UserList",
    ("UserString", "collections"): "UserString",
    ("exceptions", "builtins"): " ".join(PYTHON2_EXCEPTIONS),
}

# Names that changed, in both directions.
_RENAMED = {
    ("__builtin__", "xrange"): ("builtins", "range"),
    ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "unicode"): ("builtins", "str"),
    ("__builtin__", "long"): ("builtins", "int"),
    ("itertools", "izip"): ("builtins", "zip"),
    ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"),
    ("itertools", "ifilterfalse"): ("itertools", "filterfalse"),
    ("itertools", "izip_longest"): ("itertools", "zip_longest"),
    ("UserDict", "IterableUserDict"): ("collections", "UserDict"),
}
for (_old, _new), _names in _MOVED.items():
    for _name in _names.split():
        _RENAMED[_old, _name] = _new, _name
NAME_MAPPING.update(_RENAMED)

REVERSE_NAME_MAPPING = {new: old for old, new in _RENAMED.items()}
REVERSE_NAME_MAPPING["_functools", "reduce"] = "__builtin__", "reduce"
REVERSE_NAME_MAPPING["_socket", "socket"] = "socket", "_socketobject"
for _name in PYTHON3_OSERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING["builtins", _name] = "exceptions", "OSError"
for _name in PYTHON3_IMPORTERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING["builtins", _name] = "exceptions", "ImportError"
for _old, _new, _names in [
        ("SimpleHTTPServer", "http.server", "SimpleHTTPRequestHandler"),
        ("CGIHTTPServer", "http.server", "CGIHTTPRequestHandler"),
        ("FileDialog", "tkinter.filedialog", "FileDialog LoadFileDialog SaveFileDialog"),
        ("SimpleDialog", "tkinter.simpledialog", "SimpleDialog"),
        ("DocXMLRPCServer", "xmlrpc.server",
         "DocCGIXMLRPCRequestHandler DocXMLRPCRequestHandler DocXMLRPCServer ServerHTMLDoc "
         "XMLRPCDocGenerator")]:
    for _name in _names.split():
        REVERSE_NAME_MAPPING[_new, _name] = _old, _name

# Of several old names of one module, the one that the rest of it goes by; others are in neither.
_ONE_OF_MANY = {"CGIHTTPServer", "SimpleHTTPServer", "DocXMLRPCServer", "_elementtree", "StringIO",
                "cStringIO", "cPickle", "UserDict", "UserList", "UserString", "whichdb"}
REVERSE_IMPORT_MAPPING = {
    new: old for old, new in IMPORT_MAPPING.items() if old not in _ONE_OF_MANY}
REVERSE_IMPORT_MAPPING.update({
    "_bz2": "bz2", "_dbm": "dbm", "_functools": "functools", "_gdbm": "gdbm", "_pickle": "pickle",
    "tkinter.filedialog": "tkFileDialog", "tkinter.simpledialog": "tkSimpleDialog"})

del _old, _new, _name, _names
