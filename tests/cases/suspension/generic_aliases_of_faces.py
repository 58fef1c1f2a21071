import types


def generator():
    yield


print(types.GeneratorType[int, str, None], types.CoroutineType[int, str, None],
      types.AsyncGeneratorType[int, None])
alias = types.GeneratorType[int]
print(alias.__origin__ is types.GeneratorType, alias.__args__, isinstance(generator(), alias.__origin__))
try:
    isinstance(generator(), alias)
except TypeError as error:
    print(error)
