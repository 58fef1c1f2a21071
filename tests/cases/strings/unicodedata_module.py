# unicodedata: properties and normal forms.
import unicodedata


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))


show(lambda: (unicodedata.name('é'), unicodedata.lookup('BULLET'), unicodedata.category('A'), unicodedata.bidirectional('א'), unicodedata.combining('\u0301')))
show(lambda: (unicodedata.normalize('NFC','e\u0301'), unicodedata.normalize('NFKD','ﬁ'), unicodedata.is_normalized('NFC','é')))
show(lambda: (unicodedata.decimal('٣'), unicodedata.digit('²'), unicodedata.numeric('½'), unicodedata.numeric('一')))
show(lambda: (unicodedata.decimal('a')))
show(lambda: (unicodedata.decimal('a',None)))
show(lambda: (unicodedata.name('\x00')))
show(lambda: (unicodedata.lookup('XX')))
show(lambda: (unicodedata.name('ab')))
show(lambda: (unicodedata.category(1)))
show(lambda: (unicodedata.east_asian_width('中'), unicodedata.mirrored('('), unicodedata.decomposition('é'), unicodedata.decomposition('ǭ')))
show(lambda: (unicodedata.unidata_version))
show(lambda: (unicodedata.normalize('X','é')))
show(lambda: (unicodedata.name('가'), unicodedata.name('中')))
