"""Compile the index of resolutions and decisions from the lists of facts: `python tests/compile_resolutions.py`.

The lists are in `tests/un/data/resolutions`, whose README says where they come from and how to renew them;
another folder with the same files can be named after the script.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

TESTS = Path(__file__).parent
FACTS = TESTS / "un" / "data" / "resolutions"
INDEX = TESTS.parent / "src" / "oewg_cli" / "un" / "data" / "resolution_index.txt"

_HEAD = (
    "# Compiled by tests/compile_resolutions.py; facts as of {as_of}. Source, grades and licence: resolution_index.md"
)
_HUNDRED = 100

Row = Mapping[str, str]


def compile_index(facts: Path) -> str:
    """Return the index: a table of the organs and periods, an empty line, and the facts of the numbers of each.

    A row of the table has the organ and the period, where its lines begin after the empty line and how long they are,
    in bytes, and of a session of the General Assembly its opening day, the first and the last number, how the last one
    is known, the last decision, and whether it is complete. A line has the kind and the number, the days of adoption,
    the grade of the date and where it is from, whether the number without a letter exists, the grade of the title and
    where it is from, and the title; between them are tabs. In a section of the Security Council are a hundred numbers.
    """
    as_of = (facts / "as_of.txt").read_text("utf-8").strip()
    sections: dict[tuple[str, str], list[str]] = {}
    heads = {("GA", row["session"]): _head(row) for row in _rows(facts, "general-assembly-sessions")}
    for key in heads:
        sections[key] = []
    for organ, period, line in _lines(facts):
        sections.setdefault((organ, period), []).append(line)
    table, facts_of_all, start = [_HEAD.format(as_of=as_of)], "", 0
    for (organ, period), lines in sections.items():
        text = "".join(f"{line}\n" for line in lines)
        length = len(text.encode())
        table.append("\t".join((f"{organ} {period}", str(start), str(length), *heads.get((organ, period), ()))))
        facts_of_all += text
        start += length
    return "\n".join((*table, "", facts_of_all))


def _lines(facts: Path) -> Iterator[tuple[str, str, str]]:
    whole = {row["resolution"]: row["whole_number_exists"] for row in _rows(facts, "general-assembly-parts")}
    for row in _rows(facts, "general-assembly"):
        period, number = _period(row["resolution"])
        yield "GA", period, _line("r", number, row, whole.pop(row["resolution"], ""))
    for resolution, exists in whole.items():
        period, number = _period(resolution)
        yield "GA", period, _line("r", number, {}, exists)
    for row in _rows(facts, "decisions"):
        period, number = _period(row["decision"])
        named = dict(row, title_grade=row["grade"] if row["title"] else "", date_from=row["from"])
        yield "GA", period, _line("d", number, named, row["parts"])
    for row in _rows(facts, "security-council"):
        dated = dict(row, adopted=row["adopted"] or row["year"])
        yield "SC", str(int(row["number"]) // _HUNDRED), _line("r", row["number"], dated)
    for organ, name in (("HRC", "human-rights-council"), ("ESC", "economic-and-social-council")):
        for row in _rows(facts, name):
            period, number = _period(row["resolution"])
            yield organ, period, _line(row["kind"][0], number, row)


def _line(kind: str, number: str, row: Row, parts: str = "") -> str:
    columns = ("adopted", "grade", "date_from")
    titles = ("title_grade", "title_from", "title")
    values = (kind + number, *(row.get(name, "") for name in columns), parts, *(row.get(name, "") for name in titles))
    return "\t".join(values).rstrip("\t")


def _head(row: Row) -> tuple[str, ...]:
    columns = ("opened", "first_resolution", "last_resolution", "last_from", "last_other_decision", "complete")
    return tuple(row[name] for name in columns)


def _period(resolution: str) -> tuple[str, str]:
    """Return the session or the year of a number, and the number in it: `75`, `240`; `XXV`, `2625`."""
    if "/" in resolution:
        period, _, number = resolution.partition("/")
        return period, number
    number, _, period = resolution.rstrip(")").rpartition(" (")
    return period, number


def _rows(facts: Path, name: str) -> list[dict[str, str]]:
    with (facts / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    INDEX.write_text(compile_index(Path(sys.argv[1]) if len(sys.argv) > 1 else FACTS), "utf-8")
