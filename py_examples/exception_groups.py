"""Exceptions, one at a time and in groups: causes, notes, `finally`, `except*`.

A form is validated field by field. All that is wrong with it is reported at
once, as an `ExceptionGroup`, and each caller handles the part that it knows.
"""


class FormError(Exception):
    pass


class Missing(FormError):
    pass


class Invalid(FormError):
    def __init__(self, field, value):
        super().__init__(f"{field} cannot be {value!r}")
        self.field = field


def whole_number(field, text):
    try:
        return int(text)
    except ValueError as error:
        problem = Invalid(field, text)
        problem.add_note("hint: use digits only")
        raise problem from error


def age(form):
    if "age" not in form:
        raise Missing("age")
    value = whole_number("age", form["age"])
    if value < 0:
        raise Invalid("age", value)
    return value


def name(form):
    if not form.get("name"):
        raise Missing("name")
    return form["name"].title()


def shoe(form):
    return 1 / whole_number("shoe", form.get("shoe", "42"))


def validate(form):
    errors, result = [], {}
    for check in (name, age, shoe):
        try:
            result[check.__name__] = check(form)
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup(f"{len(errors)} of {len(form)} fields", errors)
    return result


def accept(form):
    print(f"form {form}")
    try:
        print("  accepted:", validate(form))
    except* Missing as group:
        print("  missing:", *(str(error) for error in group.exceptions))
    except* Invalid as group:
        for error in group.exceptions:
            cause = f" because of {type(error.__cause__).__name__}" if error.__cause__ else ""
            notes = f" ({'; '.join(error.__notes__)})" if hasattr(error, "__notes__") else ""
            print(f"  invalid: {error}{cause}{notes}")


def tree(error, indent="  "):
    """Draw a group of groups."""
    print(f"{indent}{type(error).__name__}: {error}")
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            tree(inner, indent + "    ")


def chain(error):
    while error is not None:
        yield f"{type(error).__name__}({error})"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def order_of_things(fail):
    """Which block runs when; a `return` in `finally` would even win over the exception."""
    steps = []
    try:
        try:
            steps.append("try")
            if fail:
                raise KeyError("oops")
        except KeyError:
            steps.append("except")
            raise LookupError("worse")
        else:
            steps.append("else")
        finally:
            steps.append("finally")
    except LookupError as error:
        steps.append(" <- ".join(chain(error)))
    return steps


def main():
    accept({"name": "ada", "age": "36"})
    accept({"age": "old", "shoe": "big"})
    accept({"name": "", "age": "-1"})
    try:
        accept({"name": "zeno", "shoe": "0"})
    except* ZeroDivisionError as rest:
        print("  nobody expected:", repr(rest))

    print("order:", *order_of_things(fail=False))
    print("order:", *order_of_things(fail=True))

    nested = ExceptionGroup("all", [
        ValueError(1),
        ExceptionGroup("network", [TimeoutError("slow"), ConnectionError("gone"), OSError("disk")]),
        ExceptionGroup("types", [TypeError("int"), TypeError("str")]),
    ])
    print("the whole:")
    tree(nested)
    network, other = nested.split((TimeoutError, ConnectionError))
    print("split off:")
    tree(network)
    print("left over:")
    tree(other)
    print("only those of three letters:")
    tree(nested.subgroup(lambda error: len(str(error)) == 3))

    try:
        whole_number("pages", "ten")
    except FormError as error:
        print("chain:", *chain(error), sep="\n  ")


if __name__ == "__main__":
    main()
