import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.timing.timed_subjects import timed_subjects

PROGRAMME = """\
agenda:
  symbol: A/AC.999/2024/1
  items:
    1: {title: Organization of work, documents: [A/AC.999/2024/1]}
    2: {title: Height of clouds, documents: [A/AC.999/2024/3, A/AC.999/2024/4]}
    3: Fog
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, entries: [item: 1, {item: 2, heading: Instruments, documents: [A/AC.999/2024/5]}]}
      - {time: afternoon, entries: [{item: 2}]}
  - date: 2024-03-05
    meetings:
      - {time: morning, entries: [item: 3]}
      - {time: afternoon, entries: [{item: 3, text: Action on draft decisions}]}
"""


def read(text: str) -> list[tuple[str, list[str]]]:
    """Return what a paragraph names and its times."""
    picture = context_of(with_base(f"{PROGRAMME}paragraphs: [{json.dumps(text)}]\n")).picture
    return [
        (each.part.name, [each.sentence.text[one.start : one.end] for one in each.occasions])
        for each in picture.read(timed_subjects).subjects
    ]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("A/AC.999/2024/3 is before the group on Monday.", [("agenda item 2", ["Monday"])]),
        ("The report (A/AC.999/2024/4) comes up on Tuesday.", [("agenda item 2", ["Tuesday"])]),
        ("On Tuesday the group has the list of sites (A/AC.999/2024/3).", [("agenda item 2", ["Tuesday"])]),
        ("The paper (A/AC.999/2024/5) is shown at the 1st meeting.", [("agenda item 2", ["1st meeting"])]),
        (
            "The report (A/AC.999/2024/3), requested by the Council, is to be discussed in the morning.",
            [("agenda item 2", ["morning"])],
        ),
        (
            "The group will have before it the note (A/AC.999/2024/3), to be read at noon.",
            [("agenda item 2", ["noon"])],
        ),
        # The agenda is cited at any time, and so is what no item has.
        ("The agenda (A/AC.999/2024/1) is before the group on Monday.", []),
        ("The report (A/AC.999/2024/9) is before the group on Monday.", []),
        # What is prepared or decided has a time of its own.
        ("Comments on the report (A/AC.999/2024/3) are sent by Monday.", []),
        ("The report (A/AC.999/2024/3) will be available on Monday.", []),
        ("The decision in document A/AC.999/2024/3 will be adopted on Tuesday.", []),
    ],
)
def test_documents_stand_for_the_items_and_entries_that_have_them(
    text: str, times: list[tuple[str, list[str]]]
) -> None:
    """Whatever the texts call them."""
    assert read(text) == times


def test_what_a_document_is_called_makes_its_item_narrower() -> None:
    """The words of a heading within its name mean that entry."""
    text = "The note on instruments (A/AC.999/2024/3) is introduced on Monday."
    picture = context_of(with_base(f"{PROGRAMME}paragraphs: [{json.dumps(text)}]\n")).picture
    (found,) = picture.read(timed_subjects).subjects
    assert [slot.heading for slot in found.part.slots] == ["Instruments"]
