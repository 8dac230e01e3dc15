import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.numbered_mentions import numbered_mentions


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Agenda items 3, 4 (a) (i) and (ii) and 5.", ["item 3", "item 4 (a) (i)", "item (ii)", "item 5"]),
        ("Items 3 and 4, 12 speakers, and items 2 and 3 March.", ["item 3", "item 4", "item 2"]),
        (
            "The ninth and 10th plenary meetings, and a third meeting.",
            ["meeting ninth", "meeting 10th", "meeting third"],
        ),
        ("Annexes I to III; section A; chap. 4.", ["annex I", "annex III", "section A", "chapter 4"]),
        ("Agenda item 5 p.m. and item 2021, and a fourth of it.", []),
    ],
)
def test_numbers_after_a_word_and_ordinals_before_meetings_are_labels(text: str, labels: list[str]) -> None:
    """A number of days or speakers, a date and an hour are none."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n"))
    found = [
        (each.kind, label.wording.text) for each in context.picture.read(numbered_mentions) for label in each.labels
    ]
    assert [f"{kind} {words}" for kind, words in found] == labels


def test_a_number_at_the_end_of_a_text_is_a_label() -> None:
    """The capital letter with which the next text begins is none of its words."""
    context = context_of(with_base("paragraphs:\n  - Statements on item 5\n  - Rain falls on item 6\n"))
    found = [label.number for each in context.picture.read(numbered_mentions) for label in each.labels]
    assert found == [5, 6]
