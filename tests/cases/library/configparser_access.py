# Getting and setting options: fallbacks, conversions, both interpolations, views and errors.
import configparser

parser = configparser.ConfigParser({"base": "/x"}, interpolation=configparser.ExtendedInterpolation(),
                                   converters={"words": str.split})
parser.read_dict({"s": {"n": 3, "on": "Yes", "path": "${base}/${t:leaf}", "w": "a b"}, "t": {"leaf": "$$y"}})
section = parser["s"]
print(section, list(section), len(section), section.getint("n"), section.getboolean("on"), section["path"])
print(section.getwords("w"), parser.getwords("s", "none", fallback=[]), section.get("none"), section.get("none", 1))
print(parser.get("s", "path", raw=True), parser.get("s", "path", vars={"base": "~"}), parser.items("t"))


def attempt(action, *args, **kwargs):
    try:
        print(action(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(parser.get, "s", "none")
attempt(parser.get, "none", "n")
attempt(parser.getint, "s", "on")
attempt(parser.getboolean, "s", "n")
attempt(parser.set, "s", "n", 4)
attempt(parser.set, "s", "n", "$x")
attempt(parser.set, "none", "n", "x")
attempt(parser.add_section, "s")
attempt(parser.add_section, "DEFAULT")
attempt(parser.add_section, 1)
attempt(parser.__delitem__, "DEFAULT")
attempt(parser.__getitem__, "none")
attempt(section.__delitem__, "none")
attempt(parser.converters.__setitem__, "", str)
parser["s"] = {"only": "1"}
print(dict(parser["s"]), parser.has_option("s", "BASE"), parser.remove_option("s", "only"), parser.popitem())
