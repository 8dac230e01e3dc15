"""Says which words and numbers of a made-up page are nowhere in what was imported of it; it does not ask the importer.

Hours, days and ordinals count where they are typed in another form, and nothing else does.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import yaml
from made_up_pages import HOURS, MONTHS, OWN_SYMBOL, WEEKDAYS, Page

from oewg_cli.api.document_import import ImportResult

_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_CHECK = re.compile(r"^ *# ?(check: )?", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}(?:–[0-9]{2}:[0-9]{2})?")
_NAMES = "|".join((*WEEKDAYS, *(name[:3] for name in WEEKDAYS)))
_DAY = re.compile(
    rf"(?:(?P<weekday>{_NAMES})\b,? )?(?P<day>[0-9]{{1,2}})(?:th)?(?:(?:–| to )(?P<last>[0-9]{{1,2}}))? "
    rf"(?P<month>{'|'.join((*MONTHS, *(name[:3] for name in MONTHS)))})\b(?: (?P<year>[0-9]{{4}}))?"
    rf"(?: \((?P<after>{_NAMES})\))?",
    re.IGNORECASE,
)
_TIMES = {**HOURS, "10-13h": "10:00–13:00"}
_TYPED_HOURS = re.compile("|".join(map(re.escape, sorted(_TIMES, key=len, reverse=True))))
_FORM = frozenset({
    "a", "afternoon", "agenda", "am", "and", "annex", "cont", "continued", "d", "date", "dates", "day", "distr",
    "documents", "english", "from", "general", "geneva", "h", "hours", "item", "items", "m", "meeting", "morning",
    "nations", "nd", "no", "of", "original", "p", "pm", "programme", "rd", "room", "session", "st", "th", "the",
    "time", "title", "to", "united", "week",
})  # fmt: skip
"""Words of form: of the masthead, of the titles of columns, of hours, items and meetings."""
_ORDINALS = {"Sixty-ninth": "69", "Seventh": "7"}


def words_of(text: str) -> Iterator[str]:
    """Return the words and numbers of a text without differences of case, and of zeros before a number."""
    return (word.casefold().lstrip("0") or "0" for word in _WORD.findall(text))


class _Imported:
    """What was imported: the words of values, those of comments and findings, and its days and hours."""

    def __init__(self, imported: ImportResult) -> None:
        text = imported.text
        self.data: Counter[str] = Counter()
        self.days: set[date] = set()
        self.times: Counter[str] = Counter()
        self._texts: list[str] = []
        programme = yaml.safe_load(text)
        self._take(programme, "")
        self.data.update(map(str, range(1, len(_paragraphs(programme.get("paragraphs"))) + 1)))
        comments = " ".join(_CHECK.sub("", line) for line in text.splitlines()[3:] if line.lstrip().startswith("#"))
        found = [*imported.checked.findings, *imported.structure]
        said = " ".join([comments, *(finding.message for finding in found)])
        self.said = Counter(words_of(said))
        for hours in _TYPED_HOURS.findall(" ".join([*self._texts, said])):
            self.times[_TIMES[hours]] += 1

    def _take(self, value: object, key: str) -> None:
        if isinstance(value, dict):
            for inner, of_inner in value.items():
                self._take(of_inner, str(inner))
        elif isinstance(value, list):
            for each in value:
                self._take(each, key)
        elif isinstance(value, date):
            self.days.add(value)
        elif value is not None:
            typed = str(value)
            if key == "date":
                self.days.update(map(date.fromisoformat, _DATE.findall(typed)))
            elif key == "time" and (_CLOCK.fullmatch(typed) or typed in {"morning", "afternoon"}):
                self.times[typed] += 1
            elif key != "footnote":
                self._texts.append(typed)
                self.data.update(words_of(typed))


def _paragraphs(value: object) -> list[object]:
    """Return the paragraphs of a programme, which the program numbers."""
    return [
        each
        for part in (value if isinstance(value, list) else [])
        for each in (part["paragraphs"] if isinstance(part, dict) and "paragraphs" in part else [part])
    ]


def unaccounted(page: Page, imported: ImportResult, *, has_cells: bool = True) -> list[str]:
    """Return what is typed on a page and is neither a value, nor in a comment, nor quoted in a finding.

    The symbol of the page may be on any line of its own, as it is at the head of each page, with the number of the page
    next to it, but not in a cell.
    """
    found = _Imported(imported)
    lost: list[str] = []
    rest: Counter[str] = Counter()
    cells = [line for table in page.tables for row in table for cell in row for line in cell.lines] if has_cells else []
    symbols = max(1, cells.count(OWN_SYMBOL)) if OWN_SYMBOL in page.lines else 0
    for line in [*_without_symbols(page), *[OWN_SYMBOL] * symbols]:
        rest.update(words_of(_without_known_forms(line, found, lost)))
    for word, count in rest.items():
        there = found.data[word] + found.said[word]
        if word not in _FORM and there < (count if word.isdigit() else 1):
            lost.append(f"{word} ({there} of {count})")
    return lost


def _without_symbols(page: Page) -> Iterator[str]:
    """Return the lines without the symbol of the page, and without the number of a page next to it."""
    lines = page.lines
    for at, line in enumerate(lines):
        is_next = OWN_SYMBOL in lines[max(0, at - 1) : at + 2]
        if line != OWN_SYMBOL and not (is_next and line.isdigit()):
            yield line


def _without_known_forms(line: str, found: _Imported, lost: list[str]) -> str:
    """Take what the programme has in another form out of a line; a weekday that is wrong has to be quoted."""
    rest = line
    for spelt, number in _ORDINALS.items():
        if spelt in line and found.data[number] and not found.data[spelt.casefold().split("-")[0]]:
            found.data[number] -= 1
            line = rest = line.replace(spelt, "")
    for match in reversed([*_DAY.finditer(line)]):
        days = [day for number in (match["day"], match["last"]) if number for day in [_day_of(number, match, found)]]
        if None in days:
            continue
        weekday = (match["weekday"] or match["after"] or "").casefold()
        is_right = any(day and WEEKDAYS[day.weekday()].casefold().startswith(weekday) for day in days)
        if weekday and not is_right and not (found.said[weekday] or found.data[weekday]):
            lost.append(f"{weekday} of {match[0]}")
        rest = rest[: match.start()] + " " + rest[match.end() :]
    for match in reversed([*_TYPED_HOURS.finditer(rest)]):
        if found.times[_TIMES[match[0]]] > 0:
            found.times[_TIMES[match[0]]] -= 1
            rest = rest[: match.start()] + " " + rest[match.end() :]
    known = {WEEKDAYS[day.weekday()] for day in found.days}
    return "" if rest in known else rest


def _day_of(number: str, match: re.Match[str], found: _Imported) -> date | None:
    month = next(at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(match["month"].casefold()))
    years = {int(match["year"])} if match["year"] else {day.year for day in found.days}
    return next((day for day in found.days if (day.day, day.month) == (int(number), month) and day.year in years), None)
