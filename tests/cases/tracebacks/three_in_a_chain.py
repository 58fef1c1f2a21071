try:
    try:
        raise KeyError("one")
    except KeyError as error:
        raise ValueError("two") from error
except ValueError:
    undefined_name
