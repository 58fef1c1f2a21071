def averager():
    total = count = 0
    average = None
    while True:
        try:
            x = yield average
        except ValueError as e:
            x = 0
        total += x
        count += 1
        average = total / count

a = averager()
next(a)
a.send(10)
a.send(20)
a.throw(ValueError("skip"))
a.close()
