"""Test that our named tuples are those of `typing`, made faster."""

import copy
import inspect
import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from typing import NamedTuple as Slow

import pytest

from oewg_cli.text.named_tuples import NamedTuple

Kind = TypeVar("Kind")


class Rain(NamedTuple):
    """How much rain fell, in millimetres."""

    place: str
    amount: float = 0.5
    days: tuple[int, ...] = ()

    @property
    def is_heavy(self) -> bool:
        """Return whether it was much."""
        return self.amount > 1


class Right(Slow):
    """How much rain fell, in millimetres."""

    place: str
    amount: float = 0.5
    days: tuple[int, ...] = ()


class Measured(NamedTuple, Generic[Kind]):
    """A value of some kind, and where it was measured."""

    value: Kind
    at: Rain


class Downpour(Rain):
    """Rain with a name for its strength."""

    __slots__ = ()

    def shown(self) -> str:
        """Return the place with the strength."""
        return f"{self.place}: {'heavy' if self.is_heavy else 'light'}"


DOINGS: list[Callable[[Any], object]] = [
    lambda kind: repr(kind("Ys", days=(1, 2))).partition("(")[2],
    lambda kind: kind("Ys", 2.0) == ("Ys", 2.0, ()),
    lambda kind: (*kind("Ys"), kind("Ys").amount, hash(kind("Ys"))),
    lambda kind: (
        *kind("Ys")._replace(amount=3.0),
        kind("Ys")._asdict(),
        kind._fields,
        kind.__match_args__,
        kind._field_defaults,
    ),
    lambda kind: tuple(copy.copy(kind("Ys"))) + tuple(pickle.loads(pickle.dumps(kind("Ys", 4.0)))),  # noqa: S301
    lambda kind: [(each.name, each.default) for each in inspect.signature(kind).parameters.values()],
    lambda kind: (kind.__doc__, hasattr(kind("Ys"), "__dict__"), type(kind), isinstance(kind("Ys"), tuple)),
]


@pytest.mark.parametrize("do", DOINGS)
def test_a_named_tuple_does_what_one_of_typing_does(do: Callable[[Any], object]) -> None:
    """All that the program does with one."""
    assert do(Rain) == do(Right)


@pytest.mark.parametrize("wrong", [Rain, lambda: Rain("Ys", depth=1), lambda: Rain("Ys")._replace(depth=1)])  # type: ignore[call-arg]
def test_a_field_that_is_missing_or_unknown_is_a_mistake(wrong: Callable[[], object]) -> None:
    """As with any other function."""
    with pytest.raises(TypeError, match=r"place|depth"):
        wrong()


def test_a_named_tuple_has_methods_kinds_and_classes_of_its_own() -> None:
    """Also one that is generic, and one made of another one."""
    measured = Measured[int](3, Downpour("Ys", 2.0))
    assert measured.at.is_heavy
    assert Downpour("Ys", 2.0)._replace(amount=0.1).shown() == "Ys: light"
    match measured:
        case Measured(value, Rain(place, amount)):
            assert (value, place, amount) == (3, "Ys", 2.0)
