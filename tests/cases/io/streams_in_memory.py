import io, os, sys
import os.path
try: open('/nope')
except FileNotFoundError as e: print(e, e.errno, e.filename)
except OSError as e: print(type(e).__mro__[0], e)
try: os.environ['NOPE']
except KeyError as e: print(e)
try: os.remove('/nope')
except OSError as e: print(repr(e), e)
except ValueError as e: print(e)
s=io.StringIO('a\nb\r\nc'); print(list(s), s.read(), s.closed); s.close()
try: s.read()
except ValueError as e: print(e)
try: io.StringIO(3)
except TypeError as e: print(e)
try: io.StringIO().write(b'a')
except TypeError as e: print(e)
try: io.BytesIO().write('a')
except TypeError as e: print(e)
class S(io.StringIO):
    def write(self, x): return super().write(x.upper())
s=S(); print('abc', file=s); print(s.getvalue())
print(sys.stdout.encoding, sys.stdin.fileno(), sys.stdout)
try: sys.exit(3)
except SystemExit as e: print(e.code, e)
try:
    try: raise ExceptionGroup("g",[ValueError(1),TypeError(2),ExceptionGroup("h",[KeyError(3),ValueError(4)])])
    except* ValueError as eg: print(repr(eg)); raise
    except* KeyError as eg: print(repr(eg))
except BaseException as e: print(repr(e), e.__context__)
try:
    try: raise ValueError(5)
    except* ValueError as eg: raise TypeError(1)
except BaseException as e: print(repr(e), repr(e.__context__))
print(sum([0.1]*10), max('abc', key=lambda c:-ord(c)), min(3,1,2), sorted([3,1,2],reverse=True), pow(3,-1,7), divmod(-7,2), round(2.567,2))
print(eval('1+2'), eval('x', {'x':5})); exec('y=7'); print(y)
exec(compile('print(__name__)','f','exec'))
print(next(iter([]),None), list(iter(lambda l=[1,2,0]: l.pop(0),0)), all([]), any([0,1]))
print(input.__name__, callable(len), vars().keys()>={'io'}, chr(8364), ord('€'), ascii('é'), hex(255), format(3.14159,'.2f'))
