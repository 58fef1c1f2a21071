# textwrap: wrapping, filling, dedent and shorten.
import textwrap


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


show(lambda: (textwrap.wrap('The quick brown fox jumped over the lazy dog', 15)))
show(lambda: (textwrap.fill('The quick brown-fox jumped -- over the lazy dog, supercalifragilistic', 10)))
show(lambda: (textwrap.dedent('  a\n    b\n  c\n')))
show(lambda: (textwrap.indent('a\n\nb\n','> ')))
show(lambda: (textwrap.shorten('Hello  world! foo bar', width=12)))
show(lambda: (textwrap.shorten('Hello  world! foo bar', width=12, placeholder='...')))
show(lambda: (textwrap.wrap('a  b\tc'*5, 10, initial_indent='* ', subsequent_indent='  ')))
show(lambda: (textwrap.wrap('well-known e-mail --option 3.14-2 em--dash "quoted"-word', 12)))
show(lambda: (textwrap.wrap('x'*25, 10)))
show(lambda: (textwrap.wrap('')))
show(lambda: (textwrap.wrap('a b c d e', 3, max_lines=2)))
show(lambda: (textwrap.wrap('foo. Bar baz', 20, fix_sentence_endings=True)))
