"""Run generated programs here and in another interpreter, and show those that differ, cut down.

    python3.13 fuzz/differential.py --target PATH --seeds A..B [--family NAME...]
    python3.13 fuzz/differential.py --write DIRECTORY --seeds A..B [--family NAME...]

The Python that runs this file is the one to agree with. Many programs share a process: each is a
function whose observations are printed after its number. With `--write` some programs of each family
are written to DIRECTORY, as the cases in `tests/cases/fuzz` are.
"""

import argparse
import importlib
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import warnings

FAMILIES = sorted(path.stem for path in (pathlib.Path(__file__).parent / "families").glob("[a-z]*.py"))

BATCH = 100
PATIENCE = 20
MOST_EXPLAINED = 8
# What a program notes of a name that this interpreter does not offer.
NOT_THERE = "not there: "
# Of a recorded file, and how many a family gets.
LONG_ENOUGH = 180
FILES = 2
HERE = [sys.executable, "-X", "utf8", "-W", "ignore"]
LIMITS = ["--max-memory", "1000000000", "--max-time", "30"]

PRELUDE = '''\
import re
import sys
import warnings
warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
def show(value):
    """The text of a value, without addresses and with a bound."""
    try:
        # The order of a set of strings differs from run to run.
        is_set = type(value).__repr__ in (set.__repr__, frozenset.__repr__)
        text = f"{type(value).__name__} of {sorted(map(repr, value))}" if is_set else repr(value)
    except MemoryError as error:
        # There was enough for the value, but not for its text.
        text = repr(error)
    except Exception as error:
        text = f"<repr: {type(error).__name__}: {error}>"
    text = re.sub(r" at 0x[0-9a-fA-F]+", " at ?", text)
    if len(text) > 2000:
        text = f"{text[:1000]}...{len(text)}...{text[-500:]}"
    return ascii(text)[1:-1]
class Seen(list):
    """Observations; a program that makes too many does not end."""
    def append(self, item):
        if len(self) > 300:
            raise AssertionError("endless")
        super().append(item)
def check(number, program):
    seen = Seen()
    try:
        program(seen)
        end = "ok"
    except BaseException as error:
        try:
            end = f"{type(error).__name__}: {error}"
        except Exception as second:
            end = f"{type(error).__name__}, {type(second).__name__}: {second}"
    print(number, "; ".join(map(show, seen)), "=>", show(end))
'''


def function(number, parts):
    """The text of one program: a function, each of whose statements may fail alone."""
    lines = [f"def program_{number}(seen):"]
    for part in parts:
        lines.append("    try:")
        lines += ["        " + line for line in part]
        lines.append("    except Exception as failure: seen.append(failure)")
    lines.append(f"check({number}, program_{number})")
    return "\n".join(lines) + "\n"


def compiles(text):
    try:
        compile(text, "program", "exec")
    except (SyntaxError, ValueError, OverflowError):
        return False
    return True


def bounded():
    """A program that does not end must not take the machine with it."""
    resource.setrlimit(resource.RLIMIT_AS, (3 << 29, 3 << 29))


def run(command, text, directory, hashes="0"):
    """What each program of `text` prints, by number, and how the run ended."""
    path = pathlib.Path(directory) / "batch.py"
    path.write_text(text)
    try:
        done = subprocess.run([*command, str(path)], capture_output=True, timeout=PATIENCE,
                              stdin=subprocess.DEVNULL, cwd=directory, preexec_fn=bounded,
                              env={**os.environ, "PYTHONHASHSEED": hashes})
    except subprocess.TimeoutExpired as late:
        return by_number(late.stdout or b""), "timeout"
    return by_number(done.stdout), f"{done.returncode} {done.stderr[-300:].decode(errors='replace')}"


def by_number(output):
    found = {}
    for line in output.decode(errors="replace").splitlines():
        number, _, rest = line.partition(" ")
        if number.isdigit():
            found[int(number)] = rest
    return found


def differs(target, parts, directory):
    text = function(0, parts)
    if not compiles(text):
        return False
    ours, _ = run(target, PRELUDE + text, directory)
    theirs, _ = run(HERE, PRELUDE + text, directory)
    return bool(theirs) and ours != theirs


def minimised(target, parts, directory):
    """The fewest statements, then lines, that still differ."""
    for index in reversed(range(len(parts))):
        fewer = parts[:index] + parts[index + 1:]
        if differs(target, fewer, directory):
            parts = fewer
    for at, part in enumerate(parts):
        for index in reversed(range(len(part))):
            shorter = parts[:at] + [parts[at][:index] + parts[at][index + 1:]] + parts[at + 1:]
            if shorter[at] and differs(target, shorter, directory):
                parts = shorter
    return parts


def program(family, seed):
    """The statements of a program: they depend on the family and the seed alone."""
    return importlib.import_module(f"families.{family}").program(random.Random(f"{family} {seed}"))


def batches(family, first, last):
    """Numbered programs that compile, `BATCH` at a time."""
    for start in range(first, last, BATCH):
        made = {seed: program(family, seed) for seed in range(start, min(start + BATCH, last))}
        yield {seed: parts for seed, parts in made.items() if compiles(function(seed, parts))}


def compare(target, family, first, last):
    ran = different = absent = 0
    known = set()
    with tempfile.TemporaryDirectory() as directory:
        for made in batches(family, first, last):
            while made:
                text = PRELUDE + "".join(function(seed, parts) for seed, parts in made.items())
                theirs, _ = run(HERE, text, directory)
                ours, end = run(target, text, directory)
                again = None
                for seed, expected in theirs.items():
                    made_parts = made.pop(seed)
                    ran += 1
                    if ours.get(seed) == expected:
                        continue
                    if NOT_THERE in ours.get(seed, ""):
                        absent += 1
                        continue
                    again = again or run(HERE, text, directory, "1")[0]
                    if again.get(seed) != expected:
                        continue
                    different += 1
                    cause = first_difference(expected, ours.get(seed, end))
                    if cause not in known and len(known) < MOST_EXPLAINED:
                        known.add(cause)
                        explain(target, family, seed, made_parts, directory, "" if seed in ours else end)
                    if seed not in ours:
                        break
                else:
                    # The first that this Python did not finish is left out, or there is none.
                    made.pop(next(iter(made), None), None)
    also = f", {absent} call what is not there" if absent else ""
    print(f"{family}: {ran} programs, {different} differ{also}", flush=True)
    return different


def first_difference(expected, got):
    """Where two lines of observations part, without names and numbers: mostly one cause each."""
    pairs = zip(re.split("; | => ", expected), re.split("; | => ", got))
    one, other = next(((one, other) for one, other in pairs if one != other), (expected, got))
    return tuple(" ".join(re.findall("[A-Za-z]{3,}", text))[:70] for text in (one, other))


def explain(target, family, seed, parts, directory, end):
    """Show the shortest form of a program that differs, and what each interpreter says of it."""
    parts = minimised(target, parts, directory)
    short = function(0, parts)
    print(f"──── {family} {seed} {end}")
    print("\n".join(line for part in parts for line in part))
    for name, command in (("-", HERE), ("+", target)):
        print(name, *run(command, PRELUDE + short, directory)[0].values())
    sys.stdout.flush()


def write_family(directory, family, first, last):
    """Write short files of programs that print the same each time."""
    text, number, files = "", 0, 0
    for seed in range(first, last):
        one = function(number, program(family, seed))
        if compiles(one) and not warns(one) and is_stable(one):
            text, number = text + one, number + 1
        if text.count("\n") > LONG_ENOUGH:
            files, number = files + 1, 0
            write(directory / f"{family}_{files}.py", text)
            text = ""
        if files == FILES:
            break


def is_stable(text):
    """Does it print the same whatever the hashes of strings are, and nothing of this machine?"""
    with tempfile.TemporaryDirectory() as directory:
        one, two = (run(HERE, PRELUDE + text, directory, hashes)[0] for hashes in "12")
    return one and one == two and not any(word in str(one) for word in (sys.prefix, directory))


def write(path, text):
    """A case; what all of them share is in a module beside them."""
    path.parent.mkdir(exist_ok=True)
    shared = '"""What generated programs are run by: see fuzz/differential.py."""\n'
    (path.parent / "_generated.py").write_text(shared + PRELUDE)
    path.write_text("from _generated import check\n" + text)


def warns(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(text, "program", "exec")
    return bool(caught)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", required=True, help="A..B, B excluded")
    parser.add_argument("--target")
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--family", choices=FAMILIES, nargs="+", default=FAMILIES)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    first, last = map(int, options.seeds.split(".."))
    if options.write:
        # What natives say of wrong arguments is not agreed upon everywhere: see README.md.
        for family in set(options.family) - {"natives"}:
            write_family(options.write, family, first, last)
    else:
        target = [str(pathlib.Path(options.target).resolve()), *LIMITS]
        sys.exit(sum(compare(target, family, first, last) for family in options.family) != 0)


if __name__ == "__main__":
    main()
