import sys

print(__name__, __file__.endswith("main_guard.py"), len(sys.argv), sys.argv[0].endswith("main_guard.py"))
if __name__ == "__main__":
    print("main")
