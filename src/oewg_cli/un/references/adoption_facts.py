"""Facts about resolutions and decisions that were adopted: days of adoption and titles, with how sure they are.

The facts are in `data/resolution_index.txt`, which is read when a text cites something; `data/resolution_index.md` says
where they come from, what the grades mean, and what is missing. What has no row may exist, except beyond the last
number of a session that is complete.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.roman_numerals import roman
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, NumberStyle, TextKind

_INDEX = Path(__file__).parent.parent / "data" / "resolution_index.txt"
_CODES = {
    IssuingOrgan.GENERAL_ASSEMBLY: "GA",
    IssuingOrgan.SECURITY_COUNCIL: "SC",
    IssuingOrgan.HUMAN_RIGHTS_COUNCIL: "HRC",
    IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL: "ESC",
}
_ORGANS = {code: organ for organ, code in _CODES.items()}
_LETTERS = {TextKind.RESOLUTION: "r", TextKind.DECISION: "d"}
_SURE = {"A", "B"}
_HUNDRED = 100
_YEAR = 4
_COLUMNS = 8
_NUMBER = r"[0-9]+"
_WRITTEN = (
    r"(?P<period>(?:E?S-)?[0-9]+)/(?P<number>[0-9]+(?: [A-Z]{1,2})?)"
    r"|(?P<before>[0-9]+(?: [A-Z]{1,2})?) \((?P<within>[^()]+)\)|(?P<alone>[0-9]+)"
)


OF_PROJECT = "project"
"""The source of a fact that a project added."""


class AdoptionFact(NamedTuple):
    """What is known of a resolution or a decision.

    `number` is that in its session or year, with its letter: `240`, `22 A`. `days` are the days of adoption; a decision
    can have several, and then in the order of its `parts` if there are as many. `year` is known without a day for some
    resolutions of the Security Council. `grade` says how sure the days are, A, B or C, and is empty without a day;
    `title_grade` the same of the title. `parts` of a resolution says whether it exists without a letter: `no`,
    `probably not`, `yes`, or nothing.
    """

    organ: IssuingOrgan
    kind: TextKind
    period: str
    number: str
    days: tuple[date, ...]
    year: int | None
    grade: str
    source: str
    parts: str
    title_grade: str
    title_source: str
    title: str

    @property
    def form(self) -> str:
        """Return the number as it is cited: `75/240`, `2625 (XXV)`, `1373 (2001)`."""
        if self.organ is IssuingOrgan.SECURITY_COUNCIL:
            return f"{self.number} ({self.year})"
        is_slash = any(char.isdigit() for char in self.period)
        return f"{self.period}/{self.number}" if is_slash else f"{self.number} ({self.period})"

    @property
    def properties(self) -> tuple[tuple[str, str | int | tuple[str, ...] | None], ...]:
        """Return the facts as names and values of JSON; None for what is not known."""
        return (
            ("organ", self.organ.value),
            ("kind", self.kind.value),
            ("number", self.form),
            ("adopted", tuple(day.isoformat() for day in self.days)),
            ("year", self.year),
            ("grade", self.grade or None),
            ("source", self.source or None),
            ("title", self.title or None),
            ("title_grade", self.title_grade or None),
            ("title_source", self.title_source or None),
        )

    @property
    def is_of_project(self) -> bool:
        """Return whether a project added it, and not the program."""
        return OF_PROJECT in {self.source, self.title_source}


class SessionFacts(NamedTuple):
    """What is known of a session of the General Assembly: its opening, and its first and last numbers.

    `last_source` is `list` if the last number is from complete lists, `cited` if it is the highest one that is cited,
    `seen` if the session went on. `is_complete` says that no resolution can be missing after the last one.
    """

    opened: date | None
    first: int | None
    last: int | None
    last_source: str
    last_decision: int | None
    is_complete: bool


@cache
def as_of() -> date:
    """Return the day up to which the facts were read."""
    return date.fromisoformat(_content()[:120].decode("ascii").partition("as of ")[2][:10])


# Several rules ask for each resolution that is cited.
@lru_cache(maxsize=1024)
def fact_of(text: AdoptedText) -> AdoptionFact | None:
    """Return what is known of a resolution or decision; None if there is no row of it."""
    letters = f" {text.letters}" if text.letters else ""
    code, period = _CODES[text.organ], _period_of(text)
    fact = _fact_in(code, period, text.kind, f"{text.number}{letters}")
    return fact or (_part_of(text, _fact_in(code, period, text.kind, str(text.number))) if letters else None)


def _part_of(text: AdoptedText, whole: AdoptionFact | None) -> AdoptionFact | None:
    """Return a part of a decision whose parts were adopted on days of their own; None if it is not one of them."""
    parts = whole.parts.split() if whole is not None else []
    if whole is None or text.letters not in parts:
        return None
    days = (whole.days[parts.index(text.letters)],) if len(parts) == len(whole.days) else whole.days
    return whole._replace(number=f"{text.number} {text.letters}", days=days)


def parts_of_text(text: AdoptedText) -> list[AdoptionFact]:
    """Return the parts with letters that are known of a number without a letter."""
    code, period = _CODES[text.organ], _period_of(text)
    lead = f"{_LETTERS[text.kind]}{text.number} "
    return [_fact(code, period, line) for line in _lines(code, period) if line.startswith(lead)]


def session_of(text: AdoptedText) -> SessionFacts | None:
    """Return what is known of the session of a resolution or decision of the General Assembly."""
    section = _section(_CODES[text.organ], _period_of(text))
    return _session(section.session) if section and section.session else None


def neighbours_of(text: AdoptedText) -> tuple[AdoptionFact | None, AdoptionFact | None]:
    """Return the nearest numbers of the same period before and after it whose day is known with grade A or B."""
    code, period, letter = _CODES[text.organ], _period_of(text), _LETTERS[text.kind]
    before: AdoptionFact | None = None
    for line in _lines(code, period):
        number = number_in(line[1:])
        if line[0] != letter or number == text.number:
            continue
        fact = _fact(code, period, line)
        if fact.grade not in _SURE:
            continue
        if number > text.number:
            return before, fact
        before = fact
    return before, None


def last_period(organ: IssuingOrgan) -> int:
    """Return the last session, or year, of which the facts have something."""
    table = _content()[: _end_of_table()].decode("ascii")
    periods = re.findall(rf"^{_CODES[organ]} ([0-9]+)\t", table, re.MULTILINE)
    return max(map(int, periods), default=0)


@cache
def last_of_council() -> AdoptionFact:
    """Return the last resolution of the Security Council of which something is known."""
    code = _CODES[IssuingOrgan.SECURITY_COUNCIL]
    hundreds = str(last_period(IssuingOrgan.SECURITY_COUNCIL))
    return _fact(code, hundreds, max(_lines(code, hundreds), key=lambda line: number_in(line[1:])))


@cache
def numbers_of_session(session: int) -> range:
    """Return the numbers of a regular session of the General Assembly up to the thirtieth, whose numbers run on."""
    section = _section(_CODES[IssuingOrgan.GENERAL_ASSEMBLY], roman(session))
    facts = _session(section.session) if section and section.session else None
    if facts is None or facts.first is None or facts.last is None:
        return range(0)
    return range(facts.first, facts.last + 1)


def number_in(number: str) -> int:
    """Return a number without its letter."""
    found = compiled(_NUMBER).match(number)
    return int(found.group()) if found else 0


def titled(words: str) -> Iterator[AdoptionFact]:
    """Return the facts whose titles have all these words, in any order and case, in the order of the index."""
    wanted = words.casefold().split()
    table = _content()[: _end_of_table()].decode("ascii").splitlines()[1:-1]
    for code, _, period in (row.partition("\t")[0].partition(" ") for row in table):
        for line in _lines(code, period):
            title = line.rpartition("\t")[2].casefold() if line.count("\t") == _COLUMNS - 1 else ""
            if title and all(word in title for word in wanted):
                yield _fact(code, period, line)


def known_texts(form: str) -> Iterator[AdoptionFact]:
    """Return the facts of all organs whose number is written so: `52/1` is of the Assembly and of another organ."""
    written = compiled(_WRITTEN).fullmatch(" ".join(form.split()))
    if written is None:
        return
    number, period = written["number"] or written["before"] or written["alone"], written["period"] or written["within"]
    for organ, code in _CODES.items():
        is_council = organ is IssuingOrgan.SECURITY_COUNCIL
        for kind in TextKind:
            fact = _fact_in(code, str(number_in(number) // _HUNDRED) if is_council else period or "", kind, number)
            if fact is not None and (period is None or fact.form == written[0]):
                yield fact


def _period_of(text: AdoptedText) -> str:
    if text.organ is IssuingOrgan.SECURITY_COUNCIL:
        return str(text.number // _HUNDRED)
    is_slash = text.style is NumberStyle.SLASH
    return f"{text.session_kind}{text.period if is_slash else roman(text.period)}"


@cache
def _content() -> bytes:
    return _INDEX.read_bytes()


class _Section(NamedTuple):
    """A section of the index: where its lines are in it, in bytes, and what its table has on a session."""

    start: int
    end: int
    session: list[str]


@cache
def _section(code: str, period: str) -> _Section | None:
    content, table = _content(), _end_of_table()
    found = content.find(f"\n{code} {period}\t".encode(), 0, table)
    if found < 0:
        return None
    row = content[found + 1 : content.find(b"\n", found + 1)].decode("ascii")
    _, start, length, *session = row.split("\t")
    return _Section(table + int(start), table + int(start) + int(length), session)


@cache
def _end_of_table() -> int:
    return _content().find(b"\n\n") + 2


def _lines(code: str, period: str) -> list[str]:
    section = _section(code, period)
    return _content()[section.start : section.end].decode("utf-8").splitlines() if section else []


# A text may cite one resolution many times, and several rules ask for it.
@lru_cache(maxsize=2048)
def _fact_in(code: str, period: str, kind: TextKind, number: str) -> AdoptionFact | None:
    section = _section(code, period)
    if section is None:
        return None
    content, lead = _content(), f"\n{_LETTERS[kind]}{number}"
    found = [content.find(f"{lead}{end}".encode(), section.start - 1, section.end) for end in "\t\n"]
    if max(found) < 0:
        return None
    start = max(found) + 1
    return _fact(code, period, content[start : content.find(b"\n", start)].decode("utf-8"))


def _session(columns: list[str]) -> SessionFacts:
    opened, first, last, last_source, last_decision, complete = columns
    return SessionFacts(
        date.fromisoformat(opened) if opened else None,
        int(first) if first.isdigit() else None,
        int(last) if last.isdigit() else None,
        last_source,
        int(last_decision) if last_decision.isdigit() else None,
        complete == "yes",
    )


def _fact(code: str, period: str, line: str) -> AdoptionFact:
    columns = line.split("\t")
    columns += [""] * (_COLUMNS - len(columns))
    number, adopted, grade, source, parts, title_grade, title_source, title = columns
    days = tuple(date.fromisoformat(day) for day in adopted.split(" ") if len(day) > _YEAR)
    year = days[0].year if days else int(adopted) if adopted else None
    kind = TextKind.RESOLUTION if number[0] == _LETTERS[TextKind.RESOLUTION] else TextKind.DECISION
    return AdoptionFact(
        _ORGANS[code], kind, period, number[1:], days, year, grade, source, parts, title_grade, title_source, title
    )
