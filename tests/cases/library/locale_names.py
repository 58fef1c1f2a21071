"""The usual spelling of names of locales."""

import locale

for name in """de de_AT de_DE.utf8 de@euro de_DE@euro fr es_MX pt_BR fi nb pl tr el ru uk ja ja_JP.utf8 ko zh
        zh_CN zh_TW zh_CN.utf8 he lt C POSIX c.utf8 xx xx_YY xx_YY.utf8 german japanese
        de_DE.iso88591 fr_FR.cp1252 ru_RU.koi8r""".split():
    print(name, locale.normalize(name))
