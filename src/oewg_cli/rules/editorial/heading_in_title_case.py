"""EDT009."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import listing, quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.phrases import phrases

_HEADINGS = (Role.TITLE, Role.SUBTITLE, Role.HEADING)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART_BEGINS = re.compile(r"[:–—(/“\"]\s*\Z")
_QUOTATION = re.compile('[“"‘]')
_POSSESSIVE = re.compile("['’]s$")
_FEWEST = 2


@rule("EDT009", "heading-in-title-case", Severity.WARNING)
def heading_in_title_case(document: Document) -> Iterator[Hit]:
    """A title or heading has a capital on each of its words.

    ## Why

    Titles and headings have a capital on the first word and on names only; so does what stands behind a dash in them.
    Only headings all of whose words have one, and at least two of them without being names, are reported.

    ## Authority

    Editorial Manual, "Headings", <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    title: Provisional Programme of Work
    ```

    ## Good

    ```yaml
    title: Provisional programme of work
    ```

    ## Fix

    Unsafe: the words are written in small letters, where all of them are known to be no names.
    """
    body = document.programme.body.casefold()
    for prose in document.texts(*_HEADINGS):
        # Nearly all headings have one capital, the first letter.
        if prose.plain[1:].islower():
            continue
        words = _capitalized(prose)
        known = [word for word in words if word[0].lower() in _words("common") | _words("small")]
        common = [word for word in known if word[0].lower() in _words("common")]
        if len(common) >= _FEWEST and body not in prose.plain.casefold() and not _QUOTATION.search(prose.plain):
            start, end = common[0].start(), common[-1].end()
            yield Hit(
                prose.plain_place(start, end),
                f"{quoted(prose.plain[start:end])} has capitals on words that are no names.",
                "Write only the first word of a title or heading, and names, with a capital.",
                repair=_in_small_letters(prose, known) if known == words else None,
            )


def _capitalized(prose: Prose) -> list[re.Match[str]]:
    """Give the words that have a capital though they neither begin the heading nor always have one.

    None if another word has none: then the heading is not in title case.
    """
    capitalized = []
    for number, word in enumerate(_WORD.finditer(prose.plain)):
        if word[0] in _words("small"):
            continue
        if word[0][0].islower():
            return []
        begins = number == 0 or _begins_part(word)
        if not (begins or word[0].isupper() or _POSSESSIVE.sub("", word[0]) in _always_capitalized()):
            capitalized.append(word)
    return capitalized


def _begins_part(word: re.Match[str]) -> bool:
    before = word.string[max(0, word.start() - 2) : word.start()]
    return _PART_BEGINS.search(before) is not None


def _in_small_letters(prose: Prose, words: list[re.Match[str]]) -> Repair | None:
    if not all(prose.is_of_one_piece(*word.span()) for word in words):
        return None
    changes = tuple(Change(prose.plain_place(*word.span()), word[0].lower()) for word in words)
    return Repair(f"Write {listing([word[0].lower() for word in words])} in small letters.", changes, safe=False)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_data("words/headings")[kind])


@cache
def _always_capitalized() -> frozenset[str]:
    dates = phrases("en")
    return frozenset({*read_data("words/names")["always_capitalized"], *dates["months"], *dates["weekdays"]})
