"""Types random programmes from the definition of the format: every key in every form that it can have."""

from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from oewg_cli.programme.format_part import Check, Convert, Length, Part, Pattern, Range, TextFormat
from oewg_cli.programme.model import Programme
from oewg_cli.programme.plain_reader import fits
from oewg_cli.programme.value_types import (
    DATE_RANGE,
    FOOTNOTE_NAME,
    ITEM_NUMBER,
    ITEM_REFERENCE,
    JOB_NUMBER,
    MEETING_ID,
    STRETCH,
    TIME,
    USUAL_HOURS,
)

TEXTS = {
    r"\S": ("Clouds", "Rain and *wind*", "A/78/265", "Text[^wind]", " x "),
    FOOTNOTE_NAME: ("wind", "rain-2"),
    ITEM_NUMBER: ("5", "5 (a)", "3 (a) (iv)", "1.1"),
    ITEM_REFERENCE: ("5", "5 (a)", "127–135", "2 (a)–(g)", "3-4", "3 to 7", "1.1–1.4", "2 (a)–2 (c)", "9–5"),
    MEETING_ID: ("opening", "round-table_2"),
    JOB_NUMBER: ("24-01655", "V.24-01655", "B24-01655", "K2401655"),
    DATE_RANGE: ("2024-03-04–2024-03-08", "2024-03-04 to 2024-03-05"),
    STRETCH: ("10:00", "9:30–11:00", "10:00-13:00"),
    TIME: ("morning", "lunch", "evening", "15:00", "10:00–13:00", "24:00"),
    USUAL_HOURS: ("10:00–13:00", "9:00-12:00"),
}
"""Texts of each form; one of the times is wrong all the same."""

DATES = ("2024-03-04", "2024-03-05", "2024-12-31")
_OPTIONAL = 0.35
_TRIES = 20
"""Keys that exclude each other are typed again; a few of the programmes are wrong all the same."""


def typed_programme(random: Random) -> Any:  # noqa: ANN401 - a document
    """Return what somebody could type: most of it is valid."""
    return _typed(Programme, random)


def _typed(kind: Any, random: Random) -> Any:  # noqa: ANN401 - any type of the format, and a value of it
    if isinstance(kind, type) and issubclass(kind, Part):
        return next((part for _ in range(_TRIES) if fits(kind, part := _part(kind, random))), {})
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(arguments[0], arguments[1:], random)
    if origin in {Union, UnionType}:
        return _typed(random.choice([each for each in arguments if each is not NoneType]), random)
    if origin in {list, tuple}:
        return [_typed(arguments[0], random) for _ in range(random.choice((1, 1, 2, 3)))]
    if origin is dict:
        return {_typed(arguments[0], random): _typed(arguments[1], random) for _ in range(random.randint(1, 3))}
    return random.choice(arguments if origin is Literal else (1, 7))


def _part(part: type[Part], random: Random) -> dict[str, Any]:
    keys = [(typed, key) for typed, key in part.keys.items() if key.is_needed or random.random() < _OPTIONAL]
    return {typed: _typed(key.kind, random) for typed, key in random.sample(keys, len(keys))}


def _marked(kind: Any, marks: tuple[Any, ...], random: Random) -> Any:  # noqa: ANN401 - as above
    for mark in marks:
        match mark:
            case Convert(typed=typed):
                return _typed(typed, random)
            case Check(pattern=str(pattern)) | Pattern(pattern=pattern):
                return random.choice(TEXTS.get(pattern, DATES))
            case TextFormat():
                return random.choice(DATES)
            case Range(least=least, greatest=greatest):
                return random.randint(least, greatest)
            case Length():
                continue
    return _typed(kind, random)
