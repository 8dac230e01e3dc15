"""The stored result of one check of one file."""

from oewg_cli.text.control_characters import IN_REPORTS

_PART = "\x1f"
"""Separates the segments of a report. A report shows control characters as U+FFFD, so no segment contains it."""

_STYLES = frozenset("pewicfad")
"""The first letters of the styles of `lint/reporters/segments.py`."""

_ENCODING = ("utf-8", "surrogateescape")


class CheckRecord:
    """What a report needs to know of one file: the number of findings, whether the check fails, and their text.

    `counts` are the numbers of errors, warnings, remarks, safe fixes and unsafe fixes. `parts` are the segments of the
    report on this file, each after the first letter of its style. For a file that is skipped because it is not a
    programme, `is_programme` is false and nothing else is set.
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

    def to_bytes(self) -> bytes:
        """Return the bytes of the record."""
        head = " ".join(map(str, [int(self.is_programme), int(self.fails), *self.counts]))
        return f"{head}\n{_PART.join(self.parts)}".encode(*_ENCODING)


NOT_A_PROGRAMME = CheckRecord((0, 0, 0, 0, 0), [], is_programme=False)
"""The record of a file that does not look like a programme."""


def parse_record(raw: bytes) -> CheckRecord | None:
    """Read a record; return None for bytes that this program did not write."""
    head, end, body = raw.partition(b"\n")
    try:
        is_programme, fails, *counts = map(int, head.split())
        text = body.decode(*_ENCODING)
    except ValueError:
        return None
    parts = text.split(_PART) if text else []
    is_report = all(part[:1] in _STYLES and IN_REPORTS.isdisjoint(part) for part in parts)
    if not end or len(counts) != len(NOT_A_PROGRAMME.counts) or not is_report:
        return None
    return CheckRecord(tuple(counts), parts, fails=bool(fails), is_programme=bool(is_programme))
