# help() shows functions, classes and what they inherit.
class A:
    "Doc of A."

    def f(self, a, b=2):
        """Does f.

        More."""

    @property
    def p(self):
        "the p"

    @classmethod
    def c(cls):
        "the c"

    @staticmethod
    def s():
        pass

def fn(a, *, b=3) -> int:
    "fn doc"

async def co():
    pass

import pydoc

help(fn)
help(co)
help(A.f)
help(A().f)
help(A.p)
help(A.c)
page = pydoc.plain(pydoc.render_doc(A))
print(page.split("Data descriptors")[0])
