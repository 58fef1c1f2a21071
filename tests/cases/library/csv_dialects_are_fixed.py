import copy
import csv
import io


def tried(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = csv.get_dialect("excel")
for name in "delimiter", "doublequote", "quoting", "other":
    tried(lambda: setattr(d, name, 1))
    tried(lambda: delattr(d, name))
tried(lambda: copy.copy(d))


def written(rows, **options):
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    return out.getvalue()


spaced = dict(delimiter=" ", skipinitialspace=True)
tried(lambda: written([["a", ""], [None, "b"], ["", ""]], **spaced))
tried(lambda: written([["", "a"]], quoting=csv.QUOTE_NONE, **spaced))
tried(lambda: list(csv.reader(["a,'b"], quotechar=None)))


class Unquoted(csv.excel):
    quotechar = None


tried(Unquoted)
