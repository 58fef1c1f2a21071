"""Streams in memory have no file descriptor and nothing to detach."""

import io

for stream in [io.BytesIO(), io.StringIO()]:
    for attempt in [stream.fileno, stream.detach]:
        try:
            attempt()
        except io.UnsupportedOperation as error:
            print(type(stream).__name__, error)
