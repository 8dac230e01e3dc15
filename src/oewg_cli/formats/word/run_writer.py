"""Writes the runs of the note as the content of paragraphs: text, links and footnote marks."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart

from oewg_cli.formats.joined_runs import hours_and_who
from oewg_cli.formats.word.asterisk_references import AsteriskReferences
from oewg_cli.formats.word.data_elements import PropertyData
from oewg_cli.formats.word.footnote_references import RAISED, FootnoteMarks
from oewg_cli.formats.word.run_elements import printable, tab, text_run
from oewg_cli.formats.word.xml_elements import Element, element
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange

_BEFORE_ITALICS = ("rStyle", "rFonts", "b")

# The reserved and unreserved characters of RFC 3986, and the first character of an encoded one.
_URI = ":/?#[]@!$&'()*+,;=-._~%"


# What Word allows.
_LONGEST_TOOLTIP = 260


class RunWriter:
    """Writes the content of the paragraphs of one part, which has the relationships of its links."""

    def __init__(self, part: XmlPart, marks: FootnoteMarks, asterisks: AsteriskReferences) -> None:
        self.redline = marks.redline
        self.asterisks = asterisks
        self._part = part
        self._marks = marks
        self._relationships: dict[str, str] = {}

    def runs(self, runs: Iterable[Run], form: PropertyData) -> Iterator[Element]:
        """Write runs in this form: those of one link together, and in it those of one change."""
        for link, linked in groupby(runs, key=attrgetter("link")):
            style: PropertyData = {"rStyle": "Hyperlink"} if link else {}
            content = list(self._changed(linked, style | form))
            if link and content:
                yield self._hyperlink(link, content)
            else:
                yield from content

    def block(self, block: Block, form: PropertyData, aside: PropertyData) -> Iterator[Element]:
        """Write the content of a block: its number or letter, if it has one, its text and its aside.

        The form of the aside is that after a heading; after the hours it is their own. References at the start of the
        text are in the first block.
        """
        yield from self.asterisks.at_start(block.change)
        changed = None if block.old_label is None else RunChange.INSERTED
        labels = [(block.old_label, RunChange.DELETED), (block.label, changed)]
        shown = [(label, change) for label, change in labels if label]
        for label, change in shown:
            yield from self.redline.tracked(change, [text_run(label, {}), *([tab()] if len(shown) == 1 else [])])
        yield from [tab()] if len(shown) > 1 else []
        if block.kind is BlockKind.HEADING:
            yield from self.runs(block.runs, form)
            yield from self.runs(block.aside, aside)
        else:
            runs = hours_and_who(block) if block.kind is BlockKind.HOURS else (*block.runs, *block.aside)
            yield from self.runs(runs, form)

    def _changed(self, runs: Iterable[Run], form: PropertyData) -> Iterator[Element]:
        for change, together in groupby(runs, key=attrgetter("change")):
            yield from self.redline.tracked(change, (made for run in together for made in self._run(run, form)))

    def _run(self, run: Run, form: PropertyData) -> Iterator[Element]:
        if run.mark is not None:
            if run.text:
                yield text_run(run.text, RAISED)
            yield from self._marks.mark(run.mark, run.change)
        elif run.is_asterisks:
            yield from self.asterisks.mark(run)
        elif run.text:
            yield text_run(run.text, _italic(form) if run.italic else form)

    def _hyperlink(self, link: str, content: list[Element]) -> Element:
        address = quote(printable(link), safe=_URI)
        if address not in self._relationships:
            self._relationships[address] = self._new_relationship(address)
        tip = printable(link)[:_LONGEST_TOOLTIP]
        return element("w:hyperlink", *content, history=1, tooltip=tip, **{"r:id": self._relationships[address]})

    def _new_relationship(self, address: str) -> str:
        """Add a relationship to an address; `relate_to` would compare it with all others."""
        relationships = self._part.rels
        # The relationships of a part are numbered without gaps.
        identity = f"rId{len(relationships) + 1}"
        relationships.add_relationship(RT.HYPERLINK, address, identity, is_external=True)
        return identity


def _italic(form: PropertyData) -> PropertyData:
    """Return a form in italics, which come after the style, the font and bold type in the standard."""
    before = {name: value for name, value in form.items() if name in _BEFORE_ITALICS}
    return before | {"i": True} | {name: value for name, value in form.items() if name not in before}
