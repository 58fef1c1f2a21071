# Options of every action and type, abbreviations, groups, callbacks; and the errors of all of them.
import optparse
import sys

sys.stderr = sys.stdout


class Parser(optparse.OptionParser):
    def exit(self, status=0, msg=None):
        print("exit", status, repr(msg))
        raise SystemExit(status)


def attempt(do, /, *args, **kwargs):
    try:
        print(do(*args, **kwargs))
    except SystemExit:
        pass
    except Exception as error:
        print(type(error).__name__, error)


def parsed(args):
    values, rest = p.parse_args(args)
    return vars(values), rest


def seen(option, opt, value, parser, *args, **kwargs):
    print("callback", option, opt, value, parser.rargs, args, kwargs)


p = Parser(prog="prog", usage="%prog [options] file", version="%prog 1.0", description="About %prog. " * 9, epilog="The end.")
p.add_option("-n", "--number", type="int", default="0x10", help="a number [default: %default]")
p.add_option("-v", action="count", dest="verbose")
p.add_option("--two", nargs=2, type=float, metavar="X Y")
p.add_option("--color", choices=["red", "green"], help="a color with a help that is so long that it needs more than one line")
p.add_option("--collect", action="append")
p.add_option("--call", action="callback", callback=seen, type="string", callback_args=(1,), callback_kwargs={"k": 2})
group = p.add_option_group("Group", "Of switches")
group.add_option("--on", action="store_true", dest="switch", default=None)
group.add_option("--off", action="store_false", dest="switch", help=optparse.SUPPRESS_HELP)
p.print_help()
for args in [[], ["-n5", "a", "-vv", "--two", "1", "2e3", "b", "--", "-x"], ["--num=0b11", "--collect", "x", "--collect=y", "--on"],
             ["--call", "v", "z"], ["-x"], ["--nope"], ["--co", "red"], ["--col=blue"], ["-n", "x"], ["--two", "1"], ["--on=1"], ["--version"]]:
    print(args)
    attempt(parsed, args)
p.disable_interspersed_args()
attempt(parsed, ["-v", "a", "-v"])
print(p.has_option("--on"), p.get_option_group("--on") is group, p.get_option("-n").dest, p.get_default_values() == {**p.defaults, "number": 16})
p.remove_option("-n")
attempt(p.remove_option, "-n")
attempt(p.add_option, "-v")
for names, attributes in [((), {}), (("x",), {}), (("--",), {}), (("---x",), {}), (("-x",), {"bad": 1}), (("-x",), {"action": "no"}),
                          (("-x",), {"type": "no"}), (("-x",), {"choices": "ab", "type": "choice"}), (("-x",), {"action": "store_true", "nargs": 1}),
                          (("-x",), {"action": "callback"}), (("-x",), {"const": 1}), (("-x",), {"callback": len})]:
    attempt(optparse.Option, *names, **attributes)
titled = optparse.OptionParser(prog="t", formatter=optparse.TitledHelpFormatter(width=40), add_help_option=False)
titled.add_option("-o", "--output", metavar="FILE", help="where it goes")
titled.print_help()
