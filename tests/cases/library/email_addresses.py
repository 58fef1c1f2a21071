# Names and addresses in headers: lists, groups, comments, quoting; and what is no address.
from email.utils import formataddr, getaddresses, parseaddr, quote, unquote

for text in ["a@b.org", "Name <a@b.org>", '"Last, First" <a@b.org>', "a@b.org (Name)", "(c) Name (d) <a . b@ c.org>", '"a b"@c.org', "a@[1.2.3.4]",
             "group: a@b, C <c@d>; e@f", "<@r.org:a@b>", "a@b@c", "a b", "a@b, c@d", "a@b (", "<a@b> <c@d>", "alice@example.org)bob@example.com", ""]:
    print(text, parseaddr(text), parseaddr(text, strict=False), getaddresses([text, "x@y"]), getaddresses([text], strict=False))
for pair in [("", "a@b"), ("A B", "a@b"), ("B, A", "a@b"), ('Q "q" \\', "a@b"), ("Ünï", "a@b"), ("日本", "a@b")]:
    print(formataddr(pair), parseaddr(formataddr(pair)))
print(formataddr(("é", "a@b"), "latin-1"), quote('a"\\'), unquote('"a\\"b"'), unquote("<x>"))
try:
    formataddr(("", "é@b"))
except UnicodeEncodeError as error:
    print(error)
