# The structure of patterns, for libraries that look into them.
from re import _constants, _parser

for pattern in (r'a|b', r'abc|abd', r'[^\d-]+?', r'(?P<x>a{2,3})*(?(x)b|cc)', r'(?i:k)(?<=\w)\.'):
    structure = _parser.parse(pattern)
    print(structure, structure.getwidth(), structure.state.groupdict)
_parser.parse(r'(x|yz)*[a-c]').dump()
print(repr(_constants.MAXREPEAT), int(_constants.LITERAL))
try:
    _parser.parse('(')
except _constants.error as error:
    print(error)
