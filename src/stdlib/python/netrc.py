"""Names and passwords for hosts, as ftp keeps them in ~/.netrc (library reference: netrc)."""

import os
import stat

__all__ = ["netrc", "NetrcParseError"]

_SPACE = "\n\t\r "
_STARTS = {"machine", "default", "macdef"}


class NetrcParseError(Exception):
    """A file is malformed, or others may read it."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename = filename
        self.lineno = lineno
        self.msg = msg
        Exception.__init__(self, msg)

    def __str__(self):
        return f"{self.msg} ({self.filename}, line {self.lineno})"


class _Words:
    """The words of a file: with quotation marks around them or without, and backslashes."""

    def __init__(self, file):
        self._file = file
        self._pushed = []
        self.lineno = 1

    def _character(self):
        character = self._file.read(1)
        if character == "\n":
            self.lineno += 1
        return character

    def _escaped(self, character):
        return self._character() if character == "\\" else character

    def read(self):
        """The next word; an empty one at the end."""
        if self._pushed:
            return self._pushed.pop()
        character = self._character()
        while character and character in _SPACE:
            character = self._character()
        ends = _SPACE
        word = ""
        if character == '"':
            ends = '"'
        elif character:
            word = self._escaped(character)
        while (character := self._character()) and character not in ends:
            word += self._escaped(character)
        return word

    def push(self, word):
        """Has a word read again."""
        self._pushed.append(word)

    def skip_comment(self, lineno):
        """Goes to the next line, unless the word that starts a comment ended its line."""
        if self.lineno == lineno:
            self._file.readline()

    def lines(self):
        """Whole lines."""
        return iter(self._file.readline, "")


class netrc:
    """The entries of a file: `hosts` has a login, an account and a password, `macros` has lines."""

    def __init__(self, file=None):
        default_netrc = file is None
        if file is None:
            file = os.path.join(os.path.expanduser("~"), ".netrc")
        self.hosts = {}
        self.macros = {}
        try:
            with open(file, encoding="utf-8") as fp:
                self._parse(file, fp, default_netrc)
        except UnicodeDecodeError:
            with open(file, encoding="locale") as fp:
                self._parse(file, fp, default_netrc)

    def _parse(self, file, fp, default_netrc):
        words = _Words(fp)
        while True:
            lineno = words.lineno
            word = words.read()
            if not word:
                return
            if word[0] == "#":
                if word == "#":  # outside of entries, it stands alone
                    words.skip_comment(lineno)
                continue
            if word not in _STARTS:
                raise NetrcParseError(f"bad toplevel token {word!r}", file, words.lineno)
            name = "default" if word == "default" else words.read()
            if word == "macdef":
                self._read_macro(name, file, words)
                continue
            if not name:
                raise NetrcParseError(f"missing {word!r} name", file, words.lineno)
            self._read_entry(name, file, fp, words, default_netrc)

    def _read_macro(self, name, file, words):
        """Reads the lines of a macro, to an empty one."""
        lines = self.macros[name] = []
        for line in words.lines():
            if line == "\n":
                return
            lines.append(line)
        raise NetrcParseError("Macro definition missing null line terminator.", file,
                              words.lineno)

    def _read_entry(self, name, file, fp, words, default_netrc):
        values = {"login": "", "account": "", "password": ""}
        self.hosts[name] = {}
        while True:
            lineno = words.lineno
            word = words.read()
            if word.startswith("#"):
                words.skip_comment(lineno)
                continue
            if word == "" or word in _STARTS:
                self._security_check(fp, default_netrc, values["login"])
                self.hosts[name] = tuple(values.values())
                words.push(word)
                return
            if word == "user":
                word = "login"
            if word not in values:
                raise NetrcParseError(f"bad follower token {word!r}", file, words.lineno)
            values[word] = words.read()

    def _security_check(self, fp, default_netrc, login):
        """The user's own file must be the user's, and nobody else's to read."""
        if os.name != "posix" or not default_netrc or login == "anonymous":
            return
        status = os.fstat(fp.fileno())
        if status.st_uid != os.getuid():
            raise NetrcParseError(f"~/.netrc file owner (uid {status.st_uid}) does not match "
                                  f"current user (uid {os.getuid()})")
        if status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError("~/.netrc access too permissive: access permissions must "
                                  "restrict access to only the owner")

    def authenticators(self, host):
        """The login, account and password of a host, or the default ones, or None."""
        return self.hosts.get(host) or self.hosts.get("default")

    def __repr__(self):
        """The text of a file with the same entries."""
        text = ""
        for host, (login, account, password) in self.hosts.items():
            text += f"machine {host}\n\tlogin {login}\n"
            if account:
                text += f"\taccount {account}\n"
            text += f"\tpassword {password}\n"
        for name, lines in self.macros.items():
            text += f"macdef {name}\n{''.join(lines)}\n"
        return text
