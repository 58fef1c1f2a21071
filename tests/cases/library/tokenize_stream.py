import io
import tokenize

SOURCE = "def f(x): # c\n    return f'{x!r:>{w}}{{}}' \\\n        + 0x1F\n\n'''a\nb'''\n"
tokens = list(tokenize.generate_tokens(io.StringIO(SOURCE).readline))
for token in tokens:
    print(tokenize.tok_name[token.exact_type], repr(token.string), token.start, token.end)
print(tokenize.untokenize(tokens) == SOURCE)
print(tokens[0])
