class A:
    __secret = 1

    def __init__(self):
        self.__value = 2

    def get(self):
        return self.__value, self.__secret, self.__dict__

    def __hidden(self):
        return "A"

    def call(self):
        return self.__hidden()


class B(A):
    def __hidden(self):
        return "B"


a = B()
print(a.get(), a._A__value, a.call(), a._B__hidden())
try:
    a.__value
except AttributeError as error:
    print(error)
