from _generated import check
def program_0(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'match c:',
            '    case a: seen.append((2, [(lambda: a)() for b in range(3)]))',
            'match sorted(locals()):',
            '    case b: seen.append((3, 4))',
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'seen.append((1, [(lambda: b)() for c in range(3)]))',
            'def f2(c):',
            '    for b in (1, 2): seen.append((4, b))',
            '    def f6(c):',
            '        def f8(b):',
            '            nonlocal c',
            "            locals()['b'] = 10",
            '            seen.append((11, b))',
            '            global c',
            "            match 'c' in locals():",
            '                case b: seen.append((13, [c for b in (14, 7)]))',
            '        try: f8(9)',
            '        except NameError as e: seen.append(str(e))',
            '    try: f6(7)',
            '    except NameError as e: seen.append(str(e))',
            '    global b',
            "    c = 'a' in locals()",
            'try: f2(3)',
            'except NameError as e: seen.append(str(e))',
            'class c:',
            '    class c:',
            '        nonlocal b',
            '        c: int = a',
            '        def f16[b](b, c):',
            '            nonlocal a',
            '            type c = b',
            '        try: f16(17, 18)',
            '        except NameError as e: seen.append(str(e))',
            '        class c:',
            '            try: 1 // 0',
            "            except Exception as b: seen.append((19, 'c' in locals()))",
            "            exec('global a; b = 20')",
            "            match 'a' in globals():",
            '                case a: seen.append((21, [c for b in range(3) if (a := b)]))',
            "            exec('global a; a = 22')",
            '    def f23(c):',
            "        with M() as c: seen.append((25, [[a for _ in 'x'] for c in range(2)]))",
            "        locals()['b'] = 26",
            '        global a',
            '        def f27(a, b):',
            '            for a in (1, 2): seen.append((30, [(lambda: b)() for a in range(3)]))',
            "            locals()['a'] = 31",
            "            c = 'c' in locals()",
            '        try: f27(28, 29)',
            '        except NameError as e: seen.append(str(e))',
            '    try: f23(24)',
            '    except NameError as e: seen.append(str(e))',
            '    class b:',
            '        class c:',
            '            global c',
            '            b = sorted(locals())',
            '            global a',
            '            seen.append((32, [(c, 33) for b in range(2) if sorted(locals())]))',
            "        globals()['a'] = 34",
            '        c = 35',
            '        def f36():',
            '            c += 1',
            "            match eval('c', globals()):",
            '                case b: seen.append((37, [(lambda: a)() for b in range(3)]))',
            "            locals()['c'] = 38",
            '        try: f36()',
            '        except NameError as e: seen.append(str(e))',
            "    seen.append((39, 'b' in locals()))",
            'b += 1',
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'a: int = sum(1 for c in [(a := c)])',
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'a = b',
            'seen.append((2, sorted(locals())))',
            'with M() as c: seen.append((3, b))',
            "with M() as b: seen.append((5, 'b' in globals()))",
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'class K:',
            '    nonlocal a',
            '    class b:',
            '        nonlocal c',
            '        a = [(c, [a for b in (1, 7)]) for c in range(2) if a]',
            "        with M() as c: seen.append((3, 'c' in globals()))",
            '    global a',
            "    exec('c = 4')",
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'def f1(b, c):',
            "    locals()['c'] = 4",
            "    exec('b = 5')",
            '    b = list(b for c in [1] for b in [[a for a in (b, 7)]])',
            '    def f7(c):',
            '        seen.append((9, 10))',
            '        def f11[a](b):',
            '            b: int',
            "            globals()['c'] = 13",
            '            type a = b',
            '        try: f11(12)',
            '        except NameError as e: seen.append(str(e))',
            '        import sys as b',
            '        b = 14',
            '        class K:',
            '            global b',
            '            b = (b := c)',
            '            type a = b',
            '    try: f7(8)',
            '    except NameError as e: seen.append(str(e))',
            'f1(2, 3)',
            'type c = c',
            "globals()['a'] = 16",
            'class b:',
            '    def f17(b):',
            "        for a in (1, 2): seen.append((19, f'{'b' in globals()}'))",
            '    try: f17(18)',
            '    except NameError as e: seen.append(str(e))',
            '    def f20[b](b):',
            '        def f22(b, c):',
            '            try: 1 // 0',
            '            except Exception as b: seen.append((25, b))',
            "            globals()['a'] = 27",
            '            del c',
            '        try: f22(23, 24)',
            '        except NameError as e: seen.append(str(e))',
            '        def f28(a):',
            '            global b',
            "            globals()['c'] = 30",
            '        f28(29)',
            '        def f31(b):',
            '            global a',
            '        f31(32)',
            '        def f33():',
            "            for a in (1, 2): seen.append((34, {a: 35 for c in 'xy'}))",
            '            c = 36',
            '            a: int',
            '        f33()',
            '    try: f20(21)',
            '    except NameError as e: seen.append(str(e))',
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(5, program_5)
