name = input("name? ")
print(f"hello {name}")
for line in iter(input, "stop"):
    print(line.upper())
try:
    input()
    input()
except EOFError as error:
    print("end:", error)
