# string: constants, Template and Formatter.
import string


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


show(lambda: (string.ascii_letters, string.punctuation, string.printable))
show(lambda: (string.capwords('hello  world'), string.capwords('a-b','-')))
show(lambda: (string.Template('$a ${b} $$').substitute(a=1,b=2)))
show(lambda: (string.Template('$a ${b} $$').substitute({'a':1},b=2)))
show(lambda: (string.Template('$a $c').substitute(a=1)))
show(lambda: (string.Template('$a $c').safe_substitute(a=1)))
show(lambda: (string.Template('$a $1').substitute(a=1)))
show(lambda: (string.Template('x\n $').substitute(a=1)))
show(lambda: (string.Template('$a $c ${d}').get_identifiers(), string.Template('$a $').is_valid()))
show(lambda: (string.Formatter().format('{0} {a!r:>5} {}', 1, a='x')))
show(lambda: (string.Formatter().format('{} {a!r:>5} {}', 1, 2, a='x')))
show(lambda: (string.Formatter().format('{0[k].real}', {'k':3})))
show(lambda: (list(string.Formatter().parse('a{b!r:c{d}}{{e}}'))))
