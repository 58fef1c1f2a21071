import sys

print("leaving")
sys.exit()
print("never")
