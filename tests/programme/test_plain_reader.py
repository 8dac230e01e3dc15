import json
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

import pytest
from any_programmes import typed_programme
from casebook import BASE
from effort import random_of, scaled, trying
from every_key import EVERY_KEY
from mutations import TOKENS, mutate
from pydantic import ValidationError

from oewg_cli.programme.builder import build
from oewg_cli.programme.format_part import Part
from oewg_cli.programme.model import Programme
from oewg_cli.programme.plain_reader import fits, plain, read_valid
from oewg_cli.programme.pydantic_model import validator
from oewg_cli.programme.value_types import SessionKind, SessionNumber
from oewg_cli.source.loader import read_tree
from oewg_cli.text.source_text import SourceText

VALUES: tuple[Any, ...] = (
    *(None, True, 0, 1, 5, 999, 1000, -1, 2.0, 1e300, 10**30, "", " ", "5", "5 (a)", "5 (a)\n", "٥", "en"),
    *("morning", "10:00–13:00", "13:00-10:00", "24:00–25:00", "2024-02-30", "2024-03-04", "2024-03-04\n", "1945-12-31"),
    *("General", "adopted", "24-01655", "a b", "\x00", "\ud800", "é", "\u2028", ["2024-03-04"] * 21),
    *([], [[]], [None], ["5", 5], {}, {"": ""}),
    *({"title": "x"}, {"title": "x", "in_headings": "y"}, {"in_headings": "y"}),
    *({"text": "x"}, {"list": ["x"]}, {"list": ["x"], "text": "x"}, {"text": 5}, {"text": "x", "list": "x"}),
    *("2024-03-04–2024-03-06", "2024-03-06 to 2024-03-04", ["2024-03-04"], "10:00", "noon", "lunch", "opens", "5–7"),
    *("2 (a)–(g)", "7-5", "1.1", 1.1, [3, "5 (a)"], {"name": "x"}, ["x", {"name": "y"}], {"morning": "9:00–10:00"}),
    *({"heading": "x", "paragraphs": ["y"]}, {"entries": ["x"]}, {"opens": "2024-03-04", "closes": "2024-03-04"}),
    *({"number": 5}, {"heading": "x"}, {"item": 1}, {"item": 1, "heading": "x"}, {"time": "morning"}),
)  # fmt: skip
"""What a key or a line of a list is changed to."""


def judged(root: Any) -> Programme | None:  # noqa: ANN401 - a tree
    """Return the programme that pydantic makes of a tree, if it makes one."""
    try:
        return validator().validate_python(plain(root))
    except ValidationError:
        return None


def holds(text: str, name: str) -> bool:
    """Check the law on a document; return whether it is valid."""
    source = SourceText(name, text)
    root, _ = read_tree(source)
    if root is None:
        return False
    read, by_pydantic = read_valid(root), judged(root)
    if read is None:
        assert by_pydantic is None or build(source, root).findings
    else:
        assert read == by_pydantic
        assert repr(typed_keys(read)) == repr(typed_keys(by_pydantic))
    return read is not None


def typed_keys(value: object) -> object:
    """Return what is typed in a part and in the parts in it, in its order, without what is there for other keys."""
    if isinstance(value, Part):
        return [(name, typed_keys(inner)) for name, inner in vars(value).items()]
    return [*map(typed_keys, value)] if isinstance(value, list | tuple) else value


def containers(data: Any) -> Iterator[Any]:  # noqa: ANN401 - any part of a document
    """Return the blocks of keys and the lists of a document, the outermost first."""
    if isinstance(data, dict | list):
        yield data
        for inner in data.values() if isinstance(data, dict) else data:
            yield from containers(inner)


def changed(random: Random) -> Any:  # noqa: ANN401 - a document
    """Return the document with every key, with a key or a line of a list left out, added or of another value."""
    data = deepcopy(EVERY_KEY)
    for _ in range(random.randint(1, 3)):
        within = random.choice([*containers(data)])
        places = [*within] if isinstance(within, dict) else [*range(len(within))]
        other = deepcopy(random.choice((*VALUES, *TOKENS, *containers(EVERY_KEY))))
        if isinstance(within, dict) and random.random() < 0.2:
            keys = random.sample([*within], len(within))
            moved = {key: within[key] for key in keys}
            within.clear()
            within.update(moved)
        elif isinstance(within, dict) and random.random() < 0.1:
            within[random.choice(["item", "date", "title", "5", "x", "$schema", "schema_", "keys", ""])] = other
        elif places and random.random() < 0.5:
            del within[random.choice(places)]
        elif places:
            within[random.choice(places)] = other
    return data


def test_the_example_has_every_key() -> None:
    """So that the law below is tried on each of them."""
    named = {key for block in containers(EVERY_KEY) if isinstance(block, dict) for key in block}
    waiting: list[type[Part]] = [Programme]
    for part in waiting:
        assert named >= part.keys.keys()
        waiting += [key.part for key in part.keys.values() if key.part]
    assert holds(json.dumps(EVERY_KEY), "x.json")


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(4))
def test_what_is_read_plainly_is_what_pydantic_makes_of_it(run: int) -> None:
    """All is the same, also which keys are typed in which order; what is not read is wrong, so nothing takes long."""
    random = random_of(run)
    valid = 0
    for _ in range(scaled(1_000)):
        data = changed(random)
        with trying(data):
            valid += holds(json.dumps(data), "x.json")
    assert valid > scaled(1_000) // 20


@pytest.mark.fuzz
def test_every_key_is_read_alike_in_every_form_that_it_can_have() -> None:
    """Programmes that are made from the definition of the format are valid, and read alike."""
    random = random_of(5)
    for _ in range(scaled(500)):
        data = typed_programme(random)
        with trying(data):
            assert holds(json.dumps(data), "x.json")


@pytest.mark.fuzz
def test_what_is_typed_by_chance_is_read_as_pydantic_reads_it() -> None:
    """The same for documents that nobody would type."""
    random = random_of(4)
    for _ in range(scaled(1_000)):
        text = mutate(BASE, random)
        with trying(text):
            holds(text, "x.yaml")


@pytest.mark.parametrize(
    ("kind", "value", "is_one"),
    [
        (SessionNumber, 1, True),
        (SessionNumber, 0, False),
        (SessionNumber, 1000, False),
        (SessionNumber, True, False),
        (SessionNumber, "1", False),
        (SessionKind, "resumed", True),
        (SessionKind, "adjourned", False),
    ],
)
def test_a_value_fits_a_type_of_the_format(kind: object, value: object, is_one: bool) -> None:  # noqa: FBT001
    """Or it does not."""
    assert fits(kind, value) is is_one


def test_a_part_cannot_be_changed() -> None:
    """Whoever has it may rely on it; two with the same values are the same."""
    root, _ = read_tree(SourceText("x.json", json.dumps(EVERY_KEY)))
    assert root is not None
    one, other = read_valid(root), read_valid(root)
    assert one is not None
    assert one == other
    assert one is not other
    assert one != one.masthead
    assert "title='Provisional programme of work'" in repr(one)
    with pytest.raises(AttributeError):
        one.title = "Clouds"  # type: ignore[misc]
