"""A pipeline of generators that reads a web server's log.

Each stage is a few lines, knows nothing of its neighbours, and holds one item
at a time: a log of a thousand gigabytes would need no more memory than this one.
"""

LOG = """\
10.0.0.1 GET /index.html 200 5120
10.0.0.2 GET /style.css 200 840
10.0.0.1 GET /missing.png 404 120
# the server was restarted here
10.0.0.3 POST /login 302 64
10.0.0.3 GET /account 200 2048

10.0.0.4 GET /index.html 200 5120
10.0.0.4 GET /secret 403 150
10.0.0.2 GET /big.iso 200 7340032
a line that makes no sense
10.0.0.1 GET /missing.png 404 120
"""


def lines(text):
    """Hand out the lines of a text one by one."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        yield text[start:end]
        start = end + 1


def without_comments(source):
    for line in source:
        if line and not line.startswith("#"):
            yield line


def parse(source, rejects):
    """Turn lines into records; what cannot be read goes to `rejects`."""
    for line in source:
        match line.split():
            case [host, method, path, status, size] if status.isdigit() and size.isdigit():
                yield {
                    "host": host,
                    "method": method,
                    "path": path,
                    "status": int(status),
                    "size": int(size),
                }
            case _:
                rejects.append(line)


def where(source, **wanted):
    for record in source:
        if all(record[key] == value for key, value in wanted.items()):
            yield record


def tap(source, name, counts):
    """Let everything through, and count it."""
    for item in source:
        counts[name] = counts.get(name, 0) + 1
        yield item


def take(source, limit):
    # `zip` asks the range first, so that nothing is read beyond the last item.
    for _, item in zip(range(limit), source):
        yield item


def totals(source, key, value):
    """Group and add up; yields nothing until its source is exhausted."""
    sums = {}
    for record in source:
        sums[record[key]] = sums.get(record[key], 0) + record[value]
    yield from sorted(sums.items(), key=lambda pair: -pair[1])


def human(size):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if size < 1024:
            return f"{size:.1f} {unit}" if unit != "B" else f"{size} {unit}"
        size /= 1024
    return f"{size:.1f} TiB"


def main():
    counts, rejects = {}, []
    raw = tap(lines(LOG), "lines", counts)
    records = tap(parse(without_comments(raw), rejects), "records", counts)

    print("Traffic by host")
    for host, size in totals(records, "host", "size"):
        print(f"  {host:<10} {human(size):>10}")

    print("Through the pipeline:", counts)
    print("Rejected:", rejects)

    print("Not found:")
    for record in where(parse(without_comments(lines(LOG)), []), status=404):
        print("  {host} asked for {path}".format(**record))

    # Laziness: only as much of the log is read as the last stage asks for.
    counts = {}
    first = take(parse(without_comments(tap(lines(LOG), "read", counts)), []), 2)
    print("First two:", [record["path"] for record in first], "after", counts["read"], "lines")


if __name__ == "__main__":
    main()
