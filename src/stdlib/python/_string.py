"""What `string.Formatter` needs to know of format strings: how they are cut into fields, and fields
into attributes and items."""


def formatter_parser(format_string, /):
    """Tuples of literal text, field name, format specification and conversion."""
    if not isinstance(format_string, str):
        raise TypeError(f"expected str, got {type(format_string).__name__}")
    return _fields(format_string)


def _fields(text):
    at, end = 0, len(text)
    while at < end:
        start = at
        while at < end and text[at] not in "{}":
            at += 1
        literal = text[start:at]
        if at == end:
            yield literal, None, None, None
            return
        c = text[at]
        at += 1
        if at == end:
            raise ValueError(f"Single '{c}' encountered in format string")
        if text[at] == c:
            # A doubled brace stands for one, and ends the literal.
            at += 1
            yield literal + c, None, None, None
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        name, spec, conversion, at = _field(text, at)
        yield literal, name, spec, conversion


def _field(text, at):
    """Name, specification and conversion of the field that begins there, and where it ends."""
    end = len(text)
    start = at
    bracket = False
    while at < end:
        c = text[at]
        if bracket:
            # Everything up to the closing bracket belongs to the index.
            bracket = c != "]"
        elif c == "[":
            bracket = True
        elif c == "{":
            raise ValueError("unexpected '{' in field name")
        elif c in "}:!":
            break
        at += 1
    else:
        raise ValueError("expected '}' before end of string")
    name = text[start:at]
    at += 1
    if c == "}":
        return name, "", None, at
    conversion = None
    if c == "!":
        if at == end:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[at]
        at += 1
        if at < end:
            at += 1
            if text[at - 1] == "}":
                return name, "", conversion, at
            if text[at - 1] != ":":
                raise ValueError("expected ':' after conversion specifier")
    start = at
    depth = 1
    while at < end:
        c = text[at]
        at += 1
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return name, text[start:at - 1], conversion, at
    raise ValueError("unmatched '{' in format spec")


def formatter_field_name_split(field_name, /):
    """The first part of a field name, and an iterator of the others: whether it is an attribute, and
    its name or index."""
    if not isinstance(field_name, str):
        raise TypeError(f"expected str, got {type(field_name).__name__}")
    at = 0
    while at < len(field_name) and field_name[at] not in ".[":
        at += 1
    return _index(field_name[:at]), _rest(field_name, at)


def _index(text):
    if not text.isdecimal():
        return text
    number = int(text)
    if number > 0x7FFF_FFFF_FFFF_FFFF:
        raise ValueError("Too many decimal digits in format string")
    return number


def _rest(name, at):
    end = len(name)
    while at < end:
        c = name[at]
        at += 1
        start = at
        if c == ".":
            while at < end and name[at] not in ".[":
                at += 1
            part = name[start:at]
        elif c == "[":
            at = name.find("]", at)
            if at < 0:
                raise ValueError("Missing ']' in format string")
            part = _index(name[start:at])
            at += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if part == "":
            raise ValueError("Empty attribute in format string")
        yield c == ".", part
