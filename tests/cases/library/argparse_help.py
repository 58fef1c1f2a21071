import argparse

p = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="That is all.")
p.add_argument("file", help="what to read")
p.add_argument("more", nargs="*", type=int, default=[])
p.add_argument("-v", "--verbose", action="count", default=0, help="say more")
p.add_argument("-o", "--output", metavar="FILE", default="out", help="(default: %(default)s)")
group = p.add_mutually_exclusive_group(required=True)
group.add_argument("--a", action="store_true")
group.add_argument("--b", choices=["x", "y"])
p.print_help()
print(p.parse_args(["f", "1", "2", "-vv", "--b", "x"]))
