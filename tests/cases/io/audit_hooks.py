# sys.audit tells the hooks; one that raises stops what it is told of.
import sys

def hook(event, args):
    if event.startswith("test."):
        print(event, args)
        if event == "test.refused":
            raise ValueError("no")

sys.addaudithook(hook)
sys.audit("test.done", 1, "a")
try:
    sys.audit("test.refused")
except ValueError as error:
    print(error)
for args in (), (1,):
    try:
        sys.audit(*args)
    except TypeError as error:
        print(error)
