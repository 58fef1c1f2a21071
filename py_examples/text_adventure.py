"""A text adventure, with the player's commands read from a script.

The game is a generator: it yields what the player reads and is sent what the
player types. Swap the script for `input()` and it can be played.
"""

ROOMS = {
    "cellar": {
        "text": "A damp cellar. Stairs lead up; something glints in a corner.",
        "exits": {"up": "hall"},
        "items": ["key"],
    },
    "hall": {
        "text": "A hall with a threadbare carpet. Doors lead north and east.",
        "exits": {"down": "cellar", "north": "library", "east": "garden"},
        "items": [],
    },
    "library": {
        "text": "Shelves up to the ceiling. One book stands out.",
        "exits": {"south": "hall"},
        "items": ["book", "lamp"],
    },
    "garden": {
        "text": "A garden under the stars. You are free!",
        "exits": {"west": "hall"},
        "items": [],
    },
}

SHORT = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down"}


class Game:
    def __init__(self):
        self.rooms = {name: {**room, "items": list(room["items"])} for name, room in ROOMS.items()}
        self.place = "cellar"
        self.bag = []
        self.moves = 0
        self.unlocked = False

    @property
    def room(self):
        return self.rooms[self.place]

    def describe(self):
        lines = [self.room["text"]]
        if self.room["items"]:
            lines.append("You see: " + ", ".join(self.room["items"]) + ".")
        return "\n".join(lines)

    def play(self):
        command = yield self.describe()
        while self.place != "garden":
            self.moves += 1
            reply = self.obey(command.lower().split())
            if reply is None:
                return "You give up."
            if self.place == "garden":
                reply += "\n" + self.describe()
            command = yield reply
        return f"You escaped in {self.moves} moves, carrying {len(self.bag)} things."

    def obey(self, words):
        match words:
            case []:
                return "Say something."
            case ["look" | "l"]:
                return self.describe()
            case ["bag" | "inventory" | "i"]:
                return "You carry " + (" and ".join(self.bag) or "nothing") + "."
            case ["go", direction] | [("n" | "s" | "e" | "w" | "u" | "d") as direction]:
                return self.go(SHORT.get(direction, direction))
            case ["take", "everything"]:
                return "\n".join([self.take(item) for item in list(self.room["items"])])
            case ["take", *words] if words:
                return self.take(" ".join(words))
            case ["drop", item] if item in self.bag:
                self.bag.remove(item)
                self.room["items"].append(item)
                return f"You put the {item} down."
            case ["use", "key"] | ["unlock", *_]:
                return self.unlock()
            case ["read", "book"] if "book" in self.bag:
                return "It says: the way out is east, but it is locked."
            case ["quit"]:
                return None
            case [verb, *_]:
                return f"You cannot {verb} here."

    def go(self, direction):
        if direction not in self.room["exits"]:
            return f"There is no way {direction}."
        if self.room["exits"][direction] == "garden" and not self.unlocked:
            return "The door is locked."
        self.place = self.room["exits"][direction]
        return f"You go {direction}." if self.place == "garden" else self.describe()

    def take(self, item):
        if item not in self.room["items"]:
            return f"There is no {item}."
        self.room["items"].remove(item)
        self.bag.append(item)
        return f"You take the {item}."

    def unlock(self):
        if "key" not in self.bag:
            return "With what?"
        if self.place != "hall":
            return "There is no lock here."
        self.unlocked = True
        return "Click! The door to the east is open."


SCRIPT = """
look
n
take key
use key
bag
u
go east
sing a song
n
take everything
drop lamp
read book
s
unlock door
inventory
e
"""


def main():
    session = Game().play()
    print(next(session))
    for command in SCRIPT.strip().split("\n"):
        print(f"\n> {command}")
        try:
            print(session.send(command))
        except StopIteration as end:
            print(end.value)
            break
    else:
        try:
            session.send("")
        except StopIteration as end:
            print(f"\n*** {end.value} ***")


if __name__ == "__main__":
    main()
