import traceback

try:
    open("")
except OSError:
    traceback.print_exc()
