import csv
import io

print(list(csv.reader(['a,"b ""c""",d', '"x', 'y",,'])))
out = io.StringIO()
w = csv.DictWriter(out, ["n", "text"])
w.writeheader()
w.writerow({"n": 1, "text": 'say "hi", now'})
w.writerow({"n": 2})
print(repr(out.getvalue()))
print(list(csv.DictReader(["a;b", "1;2", "3"], delimiter=";", restval="-")))
for options in ({"delimiter": "ab"}, {"quoting": 9}, {"dialect": "none"}):
    try:
        csv.reader([], **options)
    except (TypeError, csv.Error) as e:
        print(e)
print(csv.Sniffer().sniff("a;b\n1;2\n3;4\n").delimiter, csv.list_dialects())
