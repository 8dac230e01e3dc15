import pytest
from manuscripts import note_with, source_document_of

from oewg_cli.importing.drafted_programme import OpenQuestion
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.recognizer import recognize
from oewg_cli.note.source_document import SourceComment, SourceDocument
from oewg_cli.text.source_text import Span

TEXT = note_with("""\
Morning

##### Opening

##### Clouds

All of them are measured.

#### Tuesday, 5 March

Afternoon

##### Rain
""")
ENTRIES = ("programme", 0, "meetings", 0, "entries")


def remarked(at: str, text: str = "Why?", author: str = "Ada") -> SourceDocument:
    """Return the note with a comment at some of its words."""
    start = TEXT.index(at)
    return source_document_of(TEXT)._replace(comments=(SourceComment(text, author, Span(start, start + len(at))),))


def questions(source_document: SourceDocument) -> list[OpenQuestion]:
    """Return the questions about it."""
    return [*draft_of(recognize(source_document)).questions]


@pytest.mark.parametrize(
    ("at", "path"),
    [
        ("Distr.", ("masthead",)),
        ("Provisional programme", ("title",)),
        ("measures", ("paragraphs", 0)),
        ("is set out", ("paragraphs", 1)),
        ("Monday", ("programme", 0)),
        ("Morning", (*ENTRIES[:-1],)),
        ("Opening", (*ENTRIES, 0)),
        ("All of them", (*ENTRIES, 1)),
        ("Tuesday", ("programme", 1)),
        ("Rain", ("programme", 1, *ENTRIES[2:], 0)),
    ],
)
def test_a_comment_is_at_the_part_of_the_programme_in_which_it_was_made(at: str, path: tuple[str | int, ...]) -> None:
    """With its author; it is not a question of the program."""
    assert questions(remarked(at)) == [OpenQuestion(path, "Comment by Ada: Why?", is_question=False)]


def test_a_comment_without_an_author_is_kept() -> None:
    """It was found in the source."""
    assert questions(remarked("Rain", author=" "))[0].text == "Comment in the document: Why?"


@pytest.mark.parametrize(
    "text", ["<<ODS JOB NO>>N2401655E<<ODS JOB NO>>", "<<ODS DOC SYMBOL1>>A/AC.999/1<<ODS DOC SYMBOL1>> ", "<<ODS a>>"]
)
def test_what_a_machine_writes_into_comments_is_not_a_comment(text: str) -> None:
    """As the Official Document System does."""
    assert not questions(remarked("Rain", text))


@pytest.mark.parametrize("text", ["See <<ODS JOB NO>>", "<<ODS JOB NO", "N2401655E", "<<x>>"])
def test_what_a_person_writes_is(text: str) -> None:
    """Also of that system."""
    assert [question.text for question in questions(remarked("Rain", text))] == [f"Comment by Ada: {text}"]


@pytest.mark.parametrize(
    ("part", "path"),
    [
        ("Morning\n\n##### Opening\n\nWeek 2\n\nAfternoon\n\n##### Rain\n", ("programme", 0, "meetings", 1)),
        ("Morning\n\n##### Opening\n\nBest regards,\n", (*ENTRIES, 0)),
    ],
)
def test_what_has_no_place_is_said_at_what_comes_after_it(part: str, path: tuple[str | int, ...]) -> None:
    """Or at the last part, if nothing follows; it is a question."""
    said = [
        question
        for question in questions(source_document_of(note_with(part)))
        if question.text.startswith("This has no place")
    ]
    assert [(question.path, question.is_question) for question in said] == [(path, True)]


def test_a_document_of_which_nothing_was_understood_has_its_remarks_at_the_masthead() -> None:
    """There is no other part."""
    source_document = source_document_of("")._replace(comments=(SourceComment("Why?", "", Span(0, 0)),))
    assert {question.path for question in questions(source_document) if "Why?" in question.text} == {("masthead",)}
