for source in ["class C:\n yield", "class C:\n x = [(yield) for _ in ()]", "yield 1",
               "def f():\n [(yield x) for x in ()]", "def f():\n ((yield x) for x in ())",
               "class C:\n await x", "async def f():\n yield from []",
               "async def f():\n return 1\n yield", "[x async for x in y]",
               "def f():\n await x", "async def f():\n def g():\n  await x",
               "def f():\n async with x: pass", "lambda: await x",
               "async def f():\n [(yield x) async for x in y]"]:
    try:
        compile(source, "<source>", "exec")
    except SyntaxError as error:
        print(error.msg)
