"""Differences of sequences: how alike two are, what turns one into the other, and how to show it.

`SequenceMatcher` finds the longest block that two sequences share, then the longest ones to the
left and to the right of it. Everything else here is made of its opcodes.
"""

import re
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match",
]

Match = namedtuple("Match", "a b size")


def _calculate_ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Sets both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Sets the first sequence. What is known about the second stays."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Sets the second sequence, and learns where its items are."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index_b()

    def _index_b(self):
        """Notes the places of each item of b, but not of junk nor of what is all over the place."""
        self.b2j = b2j = {}
        for i, item in enumerate(self.b):
            places = b2j.get(item)
            if places is None:
                b2j[item] = [i]
            else:
                places.append(i)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update(item for item in b2j if self.isjunk(item))
            for item in junk:
                del b2j[item]
        self.bpopular = popular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            limit = n // 100 + 1
            popular.update(item for item, places in b2j.items() if len(places) > limit)
            for item in popular:
                del b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block that a[alo:ahi] and b[blo:bhi] share, the first one in a, then in b."""
        a, b, b2j, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, best_size = alo, blo, 0
        # the length of the match that ends at the item before in a, and at j in b
        lengths = {}
        nowhere = []
        for i in range(alo, ahi):
            longer = {}
            for j in b2j.get(a[i], nowhere):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > best_size:
                    best_i, best_j, best_size = i - size + 1, j - size + 1, size
            lengths = longer

        # popular items were not looked at: they may prolong the match; then junk next to it may
        for wanted in (False, True):
            while (best_i > alo and best_j > blo and (b[best_j - 1] in junk) is wanted
                   and a[best_i - 1] == b[best_j - 1]):
                best_i, best_j, best_size = best_i - 1, best_j - 1, best_size + 1
            while (best_i + best_size < ahi and best_j + best_size < bhi
                   and (b[best_j + best_size] in junk) is wanted
                   and a[best_i + best_size] == b[best_j + best_size]):
                best_size += 1
        return Match(best_i, best_j, best_size)

    def get_matching_blocks(self):
        """The blocks that are shared, in order; the last one is a dummy of size 0."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        work = [(0, la, 0, lb)]
        blocks = []
        while work:
            alo, ahi, blo, bhi = work.pop()
            block = i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            blocks.append(block)
            if alo < i and blo < j:
                work.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                work.append((i + size, ahi, j + size, bhi))
        blocks.sort()

        joined = []
        i1 = j1 = size1 = 0
        for i, j, size in blocks:
            if i1 + size1 == i and j1 + size1 == j:
                size1 += size
                continue
            if size1:
                joined.append((i1, j1, size1))
            i1, j1, size1 = i, j, size
        if size1:
            joined.append((i1, j1, size1))
        joined.append((la, lb, 0))
        self.matching_blocks = list(map(Match._make, joined))
        return self.matching_blocks

    def get_opcodes(self):
        """What turns a into b: tuples of a word and the ends of a slice of a and one of b."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = codes = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai and j < bj:
                codes.append(("replace", i, ai, j, bj))
            elif i < ai:
                codes.append(("delete", i, ai, j, bj))
            elif j < bj:
                codes.append(("insert", i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(("equal", ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups, each with up to n equal items around its changes."""
        # the ends of the cached list itself are cut, which later callers of get_opcodes() see
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike the sequences are: from 0 to 1."""
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio(), from the items without their order."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        counts = self.fullbcount
        left = {}
        matches = 0
        for item in self.a:
            available = left[item] if item in left else counts.get(item, 0)
            left[item] = available - 1
            if available > 0:
                matches += 1
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of ratio(), from the lengths alone."""
        la, lb = len(self.a), len(self.b)
        return _calculate_ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Up to n of the possibilities that are most like the word, the best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, found)]


def _keep_original_ws(text, tags):
    """Where a mark is a space the text's own white space, so that tabs line up."""
    return "".join(
        c if mark == " " and c.isspace() else mark for c, mark in zip(text, tags))


class Differ:
    """Compares lists of lines; where two lines are alike, marks what differs within them."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Yields the lines of both, each behind '- ', '+ ', '  ', or '? ' for marks."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            elif tag == "equal":
                yield from self._dump(" ", a, alo, ahi)
            else:
                raise ValueError("unknown tag %r" % (tag,))

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield "%s %s" % (tag, x[i])

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        assert alo < ahi and blo < bhi
        # the shorter block first
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Pairs lines that are alike, and dumps those between the pairs."""
        cutoff = 0.74999
        window = 10
        matcher = SequenceMatcher(self.charjunk)
        next_i, next_j = alo, blo
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            middle = alo + (j - blo)
            candidates = range(max(middle - window, next_i), min(middle + window + 1, ahi))
            if not candidates:
                break
            best, best_i = cutoff, None
            for i in candidates:
                matcher.set_seq1(a[i])
                # from the cheapest test to the dearest
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best, best_i = matcher.ratio(), i
            if best_i is None:
                continue
            yield from self._fancy_helper(a, next_i, best_i, b, next_j, j)
            old, new = a[best_i], b[j]
            if old == new:
                yield "  " + old
            else:
                yield from self._marked_pair(matcher, old, new)
            next_i, next_j = best_i + 1, j + 1
        yield from self._fancy_helper(a, next_i, ahi, b, next_j, bhi)

    def _marked_pair(self, matcher, old, new):
        old_tags = new_tags = ""
        matcher.set_seqs(old, new)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            before, after = i2 - i1, j2 - j1
            if tag == "replace":
                old_tags += "^" * before
                new_tags += "^" * after
            elif tag == "delete":
                old_tags += "-" * before
            elif tag == "insert":
                new_tags += "+" * after
            else:
                old_tags += " " * before
                new_tags += " " * after
        return self._qformat(old, new, old_tags, new_tags)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                return self._plain_replace(a, alo, ahi, b, blo, bhi)
            return self._dump("-", a, alo, ahi)
        return self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        for sign, line, tags in (("-", aline, atags), ("+", bline, btags)):
            yield sign + " " + line
            tags = _keep_original_ws(line, tags).rstrip()
            if tags:
                yield f"? {tags}\n"


def IS_LINE_JUNK(line, pat=None):
    """Is the line blank, or a single '#'?"""
    if pat is None:
        return line.strip() in ("", "#") and line.count("#") <= 1
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Is the character a space or a tab?"""
    return ch in ws


def _format_range_unified(start, stop):
    """A range of lines as unified diffs give it: first line and length."""
    length = stop - start
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3,
                 lineterm="\n"):
    """Yields the difference of two lists of lines as a unified diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "--- {}{}{}".format(fromfile, _date(fromfiledate), lineterm)
            yield "+++ {}{}{}".format(tofile, _date(tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield "@@ -{} +{} @@{}".format(
            _format_range_unified(first[1], last[2]), _format_range_unified(first[3], last[4]),
            lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _date(date):
    return "\t{}".format(date) if date else ""


def _format_range_context(start, stop):
    """A range of lines as context diffs give it: first and last line."""
    length = stop - start
    beginning = start + 1 if length else start
    if length <= 1:
        return f"{beginning}"
    return f"{beginning},{beginning + length - 1}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3,
                 lineterm="\n"):
    """Yields the difference of two lists of lines as a context diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "*** {}{}{}".format(fromfile, _date(fromfiledate), lineterm)
            yield "--- {}{}{}".format(tofile, _date(tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield "*** {} ****{}".format(_format_range_context(first[1], last[2]), lineterm)
        if any(code[0] in ("replace", "delete") for code in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield prefix[tag] + line
        yield "--- {} ----{}".format(_format_range_context(first[3], last[4]), lineterm)
        if any(code[0] in ("replace", "insert") for code in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield prefix[tag] + line


def _check_types(a, b, *args):
    """Lines and file names are to be strings: bytes would give a strange text and no error."""
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)"
                            % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3,
               lineterm=b"\n"):
    """Makes a diff of lines of bytes by a function for lines of text."""
    def decode(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as err:
            raise TypeError("all arguments must be bytes, not %s (%r)"
                            % (type(s).__name__, s)) from err

    lines = dfunc(list(map(decode, a)), list(map(decode, b)), decode(fromfile), decode(tofile),
                  decode(fromfiledate), decode(tofiledate), n, decode(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The difference of two lists of lines as Differ makes it."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yields the first (1) or the second (2) list of lines of an ndiff."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]
