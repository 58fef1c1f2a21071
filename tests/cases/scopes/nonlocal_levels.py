def a():
    v = "a"

    def b():
        def c():
            nonlocal v
            v += "c"

            def d():
                nonlocal v
                v += "d"

            d()

        c()
        return v

    return b(), v


def independent():
    def make(n):
        def add():
            nonlocal n
            n += 1
            return n

        return add

    one, two = make(0), make(10)
    return one(), one(), two(), one()


print(a(), independent())
