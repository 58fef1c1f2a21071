"""A small Lisp: reader, evaluator with proper tail calls, and a few macros.

Everything is an expression in brackets. Lists are Python lists, symbols are a
kind of `str`, and a loop in `evaluate` takes the place of recursion wherever
a call is the last thing that happens.
"""

import operator
from functools import reduce


class Symbol(str):
    pass


class LispError(Exception):
    pass


class Scope(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def home(self, name):
        scope = self
        while scope is not None:
            if name in scope:
                return scope
            scope = scope.outer
        raise LispError(f"{name} is not defined")


class Procedure:
    def __init__(self, parameters, body, scope):
        self.parameters, self.body, self.scope = parameters, body, scope

    def enter(self, arguments):
        if len(arguments) != len(self.parameters):
            raise LispError(f"expected {len(self.parameters)} arguments, got {len(arguments)}")
        return Scope(self.parameters, arguments, self.scope)

    def __call__(self, *arguments):
        return evaluate(self.body, self.enter(arguments))


def read_all(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()
    tokens.reverse()
    while tokens:
        yield read(tokens)


def read(tokens):
    if not tokens:
        raise LispError("a bracket is not closed")
    match tokens.pop():
        case "(":
            items = []
            while not tokens or tokens[-1] != ")":
                items.append(read(tokens))
            tokens.pop()
            return items
        case ")":
            raise LispError("a bracket too many")
        case "'":
            return [Symbol("quote"), read(tokens)]
        case "#t" | "#f" as token:
            return token == "#t"
        case token:
            for kind in (int, float):
                try:
                    return kind(token)
                except ValueError:
                    pass
            return Symbol(token)


def evaluate(form, scope):
    while True:
        match form:
            case Symbol():
                return scope.home(form)[form]
            case ["quote", value]:
                return value
            case ["if", test, then, *otherwise]:
                taken = then if evaluate(test, scope) is not False else (otherwise or [False])[0]
                form = taken
            case ["define", [name, *parameters], *body]:
                scope[name] = Procedure(parameters, [Symbol("begin"), *body], scope)
                return name
            case ["define", name, value]:
                scope[name] = evaluate(value, scope)
                return name
            case ["set!", name, value]:
                scope.home(name)[name] = evaluate(value, scope)
                return name
            case ["lambda", parameters, *body]:
                return Procedure(parameters, [Symbol("begin"), *body], scope)
            case ["begin", *forms, last]:
                for each in forms:
                    evaluate(each, scope)
                form = last
            case ["let", bindings, *body]:
                names, values = [b[0] for b in bindings], [b[1] for b in bindings]
                form = [[Symbol("lambda"), names, *body], *values]
            case ["cond", [test, *body], *rest]:
                following = [Symbol("cond"), *rest] if rest else False
                test = True if test == "else" else test
                form = [Symbol("if"), test, [Symbol("begin"), *body], following]
            case [head, *rest]:
                function = evaluate(head, scope)
                arguments = [evaluate(argument, scope) for argument in rest]
                if not isinstance(function, Procedure):
                    if not callable(function):
                        raise LispError(f"{show(function)} cannot be called")
                    return function(*arguments)
                form, scope = function.body, function.enter(arguments)
            case _:
                return form


def show(value):
    match value:
        case bool():
            return "#t" if value else "#f"
        case list():
            return "(" + " ".join(map(show, value)) + ")"
        case Procedure():
            return f"<procedure of {len(value.parameters)}>"
    return str(value)


def standard_scope():
    scope = Scope()
    scope.update({
        "+": lambda *n: sum(n), "*": lambda *n: reduce(operator.mul, n, 1), "-": operator.sub,
        "/": operator.truediv, "<": operator.lt, ">": operator.gt, "=": operator.eq,
        "mod": operator.mod, "list": lambda *items: list(items), "car": lambda items: items[0],
        "cdr": lambda items: items[1:], "cons": lambda item, items: [item, *items],
        "null?": lambda items: items == [], "display": lambda value: print(" ", show(value)),
    })
    return scope


PROGRAM = """
(define (map f items) (if (null? items) '() (cons (f (car items)) (map f (cdr items)))))
(define (range from to) (if (< from to) (cons from (range (+ from 1) to)) '()))
(define (factorial n) (if (< n 2) 1 (* n (factorial (- n 1)))))
(map factorial (range 1 11))
(factorial 30)
(define (count n total) (if (= n 0) total (count (- n 1) (+ total n))))
(count 5000 0)
(define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define tick (make-counter))
(begin (tick) (tick) (tick))
(define (fizz n) (cond ((= (mod n 15) 0) 'fizzbuzz) ((= (mod n 3) 0) 'fizz) ((= (mod n 5) 0) 'buzz) (else n)))
(map fizz (range 1 16))
((lambda (f) (f f 10)) (lambda (self n) (if (< n 1) '() (cons n (self self (- n 3))))))
'(1 (2.5 #t) x)
(display '(hello world))
tick
(undefined 1)
(tick 1)
(3 4)
(car '())
(+ 1 2
"""


def main():
    scope = standard_scope()
    forms = read_all(PROGRAM)
    while True:
        try:
            form = next(forms)
            print(f"{show(form)}\n  => {show(evaluate(form, scope))}")
        except (LispError, IndexError) as error:
            print(f"  error: {error}")
        except StopIteration:
            break


if __name__ == "__main__":
    main()
