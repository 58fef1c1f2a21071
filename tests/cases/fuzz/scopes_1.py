from _generated import check
def program_0(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            "exec('global a; b = 1')",
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
            'class a:',
            '    type a = c',
            'a = c',
            "exec('global b; c = 2')",
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
            'def f1(a):',
            '    class b:',
            '        del c',
            '        global a',
            '        seen.append((3, [(b, c) for b in range(2) if c]))',
            '    seen.append((6, [b for a in range(3) if (a := b)]))',
            "    exec('b = 7')",
            'f1(2)',
            'a = b',
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
            'match a:',
            "    case c: seen.append((2, eval('b', globals())))",
            "for c in (1, 2): seen.append((3, f'{'b' in locals()}'))",
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
            'class c:',
            '    nonlocal c',
            '    c: int',
            "    globals()['a'] = 1",
            '    class K:',
            '        a: int',
            "        seen.append((2, (lambda c=c: eval('b', globals()))()))",
            '        def f4(c):',
            "            exec('global c; a = 6')",
            '            seen.append((7, (lambda a=8: 9)()))',
            "            exec('global b; b = 10')",
            '            for b in (1, 2): seen.append((11, (b := sum(1 for a in [12]))))',
            '        try: f4(5)',
            '        except NameError as e: seen.append(str(e))',
            'global c',
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
            'a += 1',
            'class a:',
            "    exec('global c; b = 1')",
            '    seen.append(sorted(n for n in locals() if len(n) == 1))',
            '    def f2(b):',
            "        exec('global b; a = 4')",
            '        def f5():',
            "            locals()['a'] = 6",
            "            exec('a = 7')",
            '        f5()',
            "        c: int = eval('c', globals())",
            '    try: f2(3)',
            '    except NameError as e: seen.append(str(e))',
            '    c: int = 8',
            'for b in (1, 2): seen.append((9, 10))',
            'seen.append((11, a))',
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        class M:
            def __enter__(self): return 'entered'
            def __exit__(self, *what): return False
    except Exception as failure: seen.append(failure)
    try:
        text = [
            'def f1():',
            '    nonlocal b',
            '    class c:',
            '        nonlocal c',
            "        seen.append((2, [[c for _ in 'x'] for a in range(2)]))",
            'f1()',
            'class K:',
            '    nonlocal a',
            '    with M() as a: seen.append((3, [(a, (b, a)) for c in range(2) if a]))',
            'b += 1',
            'class K:',
            '    def f7(b, c):',
            '        def f10(c):',
            '            nonlocal c',
            '            seen.append(sorted(n for n in locals() if len(n) == 1))',
            '            del b',
            '            import sys as a',
            '            b = 12',
            '        try: f10(11)',
            '        except NameError as e: seen.append(str(e))',
            "        c = f'{13}'",
            "        globals()['a'] = 14",
            '    f7(8, 9)',
            '    type b = a',
            '    def f15():',
            '        class K:',
            '            global c',
            '        def f16(a):',
            "            match 'b' in locals():",
            '                case a: seen.append((18, 19))',
            '            b += 1',
            "            locals()['a'] = 20",
            '        f16(17)',
            '        match c:',
            "            case b: seen.append((22, [(a, 'b' in locals()) for b in range(2) if [(a, c) for a in range(2) if c]]))",
            '        import sys as c',
            '        b = 25',
            '    f15()',
            '    del c',
        ]
        space = {'seen': seen, 'M': M, 'a': 'A'}
        exec('\n'.join(text), space)
        seen.append({n: space.get(n) for n in 'abc' if type(space.get(n)) in (int, str, list, tuple)})
    except Exception as failure: seen.append(failure)
check(6, program_6)
