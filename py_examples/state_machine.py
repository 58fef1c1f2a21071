"""State machines as generators: events come in by `send`, states are lines of code.

A class-based machine keeps its state in a variable and asks what it is in every
method. A generator does not have to: where it is paused *is* the state.
"""


def primed(function):
    """Advance a new generator to its first `yield`, so that it can be sent to."""

    def start(*args):
        machine = function(*args)
        next(machine)
        return machine

    return start


@primed
def turnstile():
    coins = passed = 0
    status = "locked"
    while True:
        event = yield status
        # Locked: only coins help.
        while event != "coin":
            status = "locked, please pay" if event == "push" else f"locked, {coins} coins, {passed} people"
            event = yield status
        coins += 1
        event = yield "unlocked"
        # Unlocked: further coins are wasted.
        while event == "coin":
            coins += 1
            event = yield "unlocked already, thank you"
        passed += 1
        status = "locked"


@primed
def traffic_light():
    """Delegates to its phases; each phase returns when its time is up."""

    def phase(colour, ticks):
        for left in range(ticks, 0, -1):
            command = yield f"{colour} {left}"
            if command == "emergency":
                return True
        return False

    while True:
        for colour, ticks in (("green", 3), ("yellow", 1), ("red", 2)):
            if (yield from phase(colour, ticks)):
                while (yield "all red") != "clear":
                    pass
                break


@primed
def number_lexer(out):
    """Recognise numbers such as -12.5e3 character by character."""
    character = yield
    while character:
        if character == " ":
            character = yield
            continue
        text = ""
        if character in "+-":
            text, character = character, (yield)
        if not character.isdigit():
            out.append(f"junk {text + character!r}")
            character = yield
            continue
        while character.isdigit():
            text, character = text + character, (yield)
        if character == ".":
            text, character = text + character, (yield)
            while character.isdigit():
                text, character = text + character, (yield)
        if character and character in "eE":
            text, character = text + character, (yield)
            while character.isdigit() or (character and character in "+-"):
                text, character = text + character, (yield)
        out.append(text)
    yield "done"


@primed
def vault(code):
    """`throw` delivers events of another kind: here, an alarm."""
    entered = ""
    while True:
        try:
            digit = yield "*" * len(entered)
            entered += digit
            if entered.endswith(code):
                return f"open after {len(entered)} digits"
        except PermissionError as alarm:
            entered = ""
            yield f"alarm: {alarm}"
        finally:
            if len(entered) > 6:
                entered = entered[-6:]


class Light:
    """The same idea as a class, for comparison: a table of transitions."""

    TABLE = {("off", "press"): "dim", ("dim", "press"): "bright", ("bright", "press"): "off"}

    def __init__(self):
        self.state = "off"

    def send(self, event):
        self.state = self.TABLE.get((self.state, event), self.state)
        return self.state


def drive(machine, events):
    for event in events:
        print(f"  {event:<10} -> {machine.send(event)}")


def main():
    print("turnstile")
    drive(turnstile(), ["push", "coin", "coin", "push", "push", "count", "coin", "push", "count"])

    print("traffic light")
    light = traffic_light()
    drive(light, ["tick"] * 4 + ["emergency", "tick", "clear", "tick"])
    light.close()

    print("lamp")
    drive(Light(), ["press", "press", "kick", "press"])

    print("numbers")
    found = []
    lexer = number_lexer(found)
    for character in "12 -3.75 6e-4 x 007 + 1.":
        lexer.send(character)
    print("  ", lexer.send(""), found)

    print("vault")
    door = vault("4711")
    for digit in "04":
        print("  ", repr(door.send(digit)))
    print("  ", door.throw(PermissionError("tampering")))
    print("  ", repr(next(door)))
    try:
        for digit in "994711":
            print("  ", repr(door.send(digit)))
    except StopIteration as end:
        print("  ", end.value)


if __name__ == "__main__":
    main()
