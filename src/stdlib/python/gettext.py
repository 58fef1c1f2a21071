"""Messages in the user's language, from catalogs of GNU gettext (library reference: gettext)."""

import os
import sys

from _gettext_plural import c2py, warn_of_number

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find",
           "translation", "install", "textdomain", "dgettext", "dngettext", "gettext", "ngettext",
           "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")

# What names the user's languages, the strongest first.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


class NullTranslations:
    """Messages as they are, unless a fallback knows them; the base class of catalogs."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """Reads a catalog; for subclasses."""

    def add_fallback(self, fallback):
        """Adds a catalog that is asked for messages this one, and its fallbacks, do not know."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """The translation of a message."""
        if self._fallback:
            return self._fallback.gettext(message)
        return message

    def ngettext(self, msgid1, msgid2, n):
        """The translation of a message about n things."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return _singular_or_plural(msgid1, msgid2, n)

    def pgettext(self, context, message):
        """The translation of a message that has different ones in different contexts."""
        if self._fallback:
            return self._fallback.pgettext(context, message)
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of a message about n things in a context."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return _singular_or_plural(msgid1, msgid2, n)

    def info(self):
        """What the catalog says about itself."""
        return self._info

    def charset(self):
        """The encoding of the catalog."""
        return self._charset

    def install(self, names=None):
        """Makes gettext the builtin "_", and builtins of other methods that are named."""
        import builtins
        builtins.__dict__["_"] = self.gettext
        if names is not None:
            for name in {"gettext", "ngettext", "npgettext", "pgettext"}.intersection(names):
                builtins.__dict__[name] = getattr(self, name)


def _singular_or_plural(msgid1, msgid2, n):
    warn_of_number(n)
    return msgid1 if n == 1 else msgid2


def _germanic_plural(n):
    """What a catalog that does not say it takes for the index of the plural form."""
    return int(n != 1)


# What is looked up, and is not there.
_MISSING = object()


class GNUTranslations(NullTranslations):
    """A catalog in the binary form that msgfmt writes (".mo").

    `_catalog` has a translation for a message, and one for a message and the index of the plural
    form; a context is part of the message."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _get_versions(self, version):
        """The major and the minor version of the form."""
        return version >> 16, version & 0xFFFF

    def _parse(self, fp):
        from struct import unpack
        filename = getattr(fp, "name", "")
        self._catalog = {}
        self.plural = _germanic_plural
        data = fp.read()
        magic = unpack("<I", data[:4])[0]
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, "Bad magic number", filename)
        order = "<" if magic == self.LE_MAGIC else ">"
        version, count, originals, translations = unpack(order + "4I", data[4:20])
        major, _ = self._get_versions(version)
        if major not in self.VERSIONS:
            raise OSError(0, f"Bad version number {major}", filename)

        def text_at(place):
            length, start = unpack(order + "II", data[place:place + 8])
            if start + length >= len(data):
                raise OSError(0, "File is corrupt", filename)
            return data[start:start + length]

        for index in range(count):
            self._add(text_at(originals + 8 * index), text_at(translations + 8 * index))

    def _add(self, message, translation):
        if not message:
            self._read_info(translation)
        charset = self._charset or "ascii"
        if b"\0" in message:
            singular, _ = message.split(b"\0")
            singular = str(singular, charset)
            for index, form in enumerate(translation.split(b"\0")):
                self._catalog[(singular, index)] = str(form, charset)
        else:
            self._catalog[str(message, charset)] = str(translation, charset)

    def _read_info(self, header):
        """Reads the translation of the empty message, which is about the catalog."""
        last = None
        for line in header.split(b"\n"):
            line = line.decode().strip()
            # Tools mark where they joined catalogs.
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            key, colon, value = line.partition(":")
            if not colon:
                if last:
                    self._info[last] += "\n" + line
                continue
            last = key.strip().lower()
            value = self._info[last] = value.strip()
            if last == "content-type":
                self._charset = value.split("charset=")[1]
            elif last == "plural-forms":
                self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def _find(self, message):
        """The translation of a message, or _MISSING; one about things is taken for one thing."""
        translation = self._catalog.get(message, _MISSING)
        if translation is _MISSING:
            translation = self._catalog.get((message, self.plural(1)), _MISSING)
        return translation

    def gettext(self, message):
        """The translation of a message."""
        translation = self._find(message)
        return super().gettext(message) if translation is _MISSING else translation

    def ngettext(self, msgid1, msgid2, n):
        """The translation of a message about n things."""
        try:
            return self._catalog[msgid1, self.plural(n)]
        except KeyError:
            return self._untranslated(msgid1, msgid2, n, None)

    def pgettext(self, context, message):
        """The translation of a message that has different ones in different contexts."""
        translation = self._find(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if translation is _MISSING else translation

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of a message about n things in a context."""
        try:
            return self._catalog[self.CONTEXT % (context, msgid1), self.plural(n)]
        except KeyError:
            return self._untranslated(msgid1, msgid2, n, context)

    def _untranslated(self, msgid1, msgid2, n, context):
        if not self._fallback:
            return msgid1 if n == 1 else msgid2
        if context is None:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return self._fallback.npgettext(context, msgid1, msgid2, n)


# Finding catalogs.

def _expand_lang(loc):
    """The names a locale's catalog may have: without its codeset, territory and modifier too."""
    import locale
    loc = locale.normalize(loc)
    parts = []
    for sign in "@._":
        loc, found, part = loc.partition(sign)
        parts.append(found + part)
    modifier, codeset, territory = parts
    names = []
    for with_territory in (territory, ""):
        for with_codeset in (codeset, ""):
            for with_modifier in (modifier, ""):
                name = loc + with_territory + with_codeset + with_modifier
                if name not in names:
                    names.append(name)
    return names


def find(domain, localedir=None, languages=None, all=False):
    """The file of a domain's catalog, or None; with all, the list of the files of all languages."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        values = [os.environ[name] for name in _VARIABLES if os.environ.get(name)]
        languages = values[0].split(":") if values else []
        if "C" not in languages:
            languages.append("C")
    names = {}
    for language in languages:
        names.update(dict.fromkeys(_expand_lang(language)))
    found = []
    for name in names:
        if name == "C":
            break
        path = os.path.join(localedir, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}  # for a class and a path, the catalog that was read


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The catalogs of a domain, the second one the fallback of the first, and so on.

    If there is none, that is an error, or with fallback a NullTranslations."""
    if class_ is None:
        class_ = GNUTranslations
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    import copy
    result = None
    for path in paths:
        key = class_, os.path.abspath(path)
        catalog = _translations.get(key)
        if catalog is None:
            with open(path, "rb") as file:
                catalog = _translations.setdefault(key, class_(file))
        # A copy, because a fallback belongs to this result only.
        catalog = copy.copy(catalog)
        if result is None:
            result = catalog
        else:
            result.add_fallback(catalog)
    return result


def install(domain, localedir=None, *, names=None):
    """Makes the translations of a domain builtins."""
    translation(domain, localedir, fallback=True).install(names)


# The interface of GNU gettext: domains that have directories, and the current one.

_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    """Sets the current domain, if one is given, and returns it."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Sets the directory of a domain, if one is given, and returns it."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of_domain(domain):
    try:
        return translation(domain, _localedirs.get(domain, None))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    """The translation of a message in a domain."""
    return _of_domain(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """The translation of a message about n things in a domain."""
    return _of_domain(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """The translation of a message in a context in a domain."""
    return _of_domain(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """The translation of a message about n things in a context in a domain."""
    return _of_domain(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The translation of a message in the current domain."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The translation of a message about n things in the current domain."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """The translation of a message in a context in the current domain."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """The translation of a message about n things in a context in the current domain."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


# Another name of translation, from an old interface.
Catalog = translation
