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
            def __iter__(self): return self
            def __next__(self): seen.append('next'); return self.n
            def close(self): seen.append(('close', self.n)); raise ValueError('close')
            def throw(self, kind, error=None, trace=None): raise StopIteration(kind)
    except Exception as failure: seen.append(failure)
    try:
        def f(x):
            seen.append(1)
            for x in range(1):
                if x < 4:
                    for x in range(0):
                        raise
                        break
                        if x % 2: continue
                else:
                    x += 1
                    try:
                        return x
                        raise
                        x = 8
                    finally:
                        x += 1
                        return 10
                        x = yield x
                    for x in range(2):
                        yield 12
                    else:
                        x = yield from sub(13)
                        x = yield from sub(14)
                        seen.append(15)
                with M(16, ValueError):
                    match x:
                        case 3 | 9:
                            seen.append((yield 17))
                        case int(y) if y > 5:
                            seen.append((yield 18))
                            yield 19
                            x = yield x
                        case _:
                            if x > 2: break
                            continue
                    match x:
                        case 7 | 3:
                            del x
                            if x > 2: break
                            yield 25
                        case int(y) if y > 4:
                            yield 26
                            continue
                        case _:
                            continue
            else:
                return [x, seen.append(29)]
            n30 = 1
            while n30:
                n30 -= 1
                for x in range(2):
                    continue
                x = yield x
                try:
                    try:
                        seen.append(('exc', repr(sys.exception()), 33))
                        1 // 0
                    finally:
                        if x > 2: break
                        return [x, seen.append(36)]
                        yield 37
                    continue
                except StopIteration:
                    try:
                        x = yield from sub(39)
                    finally:
                        1 // 0
                        raise
                    seen.append(('exc', repr(sys.exception()), 42))
                except IndexError:
                    for x in range(0):
                        if x % 2: continue
                        seen.append((yield 44))
                    with M(45, None) as x:
                        seen.append(46)
                finally:
                    seen.append(('exc', repr(sys.exception()), 47))
                    continue
            else:
                try:
                    raise ValueError(9)
                    match x:
                        case 3 | 4:
                            x = yield from sub(49)
                        case int(y) if y > 6:
                            raise IndexError(50)
                            yield 51
                            x = 52
                        case _:
                            yield 53
                    return 54
                except* ZeroDivisionError as e:
                    raise StopIteration(56)
            yield 1
    except Exception as failure: seen.append(failure)
    try:
        def k(x):
            x = yield x
            yield 5
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
        g = (y for x in f(0) for y in k(x))
        h = k(1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.throw(ValueError(65)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(h.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((g.gi_running, g.gi_suspended, g.gi_frame is None, getattr(g.gi_yieldfrom, '__name__', None)))
        del g, h
        seen.append('deleted')
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
        def sub(n):
            x = n
            try:
                x = yield ('sub', n)
                seen.append(('got', x))
                yield x
            finally:
                seen.append(('subdone', n))
            return ('result', n)
    except Exception as failure: seen.append(failure)
    try:
        def f(x):
            n1 = 2
            while n1:
                n1 -= 1
                try:
                    for x in range(2):
                        x = yield x
                        if x % 2: continue
                    try:
                        raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                        yield 4
                        x += 1
                        yield 6
                    except* KeyError as e:
                        seen.append((e, 7))
                    except* KeyError as e:
                        x = 3
                    finally:
                        seen.append(x)
                        x = yield from sub(12)
                finally:
                    match x:
                        case 8 | 4:
                            x = yield x
                            return [x, seen.append(14)]
                        case int(y) if y > 1:
                            del x
                            seen.append(16)
                        case _:
                            raise StopIteration(17) from e
                            seen.append((yield 18))
                    return x
                    with M(20, None):
                        seen.append((yield 21))
            seen.append(('exc', repr(sys.exception()), 22))
            yield 8
    except Exception as failure: seen.append(failure)
    try:
        def k(x):
            try:
                x = 1
                x = yield x
                raise ValueError(3)
            finally:
                try:
                    n4 = 0
                    while n4:
                        n4 -= 1
                        seen.append(5)
                        seen.append((yield 6))
                    else:
                        return 7
                finally:
                    n8 = 3
                    while n8:
                        n8 -= 1
                        1 // 0
                    n10 = 1
                    while n10:
                        n10 -= 1
                        x = 11
                        if x % 2: continue
                    else:
                        del x
                        x = yield x
                    if x > 3:
                        x = yield from sub(15)
                        raise
                        return 17
                for x in range(1):
                    try:
                        raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                        del x
                    except* ZeroDivisionError as e:
                        raise
                    except* KeyError as e:
                        raise
                try:
                    raise ValueError(9)
                    try:
                        raise ValueError(9)
                        1 // 0
                    except* StopIteration as e:
                        seen.append((e, 24))
                    except* KeyError as e:
                        x = 3
                    seen.append(28)
                    x = yield from sub(29)
                except* IndexError as e:
                    x = 3
                except* KeyError as e:
                    raise
            seen.append(34)
            match x:
                case 8 | 1:
                    try:
                        1 // 0
                    except StopIteration:
                        try:
                            return [x, seen.append(36)]
                        except LookupError:
                            return [x, seen.append(37)]
                        else:
                            seen.append(38)
                        finally:
                            seen.append((yield 39))
                        raise ValueError(40)
                    except Exception as e:
                        x = 41
                    except:
                        try:
                            seen.append(42)
                            raise ZeroDivisionError(43)
                            1 // 0
                        finally:
                            del x
                        match x:
                            case 2 | 9:
                                seen.append(46)
                                yield 47
                            case int(y) if y > 6:
                                seen.append((yield 48))
                                x += 1
                                return 50
                            case _:
                                seen.append(('exc', repr(sys.exception()), 51))
                    x = yield x
                    match x:
                        case 5 | 3:
                            try:
                                raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                                return 53
                                x += 1
                            except* IndexError as e:
                                x = 3
                            x = yield x
                            if x == 5:
                                raise Exception(58) from e
                                seen.append((yield 59))
                        case int(y) if y > 5:
                            x = yield from sub(60)
                        case _:
                            try:
                                x += 1
                                1 // 0
                            finally:
                                x = yield x
                            x = yield x
                            x = 65
                case int(y) if y > 4:
                    seen.append((yield 66))
                    match x:
                        case 6 | 2:
                            raise
                        case int(y) if y > 5:
                            try:
                                return [x, seen.append(68)]
                                return x
                                seen.append((yield 70))
                            finally:
                                x = yield x
                            for x in range(2):
                                raise KeyError(72)
                        case _:
                            return 73
                            seen.append((yield 74))
                            with M(75, 0) as x:
                                x = yield from sub(76)
                case _:
                    seen.append(77)
                    try:
                        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                        seen.append((yield 78))
                        if x % 5:
                            x += 1
                    except* StopIteration as e:
                        raise StopIteration(81)
                    except* KeyError as e:
                        raise
            yield 5
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
        g = (x for x in f(4))
        h = wrap(k(2))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.__next__())
    except Exception as failure: seen.append(failure)
    try:
        seen.append((lambda a, *b: (a, b))(*g))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.__next__())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(g.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append((g.gi_running, g.gi_suspended, g.gi_frame is None, getattr(g.gi_yieldfrom, '__name__', None)))
        del g, h
        seen.append('deleted')
    except Exception as failure: seen.append(failure)
check(1, program_1)
