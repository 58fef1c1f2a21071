"""A number ends where a character beyond ASCII begins."""

for text in ["1⁄2", "0x1⁄2", "1é", "1 é", "0b1é", "1.é", "1e5é", "x = 1ß + 2", "00é", "1jé", "1_é", "1a"]:
    try:
        compile(text + "\n", "<text>", "exec")
    except SyntaxError as error:
        print(ascii(text), ascii(error.msg), error.offset, error.end_offset)
