# Parameters and signatures are replaced, pickled and restored; text may stand for a signature.
import inspect
import pickle

signature = inspect.signature(lambda a, b=1, /, *c, d, **e: 1)
parameter = signature.parameters["b"]
print(pickle.loads(pickle.dumps(signature)), signature.replace(return_annotation=5))
print(signature.replace(parameters=[parameter]), parameter.replace(name="z", annotation=int))
print(pickle.loads(pickle.dumps(parameter)) == parameter, parameter.__reduce__()[1])
for call in (lambda: parameter.replace(zzz=1), lambda: inspect.Parameter("a", 9),
             lambda: inspect.Parameter("a", -1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)


class Texts:
    __signature__ = "(one, /, two=2)"


class Makes:
    @classmethod
    def __signature__(cls):
        return "(*values)"


print(inspect.signature(Texts), inspect.signature(Makes))
format_there = inspect.formatannotationrelativeto(inspect)
print(format_there(inspect.Parameter), format_there(int), format_there("x"))
print(inspect.getmembers(Texts, False)[-1])
