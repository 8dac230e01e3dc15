"""The examples that are made up use every key of the format between them."""

from collections.abc import Iterator

from examples.test_made_up_notes import LAYOUTS, source

from oewg_cli.api.checking import load
from oewg_cli.programme.format_part import Part
from oewg_cli.programme.model import Programme

NOT_SHOWN = {
    "Programme.$schema": "for editors only; the examples name the schema in a comment",
    "Programme.language": "has one value, which it has if it is left out",
    "SubmittedUnder.title": "for a programme without the agenda under which its note is submitted",
}


def parts_of(kind: type[Part]) -> Iterator[type[Part]]:
    """Yield a part of the format with all parts in it."""
    yield kind
    for key in kind.keys.values():
        if key.part is not None:
            yield from parts_of(key.part)


def typed(value: object) -> Iterator[tuple[type, str]]:
    """Yield each key that is typed in a value, with the part that it is a key of and those that it inherits it from."""
    if isinstance(value, Part):
        yield from ((kind, name) for kind in type(value).mro() for name in value.typed_keys)
        yield from typed(tuple(getattr(value, name) for name in value.typed_keys))
    elif isinstance(value, dict | tuple | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from typed(each)


def test_every_key_is_in_an_example() -> None:
    """A drafter finds each key in use."""
    shown = set()
    for name in LAYOUTS:
        document = load(source(name)).document
        assert document is not None
        shown |= set(typed(document.programme))
    keys = {
        f"{part.__name__}.{text}": (part, key.name) for part in parts_of(Programme) for text, key in part.keys.items()
    }
    assert {text for text, key in keys.items() if key not in shown} == set(NOT_SHOWN)
