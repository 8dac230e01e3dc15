"""What is kept of one check of one file."""

from oewg_cli.text.control_characters import IN_REPORTS

_PART = "\x1f"
"""Stands between the stretches of a report; a report shows control characters as U+FFFD, so it is in none."""

_STYLES = frozenset("pewicfad")
"""The first letters of the styles of `lint/reporters/segments.py`."""

_ENCODING = ("utf-8", "surrogateescape")


class Record:
    """What a report needs of one file: the findings counted, whether they fail the check, and their text.

    `counts` are errors, warnings, remarks, and fixes, safe and unsafe. `parts` are the stretches of the report on this
    file, each with the first letter of its style before it. A file that is no programme, and is passed over, has
    `is_programme` false and nothing else.
    """

    __slots__ = ("counts", "fails", "is_programme", "parts")

    def __init__(
        self, counts: tuple[int, ...], parts: list[str], *, fails: bool = False, is_programme: bool = True
    ) -> None:
        self.counts = counts
        self.parts = parts
        self.fails = fails
        self.is_programme = is_programme

    def text(self) -> str:
        """Return the report without its styles."""
        return "".join([part[1:] for part in self.parts])

    def dumps(self) -> bytes:
        """Return the bytes of the record."""
        head = " ".join(map(str, [int(self.is_programme), int(self.fails), *self.counts]))
        return f"{head}\n{_PART.join(self.parts)}".encode(*_ENCODING)


PASSED_OVER = Record((0, 0, 0, 0, 0), [], is_programme=False)
"""The record of a file that does not look like a programme."""


def loads(raw: bytes) -> Record | None:
    """Read a record; None for bytes that this program has not written: other counts, or a text that no report has."""
    head, end, body = raw.partition(b"\n")
    try:
        is_programme, fails, *counts = map(int, head.split())
        text = body.decode(*_ENCODING)
    except ValueError:
        return None
    parts = text.split(_PART) if text else []
    is_report = all(part[:1] in _STYLES and IN_REPORTS.isdisjoint(part) for part in parts)
    if not end or len(counts) != len(PASSED_OVER.counts) or not is_report:
        return None
    return Record(tuple(counts), parts, fails=bool(fails), is_programme=bool(is_programme))
