print("tab\there", 'quote\'s "double"', "back\\slash", "\x41\u00e9\U0001f40d\N{SNAKE}", "\101\0end")
print(repr("\t\n\r\\'\"\x00\x7f\x80é\u200b\ud800"), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print(r"raw\n", len("\N{LATIN SMALL LETTER E WITH ACUTE}"), "a" "b" 'c', """three
lines "quoted" here""", sep="|")
print(ascii("é\U0001f40d"), "line \
continued")
