stock = {"apple": {"price": 0.5, "count": 10}, "pear": {"price": 0.75, "count": 0}}


def sell(name, count=1):
    try:
        item = stock[name]
    except KeyError:
        return f"no such thing: {name}"
    if item["count"] < count:
        return f"only {item['count']} of {name}"
    item["count"] -= count
    return f"{count} x {name} = {count * item['price']:.2f}"


for order in (("apple", 3), ("pear",), ("plum", 2), ("apple", 8)):
    print(sell(*order))
stock["plum"] = dict(price=1, count=5)
stock |= {"fig": {"price": 2.0, "count": 1}}
total = sum(item["price"] * item["count"] for item in stock.values())
print(f"{total:.2f}", [name for name, item in stock.items() if item["count"]], {n: i["count"] for n, i in stock.items()})
