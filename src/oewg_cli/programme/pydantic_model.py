"""The format of a programme for pydantic, which decides what is valid and makes the JSON Schema."""

import ast
from collections.abc import Callable, Iterator
from functools import cache, partial, reduce
from inspect import cleandoc, getsource
from itertools import pairwise
from operator import or_
from sys import modules
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    TypeAdapter,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    create_model,
)
from pydantic_core import PydanticCustomError

from oewg_cli.programme.format_part import (
    Check,
    Convert,
    Length,
    Part,
    Pattern,
    Range,
    TextFormat,
    TypedKey,
    WrongValue,
)
from oewg_cli.programme.model import Programme


@cache
def validator() -> TypeAdapter[Programme]:
    """Return what makes a programme of Python's dicts and lists; it raises ValidationError where it cannot."""
    return TypeAdapter(_type(Programme))


def _model(part: type[Part]) -> type[BaseModel]:
    """Return a part of the format as a model of pydantic."""
    descriptions = descriptions_of(part)
    fields = {
        key.name: (
            _type(key.kind),
            Field(
                ... if key.is_needed else getattr(part, key.name),
                alias=None if typed == key.name else typed,
                description=descriptions.get(key.name),
            ),
        )
        for typed, key in part.keys.items()
    }
    config = ConfigDict(extra="forbid", frozen=True, json_schema_extra=part.json_schema_extra)
    model: type[BaseModel] = create_model(part.__name__, __config__=config, __doc__=part.__doc__, **fields)  # type: ignore[call-overload] # pydantic's type knows no fields made from data
    return model


def descriptions_of(part: type[Part]) -> dict[str, str]:
    """Return what an editor shows for each key that has a docstring, by the name of the key in Python.

    A part has the keys of the parts that it is made from, and may have other docstrings for them.
    """
    found: dict[str, str] = {}
    for parent in reversed(part.__mro__):
        found |= _descriptions(parent.__module__).get(parent.__name__, {}) if issubclass(parent, Part) else {}
    return found


@cache
def _descriptions(module: str) -> dict[str, dict[str, str]]:
    """Return the docstrings of the keys of each class of a module; none if the program is installed without sources."""
    try:
        tree = ast.parse(getsource(modules[module]))
    except OSError:
        return {}
    return {node.name: dict(_documented(node.body)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _documented(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for statement, following in pairwise(body):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, cleandoc(text)


@cache
def _type(kind: Any) -> Any:  # noqa: ANN401 - any type of the format, and the same for pydantic
    """Return a type of the format as pydantic understands it."""
    if isinstance(kind, type) and issubclass(kind, Part):
        return Annotated[_model(kind), WrapValidator(partial(_part, kind))]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is None or origin is Literal:
        return kind
    if origin is Annotated:
        marks = [pydantic_mark for mark in arguments[1:] for pydantic_mark in _marks(mark)]
        return Annotated[(_type(arguments[0]), *marks)] if marks else _type(arguments[0])
    translated = tuple(map(_type, arguments))
    return reduce(or_, translated) if origin in {Union, UnionType} else origin[translated]


def _part(part: type[Part], value: Any, read: ValidatorFunctionWrapHandler) -> Part:  # noqa: ANN401 - whatever is typed
    """Return what pydantic reads as the part of the format, checked, with its keys in the order of typing."""
    model = read(value)
    typed = (part.keys[key].name for key in value)
    made: Part = _with_errors(part.made_of, {name: getattr(model, name) for name in typed})
    return made


def _marks(mark: Any) -> Iterator[Any]:  # noqa: ANN401 - what is said of a type, here and for pydantic
    match mark:
        case Check(check=check, pattern=pattern):
            yield AfterValidator(partial(_checked, check))
            if pattern is not None:
                yield Field(json_schema_extra={"pattern": pattern})
        case Convert(convert=convert, typed=typed):
            yield BeforeValidator(partial(_with_errors, convert), json_schema_input_type=_type(typed))
        case Pattern(pattern=pattern):
            yield StringConstraints(pattern=pattern)
        case Length(least=least, most=most):
            yield Field(min_length=least or None, max_length=most)
        case Range(least=least, greatest=greatest):
            yield Strict()
            yield Field(ge=least, le=greatest)
        case TextFormat(name=name):
            yield Field(json_schema_extra={"format": name})
        case TypedKey():
            return
        case _:
            raise TypeError(f"{mark} is not understood")


def _checked(check: Callable[[Any], object], value: object) -> object:
    _with_errors(check, value)
    return value


def _with_errors(function: Callable[[Any], Any], value: object) -> Any:  # noqa: ANN401 - whatever is made of it
    """Call a function of the format; what it does not accept is an error of pydantic."""
    try:
        return function(value)
    except WrongValue as wrong:
        raise PydanticCustomError(wrong.kind, wrong.message, dict(wrong.context or {})) from None
