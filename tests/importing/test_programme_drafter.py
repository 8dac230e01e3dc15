from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuscripts import DATES, draft, note_with, programme, questions

from oewg_cli.importing.drafted_programme import Tree
from oewg_cli.importing.yaml_writer import programme_yaml
from oewg_cli.source.loader import read_tree
from oewg_cli.text.source_text import SourceText

PARAGRAPHS = """\
1. The working group measures clouds.

2. The provisional programme of work is set out in the annex.

"""
ENTRIES = "programme.0.meetings.0.entries"


def entries(part: str) -> Tree:
    """Return the entries of the first meeting of the first day."""
    days = programme(part)
    assert isinstance(days, list)
    assert isinstance(days[0], dict)
    meetings = days[0]["meetings"]
    assert isinstance(meetings, list)
    assert isinstance(meetings[0], dict)
    return meetings[0]["entries"]


def test_nothing_is_uncertain_in_a_note_that_says_all() -> None:
    """As our own notes do."""
    assert not questions("10 a.m.–1 p.m.\n\n##### Opening\n")


def test_an_item_that_goes_on_after_words_of_its_own_is_continued() -> None:
    """The program would not print it there; where the item is new, or goes on by itself, it says nothing."""
    assert entries("10 a.m.–1 p.m.\n\n##### General discussion (item 3)\n\n##### Item 3: Clouds (contd.)\n") == [
        {"item": 3, "heading": "General discussion"},
        {"item": 3, "state": "continued"},
    ]
    assert entries("10 a.m.–1 p.m.\n\n##### Item 3: Clouds (contd.)\n\n##### Item 3: Clouds (contd.)\n") == [
        {"item": 3},
        {"item": 3},
    ]


def test_a_document_that_says_nothing_leaves_all_open() -> None:
    """And each missing value is asked for."""
    found = draft("")
    assert {key: found.tree[key] for key in ("body", "title", "paragraphs", "programme")} == dict.fromkeys(
        ("body", "title", "paragraphs", "programme")
    )
    assert found.tree["masthead"] == {"organ": None, "date": None, "original": None}
    assert found.tree["session"] == {"place": None, "opens": None, "closes": None}
    assert {question.path for question in found.questions} == {
        ("masthead", "organ"),
        ("masthead", "date"),
        ("masthead", "original"),
        ("body",),
        ("session", "place"),
        ("session", "opens"),
        ("session", "closes"),
        ("title",),
        ("paragraphs",),
        ("programme",),
    }


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("General Assembly\n\n", ["masthead.organ"]),
        ("15 January 2024\n\n", ["masthead.date"]),
        ("Original: English\n\n", ["masthead.original"]),
        (DATES, ["session.place", "session.opens", "session.closes", "programme.0.date"]),
        (
            PARAGRAPHS,
            ["paragraphs"],
        ),
        ("A/AC.999/2024/1\n\n", []),
        ("Distr.: General\n\n", []),
        ("Note by the Secretariat\n\n", []),
        ("Fourth substantive session\n\n", []),
    ],
)
def test_what_a_note_lacks_stays_open_and_is_said(line: str, paths: list[str]) -> None:
    """At its own place; what a programme need not have is not asked for."""
    note = note_with("10 a.m.–1 p.m.\n\n##### Opening\n")
    assert line in note
    assert [".".join(map(str, question.path)) for question in draft(note.replace(line, "")).questions] == paths


@pytest.mark.parametrize(
    ("part", "path", "text"),
    [
        (
            "#### Tuesday, 4 March\n\nMorning\n\n##### Opening\n",
            "programme.0.date",
            "The document has `Tuesday, 4 March`, but that is a Monday. Which is right, the weekday or the date?",
        ),
        (
            "#### Monday, 4 March – Thursday, 5 March\n\nMorning\n\n##### Opening\n",
            "programme.0.date",
            (
                "The document has `Monday, 4 March – Thursday, 5 March`, but 5 March is a Tuesday. "
                "Which is right, the weekday or the date?"
            ),
        ),
        (
            "#### Monday, 31 February\n\nMorning\n\n##### Opening\n",
            "programme.0.date",
            "The document has `Monday, 31 February`, which is not a day of a known year.",
        ),
        (
            "3:00–6:00\n\n##### Opening\n",
            "programme.0.meetings.0.time",
            "The document has `3:00–6:00`: is this the right half of the day?",
        ),
        (
            "Morning\n\n##### Opening\n\n#### Tuesday, 5 March\n",
            "programme.1",
            "The document has nothing under this day.",
        ),
        (
            "#### Monday, 4 March[^1]\n\nMorning\n\n##### Opening[^1]\n\n[^1]: A.\n",
            "programme.0",
            "The mark of note-1 has no place after: Monday, 4 March",
        ),
        ("Morning\n\n##### Agenda item 4\n", "agenda.items.4", "The document has no title for this agenda item."),
        (
            "Morning\n\n##### Opening\n\nOne.\n\nTwo.\n",
            f"{ENTRIES}.0.text",
            "The document has several paragraphs here.",
        ),
        (
            "Morning\n\n##### Opening[^1]\n\n[^1]: One.\n\n    Two.\n",
            "footnotes.note-1",
            "This footnote has several paragraphs in the document.",
        ),
        ("Morning\n\n##### Opening\n\nWeek 2\n", f"{ENTRIES}.0", "This has no place in a programme: Week 2"),
        ("1. One.\n\nTwo.\n", "paragraphs.0", "The document has several paragraphs under this number."),
    ],
)
def test_what_is_uncertain_is_said_at_its_place(part: str, path: str, text: str) -> None:
    """In a drafter's words, and once."""
    assert questions(part) == [(path, text)]


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("Morning\n\n##### Opening\n", [{"heading": "Opening"}]),
        ("Morning\n\n##### Opening–by the *Chair*\n", [{"heading": "Opening–by the *Chair*"}]),
        ("Morning\n\n##### Opening – by the *Chair*\n", [{"heading": "Opening", "aside": "by the *Chair*"}]),
        ("Morning\n\n**Opening** – by the *Chair*\n", [{"heading": "Opening", "aside": "by the *Chair*"}]),
        ("Morning\n\n##### Opening\n\nBy all.\n", [{"heading": "Opening", "text": "By all."}]),
        (
            "Morning\n\n##### Opening\n\nBy 15.\n\nDocumentation: A/80/1\n\nBy 18.\n",
            [{"heading": "Opening", "text": "By 15. By 18.", "documents": "A/80/1"}],
        ),
        ("Morning\n\n##### Speakers:\n\n- Chair\n- All\n", [{"heading": "Speakers", "list": ["Chair", "All"]}]),
        ("Morning\n\n##### Agenda item 4: clouds (continued)\n", [{"item": 4}]),
        ("Morning\n\n##### Agenda item 4 (a): clouds\n", [{"item": "4 (a)"}]),
        (
            "Morning\n\n##### Agenda item 4: clouds[^a][^b]\n\n[^a]: A.\n\n[^b]: B.\n",
            [{"item": 4, "footnote": ["note-1", "note-2"]}],
        ),
        (
            "Morning\n\n##### Agenda item 4: clouds (*continued*) – by all[^a]\n\n[^a]: A.\n",
            [{"item": 4, "state": "continued", "aside": "by all[^note-1]"}],
        ),
        (
            "Morning\n\n##### Agenda item 4: clouds\n\n##### Agenda item 4: clouds – by all[^a]\n\n[^a]: A.\n",
            [{"item": 4}, {"item": 4, "aside": "by all[^note-1]"}],
        ),
        ("Morning\n\n##### Opening – [^a] by all\n\n[^a]: A.\n", [{"heading": "Opening", "aside": "[^note-1]by all"}]),
        ("Morning\n\n##### Agenda items 4 and 5: clouds\n", [{"heading": "Agenda items 4 and 5: clouds"}]),
    ],
)
def test_what_is_done_has_the_keys_of_the_format(part: str, found: Tree) -> None:
    """Each as a drafter would have typed it."""
    assert entries(part) == found


def test_separate_parts_of_one_day_are_one_day() -> None:
    """As where the day is printed again on the next page."""
    days = programme(
        "#### Monday, 4 March\n\nMorning\n\n##### Opening\n\n#### Monday, 4 March (continued)\n\nPM\n\n##### Rain\n"
    )
    assert isinstance(days, list)
    assert len(days) == 1


@pytest.mark.parametrize(
    ("hours", "time"),
    [
        ("10 a.m.–1 p.m.", "10:00–13:00"),
        ("Afternoon", "afternoon"),
        ("11.30 a.m.", "11:30"),
        ("3 p.m.", "15:00"),
        ("10.30 p.m.", "22:30"),
    ],
)
def test_a_start_alone_stays_a_start(hours: str, time: str) -> None:
    """Nobody knows when the meeting ends."""
    days = programme(f"{hours}\n\n##### Opening\n")
    assert isinstance(days, list)
    assert isinstance(days[0], dict)
    assert isinstance(days[0]["meetings"], list)
    assert isinstance(days[0]["meetings"][0], dict)
    assert days[0]["meetings"][0]["time"] == time


def test_what_has_no_hours_gets_none() -> None:
    """It is done on the day, and nothing is asked."""
    assert programme("##### Opening\n") == [{"date": date(2024, 3, 4), "entries": [{"heading": "Opening"}]}]
    assert not questions("##### Opening\n")


def test_the_title_of_an_item_is_the_first_that_it_has() -> None:
    """Items are in the order of their numbers."""
    tree = draft(
        note_with(
            "Morning\n\n##### Agenda item 10\n\n##### Agenda item 4 (b): other matters\n\n"
            "##### Agenda item 4: measurement of clouds\n\n"
            "##### Agenda item 10: adoption of the report (continued)\n\n##### Agenda item 4: hail (continued)\n"
        )
    ).tree
    agenda = tree["agenda"]
    assert isinstance(agenda, dict)
    assert isinstance(agenda["items"], dict)
    assert [*agenda["items"].items()] == [
        ("4", "Measurement of clouds"),
        ("4 (b)", "Other matters"),
        ("10", "Adoption of the report"),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "10 a.m.–1 p.m.[^1]\n\n##### Opening\n\n[^1]: New York time.\n",
        "#### Monday, 4 March[^1]\n\nMorning\n\n##### Opening\n\n[^1]: A holiday.\n",
        "Morning\n\n##### Opening [^1]\n\n[^1]: Doors open at 9 a.m.\n",
        "Morning\n\n##### [^1] Opening\n\n[^1]: Doors open at 9 a.m.\n",
        "Morning\n\n##### Opening <sup>1</sup>\n\n---\n\n<sup>1</sup> Doors open at 9 a.m.\n",
    ],
)
def test_the_mark_of_a_footnote_has_a_place_or_is_said_to_have_none(part: str) -> None:
    """That of a day or of its hours too, where the format has none."""
    found = draft(note_with(part))
    text = programme_yaml(found, "note.md")
    assert "[^note-1]" in text.replace("footnote: note-1", "[^note-1]") or any(
        "note" in each.text for each in found.questions
    )


def test_a_symbol_after_the_line_of_the_agenda_item_is_that_of_the_agenda() -> None:
    """Or it is said to have no place; it is not lost."""
    note = note_with("Morning\n\n##### Opening\n").replace(
        DATES, f"{DATES}Item 3 of the provisional agenda (A/AC.999/2024/2)\n\n"
    )
    assert "A/AC.999/2024/2" in programme_yaml(draft(note), "note.md")


@pytest.mark.parametrize(
    ("line", "path"),
    [
        (f"{DATES}Item 3 of the provisional agenda as issued\n\n", ("item",)),
        ("New York, 4–8 March and 6–10 May 2024\n\n", ("session", "opens")),
    ],
)
def test_what_the_title_block_says_beyond_the_format_is_said(line: str, path: tuple[str, ...]) -> None:
    """At the place of what it is about."""
    note = note_with("Morning\n\n##### Opening\n").replace(DATES, line)
    assert [question.path for question in draft(note).questions] == [path]


def test_a_broken_day_is_not_doubled() -> None:
    """Hours in two lines of a cell are the hours of one meeting."""
    days = programme("| | Monday, 4 March | Tuesday, 5 March |\n|-|-|-|\n| 10 a.m.–<br>1 p.m. | Opening | Rain |\n")
    assert isinstance(days, list)
    meetings = [day["meetings"] for day in days if isinstance(day, dict)]
    assert [len(each) for each in meetings if isinstance(each, list)] == [1, 1]


LINES = st.lists(
    st.sampled_from(
        [
            "Distr.: General", "A/AC.999/2024/1*", "15 January 2024", "Fourth session", "Geneva, 4–8 March 2024",
            "Item 3 of the provisional agenda**", "# Programme of work", "1. Clouds.", "2. Rain.[^1]", "Annex",
            "#### Monday, 4 March", "#### 5 March", "Friday, 31 February", "10 a.m.–1 p.m.", "3:00-6:00", "10 a.m. Tea",
            "##### Agenda item 4: clouds (contd.)", "##### Agenda item 4", "- a [link](#)", "**Bold** – *x*", "Week 2",
            "\\* Reissued on 1 March 2024.", "[^1]: A note.", "<sup>1</sup> B", "Opening<sup>1</sup>", "---", "2/3",
            "Regards,", "24-01655 (E) 060224",
            "| Monday, 4 March | Tuesday, 5 March |\n|-|-|\n| Morning | x |", "![x](y.png)", "<!-- why -->",
        ]
    )
    | st.text(max_size=12),
    max_size=14,
)  # fmt: skip


@given(LINES)
def test_any_lines_in_any_order_make_a_programme_that_yaml_reads(lines: list[str]) -> None:
    """Nothing fails, and each question is in it."""
    found = draft("\n\n".join(lines))
    text = programme_yaml(found, "note.md")
    _, findings = read_tree(SourceText("programme.yaml", text))
    assert not findings
    assert text.count("# check: ") >= len(
        {question for question in found.questions if question.is_question and question.text.strip()}
    )


LETTERED = "1. The annex has:\n\n   (a) Its days;\n\n   (b) Its meetings.\n\n"


@pytest.mark.parametrize(
    ("part", "paragraphs", "asked"),
    [
        (LETTERED, [{"text": "The annex has:", "list": ["Its days;", "Its meetings."]}], []),
        (
            LETTERED.replace("(b)", "(c)"),
            [{"text": "The annex has:", "list": ["Its days;", "Its meetings."]}],
            [("paragraphs.0", "The document has (c) where the program prints (b).")],
        ),
        (
            "1. The annex has:\n\n   - Days\n   - Meetings\n\n",
            [{"text": "The annex has:", "list": ["Days", "Meetings"]}],
            [("paragraphs.0", "The document has bullets here; the program prints (a), (b) and so on.")],
        ),
        (
            f"{LETTERED}They are many.\n\n2. All is said.\n\n",
            [{"text": "The annex has:", "list": ["Its days;", "Its meetings. They are many."]}, "All is said."],
            [("paragraphs.0", "The document has several paragraphs under this number.")],
        ),
    ],
)
def test_the_list_of_a_paragraph_is_read(part: str, paragraphs: list[Tree], asked: list[tuple[str, str]]) -> None:
    """What the program would print in another way is asked."""
    assert draft(note_with(part)).tree["paragraphs"] == paragraphs
    assert questions(part) == asked


@pytest.mark.parametrize(
    ("lines", "keys"),
    [("Clouds over land\n\n- Chair\n", ["text", "list"]), ("- Chair\n\nClouds over land\n", ["list", "text"])],
)
def test_text_and_list_keep_the_order_of_the_document(lines: str, keys: list[str]) -> None:
    """The program prints them in it again."""
    found = entries(f"10 a.m.–1 p.m.\n\n##### Panel\n\n{lines}")
    assert isinstance(found, list)
    (entry,) = found
    assert isinstance(entry, dict)
    assert [*entry] == ["heading", *keys]
