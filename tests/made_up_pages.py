"""Makes up pages as secretariats set them, of words and numbers that occur once, so that each can be looked for.

A page is made of lines and tables, in no format; `pages_set.py` sets it as text, as Markdown or with Word. In the
forms below `<3>` is up to three words, `<#>` a number alone, and a name a line of that kind.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
OWN_SYMBOL = "A/AC.998/2025/771"
_SYLLABLES = ("bra", "do", "fli", "gu", "kam", "lor", "ne", "pim", "ros", "tuv", "vel", "zan")
_FIRST_WORD = 150
_FIRST_NUMBER = 32
"""Lone numbers begin above the days of a month, so that no other number of a page is one of them."""
_HOURS = (
    ("10 a.m.–1 p.m.", "10:00–13:00"), ("3–6 p.m.", "15:00–18:00"), ("10.00-13.00", "10:00–13:00"),
    ("3 - 6 pm", "15:00–18:00"), ("15:00 – 18:00", "15:00–18:00"), ("9:30 a.m. to 12:30 p.m.", "09:30–12:30"),
    ("2.30 p.m.–5.30 p.m.", "14:30–17:30"), ("from 11 a.m. to noon", "11:00–12:00"), ("3 p.m.", "15:00"),
    ("AM (10-1)", "10:00–13:00"), ("PM (3-6)", "15:00–18:00"),
)  # fmt: skip
HOURS = dict(_HOURS)
"""Hours as they are typed, with what they are in a programme."""
_LABELS = ("Morning", "Afternoon", "a.m.", "AM", "p.m.")


_DAYS = (
    "{weekday}, {day} {month} {year}", "{weekday}, {day} {month}", "{weekday} {day} {month} {year}",
    "{day} {month} {year}", "{upper}, {day} {month}", "{short} {day} {month:.3}", "{weekday} {day}th {month} {year}",
    "{day} {month} {year} ({weekday})",
)  # fmt: skip
_FORMS = {
    "item": (
        "Agenda item {n}: <4>", "Item {n}. <4>", "{n}. <4>", "<4> [item {n}]", "item {n} (<4>)", "<4> (item {n})",
        "(Item {n})", "Item {n} (continued)", "Item {n}: <4> (cont'd)", "<4> (items {n} and {next})",
        "Items {n}, {next}", "Item {n} (<1>, <1>)", "<4>\u00a0– item {n}", "Item {n} (a): <4>",
    ),
    "remark": (
        "<9>", "<9>.", "Note: <6>.", "<4> – <4>", "<2>: <4>", "Statements by <4>", "Lunch, <2>", "<2> (<2>)", "(<2>)",
        "<12>, <12> and <3>.", "Side event: <4>", "*<2>", "<2>; <2>",
    ),
    "number": (
        "<#>", "3", "12", OWN_SYMBOL, "A/AC.998/2025/L.<#>", "<#>th meeting", "Conference Room <#>",
        "<#>th meeting (closed)", "Room <#>-<#>", "No. <#>", "<#>.", "(<#>)", "<#> <1>", "<1> <#>", "<#>, <#>",
    ),
    "meeting": (
        "<hours>", "<hours>", "<hours>  <#>th meeting", "<hours>\t<3>", "<hours>: <3>", "<hours> <item>",
        "<hours>, <2>", "AM: <2>; <item>", "10-13h <item>", "<2>, <hours>", "<hours>, Conference Room <#>",
        "After the adjournment of the <#>th meeting",
    ),
    "entry": ("<item>", "<item>", "<remark>", "<number>"),
    "cell": ("", "<#>", "<entry>", "<item>\n<remark>", "<meeting>", "<meeting>\n<entry>"),
    "hours": (*HOURS, *_LABELS),
    "dates": ("{first}–{last} {month} {year}", "{first} to {last} {month} {year}"),
    "block": (
        "Committee on <4>\n<session>\nGeneva, {dates}", "Committee on <4>\n<session>, Geneva, {dates}",
        "Working group on <4>\nGeneva, {dates}",
    ),
    "session": ("Sixty-ninth session", "Seventh session", "21st session"),
    "title": ("Programme of work", "Provisional programme of work <2>", "TENTATIVE TIMETABLE"),
    "column": ("<#>", "3", "<item>", "<#> <4>"),
    "room": ("<#>", "<2>", "Room <#>"),
}  # fmt: skip
_COLUMNS = (
    ("Date", "Time", "Item", "Room"), ("Time", "Item", "Title"), ("Item", "Dates"), ("Day", "AM (10-1)", "PM (3-6)"),
    ("Date", "Morning", "Afternoon"), ("Time", "Plenary", "Working Group II"), ("Hours", "Programme", "Documents"),
)  # fmt: skip
_OF_DAYS = frozenset({"Date", "Day", "Dates"})
_OF_COLUMNS = {"Time": "hours", "Hours": "hours", "Item": "column", "Room": "room"}
_MASTHEAD = ("United Nations", OWN_SYMBOL, "General Assembly", "Distr.: General", "24 March 2025", "Original: English")
_PLACE = re.compile(r"<([^<>]+)>")


class Line(NamedTuple):
    """A line of a page: what it says, and its form: `heading`, `bold`, `bullet`, `box`, or `plain`."""

    text: str
    form: str = "plain"


class Cell(NamedTuple):
    """A cell of a table: its lines, how many columns it is wide, and whether it is one with the cell above it."""

    lines: tuple[str, ...]
    width: int = 1
    is_continued: bool = False


Table = tuple[tuple[Cell, ...], ...]


class Page(NamedTuple):
    """A page: its lines and its tables in their order."""

    blocks: tuple["Line | Table", ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return the tables of the page."""
        return tuple(block for block in self.blocks if not isinstance(block, Line))

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all lines of the page, those of cells included."""
        found: list[str] = []
        for block in self.blocks:
            if isinstance(block, Line):
                found.append(block.text)
            else:
                found += (line for row in block for cell in row for line in cell.lines)
        return tuple(found)


class _Maker:
    """Makes up what a page says; each word and each lone number that it returns is a new one."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self._draw = draw
        self._words = 0
        self._number = _FIRST_NUMBER
        self._opens = date(2024, 1, 1) + timedelta(weeks=self.count(0, 150))

    def one(self, *choices: Any) -> Any:  # noqa: ANN401 - one of what is given, of any kind
        return self._draw(st.sampled_from(choices))

    def count(self, least: int, most: int) -> int:
        number: int = self._draw(st.integers(least, most))
        return number

    def chance(self, often: int = 2) -> bool:
        return self.count(1, often) == 1

    def typed(self, kind: str, **values: str) -> str:
        """Return a line of a kind in one of its forms."""
        number = self.count(1, 19) if kind == "item" else 0
        form = str(self.one(*_FORMS[kind]))
        filled = form.format(n=number, next=number + 2, **values) if "{" in form else form
        return _PLACE.sub(lambda place: self._filled(place[1]), filled)

    def _filled(self, name: str) -> str:
        if name == "#":
            self._number += 1
            return str(self._number)
        if not name.isdigit():
            return self.typed(name)
        text = " ".join(self._word() for _ in range(self.count(1, int(name))))
        return text[0].upper() + text[1:]

    def _word(self) -> str:
        self._words += 1
        number, letters = self._words + _FIRST_WORD, ""
        while number:
            number, place = divmod(number, len(_SYLLABLES))
            letters = _SYLLABLES[place] + letters
        return letters

    def day(self, number: int) -> str:
        """Return the line of a day in one of its forms, a few with another weekday than the calendar has."""
        day = self._opens + timedelta(days=number)
        weekday = WEEKDAYS[(day.weekday() + (self.count(0, 11) == 0)) % 7]
        return str(self.one(*_DAYS)).format(
            weekday=weekday, upper=weekday.upper(), short=weekday[:3], day=day.day, month=MONTHS[day.month - 1],
            year=day.year,
        )  # fmt: skip

    def blocks(self) -> Iterator["Line | Table"]:
        """Return the parts of a page in their order, some left out."""
        if self.chance():
            yield from (Line(line) for line in _MASTHEAD if self.count(0, 3))
        if self.count(0, 5):
            yield from self._title_block()
        yield from (Line(self._sentence(number)) for number in range(1, self.count(1, 4)))
        if self.chance():
            yield Line("Annex", "heading")
        if self.chance(6):
            yield Line(self.typed("number"), "box")
        for number in range(self.count(1, 2)):
            make = self.one(self._list_of_days, self._list_of_days, self._grid, self._rows)
            yield from make(7 * number)
        yield from (Line(self.typed("remark")) for _ in range(self.count(0, 2)))

    def _sentence(self, number: int) -> str:
        return f"{number}. {self._filled('12')} {self._filled('12')}, {self._filled('5')}."

    def _title_block(self) -> Iterator[Line]:
        closes = self._opens + timedelta(days=self.count(1, 4))
        is_one = self._opens.month == closes.month
        first = f"{self._opens.day}" if is_one else f"{self._opens.day} {MONTHS[self._opens.month - 1]}"
        month = MONTHS[closes.month - 1]
        dates = self.typed("dates", first=first, last=str(closes.day), month=month, year=str(closes.year))
        for line in self.typed("block", dates=dates).split("\n"):
            yield Line(line, "heading" if self.chance(4) else "plain")
        yield Line(self.typed("title"), self.one("plain", "bold", "heading"))
        yield from (Line(self.typed("remark")) for _ in range(self.count(0, 2)))

    def _list_of_days(self, first: int) -> Iterator[Line]:
        form, of_entries = self.one("plain", "plain", "bold", "heading"), self.one("plain", "plain", "bold", "bullet")
        for number in range(self.count(1, 3)):
            if self.chance(6):
                yield Line(f"Week {number + 1}", form)
            yield Line(self.day(first + number), form)
            for _ in range(self.count(0, 3)):
                yield Line(self.typed("meeting"))
                for _ in range(self.count(0, 3)):
                    yield Line(self.typed("entry"), self.one(of_entries, "plain"))

    def _grid(self, first: int) -> Iterator[Table]:
        """Return a grid with days as the titles of its columns, and hours at the left of its rows."""
        count = self.count(2, 5)
        corner = self.one("Time", "", "Week 33")
        days = [self.day(first + number) for number in range(count)]
        head = [Cell(tuple(day.split(", ", 1)) if self.chance(4) else (day,)) for day in days]
        rows = [self._row_of_grid(count) for _ in range(self.count(1, 4))]
        yield ((Cell((corner,)), *head), *rows)

    def _row_of_grid(self, count: int) -> tuple[Cell, ...]:
        label = Cell((self.typed("hours"),))
        if self.chance(5):
            return (label, self._cell()._replace(width=count))
        return (label, *(self._cell() for _ in range(count)))

    def _cell(self) -> Cell:
        return Cell(tuple(filter(None, self.typed("cell").split("\n"))))

    def _rows(self, first: int) -> Iterator[Table]:
        """Return a table with a column for each kind of words, and rows of a day alone where no column has the days."""
        titles = self.one(*_COLUMNS)
        rows = [tuple(Cell((title,)) for title in titles)]
        day = first
        for _ in range(self.count(1, 5)):
            if not _OF_DAYS & {*titles} and self.chance(3):
                alone = Cell((self.day(day),))
                more = tuple(Cell(()) for _ in titles[1:])
                rows.append((alone._replace(width=len(titles)),) if self.chance() else (alone, *more))
                day += 1
            row = []
            for title in titles:
                if title in _OF_DAYS and len(rows) > 1 and self.chance(4):
                    row.append(Cell((), is_continued=True))
                elif title in _OF_DAYS:
                    row.append(Cell((self.day(day),)))
                    day += 1
                elif title in _OF_COLUMNS:
                    row.append(Cell((self.typed(_OF_COLUMNS[title]),)))
                else:
                    row.append(self._cell())
            rows.append(tuple(row))
        yield tuple(rows)


@st.composite
def made_up_pages(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Page:
    """Make up a page."""
    return Page(tuple(_Maker(draw).blocks()))
