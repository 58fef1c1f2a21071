# What is read from a text: continuations, comments, empty lines, defaults; and what is refused.
import configparser
import sys

TEXT = """
[DEFAULT]
Home = /srv
[Paths]  # not a comment
data: %(home)s/data
; a comment
list = one
  two ; inline

  three
empty =
novalue
[Other]
Key = a = b:c
"""
for options in [{"allow_no_value": True}, {"allow_no_value": True, "inline_comment_prefixes": ";#"},
                {"allow_no_value": True, "empty_lines_in_values": False, "strict": False}]:
    parser = configparser.ConfigParser(**options)
    try:
        parser.read_string(TEXT)
        print({name: dict(section) for name, section in parser.items()})
        parser.write(sys.stdout, space_around_delimiters=False)
    except configparser.Error as error:
        print(type(error).__name__, error)

for text in ["key = 1", "[a]\n[a]", "[a]\nk=1\nK=2", "[a]\nbad\n= x\n[b\n", "[a]\nk=%(k)s", "[a]\nk=%(no)s", "[a]\nk=5%"]:
    parser = configparser.ConfigParser()
    try:
        parser.read_string(text, source="here")
        print(parser["a"]["k"])
    except configparser.Error as error:
        print(repr(error), error.args)

parser = configparser.ConfigParser(allow_unnamed_section=True)
parser.read_string("a = 1\n[b]\nc = 2")
print(parser.sections(), parser.get(configparser.UNNAMED_SECTION, "a"))
