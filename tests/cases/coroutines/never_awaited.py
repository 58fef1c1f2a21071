# Dropping a coroutine that never started warns at once, on standard error.
async def forgotten():
    pass


forgotten()
print("after")
