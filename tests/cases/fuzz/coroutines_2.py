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
        class W:
            def __init__(self, n): self.n = n
            def __await__(self):
                try:
                    got = yield ('wait', self.n)
                    return ('woken', got)
                finally:
                    seen.append(('awaited', self.n))
        class A(M):
            async def __aenter__(self): await W(self.name); return self.__enter__()
            async def __aexit__(self, *what): await W(self.name); return self.__exit__(*what)
        class I:
            def __init__(self, n): self.n = n
            def __aiter__(self): return self
            async def __anext__(self):
                self.n -= 1
                if self.n < 0: raise StopAsyncIteration
                await W(self.n)
                return self.n
    except Exception as failure: seen.append(failure)
    try:
        def run(c, sent=0):
            try:
                while True:
                    sent += 1
                    seen.append(c.send(None if sent == 1 else sent))
                    if sent > 30: return 'long'
            except StopIteration as end: return ('end', end.value)
    except Exception as failure: seen.append(failure)
    try:
        async def collect(g): return [x async for x in g]
    except Exception as failure: seen.append(failure)
    try:
        async def co(n):
            try:
                x = await W(n)
                return x
            except ValueError as e:
                seen.append(e)
    except Exception as failure: seen.append(failure)
    try:
        async def f(x):
            match x:
                case 3 | 2:
                    try:
                        try:
                            seen.append((yield 1))
                            seen.append(x)
                            seen.append(('exc', repr(sys.exception()), 3))
                        finally:
                            seen.append(('exc', repr(sys.exception()), 4))
                    finally:
                        async for x in I(1):
                            x += 1
                            seen.append((yield 7))
                            raise
                case int(y) if y > 9:
                    try:
                        try:
                            raise ValueError(9)
                            seen.append([await W(i) for i in range(2)])
                            seen.append(await W(11))
                            x = await W(12)
                        except* Exception as e:
                            raise
                        except* KeyError as e:
                            raise ValueError(16)
                        n17 = 0
                        while n17:
                            n17 -= 1
                            seen.append((yield 18))
                        else:
                            1 // 0
                            raise
                    finally:
                        seen.append(21)
                    n22 = 0
                    while n22:
                        n22 -= 1
                        try:
                            yield 23
                        finally:
                            break
                            yield x
                            yield x
                    else:
                        try:
                            x = yield 28
                            x = 29
                            yield x
                        finally:
                            raise StopIteration(32)
                            x += 1
                case _:
                    seen.append([await W(i) for i in range(2)])
                    async with A(35, True) as x, A(36, None):
                        x = 37
                        try:
                            raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                            x = 38
                            seen.append(40)
                            seen.append(x)
                        except* IndexError as e:
                            raise ZeroDivisionError(43)
                        except* KeyError as e:
                            raise
            for x in range(0):
                match x:
                    case 8 | 7:
                        yield x
                    case int(y) if y > 8:
                        try:
                            break
                        except ZeroDivisionError:
                            yield 48
                            x = yield 49
                        except ValueError:
                            seen.append(x)
                            yield 51
                        else:
                            break
                        raise ZeroDivisionError(53) from None
                        try:
                            x = yield 54
                            seen.append(x)
                            x = yield 56
                        finally:
                            1 // 0
                    case _:
                        yield x
                try:
                    yield x
                    async for x in I(1):
                        seen.append([await W(i) for i in range(2)])
                        continue
                        del x
                    else:
                        seen.append((yield 63))
                        yield x
                        yield x
                finally:
                    try:
                        raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(3)])])
                        continue
                        seen.append({i: await W(i) async for i in I(2)})
                        seen.append({i: await W(i) async for i in I(2)})
                    except* IndexError as e:
                        x = 3
                x = yield 71
            n72 = 1
            while n72:
                n72 -= 1
                if x < 2:
                    try:
                        seen.append(x)
                        if x > 2: break
                        yield 76
                    finally:
                        await co(77)
                    try:
                        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                        continue
                        x = 80
                        seen.append(await W(81))
                    except* KeyError as e:
                        raise ValueError(83)
                    finally:
                        seen.append(86)
                    seen.append({i: await W(i) async for i in I(2)})
                else:
                    n88 = 3
                    while n88:
                        n88 -= 1
                        yield x
                    else:
                        seen.append((yield 90))
                    match x:
                        case 4 | 5:
                            await co(91)
                            await co(92)
                        case int(y) if y > 6:
                            if x > 2: break
                            1 // 0
                            raise KeyError(95)
                        case _:
                            seen.append(('exc', repr(sys.exception()), 96))
                            x += 1
                            x = yield 99
            else:
                try:
                    raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                    n100 = 2
                    while n100:
                        n100 -= 1
                        x = 101
                        yield x
                        raise
                    else:
                        seen.append(('exc', repr(sys.exception()), 104))
                        raise
                    try:
                        x = await W(106)
                    except LookupError:
                        yield x
                        raise ZeroDivisionError(108)
                        seen.append({i: await W(i) async for i in I(2)})
                    except ZeroDivisionError:
                        seen.append([i async for i in I(2)])
                        raise Exception(111)
                        seen.append(await W(112))
                    else:
                        del x
                    del x
                except* ValueError as e:
                    raise
                except* KeyError as e:
                    seen.append((e, 117))
            yield 'last'
    except Exception as failure: seen.append(failure)
    try:
        g = f(1)
        s = g.asend(None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(g.__anext__()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.throw(GeneratorExit(67)))
    except Exception as failure: seen.append(failure)
    try:
        s = g.aclose()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(collect(g)))
    except Exception as failure: seen.append(failure)
    try:
        s = g.asend(0)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(g.aclose()))
        s.close()
        del s, g
    except Exception as failure: seen.append(failure)
check(0, program_0)
