"""Define the format of a programme: parts with keys, and the checks and conversions of their values.

Two modules use the definition: `plain_reader` reads a valid programme, and `pydantic_model` checks every other one.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, NamedTuple, NoReturn, Self, dataclass_transform, get_args, get_origin


class WrongValue(ValueError):  # noqa: N818 - what is wrong is in the document
    """A value that a check does not accept: the kind of mistake, and a message that may name values of a context."""

    def __init__(self, kind: str, message: str, context: Mapping[str, Any] | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.context = context


class Check(NamedTuple):
    """A check of a value that was read, and the pattern that an editor checks instead, if any; raises WrongValue."""

    check: Callable[[Any], object]
    pattern: str | None = None


class Convert(NamedTuple):
    """A conversion of what is typed, before it is read; raises WrongValue. `typed` is the type of what is typed."""

    convert: Callable[[Any], object]
    typed: Any


class Pattern(NamedTuple):
    """The pattern of a whole text."""

    pattern: str


class Length(NamedTuple):
    """The least and the most values of a list."""

    least: int = 0
    most: int | None = None


class Range(NamedTuple):
    """The least and the greatest whole number."""

    least: int
    greatest: int


class TextFormat(NamedTuple):
    """The name that JSON Schema has for the format of a text; nothing is checked."""

    name: str


class TypedKey(NamedTuple):
    """The key as it is typed, if it cannot be a name in Python."""

    name: str


class Key(NamedTuple):
    """A key of a part: its name in Python, the type of its value, whether it must be there, and the part in it.

    `has_names` says that its value has keys that the drafter chooses, each with a part or a value of that type.
    """

    name: str
    kind: Any
    is_needed: bool
    part: "type[Part] | None"
    has_names: bool


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Part:
    """A part of the format: a key for each annotation, which may be left out if it has a value here.

    An instance has the values of the keys that are typed, in their order, and cannot be changed.
    """

    json_schema_extra: ClassVar[dict[str, Any]] = {}
    """What the JSON Schema of this part has besides its keys."""

    keys: ClassVar[dict[str, Key]]
    """The keys as they are typed."""

    def __init_subclass__(cls) -> None:
        own = {
            _typed_name(name, kind): Key(name, kind, name not in vars(cls), _part_in(kind), _has_names(kind))
            for name, kind in cls.__dict__.get("__annotations__", {}).items()  # noqa: RUF063 - inspect takes long to load
        }
        cls.keys = {**getattr(cls, "keys", {}), **own}

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - each has the type of its key
        self.__dict__.update(values)

    def check_together(self) -> None:
        """Check what can be wrong with several keys together only; raises WrongValue."""

    @classmethod
    def made_of(cls, values: dict[str, Any]) -> Self:
        """Return the part with these values, checked; raises WrongValue."""
        part = cls.__new__(cls)
        part.__dict__.update(values)
        part.check_together()
        return part

    @property
    def typed_keys(self) -> tuple[str, ...]:
        """Return the names of the keys that are typed, in the order in which they are typed."""
        return tuple(self.__dict__)

    def has_typed(self, name: str) -> bool:
        """Return whether a key is typed, even with the value that it has if it is left out."""
        return name in self.__dict__

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, key.name) == getattr(other, key.name) for key in self.keys.values())

    def __hash__(self) -> int:
        return hash(tuple([getattr(self, key.name) for key in self.keys.values()]))

    def __repr__(self) -> str:
        values = ", ".join(f"{key.name}={getattr(self, key.name)!r}" for key in self.keys.values())
        return f"{type(self).__name__}({values})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name} cannot be changed")


def _typed_name(name: str, kind: Any) -> str:  # noqa: ANN401 - any type of a value
    marks = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return next((mark.name for mark in marks if isinstance(mark, TypedKey)), name)


def _has_names(kind: Any) -> bool:  # noqa: ANN401 - any type of a value
    """Return whether the values of a type have keys that the drafter chooses."""
    origin: Any = get_origin(kind)
    return _has_names(get_args(kind)[0]) if origin is Annotated else origin is dict


def _part_in(kind: Any) -> "type[Part] | None":  # noqa: ANN401 - any type of a value
    """Return the part of the format that the values of a type are, or are lists of."""
    if isinstance(kind, type) and issubclass(kind, Part):
        return kind
    return next(filter(None, map(_part_in, get_args(kind))), None)
