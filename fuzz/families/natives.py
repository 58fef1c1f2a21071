"""Every method of every builtin type and every function of many modules, with random arguments.

Some arguments are hostile: their special methods raise, lie, or change what the caller works on.
"""

import importlib
import re
import warnings

from values import anything, index

MODULES = """builtins math cmath operator itertools functools collections collections.abc re json string textwrap struct array bisect heapq
random statistics decimal fractions numbers datetime calendar zlib binascii base64 hashlib hmac copy types typing enum dataclasses contextlib abc
inspect ast tokenize keyword token dis traceback weakref gc sys io unicodedata codecs difflib pprint reprlib urllib.parse csv shlex
string time uuid secrets contextvars asyncio concurrent.futures threading queue warnings linecache pickle copyreg locale colorsys
graphlib posixpath ntpath fnmatch glob stat opcode _thread atexit zoneinfo
""".split()

# These end the process, wait for ever, reach outside, or change what all programs of a batch share.
AVOIDED = {
    "exit", "quit", "_exit", "breakpoint", "input", "help", "open", "open_code", "sleep", "acquire", "wait", "get", "put", "join", "settrace",
    "setprofile", "setrecursionlimit", "set_int_max_str_digits", "displayhook", "excepthook", "unraisablehook", "acquire_lock", "interrupt_main",
    # Their text is our own, or they show how an object is made.
    "__doc__", "__text_signature__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__firstlineno__", "__static_attributes__", "__vectorcalloffset__",
    "__weakrefoffset__", "__dictoffset__", "__basicsize__", "__itemsize__", "__flags__", "__slots__", "__dict__", "__weakref__", "__subclasses__",
    "start_new_thread", "start_new", "start_joinable_thread", "_shutdown", "shutdown", "run", "main", "debug", "set_debug", "freeze", "disable", "set_threshold", "register", "copyright",
    "credits", "license", "simplefilter", "filterwarnings", "resetwarnings", "setswitchinterval", "_clear_type_cache", "_getframe", "getrefcount",
    "_debugmallocstats", "getallocatedblocks", "activate_stack_trampoline", "addaudithook", "audit", "call_tracing", "_current_frames", "stack_size",
    "get_ident", "get_native_id", "getnode", "uuid1", "uuid4", "urandom", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "randbelow",
    "choice", "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns", "thread_time",
    "thread_time_ns", "clock_gettime", "clock_gettime_ns", "now", "today", "utcnow", "localtime", "gmtime", "ctime", "strftime", "asctime", "id",
    "__sizeof__", "getsizeof", "__dir__", "dir", "get_objects", "get_referrers", "get_referents", "get_stats", "get_count", "collect", "get_event_loop",
    "run_until_complete", "run_forever", "sleep", "clear_cache", "clearcache", "seed", "getrandbits", "random", "breakpointhook", "set_wakeup_fd", "exec",
    "__init_subclass__", "setlocale", "glob", "iglob", "expanduser", "expandvars", "abspath", "realpath", "__hash__", "hash", "RLock", "clock_settime", "clock_settime_ns", "tzset", "runsource", "interact",
}
RECEIVERS = """
1 2**70 1.5 2j True None ... NotImplemented 'abé' b'ab' bytearray(b'abc') memoryview(bytearray(b'abcd')) [1,2,3] (1,2) {1:2,'a':3} {1,2} frozenset({1}) range(3) slice(1,2)
iter([1,2]) iter((1,2)) iter('ab') iter({1:2}) iter({1}) iter(range(3)) reversed([1]) enumerate('ab') zip('ab',[1,2]) map(str,[1]) filter(None,[0,1]) {1:2}.keys() {1:2}.items() {1:2}.values()
(i+1~for~i~in~[1,2]) (lambda~a,b=1,*c:a) len [].append str.upper int.__add__ [].__add__ int object type type('T',(),{}) type('T',(int,),{'x':1})(3) property(len) staticmethod(len) classmethod(len) super(int,1)
ValueError('a',1) OSError(2,'x','f') KeyError('k') StopIteration(3) UnicodeDecodeError('utf-8',b'a',0,1,'r') ExceptionGroup('g',[ValueError(1)]) ImportError('i',name='n') SyntaxError('s',('f',1,2,'t')) AttributeError('x',name='n',obj=1)
(lambda:0).__code__ (lambda:0).__get__(1) int|str list[int] type.__dict__ types.SimpleNamespace(a=1) types.ModuleType('m') types.MappingProxyType({1:2}) types.MethodType(len,[]) (lambda~x:lambda:x)(1).__closure__[0]
collections.deque([1,2],3) collections.OrderedDict({1:2,3:4}) collections.defaultdict(list,{1:[]}) collections.Counter('aab') collections.ChainMap({1:2}) collections.namedtuple('P','x~y')(1,2) collections.UserList([1])
itertools.count(3) itertools.cycle('ab') itertools.chain('a','b') itertools.islice('abc',2) itertools.product('ab','c') itertools.permutations('abc',2) itertools.combinations('abc',2) itertools.groupby('aab') itertools.tee('ab')[0]
itertools.accumulate([1,2]) itertools.starmap(pow,[(1,2)]) itertools.zip_longest('a','bc') itertools.repeat(1,3) itertools.takewhile(bool,[1]) itertools.pairwise('abc') itertools.batched('abc',2) itertools.compress('ab',[1,0])
functools.partial(int,base=2) functools.lru_cache(len) functools.cmp_to_key(max)(1) functools.singledispatch(len) operator.itemgetter(1) operator.attrgetter('x') operator.methodcaller('x') io.StringIO('ab\\nc') io.BytesIO(b'ab\\nc')
io.TextIOWrapper(io.BytesIO(b'ab\\nc')) io.BufferedReader(io.BytesIO(b'abc')) io.BufferedRandom(io.BytesIO(b'abc')) io.IncrementalNewlineDecoder(None,True) re.compile('(a)(?P<n>b)?') re.match('(a)(?P<n>b)?','ab') re.finditer('a','aa') struct.Struct('<hi') array.array('i',[1,2]) array.array('d')
decimal.Decimal('1.50') decimal.Context(prec=3) fractions.Fraction(1,3) datetime.date(2024,2,29) datetime.datetime(2024,2,29,1,2,3) datetime.timedelta(1,2) datetime.time(1,2) datetime.timezone.utc random.Random(1) zlib.compressobj() zlib.decompressobj() hashlib.sha256(b'a') hashlib.blake2b()
weakref.ref(int) weakref.WeakValueDictionary() weakref.WeakSet() weakref.proxy(weakref.WeakSet) contextvars.ContextVar('v') contextvars.Context() json.JSONDecoder() json.JSONEncoder() csv.reader(['a,b']) csv.Sniffer() string.Template('$a') textwrap.TextWrapper() difflib.SequenceMatcher(None,'ab','bc') calendar.Calendar()
enum.Enum('E','a~b') enum.Enum('E','a~b').a enum.Flag('F','a~b').a typing.List[int] typing.Optional[int] typing.TypeVar('T') typing.NamedTuple('N',[('a',int)]) ast.parse('a+1') ast.Name('x') inspect.signature(lambda~a,b=1:0) codecs.lookup('utf-8') codecs.getincrementaldecoder('utf-8')() codecs.StreamReader(io.BytesIO(b'a')) pickle.Pickler(io.BytesIO()) uuid.UUID(int=1)
contextlib.ExitStack() contextlib.suppress(ValueError) dataclasses.field() traceback.TracebackException(ValueError,ValueError(1),None) graphlib.TopologicalSorter({1:[2]}) shlex.shlex('a~b') pprint.PrettyPrinter() reprlib.Repr() statistics.NormalDist() threading.local() collections.abc.Mapping tokenize.TokenInfo(1,'a',(1,0),(1,1),'a')
"""
# How arguments are refused depends on the language a function is written in, and in C on who wrote the code
# that reads them: what is wrong is told by a TypeError, or by the attribute that was missed. The other
# families compare such messages where they are alike.
SUMMARY = [
    "def summary(o, name, call):",
    "    if name and not hasattr(o, name): return f'not there: {name}'",
    "    try: r = call()", "    except (TypeError, AttributeError): return 'refused'",
    "    return r if isinstance(r, (int, float, str, bytes, tuple, list, dict, complex, type(None))) else type(r).__name__",
]
HOSTILE = [
    "class Odd:", "    def __init__(self, **k): self.__dict__.update(k)", "    def __getattribute__(self, name): seen.append(name); return object.__getattribute__(self, name)",
    "def odd(**k):", "    made = {'__' + n + '__': (lambda v: lambda self, *a: v() if callable(v) else v)(v) for n, v in k.items()}", "    return type('Odd', (), made)()",
    "def fail(): raise LookupError('hostile')",
]
ODD_VALUES = ["odd(index=fail)", "odd(index=3)", "odd(index=2**64)", "odd(len=-1, getitem=1)", "odd(len=2**62)", "odd(iter=fail)", "odd(iter=3)", "odd(iter=lambda: iter([1, 2]))", "odd(eq=fail)", "odd(eq=1, hash=1)", "odd(hash=fail)", "odd(str=1)",
              "odd(repr=fail)", "odd(bool=fail)", "odd(float=fail)", "odd(int=1.5)", "odd(keys=1)", "odd(iter=lambda: iter([1]), length_hint=2**62)", "odd(length_hint=-1, iter=lambda: iter(''))", "odd(lt=fail)", "odd(call=fail)", "odd(call=None)",
              "odd(get=fail)", "odd(fspath=1)", "odd(buffer=1)", "odd(iter=lambda: o, next=1)", "o", "o", "type(o)", "[o, o]", "lambda *a: o", "lambda *a: fail()", "lambda *a: a", "print", "len", "int", "str", "object()", "2**31", "-2**31", "2**63 - 1", "-2**63",
              "2**1000", "10**400", "1e308", "float('nan')", "float('inf')", "'\\ud800'", "'\\0'", "'x' * 1000", "'%s%d%'", "'{0.a[1]}{}'", "'(a|b)*?\\\\1'", "'utf-8'", "'rot13'", "'>10.3f'", "bytes(300)", "memoryview(b'')", "(i for i in [1, 2])", "iter([])",
              "ValueError", "ValueError('x')", "type('T', (str,), {})('s')", "type('T', (int,), {})(5)", "type('T', (list,), {})([1])", "type('T', (dict,), {})({'a': 1})", "sys", "Exception", "BaseException()", "slice(None, None, -1)", "slice(2**70)", "range(2**70)", "io.StringIO('a')", "io.BytesIO(b'a')", "datetime.date(1, 1, 1)", "decimal.Decimal('NaN')", "fractions.Fraction(1, 3)", "lambda a, b: 0", "{'a': {}}", "['a', 'b']", "[('a', 1)]", "{1: 'x'}.items()"]

_names = {}


def setting(expression):
    """The values the text may name."""
    if not _names:
        for name in MODULES:
            importlib.import_module(name)
            top = name.split(".")[0]
            _names[top] = importlib.import_module(top)
    return eval(expression, _names)


RECEIVER_LIST = [text.replace("~", " ") for text in RECEIVERS.split()]
_members = {}


def is_own(module, name):
    """Is it the module's to offer, and not what it has imported for itself?"""
    offered = getattr(module, "__all__", None)
    if offered is not None:
        return name in offered
    return name[0] != "_" and getattr(getattr(module, name), "__module__", None) in (module.__name__, f"_{module.__name__}")


def members(expression):
    """Names that can be called on what `expression` makes."""
    if expression not in _members:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = setting(expression)
            names = [name for name in dir(value) if name not in AVOIDED and (not name.startswith("_") or name.startswith("__"))]
            if expression in MODULES:
                names = [name for name in names if callable(getattr(value, name)) and is_own(value, name)]
            _members[expression] = names
    return _members[expression]


def argument(rng):
    match rng.randrange(5):
        case 0 | 1:
            return rng.choice(ODD_VALUES)
        case 2:
            return index(rng)
        case 3:
            return rng.choice(RECEIVER_LIST)
        case _:
            return anything(rng)


def arguments(rng, name=""):
    parts = [argument(rng) for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3, 4]))]
    if rng.random() < 0.05:
        parts.append(f"{rng.choice(['key', 'default', 'x', 'strict', 'start', 'errors', 'encoding', 'maxsplit', 'sep', 'file'])}={argument(rng)}")
    return ", ".join(parts)


def called(rng, name):
    return f"seen.append(summary(o, '{name}', lambda: o.{name}({arguments(rng)})))"


TOUCHES = ["seen.append(summary(o, '{0}', lambda: o.{0}))", "seen.append(summary(o, None, lambda: setattr(o, '{0}', 1)))",
           "seen.append(summary(o, None, lambda: delattr(o, '{0}')))"]


def statement(rng):
    if rng.random() < 0.3:
        module = rng.choice(MODULES)
        name = rng.choice(members(module))
        return [f"o = {module}", called(rng, name)]
    receiver = rng.choice(RECEIVER_LIST)
    made = [f"o = {receiver}"]
    for _ in range(rng.randint(1, 3)):
        name = rng.choice(members(receiver))
        made.append(called(rng, name) if rng.random() < 0.9 else rng.choice(TOUCHES).format(name))
    return made


def program(rng):
    made = [HOSTILE, SUMMARY]
    made += [statement(rng) for _ in range(rng.randint(3, 6))]
    text = "\n".join(line for part in made for line in part)
    used = [module for module in MODULES if re.search(rf"\b{re.escape(module)}\b", text)]
    return [["import " + ", ".join(["sys", *used])]] + made
