"""Standard output and standard error, as the program writes to them."""

import os
import sys
from io import BufferedWriter, RawIOBase, TextIOWrapper


def open_streams() -> None:
    """Make both streams write all of a text or fail, whatever they are.

    Characters that a stream cannot encode are escaped, and a closed stream is replaced by one that discards its output.
    A stream without a buffer, as with PYTHONUNBUFFERED, gets one that is written after each text with a line end:
    Python would write a part of a long text to it, and not say so.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
        elif isinstance(stream, TextIOWrapper):
            if isinstance(stream.buffer, RawIOBase):
                encoding = stream.encoding
                stream = TextIOWrapper(BufferedWriter(stream.detach()), encoding, line_buffering=True)
                setattr(sys, name, stream)
            stream.reconfigure(errors="backslashreplace")
