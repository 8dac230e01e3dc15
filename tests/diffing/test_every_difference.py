"""If and only if two programmes print differently, a change is reported, and it names what changed."""

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from diffing.exports import print_alike
from diffing.programme_places import SmallChange, agendas_of, every_entry, every_meeting
from diffing.same_in_print import SAME_IN_PRINT
from diffing.small_changes_of_bodies import OF_BODIES
from diffing.small_changes_of_parts import OF_PARTS
from diffing.small_changes_of_texts import OF_TEXTS
from effort import random_of, scaled, trying
from programme_edits import Data, data_of, edited, programme_of, text_of

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.comparison import compare
from oewg_cli.note.composer import compose
from oewg_cli.programme.model import Programme

EXAMPLES = Path(__file__).parents[2] / "examples"
HERE = Path(__file__).parent
FILES = (HERE / "rich.yaml", HERE / "rich_bodies.yaml", EXAMPLES / "geneva.yaml", EXAMPLES / "seventh-session.yaml")
BASES = [data_of(path.read_text("utf-8")) for path in FILES]

SMALL_CHANGES = (*OF_TEXTS, *OF_PARTS, *OF_BODIES)

pytestmark = pytest.mark.fuzz


def a_programme(random: Random) -> Data:
    """Return a programme that was edited in a few places, or one as it was written."""
    data = deepcopy(random.choice(BASES[:1] * 2 + BASES[1:2] * 3 + BASES))
    return edited(data, random) if random.random() < 0.5 else data


def text_is_the_same(old: Data, new: Data) -> bool:
    """Return whether two programmes print the same but for the masthead."""
    return print_alike(*(programme_of(text_of({**data, "masthead": old["masthead"]})) for data in (old, new)))


def check(old: Data, new: Data) -> tuple[Change, ...]:
    """Check that a change is reported if and only if the exports differ, both ways round."""
    one, other = programme_of(text_of(old)), programme_of(text_of(new))
    differ = not print_alike(one, other)
    changes = compare(one, other)
    assert not any(change.kind is ChangeKind.OTHER for change in changes)
    assert bool(changes) == differ, "there is no change" if differ else [change.sentence for change in changes]
    assert bool(compare(other, one)) == differ
    return changes


@pytest.mark.parametrize("change", SMALL_CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_a_small_change_is_named(change: SmallChange) -> None:
    """Whatever was changed, at one place; a word of a change names the place."""
    for run in range(scaled(4)):
        random = random_of(run)
        old = a_programme(random)
        new = deepcopy(old)
        place = change(new, random)
        if place is None:
            continue
        with trying((old, new)):
            changes = check(old, new)
            said = [f"{each.where}: {each.sentence}".casefold() for each in changes]
            assert not changes or any(re.search(place.casefold(), each) for each in said), (place, said)


@pytest.mark.parametrize("run", range(10))
def test_several_changes_are_reported(run: int) -> None:
    """Also where one hides behind another."""
    random = random_of(run)
    for _ in range(scaled(20)):
        old = a_programme(random)
        new = deepcopy(old)
        for change in random.choices(SMALL_CHANGES, k=random.randint(2, 5)):
            change(new, random)
        with trying((old, new)):
            check(old, new)


@pytest.mark.parametrize("run", range(10))
def test_each_of_two_changes_is_named(run: int) -> None:
    """A change of the masthead does not hide one of a text, nor the other way round."""
    random = random_of(run)
    for _ in range(scaled(10)):
        old = a_programme(random)
        new = deepcopy(old)
        text = random.choice(OF_TEXTS)(new, random)
        other = random.choice(OF_PARTS[:7])(new, random)
        said = [f"{each.where}: {each.sentence}".casefold() for each in check(old, new)]
        with trying((old, new)):
            assert text is None or text_is_the_same(old, new) or any(re.search(text.casefold(), each) for each in said)
            assert other is None or new["masthead"] == old["masthead"] or any(re.search(other, each) for each in said)


@pytest.mark.parametrize("key", ["aside", "documents", "heading", "kind", "room", "text", "when"])
def test_no_text_hides_behind_a_change_elsewhere(key: str) -> None:
    """Whatever is printed of a meeting, an entry or an agenda item is reported beside a room that is another one."""
    for before, after in ((None, _SEEN), (_SEEN, None), ("E/1998/4", f"E/1998/4, {_SEEN}"), (f"{_SEEN} b", "b")):
        places = range(len(_holders(deepcopy(BASES[1]), key)))
        for number in random_of(0).sample(places, scaled(len(places))):
            old, new = deepcopy(BASES[1]), deepcopy(BASES[1])
            for data, text in ((old, before), (new, after)):
                holder = _holders(data, key)[number]
                holder.pop("time", None) if key == "when" else None
                holder.pop(key, None)
                holder |= {} if text is None else {key: text.split(", ") if key == "documents" else text}
                holder |= {"heading": "Other matters"} if not holder.keys() & {"item", "heading", "title"} else {}
            new["programme"][0]["meetings"].append({"time": "20:30", "body": "Friends", "room": "Attic"})
            old["programme"][0]["meetings"].append({"time": "20:30", "body": "Friends", "room": "Cellar"})
            programmes = [programme_of(text_of(data)) for data in (old, new)]
            counts = [_printed(each).count(_SEEN) for each in programmes]
            with trying((old, new)):
                said = [f"{each.sentence} {each.old} {each.new}" for each in compare(*programmes)]
                assert any("Attic" in each for each in said)
                assert counts[0] == counts[1] or any(_SEEN in each for each in said), said


_SEEN = "Xylograph"
"""A word that no programme has."""


def _printed(programme: Programme) -> str:
    return "".join(run.text for block in compose(programme).blocks for run in (*block.runs, *block.aside))


def _holders(data: Data, key: str) -> list[Data]:
    """Return the meetings, the entries and the agenda items that can have a key."""
    entries = [entries[number] for _, entries, number in every_entry(data)]
    meetings = [day["meetings"][number] for day, number in every_meeting(data)]
    items = [items[number] for items in agendas_of(data) for number in items]
    of_key = {"kind": meetings, "room": meetings, "when": meetings, "documents": [*meetings, *entries, *items]}
    return [each for each in of_key.get(key, [*meetings, *entries]) if isinstance(each, dict)]


@pytest.mark.parametrize("run", range(10))
def test_any_two_programmes_are_compared(run: int) -> None:
    """Also those that have nothing to do with each other."""
    random = random_of(run)
    for _ in range(scaled(10)):
        old, new = a_programme(random), a_programme(random)
        with trying((old, new)):
            check(old, new)


@pytest.mark.parametrize("change", SAME_IN_PRINT, ids=lambda change: change.__name__.strip("_"))
def test_what_prints_the_same_is_not_a_change(change: Callable[[Data, Random], None]) -> None:
    """However it is typed."""
    for run in range(scaled(10)):
        random = random_of(run)
        old = a_programme(random)
        new = deepcopy(old)
        change(new, random)
        with trying((old, new)):
            check(old, new)
