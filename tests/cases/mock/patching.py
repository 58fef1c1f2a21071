import os
from unittest.mock import DEFAULT, mock_open, patch


class Shop:
    price = 1

    def sell(self, what):
        return what


@patch.object(Shop, "price", 5)
@patch.object(Shop, "sell")
def check(sell):
    print(Shop.price, Shop().sell("x") is sell.return_value, sell.call_args)


check()
print(Shop.price, Shop().sell("x"))
with patch("os.getcwd", return_value="/nowhere") as getcwd:
    print(os.getcwd(), getcwd.call_count)
with patch.multiple(Shop, price=3, sell=DEFAULT) as made:
    print(sorted(made), Shop.price)
stock = {"a": 1}
with patch.dict(stock, {"b": 2}, clear=True):
    print(stock)
print(stock)
with patch("builtins.open", mock_open(read_data="one\ntwo\n")):
    with open("file") as file:
        print(file.readline(), list(file))
try:
    patch.object(Shop, "owner").start()
except AttributeError as error:
    print(error)
