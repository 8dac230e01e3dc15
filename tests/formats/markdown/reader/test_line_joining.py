import pytest
from formats.markdown.reader.seen import seen
from hypothesis import given
from hypothesis import strategies as st

WRAPPED = """\
1. The seventh session of the open-ended working group on the measurement of
clouds, established pursuant to General Assembly resolution 75/240 of 31
December 2020, will be held at Headquarters. It will be attended by the
Under-Secretary-General. The text of the annex may change until the opening.
The Chair announces changes in the *Journal* of all the bodies of the United
Nations.
"""
MASTHEAD = """\
United Nations
General Assembly
A/AC.999/2024/2
Distr.: General
31 January 2024
Original: English
Open-ended working group on the measurement of clouds and of
their shadows over land 2021–2025
Seventh substantive session
New York, 4–8 March 2024
Provisional programme of work
Note by the Secretariat
"""
PROGRAMME = """\
Monday, 4 March
10 a.m.–1 p.m.
Opening of the session
Agenda item 5: discussions on issues contained in paragraph 1 of
General Assembly resolution 75/240 (continued)
Continue to study, with a view to promoting common understandings, existing
and potential storms, inter alia, thunder, and measures to counter such
storms
24-01234 (E)
2/3
Agenda item 6: discussions on issues contained in resolution 75/240 of 2020
Capacity-building
"""


def test_a_wrapped_paragraph_is_one_line() -> None:
    """Also where a name or a sentence begins a line."""
    (line,) = seen(WRAPPED)
    assert line.startswith("1.1 The seventh")
    assert "of 31 December" in line
    assert "opening. The Chair" in line
    assert line.endswith("United Nations.")


def test_short_lines_stay_lines() -> None:
    """Those of a masthead and a title, with no empty lines between them; only the long title is wrapped."""
    lines = MASTHEAD.splitlines()
    assert seen(MASTHEAD) == [*lines[:6], f"{lines[6]} {lines[7]}", *lines[8:]]


def test_a_programme_without_empty_lines_keeps_its_lines() -> None:
    """Days, hours, headings and numbers of pages are alone; what is wrapped is joined."""
    lines = PROGRAMME.splitlines()
    assert seen(PROGRAMME) == [*lines[:3], " ".join(lines[3:5]), " ".join(lines[5:8]), *lines[8:]]


LONG = "Discussions on the substantive issues contained in the report of the"


@pytest.mark.parametrize(
    "begun",
    [
        *("3-6 p.m.  209th meeting", "3–6 p.m., Conference Room 3", "3-6pm general discussion", "15h00 Closure"),
        *("10:00-13:00 Opening", "15-18h items 3 and 4", "12 noon closing", "10 a.m. to 1 p.m.: clouds"),
        *(
            "209th meeting",
            "2nd meeting (closed)",
            "Item 5. Clouds",
            "Agenda item 5 (a): clouds",
            "Item 5",
            "Item 5 Rain",
        ),
    ],
)
def test_a_line_that_begins_a_meeting_or_an_item_is_not_joined(begun: str) -> None:
    """Whatever the line before it says."""
    for before in (f"{LONG} group", "Agenda item 5: the measurement of clouds over the sea"):
        assert seen(f"{before}\n{begun}") == [before, begun]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The fourth session of the group on clouds is held from", "10 a.m. to 1 p.m., and in the afternoon"),
        ("The fourth session of the group on clouds is held at", "10 a.m., and in the afternoon"),
        ("The fourth session of the group on the clouds is held", "10 a.m. to 1 p.m. and in the afternoon"),
        ("The fourth session of the group on clouds is held (", "10 a.m.: opening)"),
        ("The fourth session of the group on clouds takes up agenda", "item 5: clouds"),
    ],
)
def test_hours_and_items_in_running_text_are_joined(before: str, after: str) -> None:
    """Where a program wrapped a sentence before them."""
    assert seen(f"{before}\n{after}") == [f"{before} {after}"]


@pytest.mark.parametrize(
    "alone",
    [
        *("Monday, 4 March", "Lundi 4 mars", "lunes, 4 de marzo de 2024", "Monday, March 4, 2024", "MONDAY 4 MARCH"),
        *("10 a.m.–1 p.m.", "10:00-13:00", "3 p.m.", "10 h à 13 h", "10 a.m. to 1 p.m.", "15.00–18.00"),
        *("2/3", "12", "24-01234", "24-01234 (E)    060224", "GE.24-01234", "2401234", "**Opening**", "__Opening__"),
        *("<b>Opening</b>", "10 a.m.   opening", "item\tone"),
    ],
)
def test_a_line_that_is_alone_is_never_joined(alone: str) -> None:
    """Neither to the line before nor to the next one."""
    assert len(seen(f"{LONG}\n{alone}\n{LONG[0].lower()}{LONG[1:]} group.")) == 3


@pytest.mark.parametrize(
    "after",
    [
        "group on clouds",
        "(continued)",
        "[75/240](#)",
        "75/240",
        "2024–2025",
        "4 March 2024",
        "General Assembly",
        "“group”",
    ],
)
def test_what_goes_on_is_joined(after: str) -> None:
    """After a line that is as long as wrapped text is."""
    assert len(seen(f"{LONG}\n{after}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Agenda item 3: organization of work\nexchange of views",
        "Agenda item 5: discussions on the substantive issues of clouds 2020\nCapacity-building",
        f"Agenda item 5: discussions on the issues contained in resolution 75/240\n{LONG} Secretary-General.",
        "Working group on the measurement of clouds and of their many shadows\nThird session",
        "The Chair will open the general exchange of views on the following:\nclouds over land",
        "A line that is long enough to be a wrapped one, but ends in a word.\n1 Note",
        "A line that is long enough to be a wrapped one with more behind\n* Note",
        "A line that is long enough to be a wrapped one with more behind\n<sup>1</sup> note",
        f"A line that somebody broke here by hand, as one sees\n{LONG} Clouds and of their shadows.",
        f"{'words ' * 30}end.\n{'Words ' * 30}end.",
    ],
)
def test_what_a_person_broke_is_not_joined(text: str) -> None:
    """Since few people know that Markdown would join it."""
    assert len(seen(text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG} Under-\nSecretary-General", f"{LONG} Under-Secretary-General"),
        (f"{LONG} period 2021–\n2025", f"{LONG} period 2021–2025"),
        (f"{LONG} session –\nopening", f"{LONG} session – opening"),
        (f"{LONG} **Working\nGroup** of it", f"{LONG} {{b:Working Group}} of it"),
        (f"{LONG} [working\ngroup](#)", f"{LONG} {{=#:working group}}"),
        (f"    {LONG}\n    group", f"{LONG} group"),
        (f"- {LONG}\n  group", f"•1 {LONG} group"),
        (f"- {LONG}\ngroup", f"•1 {LONG} group"),
        (f"{LONG} `a\nb` c", f"{LONG} `a b` c"),
        (f"{LONG}\r\ngroup", f"{LONG} group"),
    ],
)
def test_how_lines_are_joined(text: str, expected: str) -> None:
    """With a space, or with nothing within a word; forms go on."""
    assert seen(text) == [expected]


@pytest.mark.parametrize("broken", ["  \n", "\\\n", "<br>\n", "<br/>", "\n\n", "\v"])
def test_what_is_broken_is_not_joined(broken: str) -> None:
    """Whatever it is that breaks it."""
    assert seen(f"{LONG}{broken}group") == [LONG, "group"]


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=40, max_size=120), st.integers(60, 100))
def test_what_a_program_wraps_is_one_paragraph(words: list[str], width: int) -> None:
    """At whatever column, if it is in lower case."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    assert seen("\n".join(lines)) == [" ".join(words)]
