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
        def f(x):
            raise
            seen.append(x)
        seen.append(('f', f(0)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', f(2)))
    except Exception as failure: seen.append(failure)
    try:
        def g(x):
            seen.append(x)
            try:
                for x in range(1):
                    try:
                        seen.append(2)
                        break
                    except Exception:
                        x = 4
                        raise ZeroDivisionError(5) from None
                    finally:
                        seen.append(('exc', repr(sys.exception()), 6))
                    raise StopIteration(7) from KeyError(0)
                    try:
                        raise KeyError(8) from e
                        seen.append(9)
                        break
                    finally:
                        continue
            except (IndexError, TypeError) as x:
                for x in range(1):
                    try:
                        raise ValueError(9)
                        del x
                        break
                    except* StopIteration as e:
                        raise ZeroDivisionError(15)
                    except* KeyError as e:
                        raise
                    try:
                        if x % 2: continue
                    except Exception:
                        seen.append(19)
                    except (StopIteration, TypeError) as x:
                        if x % 2: continue
                        if x % 2: continue
            except (StopIteration, TypeError) as x:
                try:
                    raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                    try:
                        x = 22
                    finally:
                        1 // 0
                    try:
                        raise ValueError(9)
                        x += 1
                    except* LookupError as e:
                        seen.append((e, 25))
                except* Exception as e:
                    raise
                for x in range(3):
                    continue
                n30 = 1
                while n30:
                    n30 -= 1
                    match x:
                        case 4 | 2:
                            x += 1
                        case int(y) if y > 6:
                            return [x, seen.append(32)]
                            raise ZeroDivisionError(33)
                        case _:
                            seen.append(34)
                            x = 35
            else:
                match x:
                    case 3 | 9:
                        raise LookupError(36) from e
                        for x in range(3):
                            seen.append(x)
                            seen.append(38)
                    case int(y) if y > 8:
                        if x == 3:
                            seen.append(39)
                            return 40
                            raise ValueError(41)
                        else:
                            x += 1
                    case _:
                        try:
                            x = 43
                            x += 1
                        finally:
                            seen.append(('exc', repr(sys.exception()), 45))
                            return [x, seen.append(46)]
                        seen.append(('exc', repr(sys.exception()), 47))
                for x in range(4):
                    try:
                        return [x, seen.append(48)]
                        continue
                    finally:
                        return 50
                        raise ZeroDivisionError(51) from None
                        seen.append(52)
            finally:
                if x % 1:
                    try:
                        1 // 0
                    finally:
                        x = 54
                    with M(55, 0) as x, M(56, 0):
                        return x
                        x = 58
                    n59 = 2
                    while n59:
                        n59 -= 1
                        continue
                    else:
                        raise Exception(61) from e
                        seen.append(('exc', repr(sys.exception()), 62))
                match x:
                    case 6 | 0:
                        try:
                            raise ZeroDivisionError(63)
                            x = 64
                        finally:
                            return x
                            raise
                        return [x, seen.append(67)]
                    case int(y) if y > 3:
                        return x
                    case _:
                        n69 = 3
                        while n69:
                            n69 -= 1
                            seen.append(70)
                        else:
                            seen.append(71)
                        with M(72, None) as x:
                            del x
                            seen.append(74)
                            raise IndexError(75)
            return x
        seen.append(('f', g(2)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', g(0)))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
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
        def f(x):
            try:
                try:
                    try:
                        x += 1
                        seen.append(x)
                    except ZeroDivisionError:
                        seen.append(('exc', repr(sys.exception()), 3))
                        seen.append(4)
                    except:
                        seen.append(x)
                        x += 1
                        return x
                    finally:
                        x += 1
                    try:
                        seen.append(('exc', repr(sys.exception()), 9))
                    finally:
                        seen.append(10)
                        seen.append(11)
                    try:
                        raise ValueError(9)
                        1 // 0
                    except* ValueError as e:
                        raise
                    except* KeyError as e:
                        x = 3
                finally:
                    raise
                for x in range(1):
                    n18 = 0
                    while n18:
                        n18 -= 1
                        raise LookupError(19)
                    raise
            finally:
                for x in range(4):
                    seen.append(21)
                    try:
                        return [x, seen.append(22)]
                        if x % 2: continue
                    finally:
                        seen.append(x)
                        if x % 2: continue
                try:
                    match x:
                        case 0 | 2:
                            del x
                            raise
                        case int(y) if y > 9:
                            1 // 0
                        case _:
                            raise
                finally:
                    raise
                if x > 1:
                    match x:
                        case 4 | 2:
                            return 31
                        case int(y) if y > 0:
                            raise
                        case _:
                            x += 1
                            raise Exception(34) from None
                            return 35
                    if x < 1:
                        raise
                        raise IndexError(37)
                    try:
                        x = 38
                    except KeyError as e:
                        1 // 0
                        raise StopIteration(40)
                    else:
                        seen.append(('exc', repr(sys.exception()), 41))
            if x == 5:
                n42 = 3
                while n42:
                    n42 -= 1
                    return x
                else:
                    x = 44
                    match x:
                        case 2 | 1:
                            seen.append(45)
                            raise
                        case int(y) if y > 4:
                            x = 47
                            raise
                        case _:
                            return [x, seen.append(49)]
                    for x in range(1):
                        if x % 2: continue
        seen.append(('f', f(3)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', f(8)))
    except Exception as failure: seen.append(failure)
    try:
        def g(x):
            raise
        seen.append(('f', g(2)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', g(1)))
    except Exception as failure: seen.append(failure)
check(1, program_1)
