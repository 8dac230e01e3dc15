import pytest
from manuscripts import gathered, line_of

from oewg_cli.importing.entry_reader import EntryReader
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import NotePart
from oewg_cli.note.source_document import TextForm


def below(text: str) -> list[NotePart]:
    """Return the parts of the lines of one meeting."""
    lines = gathered(text).lines
    entries = EntryReader(lines)
    return [part for line in lines for part in entries.parts(Words(line.runs).strip(), line)]


def seen(text: str) -> str:
    """Return what each part is, with the text run in after a heading."""
    return "|".join(
        f"{part.kind.value}: {part.words.plain}" + (f" … {part.aside.plain}" if part.aside else "")
        for part in below(text)
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "# Opening\n\nBy the Chair\n\nThe group measures.",
            "heading: Opening|text: By the Chair|text: The group measures.",
        ),
        ("**Opening**\n\nBy the Chair\n\n**Clouds**", "heading: Opening|text: By the Chair|heading: Clouds"),
        ("**Opening** By the Chair\n\nClouds", "heading: Opening|text: By the Chair|text: Clouds"),
        ("**Opening** – by the Chair", "heading: Opening … by the Chair"),
        ("By the Chair\n\n# Opening", "heading: By the Chair|heading: Opening"),
    ],
)
def test_lines_that_stand_out_are_headings(text: str, parts: str) -> None:
    """And all others are under them, except the first one of a meeting."""
    assert seen(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Opening\n\nClouds\n\nRain", "heading: Opening|heading: Clouds|heading: Rain"),
        (
            "Agenda item 4: clouds\n\nAll of them are measured.\n\nClosure",
            "heading: Agenda item 4: clouds|text: All of them are measured.|heading: Closure",
        ),
        (
            "Agenda item 4: clouds\n\nStatements\n\nMore",
            "heading: Agenda item 4: clouds|heading: Statements|heading: More",
        ),
        ("Clouds – exchange of views", "heading: Clouds … exchange of views"),
        ("Clouds–exchange", "heading: Clouds–exchange"),
        ("Clouds 2024 – 2026", "heading: Clouds 2024 – 2026"),
        ("Clouds 15:00 – 18:00 and rain", "heading: Clouds 15:00 – 18:00 and rain"),
        ("Clouds 2024 – 2026 – exchange", "heading: Clouds 2024 – 2026 … exchange"),
        ("Clouds 2024 – exchange", "heading: Clouds 2024 … exchange"),
        ("Clouds – 2 reports", "heading: Clouds … 2 reports"),
        (
            "Agenda item 4: clouds (continued) – exchange of views",
            "heading: Agenda item 4: clouds (continued) … exchange of views",
        ),
        (
            "Agenda item 4: clouds (continued): exchange of views",
            "heading: Agenda item 4: clouds (continued)|text: exchange of views",
        ),
    ],
)
def test_where_none_stands_out_headings_are_known_by_what_they_say(text: str, parts: str) -> None:
    """An item, what begins as something that is done, and what follows no item."""
    assert seen(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("# Opening\n\n- Chair\n- Secretary", "heading: Opening|bullet: Chair|bullet: Secretary"),
        ("Opening\n\n• Chair\n\n– Secretary", "heading: Opening|bullet: Chair|bullet: Secretary"),
        ("- Opening\n- Clouds", "heading: Opening|heading: Clouds"),
        ("- Opening\n    - Chair\n- Clouds", "heading: Opening|bullet: Chair|heading: Clouds"),
        ("1. Opening\n2. Clouds", "heading: 1. Opening|heading: 2. Clouds"),
        (
            "Agenda item 4: clouds\n\n- Agenda item 5: rain",
            "heading: Agenda item 4: clouds|bullet: Agenda item 5: rain",
        ),
    ],
)
def test_an_item_of_a_list_under_a_heading_is_a_line_of_its_list(text: str, parts: str) -> None:
    """Those at the beginning of a meeting are headings; the number of a list is kept, for the format counts nothing."""
    assert seen(text) == parts


@pytest.mark.parametrize("marker", ["•", "–", "-", "*", "o", "·"])
def test_a_bullet_says_nothing(marker: str) -> None:
    """It is not part of the words."""
    line = line_of("Opening", TextForm.ITEM, 1, marker)
    (part,) = EntryReader([line]).parts(Words(line.runs), line)
    assert part.words.plain == "Opening"


def test_the_number_of_a_list_comes_before_the_words_without_a_place_of_its_own() -> None:
    """They are where the words begin."""
    line = line_of("Opening", TextForm.ITEM, 1, "(b)")
    (part,) = EntryReader([line]).parts(Words(line.runs), line)
    assert part.words.plain == "(b) Opening"
    assert part.words.span() == line.span


def test_a_meeting_begins_with_nothing_above() -> None:
    """So that its first line is a heading again."""
    lines = gathered("# Opening\n\nChair").lines
    entries = EntryReader(lines)
    first = [part for line in lines for part in entries.parts(Words(line.runs), line)]
    entries.begin()
    again = [part for line in lines[1:] for part in entries.parts(Words(line.runs), line)]
    assert [part.kind.value for part in (*first, *again)] == ["heading", "text", "heading"]


@pytest.mark.parametrize(
    ("text", "dash"),
    [("**Opening** – by", " – "), ("**Opening**– by", "– "), ("**Opening** — by", " — "), ("Clouds – by", " – ")],
)
def test_the_dash_before_what_is_run_in_has_its_place(text: str, dash: str) -> None:
    """With the spaces around it."""
    (part,) = below(text)
    assert part.dash is not None
    assert text[slice(*part.dash)].replace("*", "") == dash


def test_an_item_is_read_in_its_heading() -> None:
    """With its places in the words of the heading."""
    (part,) = below("Agenda item 4: clouds (continued) – by the Chair")
    assert part.item is not None
    assert part.item.number == "4"
    assert part.words.plain[slice(*part.item.title)] == "clouds"


def test_a_numbered_item_of_the_agenda_under_a_heading_keeps_its_number() -> None:
    """As any heading of a list does."""
    (part,) = below("1. **Opening**")
    assert part.words.plain == "1. Opening"


def test_a_numbered_line_under_a_heading_keeps_its_number() -> None:
    """The format counts nothing there either."""
    assert (
        seen("# Clouds\n\n(a) High clouds\n\n(b) Low clouds")
        == "heading: Clouds|bullet: (a) High clouds|bullet: (b) Low clouds"
    )


def test_a_colon_after_a_bold_heading_is_not_part_of_it() -> None:
    """It leads to the text under it."""
    assert seen("**Opening:** by the Chair") == "heading: Opening|text: by the Chair"
