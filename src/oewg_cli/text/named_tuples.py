"""Make the classes of named tuples fast: one of `typing` takes a tenth of a millisecond, and a check loads some 200.

Most of that time goes into compiling the function that makes a tuple. Here it is compiled once for each number of
fields, and gets their names afterwards.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - so that type checkers know what it is
else:
    from collections import _tuplegetter
    from functools import cache
    from types import CodeType, FunctionType

    class _Fields(tuple):
        """What all named tuples have in common; `_fields` are the names of the fields."""

        __slots__ = ()
        _fields = ()

        def __repr__(self) -> str:
            shown = [f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)]
            return f"{type(self).__name__}({', '.join(shown)})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **changes: object) -> "_Fields":
            values = [*map(changes.pop, self._fields, self)]
            return type(self)(*values, **changes)  # what is left is no field, and a TypeError

    class _Maker(type):
        """The type of what is written as a class with fields; a plain class is made of it."""

        def __new__(cls, name: str, bases: tuple[type, ...], written: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, written)
            made = type.__new__(type, name, (_Fields, *bases[1:]), {**written, "__slots__": ()})
            fields = tuple(made.__annotations__)
            defaults = {field: written[field] for field in fields if field in written}
            code = _code(len(fields)).replace(co_name="__new__", co_varnames=("_cls", *fields))
            make = FunctionType(code, _NAMES, "__new__", tuple(defaults.values()))
            make.__qualname__ = f"{name}.__new__"
            made.__new__ = staticmethod(make)
            made._fields = made.__match_args__ = fields
            made._field_defaults = defaults  # pydantic asks for them
            for number, field in enumerate(fields):
                setattr(made, field, _tuplegetter(number, None))
            return made

    class NamedTuple(metaclass=_Maker):
        """A tuple with named fields, as that of `typing`: each field has an annotation, and perhaps a default."""

    _NAMES = {"_new": tuple.__new__}

    @cache
    def _code(count: int) -> CodeType:
        """Return the code of a function that makes a tuple of so many values."""
        names = "".join([f"_{number}, " for number in range(count)])
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))", _NAMES).__code__  # noqa: S307 - our own words
