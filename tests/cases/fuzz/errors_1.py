from _generated import check
def program_0(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): return 'custom text'
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            if n > -2: return first(n - 1)
            int('9' * 5000)
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            first(n - 1)
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            try:
                b''.decode('nope')
            except Exception as error:
                raise
    except Exception as failure: seen.append(failure)
    try:
        try:
            second(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
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
            def __str__(self): return 1
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            int('9' * 5000)
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
                error.add_note('\x0b\t\n')
                raise
    except Exception as failure: seen.append(failure)
    try:
        try:
            third(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
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
            def __str__(self): return 1
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            try:
                raise Custom([[], '\U0001d538\u0308\U0001f40d\u0308\u0308\U0001d538e']) from TypeError('cause')
            except Exception as error:
                int('9' * 5000)
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            try:
                first(n - 1)
            finally:
                n += 1
    except Exception as failure: seen.append(failure)
    try:
        class third:
            def __init__(self, n):
                first(n - 1)
    except Exception as failure: seen.append(failure)
    try:
        try:
            third(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
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
            def __str__(self): return 'two\nlines'
    except Exception as failure: seen.append(failure)
    try:
        def first(n):
            if n > -5: return first(n - 1)
            b''.decode('nope')
    except Exception as failure: seen.append(failure)
    try:
        def second(n):
            if n > -7: return second(n - 1)
            first(n - 1)
    except Exception as failure: seen.append(failure)
    try:
        def third(n):
            try:
                second(n - 1)
            finally:
                n += 1
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
check(3, program_3)
def program_4(seen):
    try:
        import traceback
    except Exception as failure: seen.append(failure)
    try:
        class Custom(Exception):
            def __str__(self): return 'custom text'
    except Exception as failure: seen.append(failure)
    try:
        class first:
            def __init__(self, n):
                int('9' * 5000)
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
                error.add_note('\u672c\u8a9ee\u8a9e\u8a9e')
                raise
    except Exception as failure: seen.append(failure)
    try:
        try:
            first(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
    try:
        try:
            third(2)
        except BaseException as error:
            seen.append(traceback.format_exc())
    except Exception as failure: seen.append(failure)
check(4, program_4)
