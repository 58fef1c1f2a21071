"""What `trace` has counted, and reports of it (library reference: trace)."""

import dis
import os
import pickle
import sys
import tokenize

PRAGMA_NOCOVER = "#pragma NO COVER"


class CoverageResults:
    """Counts of lines by (file, line), functions that were called, and who called whom."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = {} if counts is None else counts
        self.counter = self.counts.copy()
        self.calledfuncs = {} if calledfuncs is None else calledfuncs
        self.calledfuncs = self.calledfuncs.copy()
        self.callers = {} if callers is None else callers
        self.callers = self.callers.copy()
        self.infile, self.outfile = infile, outfile
        if self.infile:
            # Counts of earlier runs are added to.
            try:
                with open(self.infile, "rb") as file:
                    counts, calledfuncs, callers = pickle.load(file)
                self.update(self.__class__(counts, calledfuncs, callers=callers))
            except (OSError, EOFError, ValueError) as error:
                print(f"Skipping counts file {self.infile!r}: {error}", file=sys.stderr)

    def is_ignored_filename(self, filename):
        """Does this name stand for no file?"""
        return filename.startswith("<") and filename.endswith(">")

    def update(self, other):
        """Adds other results to these."""
        for key, count in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + count
        for key in other.calledfuncs:
            self.calledfuncs[key] = 1
        for key in other.callers:
            self.callers[key] = 1

    def write_results(self, show_missing=True, summary=False, coverdir=None, *,
                      ignore_missing_files=False):
        """Writes a report for every file, prints what was called, and saves the counts."""
        self._print_functions()
        self._print_callers()
        per_file = {}
        for (filename, lineno), count in self.counts.items():
            per_file.setdefault(filename, {})[lineno] = count
        sums = {}
        for filename, count in per_file.items():
            if self.is_ignored_filename(filename):
                continue
            if filename.endswith(".pyc"):
                filename = filename[:-1]
            if ignore_missing_files and not os.path.isfile(filename):
                continue
            directory, modulename = self._place_of_report(filename, coverdir)
            lnotab = _find_executable_linenos(filename) if show_missing else {}
            import linecache

            source = linecache.getlines(filename)
            path = os.path.join(directory, modulename + ".cover")
            with open(filename, "rb") as file:
                encoding, _ = tokenize.detect_encoding(file.readline)
            hits, lines = self.write_results_file(path, source, lnotab, count, encoding)
            if summary and lines:
                sums[modulename] = lines, int(100 * hits / lines), modulename, filename
        if summary and sums:
            print("lines   cov%   module   (path)")
            for module in sorted(sums):
                print("%5d   %3d%%   %s   (%s)" % sums[module])
        if self.outfile:
            try:
                with open(self.outfile, "wb") as file:
                    pickle.dump((self.counts, self.calledfuncs, self.callers), file, 1)
            except OSError as error:
                print(f"Can't save counts files because {error}", file=sys.stderr)

    def _print_functions(self):
        if self.calledfuncs:
            print()
            print("functions called:")
            for filename, modulename, funcname in sorted(self.calledfuncs):
                print(f"filename: {filename}, modulename: {modulename}, funcname: {funcname}")

    def _print_callers(self):
        if not self.callers:
            return
        print()
        print("calling relationships:")
        last_file = last_callee_file = ""
        for (file, module, func), (cfile, cmodule, cfunc) in sorted(self.callers):
            if file != last_file:
                print()
                print("***", file, "***")
                last_file, last_callee_file = file, ""
            if cfile != file and last_callee_file != cfile:
                print("  -->", cfile)
                last_callee_file = cfile
            print(f"    {module}.{func} -> {cmodule}.{cfunc}")

    @staticmethod
    def _place_of_report(filename, coverdir):
        from trace import _fullmodname, _modname

        if coverdir is None:
            return os.path.dirname(os.path.abspath(filename)), _modname(filename)
        os.makedirs(coverdir, exist_ok=True)
        return coverdir, _fullmodname(filename)

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        """Writes the report of one file: (lines that ran, lines that could)."""
        try:
            out = open(path, "w", encoding=encoding)
        except OSError as error:
            print(f"trace: Could not open {path!r} for writing: {error} - skipping",
                  file=sys.stderr)
            return 0, 0
        executable = hits = 0
        with out:
            for lineno, line in enumerate(lines, 1):
                if lineno in lines_hit:
                    out.write("%5d: " % lines_hit[lineno])
                    hits += 1
                    executable += 1
                elif lineno in lnotab and PRAGMA_NOCOVER not in line:
                    out.write(">>>>>> ")
                    executable += 1
                else:
                    out.write("       ")
                out.write(line.expandtabs(8))
        return hits, executable


def _find_lines_from_code(code, strings):
    """The lines at which code begins, except those of strings that are statements."""
    return {line: 1 for _, line in dis.findlinestarts(code) if line and line not in strings}


def _find_lines(code, strings):
    """The same of a code object and those nested in it."""
    lines = _find_lines_from_code(code, strings)
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            lines.update(_find_lines(constant, strings))
    return lines


def _find_strings(filename, encoding=None):
    """The lines of strings that are statements: docstrings, mostly."""
    found = {}
    before = tokenize.INDENT
    with open(filename, encoding=encoding) as file:
        for kind, _, start, end, _ in tokenize.generate_tokens(file.readline):
            if kind == tokenize.STRING and before == tokenize.INDENT:
                found.update(dict.fromkeys(range(start[0], end[0] + 1), 1))
            before = kind
    return found


def _find_executable_linenos(filename):
    """The lines of a file that can run: a dict of them."""
    try:
        with tokenize.open(filename) as file:
            program, encoding = file.read(), file.encoding
    except OSError as error:
        print(f"Not printing coverage data for {filename!r}: {error}", file=sys.stderr)
        return {}
    return _find_lines(compile(program, filename, "exec"), _find_strings(filename, encoding))
