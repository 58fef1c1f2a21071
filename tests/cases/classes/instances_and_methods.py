class Dog:
    kind = "dog"
    tricks = []

    def __init__(self, name):
        self.name = name

    def speak(self, sound="woof"):
        return f"{self.name}: {sound}"

    @classmethod
    def make(cls, *names):
        return [cls(name) for name in names]

    @staticmethod
    def legs():
        return 4


a, b = Dog.make("Rex", "Fido")
a.kind = "hound"
a.tricks.append("roll")
speak = a.speak
print(a.kind, b.kind, b.tricks, speak("arf"), Dog.speak(b), Dog.legs(), a.legs(), a.__dict__)
print(speak.__self__ is a, speak.__func__ is Dog.speak, a.speak == a.speak, a.speak is a.speak, type(a).__name__)
for action in (lambda: a.missing, lambda: Dog.missing, lambda: Dog(), lambda: Dog.speak(), lambda: a.speak(1, 2), lambda: a()):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(error)
