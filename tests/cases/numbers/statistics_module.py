from statistics import *
import math
def run(f,*a,**k):
    try: return repr(f(*a,**k))
    except Exception as e: return type(e).__name__+': '+str(e)
from fractions import Fraction as F
sets=[[1,2,3,4],[1.5,2.5,4],[0.1]*10,[F(1,3),F(2,3)],[1],[],[3,1,2,2],[1e300,-1e300,5],[-1,2],[0,1],[True,False,True],[1,2.5],[1,F(1,2)],[10,20,30,40,50,60,71.5]]
for d in sets:
    for f in [mean,fmean,geometric_mean,harmonic_mean,median,median_low,median_high,median_grouped,mode,multimode,quantiles,variance,pvariance,stdev,pstdev]:
        print(d,f.__name__,run(f,d))
    print(run(quantiles,d,n=10,method='inclusive'),run(quantiles,d,n=3), run(quantiles,d,n=0), run(fmean,d,d))
x=[1,2,3,4,5.5];y=[2,1,4,3,7]
print(covariance(x,y),correlation(x,y),correlation(x,y,method='ranked'),linear_regression(x,y),linear_regression(x,y,proportional=True))
print(run(covariance,x,[1]),run(correlation,[1,1],[2,3]),run(linear_regression,[1,1],[2,3]), run(mode,'aabbc'), multimode('aabbc'))
n=NormalDist(100,15)
print(n, n.mean,n.stdev,n.variance,n.pdf(90),n.cdf(110),n.zscore(130),n+5,n-NormalDist(1,2),n*2,-n,n/3,n==NormalDist(100,15),NormalDist.from_samples([1,2,3,4]), n.overlap(NormalDist(90,10)))
print(n.inv_cdf(0.5), round(n.inv_cdf(0.9),9), [round(q,9) for q in n.quantiles()], n.samples(3,seed=1))
print(run(NormalDist,0,-1), run(n.inv_cdf,0))
