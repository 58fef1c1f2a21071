def run(program):
    stack, labels, position, steps = [], {}, 0, 0
    code = [line.split() for line in program.strip().splitlines()]
    for i, (op, *args) in enumerate(code):
        if op == "label":
            labels[args[0]] = i
    while position < len(code):
        steps += 1
        match code[position]:
            case ["push", n]:
                stack.append(int(n))
            case ["dup"]:
                stack.append(stack[-1])
            case ["add" | "sub" | "mul" as op]:
                b, a = stack.pop(), stack.pop()
                stack.append({"add": a + b, "sub": a - b, "mul": a * b}[op])
            case ["swap"]:
                stack[-1], stack[-2] = stack[-2], stack[-1]
            case ["jump_if", label] if stack[-1]:
                position = labels[label]
            case ["print"]:
                print(stack)
            case ["label" | "jump_if", _]:
                pass
            case unknown:
                raise ValueError(f"line {position + 1}: {' '.join(unknown)}")
        position += 1
    return stack, steps


countup = """
push 1
push 5
label loop
dup
print
push 0
add
swap
"""
print(run(countup))
print(run("push 3\nlabel again\npush 1\nsub\nprint\njump_if again"))
try:
    run("push 1\nfly away")
except ValueError as error:
    print(error)
