def generator(name):
    try:
        yield
    finally:
        print("finally", name)


kept = generator("kept in a global")
next(kept)
in_list = [generator("kept in a list")]
next(in_list[0])
created = generator("never started")
print("end of the program")
