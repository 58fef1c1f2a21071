# The decoders of escapes take their input as complete, unless told otherwise.
import codecs

print(codecs.unicode_escape_decode('\\x', 'strict', False))
for text in '\\x', '\\N{}', 'a\\':
    try:
        codecs.unicode_escape_decode(text)
    except UnicodeDecodeError as error:
        print(error)
