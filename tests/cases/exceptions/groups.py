group = ExceptionGroup("msg", [ValueError(1), ExceptionGroup("in", [TypeError(2)])])
print(repr(group), str(group), group.message, group.exceptions)
print(group.split(ValueError), group.subgroup(TypeError), group.subgroup(KeyError), group.derive([KeyError()]))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for build in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m")):
    try:
        build()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
