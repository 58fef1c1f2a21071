def load(text):
    return eval(text)


load("1 + * 2")
