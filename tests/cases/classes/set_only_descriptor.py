# A descriptor with `__set__` alone is asked to set; reading finds what lies in the instance first.
class Doubling:
    def __set__(self, instance, value):
        instance.__dict__['size'] = 2 * value


class Box:
    size = Doubling()


box = Box()
print(type(box.size).__name__)
for n in range(3):
    box.size = n
    print(box.size, vars(box))
