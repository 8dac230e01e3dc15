"""What the first page of a note says: the masthead, the foot, and the title block."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from oewg_cli.importing.line_forms.session_line import DatesLine, SessionLine
from oewg_cli.importing.line_forms.title_block_line import UnderItem
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.note.source_document import SourceRun


@dataclass
class FoundBody:
    """A body of the title block: its name, perhaps with a short name in parentheses, its session and its theme."""

    words: Words
    session: SessionLine | None = None
    theme: Words | None = None


@dataclass
class FirstPage:
    """What the first page says, as far as it was found; texts are words without the asterisks after them.

    `chars` are those asterisks by the kind of part. `dated_on` is the line that has the date of the document. `parts`
    are the lines in their order. `bodies` are there where the title block has several, or a theme. `periods` are the
    lines of place and dates, `dates` the whole of them. `years` are those of the dates in any other line above the
    programme.
    """

    organ: Words | None = None
    symbol: str | None = None
    stars: int = 0
    distribution: str | None = None
    dated: date | None = None
    dated_on: Words | None = None
    originals: list[str] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    reissued: list[date] = field(default_factory=list)
    job: str | None = None
    processed: tuple[date, ...] = ()
    session: SessionLine | None = None
    dates: DatesLine | None = None
    bodies: list[FoundBody] = field(default_factory=list)
    periods: list[DatesLine] = field(default_factory=list)
    years: frozenset[int] = frozenset()
    under: UnderItem | None = None
    texts: dict[PartKind, list[Words]] = field(default_factory=dict)
    chars: dict[PartKind, str] = field(default_factory=dict)
    parts: list[NotePart] = field(default_factory=list)

    def text(self, kind: PartKind) -> Words | None:
        """Return the words of a part of the title block; several lines of it are one text."""
        found = self.texts.get(kind)
        return Words(run for words in found for run in spaced(words)) if found else None

    def names_of_bodies(self) -> Iterator[str]:
        """Return the names of the bodies of the title block, in full and short."""
        for words in self.texts.get(PartKind.BODY, ()):
            name, opens, short = words.plain.rstrip(" )").rpartition(" (")
            yield from (words.plain, name, short) if opens and words.plain.rstrip().endswith(")") else (words.plain,)


def spaced(words: Words) -> Iterator[SourceRun]:
    """Return the runs of a line and a space after them, for another line to follow."""
    yield from words.pieces
    if words.pieces:
        last = words.pieces[-1]
        yield last._replace(text=" ", span=last.span._replace(start=last.span.end), footnote=None)
