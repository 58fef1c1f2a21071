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
            match x:
                case 4 | 2:
                    for x in range(0):
                        try:
                            raise
                            raise ZeroDivisionError(2)
                        finally:
                            continue
                            del x
                        try:
                            continue
                            if x > 2: break
                            if x % 2: continue
                        except (IndexError, TypeError) as x:
                            seen.append(8)
                            if x > 2: break
                        finally:
                            x = 10
                        seen.append(x)
                    else:
                        seen.append(12)
                        with M(13, None), M(14, True):
                            del x
                        return 16
                    for x in range(2):
                        try:
                            seen.append(('exc', repr(sys.exception()), 17))
                        finally:
                            seen.append(18)
                            if x % 2: continue
                            continue
                        raise
                    else:
                        if x == 1:
                            x += 1
                            return x
                case int(y) if y > 2:
                    try:
                        seen.append(x)
                        x = 25
                    finally:
                        try:
                            return [x, seen.append(26)]
                            1 // 0
                            return x
                        finally:
                            seen.append(29)
                            return 30
                    seen.append(31)
                    with M(32, ValueError) as x:
                        try:
                            return [x, seen.append(33)]
                            return [x, seen.append(34)]
                            raise
                        except IndexError as e:
                            seen.append(('exc', repr(sys.exception()), 36))
                        except:
                            seen.append(('exc', repr(sys.exception()), 37))
                            seen.append(x)
                            seen.append(('exc', repr(sys.exception()), 39))
                        finally:
                            return 40
                case _:
                    if x < 2:
                        seen.append(41)
                    else:
                        with M(42, None) as x, M(43, ValueError) as x:
                            return x
                            seen.append(('exc', repr(sys.exception()), 45))
                            seen.append(('exc', repr(sys.exception()), 46))
                        if x % 3:
                            x += 1
                            del x
                        else:
                            seen.append(('exc', repr(sys.exception()), 49))
                            raise
                    try:
                        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                        try:
                            1 // 0
                            raise ZeroDivisionError(52) from None
                            return [x, seen.append(53)]
                        finally:
                            seen.append(x)
                        n55 = 1
                        while n55:
                            n55 -= 1
                            raise KeyError(56) from KeyError(0)
                            break
                        else:
                            raise ZeroDivisionError(58)
                        n59 = 3
                        while n59:
                            n59 -= 1
                            raise
                            raise IndexError(61) from None
                            x += 1
                    except* ValueError as e:
                        seen.append((e, 63))
                    except* KeyError as e:
                        raise
                    for x in range(0):
                        try:
                            seen.append(67)
                        finally:
                            seen.append(('exc', repr(sys.exception()), 68))
                            seen.append(69)
                    else:
                        for x in range(0):
                            if x > 2: break
                            seen.append(71)
                            if x > 2: break
        seen.append(('f', f(3)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', f(9)))
    except Exception as failure: seen.append(failure)
    try:
        def g(x):
            1 // 0
        seen.append(('f', g(3)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', g(3)))
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
            n1 = 3
            while n1:
                n1 -= 1
                n2 = 2
                while n2:
                    n2 -= 1
                    if x % 3:
                        if x % 2: continue
                        raise StopIteration(4)
                        seen.append(5)
                    else:
                        seen.append(x)
                        break
                        break
                    seen.append(9)
                match x:
                    case 3 | 6:
                        try:
                            seen.append(x)
                        finally:
                            seen.append(x)
                            raise
                            continue
                        for x in range(3):
                            seen.append(x)
                            return [x, seen.append(15)]
                            if x % 2: continue
                        else:
                            1 // 0
                            continue
                            raise
                        continue
                    case int(y) if y > 1:
                        if x % 3:
                            x = 21
                            seen.append(22)
                            raise ZeroDivisionError(23) from KeyError(0)
                        else:
                            if x > 2: break
                            return [x, seen.append(25)]
                        del x
                        with M(27, None) as x, M(28, None) as x:
                            continue
                            seen.append(30)
                    case _:
                        continue
                        n32 = 0
                        while n32:
                            n32 -= 1
                            return [x, seen.append(33)]
                            return x
                        else:
                            continue
                            seen.append(36)
                        if x % 3:
                            if x % 2: continue
                            del x
                break
            else:
                return [x, seen.append(40)]
                try:
                    try:
                        x += 1
                    except StopIteration as e:
                        seen.append(42)
                    except ZeroDivisionError:
                        return [x, seen.append(43)]
                        x = 44
                    finally:
                        return [x, seen.append(45)]
                        return 46
                except ZeroDivisionError:
                    try:
                        return 47
                        raise Exception(48) from e
                    finally:
                        return x
                        raise ValueError(50)
                        seen.append(51)
                    return [x, seen.append(52)]
                    return 53
                except KeyError as e:
                    with M(54, None) as x:
                        seen.append(55)
                    if x % 3:
                        seen.append(x)
                    match x:
                        case 5 | 7:
                            del x
                            seen.append(x)
                            1 // 0
                        case int(y) if y > 7:
                            return [x, seen.append(60)]
                            return [x, seen.append(61)]
                        case _:
                            seen.append(('exc', repr(sys.exception()), 62))
                            return 63
                seen.append(64)
            del x
            seen.append(66)
        seen.append(('f', f(2)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', f(9)))
    except Exception as failure: seen.append(failure)
    try:
        def g(x):
            match x:
                case 9 | 9:
                    1 // 0
                    try:
                        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                        if x == 4:
                            return [x, seen.append(2)]
                        else:
                            raise
                            del x
                        del x
                    except* KeyError as e:
                        seen.append((e, 6))
                    except* KeyError as e:
                        seen.append((e, 8))
                    finally:
                        try:
                            raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                            x += 1
                        except* ValueError as e:
                            x = 3
                        except* KeyError as e:
                            raise
                        raise KeyError(15) from KeyError(0)
                        with M(16, None) as x:
                            raise ZeroDivisionError(17)
                            1 // 0
                    x += 1
                case int(y) if y > 9:
                    if x == 2:
                        seen.append(20)
                        1 // 0
                    seen.append(('exc', repr(sys.exception()), 22))
                case _:
                    for x in range(2):
                        try:
                            1 // 0
                            return 24
                            continue
                        finally:
                            continue
                            seen.append(('exc', repr(sys.exception()), 27))
                        for x in range(3):
                            seen.append(x)
                            return [x, seen.append(29)]
                        else:
                            raise IndexError(30) from None
                    else:
                        if x > 1:
                            return x
                            x += 1
                            return [x, seen.append(33)]
        seen.append(('f', g(3)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(('again', g(4)))
    except Exception as failure: seen.append(failure)
check(1, program_1)
