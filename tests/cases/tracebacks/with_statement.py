class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, *details):
        print("exit", details[0].__name__)


with Manager():
    with Manager():
        {}["missing"]
