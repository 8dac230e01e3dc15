import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.api.checking import load, validate
from oewg_cli.api.creating import new_programme
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.bodies import folded_name
from oewg_cli.scaffold.input_checks import LONGEST
from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.source.yaml_formatting import can_be_written
from oewg_cli.text.source_text import SourceText
from oewg_cli.un.duty_stations import find_place

GOLDEN = Path(__file__).parent / "golden"
BODY = "Ad hoc working group on the measurement of clouds"
GENEVA = ScaffoldOptions(
    "Geneva", date(2025, 7, 7), date(2025, 7, 11), BODY, 4, "substantive", "General Assembly", date(2025, 5, 20)
)
MEMORIAL_DAY = ScaffoldOptions("New York", date(2024, 5, 24), date(2024, 5, 28))
GOOD_FRIDAY = ScaffoldOptions("New York", date(2025, 4, 17), date(2025, 4, 21), BODY, 4, "special", "General Assembly")
AWAY = ScaffoldOptions("Sharm el-Sheikh, Egypt", date(2025, 7, 7), date(2025, 7, 8), "Group: [clouds]")
SEVERAL = GENEVA._replace(body="Subsidiary Body for Rain", other_bodies=(BODY, "Bureau: [rain]"), number=None)
EXAMPLES = {"geneva": GENEVA, "memorial-day": MEMORIAL_DAY, "good-friday": GOOD_FRIDAY, "away": AWAY}

TEXT = st.text(min_size=1).filter(can_be_written)
DAYS = st.dates(date(1946, 1, 1), date(2099, 10, 1))


def found(text: str) -> list[tuple[str, str]]:
    """Return the findings of a text: each code, and the line at which it points."""
    checked = validate(SourceText("a.yaml", text))
    lines = text.splitlines()
    return [
        (finding.rule.code, lines[text.count("\n", 0, finding.span.start)].split("#")[0].strip())
        for finding in checked.findings
    ]


def filled(text: str, year: int, *, hours: bool = True) -> str:
    """Fill in a skeleton as its comments say, with documents of a year, and with or without hours."""
    for key, value in {
        "organ": "General Assembly", "date": "2024-01-31", "body": BODY, "number": "4", "kind": "special",
    }.items():  # fmt: skip
        text = re.sub(rf"^( *{key}:)  #", rf"\1 {value}  #", text, flags=re.MULTILINE)
    open_sentence = re.search(r"  # (- >-\n(?:  # .*\n)+)  -\n", text)
    if open_sentence:
        sentence = "  " + open_sentence[1].replace("\n  # ", "\n  ").replace(
            "The … session", "The fourth special session"
        )
        sentence = sentence.replace("of the …", f"of the {BODY}").replace("…", "General Assembly")
        text = text.replace(open_sentence[0], sentence)
    text = text.replace("[number]", "76/211")
    text = text.replace("  # symbol: A/…", f"  symbol: A/AC.999/{year}/2", 1).replace(
        "  # symbol: A/…", f"  symbol: A/AC.999/{year}/1"
    )
    text = re.sub(r"^    # (\d: )", r"    \1", text, flags=re.MULTILINE)
    if hours:
        text = re.sub(r"^  # (hours:|  morning:|  afternoon:)", r"  \1", text, flags=re.MULTILINE)
    text = re.sub(r"^          -$", "          - item: 3", text, count=1, flags=re.MULTILINE)
    return re.sub(r"^          -$", "          - item: 4", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_text_is_the_one_in_the_repository(name: str) -> None:
    """Byte for byte."""
    assert new_programme(EXAMPLES[name]).text.encode() == (GOLDEN / f"{name}.yaml").read_bytes()


def test_what_is_found_in_it_is_what_is_to_be_filled_in() -> None:
    """Of a session of which all is known but the holidays: symbol, resolution, agenda and half-days together."""
    assert found(new_programme(GENEVA).text) == [
        ("MST001", "masthead:"),
        ("SLT031", "place: Geneva"),
        (
            "REF014",
            ("General Assembly resolution [number], will be held at the United Nations Office at Geneva "
            "from 7 to 11 July 2025."),
        ),
        ("STR003", "items:"),
        ("STR003", "-"),
    ]  # fmt: skip


def test_what_is_not_known_is_found_too() -> None:
    """Where little is known, each key that is empty, the paragraph, and the half-days."""
    assert found(new_programme(MEMORIAL_DAY).text) == [
        ("STR003", "organ:"),
        ("STR003", "date:"),
        ("STR003", "body:"),
        ("STR003", "number:"),
        ("STR003", "kind:"),
        ("STR003", "-"),
        ("STR003", "items:"),
        ("STR003", "-"),
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_found_when_it_is_filled_in(name: str) -> None:
    """The day of the note is late in the examples, which is reported, and holidays that are not known."""
    dated = EXAMPLES[name]._replace(dated=EXAMPLES[name].opens - timedelta(weeks=10))
    remarks = [] if dated.place == "New York" else [("SLT031", f"place: {dated.place}")]
    assert found(filled(new_programme(dated).text, dated.opens.year)) == remarks


def test_the_hours_of_a_place_that_are_not_known_are_asked_for() -> None:
    """When all else is filled in and they are not."""
    created = new_programme(AWAY._replace(dated=date(2025, 3, 31))).text
    assert found(filled(created, 2025, hours=False)) == [
        ("SLT031", "place: Sharm el-Sheikh, Egypt"),
        ("SLT014", "- time: morning"),
    ]


def test_holidays_are_named_in_the_text_and_in_the_remarks() -> None:
    """At their place; and that a list is not whole, as all of those that are worked out."""
    assert new_programme(MEMORIAL_DAY).remarks == (
        "Monday, 27 May 2024, is Memorial Day, an official holiday in New York, and has no meetings.",
    )
    created = new_programme(GOOD_FRIDAY)
    assert created.remarks == (
        ("Friday, 18 April 2025, is probably an official holiday in New York (Good Friday), and has no meetings."),
        "The program does not know all official holidays in New York in 2025. Check the official list.",
    )
    assert "# Friday, 18 April: probably an official holiday in New York (Good Friday); no meetings." in created.text


@pytest.mark.parametrize(
    ("place", "opens", "closes"),
    [
        ("Geneva", date(2025, 7, 5), date(2025, 7, 6)),
        ("New York", date(2024, 5, 25), date(2024, 5, 27)),
    ],
)
def test_a_session_without_a_working_day_is_refused(place: str, opens: date, closes: date) -> None:
    """At a weekend, or one with a holiday after it."""
    with pytest.raises(CommandError, match=r"^No day of .* is a working day\.$"):
        new_programme(ScaffoldOptions(place, opens, closes))


def test_several_bodies_are_a_list() -> None:
    """Whose short names and numbers are not asked for; meetings are those of the first."""
    created = new_programme(SEVERAL).text
    assert created.encode() == (GOLDEN / "several-bodies.yaml").read_bytes()
    loaded = load(SourceText("a.yaml", created))
    assert loaded.document
    assert [body.name for body in loaded.document.programme.bodies] == [SEVERAL.body, *SEVERAL.other_bodies]
    assert ("STR003", "number:") in found(created)


@pytest.mark.parametrize(
    ("others", "message"),
    [
        ((BODY, "x", " "), "The body is empty."),
        (("x", "subsidiary  body for Rain"), "The body `subsidiary body for Rain` is named twice."),
        (tuple(map(str, range(50))), "A programme cannot have 51 bodies."),
    ],
)
def test_bodies_that_cannot_be_are_refused(others: tuple[str, ...], message: str) -> None:
    """One sentence says why."""
    with pytest.raises(CommandError, match=re.escape(message)):
        new_programme(SEVERAL._replace(other_bodies=others))


@given(st.lists(TEXT, min_size=2, max_size=4, unique_by=folded_name))
def test_any_bodies_are_read_again_as_they_are(bodies: list[str]) -> None:
    """In YAML that has no findings but open places."""
    created = new_programme(GENEVA._replace(body=bodies[0], other_bodies=tuple(bodies[1:]))).text
    loaded = load(SourceText("a.yaml", created))
    assert {finding.rule.code for finding in loaded.findings} == {"STR003"}
    assert loaded.document
    assert [body.name for body in loaded.document.programme.bodies] == bodies


@given(TEXT, TEXT, TEXT)
def test_any_texts_are_read_again_as_they_are(place: str, body: str, organ: str) -> None:
    """In YAML that has no findings but open places."""
    created = new_programme(GENEVA._replace(place=place, body=body, organ=organ)).text
    loaded = load(SourceText("a.yaml", created))
    assert {finding.rule.code for finding in loaded.findings} == {"STR003"}
    assert loaded.document
    programme = loaded.document.programme
    assert (programme.session.place, programme.body, programme.masthead.organ) == (place, body, organ)


@given(DAYS, st.integers(0, LONGEST - 1), st.sampled_from(["New York", "Geneva", "Vienna", "Nairobi", "Doha, Qatar"]))
def test_each_working_day_has_two_half_days(opens: date, more: int, place: str) -> None:
    """In order, from Monday to Friday; the session is opened at the first meeting and closed at the last."""
    closes = opens + timedelta(days=more)
    week = [opens + timedelta(days=day) for day in range(more + 1) if (opens + timedelta(days=day)).weekday() < 5]
    try:
        created = new_programme(GENEVA._replace(place=place, opens=opens, closes=closes))
    except CommandError:
        assert len(week) <= 2
        return
    off = created.text.count("; no meetings.")
    loaded = load(SourceText("a.yaml", created.text))
    assert loaded.document
    days = loaded.document.programme.programme
    assert [day.date for day in days] == [day for day in week if f"date: {day}" in created.text]
    assert len(days) + off == len(week)
    assert off <= len(created.remarks)
    assert [[meeting.time for meeting in day.meetings] for day in days] == [["morning", "afternoon"]] * len(days)
    assert [entry.heading for entry in days[0].meetings[0].entries] == ["Opening of the session"]
    assert [entry.heading for entry in days[-1].meetings[1].entries] == ["Closure of the session"]
    assert created.text.count("\n          -\n") == 2 * len(days)
    assert find_place(place) is not None or "those of Headquarters" in created.text


def test_the_same_beginning_gives_the_same_text() -> None:
    """Nothing comes from the clock; what is not dated stays open."""
    assert new_programme(GENEVA) == new_programme(GENEVA)
    assert "\n  date:  # the day" in new_programme(GENEVA._replace(dated=None)).text
