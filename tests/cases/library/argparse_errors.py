import argparse

p = argparse.ArgumentParser(prog="tool", exit_on_error=False)
p.add_argument("-n", type=int)
p.add_argument("--level", choices=["low", "high"])
p.add_argument("--pair", nargs=2)
for args in (["-n", "x"], ["--level", "mid"], ["--pair", "1"], ["-n"], ["--le", "low"]):
    try:
        print(p.parse_args(args))
    except argparse.ArgumentError as e:
        print(e)
q = argparse.ArgumentParser(prog="tool")
sub = q.add_subparsers(dest="command", required=True)
add = sub.add_parser("add", aliases=["a"])
add.add_argument("x", type=float)
print(q.parse_args(["a", "2.5"]))
q.parse_args([])
