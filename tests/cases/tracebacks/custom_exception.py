class Broken(Exception):
    def __str__(self):
        return f"broken: {self.args[0]}"


class Outer:
    class Inner(Exception):
        pass


try:
    raise Outer.Inner
except Outer.Inner:
    raise Broken(5)
