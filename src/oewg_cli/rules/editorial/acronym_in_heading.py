"""EDT011."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_drafters, stands_alone
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.full_names import full_names

_HEADINGS = frozenset({Role.TITLE, Role.SUBTITLE, Role.HEADING})
_ACRONYM = re.compile(r"[A-Z]{2,}s?\b")
_EXPLAINED = re.compile(r"\(([A-Z]{2,})s?\)")
_ROMAN = re.compile(r"[IVX]+")


@rule("EDT011", "acronym-in-heading", Severity.INFO)
def acronym_in_heading(document: Document) -> Iterator[Hit]:
    """A title or heading has an acronym that the note does not explain.

    ## Why

    Titles and headings have the full names. An acronym may stand in one where it cannot be avoided, if the note says
    somewhere what it stands for: "information and communications technologies (ICT)".

    ## Authority

    UN Geneva web style guide and the digest of the Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [Panel discussion on ICT]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [Panel discussion on information and communications technologies]}]
    ```
    """
    if not _ACRONYM.search(document.reading.odd):
        return
    found = [passage for passage in document.reading.find(_ACRONYM, _HEADINGS) if _is_acronym(passage)]
    known = _exempt().union(_EXPLAINED.findall(document.reading.text)) if found else frozenset()
    for passage in found:
        acronym = passage.text.removesuffix("s")
        if acronym not in known and not _ROMAN.fullmatch(acronym):
            yield Hit(
                passage.place,
                f"The acronym {quoted(passage.text)} stands in a heading, and the note does not explain it.",
                "Write the name in full.",
            )


def _is_acronym(passage: Passage) -> bool:
    """Tell whether letters are an acronym of the drafter's: a heading in capitals has none, nor has a surname."""
    prose = passage.prose
    may_be_surname = not _persons().isdisjoint(prose.words)
    return stands_alone(passage) and not (prose.is_in_capitals or may_be_surname) and is_drafters(passage)


@cache
def _persons() -> frozenset[str]:
    return frozenset(read_data("words/headings")["persons"])


@cache
def _exempt() -> frozenset[str]:
    """Give the acronyms that need no explanation, and those of which EDT003 and EDT004 tell."""
    return frozenset({*read_data("words/headings")["acronyms"], *full_names()})
