"""Run mutants of known programs, and keep those that break the interpreter itself.

    python3.13 fuzz/crash.py --target PATH --seeds A..B --into DIRECTORY

A mutant may print or raise what it likes. Broken is: ended by a signal, a Rust panic, a message
about the interpreter's own state, or still running long after every limit.
"""

import argparse
import ast
import pathlib
import random
import subprocess
import tempfile

import mutate

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMITS = ["--max-steps", "2000000", "--max-memory", "500000000", "--max-time", "5"]
SIGNS = [b"panicked at", b"internal error", b"a heap object is not", b"SystemError"]
PATIENCE = 30

# A mutant of a program that can remove files or end processes might do so to ones that matter.
DANGEROUS = ("rmtree", "subprocess", "kill", "signal")


def corpus():
    """The programs mutants are made of; a program that is a syntax error has no tree to mutate."""
    found = []
    for path in sorted([*ROOT.glob("tests/cases/**/*.py"), *ROOT.glob("py_examples/*.py")]):
        try:
            source = path.read_text()
            if not any(word in source for word in DANGEROUS):
                found.append((path, source, ast.parse(source)))
        except (SyntaxError, ValueError):
            continue
    return found


def broken(target, source, directory):
    """What is wrong with a run of `source`, or nothing."""
    path = directory / "mutant.py"
    path.write_bytes(source.encode("utf-8", "surrogatepass"))
    try:
        run = subprocess.run(
            [target, *LIMITS, path.name], cwd=directory, capture_output=True,
            stdin=subprocess.DEVNULL, timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return "hang"
    for sign in SIGNS:
        if sign in run.stderr and sign not in source.encode("utf-8", "surrogatepass"):
            return sign.decode()
    if run.returncode < 0:
        return f"signal {-run.returncode}"
    if run.returncode == 101:
        return "exit 101"
    return None


def reduced(target, source, sign, directory):
    """`source` without the statements that do not matter to the break."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return source

    def still_broken():
        return broken(target, ast.unparse(ast.fix_missing_locations(tree)), directory) == sign

    if sign == "hang" or not still_broken():
        return source
    progress = True
    while progress:
        progress = False
        for block in mutate.blocks(tree):
            for index in reversed(range(len(block))):
                before = block[:]
                if isinstance(before[index], ast.Pass) and len(before) == 1:
                    continue
                block[:] = before[:index] + before[index + 1:] or [ast.Pass()]
                if still_broken():
                    progress = True
                else:
                    block[:] = before
    return ast.unparse(tree)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--target", required=True)
    parser.add_argument("--seeds", required=True, help="A..B, B excluded")
    parser.add_argument("--into", type=pathlib.Path, required=True)
    options = parser.parse_args()
    first, last = map(int, options.seeds.split(".."))
    options.into.mkdir(parents=True, exist_ok=True)
    programs = corpus()
    pool = [tree for _, _, tree in programs]
    ran = 0
    with tempfile.TemporaryDirectory() as scratch:
        for seed in range(first, last):
            rng = random.Random(seed)
            path, source, _ = rng.choice(programs)
            try:
                mutant = mutate.mutate(source, pool, rng)
            except Exception:  # a tree that no text stands for
                continue
            ran += 1
            # Each run has a directory of its own: mutants write where they like.
            with tempfile.TemporaryDirectory(dir=scratch) as directory:
                sign = broken(options.target, mutant, pathlib.Path(directory))
                if sign is None:
                    continue
                text = reduced(options.target, mutant, sign, pathlib.Path(directory))
            (options.into / f"{seed}.py").write_bytes(
                f"# {sign}; from {path.relative_to(ROOT)}\n{text}\n".encode("utf-8", "surrogatepass")
            )
            print(f"{seed}: {sign}", flush=True)
    print(f"{ran} mutants ran")


if __name__ == "__main__":
    main()
