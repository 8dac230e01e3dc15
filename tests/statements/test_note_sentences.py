import pytest

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.note_sentences import Tense, sentences_of


def of(text: str) -> TextField:
    """Return a paragraph with a text."""
    return TextField(("paragraphs", 0), Role.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The session will open on Monday.", Tense.FUTURE),
        ("The session was opened on Monday.", Tense.PAST),
        ("Item 5 is taken up once the reports have been heard.", Tense.NONE),
        ("The session will be held on Monday.", Tense.FUTURE),
        ("Meetings are held in the morning.", Tense.NONE),
        ("The Commission, which met in 2024, will consider item 3.", Tense.FUTURE),
        ("See the annex.", Tense.NONE),
        ("The draft is issued on Monday and considered on Tuesday.", Tense.NONE),
        ("The draft was issued on Monday and considered on Tuesday.", Tense.PAST),
        ("The draft is long, and the Committee considered it on Tuesday.", Tense.PAST),
        ("The session was held in May 2024.", Tense.PAST),
        ("May the session begin.", Tense.FUTURE),
    ],
)
def test_the_verbs_of_a_sentence_show_of_which_time_it_speaks(text: str, tense: Tense) -> None:
    """The future wins where a sentence speaks of both."""
    (sentence,) = sentences_of(of(text))
    assert sentence.tense is tense


def test_the_last_verb_before_a_word_shows_its_time() -> None:
    """A sentence may speak of what was done and of what will be."""
    (sentence,) = sentences_of(of("The Commission, which met in 2024, will meet in 2025."))
    assert sentence.tense_before(sentence.text.index("2024")) is Tense.PAST
    assert sentence.tense_before(sentence.text.index("2025")) is Tense.FUTURE
    assert sentence.tense_before(0) is Tense.PAST


def test_the_first_verb_after_a_word_shows_its_time() -> None:
    """At the end of the sentence there is none."""
    (sentence,) = sentences_of(of("The Commission, which met in 2024, will meet in 2025."))
    assert sentence.tense_after(0) is Tense.PAST
    assert sentence.tense_after(sentence.text.index("2024")) is Tense.FUTURE
    assert sentence.tense_after(sentence.text.index("2025")) is Tense.NONE


def test_a_part_of_a_sentence_is_a_part_of_its_text() -> None:
    """Marks are left out of its offsets."""
    _, second = sentences_of(of("It opens on Monday. It closes on *Friday*."))
    part = second.part(second.text.index("Friday"), len(second.text) - 1)
    assert part.text == "Friday"
    assert part.location == part.field.location(34, 40)


def test_a_sentence_longer_than_those_of_notes_is_too_long() -> None:
    """Readers leave it out."""
    assert [each.is_too_long for each in sentences_of(of("It opens. Very " + "very " * 500 + "late."))] == [False, True]
