"""Locales (library reference: "locale"). There is one: C, also called POSIX, with its variant whose
text is UTF-8. Every other setting is refused.
"""

import functools
import sys

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale",
           "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi", "format_string", "currency",
           "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL",
           "CHAR_MAX", "getencoding", "LC_MESSAGES"]

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127

_str = str
_NAMES = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES",
          "LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT",
          "LC_IDENTIFICATION")

# What each category is set to. Text is UTF-8 from the start.
_settings = ["C.UTF-8"] + ["C"] * 11


class Error(Exception):
    """A locale that there is not."""

    __module__ = "locale"


def _environment():
    import os
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = os.environ.get(name)
        if value:
            return value
    return "C"


def _known(name):
    """The name that a setting is kept under, or `None`."""
    if name in ("C", "POSIX"):
        return "C"
    head, _, encoding = name.partition(".")
    if head == "C" and encoding.lower() in ("utf-8", "utf8"):
        return name
    return None


def setlocale(category, locale=None):
    """Sets a category, or tells its setting if no locale is given."""
    if locale and not isinstance(locale, _str):
        locale = normalize(_build_localename(locale))
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not 0 <= category <= 12:
        failed = "unsupported locale setting" if locale is not None else "locale query failed"
        raise Error(failed)
    if locale is None:
        return _shown(category)
    if locale == "":
        locale = _environment()
        if _known(locale) is None:
            locale = "C"
    if category == LC_ALL and "=" in locale:
        parts = dict([part.split("=", 1) for part in locale.split(";") if "=" in part])
        if any(_known(value) is None for value in parts.values()):
            raise Error("unsupported locale setting")
        for at, name in enumerate(_NAMES):
            _settings[at] = _known(parts.get(name, _settings[at]))
        return _shown(category)
    name = _known(locale)
    if name is None:
        raise Error("unsupported locale setting")
    if category == LC_ALL:
        _settings[:] = [name] * 12
    else:
        _settings[category if category < LC_ALL else category - 1] = name
    return _shown(category)


def _shown(category):
    if category != LC_ALL:
        return _settings[category if category < LC_ALL else category - 1]
    if len(set(_settings)) == 1:
        return _settings[0]
    return ";".join([f"{name}={value}" for name, value in zip(_NAMES, _settings)])


def _build_localename(pair):
    try:
        language, encoding = pair
        if language is None:
            language = "C"
        return language if encoding is None else f"{language}.{encoding}"
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- "
                        "language code, encoding.") from None


def _parse_localename(name):
    code = normalize(name)
    if "@" in code:
        code, modifier = code.split("@", 1)
        if modifier == "euro" and "." not in code:
            return code, "iso-8859-15"
    if "." in code:
        return tuple(code.split(".")[:2])
    if code == "C":
        return None, None
    if code == "UTF-8":
        return None, "UTF-8"
    raise ValueError(f"unknown locale: {name}")


# Languages by the encoding their texts had before UTF-8, each with the territory it is named after.
_LANGUAGES = {
    "ISO8859-1": "ca_ES da_DK de_DE en_US es_ES eu_ES fr_FR ga_IE gl_ES is_IS it_IT nb_NO nl_NL nn_NO "
                 "no_NO pt_PT sv_SE",
    "ISO8859-2": "cs_CZ hr_HR hu_HU pl_PL ro_RO sk_SK sl_SI",
    "ISO8859-3": "mt_MT", "ISO8859-6": "ar_AA", "ISO8859-7": "el_GR", "ISO8859-8": "he_IL",
    "ISO8859-9": "tr_TR", "ISO8859-11": "th_TH", "ISO8859-13": "lt_LT lv_LV",
    "ISO8859-15": "et_EE fi_FI", "UTF-8": "ru_RU", "KOI8-U": "uk_UA", "CP1251": "bg_BG",
    "eucJP": "ja_JP", "eucKR": "ko_KR", "eucCN": "zh_CN",
}
_CHINESE = {"zh_CN": "gb2312", "zh_TW": "big5"}
_NAMED = {"french": "fr_FR", "german": "de_DE", "italian": "it_IT", "spanish": "es_ES",
          "japanese": "ja_JP", "korean": "ko_KR"}


@functools.cache
def _languages():
    """What each language is named after, and its encoding."""
    return {name[:2]: (name, encoding)
            for encoding, names in _LANGUAGES.items() for name in names.split()}


def _usual_encoding(encoding):
    plain = encoding.lower().replace("-", "").replace("_", "")
    if plain == "utf8":
        return "UTF-8"
    if plain.startswith("iso8859"):
        return f"ISO8859-{plain[7:]}"
    if plain.startswith("koi8"):
        return f"KOI8-{plain[4:].upper()}"
    return encoding


def normalize(localename):
    """The usual spelling of the name of a locale, with the encoding it is known for."""
    name, _, modifier = localename.partition("@")
    head, dot, encoding = name.partition(".")
    language, _, territory = _NAMED.get(head.lower(), head).partition("_")
    if language.lower() in ("c", "posix") and not territory:
        return f"C.{_usual_encoding(encoding)}" if dot else "C"
    if language.lower() not in _languages():
        return localename
    code, usual = _languages()[language.lower()]
    if territory:
        code = f"{language.lower()}_{territory.upper()}"
        usual = _CHINESE.get(code, usual)
    if dot:
        return f"{code}.{_usual_encoding(encoding)}"
    return f"{code}.{'ISO8859-15' if modifier == 'euro' else usual}"


def getlocale(category=LC_CTYPE):
    """The setting of a category, as language and encoding."""
    name = setlocale(category)
    if category == LC_ALL and ";" in name:
        raise TypeError("category LC_ALL is not supported")
    return _parse_localename(name)


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """What the environment asks for, as language and encoding."""
    import os
    import warnings
    warnings.warn("'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. "
                  "Use setlocale(), getencoding() and getlocale() instead.",
                  DeprecationWarning, stacklevel=2)
    for name in envvars:
        value = os.environ.get(name)
        if value:
            if name == "LANGUAGE":
                value = value.split(":")[0]
            return _parse_localename(value)
    return _parse_localename("C")


def getencoding():
    """The encoding of the locale."""
    return "UTF-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding that text files have if nothing else is said."""
    return "UTF-8"


_override_localeconv = {}


def localeconv():
    """How numbers and amounts of money are written."""
    conventions = {
        "int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "",
        "mon_thousands_sep": "", "mon_grouping": [], "positive_sign": "", "negative_sign": "",
        "int_frac_digits": 127, "frac_digits": 127, "p_cs_precedes": 127, "p_sep_by_space": 127,
        "n_cs_precedes": 127, "n_sep_by_space": 127, "p_sign_posn": 127, "n_sign_posn": 127,
        "decimal_point": ".", "thousands_sep": "", "grouping": [],
    }
    conventions.update(_override_localeconv)
    return conventions


def strcoll(string1, string2, /):
    """Compares two texts: negative, zero or positive."""
    for at, text in enumerate((string1, string2), 1):
        if not isinstance(text, _str):
            raise TypeError(f"strcoll() argument {at} must be str, not {type(text).__name__}")
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """A text that compares as `strcoll` does."""
    if not isinstance(string, _str):
        raise TypeError(f"strxfrm() argument must be str, not {type(string).__name__}")
    if "\0" in string:
        raise ValueError("embedded null character")
    return string


def _grouping_intervals(grouping):
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return
        if interval == 0:
            if last is None:
                raise ValueError("invalid grouping")
            while True:
                yield last
        yield interval
        last = interval


def _group(s, monetary=False):
    """The digits of a number with separators between groups, and how many there are."""
    conventions = localeconv()
    separator = conventions["mon_thousands_sep" if monetary else "thousands_sep"]
    grouping = conventions["mon_grouping" if monetary else "grouping"]
    if not grouping:
        return s, 0
    right = ""
    if s[-1] == " ":
        stripped = s.rstrip()
        right = s[len(stripped):]
        s = stripped
    left = ""
    groups = []
    for interval in _grouping_intervals(grouping):
        if not s or s[-1] not in "0123456789":
            # Only a sign or padding is left.
            left, s = s, ""
            break
        groups.append(s[-interval:])
        s = s[:-interval]
    if s:
        groups.append(s)
    groups.reverse()
    return left + separator.join(groups) + right, len(separator) * (len(groups) - 1)


def _strip_padding(s, amount):
    """Takes away as much padding as separators were added, if there is any."""
    left = 0
    while amount and s[left] == " ":
        left += 1
        amount -= 1
    right = len(s) - 1
    while amount and s[right] == " ":
        right -= 1
        amount -= 1
    return s[left:right + 1]


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value, *additional) if additional else value)
    if percent[-1] in "eEfFgGdiu":
        formatted = _localize(formatted, grouping, monetary, percent[-1] in "eEfFgG")
    return formatted


def _localize(formatted, grouping=False, monetary=False, is_float=True):
    conventions = localeconv()
    added = 0
    if is_float and "." in formatted:
        parts = formatted.split(".")
        if grouping:
            parts[0], added = _group(parts[0], monetary=monetary)
        point = conventions["mon_decimal_point" if monetary else "decimal_point"]
        formatted = point.join(parts)
    elif grouping:
        formatted, added = _group(formatted, monetary=monetary)
    return _strip_padding(formatted, added) if added else formatted


@functools.cache
def _percent_pattern():
    import re
    return re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def format_string(f, val, grouping=False, monetary=False):
    """`f % val` with numbers as the locale writes them."""
    pattern = _percent_pattern()
    percents = list(pattern.finditer(f))
    new_f = pattern.sub("%s", f)
    values = []
    if isinstance(val, (dict,)) or (hasattr(val, "keys") and not isinstance(val, tuple)):
        for percent in percents:
            if percent.group()[-1] == "%":
                values.append("%")
            else:
                values.append(_format(percent.group(), val, grouping, monetary))
    else:
        if not isinstance(val, tuple):
            val = (val,)
        at = 0
        for percent in percents:
            if percent.group()[-1] == "%":
                values.append("%")
                continue
            stars = percent.group("modifiers").count("*")
            values.append(_format(percent.group(), val[at], grouping, monetary,
                                  *val[at + 1:at + 1 + stars]))
            at += 1 + stars
    return new_f % tuple(values)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money as the locale writes it."""
    conventions = localeconv()
    digits = conventions["int_frac_digits" if international else "frac_digits"]
    if digits == 127:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    amount = _localize(f"{abs(val):.{digits}f}", grouping, monetary=True)
    side = "n" if val < 0 else "p"
    sign = conventions["negative_sign" if val < 0 else "positive_sign"]
    # 0: brackets; 1 and 2: before and after everything; 3 and 4: before and after the amount.
    position = conventions[f"{side}_sign_posn"]
    if position == 3:
        amount = sign + amount
    elif position == 4:
        amount += sign
    if symbol:
        name = conventions["int_curr_symbol" if international else "currency_symbol"]
        space = " " if conventions[f"{side}_sep_by_space"] else ""
        if conventions[f"{side}_cs_precedes"]:
            amount = name + space + amount
        else:
            amount += space + (name.removesuffix(" ") if international else name)
    if position == 0:
        return f"({amount})"
    if position == 2:
        return amount + sign
    return amount if position in (3, 4) else sign + amount


def str(val):
    """A float as the locale writes it."""
    return _format("%.12g", val)


def delocalize(string):
    """A number of the locale as Python writes it."""
    conventions = localeconv()
    if conventions["thousands_sep"]:
        string = string.replace(conventions["thousands_sep"], "")
    if conventions["decimal_point"]:
        string = string.replace(conventions["decimal_point"], ".")
    return string


def localize(string, grouping=False, monetary=False):
    """A number of Python's as the locale writes it."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """The float that a text of the locale stands for."""
    return func(delocalize(string))


def atoi(string):
    """The integer that a text of the locale stands for."""
    return int(delocalize(string))
