"""Run mutants of known programs, and keep those that break the interpreter itself.

    python3.13 fuzz/crash.py --target PATH --seeds A..B --into DIRECTORY [--corpus DIRECTORY...]
    python3.13 fuzz/crash.py --target PATH --seeds A..B --into DIRECTORY --family natives

With `--family` the programs are generated ones, as they are. A mutant may print or raise what it likes. Broken is: ended by a signal, a Rust panic, a message
about the interpreter's own state, or still running long after every limit.
"""

import argparse
import ast
import pathlib
import random
import subprocess
import tempfile
import warnings

import differential
import mutate

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMITS = ["--max-steps", "2000000", "--max-memory", "500000000", "--max-time", "5"]
SIGNS = [b"panicked at", b"internal error", b"a heap object is not", b"SystemError"]
PATIENCE = 30

# A mutant of a program that can remove files or end processes might do so to ones that matter.
DANGEROUS = ("rmtree", "subprocess", "kill", "signal")


def corpus(directories):
    """The programs mutants are made of; a program that is a syntax error has no tree to mutate."""
    found = []
    for path in sorted(path for directory in directories for path in directory.glob("**/*.py")):
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


def mutants(directories, seeds):
    """A program for each seed, and where it comes from."""
    programs = corpus(directories)
    pool = [tree for _, _, tree in programs]
    for seed in seeds:
        rng = random.Random(seed)
        path, source, _ = rng.choice(programs)
        try:
            yield seed, path, mutate.mutate(source, pool, rng)
        except Exception:  # a tree that no text stands for
            continue


def generated(family, seeds, together=8):
    """As many programs of a family as start-up is worth, in one text, for each seed."""
    for seed in seeds:
        numbers = range(seed * together, seed * together + together)
        functions = (differential.function(number, differential.program(family, number)) for number in numbers)
        yield seed, family, differential.PRELUDE + "".join(filter(differential.compiles, functions))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--target", required=True)
    parser.add_argument("--seeds", required=True, help="A..B, B excluded")
    parser.add_argument("--into", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, nargs="+", default=[ROOT / "tests" / "cases", ROOT / "py_examples"])
    parser.add_argument("--family", choices=differential.FAMILIES)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    first, last = map(int, options.seeds.split(".."))
    options.into.mkdir(parents=True, exist_ok=True)
    seeds = range(first, last)
    programs = generated(options.family, seeds) if options.family else mutants(options.corpus, seeds)
    ran = 0
    with tempfile.TemporaryDirectory() as scratch:
        for seed, origin, source in programs:
            ran += 1
            # Each run has a directory of its own: programs write where they like.
            with tempfile.TemporaryDirectory(dir=scratch) as directory:
                sign = broken(options.target, source, pathlib.Path(directory))
                if sign == "hang":  # or was the machine busy?
                    sign = broken(options.target, source, pathlib.Path(directory))
                if sign is None:
                    continue
                text = reduced(options.target, source, sign, pathlib.Path(directory))
            (options.into / f"{seed}.py").write_bytes(
                f"# {sign}; from {origin}\n{text}\n".encode("utf-8", "surrogatepass")
            )
            print(f"{seed}: {sign}", flush=True)
    print(f"{ran} programs ran")


if __name__ == "__main__":
    main()
