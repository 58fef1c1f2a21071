import warnings, sys, traceback
warnings.warn('x')
warnings.warn('dep', DeprecationWarning)
warnings.filterwarnings('error', message='boo')
try: warnings.warn('boo!')
except UserWarning as e: print(repr(e))
warnings.simplefilter('ignore')
warnings.warn('never')
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.warn('seen', RuntimeWarning)
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'code'))
def f(): raise ValueError('a')
try: f()
except ValueError as e:
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format())); print(te.exc_type_str, str(te), te.stack[0].name, te.stack[-1].line)
    for fs in te.stack: print(fs)
def h():
    a = {'k': [1,2]}
    return a['k'][5]['z']
def k():
    x = "é" + str(1) + 2
def l():
    return max(
        [1, 2, 3],
        key=lambda v: v.nope,
    )
for fn in (h, k, l):
    try: fn()
    except Exception: traceback.print_exc()
try:
    compile('a b', 'f', 'exec')
except SyntaxError as e: traceback.print_exception(e)
try:
    eval('(1 +')
except SyntaxError as e: traceback.print_exception(e)
class Bad(Exception):
    def __str__(self): raise ValueError
try: raise Bad
except Bad: traceback.print_exc()
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('x')
except KeyError: traceback.print_exc()
try: jsn
except NameError: traceback.print_exc()
try: json
except NameError: traceback.print_exc()

import math
try: math.sqr
except AttributeError: traceback.print_exc()
class Z:
    def __init__(self): self.value = 1
    def go(self): return valu + value
try: Z().go()
except NameError: traceback.print_exc()
