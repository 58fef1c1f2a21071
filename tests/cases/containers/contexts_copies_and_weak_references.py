import contextlib, copy, weakref, graphlib
@contextlib.contextmanager
def cm(x):
    print('in', x)
    try: yield x+1
    except ValueError as e: print('caught', e)
    finally: print('out')
with cm(1) as v: print(v)
with cm(2): raise ValueError('boo')
with contextlib.suppress(KeyError): {}[1]
with contextlib.ExitStack() as s:
    s.enter_context(cm(5)); s.callback(print, 'cb')
a=[1,[2,3],{'k':(4,[5])}]
b=copy.deepcopy(a); b[1].append(9); print(a,b, copy.copy(a)[1] is a[1])
class T: pass
t=T(); t.self=t; t.l=[1]; u=copy.deepcopy(t); print(u.self is u, u.l, u.l is t.l)
r=weakref.ref(t, lambda r: print('gone'))
p=weakref.proxy(t); print(p.l, r() is t)
d=weakref.WeakValueDictionary(); d['a']=t; print(len(d)); 
t.self=None; del t; print(r(), len(d))
print(list(graphlib.TopologicalSorter({'D':{'B','C'},'B':{'A'},'C':{'A'}}).static_order())[0])
try: graphlib.TopologicalSorter({1:[2],2:[1]}).prepare()
except graphlib.CycleError as e: print(e.args[0])
