"""The words that each place of a drafted programme has, and those in which a document may say the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from oewg_cli.files.data_files import read_data_file
from oewg_cli.importing.drafted_programme import OpenQuestion, Tree, Value
from oewg_cli.importing.source_words import keys_of
from oewg_cli.programme.inline_text import parse_inline
from oewg_cli.programme.item_references import read_reference
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import ordinal, phrases
from oewg_cli.un.un_data import read_data

_LANGUAGE = "en"
_DATE = lazy_pattern(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = lazy_pattern(r"([0-9]{1,2}):([0-9]{2})")
_QUOTED, _NUMBERS = lazy_pattern(r"`([^`]*)`"), lazy_pattern("[0-9]+")
_NOON = 12
_NOT_SAID = frozenset({"footnote", "id"})
_MOST_SPELT = 99


_Slots = dict[str, list[list[bool]]]


class DraftedWords:
    """The words of a place of the programme, each of which a document has as often as it is there.

    Several words can be forms of one, as the number and the name of a month: a document has one of them. Words of
    form are there as often as they like.
    """

    def __init__(self) -> None:
        self._open: tuple[_Slots, _Slots, _Slots] = (defaultdict(list), defaultdict(list), defaultdict(list))
        self.form: set[str] = set()

    def add(self, *forms: str, seldom: Iterable[str] = ()) -> None:
        """Add a word in its forms, and in those that are taken only where no other word has them."""
        slot = [True]
        for form in forms:
            self._open[len(forms) > 1][form].append(slot)
        for form in seldom:
            self._open[-1][form].append(slot)

    def add_text(self, text: str) -> None:
        """Add the words of a text as a reader sees it."""
        for key in keys_of("".join(each.text for each in parse_inline(text))):
            self.add(key)

    @property
    def keys(self) -> set[str]:
        """Return the words that are there, however often they were taken."""
        return self.form.union(*self._open)

    def has(self, key: str) -> bool:
        """Return whether a word is there, however often it was taken."""
        return key in self.form or any(key in slots for slots in self._open)

    def take(self, key: str) -> bool:
        """Take a word once; return whether it was there and not taken."""
        if key in self.form:
            return True
        for slots in self._open:
            found = slots.get(key, [])
            while found and not found[-1][0]:
                found.pop()
            if found:
                found[-1][0] = False
                return True
        return False


def drafted_words(tree: Mapping[str, Tree], questions: Iterable[OpenQuestion]) -> dict[NodePath, DraftedWords]:
    """Return the words of each place: of a meeting, of a day without its meetings, and of each outermost key.

    All that is on the first page is one place, the masthead. What a question quotes is there too.
    """
    gatherer = _Gatherer(tree)
    for key, value in tree.items():
        if key == "programme" and isinstance(value, list):
            for number, day in enumerate(value):
                gatherer.add_day(number, day)
        else:
            gatherer.add(place_of((key,)), key, value)
    for question in questions:
        for text in _quoted(question.text):
            gatherer.words[place_of(question.path)].add_text(text)
    return gatherer.words


def place_of(path: NodePath) -> NodePath:
    """Return the place to which a path of the programme belongs."""
    if path[:1] == ("programme",):
        return path[:4] if path[2:3] == ("meetings",) else path[:2]
    return path[:1] if path[:1] in {("paragraphs",), ("agenda",), ("footnotes",)} else ("masthead",)


def _quoted(text: str) -> Iterator[str]:
    """Return what a question quotes, and the numbers that it names."""
    quoted = _QUOTED.findall(text)
    own, _, rest = _QUOTED.sub("", text).partition(": ")
    is_own = own.endswith(" ")  # what is asked after a quotation
    yield from (*quoted, "" if is_own else rest, *_NUMBERS.findall(own))


class _Gatherer:
    def __init__(self, tree: Mapping[str, Tree]) -> None:
        self.words: dict[NodePath, DraftedWords] = defaultdict(DraftedWords)
        self._titles: dict[str, list[str]] = defaultdict(list)
        for agenda in _agendas(tree):
            for number, item in agenda.items():
                self._titles[number] += _texts(item)

    def add_day(self, number: int, day: Tree) -> None:
        if not isinstance(day, dict):
            return
        place: NodePath = ("programme", number)
        for key, value in day.items():
            if key == "meetings" and isinstance(value, list):
                for at, meeting in enumerate(value):
                    self.add((*place, "meetings", at), "meetings", meeting)
            else:
                self.add(place, key, value)

    def add(self, place: NodePath, key: str, value: Tree) -> None:
        """Add the words of a value under its key."""
        words = self.words[place]
        words.form |= form_words(key)
        if key == "item" and not isinstance(value, list):
            self._add_item(words, value)
        elif isinstance(value, dict):
            for inner, of_inner in value.items():
                if key == "items":
                    words.add_text(inner)
                self.add(place, inner, of_inner)
        elif isinstance(value, list):
            for each in value:
                self.add(place, key, each)
        elif value is not None and key not in _NOT_SAID:
            _ADDERS.get(key, _add_value)(words, value)

    def _add_item(self, words: DraftedWords, value: Tree) -> None:
        if isinstance(value, dict):
            words.add_text(" ".join(str(each) for key, each in value.items() if key != "number"))
            numbers = value.get("number")
            for number in numbers if isinstance(numbers, list) else [numbers]:
                self._add_item(words, number)
            return
        typed = str(value)
        words.add_text(typed)
        for number in dict.fromkeys((typed, *read_reference(typed).ends)):
            for title in self._titles.get(number, ()):
                words.add_text(title)


@cache
def form_words(key: str) -> frozenset[str]:
    """Return the words with which the value of a key is said, or those of `heads` of rows and columns."""
    of_keys: Mapping[str, list[str]] = read_data_file(__file__, "form_words_en")["of_keys"]
    return frozenset(of_keys.get(key, ()))


def _agendas(tree: Mapping[str, Tree]) -> Iterator[Mapping[str, Tree]]:
    bodies = tree.get("body")
    of_bodies = [body.get("agenda") for body in bodies if isinstance(body, dict)] if isinstance(bodies, list) else []
    for agenda in (tree.get("agenda"), *of_bodies):
        items = agenda.get("items") if isinstance(agenda, dict) else None
        if isinstance(items, dict):
            yield items


def _texts(item: Tree) -> list[str]:
    if isinstance(item, dict):
        return [text for text in item.values() if isinstance(text, str)]
    return [item] if isinstance(item, str) else []


def _add_value(words: DraftedWords, value: Value) -> None:
    if isinstance(value, int):
        _add_number(words, value)
    else:
        words.add_text(str(value))


def _add_language(words: DraftedWords, value: Value) -> None:
    name = phrases(_LANGUAGE)["languages"].get(value, value)
    words.form |= {str(name).casefold(), "and", "only"}


def _add_repeated(words: DraftedWords, value: Value) -> None:
    """Add what a document has at many places."""
    words.form |= {*keys_of(str(value))}


def _add_dates(words: DraftedWords, value: Value) -> None:
    days = [date(*map(int, found.groups())) for found in _DATE.finditer(str(value))]
    known = read_data("dates_and_times")
    for day in days:
        month = phrases(_LANGUAGE)["months"][day.month - 1]
        weekday = phrases(_LANGUAGE)["weekdays"][day.weekday()]
        words.add(str(day.day), seldom=[f"{day:%d%m%y}".lstrip("0")])
        words.add(month.casefold(), *_short_of(month, known["months"]), seldom=[str(day.month)])
        words.add(str(day.year), seldom=[f"{day:%y}".lstrip("0")])
        words.add(weekday.casefold(), *_short_of(weekday, known["weekdays"]))
    words.form |= form_words("date")


def _short_of(name: str, short: Mapping[str, str]) -> list[str]:
    return [each.casefold() for each, full in short.items() if full == name]


def _add_hours(words: DraftedWords, value: Value) -> None:
    typed = str(value)
    for found in _CLOCK.finditer(typed):
        hour, minute = int(found[1]), int(found[2])
        words.add(str(hour), *_other(hour), seldom=[f"{hour}{minute:02}"])
        words.add(str(minute))
    words.add_text(_CLOCK.sub(" ", typed))


def _other(hour: int) -> list[str]:
    other = hour % _NOON or _NOON
    return [] if other == hour else [str(other)]


def _add_number(words: DraftedWords, value: int) -> None:
    if not 1 <= value <= _MOST_SPELT:
        words.add(str(value))
        return
    first, *others = keys_of(ordinal(value, _LANGUAGE))
    words.add(str(value), first)
    for other in others:
        words.add(other)


_ADDERS: dict[str, Callable[[DraftedWords, Value], None]] = {
    "time": _add_hours,
    **dict.fromkeys(("date", "opens", "closes", "processed", "reissued"), _add_dates),
    **dict.fromkeys(("original", "versions"), _add_language),
    **dict.fromkeys(("symbol", "job", "documents"), _add_repeated),
}
"""How the words of a value are added, by its key; the others are texts and numbers."""
