for keys in ["0: _, 0.0: _", "0: _, -0: _", "0: _, 0j: _", "1: _, True: _", "1 + 1j: _, 1.0 + 1j: _",
             "1.5: _, 1.50: _", "0x10000000000000000000: _, 75557863725914323419136: _", "1: _, '1': _, b'1': _"]:
    try:
        compile("match x:\n    case {" + keys + "}: pass", "<test>", "exec")
    except SyntaxError as e:
        print(e.msg)
    else:
        print("fine")
