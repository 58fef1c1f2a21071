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
            try:
                raise ValueError(9)
                seen.append(1)
            except* LookupError as e:
                raise LookupError(3)
            finally:
                try:
                    seen.append(('exc', repr(sys.exception()), 4))
                    match x:
                        case 7 | 9:
                            raise KeyError(5) from e
                        case int(y) if y > 7:
                            yield x
                            seen.append(await W(7))
                        case _:
                            x = yield 8
                except (Exception, TypeError) as x:
                    x = yield 9
                    async with A(10, None) as x:
                        await co(11)
                        await W(12)
                    try:
                        seen.append(('exc', repr(sys.exception()), 13))
                        x = 15
                    except (ValueError, TypeError) as x:
                        seen.append((yield 16))
                        await W(17)
                        del x
                    except KeyError:
                        seen.append((yield 20))
                        seen.append(23)
                    finally:
                        seen.append((yield 24))
                        raise ZeroDivisionError(26) from KeyError(0)
                except (LookupError, TypeError) as x:
                    try:
                        raise
                        raise ValueError(28)
                    except StopIteration:
                        yield 29
                    except:
                        raise LookupError(31) from KeyError(0)
                        seen.append({i: await W(i) async for i in I(2)})
                    match x:
                        case 2 | 0:
                            raise
                        case int(y) if y > 5:
                            yield 34
                        case _:
                            x = yield 35
                    x = await W(36)
                match x:
                    case 9 | 7:
                        seen.append([i async for i in I(1)])
                        yield 38
                        x = yield 39
                    case int(y) if y > 5:
                        try:
                            del x
                            x = 42
                            seen.append((yield 43))
                        finally:
                            seen.append((yield 44))
                            await W(45)
                        yield 46
                    case _:
                        for x in range(4):
                            seen.append(47)
                            x = yield 48
                        try:
                            seen.append(('exc', repr(sys.exception()), 49))
                            raise ValueError(50) from KeyError(0)
                            yield 51
                        except (IndexError, TypeError) as x:
                            raise KeyError(52) from KeyError(0)
                        except:
                            x = yield 53
                            seen.append(56)
            yield 'last'
    except Exception as failure: seen.append(failure)
    try:
        g = f(2)
        s = g.asend(None)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.throw(1))
    except Exception as failure: seen.append(failure)
    try:
        s = g.asend(6)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.__next__())
    except Exception as failure: seen.append(failure)
    try:
        s = g.aclose()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.send(None))
    except Exception as failure: seen.append(failure)
    try:
        s = g.__anext__()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(s.send(53))
    except Exception as failure: seen.append(failure)
    try:
        s = g.asend(5)
    except Exception as failure: seen.append(failure)
    try:
        s = g.__anext__()
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(g.aclose()))
        s.close()
        del s, g
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
            seen.append([await W(i) for i in range(2)])
            with M(2, 0), M(3, 0) as x:
                if x < 2:
                    async for x in I(4):
                        del x
                        seen.append(x)
                    try:
                        await co(6)
                        seen.append([await W(i) for i in range(2)])
                    finally:
                        seen.append({i: await W(i) async for i in I(2)})
                        raise
                        raise LookupError(10) from e
                    try:
                        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
                        raise
                        raise ValueError(12) from None
                    except* LookupError as e:
                        raise ValueError(14)
                    except* KeyError as e:
                        seen.append((e, 15))
            return await W('last')
    except Exception as failure: seen.append(failure)
    try:
        c = f(1)
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(c))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(c))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(next(c.__await__()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c.send(None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(run(c))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c.cr_await and c.cr_await.__name__)
    except Exception as failure: seen.append(failure)
    try:
        seen.append((c.cr_running, c.cr_suspended, c.cr_frame is None))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(c.send(None))
    except Exception as failure: seen.append(failure)
    try:
        c.close()
        seen.append('closed')
        del c
    except Exception as failure: seen.append(failure)
check(1, program_1)
