import pytest
from manuscripts import gathered, kinds, parts_of, source_document_of

from oewg_cli.importing.body_reader import BodyReader, first_body_line
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.recognized_parts import PartKind

SENTENCE = "The group on clouds measures all clouds that it sees, and those it does not see."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Group on clouds\n\nProgramme of work\n\n1. The group measures clouds.", "The group measures clouds."),
        ("Group on clouds\n\nAnnex\n\nMonday, 4 March", "Annex"),
        ("Group on clouds\n\nWeek 1\n\nMonday, 4 March", "Week 1"),
        (f"Geneva, 4–8 March 2024\n\n{SENTENCE}\n\nMonday, 4 March", SENTENCE),
        (f"{SENTENCE}\n\nGeneva, 4–8 March 2024\n\nMonday, 4 March", "Monday, 4 March"),
        ("**Work**\n\n# Agenda\n\n1. Opening.\n\n# Days\n\nMonday, 4 March", "Agenda"),
        ("Work\n\n# Agenda\n\n1. Opening.\n\n# Days\n\nMonday, 4 March", "Opening."),
        ("Group on clouds\n\nMonday, 4 March\n\nMorning", "Monday, 4 March"),
        (
            "Group on clouds\n\nThe group on clouds measures all clouds that it sees, and those it does not see.",
            "The group on clouds measures all clouds that it sees, and those it does not see.",
        ),
        ("4 March 2024\n\nGroup on clouds\n\nMonday, 4 March", "Monday, 4 March"),
        ("Monday, 15 January 2024\n\nOriginal: English\n\nMonday, 4 March", "Monday, 4 March"),
        ("Monday, 15 January 2024\n\nGroup\n\nGeneva, 4–8 March 2024\n\n1. Clouds.", "Clouds."),
        ("Monday, 4 March 2024\n\nMorning\n\nGeneva, 4–8 March 2024", "Monday, 4 March 2024"),
        ("Monday, 4 March 2024\n\nOpening", "Monday, 4 March 2024"),
        ("Monday, 4 March 2024\n\nOpening\n\nTuesday, 5 March 2024", "Monday, 4 March 2024"),
    ],
)
def test_the_text_begins_with_a_paragraph_an_annex_or_a_day(text: str, first: str) -> None:
    """Whichever is first; a date alone is of the masthead."""
    lines = source_document_of(text).lines
    assert lines[first_body_line(lines)].text == first


def test_where_nothing_begins_all_is_title_block() -> None:
    """As in a note of a few lines."""
    lines = source_document_of("Group on clouds\n\nProgramme of work").lines
    assert first_body_line(lines) == len(lines)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. One.\n\nTwo.", "paragraph: One.|paragraph: Two."),
        (
            "1. One:\n\n   (a) First;\n\n   (b) Last.\n\n2. Two.",
            "paragraph: One:|subparagraph: First;|subparagraph: Last.|paragraph: Two.",
        ),
        ("1. One:\n\na) First;\n\nb) Last.", "paragraph: One:|subparagraph: First;|subparagraph: Last."),
        ("1. One:\n- First\n- Last", "paragraph: One:|subparagraph: First|subparagraph: Last"),
        (
            "1. One:\n\n(a) First:\n\n(i) Rain;\n\n(ii) Snow;\n\n(b) Last.",
            "paragraph: One:|subparagraph: First:|paragraph: Rain;|paragraph: Snow;|subparagraph: Last.",
        ),
        ("1. One:\n\n(b) Second.", "paragraph: One:|paragraph: Second."),
        ("1. One:\n\n(a) First;\n\n(c) Third.", "paragraph: One:|subparagraph: First;|subparagraph: Third."),
        (
            "1. One:\n\n(a) First;\n\nMore.\n\n(b) Last.",
            "paragraph: One:|subparagraph: First;|paragraph: More.|subparagraph: Last.",
        ),
        ("1. One:\n\n# (a) Clouds", "paragraph: One:|unplaced: (a) Clouds"),
        ("1. One:\n\n(a) Organization of work", "paragraph: One:|subparagraph: Organization of work"),
        (
            "They have no numbers:\n\n(a) One.\n\nThis is another:\n\n(a) One.",
            "paragraph: They have no numbers:|subparagraph: One.|paragraph: This is another:|subparagraph: One.",
        ),
        ("1. One.\n\n# Clouds\n\n2. Two.", "paragraph: One.|note-heading: Clouds|paragraph: Two."),
        ("1. One.\n\n**Clouds**", "paragraph: One.|unplaced: Clouds"),
        ("1. One.\n\nProgramme of work", "paragraph: One.|annex-title: Programme of work"),
        ("Annex\n\nProgramme of work", "annex: Annex|annex-title: Programme of work"),
        ("Annex: Programme of work", "annex: Annex: |annex-title: Programme of work"),
        (
            "Annex\n\nProgramme\n\nAll meetings are open.\n\nMonday, 4 March",
            "annex: Annex|annex-title: Programme|unplaced: All meetings are open.|day: Monday, 4 March",
        ),
        (
            "Monday, 4 March\n\nMorning\n\nOpening\n\n5 March\n\nAfternoon\n\nClouds",
            "day: Monday, 4 March|hours: Morning|heading: Opening|day: 5 March|hours: Afternoon|heading: Clouds",
        ),
        (
            "Monday, 4 March, 10 a.m.–1 p.m.: Opening",
            "day: Monday, 4 March|hours: 10 a.m.–1 p.m.|heading: Opening",
        ),
        ("Monday, 4 March (continued)\n\nMorning", "day: Monday, 4 March|hours: Morning"),
        (
            "Monday, 4 March\n\nTime\n\nMorning\n\nTime\n\nRain",
            "day: Monday, 4 March|furniture: Time|hours: Morning|heading: Time|heading: Rain",
        ),
        (
            "Monday, 4 March\n\nMorning\n\nOpening\n\nWeek 2\n\nMonday, 11 March",
            "day: Monday, 4 March|hours: Morning|heading: Opening|week: Week 2|day: Monday, 11 March",
        ),
        (
            "Monday, 4 March\n\nAM\n\nTea\n\n2/3\n\n24-01655\n\n---\n\nRain",
            "day: Monday, 4 March|hours: AM|heading: Tea|furniture: 2/3|furniture: 24-01655|furniture: |heading: Rain",
        ),
        (
            "Monday, 4 March\n\nMorning\n\nOpening\n\nRegards,\n\nAda\n\n5 March",
            "day: Monday, 4 March|hours: Morning|heading: Opening|unplaced: Regards,|unplaced: Ada|unplaced: 5 March",
        ),
        (
            "Monday, 4 March\n\n10 a.m.–1 p.m.\n\nOpening\n\n11 a.m. Coffee",
            "day: Monday, 4 March|hours: 10 a.m.–1 p.m.|heading: Opening|stretch: 11 a.m.|heading: Coffee",
        ),
        (
            "Monday, 4 March\n\n10 a.m.–1 p.m.\n\nOpening\n\n3 p.m. Rain",
            "day: Monday, 4 March|hours: 10 a.m.–1 p.m.|heading: Opening|hours: 3 p.m.|heading: Rain",
        ),
        (
            "Monday, 4 March\n\n10 a.m.–1 p.m. Opening\n\n11 a.m.–12 noon Reception",
            "day: Monday, 4 March|hours: 10 a.m.–1 p.m.|heading: Opening|hours: 11 a.m.–12 noon|meeting: Reception",
        ),
        (
            "Monday, 4 March\n\n3-6 p.m.  2nd meeting (closed): rain",
            "day: Monday, 4 March|hours: 3-6 p.m.|meeting: 2nd meeting (closed)|heading: rain",
        ),
        (
            "Monday, 4 March\n\n1st meeting\n\n10 a.m.\n\nRain\n\n2nd meeting\n\n3 p.m.",
            "day: Monday, 4 March|hours: 10 a.m.|meeting: 1st meeting|heading: Rain|hours: 3 p.m.|meeting: 2nd meeting",
        ),
        (
            "Monday, 4 March\n\n1st meeting\n\n10 a.m.\n\nRain\n\n2nd meeting\n\n5 March",
            "day: Monday, 4 March|hours: 10 a.m.|meeting: 1st meeting|heading: Rain|meeting: 2nd meeting|day: 5 March",
        ),
        (
            "Monday, 4 March\n\nAM\n\nTea\n\nUpon adjournment: bureau\n\nEvening",
            "day: Monday, 4 March|hours: AM|heading: Tea|hours: Upon adjournment|heading: bureau|hours: Evening",
        ),
        (
            "Monday, 4 March\n\nAM\n\nTea\n\nNote: rooms change.\n\nPlease tell us all.",
            "day: Monday, 4 March|hours: AM|heading: Tea|unplaced: Note: rooms change.|unplaced: Please tell us all.",
        ),
        (
            "Monday, 4 March\n\nAM\n\nTea\n\n---\n\nAll send their names.\n\nRain",
            "day: Monday, 4 March|hours: AM|heading: Tea|furniture: |unplaced: All send their names.|heading: Rain",
        ),
        (
            "Monday, 4 March\n\nAM\n\nTea\n\nAnnouncements\n\nClouds\n\nPM",
            "day: Monday, 4 March|hours: AM|heading: Tea|unplaced: Announcements|unplaced: Clouds|hours: PM",
        ),
        (
            "Monday, 4 March: no meetings (official holiday)\n\nTuesday, 5 March",
            "day: Monday, 4 March|text: no meetings (official holiday)|day: Tuesday, 5 March",
        ),
        (
            "Week 1: 4-8 March 2024\n\nMonday, 4 March\n\nRain",
            "week: Week 1: 4-8 March 2024|day: Monday, 4 March|heading: Rain",
        ),
        (
            "Monday, 4 March\n\nItem 6, followed by consultations",
            "day: Monday, 4 March|heading: Item 6",
        ),
        (
            "Monday, 4 March\n\n3–6 p.m. Clouds (Hall B)\n\nRain, at 4 p.m.",
            "day: Monday, 4 March|hours: 3–6 p.m.|meeting: Hall B|heading: Clouds|stretch: 4 p.m.|heading: Rain",
        ),
        (
            "Monday, 4 March\n\n3 p.m.\n\nRain\n\nREGIONAL GROUPS\n\n8 a.m. Bureau",
            "day: Monday, 4 March|hours: 3 p.m.|heading: Rain|unplaced: REGIONAL GROUPS|hours: 8 a.m.|heading: Bureau",
        ),
        (
            "Monday, 4 March\n\n3 p.m.\n\nRAIN\n\nGENERAL DEBATE\n\n8 a.m.",
            "day: Monday, 4 March|hours: 3 p.m.|heading: RAIN|heading: GENERAL DEBATE|hours: 8 a.m.",
        ),
        (
            "Monday, 4 March\n\n8:00 Group of Islands - Room 3 (Closed)",
            "day: Monday, 4 March|hours: 8:00|meeting: Group of Islands - Room 3 (Closed)",
        ),
        (
            "Monday, 4 March\n\n10 a.m. Opening\n\n11 a.m. Coffee",
            "day: Monday, 4 March|hours: 10 a.m.|heading: Opening|hours: 11 a.m.|heading: Coffee",
        ),
        (
            "Monday, 4 March\n\n2024-03-05\n\n06.03.2024\n\nAM",
            "day: Monday, 4 March|day: 2024-03-05|day: 06.03.2024|hours: AM",
        ),
        (
            "Annex I\n\nMonday, 4 March\n\nAnnex II: More\n\nRain\n\nMonday, 11 March",
            "annex: Annex I|day: Monday, 4 March|unplaced: Annex II: More|unplaced: Rain|day: Monday, 11 March",
        ),
        (
            "Monday, 4 March\n\nAM\n\nTea\n\nAnnex: clouds",
            "day: Monday, 4 March|hours: AM|heading: Tea|heading: Annex: clouds",
        ),
        ("Monday, 4 March\n\nDate and time\n\nAM", "day: Monday, 4 March|furniture: Date and time|hours: AM"),
        ("Report of Monday, 4 March", "paragraph: Report of Monday, 4 March"),
    ],
)
def test_lines_are_sorted_one_after_the_other(text: str, parts: str) -> None:
    """By what they say, and by what was before them; each is a part."""
    found = [f"{kind}: {plain}" for kind, plain in kinds(parts_of(text))]
    assert "|".join(found) == parts


@pytest.mark.parametrize(
    "text",
    [
        "1. One.\n\n# Rain\n\nAnnex II: Clouds\n\nMore.\n\nMon, 4 March\n\nAM - Opening\n\n- Hail\n\nSincerely\n\nAda",
        "A/AC.999/2024/1\n\n1. One.\n\n2/3\n\nThank you!\n\nTuesday, 5 March 2024: 3–6 p.m., Rain\n\n•\n\nText.",
        "| a | b |\n|-|-|\n| c | d |\n\nMonday, 4 March\n\n| e | f |\n|-|-|\n| 10 a.m. | g |",
    ],
)
def test_no_word_of_a_text_is_lost(text: str) -> None:
    """Each is in a part, furniture too."""
    lines = gathered(text).lines
    parts = parts_of(text)
    said = " ".join(each.plain for part in parts for each in (part.words, part.aside) if each)
    missing = [word for line in lines for word in line.text.split() if word.strip("-–:,.()") not in said]
    assert not missing


def test_a_symbol_that_is_not_that_of_the_note_is_a_document_of_the_entry() -> None:
    """That of the note repeats on each page."""
    text = "Monday, 4 March\n\nMorning\n\nOpening\n\nA/AC.999/2024/1\n\nA/AC.999/2024/2"
    parts = list(BodyReader(gathered(text).lines, FirstPage(symbol="A/AC.999/2024/1")).parts())
    assert [part.kind for part in parts][-2:] == [PartKind.FURNITURE, PartKind.DOCUMENTS]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("3–6 p.m. – Rain (agenda item 4)", "Rain (agenda item 4)"),
        ("3–6 p.m.: Opening by the Chair (Ms. A.)", "Opening by the Chair (Ms. A.)"),
        ("3–6 p.m. The group meets.", "The group meets."),
    ],
)
def test_what_comes_after_hours_keeps_its_last_characters(text: str, heading: str) -> None:
    """Only what divides the two is taken away."""
    parts = parts_of(f"Monday, 4 March\n\n{text}")
    assert kinds(parts)[-1] == ("heading", heading)


def test_another_annex_after_the_programme_is_not_part_of_it() -> None:
    """Its text is not of the last meeting."""
    parts = parts_of("Annex I\n\nMonday, 4 March\n\nMorning\n\nOpening\n\nAnnex II\n\nList of clouds")
    assert [part.kind for part in parts if part.words.plain == "Annex II"] != [PartKind.TEXT]
    assert [part.kind for part in parts if part.words.plain == "List of clouds"] == [PartKind.UNPLACED]


@pytest.mark.parametrize(
    "line", ["Agenda item 4: clouds", "Meeting of the bureau in Room 2", "Time: as the Chair decides"]
)
def test_only_the_titles_of_columns_are_left_out_under_a_day(line: str) -> None:
    """A line that begins with such a word says more."""
    said = kinds(parts_of(f"Monday, 4 March\n\n{line}"))
    assert line in {plain for kind, plain in said if kind != "furniture"}
