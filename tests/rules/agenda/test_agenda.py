import json

import pytest
import yaml
from casebook import BASE, context_of, document_of, violations
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.findings.finding import Finding
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.rules.agenda.continued_typed import continued_typed
from oewg_cli.rules.agenda.heading_names_agenda_item import heading_names_agenda_item
from oewg_cli.rules.agenda.heading_repeats_agenda_title import heading_repeats_agenda_title
from oewg_cli.rules.agenda.item_never_scheduled import item_never_scheduled
from oewg_cli.rules.agenda.item_not_on_agenda import item_not_on_agenda
from oewg_cli.rules.agenda.opening_or_closure_out_of_place import opening_or_closure_out_of_place
from oewg_cli.rules.registry import programme_rules
from oewg_cli.un.un_data import read_data

FAMILY = [rule for rule in programme_rules() if rule.info.code.startswith("AGD")]
NO_AGENDA = (
    "Add `agenda:` with `items:`, and list item {number} there with its title as adopted, "
    "or give the entry a `heading`."
)
NUMBERS = st.from_regex(r"[1-9]( \([ab]\)( \(i\))?)?", fullmatch=True)
WORDS = st.sampled_from(
    [
        "Agenda item 5",
        "Item",
        "5",
        "(a)",
        ":",
        " ",
        "-",
        "–",
        ".",
        "Clouds",
        "clouds",
        "*",
        "[^wind]",
        "(continued)",
        "(cont'd)",
        "(",
        ")",
        "\n",
        "[x](y)",
        "https://x.org",
        "Opening of the session",
        "Closure of the third session",
    ]
)
TEXTS = (st.lists(WORDS, min_size=1, max_size=6).map("".join) | st.text(min_size=1, max_size=20)).filter(str.strip)


def found(text: str, *rules: Rule[CheckContext]) -> list[Finding]:
    """Run rules on a text in JSON."""
    return violations(context_of(text, "case.json"), rules)


def written(titles: dict[str, str] | None, entries: list[object], *more_days: object) -> str:
    """Write the base programme with an agenda or without, and with meetings of two entries each on its first day."""
    programme = yaml.load(BASE, Loader=yaml.BaseLoader)  # noqa: S506 - it makes only strings
    programme["session"]["number"] = 3
    hours = [f"{hour:02}:00–{hour + 1:02}:00" for hour in range(23)]
    pairs = [entries[start : start + 2] for start in range(0, len(entries), 2)]
    meetings = [{"time": time, "entries": pair} for time, pair in zip(hours, pairs, strict=False)]
    programme["agenda"] = {"items": titles or {}}
    programme["programme"] = [{"date": "2024-03-04", "meetings": meetings}, *more_days]
    if titles is None:
        del programme["agenda"]
    return json.dumps(programme)


@pytest.mark.parametrize(
    ("titles", "item", "advice"),
    [
        (
            [],
            "5",
            NO_AGENDA.format(number=5),
        ),
        (["3"], "5", "The only item on the agenda is 3. Correct the number, or add the title."),
        (
            ["10", "2", "5 (a)"],
            "4",
            "The nearest items on the agenda are 2, 5 (a) and 10. Correct the number, or add the title.",
        ),
        (
            ["1", "2", "3", "4", "6", "7", "8"],
            "5 (b)",
            "The nearest items on the agenda are 3, 4, 6 and 7. Correct the number, or add the title.",
        ),
    ],
)
def test_the_advice_on_an_untitled_item_has_the_nearest_numbers(titles: list[str], item: str, advice: str) -> None:
    """At most four of them, in the order of the agenda."""
    fragment = written(dict.fromkeys(titles, "Clouds"), [{"item": item}])
    assert [finding.advice for finding in found(fragment, item_not_on_agenda)] == [advice]


def test_without_an_agenda_no_item_has_a_title() -> None:
    """The key may be missing altogether; no other rule of the family reports anything then."""
    text = written(None, [{"item": "1"}, "Round table"])
    assert document_of(text).programme.agenda is None
    (finding,) = found(text, *FAMILY)
    assert finding.rule.code == "AGD001"
    assert finding.advice == NO_AGENDA.format(number=1)


def test_an_item_is_reported_once_with_all_its_locations() -> None:
    """One title is missing, however often the item is scheduled."""
    fragment = written({"1": "Clouds"}, [{"item": "2"}, {"item": "1"}, {"item": "2"}, {"item": "2"}])
    (finding,) = found(fragment, item_not_on_agenda)
    assert [other.message for other in finding.related] == ["item 2 again", "item 2 again"]
    assert finding.span < finding.related[0].span < finding.related[1].span


@pytest.mark.parametrize(
    ("heading", "advice"),
    [
        ("Item 2: rain", "Write `item: 2` instead, and any other words under `text`."),
        ("Item 7: rain", "Add the title of the item under `agenda`, and write `item: 7` instead."),
    ],
)
def test_a_number_typed_in_a_heading_should_be_an_item(heading: str, advice: str) -> None:
    """A title that is known is shown too."""
    (finding,) = found(written({"2": "Clouds"}, [heading]), heading_names_agenda_item)
    assert finding.advice == advice
    assert len(finding.related) == ("2" in heading)


def test_the_advice_on_an_opening_out_of_place_has_the_first_meeting() -> None:
    """It is the first meeting in the document, even if a later one has an earlier date."""
    entries = ["Round table", "Silent prayer", "Opening of the session"]
    earlier = {"date": "2024-03-01", "meetings": [{"time": "morning", "entries": ["Statements"]}]}
    (finding,) = found(written({}, list(entries), earlier), opening_or_closure_out_of_place)
    assert finding.advice == "Move it to the meeting of Monday, 4 March, midnight–1 a.m., or remove it."
    assert [other.message for other in finding.related] == ["the first meeting"]


def test_nothing_is_missed_where_a_part_could_not_be_read() -> None:
    """A title or an entry that was not read because of another mistake still exists."""
    assert found(written({"1": "Clouds"}, [{"item": "2"}]), item_not_on_agenda)
    assert not found(written({"1": "Clouds", "2": ""}, [{"item": "2"}]), item_not_on_agenda)
    day = {"date": "2024-03-05", "meetings": []}
    assert found(written({"1": "Clouds"}, ["Statements"], day), item_never_scheduled)
    assert not found(written({"1": "Clouds"}, ["Statements", {"item": ""}], day), item_never_scheduled)


@pytest.mark.parametrize(
    ("number", "line"), [("5", ("5",)), ("5 (a)", ("5", "5 (a)")), ("12 (b) (ii)", ("12", "12 (b)", "12 (b) (ii)"))]
)
def test_a_sub_item_belongs_to_its_item(number: str, line: tuple[str, ...]) -> None:
    """The outermost comes first, the item itself last."""
    assert line_of(number) == line


@given(st.dictionaries(NUMBERS, st.just("Clouds"), max_size=5), st.lists(NUMBERS, max_size=6))
def test_items_and_titles_are_compared(titles: dict[str, str], items: list[str]) -> None:
    """A title is also that of its sub-items, and an item is scheduled with its sub-items and the reverse."""
    fragment = written(titles, [{"item": item} for item in items])
    lacking = {item for item in items if not any(f"{item} ".startswith(f"{title} ") for title in titles)}
    idle = {
        title
        for title in titles
        if not any(f"{title} ".startswith(f"{item} ") or f"{item} ".startswith(f"{title} ") for item in items)
    }
    assert len(found(fragment, item_not_on_agenda)) == len(lacking)
    assert len(found(fragment, item_never_scheduled)) == len(idle)


@given(st.dictionaries(NUMBERS, TEXTS, max_size=4), st.lists(TEXTS, max_size=8))
def test_a_heading_has_one_finding_of_the_family_at_most(titles: dict[str, str], headings: list[str]) -> None:
    """A heading that should be an item has no other finding; each finding is at a place of the text."""
    text = written(titles, list(headings))
    start = text.index('"programme"')
    rules = (heading_repeats_agenda_title, heading_names_agenda_item, continued_typed)
    assert len([finding for finding in found(text, *rules) if finding.span.start > start]) <= len(headings)
    for finding in found(text, *FAMILY):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert "\n" not in finding.message


def test_the_words_of_opening_and_closing_end_with_the_session() -> None:
    """Each is in the data once, with a placeholder for the name of the session."""
    wordings = [wording for kind in ("opening", "closure") for wording in read_data("opening_and_closure")["en"][kind]]
    assert len(set(wordings)) == len(wordings)
    assert all(wording.endswith("{session}") for wording in wordings)
