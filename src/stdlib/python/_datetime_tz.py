"""`datetime.tzinfo`, the base of time zones, and `datetime.timezone`, a fixed offset; what the other
classes ask of a time zone, with what it answers checked."""

from _datetime_base import MISSING as _MISSING
from _datetime_delta import timedelta

_DAY = timedelta(1)
_ZERO = timedelta(0)


def check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{_full_name(tz)}'")


def _full_name(o):
    cls = type(o)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def ask_offset(tz, method, argument):
    """What a time zone's `utcoffset` or `dst` says: `None` or a timedelta of less than a day."""
    offset = getattr(tz, method)(argument)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or a timedelta, "
                        f"not '{_full_name(offset)}'")
    if not -_DAY < offset < _DAY:
        raise ValueError("offset must be a timedelta strictly between "
                         "-timedelta(hours=24) and timedelta(hours=24).")
    return offset


def ask_name(tz, argument):
    name = tz.tzname(argument)
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, "
                        f"not '{_full_name(name)}'")
    return name


class tzinfo:
    """What a time zone has to answer; subclasses implement it."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def utcoffset(self, dt, /):
        """The offset from UTC at a local datetime; east is positive."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """How much of the offset is summer time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt, /):
        """The zone's name at a local datetime."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt, /):
        """The local datetime for one whose fields are in UTC."""
        from _datetime_datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        # Standard time first; then what the zone says of summer time there.
        standard = offset - dst
        if standard:
            dt = dt + standard
            dst = dt.dst()
            if dst is None:
                raise ValueError(
                    "fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        get_args = getattr(self, "__getinitargs__", None)
        args = () if get_args is None else get_args()
        return type(self), args, self.__getstate__()


class timezone(tzinfo):
    """A zone whose offset from UTC never changes."""

    __module__ = "datetime"
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset=_MISSING, name=_MISSING):
        if offset is _MISSING:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, "
                            f"not {_argument_type(offset)}")
        if name is _MISSING:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {_argument_type(name)}")
        if not -_DAY < offset < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) "
                             f"and timedelta(hours=24), not {offset!r}.")
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name=None):
        new = object.__new__(cls)
        new._offset = offset
        new._name = name
        return new

    def __getinitargs__(self):
        """What makes an equal timezone."""
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __getstate__(self):
        """Nothing but what the constructor takes."""
        return None

    def _check(self, dt, method):
        from _datetime_datetime import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, "
                            f"not {_full_name(dt)}")

    def utcoffset(self, dt, /):
        """The offset, whatever the datetime."""
        if dt is not None:
            self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        """None: a fixed offset knows of no summer time."""
        self._check(dt, "dst")
        return None

    def tzname(self, dt, /):
        """The name it was made with, or one made of the offset."""
        self._check(dt, "tzname")
        return str(self)

    def fromutc(self, dt, /):
        """The local datetime for one whose fields are in UTC."""
        from _datetime_datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        args = ", ".join([repr(arg) for arg in self.__getinitargs__()])
        return f"datetime.timezone({args})"

    def __str__(self):
        if self._name is not None:
            return self._name
        if self is timezone.utc or not self._offset:
            return "UTC"
        from _datetime_iso import format_offset
        return f"UTC{format_offset(self._offset)}"


def _argument_type(o):
    return "None" if o is None else _full_name(o)


timezone.utc = timezone._make(_ZERO)
timezone.min = timezone._make(timedelta(-1, 60))
timezone.max = timezone._make(timedelta(0, 86_340))
