# Coroutines that live as long as the program are warned about when it is taken apart.
async def in_a_global():
    pass


async def in_a_list():
    pass


kept = in_a_global()
items = [in_a_list()]
print("end")
