"""Draft the programme that the parts of a note mean, as a drafter would have written it."""

from collections.abc import Mapping

from oewg_cli.importing.day_builder import DayBuilder
from oewg_cli.importing.drafted_programme import DraftedProgramme, OpenQuestion, Origin, Tree
from oewg_cli.importing.footnote_names import names_of
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.numbered_paragraphs import NumberedParagraphs
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import drafted_item, runs_on, scheduled, titles_of
from oewg_cli.importing.source_comments import remarks
from oewg_cli.importing.title_block_builder import TitleBlockBuilder


def draft_of(recognized: Recognized) -> DraftedProgramme:
    """Return the programme that a note means; what it does not say stays open, and what is not certain is asked.

    Never fails: what has no place in the format becomes a question with its words, at the place where it was.
    """
    return _Drafter(recognized).draft()


class _Drafter:
    def __init__(self, recognized: Recognized) -> None:
        self._recognized = recognized
        self._names = names_of(recognized)
        self._questions: list[OpenQuestion] = []
        self._origins: list[Origin] = []

    def draft(self) -> DraftedProgramme:
        recognized = self._recognized
        titles = titles_of(recognized.parts)
        block = TitleBlockBuilder(recognized, self._names)
        paragraphs = NumberedParagraphs(recognized, self._names)
        days = DayBuilder(recognized, self._names, titles)
        items = self._items(titles)
        tree: dict[str, Tree] = {
            "masthead": block.masthead(),
            "body": block.text(PartKind.BODY, "body"),
            "session": block.session(),
        }
        tree |= block.item(items)
        tree["title"] = block.text(PartKind.TITLE, "title")
        tree |= block.subtitle()
        tree["paragraphs"] = paragraphs.tree()
        symbol = block.agenda_symbol or paragraphs.agenda_symbol
        if items or symbol:
            tree["agenda"] = ({"symbol": symbol} if symbol else {}) | {"items": items}
        tree["programme"] = days.tree()
        tree |= self._footnotes(block)
        for room in (block, paragraphs, days):
            self._questions += room.questions
            self._origins += room.origins
        origins = sorted(self._origins, key=lambda origin: origin[1])
        self._questions += remarks(recognized, self._names, origins)
        return DraftedProgramme(tree, tuple(self._questions), tuple(origins))

    def _items(self, titles: Mapping[str, dict[str, None]]) -> dict[str, Tree]:
        """Return the titles of the agenda items by their numbers, each as its first heading that has one."""
        items: dict[str, Tree] = {}
        is_running = runs_on(titles)
        for part in self._recognized.parts:
            found = scheduled(part, titles)
            if found is None:
                continue
            if found.title.plain and not items.get(found.number):
                others = titles.get(found.number, ())
                items[found.number] = drafted_item(found.title, self._names, others, is_running=is_running)
            items.setdefault(found.number, None)
        open_titles = [number for number, title in items.items() if title is None]
        self._questions += [
            OpenQuestion(("agenda", "items", number), "The document has no title for this agenda item.")
            for number in open_titles
        ]
        return dict(sorted(items.items(), key=lambda item: (int(item[0].split()[0]), item[0])))

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
