"""Record what CPython does with the programs under tests/cases and py_examples.

    python3.13 tests/record.py [--check] [TEXT ...]

Writes `.out`, and where needed `.err` and `.exit`, beside each case (for examples:
in tests/examples). With TEXT, only programs whose path contains one of the texts.
With --check nothing is written; the exit status tells whether anything would be.

Every program runs twice, with different hash seeds: one whose output differs is
refused, and so is one whose output names a place outside this repository.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
EXAMPLES = ROOT / "py_examples"
TIME_LIMIT = 60


def programs():
    """(directory to run in, path within it, recorded files without extension)"""
    for path in sorted(CASES.glob("*/*.py")):
        if not path.name.startswith("_"):
            yield CASES, path.relative_to(CASES).as_posix(), path.with_suffix("")
    for path in sorted(EXAMPLES.glob("*.py")):
        yield EXAMPLES, path.name, ROOT / "tests" / "examples" / path.stem


def execute(directory, name, stem, seed):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {"PYTHONHASHSEED": str(seed), "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
    given = stem.with_suffix(".in")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", name],
        cwd=directory,
        env=environment,
        input=given.read_bytes() if given.exists() else b"",
        capture_output=True,
        timeout=TIME_LIMIT,
    )
    clean = lambda data: data.decode().replace(f"{directory}{os.sep}", "")
    exit_status = f"{done.returncode}\n" if done.returncode else ""
    return {".out": clean(done.stdout), ".err": clean(done.stderr), ".exit": exit_status}


def problem(first, second):
    if first != second:
        return "differs from run to run"
    text = first[".out"] + first[".err"]
    if str(ROOT) in text or str(Path(os.__file__).parent) in text:
        return "names a place outside the repository"
    if " at 0x" in text:
        return "prints an address"
    return None


def update(stem, found, write):
    """Bring the recorded files up to date; tell whether anything changed."""
    changed = False
    for suffix, text in found.items():
        path = stem.with_suffix(suffix)
        wanted = text if text or suffix == ".out" else None
        present = path.read_text(encoding="utf-8") if path.exists() else None
        if wanted == present:
            continue
        changed = True
        if write and wanted is None:
            path.unlink()
        elif write:
            path.write_text(wanted, encoding="utf-8", newline="\n")
    return changed


def main(arguments):
    if sys.version_info[:2] != (3, 13):
        sys.exit("expectations are recorded with CPython 3.13")
    write = "--check" not in arguments
    texts = [text for text in arguments if not text.startswith("-")]
    chosen = [
        (directory, name, stem)
        for directory, name, stem in programs()
        if not texts or any(text in f"{directory.name}/{name}" for text in texts)
    ]

    def record(program):
        first, second = execute(*program, seed=1), execute(*program, seed=2)
        return problem(first, second), first

    changed = refused = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (_, name, stem), (wrong, found) in zip(chosen, pool.map(record, chosen)):
            if wrong:
                refused += 1
                print(f"refused   {name}: {wrong}")
            elif update(stem, found, write):
                changed += 1
                print(f"{'recorded ' if write else 'differs  '} {name}")
    print(f"{len(chosen)} programs, {changed} {'recorded' if write else 'differ'}, {refused} refused")
    return 1 if refused or (changed and not write) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
