import random
for s in [0,1,42,-5,10**30,1.5,'hello',b'abc',None and 0]:
    r=random.Random(s)
    if s is None: continue
    print(s, [r.random() for _ in range(3)], r.getrandbits(7), r.getrandbits(100), r.randint(1,6), r.randrange(0,100,7), r.choice('abcdef'), r.sample(range(1000),5), r.sample(list(range(10)),8), r.choices([1,2,3],[5,1,1],k=6), r.choices('abc',k=4), r.uniform(1,2), r.gauss(0,1), r.gauss(0,1), r.normalvariate(), r.expovariate(2), r.betavariate(2,3), r.gammavariate(0.5,1), r.gammavariate(2.5,1), r.triangular(), r.vonmisesvariate(1,2), r.paretovariate(3), r.weibullvariate(1,2), r.lognormvariate(0,1), r.randbytes(5), r.binomialvariate(10,0.3), r.binomialvariate(100,0.4))
    l=list(range(20)); r.shuffle(l); print(l)
    st=r.getstate(); a=r.random(); r.setstate(st); print(a==r.random(), st[1][-1], len(st[1]))
random.seed(7); print(random.random(), random.randint(1,10**20))
for f in [lambda: random.randrange(0), lambda: random.randrange(5,5), lambda: random.randrange(1,5,0), lambda: random.choice([]), lambda: random.sample([1],2), lambda: random.sample({1},1), lambda: random.choices([1,2],[1]), lambda: random.choices([1,2],2), lambda: random.seed([]), lambda: random.getrandbits(-1), lambda:random.randrange(1.5), lambda: random.randint(1,2,3), lambda: random.choices([1],[0]), lambda: random.binomialvariate(-1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(random.sample(['a','b'],3,counts=[2,3]))
class R(random.Random):
    def random(self): return 0.25
print(R(1).uniform(0,4), R(3).getrandbits(5))
