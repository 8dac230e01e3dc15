from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, is_separate
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data
from oewg_cli.un.unabbreviated_names import full_names

_HEADINGS = frozenset({Role.TITLE, Role.SUBTITLE, Role.NOTE_HEADING, Role.HEADING})
_ACRONYM = lazy_pattern(r"[A-Z]{2,}s?\b")
_EXPLAINED = lazy_pattern(r"\((?:hereinafter\s)?(?:the\s)?[“\"‘']?(?:the\s)?([A-Z]{2,})s?[”\"’']?[),;]")
_NEXT_IN_NAME = lazy_pattern(r"(?:\s(?P<word>[A-Z][a-z]+)\b|-[A-Z0-9])")
_ROMAN = lazy_pattern(r"[IVX]+")


@rule("EDT011", "acronym-in-heading", Severity.INFO)
def acronym_in_heading(context: CheckContext) -> Iterator[Violation]:
    """A title or heading has an acronym that the note does not explain.

    ## Why

    Titles and headings use full names. If an acronym cannot be avoided, the note has to explain it somewhere, as in
    "information and communications technologies (ICT)" or "the Peace Agreement (“the APA”)". Acronyms that are part of
    the name of something, as in the "ICT Foundation" and the "TIR Convention", are not reported.

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
    if not _ACRONYM.search(context.text_index.odd):
        return
    found = [match for match in context.text_index.find(_ACRONYM, _HEADINGS) if _is_acronym(match)]
    known = _exempt().union(_EXPLAINED.findall(context.text_index.text)) if found else frozenset()
    for match in found:
        acronym = match.text.removesuffix("s")
        if acronym not in known and not _ROMAN.fullmatch(acronym):
            yield Violation(
                match.location,
                f"The acronym {quoted(match.text)} is used in a heading, but the note does not explain it.",
                "Write the name in full.",
            )


def _is_acronym(match: TextMatch) -> bool:
    """Return whether letters are an acronym of the drafter, not a surname or part of a heading in capitals."""
    field = match.field
    may_be_surname = not _persons().isdisjoint(field.words)
    is_part = field.is_in_capitals or may_be_surname or _is_in_name(match)
    return is_separate(match) and not is_part and is_by_drafter(match)


def _is_in_name(match: TextMatch) -> bool:
    """Return whether the next word has a capital as part of a name: `TIR Convention`, but not `OEWG Chair`."""
    after = _NEXT_IN_NAME.match(match.field.plain, match.end)
    return after is not None and (after["word"] or "").lower() not in _words_of_headings()


@cache
def _persons() -> frozenset[str]:
    return frozenset(read_data("words/headings")["persons"])


@cache
def _words_of_headings() -> frozenset[str]:
    """Return words, in lower case, that may have a capital in a heading without being part of a name."""
    always = read_data("words/names")["always_capitalized"]
    return frozenset({*read_data("words/headings")["common"], *map(str.lower, always)})


@cache
def _exempt() -> frozenset[str]:
    """Return the acronyms that need no explanation, and those that EDT003 and EDT004 report."""
    return frozenset({*read_data("words/headings")["acronyms"], *full_names()})
