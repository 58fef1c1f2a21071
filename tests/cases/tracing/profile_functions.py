# A profile function is told of calls and returns, of natives too.
import sys

noted = []


def profile(frame, event, arg):
    if event.startswith("c_"):
        noted.append((event, arg.__name__))
    else:
        noted.append((event, frame.f_code.co_name, arg))


def generate():
    yield len([1, 2])


def work(items):
    items.append(3)
    try:
        int("x")
        sorted(1)
    except (ValueError, TypeError):
        pass
    return sum(items, *[1]) + max(*generate(), 0)


sys.setprofile(profile)
work([1])
sys.setprofile(None)
for row in noted:
    print(row)
print(sys.getprofile())
