import sys

for statement in ("import nothing_here", "import zoo.nothing", "from zoo import nothing", "from zoo.nothing import x", "import sys.nothing", "from . import x"):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, "|", str(error).split(" (")[0], "|", error.name)
try:
    import zoo.broken
except ZeroDivisionError as error:
    print(error, "zoo.broken" in sys.modules, "zoo" in sys.modules)
