"""What is known of the tables of a document: which must not be declared again, or changed."""


def step_into(table, part):
    """What a table has for a part of a key; a table of its own if it had nothing."""
    return table.setdefault(part, {})


class _Mark:
    __slots__ = ("declared", "frozen", "inner")

    def __init__(self):
        self.declared = False  # by a header, or by a dotted key
        self.frozen = False  # with everything in it: an array or an inline table is complete
        self.inner = {}


class Marks:
    """Marks of keys; those of a key's parts form a tree."""

    def __init__(self):
        self._marks = {}

    def _mark(self, key):
        marks = self._marks
        for part in key:
            mark = marks.get(part)
            if mark is None:
                mark = marks[part] = _Mark()
            marks = mark.inner
        return mark

    def declare(self, key):
        """The key has its table now."""
        self._mark(key).declared = True

    def freeze(self, key):
        """The key and what is in it are complete."""
        self._mark(key).frozen = True

    def forget(self, key):
        """A new table begins for the key: what was known of its tables holds no longer."""
        marks = self._marks
        for part in key[:-1]:
            if part not in marks:
                return
            marks = marks[part].inner
        marks.pop(key[-1], None)

    def is_declared(self, key):
        """Has the key its table?"""
        marks = self._marks
        mark = None
        for part in key:
            mark = marks.get(part)
            if mark is None:
                return False
            marks = mark.inner
        return mark is not None and mark.declared

    def is_frozen(self, key):
        """Is the key, or something it is in, complete?"""
        marks = self._marks
        for part in key:
            mark = marks.get(part)
            if mark is None:
                return False
            if mark.frozen:
                return True
            marks = mark.inner
        return False
