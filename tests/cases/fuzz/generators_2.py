from _generated import check
def program_0(seen):
    try:
        import sys
    except Exception as failure: seen.append(failure)
    try:
        class M:
            def __init__(self, name, result=None): self.name, self.result = name, result
            def __enter__(self): seen.append(('enter', self.name)); return self.name
            def __exit__(self, kind, error, trace):
                seen.append(('exit', self.name, kind and kind.__name__, str(error)))
                if isinstance(self.result, type): raise self.result(self.name)
                return self.result
    except Exception as failure: seen.append(failure)
    try:
        class sub:
            def __init__(self, n): self.n = n
            def __iter__(self): return iter([self.n, self.n + 1])
    except Exception as failure: seen.append(failure)
    try:
        def f(x):
            n1 = 2
            while n1:
                n1 -= 1
                try:
                    match x:
                        case 8 | 3:
                            x += 1
                        case int(y) if y > 9:
                            yield 3
                            continue
                        case _:
                            return 5
                            seen.append((yield 6))
                            if x % 2: continue
                finally:
                    1 // 0
                try:
                    raise KeyError(9)
                    for x in range(2):
                        seen.append((yield 10))
                        x = 11
                        return [x, seen.append(12)]
                finally:
                    raise KeyError(13) from e
                    x += 1
                    raise ZeroDivisionError(15)
            match x:
                case 3 | 4:
                    n16 = 0
                    while n16:
                        n16 -= 1
                        yield 17
                    else:
                        try:
                            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                            raise KeyError(18)
                            return 19
                        except* LookupError as e:
                            raise StopIteration(21)
                        except* KeyError as e:
                            raise ZeroDivisionError(23)
                        with M(24, True):
                            yield 25
                case int(y) if y > 1:
                    for x in range(2):
                        seen.append(x)
                case _:
                    if x > 3:
                        match x:
                            case 8 | 6:
                                1 // 0
                            case int(y) if y > 3:
                                raise KeyError(28) from KeyError(0)
                                seen.append(x)
                            case _:
                                return [x, seen.append(30)]
                        match x:
                            case 6 | 3:
                                raise ValueError(31) from e
                                yield 32
                                seen.append(33)
                            case int(y) if y > 9:
                                return 34
                                x = yield from sub(35)
                            case _:
                                raise Exception(36)
                                x += 1
                                raise
                        match x:
                            case 5 | 1:
                                return 39
                                1 // 0
                                1 // 0
                            case int(y) if y > 8:
                                seen.append((yield 42))
                                x = yield from sub(43)
                            case _:
                                raise
                    else:
                        try:
                            x += 1
                            seen.append(46)
                            x = yield from sub(47)
                        finally:
                            x = 48
                            seen.append(x)
                        seen.append(x)
                        if x % 3:
                            1 // 0
                            return x
                            del x
                        else:
                            seen.append(54)
                            x = yield x
                    with M(56, None) as x:
                        try:
                            return 57
                        except (Exception, TypeError) as x:
                            raise ValueError(58)
                            raise ValueError(59) from e
                        else:
                            return x
                            seen.append(61)
                        try:
                            x = 62
                        finally:
                            yield 63
                            yield 64
                            seen.append(('exc', repr(sys.exception()), 65))
                        return x
                    yield 67
            if x % 5:
                seen.append(x)
                try:
                    match x:
                        case 0 | 4:
                            x = 69
                            yield 70
                        case int(y) if y > 1:
                            x = yield x
                            return 72
                        case _:
                            return 73
                            yield 74
                    match x:
                        case 6 | 5:
                            return 75
                            return x
                        case int(y) if y > 0:
                            x = yield from sub(77)
                            x += 1
                            seen.append(x)
                        case _:
                            x += 1
                finally:
                    seen.append((yield 81))
                    x += 1
                    try:
                        return x
                    finally:
                        return 84
                if x < 3:
                    try:
                        return x
                    finally:
                        return x
                        x = 87
                        return 88
                else:
                    x = yield from sub(89)
            yield 6
    except Exception as failure: seen.append(failure)
    try:
        def k(x):
            try:
                raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                for x in range(3):
                    x = yield x
                    try:
                        x = yield x
                        x = yield x
                        continue
                    finally:
                        if x > 2: break
                        1 // 0
                        break
                x = yield from sub(8)
            except* StopIteration as e:
                raise KeyError(10)
            finally:
                return [x, seen.append(11)]
            yield 7
    except Exception as failure: seen.append(failure)
    try:
        def wrap(inner):
            try:
                result = yield from inner
                seen.append(('wrapped', result))
            except KeyError as e:
                seen.append(('caught', e, e.__context__))
                yield 'recovered'
            finally:
                seen.append('unwrap')
            return 'wrap'
    except Exception as failure: seen.append(failure)
    try:
        g = f(5)
        h = g
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list(zip(g, g)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.send(71))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.throw(OSError(8, 'x')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(next(g))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.close())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.__next__())
    except Exception as failure: seen.append(failure)
    try:
        seen.append((g.gi_running, g.gi_suspended, g.gi_frame is None, getattr(g.gi_yieldfrom, '__name__', None)))
        del g, h
        seen.append('deleted')
    except Exception as failure: seen.append(failure)
check(0, program_0)
