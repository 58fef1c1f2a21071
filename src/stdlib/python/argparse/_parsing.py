"""One run of a parser over a list of texts.

The texts are first classified, 'O' for an option and 'A' for anything else; which of them belong to
an argument is then decided by regular expressions over these letters.
"""

from argparse._names import (
    PARSER, REMAINDER, SUPPRESS, ArgumentError, _get_action_name, _translate as _,
)


class Parsing:
    """What was met so far, and what is left."""

    def __init__(self, parser, arg_strings, namespace, intermixed):
        self.parser = parser
        self.namespace = namespace
        # Do positionals that stand between options belong together?
        self.intermixed = intermixed
        self.strings = arg_strings
        # The options by their places, and the letters.
        self.options = {}
        self.letters = self._classify()
        self.positionals = parser._get_positional_actions()
        # Actions that were met, also with a value of their own; what was warned of.
        self.seen, self.seen_non_default, self.warned = set(), set(), set()
        self.rivals = self._find_rivals()
        # What means nothing, and its letters.
        self.extras, self.extra_letters = [], ""

    def _classify(self):
        letters = ""
        for place, text in enumerate(self.strings):
            if text == "--":
                # Behind it nothing is an option.
                return letters + "-" + "A" * (len(self.strings) - place - 1)
            option = self.parser._parse_optional(text)
            if option is not None:
                self.options[place] = option
            letters += "A" if option is None else "O"
        return letters

    def _find_rivals(self):
        """For each action of a group those that exclude it."""
        rivals = {}
        for group in self.parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                rivals.setdefault(action, []).extend(others)
        return rivals

    def run(self):
        """The namespace, and the texts that mean nothing."""
        place = 0
        for option in sorted(self.options):
            while place < option:
                end = place if self.intermixed else self._take_positionals(place)
                if end == place:
                    self._leave_over(place, option)
                    end = option
                place = end
            # Otherwise the positionals have taken it for themselves.
            if place == option:
                place = self._take_option(place)
        if self.intermixed:
            self._leave_over(place, len(self.strings))
            self.strings, self.letters = self.extras, self.extra_letters
            place = self._take_positionals(0)
            self.extras = self.strings[place:]
        else:
            place = self._take_positionals(place)
            self.extras += self.strings[place:]
        self._finish()
        return self.namespace, self.extras

    def _leave_over(self, begin, end):
        self.extras += self.strings[begin:end]
        self.extra_letters += self.letters[begin:end]

    def _leave_over_option(self, text):
        self.extras.append(text)
        self.extra_letters += "O"

    # Options.

    def _take_option(self, place):
        """Take an option and what belongs to it: the place behind."""
        candidates = self.options[place]
        if len(candidates) > 1:
            matches = ", ".join([candidate[1] for candidate in candidates])
            message = _("ambiguous option: %(option)s could match %(matches)s")
            raise ArgumentError(
                None, message % {"option": self.strings[place], "matches": matches})
        (action, option, equals, value), = candidates
        behind = place + 1
        taken = []
        while action is not None and value is not None:
            if not self._is_bundle(action, option, equals, value):
                taken.append((action, [value], option))
                action = None
                break
            # Several short options in one text: the next one, and what is behind it.
            taken.append((action, [], option))
            option, rest = option[0] + value[0], value[1:]
            equals = value = None
            if rest:
                equals, value = ("=", rest[1:]) if rest[0] == "=" else ("", rest)
            action = self.parser._option_string_actions.get(option)
            if action is None:
                self._leave_over_option(option + (equals or "") + (value or ""))
        if action is not None:
            behind += self.parser._match_argument(action, self.letters[place + 1:])
            taken.append((action, self.strings[place + 1:behind], option))
        elif not taken:
            self._leave_over_option(self.strings[place])
        for action, strings, option in taken:
            if action.deprecated:
                self._warn(option, _("option '%(option)s' is deprecated") % {"option": option})
            self._take(action, strings, option)
        return behind

    def _is_bundle(self, action, option, equals, value):
        """Is what stands right behind an option not its value, but more short options?"""
        count = self.parser._match_argument(action, "A")
        if count == 1:
            return False
        prefix_chars = self.parser.prefix_chars
        if (count or not value or option[1] in prefix_chars
                or equals or value[0] in prefix_chars):
            raise ArgumentError(action, _("ignored explicit argument %r") % value)
        return True

    # Positionals.

    def _take_positionals(self, place):
        """Take as many positionals as the texts allow: the place behind."""
        counts = self.parser._match_arguments_partial(self.positionals, self.letters[place:])
        for action, count in zip(self.positionals, counts):
            strings = self.strings[place:place + count]
            place += count
            # The first '--' is no argument itself.
            if "--" in strings and action.nargs not in (PARSER, REMAINDER):
                strings.remove("--")
            if action.deprecated and strings:
                message = _("argument '%(argument_name)s' is deprecated")
                self._warn(action.dest, message % {"argument_name": action.dest})
            self._take(action, strings)
        del self.positionals[:len(counts)]
        return place

    # Both.

    def _warn(self, name, message):
        if name not in self.warned:
            self.warned.add(name)
            self.parser._warning(message)

    def _take(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        # A default that was not given does not exclude anything.
        if values is not action.default:
            self.seen_non_default.add(action)
            for rival in self.rivals.get(action, ()):
                if rival in self.seen_non_default:
                    message = _("not allowed with argument %s")
                    raise ArgumentError(action, message % _get_action_name(rival))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _finish(self):
        """Convert defaults that are texts, and check that nothing is missing."""
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            default = action.default
            if action.required:
                missing.append(_get_action_name(action))
            elif (isinstance(default, str)
                    and getattr(self.namespace, action.dest, None) is default):
                value = self.parser._get_value(action, default)
                setattr(self.namespace, action.dest, value)
        if missing:
            message = _("the following arguments are required: %s")
            raise ArgumentError(None, message % ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and self.seen_non_default.isdisjoint(group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions
                         if action.help is not SUPPRESS]
                message = _("one of the arguments %s is required")
                raise ArgumentError(None, message % " ".join(names))
