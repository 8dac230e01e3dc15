"""What reads a note takes about as many steps for each thing in it, however many things there are.

Steps are the calls of functions, and of what they go through one after the other, so that no clock is asked.
"""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from casebook import document_of

from oewg_cli.api.checking import default_policy
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import run
from oewg_cli.rules.registry import rules_for

FEW, TIMES = 30, 4
MOST = 1.4
"""How many times more steps each of four times as many things may take."""
NOTE = """\
masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, distribution: General, date: 2024-01-15, original: en}
body: Ad hoc working group on the measurement of clouds
session: {number: 3, place: New York, opens: 2024-03-04, closes: 2024-03-05}
title: Provisional programme of work
paragraphs:
  - See the annex.
PARAGRAPHS
agenda:
  symbol: A/AC.999/2024/1
  items: {1: Organization of work, 2: Measurement of clouds}
programme:
  - date: 2024-03-04
    meetings:
      - time: 10:00–13:00
        room: Room 4
        entries:
          - item: 1
ENTRIES
  - date: 2024-03-05
    meetings: [{time: 10:00–13:00, entries: [item: 2]}]
"""
SYLLABLES = ("ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "pi", "ru")


def name(number: int) -> str:
    """Return a name of its own for each number."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()


def paragraph(words: str) -> Callable[[int], tuple[str, str]]:
    """Return what makes a paragraph of each number, with its name, and no entry."""
    return lambda number: (words.format(name=name(number), number=number), "")


def both(words: str, entry: str) -> Callable[[int], tuple[str, str]]:
    """Return what makes a paragraph and an entry of each number."""
    return lambda number: tuple(each.format(name=name(number), number=number) for each in (words, entry))  # type: ignore[return-value]


THINGS = {
    "posts": both(
        "The Director of the Division for {name} will speak on {name}.",
        "{{item: 2, heading: Statement by the Director of the Office for {name}}}",
    ),
    "persons": both("Ms. {name} Diaz (Peru), Chair of the group on {name}, will preside.", "Ms. {name} Li, speaker"),
    "panels": both("The panel on {name} will be held on Monday, 4 March, at 10 a.m.", "Panel on {name}"),
    "lists": both("The speakers on {name} are Chile, Kenya and {name}.", "{{item: 2, text: Speakers on {name}}}"),
    "minutes": paragraph("Statements on {name} are limited to {number} minutes."),
    "deadlines": paragraph("Proposals on {name} are due on 1 March 2024; the list for {name} closes on 2 March."),
    "documents": paragraph("The report on {name} (A/AC.999/2024/{number}) is for item 2."),
    "counts": paragraph("There are {number} papers on {name}: 10 from States and 4 from others."),
    "references": paragraph("On {name}, see paragraph {number} above and item 2 of the agenda."),
    "sessions": paragraph("The session of the Board on {name}, its twelfth, was held from 2 to 6 May 2022."),
    "drafts": paragraph("The draft convention on {name} has {number} articles; articles 1 to {number} are read first."),
    "years": paragraph("The survey of {name} for 2022–2025 and the plan of {name}, 2024–2027, are before the group."),
    "entries": both("The side event on {name} is on Monday.", "{{time: 10:00–11:00, heading: Side event on {name}}}"),
    "rooms": paragraph("The group on {name} meets in Room {number} on Monday afternoon, except for its first meeting."),
}


def note(thing: Callable[[int], tuple[str, str]], number: int) -> str:
    """Return a note in which there is a number of things."""
    made = [thing(each) for each in range(number)]
    paragraphs = "\n".join(f"  - >-\n    {words}" for words, _ in made)
    entries = "\n".join(f"          - {entry}" for _, entry in made if entry)
    return NOTE.replace("PARAGRAPHS", paragraphs).replace("ENTRIES", entries)


def steps(text: str) -> int:
    """Return how many steps all rules take for a note."""
    document = document_of(text)
    context = CheckContext(document, (), None)
    rules = rules_for(context, default_policy().selection)
    taken = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal taken
        taken += event == "call"

    sys.setprofile(count)
    try:
        list(run(context, rules, document))
    finally:
        sys.setprofile(None)
    return taken


@pytest.mark.parametrize("thing", THINGS)
def test_four_times_as_many_things_take_about_four_times_as_many_steps(thing: str) -> None:
    """A reader that compares all of them with all others would take sixteen times as many."""
    steps(note(THINGS[thing], FEW * TIMES))  # What is loaded only once does not count.
    assert steps(note(THINGS[thing], FEW * TIMES)) <= MOST * TIMES * steps(note(THINGS[thing], FEW))
