# Entries and macros of a netrc file, its text again, and what is malformed.
import netrc
import os
import tempfile


def read(text):
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "netrc")
        with open(path, "w") as file:
            file.write(text)
        return netrc.netrc(path)


entries = read('# comment\nmachine one.org login "a b" password x\\ y account z # end\ndefault\n\tuser anonymous password mail\n'
               "machine two.org\n#login no\nlogin l password #p\nmacdef init\ncd /pub\nget it\n\n")
print(entries.hosts, entries.macros)
print(entries.authenticators("one.org"), entries.authenticators("none"), sep="\n")
print(repr(entries))
for text in ["what", "machine", "machine a login b wrong c", "\nmacdef x\nline\n", 'machine "a', ""]:
    try:
        print(read(text).hosts)
    except netrc.NetrcParseError as error:
        print(error.msg, error.lineno, os.path.basename(error.filename))
