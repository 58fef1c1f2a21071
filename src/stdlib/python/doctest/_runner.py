"""Runs the examples of tests, compares their output, and reports."""

import io
import linecache
import re
import sys
import traceback

from doctest._flags import (
    BLANKLINE_MARKER, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, FAIL_FAST,
    IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, REPORT_CDIFF, REPORT_NDIFF,
    REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF, SKIP, TestResults, _ellipsis_match,
    _exception_traceback, _extract_future_flags, _indent, _strip_exception_details,
)

_EXAMPLE_FILE = re.compile(r"<doctest (?P<name>.+)\[(?P<examplenum>\d+)\]>$")


class _SpoofOut(io.StringIO):
    """What examples print goes here."""

    def getvalue(self):
        result = super().getvalue()
        # an output always ends its line, as an expected one does
        if result and not result.endswith("\n"):
            result += "\n"
        return result

    def truncate(self, size=None):
        self.seek(size)
        super().truncate()


class DocTestRunner:
    """Runs tests and counts."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = "-v" in sys.argv
        self._verbose = verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}
        self._fakeout = _SpoofOut()

    # reports, for subclasses to change

    def report_start(self, out, test, example):
        """An example is about to run."""
        if self._verbose:
            if example.want:
                out("Trying:\n" + _indent(example.source)
                    + "Expecting:\n" + _indent(example.want))
            else:
                out("Trying:\n" + _indent(example.source) + "Expecting nothing\n")

    def report_success(self, out, test, example, got):
        """An example had the output it is to have."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """An example had another output."""
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised where it is not to."""
        out(self._failure_header(test, example)
            + "Exception raised:\n" + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                lineno = test.lineno + example.lineno + 1
            else:
                lineno = "?"
            out.append('File "%s", line %s, in %s' % (test.filename, lineno, test.name))
        else:
            out.append("Line %s, in %s" % (example.lineno + 1, test.name))
        out.append("Failed example:")
        out.append(_indent(example.source))
        return "\n".join(out)

    # running

    def _run_examples(self, test, compileflags, out):
        failures = attempts = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            attempts += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                if on:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            exception = self._execute(test, example, number, compileflags)
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            if exception is None:
                good = self._checker.check_output(example.want, got, self.optionflags)
            else:
                if not quiet:
                    got += _exception_traceback(exception)
                good = example.exc_msg is not None and self._is_expected(example, exception)
            if good:
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                failures += 1
                if not quiet:
                    if exception is not None and example.exc_msg is None:
                        self.report_unexpected_exception(out, test, example, exception)
                    else:
                        self.report_failure(out, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = original
        self._record_outcome(test, failures, attempts, skips)
        return TestResults(failures, attempts, skipped=skips)

    def _execute(self, test, example, number, compileflags):
        """Runs an example; gives what it raised as sys.exc_info() would, or None."""
        filename = "<doctest %s[%d]>" % (test.name, number)
        try:
            exec(compile(example.source, filename, "single", compileflags, True), test.globs)
            return None
        except KeyboardInterrupt:
            raise
        except:
            exc_type, exc, tb = sys.exc_info()
            # the frame of this method is no part of the example
            return exc_type, exc.with_traceback(tb.tb_next), tb.tb_next

    def _is_expected(self, example, exception):
        """Is an exception the one that the example is to raise?"""
        lines = traceback.format_exception_only(*exception[:2])
        cls = exception[0]
        if issubclass(cls, SyntaxError):
            # of a syntax error the message alone is compared, not the place
            prefixes = (f"{cls.__qualname__}:", f"{cls.__module__}.{cls.__qualname__}:")
            start = next(i for i, line in enumerate(lines) if line.startswith(prefixes))
            lines = lines[start:]
        message = "".join(lines)
        check = self._checker.check_output
        if check(example.exc_msg, message, self.optionflags):
            return True
        return (self.optionflags & IGNORE_EXCEPTION_DETAIL
                and check(_strip_exception_details(example.exc_msg),
                          _strip_exception_details(message), self.optionflags))

    def _record_outcome(self, test, failures, tries, skips):
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (
            before[0] + failures, before[1] + tries, before[2] + skips)
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def _patched_linecache_getlines(self, filename, module_globals=None):
        m = _EXAMPLE_FILE.match(filename)
        if m and m.group("name") == self.test.name:
            example = self.test.examples[int(m.group("examplenum"))]
            return example.source.splitlines(keepends=True)
        return self.save_linecache_getlines(filename, module_globals)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs the examples of a test in its namespace."""
        self.test = test
        if compileflags is None:
            compileflags = _extract_future_flags(test.globs)
        save_stdout = sys.stdout
        if out is None:
            encoding = save_stdout.encoding
            if encoding is None or encoding.lower() == "utf-8":
                out = save_stdout.write
            else:
                def out(s):
                    s = str(s.encode(encoding, "backslashreplace"), encoding)
                    save_stdout.write(s)
        sys.stdout = self._fakeout
        self.save_linecache_getlines = linecache.getlines
        linecache.getlines = self._patched_linecache_getlines
        save_displayhook = sys.displayhook
        sys.displayhook = sys.__displayhook__
        try:
            return self._run_examples(test, compileflags, out)
        finally:
            sys.stdout = save_stdout
            linecache.getlines = self.save_linecache_getlines
            sys.displayhook = save_displayhook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        """Prints how the tests went that were run so far."""
        if verbose is None:
            verbose = self._verbose
        notests, passed, failed = [], [], []
        total_tries = total_failures = total_skips = 0
        for name, (failures, tries, skips) in self._stats.items():
            assert failures <= tries
            total_failures += failures
            total_tries += tries
            total_skips += skips
            if tries == 0:
                notests.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, failures, tries))
        if verbose:
            if notests:
                print(f"{_n_items(notests)} had no tests:")
                for name in sorted(notests):
                    print(f"    {name}")
            if passed:
                print(f"{_n_items(passed)} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{_plural(count)} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{_n_items(failed)} had failures:")
            for name, failures, tries in sorted(failed):
                print(f" {failures:3} of {tries:3} in {name}")
        if verbose:
            print(f"{total_tries} test{_plural(total_tries)} in {_n_items(self._stats)}.")
            and_failed = f" and {total_failures} failed" if total_failures else ""
            print(f"{total_tries - total_failures} passed{and_failed}.")
        if total_failures:
            message = f"***Test Failed*** {total_failures} failure{_plural(total_failures)}"
            if total_skips:
                message += f" and {total_skips} skipped test{_plural(total_skips)}"
            print(f"{message}.")
        elif verbose:
            print("Test passed.")
        return TestResults(total_failures, total_tries, skipped=total_skips)

    def merge(self, other):
        """Adds the counts of another runner."""
        mine = self._stats
        for name, counts in other._stats.items():
            if name in mine:
                counts = tuple(a + b for a, b in zip(mine[name], counts))
            mine[name] = counts


def _n_items(items):
    return f"{len(items)} item{_plural(len(items))}"


def _plural(count):
    return "" if count == 1 else "s"


class OutputChecker:
    """Compares an output with the expected one."""

    def _toAscii(self, s):
        return str(s.encode("ASCII", "backslashreplace"), "ASCII")

    def check_output(self, want, got, optionflags):
        """Is the output as expected, with what the flags allow?"""
        got = self._toAscii(got)
        want = self._toAscii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^%s\s*?$" % re.escape(BLANKLINE_MARKER), "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = " ".join(got.split())
            want = " ".join(want.split())
            if got == want:
                return True
        if optionflags & ELLIPSIS:
            return _ellipsis_match(want, got)
        return False

    def _do_a_fancy_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        if optionflags & REPORT_NDIFF:
            return True
        # for a few lines a diff helps nobody
        return want.count("\n") > 2 and got.count("\n") > 2

    def output_difference(self, example, got, optionflags):
        """A text that shows how the output differs from the expected one."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._do_a_fancy_diff(want, got, optionflags):
            import difflib
            old, new = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                diff = list(difflib.unified_diff(old, new, n=2))[2:]
                kind = "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                diff = list(difflib.context_diff(old, new, n=2))[2:]
                kind = "context diff with expected followed by actual"
            else:
                engine = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
                diff = list(engine.compare(old, new))
                kind = "ndiff with -expected +actual"
            return "Differences (%s):\n" % kind + _indent("".join(diff))
        if want and got:
            return "Expected:\n%sGot:\n%s" % (_indent(want), _indent(got))
        if want:
            return "Expected:\n%sGot nothing\n" % _indent(want)
        if got:
            return "Expected nothing\nGot:\n%s" % _indent(got)
        return "Expected nothing\nGot nothing\n"


class DocTestFailure(Exception):
    """An example of a test did not have the output it is to have."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example of a test raised where it is not to."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Raises at the first failure, and leaves the namespace as it is then."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


for _class in (DocTestRunner, OutputChecker, DocTestFailure, UnexpectedException, DebugRunner):
    _class.__module__ = "doctest"
