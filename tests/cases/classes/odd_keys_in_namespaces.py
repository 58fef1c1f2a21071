"""A key of an instance's dict, or of the builtins, that is no string but equals a name."""

import builtins


class Name:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        print("compared with", other)
        return self.text == other


class Plain:
    found = "in the class"


plain = Plain()
plain.__dict__[Name("found")] = "in the instance"
plain.__dict__[Name("absent")] = 1
print(plain.found, plain.absent, hasattr(plain, "other"))
vars(builtins)[Name("unheard_of")] = "in the builtins"
print(unheard_of)
