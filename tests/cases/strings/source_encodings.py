"""A source file says in which encoding it is (PEP 263)."""
for name in ("koi8-r", "cp1251", "mac-roman", "iso8859-7", "utf-8"):
    text = f"# coding: {name}\nresult = '\u03c0' if {name == 'iso8859-7'} else ascii('x')\n"
    if name != "iso8859-7":
        text = text.replace("\u03c0", "p")
    space = {}
    exec(compile(text.encode(name), "<source>", "exec"), space)
    print(name, ascii(space["result"]))
try:
    compile(b"# coding: nope\n", "<source>", "exec")
except SyntaxError as error:
    print(error.msg)
