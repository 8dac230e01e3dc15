"""The notes of a file, and their marks as they are met in the text."""

from typing import NamedTuple

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.formatting.number_formats import figure
from oewg_cli.formats.word.xml_elements import ParsedElement, child_value, qname, whole_number

KINDS = ("footnote", "endnote")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_CONTINUOUS = (None, "continuous")


class Counting(NamedTuple):
    """How the notes of a kind are numbered: the format, the first number, and whether the count ever begins anew."""

    counted: str
    start: int
    restarts: bool


class NoteParsedElement(NamedTuple):
    """A note as it stands in its part."""

    part: PackagePart
    element: ParsedElement


class NoteMarks:
    """The notes by their identities, such as `footnote-1`, and what is known of their marks."""

    def __init__(
        self, parts: dict[str, PackagePart | None], settings: ParsedElement | None, sections: list[ParsedElement]
    ) -> None:
        self.notes: dict[str, NoteParsedElement] = {}
        self.pages: dict[str, int] = {}
        self.chars: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._counts = dict.fromkeys(KINDS, 0)
        self._countings = {kind: _counting(kind, settings, sections) for kind in KINDS}
        for kind, part in parts.items():
            for number, each in enumerate(part.root if part is not None else ()):
                if part is not None and each.tag == qname(f"w:{kind}") and each.get(qname("w:type")) not in _SEPARATORS:
                    identity = f"{kind}-{each.get(qname('w:id'))}"
                    # Two notes of one identity are damage, but no reason to lose the second.
                    identity = f"{identity}-{number}" if identity in self.notes else identity
                    self.notes[identity] = NoteParsedElement(part, each)

    def call(self, kind: str, reference: ParsedElement, page: int) -> str | None:
        """Take note of the reference of a note and give its identity; None where there is no such note."""
        identity = f"{kind}-{reference.get(qname('w:id'))}"
        if identity not in self.notes:
            return None
        self.pages.setdefault(identity, page)
        if reference.get(qname("w:customMarkFollows"), "0") not in {"0", "false", "off"}:
            self.chars.setdefault(identity, "")
        else:
            counting = self._countings[kind]
            number = counting.start + self._counts[kind]
            self._counts[kind] += 1
            label = "" if counting.restarts else figure(number, counting.counted)
            self._labels.setdefault(identity, label)
        return identity

    def call_again(self, identity: str, page: int) -> None:
        """Take note of a field that repeats the mark of a note."""
        self.pages.setdefault(identity, page)

    def char(self, identity: str, text: str) -> None:
        """Take note of the sign that an author typed for a mark; the first counts."""
        self.chars[identity] = self.chars.get(identity) or text.strip()

    def label(self, identity: str) -> str:
        """Return the number that Word prints for a note; nothing where an author typed a sign, or Word began anew."""
        return self._labels.get(identity, "")


def _counting(kind: str, settings: ParsedElement | None, sections: list[ParsedElement]) -> Counting:
    said = [each.find(qname(f"w:{kind}Pr")) for each in (settings, *sections) if each is not None]
    counted = next((value for each in said if (value := child_value(each, "w:numFmt"))), None)
    starts = (whole_number(child_value(each, "w:numStart")) for each in said)
    return Counting(
        counted or ("decimal" if kind == "footnote" else "lowerRoman"),
        next((start for start in starts if start is not None), 1),
        any(child_value(each, "w:numRestart") not in _CONTINUOUS for each in said),
    )
