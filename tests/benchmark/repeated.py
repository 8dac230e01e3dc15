"""Texts in which one unit is repeated, in every place where a programme, a note or two versions can have it."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import yaml

_TESTS = Path(__file__).parent.parent
sys.path += [str(_TESTS), str(_TESTS / "formats" / "word" / "reader")]

from mutations import TOKENS  # noqa: E402 - the tests are no package
from word_files import word_file  # type: ignore[import-not-found]  # noqa: E402 - as above

Data = dict[str, Any]

UNITS = tuple(
    dict.fromkeys(
        (
            *TOKENS,
            "4 March 2024 ", "4-8 March ", "4–8 March 2024, ", "from 10.00-13.00 ", "10 a.m. to 1 p.m. ", "Monday ",
            "Monday, 4 March ", "A/78/265 ", "A/AC.999/2024/L.1 ", "resolution 75/240 ", "resolutions 75/240, ",
            "item 3 (a) ", "items 3, ", "((", "()", "( ", ")", "“a” ", "“ ", "”", "’", "' ", '"a" ', "* ", "*a* ", "_a",
            "[a", "[a](", "[^", "[^a]", "[^wind] ", "[^wind][^wind]", "a[^wind]", "``", "` ", " ", "a", "a ", "aB", "A",
            "A ", "A. ", "A.B.", "a.", ". ", "0", "1 ", "1,", "1.", ",", ", ", ";", "; ", "; and ", "and ", "a, b and ",
            "\u00a0", "a\u00a0", "\t ", "I", "XIV ", "M", "first ", "twenty-", "Capitals ", "CAPITALS ", "-", "- ",
            "–", " – ", "—", "a-", "1-", "1–2 ", "a: ", ": a", "::", "/", "a/", "//", "https://", "https://a.b ",
            "www.", "www.a.b ", "<https://a.b>", "[a](https://a.b) ", "[a](#)", "a@b.c ", "!", "?", "? ", "…", "...",
            "Mr. ", "e.g. ", "UNITED ", "United Nations ", "Member States ", "member states ", "General Assembly ",
            "the ", "General Assembly resolution 75/240 of 31 December 2020 ", "(resolution 75/240) ",
            "GA res. 75/240 ",
            "A/RES/75/240 ", "75/240 ", "75/240, ", "3363 (XXX) ", "(a) ", "(i) ", "1. ", "• ", "%", "5 % ", "5 per ",
            "session ", "third session ", "annex ", "Chairman of the ", "Open-ended ", "10:00 ", "10:00–13:00 ",
            "12 ", "at 9 ", "2024-03-04 ", "04/03/2024 ", "March ", "Sept. ", "4th ", "1st March ", "2024/25 ", "(cont",
            "(continued) ", "Item 1. ", "\\", "\\*", "<", "<a", "<<a>", ">", "é", "e\u0301", "字", "字 ", "\u200b",
            "U.N. ", "WHO ", "WHO's ", "NGOs ", "$1 ", "5,000 ", "five ", "5 ", "[ ]", "[…] ", "to be ", "TBC ", "xx ",
            "Distr. ", "e-mail ", "co-operation ", "organize ", "colour ", "No. ", "para. ", "para. 1 of ", "& ", "…\n",
            "tomorrow ", "noon ", "24.00 ", "a.m. ", "10 a.m. ", "Rev.1 ", "/Rev.1", "Add.", "Corr.1 ", "and/or ",
        )
    )
)  # fmt: skip
"""What is repeated: marks of the formats, words and forms that rules and readers look for, and runs of characters."""

BASE: Data = yaml.load((_TESTS / "rules" / "base.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - strings only
BASE["session"]["number"] = 3
NOTE = (_TESTS / "importing" / "base.md").read_text("utf-8")


class Sample(NamedTuple):
    """A document, or two versions of one: its name, and the bytes of each."""

    name: str
    raw: bytes
    later: bytes | None = None


class Series(NamedTuple):
    """Documents of any length, made in one way."""

    kind: str
    unit: str
    place: str
    make: Callable[[int], Sample]


def filled(unit: str, length: int) -> str:
    """Return a unit repeated up to a length."""
    return unit * max(1, length // len(unit))


def copied() -> Data:
    """Return a copy of the base programme."""
    data: Data = json.loads(json.dumps(BASE))
    return data


def _entry(data: Data) -> Data:
    entry: Data = data["programme"][0]["meetings"][1]["entries"][0]
    return entry


def _set(*path: str | int) -> Callable[[Data, str], None]:
    def put(data: Data, text: str) -> None:
        node: Any = data
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = text

    return put


_OF_MEETING = ("programme", 1, "meetings", 1, "entries", 0)
PLACES: dict[str, Callable[[Data, str], None]] = {
    "title": _set("title"),
    "subtitle": _set("subtitle"),
    "body": _set("body"),
    "paragraph": _set("paragraphs", 0),
    "agenda title": _set("agenda", "items", "2"),
    "heading": _set(*_OF_MEETING, "heading"),
    "aside": _set(*_OF_MEETING, "aside"),
    "text": lambda data, text: _entry(data).update(text=text),
    "list": lambda data, text: data["programme"][1]["meetings"][1]["entries"][0].update(list=[text]),
    "footnote": _set("footnotes", "wind"),
    "symbol": _set("masthead", "symbol"),
    "place": _set("session", "place"),
    "organ": _set("masthead", "organ"),
    "item number": lambda data, text: _entry(data).update(item=text),
    "time": _set("programme", 0, "meetings", 0, "time"),
    "date": _set("programme", 0, "date"),
}
"""Where a text of a programme can stand."""
MAIN_PLACES = ("title", "paragraph", "heading", "text")


def written(data: Data, name: str = "x.yaml") -> Sample:
    """Return a programme as a file; YAML reads JSON too."""
    return Sample(name, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass"))


def in_texts(places: tuple[str, ...]) -> Iterator[Series]:
    """Return each unit in these places of a programme."""
    for unit in UNITS:
        for place in places:

            def make(length: int, unit: str = unit, place: str = place) -> Sample:
                data = copied()
                PLACES[place](data, filled(unit, length))
                return written(data)

            yield Series("check", unit, place, make)


_YAML = (_TESTS / "rules" / "base.yaml").read_text("utf-8")
_TOML = (_TESTS / "rules" / "base.toml").read_text("utf-8")
_JSON = json.dumps(BASE, indent=1)


def _lines(unit: str, length: int, before: str = "", width: int = 80) -> str:
    line = before + filled(unit.replace("\n", " "), width) + "\n"
    return line * max(1, length // len(line))


RAW: dict[str, Callable[[str, int], tuple[str, str]]] = {
    "whole YAML": lambda unit, length: ("x.yaml", filled(unit, length)),
    "end of YAML": lambda unit, length: ("x.yaml", _YAML + filled(unit, length)),
    "YAML plain": lambda unit, length: ("x.yaml", _YAML.replace("Note by", "Note by " + filled(unit, length))),
    "YAML plain folded": lambda unit, length: (
        "x.yaml",
        _YAML.replace("Note by the Secretariat\n", "Note\n" + _lines(unit, length, "    ")),
    ),
    "YAML single": lambda unit, length: (
        "x.yaml",
        _YAML.replace("Note by the Secretariat", f"'{filled(unit, length)}'"),
    ),
    "YAML double": lambda unit, length: (
        "x.yaml",
        _YAML.replace("Note by the Secretariat", f'"{filled(unit, length)}"'),
    ),
    "YAML double folded": lambda unit, length: (
        "x.yaml",
        _YAML.replace("Note by the Secretariat", f'"{_lines(unit, length, "    ")}    "'),
    ),
    "YAML >": lambda unit, length: (
        "x.yaml",
        _YAML.replace("Note by the Secretariat\n", ">-\n" + _lines(unit, length, "    ")),
    ),
    "YAML | one line": lambda unit, length: (
        "x.yaml",
        _YAML.replace("Note by the Secretariat\n", f"|\n    {filled(unit, length)}\n"),
    ),
    "YAML comment": lambda unit, length: ("x.yaml", "# " + filled(unit, length) + "\n" + _YAML),
    "YAML comments": lambda unit, length: ("x.yaml", _lines(unit, length, "# ") + _YAML),
    "YAML keys": lambda unit, length: (
        "x.yaml",
        _YAML + "".join(f"{unit}{number}: {unit}\n" for number in range(length // (2 * len(unit) + 8))),
    ),
    "YAML items": lambda unit, length: ("x.yaml", _YAML + "notes:\n" + f"  - {unit}\n" * (length // (len(unit) + 5))),
    "YAML flow": lambda unit, length: ("x.yaml", _YAML + f"notes: [{f'{unit}, ' * (length // (len(unit) + 2))}]\n"),
    "whole JSON": lambda unit, length: ("x.json", filled(unit, length)),
    "JSON string": lambda unit, length: ("x.json", _JSON.replace("Note by", "Note by " + filled(unit, length))),
    "JSON items": lambda unit, length: (
        "x.json",
        _JSON.replace('"title"', f'"notes": [{filled(json.dumps(unit) + ",", length)} 1],\n"title"', 1),
    ),
    "end of JSON": lambda unit, length: ("x.json", _JSON + filled(unit, length)),
    "whole TOML": lambda unit, length: ("x.toml", filled(unit, length)),
    "TOML string": lambda unit, length: ("x.toml", _TOML.replace("Note by", "Note by " + filled(unit, length))),
    "TOML literal": lambda unit, length: (
        "x.toml",
        _TOML.replace('"Note by the Secretariat"', f"'''{filled(unit, length)}'''"),
    ),
    "TOML comments": lambda unit, length: ("x.toml", _lines(unit, length, "# ") + _TOML),
}
"""Where a unit can stand in a file as it is typed."""


def in_files() -> Iterator[Series]:
    """Return each unit in the files of each format, as it is typed."""
    for unit in UNITS:
        for place, write in RAW.items():

            def make(length: int, unit: str = unit, write: Callable[[str, int], tuple[str, str]] = write) -> Sample:
                name, text = write(unit, length)
                return Sample(name, text.encode("utf-8", "surrogatepass"))

            yield Series("load", unit, place, make)


def _many(count: int, text: str) -> list[str]:
    return [f"{text} {number}." for number in range(count)]


def _footnotes(length: int) -> Sample:
    data = copied()
    count = length // 40
    data["footnotes"] |= {f"n{number}": f"See note {number}[^n{number - 1}]." for number in range(1, count)}
    data["footnotes"]["n0"] = "The first note."
    data["paragraphs"][0] += "".join(f" one[^n{number}]" for number in range(count))
    return written(data)


def _chain(length: int) -> Sample:
    data = copied()
    count = length // 40
    data["footnotes"] |= {f"n{number}": f"See note {number}[^n{number + 1}]." for number in range(count)}
    data["paragraphs"][0] += "[^n0]"
    return written(data)


def _days(length: int) -> list[Data]:
    first = date(2024, 3, 4)
    entries = [{"item": "2", "text": "Clouds over the sea"}]
    meetings = [{"time": "10:00–13:00", "entries": entries}, {"time": "15:00–18:00", "entries": entries}]
    return [{"date": str(first + timedelta(number)), "meetings": meetings} for number in range(length // 120 or 1)]


def _item(number: int) -> str:
    """Return a number of an agenda item, since none has four figures."""
    return f"{1 + number % 900} ({'abcdef'[number // 900]})"


def _at_minute(minute: int) -> Data:
    hour, rest = divmod(minute, 60)
    return {"time": f"{hour:02}:{rest:02}–{hour + 1:02}:{rest:02}", "entries": ["Opening of the session"]}


def _with(**keys: Any) -> Sample:  # noqa: ANN401 - any part of a programme
    return written(copied() | keys)


def _of_one_meeting(entries: list[Any]) -> Sample:
    data = copied()
    data["programme"][0]["meetings"][0]["entries"] = entries
    return written(data)


def _ignores(form: str) -> Callable[[int], Sample]:
    def make(length: int) -> Sample:
        count = length // len(form)
        lines = _YAML.replace("paragraphs:\n", "paragraphs:\n" + "".join(form for _ in range(count)))
        return Sample("x.yaml", lines.encode())

    return make


STRUCTURES: dict[str, Callable[[int], Sample]] = {
    "days": lambda length: _with(programme=_days(length)),
    "the same day": lambda length: _with(programme=_days(1) * (length // 120)),
    "days from last to first": lambda length: _with(programme=_days(length)[::-1]),
    "meetings of one day": lambda length: _with(
        programme=[{"date": "2024-03-04", "meetings": _days(1)[0]["meetings"] * (length // 120)}]
    ),
    "meetings by the minute": lambda length: _with(
        programme=[{"date": "2024-03-04", "meetings": [_at_minute(number % 1380) for number in range(length // 60)]}]
    ),
    "entries of one meeting": lambda length: _of_one_meeting(_many(length // 40, "Exchange of views")),
    "the same entry": lambda length: _of_one_meeting(["Exchange of views"] * (length // 30)),
    "items of one meeting": lambda length: _of_one_meeting(
        [{"item": _item(number % 900)} for number in range(length // 20)]
    ),
    "agenda items": lambda length: _with(
        agenda={"items": {_item(number): f"Clouds over place {number}" for number in range(length // 30)}}
    ),
    "agenda items alike": lambda length: _with(
        agenda={"items": {_item(number): "Clouds over the sea" for number in range(length // 30)}}
    ),
    "agenda sub-items": lambda length: _with(
        agenda={"items": {f"{_item(number)} (i)": "Clouds" for number in range(length // 30)}}
    ),
    "paragraphs": lambda length: _with(paragraphs=_many(length // 40, "The working group measures clouds")),
    "paragraphs alike": lambda length: _with(paragraphs=["The working group measures clouds."] * (length // 40)),
    "paragraphs announcing": lambda length: _with(
        paragraphs=["The third session will be held at New York from 4 to 5 March 2024."] * (length // 70)
    ),
    "paragraphs with references": lambda length: _with(
        paragraphs=[f"See resolution 75/{1 + number % 250} of 31 December 2020." for number in range(length // 50)]
    ),
    "lines of a list": lambda length: _of_one_meeting(
        [{"heading": "Opening statements", "list": _many(length // 20, "Speaker")}]
    ),
    "footnotes": _footnotes,
    "chain of footnotes": _chain,
    "footnotes alike": lambda length: _with(
        footnotes={f"n{number}": "See the annex." for number in range(length // 30)},
        paragraphs=["".join(f"a[^n{number}] " for number in range(length // 30))],
    ),
    "footnotes of an entry": lambda length: _of_one_meeting(
        [{"heading": "Opening", "footnote": ["wind"] * (length // 10)}]
    ),
    "unknown keys": lambda length: _with(**{f"key{number}": "value" for number in range(length // 20)}),
    "unknown keys of an entry": lambda length: _of_one_meeting(
        [{"heading": "Opening"} | {f"key{number}": "value" for number in range(length // 20)}]
    ),
    "wrong values": lambda length: _of_one_meeting([{"item": ["1"], "text": {"a": "b"}}] * (length // 40)),
    "deep": lambda length: Sample(
        "x.yaml", ("".join(f"{' ' * n}a:\n" for n in range(60)) + _YAML * 1).encode() + b"\n" * length
    ),
    "flow depth": lambda length: Sample("x.yaml", ("title: " + "[" * length).encode()),
    "JSON depth": lambda length: Sample("x.json", ('{"title": ' + "[" * length).encode()),
    "anchors": lambda length: Sample(
        "x.yaml", (_YAML + "notes:\n" + "".join(f"  - &a{n} x\n  - *a{n}\n" for n in range(length // 20))).encode()
    ),
    "the same key": lambda length: Sample("x.yaml", (_YAML + "title: Clouds\n" * (length // 14)).encode()),
    "the same JSON key": lambda length: Sample(
        "x.json", _JSON.replace('"title"', '"title": "a",' * (length // 13) + '"title"', 1).encode()
    ),
    "escapes": lambda length: Sample(
        "x.yaml", _YAML.replace("Note by the Secretariat", f'"{filled(chr(92) + "u00e9", length)}"').encode()
    ),
    "ignore comments": _ignores("  # oewg: ignore[EDT]\n"),
    "ignore comments with text": _ignores("  - Clouds move  # oewg: ignore[EDT001, DAT]\n"),
    "names of one ignore comment": lambda length: Sample(
        "x.yaml", (_YAML + f"# oewg: ignore[{filled('EDT001, ', length)}EDT]\n").encode()
    ),
    "ignores in one comment": lambda length: Sample(
        "x.yaml", (f"{filled('# oewg: ignore-file[EDT001] ', length)}\n" + _YAML).encode()
    ),
    "ignore comments in a text": lambda length: Sample(
        "x.yaml",
        _YAML.replace("Note by the Secretariat\n", "|\n" + filled("    # oewg: ignore[EDT]\n", length)).encode(),
    ),
    "check comments": _ignores("  # check: the year is assumed.\n"),
}
"""Where a part of a programme is repeated, not a text."""


def in_structures() -> Iterator[Series]:
    """Return programmes in which a part is repeated."""
    for place, make in STRUCTURES.items():
        yield Series("check", "", place, make)


def _in_note(before: str) -> Callable[[str], str]:
    return lambda text: NOTE.replace(before, f"{before} {text}", 1)


NOTES: dict[str, Callable[[str, int], str]] = {
    "whole text": filled,
    "title": lambda unit, length: _in_note("# Provisional programme of work")(filled(unit, length)),
    "paragraph": lambda unit, length: _in_note("1. The working group measures clouds.")(filled(unit, length)),
    "day": lambda unit, length: _in_note("#### Monday, 4 March")(filled(unit, length)),
    "hours": lambda unit, length: _in_note("10 a.m.–1 p.m.")(filled(unit, length)),
    "entry": lambda unit, length: _in_note("##### Opening of the session")(filled(unit, length)),
    "first page": lambda unit, length: _in_note("Distr.: General")(filled(unit, length)),
    "end": lambda unit, length: NOTE + "\n" + filled(unit, length),
    "lines": lambda unit, length: NOTE + "\n" + filled(unit + "\n", min(length, 9_000 * (len(unit) + 1))),
    "paragraphs": lambda unit, length: NOTE + "\n" + filled(unit + "\n\n", min(length, 4_500 * (len(unit) + 2))),
    "first lines": lambda unit, length: filled(unit + "\n", min(length, 9_000 * (len(unit) + 1))) + "\n\n" + NOTE,
    "cell": lambda unit, length: f"{NOTE}\n| Time | Item |\n|---|---|\n| 10 a.m. | {filled(unit, length)} |\n",
    "rows": lambda unit, length: f"{NOTE}\n| Time | Item |\n|---|---|\n" + filled(f"| {unit} | {unit} |\n", length),
    "footnote": lambda unit, length: f"{NOTE}\n\nClouds[^w].\n\n[^w]: {filled(unit, length)}\n",
    "items": lambda unit, length: NOTE + "\n" + filled(f"- {unit}\n", length),
}
"""Where a unit can stand in somebody's note."""


def in_notes(suffixes: tuple[str, ...] = ("md", "txt")) -> Iterator[Series]:
    """Return each unit in notes of Markdown and of plain text."""
    for unit in UNITS:
        for place, write in NOTES.items():
            for suffix in suffixes:

                def make(
                    length: int, unit: str = unit, write: Callable[[str, int], str] = write, suffix: str = suffix
                ) -> Sample:
                    return Sample(f"x.{suffix}", write(unit, length).encode("utf-8", "surrogatepass"))

                yield Series("import", unit, f"{place} .{suffix}", make)


def _word(body: str) -> Sample:
    lines = [line.lstrip("# ") for line in NOTE.splitlines() if line.strip()]
    return Sample(
        "x.docx", word_file("".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines) + body)
    )


def _run(text: str, form: str = "") -> str:
    return f'<w:r>{form}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


WORD: dict[str, Callable[[str, int], Sample]] = {
    "paragraph": lambda unit, length: _word(f"<w:p>{_run(filled(unit, length))}</w:p>"),
    "runs": lambda unit, length: _word(
        f"<w:p>{(_run(unit) + _run(unit, '<w:rPr><w:b/></w:rPr>')) * (length // (2 * len(unit)))}</w:p>"
    ),
    "paragraphs": lambda unit, length: _word(f"<w:p>{_run(unit)}</w:p>" * min(length // len(unit), 9_000)),
    "rows": lambda unit, length: _word(
        "<w:tbl>" + f"<w:tr><w:tc><w:p>{_run(unit)}</w:p></w:tc></w:tr>" * min(length // len(unit), 4_500) + "</w:tbl>"
    ),
    "insertions": lambda unit, length: _word(
        f'<w:p>{f"""<w:ins w:id="1">{_run(unit)}</w:ins>""" * (length // len(unit))}</w:p>'
    ),
    "breaks": lambda unit, length: _word(f"<w:p>{(_run(unit) + '<w:r><w:br/></w:r>') * (length // len(unit))}</w:p>"),
}
"""Where a unit can stand in a Word file."""
_SAFE_IN_XML = [
    unit for unit in UNITS if all(char in "\t\n\r" or " " <= char < "\ud800" or char > "\ue000" for char in unit)
]


def in_word() -> Iterator[Series]:
    """Return each unit in Word files."""
    for unit in _SAFE_IN_XML:
        for place, write in WORD.items():

            def make(length: int, unit: str = unit, write: Callable[[str, int], Sample] = write) -> Sample:
                return write(unit, length)

            yield Series("import", unit, f"{place} .docx", make)


_WORDS = (_TESTS.parent / "README.md").read_text("utf-8").split()


def _of_words(count: int, seed: int) -> list[str]:
    random = Random(seed)  # noqa: S311 - the same number gives the same words
    return [word + str(random.randrange(40)) for word in islice(cycle(filter(str.isalpha, _WORDS)), count)]


def _shuffled(things: list[Any]) -> list[Any]:
    return Random(7).sample(things, len(things))  # noqa: S311 - as above


def _versions(place: str, old: Any, new: Any) -> Sample:  # noqa: ANN401 - a text or entries
    both = []
    for value in (old, new):
        data = copied()
        if place == "programme":
            data["programme"] = value
        elif place == "entries":
            data["programme"][0]["meetings"][0]["entries"] = value
        elif place == "footnotes":
            data["footnotes"] = value
            data["paragraphs"] = ["".join(f"a[^{name}] " for name in value)]
        elif place == "list":
            data["programme"][1]["meetings"][1]["entries"][0].update(list=value)
        elif place in PLACES:
            PLACES[place](data, value)
        else:
            data[place] = value
        both.append(written(data).raw)
    return Sample("x.yaml", *both)


def _words_shuffled(place: str, separator: str = " ") -> Callable[[int], Sample]:
    def make(length: int) -> Sample:
        words = _of_words(length // 7, 1)
        return _versions(place, separator.join(words), separator.join(_shuffled(words)))

    return make


def _plain_words_shuffled(place: str) -> Callable[[int], Sample]:
    def make(length: int) -> Sample:
        words = (_WORDS * (1 + length // len(_WORDS)))[: length // 6]
        return _versions(place, " ".join(words), " ".join(_shuffled(words)))

    return make


def _unit_changed(unit: str) -> Callable[[int], Sample]:
    def make(length: int) -> Sample:
        count = length // len(unit)
        return _versions("paragraph", unit * count, "".join(unit + "x " * (n % 7 == 0) for n in range(count)))

    return make


def _shuffled_programme(length: int) -> list[Data]:
    days = json.loads(json.dumps(_days(length)))
    meetings = _shuffled([meeting for day in days for meeting in day["meetings"]])
    for number, meeting in enumerate(meetings):
        meeting["entries"] = [f"Exchange of views {number}", {"item": "2", "text": f"Clouds over place {number}"}]
    for number, day in enumerate(days):
        day["meetings"] = [
            dict(m, time=t)
            for m, t in zip(meetings[2 * number : 2 * number + 2], ("10:00–13:00", "15:00–18:00"), strict=True)
        ]
    return list(days)


def _of_shuffled_meetings(length: int) -> Sample:
    days = _shuffled_programme(length)
    contents = _shuffled([meeting["entries"] for day in days for meeting in day["meetings"]])
    new = json.loads(json.dumps(days))
    for number, meeting in enumerate(meeting for day in new for meeting in day["meetings"]):
        meeting["entries"] = contents[number]
    return _versions("programme", days, new)


def _of_reworded_meetings(length: int) -> Sample:
    days = _shuffled_programme(length)
    new = json.loads(json.dumps(days))
    contents = _shuffled([meeting["entries"] for day in new for meeting in day["meetings"]])
    for number, meeting in enumerate(meeting for day in new for meeting in day["meetings"]):
        meeting["entries"] = ["Opening of it", *contents[number]]
    return _versions("programme", days, new)


def _of_entries(make_new: Callable[[list[str]], list[str]], place: str, words: int = 3) -> Callable[[int], Sample]:
    def make(length: int) -> Sample:
        tokens = _of_words(length // 7, 3)
        entries = [" ".join(tokens[at : at + words]) for at in range(0, len(tokens), words)]
        return _versions(place, entries, make_new(entries))

    return make


VERSIONS: dict[str, Callable[[int], Sample]] = {
    "shuffled words, paragraph": _words_shuffled("paragraph"),
    "shuffled words, text": _words_shuffled("text"),
    "shuffled words, title": _words_shuffled("title"),
    "shuffled words, footnote": _words_shuffled("footnote"),
    "shuffled words, commas": _words_shuffled("paragraph", ", "),
    "shuffled common words, paragraph": _plain_words_shuffled("paragraph"),
    "shuffled common words, text": _plain_words_shuffled("text"),
    "other words": lambda length: _versions(
        "paragraph", " ".join(_of_words(length // 7, 1)), " ".join(word.upper() for word in _of_words(length // 7, 2))
    ),
    "words reversed": lambda length: _versions(
        "paragraph", " ".join(_of_words(length // 7, 1)), " ".join(_of_words(length // 7, 1)[::-1])
    ),
    "a letter repeated": _unit_changed("a "),
    "a comma repeated": _unit_changed(", "),
    "words repeated": _unit_changed("the clouds over the sea "),
    "Chinese": _unit_changed("字"),
    "italics": _unit_changed("*a* b "),
    "links": _unit_changed("[a](https://a.b) b "),
    "marks": _unit_changed("a[^wind] "),
    "shuffled entries": _of_entries(_shuffled, "entries"),
    "shuffled single words as entries": _of_entries(_shuffled, "entries", 1),
    "entries reversed": _of_entries(lambda entries: entries[::-1], "entries"),
    "entries reworded": _of_entries(lambda entries: [f"{entry} anew" for entry in entries], "entries"),
    "the same entry": lambda length: _versions(
        "entries", ["Exchange of views"] * (length // 20), ["Exchange of views"] * (length // 20 + 3)
    ),
    "shuffled lists": _of_entries(_shuffled, "list"),
    "shuffled paragraphs": _of_entries(_shuffled, "paragraphs", 8),
    "the same paragraph": lambda length: _versions(
        "paragraphs", ["The clouds move."] * (length // 20), ["The clouds move."] * (length // 20 - 3)
    ),
    "shuffled meetings": _of_shuffled_meetings,
    "reworded meetings": _of_reworded_meetings,
    "the same meeting": lambda length: _versions("programme", _days(length), _days(length + 500)[3:]),
    "meetings of one day": lambda length: _versions(
        "programme",
        [{"date": "2024-03-04", "meetings": _days(1)[0]["meetings"] * (length // 120)}],
        [{"date": "2024-03-05", "meetings": _days(1)[0]["meetings"] * (length // 120)}],
    ),
    "shuffled footnotes": lambda length: _versions(
        "footnotes",
        {f"n{number}": f"See place {number}." for number in range(length // 40)},
        {f"n{number}": f"See place {number}." for number in _shuffled(list(range(length // 40)))},
    ),
    "footnotes alike": lambda length: _versions(
        "footnotes",
        {f"n{number}": "See the place." for number in range(length // 40)},
        {f"m{number}": "See the place." for number in range(length // 40)},
    ),
    "agenda items": lambda length: _versions(
        "agenda",
        {"items": {_item(number): f"Clouds over place {number}" for number in range(length // 30)}},
        {"items": {_item(number): f"Clouds over a place {number + 2}" for number in range(length // 30)}},
    ),
}
"""Two versions of a programme."""


def in_versions() -> Iterator[Series]:
    """Return pairs of versions."""
    for place, make in VERSIONS.items():
        yield Series("versions", "", place, make)
