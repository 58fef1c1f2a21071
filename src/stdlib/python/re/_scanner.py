"""A lexer made of patterns and what is done with what they match."""

import re


class Scanner:
    """Cuts a string into pieces: each by the first pattern of a lexicon that matches there.

    The lexicon is pairs of a pattern and an action: a function that gets the scanner and the text
    and gives an item of the result, an item itself, or None for text that is passed over.
    """

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(re.compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        """The items, and the rest of the string that no pattern matches."""
        items, at = [], 0
        while True:
            for pattern, action in self._patterns:
                match = pattern.match(string, at)
                if match is not None:
                    break
            else:
                break
            if match.end() == at:
                break
            at = match.end()
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                items.append(action)
        return items, string[at:]
