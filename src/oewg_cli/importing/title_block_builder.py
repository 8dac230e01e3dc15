"""Build the masthead, the session and the title block of a programme from the first page of a note."""

from collections.abc import Container, Mapping

from oewg_cli.importing.asterisk_statements import agenda_symbol, reissues
from oewg_cli.importing.drafted_programme import OpenQuestion, Origin, Tree
from oewg_cli.importing.first_page import FoundBody
from oewg_cli.importing.footnote_names import asterisk_name
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.line_forms.masthead_line import weekday_of_document
from oewg_cli.importing.line_forms.session_line import SESSION, DatesLine
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.meeting_names import folded
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import adopted_title
from oewg_cli.importing.title_block_bodies import SHORT_NAME
from oewg_cli.importing.wrong_weekdays import NamedDay, named_days, weekday_question
from oewg_cli.un.organs import organ_meant

_MISSING = {
    "organ": "The document does not name its principal organ.",
    "date": "The document has no date.",
    "original": "The document does not say in which language it was drafted.",
    "body": "The document does not name the body.",
    "place": "The document does not say where the session is held.",
    "opens": "The document does not say when the session opens.",
    "closes": "The document does not say when the session closes.",
    "title": "The document has no title.",
}
"""What is asked where the first page lacks the value of a key."""


class TitleBlockBuilder:
    """Build the parts of the tree above the paragraphs.

    `questions` and `origins` are complete when all parts were asked for. `agenda_symbol` is the symbol of the agenda,
    where a footnote or the line of the agenda item has it.
    """

    def __init__(self, recognized: Recognized, names: Mapping[str, str]) -> None:
        self._front = recognized.front
        self._names = names
        self._asterisks = {note.char: note for note in recognized.asterisks}
        self.questions: list[OpenQuestion] = []
        self.origins: list[Origin] = []
        self.agenda_symbol = agenda_symbol(recognized) or (self._front.under.symbol if self._front.under else None)
        typed = [day for note in recognized.asterisks for day in reissues(note)]
        self._reissued = [*dict.fromkeys([*recognized.front.reissued, *typed])]

    def masthead(self) -> Tree:
        """Return the masthead; the organ in full, where it is known."""
        front, tree = self._front, dict[str, Tree]()
        known = organ_meant(front.organ.plain) if front.organ else None
        tree["organ"] = known.name if known else front.organ.plain if front.organ else None
        if front.symbol:
            tree["symbol"] = front.symbol
        if front.distribution and front.distribution != "General":
            tree["distribution"] = front.distribution
        tree["date"] = front.dated
        originals: list[Tree] = [*front.originals]
        tree["original"] = originals[0] if len(originals) == 1 else originals or None
        versions: list[Tree] = [*front.versions]
        if versions:
            tree["versions"] = versions[0] if len(versions) == 1 else versions
        if front.job:
            tree["job"] = front.job
        for key, days in (("processed", front.processed), ("reissued", self._reissued)):
            if days:
                tree[key] = days[0] if len(days) == 1 else [*days]
        if front.stars > len(self._reissued):
            self._ask(
                "masthead", "symbol", "The symbol has an asterisk, but no footnote says when the document was reissued."
            )
        self._ask_weekday_of_date()
        self._say_open("masthead", tree)
        return tree

    def _ask_weekday_of_date(self) -> None:
        day, words = self._front.dated, self._front.dated_on
        if day is not None and words is not None:
            typed = words.plain.strip()
            question = weekday_question(typed, [NamedDay(weekday_of_document(typed), day)])
            if question is not None:
                self.questions.append(OpenQuestion(("masthead", "date"), question, span=words.span()))

    def session(self) -> Tree:
        """Return the session: what its line and the line of its dates say."""
        session, dates = self._front.session, self._front.dates
        session = None if len(self._front.bodies) > 1 else session
        tree: dict[str, Tree] = {}
        if session and session.number:
            tree["number"] = session.number
        if session and session.kind:
            tree["kind"] = session.kind
        if session and session.number and session.called != SESSION:
            self._ask("session", "number", f"The document calls this a {session.called}; it is printed as a session.")
        tree["place"] = (dates.place or None) if dates else None
        tree["opens"] = dates.opens if dates else None
        tree["closes"] = dates.closes if dates else None
        if len(self._front.periods) > 1 or any(each.held for each in self._front.periods):
            tree["parts"] = [_part(each) for each in self._front.periods]
        self._say_open("session", tree)
        titled = self._front.text(PartKind.PLACE_AND_DATES)
        if dates and dates.has_gaps and titled is not None:
            typed = titled.plain.strip()
            self._ask("session", "opens", f"The document has `{typed}`; this is the first day of all these periods.")
        if dates and dates.is_assumed and titled is not None:
            text = "The document has no year here; this one follows from its date."
            self.questions.append(OpenQuestion(("session", "opens"), text, span=titled.span()))
        self._ask_weekdays_of_session()
        return tree

    def _ask_weekdays_of_session(self) -> None:
        for period, words in zip(
            self._front.periods, self._front.texts.get(PartKind.PLACE_AND_DATES, ()), strict=False
        ):
            days = [*named_days(words.plain[: period.end], self._front)]
            question = weekday_question(words.plain.strip(), days)
            if question is not None:
                wrong = next(each.day for each in days if each.is_wrong)
                path = ("session", "closes" if wrong == period.closes != period.opens else "opens")
                self.questions.append(OpenQuestion(path, question, span=words.span()))

    def body(self, agendas: Mapping[str, Tree], short_names: Container[str]) -> Tree:
        """Return the name of the body, or the bodies with their sessions, themes and agendas.

        `agendas` are those of bodies that have their own, by their names in full. A name in parentheses is a short name
        if it is one of those that meetings use.
        """
        bodies = self._front.bodies
        if not bodies:
            return self.text(PartKind.BODY, "body")
        trees = [self._body(number, body, agendas, short_names) for number, body in enumerate(bodies)]
        if len(trees) > 1:
            return [*trees]
        single = {key: value for key, value in trees[0].items() if key not in {"number", "kind"}}
        return single if len(single) > 1 else single["name"]

    def _body(
        self, number: int, body: FoundBody, agendas: Mapping[str, Tree], short_names: Container[str]
    ) -> dict[str, Tree]:
        self.origins.append((("body", number), body.words.span()))
        words, short = name_and_short(body.words, short_names)
        tree: dict[str, Tree] = {"name": markup(_upright(words), self._names)}
        if short is not None:
            tree["short"] = short
        if body.session is not None and body.session.number:
            tree["number"] = body.session.number
        if body.session is not None and body.session.kind:
            tree["kind"] = body.session.kind
        if body.theme is not None:
            tree["theme"] = markup(_upright(body.theme), self._names)
            self._ask("body", None, f"The document has `{body.theme.plain}` here: is it the theme of the session?")
        if words.plain in agendas:
            tree["agenda"] = agendas[words.plain]
        return tree

    def text(self, kind: PartKind, key: str) -> Tree:
        """Return a text of the title block with the marks of its footnotes; None if it was not found."""
        words = self._front.text(kind)
        if words is None:
            self.questions.append(OpenQuestion((key,), _MISSING[key]))
            return None
        self.origins.append(((key,), words.span()))
        name = self._names.get(asterisk_name(self._front.chars.get(kind, "")))
        return markup(_upright(words), self._names) + (f"[^{name}]" if name else "")

    def subtitle(self) -> dict[str, Tree]:
        """Return the subtitle, if there is one."""
        found = self._front.texts.get(PartKind.SUBTITLE)
        return {"subtitle": self.text(PartKind.SUBTITLE, "subtitle")} if found else {}

    def status(self) -> dict[str, Tree]:
        """Return the status of the programme, if it is printed; a line that can be anything is asked about."""
        words = self._front.text(PartKind.STATUS)
        if words is None:
            return {}
        if not begins_with(words.plain, "statuses"):
            self._ask("status", None, "The document has this under its title: is it the status of the programme?")
        return {"status": markup(_upright(words), self._names)}

    def item(self, items: Mapping[str, Tree]) -> dict[str, Tree]:
        """Return the agenda item under which the note is submitted; its title only if the agenda has another."""
        under = self._front.under
        if under is None:
            return {}
        numbers: list[Tree] = [int(number) if number.isdigit() else number for number in under.numbers]
        number: Tree = numbers[0] if len(numbers) == 1 else numbers
        words = self._front.text(PartKind.AGENDA_ITEM_TITLE)
        title = markup(words, self._names) if words else None
        known = {adopted_title(items.get(each)) for each in under.numbers}
        if under.rest:
            self.questions.append(OpenQuestion(("item",), f"The document has this after the agenda: {under.rest}"))
        tree: dict[str, Tree] = {"number": number}
        if under.agenda != "adopted":
            tree["agenda"] = under.agenda
        if title and title not in known:
            tree["title"] = title
        return {"item": tree if len(tree) > 1 else number}

    def asterisk_words(self, identity: str) -> tuple[Words, ...]:
        """Return the words of a footnote that asterisks refer to, by its identity."""
        return tuple(note.words for char, note in self._asterisks.items() if asterisk_name(char) == identity)

    def _say_open(self, block: str, tree: Mapping[str, Tree]) -> None:
        for key, value in tree.items():
            if value is None:
                self._ask(block, key, _MISSING[key])

    def _ask(self, block: str, key: str | None, text: str) -> None:
        self.questions.append(OpenQuestion((block, key) if key else (block,), text))


def name_and_short(words: Words, short_names: Container[str]) -> tuple[Words, str | None]:
    """Return the name of a body, and the short name after it if meetings use it."""
    found = SHORT_NAME.search(words.plain)
    if found is None or folded(found["short"]) not in short_names:
        return words, None
    return words.cut(0, found.start()), found["short"]


def _part(period: DatesLine) -> dict[str, Tree]:
    tree: dict[str, Tree] = {"opens": period.opens, "closes": period.closes}
    if period.place:
        tree["place"] = period.place
    if period.held:
        tree["format"] = period.held
    return tree


def _upright(words: Words) -> Words:
    """Return a line without italics where all of it is in italics: that is the form of the line, not emphasis."""
    if all(run.italic or not run.text.strip() for run in words.pieces):
        return Words(run._replace(italic=False) for run in words.pieces)
    return words
