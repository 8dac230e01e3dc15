"""Find which footnote of the old note is which of the new one, with numbers and with asterisks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.note.blocks import Run
from oewg_cli.note.note import Note

_OF_REISSUES = "masthead/reissued/"


class ShownFootnote(NamedTuple):
    """A footnote with its number or its asterisks."""

    mark: str
    runs: tuple[Run, ...]
    origin: str

    @property
    def text(self) -> str:
        """Return the text without marks."""
        return " ".join("".join(run.text for run in self.runs if run.mark is None).split())

    @property
    def name(self) -> str:
        """Return the footnote in words: `footnote 3`."""
        return f"footnote {self.mark}"

    @property
    def is_of_reissue(self) -> bool:
        """Return whether it says that the document was reissued."""
        return self.origin.startswith(_OF_REISSUES)


class FootnoteMarks(NamedTuple):
    """The identities of the footnotes of one note, by their numbers and by their asterisks."""

    by_number: Mapping[int, int]
    by_asterisks: Mapping[str, int]


class FootnoteIdentities:
    """Numbers the footnotes of both notes so that a footnote that is in both has one identity.

    `old` and `new` are the footnotes by their identities.
    """

    def __init__(self, before: Note, after: Note) -> None:
        olds, news = _shown(before), _shown(after)
        found = _matched(olds, news)
        self.new = dict(enumerate(news))
        self.old = {found.get(number, len(news) + number): each for number, each in enumerate(olds)}
        self.marks_of_old = _marks(before, self.old)
        self.marks_of_new = _marks(after, self.new)

    def name(self, identity: int) -> str:
        """Return a footnote by its number now, and by its earlier one if that is another."""
        old, new = self.old.get(identity), self.new.get(identity)
        if new is None:
            return old.name if old else ""
        return new.name if old is None or old.mark == new.mark else f"{new.name} (formerly {old.mark})"


def _shown(note: Note) -> list[ShownFootnote]:
    with_asterisks = [ShownFootnote(each.char, each.runs, each.origin) for each in note.asterisk_footnotes]
    return [*with_asterisks, *(ShownFootnote(str(each.number), each.runs, each.origin) for each in note.footnotes)]


def _marks(note: Note, footnotes: Mapping[int, ShownFootnote]) -> FootnoteMarks:
    identities = {each.mark: identity for identity, each in footnotes.items()}
    return FootnoteMarks(
        {each.number: identities[str(each.number)] for each in note.footnotes},
        {each.char: identities[each.char] for each in note.asterisk_footnotes},
    )


def _matched(old: Sequence[ShownFootnote], new: Sequence[ShownFootnote]) -> dict[int, int]:
    """Match footnotes with the same text, then with similar texts, then with the same name in the programme.

    Of several with the same text those are the same that have the same name, unless both notes have as many: then a
    name cannot be seen, and their order counts.
    """
    matcher = PartMatcher(old, new)
    counts = [Counter(each.text for each in footnotes) for footnotes in (old, new)]
    several = {text for text, count in counts[0].items() if count != counts[1][text]}
    matcher.match_equal(lambda each: (each.text, each.origin, each.is_of_reissue) if each.text in several else None)
    matcher.match_equal(lambda each: (each.text, each.is_of_reissue))
    matcher.match_equal(lambda each: each.origin if each.is_of_reissue else None)
    matcher.match_similar(lambda each: each.text, lambda one, other: one.is_of_reissue == other.is_of_reissue)
    matcher.match_equal(lambda each: each.origin)
    return matcher.new_of_old
