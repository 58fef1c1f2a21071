print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675)])
print(round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(0.5, 0))
print(round(1250, -2), round(1350, -2), round(15, -1), round(25, -1), round(-25, -1), round(7, 5))
print(type(round(2.0)), type(round(2.0, 0)), round(1e300, 2), round(5, -3))
