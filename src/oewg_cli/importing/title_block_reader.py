"""Read the lines of the title block."""

from collections.abc import Callable, Sequence

from oewg_cli.importing.divided_title_lines import divided_title_lines, is_field_of_letter
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.session_line import DatesLine, dates_line, session_called_meeting, session_line
from oewg_cli.importing.line_forms.session_on_one_line import names_session
from oewg_cli.importing.line_forms.title_block_line import under_item
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import begins_with, says_only, words_of
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.title_block_bodies import bodies_of, kinds_of_bodies
from oewg_cli.note.source_document import SourceLine, TextForm
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_LANGUAGE = "en"
_MOST_BEFORE_TITLE = 3
_LEAST_WORDS = 4
"""How many words a sentence of a letter has, at least."""
_OF_BODIES = frozenset({"on", "of", "for", "group", "committee"})
_LONGEST_GREETING = 60
_LONGEST_SENDER = 40
_SUBJECT = "subject:"


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ":", ",", "!", "?")) and len(text.split()) >= _LEAST_WORDS


def _goes_on(above: str, below: str) -> bool:
    """Return whether a text goes on from one line to the next."""
    small = read_data("proper_names_en")["parts"]["small_words"]
    return below[:1].islower() or above.endswith((",", "-")) or above.rpartition(" ")[2].casefold() in small


def _is_of_days(text: str) -> bool:
    """Return whether a line is of the programme: hours, or the titles of columns."""
    can_be_title = text.casefold().endswith(words_of("column_or_title"))
    return hours_line(text) is not None or (says_only(text, "columns") and not can_be_title)


class TitleBlockReader:
    """Read the lines of the title block by what they say, and where that is not clear by their order."""

    def __init__(self, front: FirstPage, lines: Sequence[tuple[Words, SourceLine]]) -> None:
        self._front = front
        self._lines = divided_title_lines(lines)
        self._kinds: dict[int, PartKind] = {}

    def read(self) -> None:
        """Find out which part of the title block each line is, and add its words to the first page."""
        self._mark_letter()
        self._mark(PartKind.SESSION, self._first(session_line))
        self._mark(PartKind.PLACE_AND_DATES, self._first(self._dates))
        self._mark_meeting_above_dates()
        self._mark_further_dates()
        other = self._first(names_session)
        if PartKind.SESSION not in self._kinds.values() and other is not None:
            self._kinds.setdefault(other, PartKind.UNPLACED)  # of a kind that the format does not have
        self._mark(PartKind.AGENDA_ITEM, self._first(under_item))
        for number, text in enumerate(self._texts()):
            if number not in self._kinds and text.strip(" *").casefold() in self._title_lines():
                self._kinds[number] = PartKind.TITLE_LINE
            elif number not in self._kinds and begins_with(text, "submitters") and number:
                self._mark(PartKind.SUBTITLE, number)
        self._sort_the_rest()
        for number, (words, line) in enumerate(self._lines):
            self._take(self._kinds.get(number, PartKind.UNPLACED), words, line)

    def _mark_letter(self) -> None:
        """Mark what is of a letter around a programme: its fields, its salutation, sentences under that, its end."""
        texts = self._texts()
        fields = [number for number, text in enumerate(texts) if is_field_of_letter(text)]
        greeting = max((number for number, text in enumerate(texts) if is_greeting(text)), default=None)
        is_mail = len(fields) > 1 or any(texts[number].casefold().startswith(_SUBJECT) for number in fields)
        of_letter = fields if is_mail else []
        if greeting is not None:
            known = [number for number in range(greeting) if session_line(texts[number]) or self._dates(texts[number])]
            of_letter = [*of_letter, *range(0 if not known else greeting, greeting + 1)]
            of_letter += [number for number in range(greeting + 1, len(texts)) if _is_sentence(texts[number])]
        ends = [number for number, text in enumerate(texts) if text.strip(" –-,.").casefold() in words_of("closings")]
        senders = [end + 1 for end in ends if end + 1 < len(texts) and len(texts[end + 1]) <= _LONGEST_SENDER]
        self._kinds |= dict.fromkeys([*of_letter, *ends, *senders], PartKind.UNPLACED)

    def _dates(self, text: str) -> DatesLine | None:
        return dates_line(text, self._front.dated)

    def _texts(self) -> list[str]:
        return [words.plain for words, _ in self._lines]

    def _title_lines(self) -> set[str]:
        return {word.casefold() for word in phrases(_LANGUAGE)["title_lines"].values()}

    def _first(self, read: Callable[[str], object]) -> int | None:
        texts = enumerate(self._texts())
        return next((number for number, text in texts if number not in self._kinds and read(text)), None)

    def _mark(self, kind: PartKind, number: int | None) -> None:
        if number is not None and kind not in self._kinds.values():
            self._kinds[number] = kind

    def _mark_meeting_above_dates(self) -> None:
        dates = next((number for number, kind in self._kinds.items() if kind is PartKind.PLACE_AND_DATES), 0)
        if dates and session_called_meeting(self._texts()[dates - 1]):
            self._mark(PartKind.SESSION, dates - 1)

    def _mark_further_dates(self) -> None:
        """Mark the lines of the other parts of a session, each after the one before it."""
        first = next((number for number, kind in self._kinds.items() if kind is PartKind.PLACE_AND_DATES), None)
        texts = self._texts()
        at = len(texts) if first is None else first + 1
        while at < len(texts) and at not in self._kinds and self._dates(texts[at]):
            self._kinds[at] = PartKind.PLACE_AND_DATES
            at += 1

    def _mark_bodies(self, first: int, end: int) -> None:
        """Mark the lines of several bodies, and of the theme of a session."""
        kinds = kinds_of_bodies(self._lines[first:end])
        if kinds is not None:
            self._kinds |= dict(enumerate(kinds, first))
            named = [self._lines[number][0] for number in range(first, end)]
            self._front.bodies = bodies_of(zip(kinds, named, strict=True))

    def _sort_the_rest(self) -> None:
        """Read lines above the session as the body, and lines under it as titles, first that of an agenda item."""
        place: dict[PartKind, int] = {}
        for number, kind in self._kinds.items():
            place.setdefault(kind, number)
        dates = place.get(PartKind.PLACE_AND_DATES, place.get(PartKind.SESSION))
        known = [place[kind] for kind in (PartKind.SESSION, PartKind.PLACE_AND_DATES) if kind in place]
        begin = min(known, default=None)
        free = [number for number in range(len(self._lines)) if number not in self._kinds]
        above = [number for number in free if begin is not None and number < begin]
        between = [number for number in free if begin is not None and dates is not None and begin < number < dates]
        below = [number for number in free if number not in above and number not in between]
        titles = [number for number in below if self._is_title(number)]
        greeting = above != self._without_greeting(above)
        if above and dates is not None and begin is not None and not greeting:
            self._mark_bodies(above[0], place.get(PartKind.PLACE_AND_DATES, begin))
            above, between = ([number for number in each if number not in self._kinds] for each in (above, between))
        if not above and between:
            above, between = between, []
        has_bodies = bool(self._front.bodies)
        if not above and below and (titles[:1] != below[:1]) and not has_bodies:
            above, below = below[:1], below[1:]
        if not titles:
            named = [number for number in above if self._is_title_above(number)]
            above = [number for number in above if number not in named]
            if not above and named:
                above, below = below[:1], below[1:]
            below = [*named, *below]
        self._kinds |= dict.fromkeys(self._of_one_text(self._without_greeting(above)), PartKind.BODY)
        self._sort_titles(place, below)

    def _of_one_text(self, numbers: Sequence[int]) -> list[int]:
        """Return the first of some lines, and those after it as long as its text goes on from line to line."""
        kept = [*numbers[:1]]
        for number in numbers[1:]:
            above, below = self._lines[kept[-1]][0].plain, self._lines[number][0].plain
            if number != kept[-1] + 1 or not _goes_on(above, below):
                break
            kept.append(number)
        return kept

    def _is_title_above(self, number: int) -> bool:
        """Return whether a line above the session is a title, and not the name of a body that has its words in it."""
        text = self._lines[number][0].plain.casefold()
        at = [text.find(title) for title in words_of("titles") if title in text]
        before = text[: min(at)].split() if at else []
        return bool(at) and len(before) <= _MOST_BEFORE_TITLE and not _OF_BODIES & set(before)

    def _without_greeting(self, above: list[int]) -> list[int]:
        """Leave out the salutation of a letter, what is above it, and sentences under it."""
        texts = self._texts()
        last = max((number for number in above if is_greeting(texts[number])), default=None)
        if last is None:
            return above
        return [number for number in above if number > last and not texts[number].rstrip().endswith((".", ":", ","))]

    def _sort_titles(self, place: dict[PartKind, int], below: list[int]) -> None:
        subtitle, item = place.get(PartKind.SUBTITLE), place.get(PartKind.AGENDA_ITEM)
        titles = [number for number in below if subtitle is None or number < subtitle]
        titles = [number for number in titles if not self._has_status_words(number)] or titles
        titles = [number for number in titles if not _is_of_days(self._lines[number][0].plain)]
        named = [number for number in titles if self._is_title(number)]
        if not titles:
            return
        headings = [number for number in titles if self._lines[number][1].form is TextForm.HEADING]
        title = named[-1] if named and item is not None else (named or headings[:1] or titles[-1:])[0]
        self._kinds[title] = PartKind.TITLE
        of_item = [number for number in titles if item is not None and item < number < title]
        self._kinds |= dict.fromkeys(self._of_one_text(of_item), PartKind.AGENDA_ITEM_TITLE)
        following = [number for number in below if number > title and number not in self._kinds]
        following = [number for number in following if not _is_of_days(self._lines[number][0].plain)]
        status = next((number for number in following if self._is_status(number, title)), None)
        if status is not None:
            self._kinds[status] = PartKind.STATUS
            following.remove(status)
        if subtitle is None and following:
            self._kinds[following[0]] = PartKind.SUBTITLE

    def _is_status(self, number: int, title: int) -> bool:
        """Return whether a line under the title says how far the programme is; it does not stand out as titles do."""
        words, line = self._lines[number]
        if self._has_status_words(number):
            return True
        _, above = self._lines[title]
        stands_out = line.form is TextForm.HEADING or words.is_bold
        return above.form is TextForm.HEADING and not stands_out and PartKind.SUBTITLE in self._kinds.values()

    def _has_status_words(self, number: int) -> bool:
        return begins_with(self._lines[number][0].plain, "statuses") and not self._is_title(number)

    def _is_title(self, number: int) -> bool:
        text = self._lines[number][0].plain.casefold()
        return any(title in text for title in words_of("titles"))

    def _take(self, kind: PartKind, words: Words, line: SourceLine) -> None:
        front, plain = self._front, words.plain
        char = plain[len(plain.rstrip("*")) :]
        bare = words.rstrip(" *") if char else words
        if kind is PartKind.SESSION:
            front.session = front.session or session_line(plain) or session_called_meeting(plain)
        elif kind is PartKind.PLACE_AND_DATES:
            self._take_dates(plain)
        elif kind is PartKind.AGENDA_ITEM:
            front.under = under_item(plain)
        front.texts.setdefault(kind, []).append(bare)
        if char:
            front.chars[kind] = char
        front.parts.append(NotePart(kind, bare, line))

    def _take_dates(self, text: str) -> None:
        front, found = self._front, self._dates(text)
        if found is None:
            return
        front.periods.append(found)
        places = [each.place for each in front.periods if each.place]
        front.dates = front.periods[0]._replace(
            place=places[0] if places else "",
            opens=min(each.opens for each in front.periods),
            closes=max(each.closes for each in front.periods),
        )


def is_sentence_under_title(words: Words, line: SourceLine) -> bool:
    """Return whether a line under the title is a sentence, and not one about the document."""
    text = words.plain.strip()
    is_title = line.form is TextForm.HEADING or words.is_bold or text.startswith("*")
    return text.endswith(".") and not (is_title or begins_with(text, "statuses") or begins_with(text, "submitters"))


def is_greeting(text: str) -> bool:
    """Return whether a line is the salutation of a letter: `Dear colleagues,`."""
    return (
        len(text) <= _LONGEST_GREETING and text.rstrip().endswith((",", "!", ":")) and begins_with(text, "salutations")
    )
