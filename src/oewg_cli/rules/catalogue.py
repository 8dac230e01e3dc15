"""The catalogue of all rules, by which they are selected and run without loading those that can find nothing.

The list is `data/catalogue.txt`: a line for each rule, in the order of families and codes, with its folder, code, name,
former names, words (with `|` between them), keys, and `counts` or `times` if it has that, separated by tabs.
`OEWG_RENEW=1 python -m pytest tests/rules/test_catalogue.py` writes it from the modules of the rules.
"""

from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from oewg_cli.files.data_files import read_lines_file
from oewg_cli.lint.rule import Rule


class ListedRule(NamedTuple):
    """A rule in the catalogue: its folder in `rules`, and the rest as `Rule` has it."""

    folder: str
    code: str
    name: str
    former_names: tuple[str, ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]
    counts: bool
    times: bool

    @property
    def is_of_any(self) -> bool:
        """Whether the rule may find something in any programme."""
        return not (self.words or self.keys or self.counts or self.times)

    def load(self) -> Rule[Any]:
        """Return the rule itself: the function of its name, in the module of its name, in its folder."""
        function = self.name.replace("-", "_")
        loaded: Rule[Any] = getattr(import_module(f"oewg_cli.rules.{self.folder}.{function}"), function)
        return loaded


@cache
def listed_rules(*folders: str) -> tuple[ListedRule, ...]:
    """Return the rules of some folders, in the order of the catalogue."""
    return tuple([each for each in _all() if each.folder in folders])


@cache
def _all() -> tuple[ListedRule, ...]:
    rows = [line.split("\t") for line in read_lines_file(__file__, "catalogue").decode().splitlines()]
    return tuple(
        [
            ListedRule(
                *(folder, code, name, tuple(former.split()), _words(words), tuple(keys.split())),
                counts="counts" in others,
                times="times" in others,
            )
            for folder, code, name, former, words, keys, others in rows
        ]
    )


def _words(row: str) -> tuple[str, ...]:
    return tuple(row.split("|")) if row else ()
