import asyncio
from unittest.mock import AsyncMock, Mock, create_autospec, seal


class Shop:
    name = "shop"

    def __init__(self, place):
        pass

    def sell(self, what, count=1):
        pass

    async def close(self):
        pass


double = create_autospec(Shop)
shop = double("here")
shop.sell("x", count=2)
shop.sell.assert_called_once_with("x", 2)
print(double.mock_calls, isinstance(shop, Shop), type(shop.close).__name__)
sealed = Mock()
sealed.known.inner
seal(sealed)
for wrong in (lambda: double(), lambda: shop.sell(), lambda: shop.unknown, lambda: sealed.other):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
waited = AsyncMock(side_effect=[1, ValueError("done")])
print(asyncio.run(waited(7)), waited.await_args)
try:
    asyncio.run(waited())
except ValueError as error:
    print(error, waited.await_count)
