"""Read a valid programme from a tree: most files are valid, and pydantic takes longer to load than all rules."""

import re
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from oewg_cli.programme.format_part import (
    Check,
    Convert,
    Length,
    Part,
    Pattern,
    Range,
    TextFormat,
    TypedKey,
)
from oewg_cli.programme.model import Programme
from oewg_cli.programme.value_types import check_text
from oewg_cli.source.tree import Node, Scalar, Sequence

Reader = Callable[[Any], Any]


class _NotPlainError(ValueError):
    """A value that is wrong or empty."""


def read_valid(root: Node) -> Programme | None:
    """Return the same programme that pydantic makes of a tree; None if anything in it is wrong or empty."""
    programme: Programme | None = _read(Programme, plain(root))
    return programme


def fits(kind: Any, value: object) -> bool:  # noqa: ANN401 - a type of value of the format
    """Return whether a value is one of a type of the format."""
    return _read(kind, value) is not None


def plain(node: Node) -> Any:  # noqa: ANN401 - whatever is in the file
    """Return what a node is in Python."""
    if type(node) is Scalar:
        return node.value
    # Most nodes are scalars: to call this for each of them would take longer than all the rest.
    if type(node) is Sequence:
        return [item.value if type(item) is Scalar else plain(item) for item in node.items]
    return {
        key: inner.value if type(inner := entry.value) is Scalar else plain(inner)
        for key, entry in node.entries.items()
    }


def _read(kind: Any, value: object) -> Any:  # noqa: ANN401 - a type of value of the format, and a value of it
    try:
        return _reader(kind)(value)
    except (ValueError, KeyError):  # a value that a check does not accept, or a key that is not known
        return None


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401, PLR0911 - one for each kind of type
    """Return the function that reads a value of a type of the format; it raises for a value that may be wrong."""
    if isinstance(kind, type) and issubclass(kind, Part):
        return _part_reader(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        read = _reader(arguments[0])
        for mark in arguments[1:]:
            read = _marked(read, mark)
        return read
    if origin in {Union, UnionType}:
        (only,) = [each for each in arguments if each is not NoneType]
        return _reader(only)
    if origin is Literal:
        return _one_of(frozenset(arguments))
    if origin in {list, tuple}:
        return _list_reader(_reader(arguments[0]), origin)
    if origin is dict:
        return _dict_reader(*map(_reader, arguments))
    return _text if kind is str else _exactly(kind)


def _text(value: object) -> object:
    """Read a text; it is never empty, so that `check_text` need not ask for that again."""
    if value.__class__ is not str or not value.strip():
        raise _NotPlainError
    return value


def _exactly(kind: type) -> Reader:
    def read(value: object) -> object:
        if value.__class__ is not kind:
            raise _NotPlainError
        return value

    return read


def _one_of(allowed: frozenset[str]) -> Reader:
    def read(value: object) -> object:
        if value.__class__ is not str or value not in allowed:
            raise _NotPlainError
        return value

    return read


def _list_reader(read_item: Reader, make: type[list[Any]] | type[tuple[Any, ...]]) -> Reader:
    def read(value: Any) -> object:  # noqa: ANN401 - whatever is in the file
        if value.__class__ is not list:
            raise _NotPlainError
        return make([read_item(item) for item in value])

    return read


def _dict_reader(read_key: Reader, read_value: Reader) -> Reader:
    def read(value: Any) -> object:  # noqa: ANN401 - whatever is in the file
        if value.__class__ is not dict:
            raise _NotPlainError
        return {read_key(key): read_value(inner) for key, inner in value.items()}

    return read


def _part_reader(part: type[Part]) -> Reader:
    readers = {typed: (key.name, _reader(key.kind)) for typed, key in part.keys.items()}
    needed = {key.name for key in part.keys.values() if key.is_needed}

    def read(value: Any) -> Part:  # noqa: ANN401 - whatever is in the file
        if value.__class__ is not dict:
            raise _NotPlainError
        values = {}
        for typed, inner in value.items():
            name, read_inner = readers[typed]
            values[name] = read_inner(inner)
        if not needed <= values.keys():
            raise _NotPlainError
        return part.made_of(values)

    return read


def _marked(read: Reader, mark: Any) -> Reader:  # noqa: ANN401 - what is said of a type
    """Return a reader that also obeys what is said of its type."""
    match mark:
        case Convert(convert=convert):
            return lambda value: read(convert(value))
        case Check(check=check):
            return read if read is _text and check is check_text else _checked(read, check)
        case Pattern(pattern=pattern):
            matches = re.compile(pattern).fullmatch
            return _checked(read, lambda value: matches(value) or _refuse())
        case Length(least=least, most=most):
            return _checked(read, lambda value: least <= len(value) <= (most or len(value)) or _refuse())
        case Range(least=least, greatest=greatest):
            return _checked(read, lambda value: least <= value <= greatest or _refuse())
        case TextFormat() | TypedKey():
            return read
    raise TypeError(f"{mark} is not understood")


def _checked(read: Reader, check: Callable[[Any], object]) -> Reader:
    def read_and_check(value: object) -> object:
        found = read(value)
        check(found)
        return found

    return read_and_check


def _refuse() -> object:
    raise _NotPlainError
