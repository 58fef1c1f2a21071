"""The tables of named characters (library reference: html.entities)."""

from html._entity_table import HTML4, REFERENCES

__all__ = ["html5", "name2codepoint", "codepoint2name", "entitydefs"]


def _references():
    """Every name, with and without a semicolon as the standard has it, and its characters."""
    table = {}
    for entry in REFERENCES.split():
        name, _, codes = entry.partition(":")
        text = "".join([chr(int(code, 16)) for code in codes.split("+")])
        if name[-1] == "*":
            name = name[:-1]
            table[name] = text
        table[name + ";"] = text
    return table


html5 = _references()
html5 = {name: html5[name] for name in sorted(html5, key=lambda name: (name.lower(), name))}

# HTML 5 moved the two angle brackets; these tables keep the place that HTML 4 gave them.
_MOVED = {"lang": 0x2329, "rang": 0x232A}

name2codepoint = {name: _MOVED.get(name) or ord(html5[name + ";"]) for name in HTML4.split()}
codepoint2name = {code: name for name, code in name2codepoint.items()}
entitydefs = {name: chr(code) for name, code in name2codepoint.items()}
