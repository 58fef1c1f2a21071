class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key or cls.__name__] = cls

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class One(Plugin, key="first"):
    pass


class Two(One):
    pass


print({key: cls.__name__ for key, cls in Plugin.registry.items()}, Two[int is int], Plugin["a", 1])
try:

    class Three(object, key=1):
        pass

except TypeError as error:
    print(error)
print(list[int], dict[str, int], tuple[int, ...], type[int])
