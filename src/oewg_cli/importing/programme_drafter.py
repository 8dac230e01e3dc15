"""Draft the programme that the parts of a note mean, as a drafter would have written it."""

from collections.abc import Iterable

from oewg_cli.findings.finding import Finding
from oewg_cli.importing.agenda_builder import AgendaBuilder
from oewg_cli.importing.day_builder import DayBuilder
from oewg_cli.importing.drafted_programme import DraftedProgramme, OpenQuestion, Origin, Tree
from oewg_cli.importing.drafted_words import drafted_words
from oewg_cli.importing.footnote_names import names_of
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.lost_words import lost_words
from oewg_cli.importing.numbered_paragraphs import NumberedParagraphs
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import titles_of
from oewg_cli.importing.source_comments import questions_of, remarks
from oewg_cli.importing.title_block_builder import TitleBlockBuilder
from oewg_cli.importing.typed_in_capitals import TextsInCapitals
from oewg_cli.importing.unplaced_text import unplaced


def draft_of(recognized: Recognized, findings: Iterable[Finding] = ()) -> DraftedProgramme:
    """Return the programme that a note means; what it does not say stays open, and what is not certain is asked.

    Never fails: what has no place in the format becomes a question with its words, at the place where it was,
    unless one of the `findings` about the document quotes it.
    """
    return _Drafter(recognized, findings).draft()


class _Drafter:
    def __init__(self, recognized: Recognized, findings: Iterable[Finding]) -> None:
        self._recognized = recognized
        self._findings = findings
        self._names = names_of(recognized)
        self._questions: list[OpenQuestion] = []
        self._origins: list[Origin] = []

    def draft(self) -> DraftedProgramme:
        recognized = self._recognized
        titles = titles_of(recognized.parts)
        block = TitleBlockBuilder(recognized, self._names)
        paragraphs = NumberedParagraphs(recognized, self._names)
        days = DayBuilder(recognized, self._names, titles)
        agendas = AgendaBuilder(recognized, self._names, titles)
        items = agendas.items
        tree: dict[str, Tree] = {
            "masthead": block.masthead(),
            "body": block.body(agendas.agendas_of_bodies(), agendas.short_names),
            "session": block.session(),
        }
        tree |= block.item(items)
        tree["title"] = block.text(PartKind.TITLE, "title")
        tree |= block.status()
        tree |= block.subtitle()
        tree["paragraphs"] = paragraphs.tree()
        symbol = block.agenda_symbol or paragraphs.agenda_symbol
        if items or symbol:
            tree["agenda"] = ({"symbol": symbol} if symbol else {}) | {"items": items}
        tree["programme"] = days.tree()
        tree |= self._footnotes(block)
        self._questions += agendas.questions
        for room in (block, paragraphs, days):
            self._questions += room.questions
            self._origins += room.origins
        self._questions += TextsInCapitals(tree).questions
        origins = sorted(self._origins, key=lambda origin: origin[1])
        self._questions += remarks(recognized, self._names, origins)
        drafted = drafted_words(tree, self._questions)
        lost = lost_words(recognized, days.placed, drafted, unplaced(recognized), self._findings)
        self._questions += questions_of(lost, origins)
        return DraftedProgramme(tree, tuple(self._questions), tuple(origins))

    def _footnotes(self, block: TitleBlockBuilder) -> dict[str, Tree]:
        notes: dict[str, Tree] = {}
        for identity, name in self._names.items():
            note = self._recognized.notes.get(identity)
            if note is None and not block.asterisk_words(identity):
                continue  # a mark without a footnote
            words = note.words if note else block.asterisk_words(identity)
            texts = [text for text in (markup(each, self._names) for each in words) if text]
            notes[name] = " ".join(texts) or None
            if note:
                self._origins.append((("footnotes", name), note.span))
            if len(texts) > 1:
                self._questions.append(
                    OpenQuestion(("footnotes", name), "This footnote has several paragraphs in the document.")
                )
        return {"footnotes": notes} if notes else {}
