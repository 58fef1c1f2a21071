import sys

before = sys.getswitchinterval()
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
for wrong in (0, -1, "x"):
    try:
        sys.setswitchinterval(wrong)
    except (TypeError, ValueError) as e:
        print(e)
sys.setswitchinterval(before)
