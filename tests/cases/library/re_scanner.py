# A pattern's scanner goes from match to match; re.Scanner makes a lexer.
import re

pattern = re.compile("a(b)?|")
scanner = pattern.scanner("abaxab")
print(scanner.pattern is pattern, [scanner.match() for _ in range(5)])
scanner = pattern.scanner("xxabaxab", 1, 7)
print([m and m.span() for m in (scanner.search() for _ in range(8))], scanner.match())


def name(scanner, text):
    return "name", text, scanner.match.span()


lexer = re.Scanner([
    (r"[a-z_]\w*", name), (r"\d+\.\d*", lambda scanner, text: float(text)),
    (r"\d+", lambda scanner, text: int(text)), (r"[=+*/-]", "operator"), (r"\s+", None)])
print(lexer.scan("sum = 3*foo + 312.50+bar !x"))
print(re.Scanner([("a", "A")], re.I).scan("aAb"))
