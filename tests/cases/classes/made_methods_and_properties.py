"""Methods of what cannot be called, properties read of nothing."""

import types

for attempt in [lambda: types.MethodType(1, 2), lambda: types.MethodType(len, None),
                lambda: property().__get__(None), lambda: property().__get__(None, None),
                lambda: type(property().__get__(None, int)), lambda: property().__get__(1)]:
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
