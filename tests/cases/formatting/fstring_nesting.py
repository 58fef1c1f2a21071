width, precision, value, names = 10, 3, 3.14159, {"a": [1, 2]}
print(f"{value:{width}.{precision}}|{value:{'>' + str(width)}}|{names['a'][0]}|{names["a"]}")
print(f"{f"{f"{1 + 1}"}"}", f"{'{}'}", f"{{}}", f"{{{value}}}", f"{(lambda x: x * 2)(3)}", f"{value!r:^{width}}|")
print(f"{value = }", f"{value=:.2f}", f"{1 + 2 = !s}", f"{ names = }", f"{'a' 'b'}", f"{[x for x in 'ab']}", f"{ {1: 2}[1] }")
print(f"a\n{'\n'.join(['x', 'y'])}\tb", rf"\d{1}", f'''{
    value  # a comment
    :.1f}''', f"{'a' if value else 'b'}", f"{(y := 5)} {y}")
