from _generated import check
def program_0(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): raise ValueError(1)
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            int('9' * 5000)
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            try:
                first(n - 1)
            except Exception as error:
                raise
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            x = [
                first(n - 1)
                for _ in range(1)
            ]
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
    try:
        try:
            second(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): return 'two\nlines'
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            try:
                int('9' * 5000)
            except Exception as error:
                error.add_note('8607')
                raise
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            x = [
                first(n - 1)
                for _ in range(1)
            ]
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            try:
                second(n - 1)
            except Exception as error:
                raise OSError('second') from None
    except Exception as failure: seen.append(failure)
    try:
        try:
            second(2)
        except BaseException as error:
            seen.append(traceback.format_exc(limit=1))
    except Exception as failure: seen.append(failure)
    try:
        try:
            third(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): return Exception.__str__(self)
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            x = [
                b''.decode('nope')
                for _ in range(1)
            ]
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            try:
                first(n - 1)
            except Exception as error:
                error.add_note('')
                raise
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            if n > -6: return third(n - 1)
            second(n - 1)
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
        except BaseException as error:
            seen.append(traceback.format_exc(chain=False))
    except Exception as failure: seen.append(failure)
    try:
        try:
            third(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): return 1
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            b''.decode('nope')
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            x = [
                first(n - 1)
                for _ in range(1)
            ]
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            try:
                first(n - 1)
            except Exception as error:
                error.add_note('\\\U0001d538\'\'"')
                raise
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
        except BaseException as error:
            seen.append(traceback.format_exc(limit=1))
    except Exception as failure: seen.append(failure)
    try:
        try:
            second(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): return 1
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            try:
                {[]}
            except Exception as error:
                b''.decode('nope')
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            try:
                first(n - 1)
            except Exception as error:
                raise
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            try:
                b'\xff'.decode()
            except Exception as error:
                error.add_note('23392\u0301\u0308')
                raise
    except Exception as failure: seen.append(failure)
    try:
        try:
            second(2)
        except BaseException as error:
            seen.append(traceback.format_exc(limit=1))
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
        except BaseException as error:
            seen.append(traceback.format_exc(chain=False))
    except Exception as failure: seen.append(failure)
check(4, program_4)
