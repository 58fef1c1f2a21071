# Densities, distributions and random draws estimated from a sample.
from statistics import StatisticsError, kde, kde_random

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic",
               "triweight", "cosine"):
    density = kde(sample, 1.5, kernel)
    below = kde(sample, 1.5, kernel, cumulative=True)
    draw = kde_random(sample, 1.5, kernel, seed=8675309)
    print(kernel, [round(density(x), 9) for x in (-5, 0, 1.25)], round(below(1.25), 9),
          [round(draw(), 6) for _ in range(4)])
for arguments in (([], 1), ([1], 0), ([1], 1, "unheard"), (["a"], 1)):
    try:
        kde(*arguments)
    except (StatisticsError, TypeError) as error:
        print(error)
