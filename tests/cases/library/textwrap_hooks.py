from textwrap import TextWrapper


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")



class Loud(TextWrapper):
    def _split(self, text):
        chunks = super()._split(text)
        print(chunks)
        return chunks

    def _handle_long_word(self, chunks, line, length, width):
        print(chunks[-1], line, length, width)
        super()._handle_long_word(chunks, line, length, width)


print(Loud(width=8).wrap("one-two  extraordinary -- thing"))
