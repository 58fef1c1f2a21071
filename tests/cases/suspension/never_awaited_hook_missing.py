# Without the function of `warnings` the interpreter says it in plain words.
import warnings


async def coroutine():
    pass


original = warnings._warn_unawaited_coroutine
warnings._warn_unawaited_coroutine = lambda c: print("hook", c.__name__)
coroutine()
del warnings._warn_unawaited_coroutine
coroutine()
warnings._warn_unawaited_coroutine = original
print("end")
