import doctest

text = """
>>> for i in range(5): print(i)
0
1
x
3
"""
for flag in (doctest.REPORT_UDIFF, doctest.REPORT_CDIFF, doctest.REPORT_NDIFF):
    test = doctest.DocTestParser().get_doctest(text, {}, "t", None, 0)
    doctest.DocTestRunner(optionflags=flag, verbose=False).run(test)
for bad in (">>>1", ">>> 1 # doctest: +NOPE", "  >>> 1\n 2"):
    try:
        doctest.DocTestParser().get_examples(bad)
    except ValueError as e:
        print(e)
