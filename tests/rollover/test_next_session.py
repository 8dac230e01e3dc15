import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from any_programmes import typed_programme
from casebook import BASE, with_base
from effort import random_of, scaled, trying
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated
from programme_edits import data_of

from oewg_cli.api.checking import default_policy, load, read_whole, validate
from oewg_cli.api.creating import next_session
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.entries import parts_of
from oewg_cli.scaffold.scaffold_options import NewProgramme, RolloverOptions
from oewg_cli.text.source_text import SourceText

HERE = Path(__file__).parent
LAST = (HERE / "last.yaml").read_text("utf-8")
SEVERAL = (HERE / "several-bodies.yaml").read_text("utf-8")
TOML = (HERE.parent / "rules" / "base.toml").read_text("utf-8")
MARCH = RolloverOptions(date(2024, 3, 5))
SHIFT = date(2025, 3, 3) - date(2024, 3, 4)
JULY = RolloverOptions(date(2024, 7, 8))


def created(text: str = LAST, coming: RolloverOptions = MARCH, name: str = "last.yaml") -> NewProgramme:
    """Begin a session with the text of the last one."""
    return next_session(SourceText(name, text), coming)


def test_the_text_is_the_one_in_the_repository() -> None:
    """Byte for byte: only what moves on has changed, and what is to be checked is marked."""
    assert created().text.encode() == (HERE / "golden" / "next.yaml").read_bytes()


def test_the_programme_of_several_bodies_is_the_one_in_the_repository() -> None:
    """Bodies, rooms, kinds, weeks and words for meetings stay; numbers, days, ranges and parts move on."""
    moved = created(SEVERAL, RolloverOptions(date(2025, 3, 3)), "several-bodies.yaml")
    assert moved.text.encode() == (HERE / "golden" / "several-bodies.yaml").read_bytes()
    assert load(SourceText("x.yaml", moved.text)).document is not None


@pytest.mark.parametrize("name", ["x.toml", "x.json"])
def test_several_bodies_move_on_alike_in_all_formats(name: str) -> None:
    """Ranges, numbers and parts too."""
    data = data_of(SEVERAL)
    text = (
        json.dumps(data, indent=2)
        if name == "x.json"
        else "".join(f"{json.dumps(key)} = {toml_value(value)}\n" for key, value in data.items())
    )
    coming = RolloverOptions(date(2025, 3, 3), date(2025, 3, 20), place="Vienna")
    yaml, other = created(SEVERAL, coming), created(text, coming, name)
    assert other.remarks == yaml.remarks
    one, two = (read_whole(SourceText(*each)).programme for each in (("x.yaml", yaml.text), (name, other.text)))
    assert one == two
    assert [(part.place, str(part.closes)) for part in one.session.parts] == [
        (None, "2025-03-05"),
        ("Vienna", "2025-03-20"),
    ]


def toml_value(value: object) -> str:
    """Write a value as TOML writes it inline."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml_value(inner)}" for key, inner in value.items()) + "}"
    return f"[{', '.join(map(toml_value, value))}]" if isinstance(value, list) else json.dumps(value)


MEETINGS = """
  - date: 2023-12-04
    meetings:
"""


@pytest.mark.parametrize(
    ("kinds", "numbers", "moved"),
    [
        ((None, None), [1, 2, 3], [1, 2, 3]),
        ((None, None), [2, 1], [2, 1]),
        ((None, None), [34, 35, 36], [37, 38, 39]),
        ((None, None), [34, 37], [38, 41]),
        (("resumed", None), [5, 6], [7, 8]),
        ((None, "resumed"), [1, 2, 3], [4, 5, 6]),
    ],
)
def test_numbers_of_meetings_move_on(
    kinds: tuple[str | None, str | None], numbers: list[int], moved: list[int]
) -> None:
    """A count that begins with 1 begins so in each session, unless the session is resumed; each other one goes on."""
    last, coming = kinds
    lines = "".join(f"      - {{time: '{9 + n}:00', number: {number}, text: x}}\n" for n, number in enumerate(numbers))
    text = with_base(f"programme:{MEETINGS}{lines}", LAST).replace("substantive", last or "substantive")
    new = created(text, RolloverOptions(date(2024, 3, 5), kind=coming))
    meetings = read_whole(SourceText("x.yaml", new.text)).programme.programme[0].meetings
    assert [meeting.number for meeting in meetings] == moved
    asked = f"Programme: do the meetings go on with number {moved[0]}?" in new.remarks
    assert asked is (moved != numbers)


@pytest.mark.fuzz
@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_any_programme_moves_on(ending: str) -> None:
    """Into one that can be read, with as many days, meetings and entries as before."""
    random = random_of(7)
    for _ in range(scaled(100)):
        data = typed_programme(random)
        data["session"] |= {"opens": "2024-03-04", "closes": "2024-12-31"}
        text = json.dumps(data) if ending == "json" else yaml.safe_dump(data, sort_keys=False)
        with trying(text):
            last = read_whole(SourceText(f"x.{ending}", text)).programme
            moved = created(text, RolloverOptions(date(2025, 3, 3), date(2025, 12, 31)), f"x.{ending}").text
            coming = read_whole(SourceText(f"x.{ending}", moved)).programme
            assert [path for path, _ in parts_of(coming)] == [path for path, _ in parts_of(last)]
            for before, after in zip(last.programme, coming.programme, strict=True):
                assert {new.first - old.first for old, new in zip(before.ranges, after.ranges, strict=True)} == {SHIFT}


def test_options_are_for_one_session() -> None:
    """One number or kind cannot be that of several bodies; of one body it is its own."""
    with pytest.raises(CommandError, match="numbers of their own"):
        created(SEVERAL, RolloverOptions(date(2025, 3, 3), number=12))
    one = with_base(
        "body: {name: Group, number: 4}\nsession: {place: Geneva, opens: 2023-12-04, closes: 2023-12-05}\n", LAST
    )
    new = created(one, RolloverOptions(date(2024, 3, 5), number=6, kind="special"))
    programme = read_whole(SourceText("x.yaml", new.text)).programme
    assert (programme.bodies[0].number, programme.bodies[0].kind) == (6, "special")
    assert (programme.session.number, programme.session.kind) == (None, None)


def test_what_a_person_must_know_is_reported() -> None:
    """One sentence for each text, in the order of the note."""
    assert list(created().remarks) == [
        "Removed from the masthead, because they belong to the last session: `symbol`, `job` and `reissued`.",
        "Masthead: is the text submitted on Tuesday, 16 January 2024?",
        "Agenda: is it still `A/AC.999/2022/1`?",
        "Paragraph 2: is `Friday, 1 December` still right?",
        "Paragraph 3: are `A/78/12` and `9 June 2023` still right?",
        (
            "These comments ignore findings of the last session, and were kept: "
            "`# oewg: ignore[MST014] the dates were set late`."
        ),
        (
            "These comments may refer to the last session, and were kept: "
            "`# The second session of the working group, from 4 December…`."
        ),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    """Those of marks too."""
    assert created(LAST.replace("\n", end)).text == created().text.replace("\n", end)


def test_a_byte_order_mark_stays() -> None:
    """It is a part of the file."""
    assert next_session(SourceText("last.yaml", LAST, bom=True), MARCH).text == f"\ufeff{created().text}"


def as_json(indent: int | None) -> str:
    """Write the base programme as JSON."""
    return json.dumps(data_of(BASE), indent=indent)


@pytest.mark.parametrize(("name", "text"), [("x.toml", TOML), ("x.json", as_json(2)), ("x.json", as_json(None))])
def test_other_formats_are_moved_on_too(name: str, text: str) -> None:
    """JSON has no comments; the remarks say everything."""
    yaml, other = created(BASE, JULY), created(text, JULY, name)
    assert other.remarks == yaml.remarks
    assert other.text.count("check:") == (0 if name == "x.json" else yaml.text.count("check:"))
    programmes = [
        read_whole(SourceText("x.yaml", yaml.text)).programme,
        read_whole(SourceText(name, other.text)).programme,
    ]
    assert programmes[0] == programmes[1]


@pytest.mark.parametrize(
    ("coming", "remark", "line"),
    [
        (
            RolloverOptions(date(2024, 7, 3)),
            "Programme: Thursday, 4 July 2024, is Independence Day, an official holiday in New York.",
            '  - date: "2024-07-04"  # check: a day off: Independence Day, an official holiday in New York',
        ),
        (
            RolloverOptions(date(2024, 3, 8)),
            "Programme: Saturday, 9 March 2024, is not a working day.",
            '  - date: "2024-03-09"  # check: a day off: Saturday',
        ),
        (
            RolloverOptions(date(2024, 3, 4), date(2024, 3, 4)),
            "Programme: Tuesday, 5 March 2024, is after the closing.",
            '  - date: "2024-03-05"  # check: after the closing',
        ),
        (
            RolloverOptions(date(2024, 3, 4), date(2024, 3, 7)),
            "Programme: nothing is scheduled yet on Wednesday, 6 March 2024 and Thursday, 7 March 2024.",
            "closes: '2024-03-07'}",
        ),
        (
            RolloverOptions(date(2024, 3, 4), date(2024, 3, 9)),
            "Session: Saturday, 9 March 2024, is not a working day.",
            "# check: a day off: Saturday\nsession: {number: 3",
        ),
        (
            RolloverOptions(date(2025, 3, 4), place="Doha, Qatar"),
            "The program does not know the official holidays in Doha, Qatar in 2025. Check the official list.",
            'place: "Doha, Qatar"',
        ),
        (
            RolloverOptions(date(2024, 3, 5), place="Geneva"),
            "Paragraph 1: is `at Headquarters` still right?",
            "  # check: is `at Headquarters` still right?\n  - >-",
        ),
    ],
)
def test_days_off_are_reported_and_not_moved(coming: RolloverOptions, remark: str, line: str) -> None:
    """Weekends, holidays, days after the closing; and what another place or a longer session asks for."""
    skeleton = created(LAST.replace('2023-12-05"', '2023-12-05"', 1), coming)
    assert remark in skeleton.remarks
    assert line in skeleton.text


@pytest.mark.parametrize(
    ("opens", "dated"),
    [
        (date(2024, 3, 1), "2024-01-12"),  # a Friday
        (date(2024, 3, 2), "2024-01-12"),  # a Saturday
        (date(2024, 3, 3), "2024-01-12"),  # a Sunday
        (date(2024, 8, 22), "2024-07-03"),  # Independence Day
        (date(2024, 3, 5), "2024-01-16"),
    ],
)
def test_the_note_is_dated_on_a_working_day(opens: date, dated: str) -> None:
    """As long before the opening as the last one, or on the last working day before that."""
    assert f"date: {dated}" in created(coming=RolloverOptions(opens)).text


def test_options_count_before_what_is_derived() -> None:
    """Number, kind, place, and the day of the note, which is not to be checked then."""
    coming = MARCH._replace(number=9, kind="special", place="Geneva", dated=date(2024, 1, 10))
    text = created(coming=coming).text
    assert 'session: {number: 9, kind: special, place: "Geneva", opens: 2024-03-05' in text
    assert "The ninth special session" in text
    assert "date: 2024-01-10  # oewg: ignore[MST014]" in text
    assert "submitted" not in text


WITHOUT_NUMBER = {
    "x.yaml": """\
masthead: {organ: General Assembly, date: 2024-01-15, original: en}
body: Group
title: Work
paragraphs: [See the annex.]
programme: [{date: 2024-03-04, meetings: []}]
""",
    "x.json": """\
{"masthead": {"organ": "General Assembly", "date": "2024-01-15", "original": "en"}, "body": "Group", "title": "Work",
"paragraphs": ["See the annex."], "programme": [{"date": "2024-03-04", "meetings": []}],
""",
    "x.toml": """\
body = "Group"
title = "Work"
paragraphs = ["See the annex."]
masthead = {organ = "General Assembly", date = 2024-01-15, original = "en"}
programme = [{date = 2024-03-04, meetings = []}]
""",
}
NUMBER_AND_KIND = [
    ("x.yaml", """\
session:
  +number: 4
  +kind: special
  place: Geneva
  opens: 2024-03-04
  closes: 2024-03-05
"""),
    ("x.yaml", "session: {+number: 4, +kind: special, place: Geneva, opens: 2024-03-04, closes: 2024-03-05}\n"),
    ("x.json", """"session": {+"number": 4, +"kind": "special", "place": "Geneva", "opens": "2024-03-04",
"closes": "2024-03-05"}}
"""),
    ("x.json", """"session": {
  +"number": 4,
  +"kind": "special",
  "place": "Geneva", "opens": "2024-03-04", "closes": "2024-03-05"}}
"""),
    ("x.toml", """\
[session]
+number = 4
+kind = "special"
place = "Geneva"
opens = 2024-03-04
closes = 2024-03-05
"""),
    ("x.toml", """\
+session.number = 4
+session.kind = "special"
session.place = "Geneva"
session.opens = 2024-03-04
session.closes = 2024-03-05
"""),
    (
        "x.toml",
        'session = {+number = 4, +kind = "special", place = "Geneva", opens = 2024-03-04, closes = 2024-03-05}\n',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "session"), NUMBER_AND_KIND)
def test_a_number_and_a_kind_are_put_in_where_there_are_none(name: str, session: str) -> None:
    """Before the place, in the way that the file is typed; what is added comes after a plus here."""
    without = re.sub(r"(?m)^ *\+.*\n|\+.*?, ", "", session)
    coming = RolloverOptions(date(2024, 7, 8), number=4, kind="special")
    expected = session.replace("+", "").replace("2024-03-04", "2024-07-08").replace("2024-03-05", "2024-07-09")
    assert created(WITHOUT_NUMBER[name] + without, coming, name).text.endswith(expected)


@pytest.mark.parametrize("name", ["x.yaml", "x.json", "x.toml"])
def test_both_titles_of_an_agenda_item_are_moved_on(name: str) -> None:
    """As adopted and as it is typed for headings; what they keep is asked about under the number of the item."""
    data = data_of(BASE)
    data["agenda"]["items"]["1"] = {"title": "Work of the third session", "in_headings": "third session, A/AC.9/2024/5"}
    text = "".join(f"{key} = {_toml(value)}\n" for key, value in data.items()) if "toml" in name else json.dumps(data)
    new = created(text, JULY, name)
    assert any(remark.startswith("Agenda item 1:") and "A/AC.9/2024/5" in remark for remark in new.remarks)
    agenda = read_whole(SourceText(name, new.text)).programme.agenda
    assert agenda is not None
    item = agenda.items["1"]
    assert (item.title, item.in_headings) == ("Work of the fourth session", "fourth session, A/AC.9/2024/5")


def _toml(value: object) -> str:
    """Write a value in TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    return f"[{', '.join(map(_toml, value))}]" if isinstance(value, list) else json.dumps(value)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("{organ: General Assembly, symbol: A/1, date: 2024-01-15, original: en}", "{organ: General Assembly, date: "),
        ("{job: 23-01234, symbol: A/1, organ: General Assembly, date: 2024-01-15, original: en}", "{organ: "),
        ("{organ: General Assembly, date: 2024-01-15, original: en, symbol: A/1, job: 23-01234}", "original: en}"),
        ("{organ: General Assembly, date: 2024-01-15, original: en, symbol: A/1, versions: en}", "en, versions: en}"),
        (
            "{organ: General Assembly, date: 2024-01-15, original: en,  # English\n  symbol: A/1}",
            "original: en,  # English\n  }",
        ),
        (
            "\n  symbol: A/1\n  # kept\n  organ: General Assembly\n  date: 2024-01-15\n  original: en",
            "masthead:\n  # kept\n",
        ),
        ("\n  organ: General Assembly\n  date: 2024-01-15\n  original: en\n  ? symbol\n  : A/1", "original: en\nbody"),
    ],
)
def test_what_belongs_to_the_last_note_is_removed_and_nothing_else(typed: str, left: str) -> None:
    """Whole lines, or within braces only the entries; comments next to them stay."""
    rest = BASE[BASE.index("body:") :]
    text = created(f"masthead: {typed}\n{rest}".replace(": \n", ":\n"), JULY).text
    assert left in text
    assert "A/1" not in text


def test_a_resumed_session_keeps_its_number_which_is_to_be_decided() -> None:
    """It resumes the session that it is one of."""
    skeleton = created(BASE.replace("kind: substantive", "kind: resumed"), JULY)
    assert "  number: 3  # check: does a resumed session keep its number?\n" in skeleton.text
    assert "Session: does a resumed session keep its number?" in skeleton.remarks
    assert "number: 3  # check" in created(BASE, JULY._replace(kind="resumed")).text


def test_what_could_not_be_read_stays_and_is_reported() -> None:
    """The rest is moved on."""
    skeleton = created(f"{BASE}foo: [bar, 4 March 2024]\n", JULY)
    assert skeleton.text.endswith("foo: [bar, 4 March 2024]\n")
    assert (
        skeleton.remarks[-1]
        == "Parts of last.yaml could not be read, and were not changed: `oewg validate` shows which."
    )


def test_of_many_things_the_first_are_named() -> None:
    """A mark is one line."""
    symbols = ", ".join(f"A/78/{number}" for number in range(100, 109))
    text = created(BASE.replace("the present note.", f"the present note ({symbols})."), JULY).text
    assert "# check: are `A/78/100`, `A/78/101`, `A/78/102` and 6 more still right?" in text


@pytest.mark.parametrize(
    ("text", "coming", "sentence"),
    [
        ("", MARCH, "last.yaml cannot be read as a programme: oewg validate last.yaml shows why."),
        ("a: [", MARCH, "last.yaml cannot be read as a programme: oewg validate last.yaml shows why."),
        (
            LAST.replace("  original", "  symbol: A/AC.999/2023/5\n  original"),
            MARCH,
            "last.yaml cannot be changed as it is typed: oewg validate last.yaml shows what is wrong in it.",
        ),
        (
            LAST,
            RolloverOptions(date(2023, 12, 5)),
            "The session opens on 5 December 2023, but the last one closed on 5 December 2023.",
        ),
        (LAST, RolloverOptions(date(9999, 12, 31)), "9999-12-31 is not within the years 1946 to 2099."),
        (
            LAST,
            RolloverOptions(date(2024, 3, 5), date(2024, 3, 4)),
            "The session closes on 4 March 2024, before it opens on 5 March 2024.",
        ),
        (LAST.replace("number: 2", "number: 999"), MARCH, "The number of a session cannot be 1000."),
        (LAST, MARCH._replace(place=" "), "The place is empty."),
    ],
)
def test_what_cannot_follow_is_one_sentence(text: str, coming: RolloverOptions, sentence: str) -> None:
    """Of a command, not of a document."""
    with pytest.raises(CommandError) as error:
        created(text, coming)
    assert str(error.value) == sentence


TEXTS = st.sampled_from([("x.yaml", BASE), ("x.yaml", LAST), ("x.toml", TOML)])


@given(TEXTS.flatmap(lambda seed: st.tuples(st.just(seed[0]), mutated(seed[1]))), st.integers(1, 400), st.booleans())
def test_the_new_programme_is_what_is_expected_of_it(seed: tuple[str, str], shift: int, longer: bool) -> None:  # noqa: FBT001
    """Compared with the last session nothing differs; whatever the text, it is changed or refused."""
    source = SourceText(*seed)
    try:
        last = read_whole(source).programme
        opens = last.session.closes + timedelta(shift)
        text = next_session(source, RolloverOptions(opens, opens + timedelta(7) if longer else None)).text
    except CommandError as error:
        assert "as it is typed" not in str(error) or load(source).findings  # noqa: PT017
        return
    found = validate(SourceText(source.name, text), default_policy()._replace(last_session=last)).findings
    assert not [finding for finding in found if finding.rule.code.startswith("SES")]


def test_the_list_of_a_paragraph_moves_on() -> None:
    """Its lines as any text; what is kept in them is asked by the letter of the line."""
    head, days = LAST.split("agenda:")
    listed = """\
  - list:
      - The list of speakers opens on Monday, 4 December 2023;
      - The report is in A/78/12.
    text: "The second session has two rules:"
"""
    found = created(f"{head}{listed}agenda:{days}")
    assert "- The list of speakers opens on Tuesday, 5 March 2024;" in found.text
    assert 'text: "The third session has two rules:"' in found.text
    assert found.text.index("  - list:") < found.text.index('text: "The third')
    assert "Paragraph 4 (b): is `A/78/12` still right?" in found.remarks
