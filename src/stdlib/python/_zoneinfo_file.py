"""TZif files (RFC 9636): what clocks show when. The rule at the end is in `_zoneinfo_rule`."""

from datetime import timedelta as _timedelta


class Kind:
    """What clocks show during some time."""

    __slots__ = ("seconds", "utcoff", "dstoff", "tzname")

    def __init__(self, seconds, dst_seconds, tzname):
        self.seconds = seconds
        self.utcoff = _timedelta(seconds=seconds)
        self.dstoff = _timedelta(seconds=dst_seconds)
        self.tzname = tzname


class _Header:
    def __init__(self, file):
        head = file.read(44)
        if head[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        self.version = head[4] - 48 if head[4] else 1
        counts = [int.from_bytes(head[i:i + 4]) for i in range(20, 44, 4)]
        self.utc, self.standard, self.leap, self.times, self.kinds, self.characters = counts

    def size(self, width):
        return (self.times * (width + 1) + self.kinds * 6 + self.characters
                + self.leap * (width + 4) + self.standard + self.utc)


def _signed(data, width):
    return [int.from_bytes(data[i:i + width], signed=True) for i in range(0, len(data), width)]


def read_file(file):
    """Times of transitions, the kinds that begin there, the kind before all, and the one or the
    rule after all."""
    header = _Header(file)
    width = 4
    if header.version >= 2:
        file.read(header.size(4))
        header = _Header(file)
        width = 8
    times = _signed(file.read(header.times * width), width)
    indices = list(file.read(header.times))
    records = file.read(header.kinds * 6)
    names = file.read(header.characters)
    file.read(header.leap * (width + 4) + header.standard + header.utc)
    rule = b""
    if width == 8:
        file.readline()
        rule = file.readline().rstrip(b"\n")

    records = [records[i:i + 6] for i in range(0, len(records), 6)]
    offsets = [int.from_bytes(record[:4], signed=True) for record in records]
    summer = [bool(record[4]) for record in records]
    dst = _summer_parts(indices, offsets, summer)
    kinds = []
    for record, offset, part in zip(records, offsets, dst):
        name = names[record[5]:names.index(b"\0", record[5])].decode()
        kinds.append(Kind(offset, part, name))

    found = [kinds[i] for i in indices]
    standard = [kind for kind, is_summer in zip(kinds, summer) if not is_summer]
    before = (standard or kinds)[0]
    if rule:
        from _zoneinfo_rule import read_rule
        after = read_rule(rule)
    elif found:
        after = found[-1]
    else:
        after = kinds[0]
    return times, found, before, after


def _summer_parts(indices, offsets, summer):
    """How much of every offset is summer time.

    A file says only whether it is; how much shows where the clock is turned from or to standard
    time. An hour is taken for granted where it does not.
    """
    parts = [0] * len(offsets)
    for i in range(1, len(indices)):
        kind = indices[i]
        if not summer[kind] or parts[kind]:
            continue
        last = indices[i - 1]
        if not summer[last]:
            parts[kind] = offsets[kind] - offsets[last]
        if not parts[kind] and i + 1 < len(indices) and not summer[indices[i + 1]]:
            parts[kind] = offsets[kind] - offsets[indices[i + 1]]
    return [part or 3600 if is_summer else 0 for part, is_summer in zip(parts, summer)]
