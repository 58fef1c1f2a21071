import difflib

a = ["one\n", "two\n", "three\n", "four\n"]
b = ["one\n", "tow\n", "three\n", "5\n", "four\n"]
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "old", "new", n=1)))
print("".join(difflib.context_diff(a, b, "old", "new")))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]))
s = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(s.ratio(), s.get_opcodes())
