"""The footnotes and endnotes of a file, and their marks in the order of the text."""

from typing import NamedTuple

from oewg_cli.formats.word.package.package_reader import PackagePart
from oewg_cli.formats.word.reader.formatting.number_formats import format_number
from oewg_cli.formats.word.xml_elements import ParsedElement, child_value, qname, whole_number

KINDS = ("footnote", "endnote")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_TEXTS = (qname("w:t"), qname("w:delText"))
_CONTINUOUS = (None, "continuous")


class FootnoteNumbering(NamedTuple):
    """How the footnotes or the endnotes are numbered: the format, the first number, and whether the count restarts."""

    number_format: str
    start: int
    restarts: bool


class NoteParsedElement(NamedTuple):
    """A footnote or endnote, with the part in which it is."""

    part: PackagePart
    element: ParsedElement


class FootnoteRegister:
    """The footnotes and endnotes by their identities, such as `footnote-1`, and what the text says of them.

    `pages` are those of their first marks, and `typed_marks` the marks that authors typed themselves.
    """

    def __init__(
        self, parts: dict[str, PackagePart | None], settings: ParsedElement | None, sections: list[ParsedElement]
    ) -> None:
        self.elements: dict[str, NoteParsedElement] = {}
        self.pages: dict[str, int] = {}
        self.typed_marks: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._begin_with_asterisks: dict[str, bool] = {}
        self._counts = dict.fromkeys(KINDS, 0)
        self._numberings = {kind: _numbering(kind, settings, sections) for kind in KINDS}
        for kind, part in parts.items():
            for number, each in enumerate(part.root if part is not None else ()):
                if part is not None and each.tag == qname(f"w:{kind}") and each.get(qname("w:type")) not in _SEPARATORS:
                    identity = f"{kind}-{each.get(qname('w:id'))}"
                    # Two footnotes with one identity are damage, but no reason to lose the second.
                    identity = f"{identity}-{number}" if identity in self.elements else identity
                    self.elements[identity] = NoteParsedElement(part, each)

    def add_reference(self, kind: str, reference: ParsedElement, page: int) -> str | None:
        """Count a reference to a footnote and return the identity; None where there is no such footnote."""
        identity = f"{kind}-{reference.get(qname('w:id'))}"
        if identity not in self.elements:
            return None
        self.pages.setdefault(identity, page)
        if reference.get(qname("w:customMarkFollows"), "0") not in {"0", "false", "off"}:
            self.typed_marks.setdefault(identity, "")
        else:
            numbering = self._numberings[kind]
            number = numbering.start + self._counts[kind]
            self._counts[kind] += 1
            label = "" if numbering.restarts else format_number(number, numbering.number_format)
            self._labels.setdefault(identity, label)
        return identity

    def add_repeated_mark(self, identity: str, page: int) -> None:
        """Record a field that repeats the mark of a footnote."""
        self.pages.setdefault(identity, page)

    def set_typed_mark(self, identity: str, text: str) -> None:
        """Record the mark that an author typed for a footnote; the first counts."""
        self.typed_marks[identity] = self.typed_marks.get(identity) or text.strip()

    @staticmethod
    def visible(text: str) -> str:
        """Return what a reader sees of a text in the mark of a footnote."""
        return text.strip().translate(_INVISIBLE)

    def begins_with_asterisks(self, identity: str) -> bool:
        """Return whether a footnote begins with typed asterisks, which are elsewhere if the mark is empty."""
        if identity not in self._begin_with_asterisks:
            texts = (each.text or "" for each in self.elements[identity].element.iter(*_TEXTS))
            begins = next(filter(None, map(self.visible, texts)), "").startswith("*")
            self._begin_with_asterisks[identity] = begins
        return self._begin_with_asterisks[identity]

    def label(self, identity: str) -> str:
        """Return the number that Word prints for a footnote, empty where an author typed the mark or Word restarts."""
        return self._labels.get(identity, "")


def _numbering(kind: str, settings: ParsedElement | None, sections: list[ParsedElement]) -> FootnoteNumbering:
    properties = [each.find(qname(f"w:{kind}Pr")) for each in (settings, *sections) if each is not None]
    number_format = next((value for each in properties if (value := child_value(each, "w:numFmt"))), None)
    starts = (whole_number(child_value(each, "w:numStart")) for each in properties)
    return FootnoteNumbering(
        number_format or ("decimal" if kind == "footnote" else "lowerRoman"),
        next((start for start in starts if start is not None), 1),
        any(child_value(each, "w:numRestart") not in _CONTINUOUS for each in properties),
    )
