"""Read the lines of the title block."""

from collections.abc import Callable, Sequence

from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.session_line import DatesLine, dates_line, session_line
from oewg_cli.importing.line_forms.title_block_line import under_item
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import begins_with, words_of
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.note.source_document import SourceLine
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
_MOST_BEFORE_TITLE = 3
_OF_BODIES = frozenset({"on", "of", "for", "group", "committee"})
_LONGEST_GREETING = 60


class TitleBlockReader:
    """Read the lines of the title block by what they say, and where that is not clear by their order."""

    def __init__(self, front: FirstPage, lines: Sequence[tuple[Words, SourceLine]]) -> None:
        self._front = front
        self._lines = lines
        self._kinds: dict[int, PartKind] = {}

    def read(self) -> None:
        """Find out which part of the title block each line is, and add its words to the first page."""
        self._mark(PartKind.SESSION, self._first(session_line))
        self._mark(PartKind.PLACE_AND_DATES, self._first(self._dates))
        self._mark(PartKind.AGENDA_ITEM, self._first(under_item))
        for number, text in enumerate(self._texts()):
            if number not in self._kinds and text.strip(" *").casefold() in self._title_lines():
                self._kinds[number] = PartKind.TITLE_LINE
            elif number not in self._kinds and begins_with(text, "submitters") and number:
                self._mark(PartKind.SUBTITLE, number)
        self._sort_the_rest()
        for number, (words, line) in enumerate(self._lines):
            self._take(self._kinds.get(number, PartKind.UNPLACED), words, line)

    def _dates(self, text: str) -> DatesLine | None:
        return dates_line(text, self._front.dated)

    def _texts(self) -> list[str]:
        return [words.plain for words, _ in self._lines]

    def _title_lines(self) -> set[str]:
        return {word.casefold() for word in phrases(_LANGUAGE)["title_lines"].values()}

    def _first(self, read: Callable[[str], object]) -> int | None:
        return next((number for number, text in enumerate(self._texts()) if read(text)), None)

    def _mark(self, kind: PartKind, number: int | None) -> None:
        if number is not None and kind not in self._kinds.values():
            self._kinds[number] = kind

    def _sort_the_rest(self) -> None:
        """Read lines above the session as the body, and lines under it as titles, first that of an agenda item."""
        place = {kind: number for number, kind in self._kinds.items()}
        dates = place.get(PartKind.PLACE_AND_DATES, place.get(PartKind.SESSION))
        known = [place[kind] for kind in (PartKind.SESSION, PartKind.PLACE_AND_DATES) if kind in place]
        begin = min(known, default=None)
        free = [number for number in range(len(self._lines)) if number not in self._kinds]
        above = [number for number in free if begin is not None and number < begin]
        between = [number for number in free if begin is not None and dates is not None and begin < number < dates]
        below = [number for number in free if number not in above and number not in between]
        titles = [number for number in below if self._is_title(number)]
        if not above and between:
            above, between = between, []
        if not above and below and (titles[:1] != below[:1]):
            above, below = below[:1], below[1:]
        if not titles:
            named = [number for number in above if self._is_title_above(number)]
            above = [number for number in above if number not in named]
            if not above and named:
                above, below = below[:1], below[1:]
            below = [*named, *below]
        self._kinds |= dict.fromkeys(self._without_greeting(above), PartKind.BODY)
        self._sort_titles(place, below)

    def _is_title_above(self, number: int) -> bool:
        """Return whether a line above the session is a title, and not the name of a body that has its words in it."""
        text = self._lines[number][0].plain.casefold()
        at = [text.find(title) for title in words_of("titles") if title in text]
        before = text[: min(at)].split() if at else []
        return bool(at) and len(before) <= _MOST_BEFORE_TITLE and not _OF_BODIES & set(before)

    def _without_greeting(self, above: list[int]) -> list[int]:
        """Leave out the salutation of a letter, what is above it, and sentences under it."""
        texts = self._texts()
        last = max((number for number in above if _is_greeting(texts[number])), default=None)
        if last is None:
            return above
        return [number for number in above if number > last and not texts[number].rstrip().endswith((".", ":", ","))]

    def _sort_titles(self, place: dict[PartKind, int], below: list[int]) -> None:
        subtitle, item = place.get(PartKind.SUBTITLE), place.get(PartKind.AGENDA_ITEM)
        titles = [number for number in below if subtitle is None or number < subtitle]
        named = [number for number in titles if self._is_title(number)]
        if not titles:
            return
        title = named[-1] if named and item is not None else (named or titles[-1:])[0]
        self._kinds[title] = PartKind.TITLE
        for number in titles:
            if item is not None and item < number < title:
                self._kinds[number] = PartKind.AGENDA_ITEM_TITLE
        following = [number for number in below if number > title and number not in self._kinds]
        if subtitle is None and following:
            self._kinds[following[0]] = PartKind.SUBTITLE

    def _is_title(self, number: int) -> bool:
        text = self._lines[number][0].plain.casefold()
        return any(title in text for title in words_of("titles"))

    def _take(self, kind: PartKind, words: Words, line: SourceLine) -> None:
        front, plain = self._front, words.plain
        char = plain[len(plain.rstrip("*")) :]
        bare = words.rstrip(" *") if char else words
        if kind is PartKind.SESSION:
            front.session = session_line(plain)
        elif kind is PartKind.PLACE_AND_DATES:
            front.dates = self._dates(plain)
        elif kind is PartKind.AGENDA_ITEM:
            front.under = under_item(plain)
        front.texts.setdefault(kind, []).append(bare)
        if char:
            front.chars[kind] = char
        front.parts.append(NotePart(kind, bare, line))


def _is_greeting(text: str) -> bool:
    """Return whether a line is the salutation of a letter: `Dear colleagues,`."""
    return (
        len(text) <= _LONGEST_GREETING and text.rstrip().endswith((",", "!", ":")) and begins_with(text, "salutations")
    )
