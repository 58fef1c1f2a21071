"""Writes `src/charmaps.bin` and `src/names.rs` from the codecs of a CPython.

    python3.13 generate.py

A character map is 256 numbers of 16 bits, little-endian, one for each byte:
the code point it stands for, or 0xFFFE where nothing is.
"""

import codecs
import encodings
import os
import pkgutil
from encodings.aliases import aliases

HERE = os.path.dirname(os.path.abspath(__file__))
UNDEFINED = 0xFFFE


def character_map(name):
    """The 256 code points of a codec of one byte a character, else None."""
    try:
        module = __import__(f"encodings.{name}", fromlist=["*"])
    except ImportError:
        return None
    if not hasattr(module, "decoding_table") or name == "iso8859_1":
        return None
    table = []
    for byte in range(256):
        try:
            table.append(ord(bytes([byte]).decode(name)))
        except UnicodeDecodeError:
            table.append(UNDEFINED)
    return table


def main():
    modules = sorted(m.name for m in pkgutil.iter_modules(encodings.__path__))
    maps = {name: table for name in modules if (table := character_map(name))}
    with open(os.path.join(HERE, "src", "charmaps.bin"), "wb") as out:
        for table in maps.values():
            for code in table:
                out.write(code.to_bytes(2, "little"))
    with open(os.path.join(HERE, "src", "names.rs"), "w") as out:
        out.write("//! Names of encodings, written by `generate.py`.\n\n")
        out.write("/// The character maps of `charmaps.bin` in order: the module's name, and the\n")
        out.write("/// codec's.\n#[rustfmt::skip]\n")
        out.write("pub static CHARMAPS: &[(&str, &str)] = &[\n")
        for name in maps:
            out.write(f'    ("{name}", "{codecs.lookup(name).name}"),\n')
        out.write("];\n\n/// Other names, in order, and which encoding each means.\n")
        out.write("#[rustfmt::skip]\npub static ALIASES: &[(&str, &str)] = &[\n")
        for alias, name in sorted(aliases.items()):
            if name not in ("mbcs", "oem"):
                out.write(f'    ("{alias}", "{name}"),\n')
        out.write("];\n")
    # Where bytes share a character, it is encoded as the last of them.
    for name, table in maps.items():
        last = {code: byte for byte, code in enumerate(table) if code != UNDEFINED}
        for code, byte in last.items():
            assert chr(code).encode(name) == bytes([byte]), (name, code, byte)


main()
