import pytest
from manuscripts import gathered

from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.title_block_reader import TitleBlockReader


def kinds(*lines: str) -> dict[str, str]:
    """Return what each line of a title block is taken for."""
    front = FirstPage()
    TitleBlockReader(front, [(Words(line.runs), line) for text in lines for line in gathered(text).lines]).read()
    return {part.words.plain: part.kind.value for part in front.parts}


SESSION, DATES = "Fourth session", "Geneva, 4–8 March 2024"


@pytest.mark.parametrize(
    "lines",
    [
        {"Group on clouds": "body", SESSION: "session", DATES: "place-and-dates", "Programme of work": "title"},
        {SESSION: "session", DATES: "place-and-dates", "Group on clouds": "body", "Programme of work": "title"},
        {SESSION: "session", "Group on clouds": "body", DATES: "place-and-dates", "Programme of work": "title"},
        {
            "Group on clouds": "body",
            SESSION: "session",
            DATES: "place-and-dates",
            "Item 3 of the provisional agenda": "agenda-item",
            "Organization of matters": "agenda-item-title",
            "Provisional programme of work": "title",
            "Note by the Secretariat": "subtitle",
        },
        {
            "Group on clouds": "body",
            SESSION: "session",
            DATES: "place-and-dates",
            "Agenda item 3": "agenda-item",
            "Organization of work": "agenda-item-title",
            "Programme of work": "title",
            "Submitted by the Chair": "subtitle",
            "Corrigendum": "title-line",
        },
        {
            "Group on clouds": "body",
            SESSION: "session",
            DATES: "place-and-dates",
            "Indicative timetable": "title",
            "As of Monday": "status",
        },
        {
            "Group on clouds": "body",
            SESSION: "session",
            DATES: "place-and-dates",
            "Tentative programme": "title",
            "Morning 10:00–13:00": "unplaced",
            "Time": "unplaced",
            "Agenda item": "unplaced",
        },
        {"Group on clouds": "body", DATES: "place-and-dates", "Programme of work": "title"},
        {"Group on clouds": "body", SESSION: "session", "Programme of work": "title"},
        {"Group": "body", "on clouds": "body", SESSION: "session", DATES: "place-and-dates", "Of work": "title"},
        {
            SESSION: "session",
            DATES: "place-and-dates",
            "Programme of work": "title",
            "Note by the Chair": "subtitle",
            "Translated from French": "unplaced",
        },
    ],
    ids=" / ".join,
)
def test_lines_are_sorted_by_what_they_say_and_by_their_order(lines: dict[str, str]) -> None:
    """What is above the session is the body, what is under it the titles."""
    assert kinds(*lines) == lines


@pytest.mark.parametrize("greeting", ["Dear colleagues,", "Excellencies,", "Good morning!", "Hi all:"])
def test_a_greeting_is_not_a_body(greeting: str) -> None:
    """Nor is what is above it, nor a sentence under it."""
    lines = (*("From Ada", greeting, "Here is our text.", "Group on clouds"), *(SESSION, DATES, "Programme of work"))
    assert [*kinds(*lines).values()] == [
        *("unplaced", "unplaced", "unplaced", "body"),
        *("session", "place-and-dates", "title"),
    ]


def test_a_letter_without_a_session_is_not_of_the_title_block() -> None:
    """Its fields, its salutation and its sentences are not the programme's."""
    lines = ("From: Ada", "Subject: rain", "Dear colleagues,", "Here is our text for you.", "Programme of work")
    assert [*kinds(*lines).values()] == ["unplaced", "unplaced", "unplaced", "unplaced", "title"]


@pytest.mark.parametrize(("end", "sender"), [("Best regards,", "Ada"), ("Many thanks", "Ada Lindqvist, secretary")])
def test_the_end_of_a_letter_above_the_note_is_not_a_body(end: str, sender: str) -> None:
    """Nor is its sender."""
    lines = ("Subject: clouds, fourth session", end, sender, "Group on clouds", SESSION, DATES, "Programme of work")
    assert [*kinds(*lines).values()] == [
        *("unplaced", "unplaced", "unplaced", "body"),
        *("session", "place-and-dates", "title"),
    ]


@pytest.mark.parametrize(
    "body", ["Group on the programme of work", "Committee for organization of work", "Hello Institute"]
)
def test_a_body_may_have_the_words_of_a_title_or_a_greeting(body: str) -> None:
    """It is none for all that."""
    assert kinds(body, SESSION, DATES, "Clouds")[body] == "body"


def test_the_asterisks_after_a_line_are_kept_separately() -> None:
    """They refer to a footnote; the words are without them."""
    front = FirstPage()
    lines = [gathered(text).lines[0] for text in ("Group on clouds\\*", SESSION, "Programme of work \\*\\*")]
    TitleBlockReader(front, [(Words(line.runs), line) for line in lines]).read()
    assert front.chars == {PartKind.BODY: "*", PartKind.TITLE: "**"}
    assert [words.plain for words in front.texts[PartKind.TITLE]] == ["Programme of work"]


def test_a_text_in_several_lines_is_one() -> None:
    """With a space between."""
    front = FirstPage()
    lines = [gathered(text).lines[0] for text in ("Working group", "on clouds", SESSION)]
    TitleBlockReader(front, [(Words(line.runs), line) for line in lines]).read()
    body = front.text(PartKind.BODY)
    assert body is not None
    assert body.plain.strip() == "Working group on clouds"


@pytest.mark.parametrize(
    "lines",
    [
        ("Programme of work", DATES),
        ("Programme of work", SESSION, DATES),
        ("Group on clouds", "Programme of work", SESSION, DATES),
    ],
)
def test_a_title_above_the_session_is_a_title(lines: tuple[str, ...]) -> None:
    """It says that it is one."""
    assert kinds(*lines)["Programme of work"] == "title"
