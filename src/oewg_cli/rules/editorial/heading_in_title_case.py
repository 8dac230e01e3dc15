import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_HEADINGS = (Role.TITLE, Role.SUBTITLE, Role.NOTE_HEADING, Role.HEADING)
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEFORE_PARTS = (":", "–", "—", "(", "/", "“", '"')
_QUOTATION = lazy_pattern('[“"‘]')
_POSSESSIVE = lazy_pattern("['’]s$")
_AFTER_INSTRUMENT = (" against ", " between ", " for ", " of ", " on ", " relating to ")
_FEWEST = 2


@rule("EDT009", "heading-in-title-case", Severity.WARNING)
def heading_in_title_case(context: CheckContext) -> Iterator[Violation]:
    """A title or heading has a capital letter on each of its words.

    ## Why

    Titles and headings have a capital letter only on the first word and on names; the words after a dash follow the
    same rule. A heading is reported only if all its words have a capital and at least two of them are not names. The
    names of treaties and the titles of posts keep their capitals.

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

    Unsafe: the words are written in lower case, if all of them are certainly not names.
    """
    bodies = {folded_name(field.plain) for field in context.texts(Role.BODY)}
    of_others = {(*meeting.path, "heading") for meeting in context.meetings if not meeting.bodies}
    for field in context.texts(*_HEADINGS):
        # Nearly all headings have one capital, the first letter.
        if field.plain[1:].islower() or field.path in of_others:
            continue
        words = [] if _is_name(field) else _capitalized(field)
        known = [word for word in words if word[0].lower() in _words("common") | _words("small")]
        common = [word for word in known if word[0].lower() in _words("common")]
        if len(common) >= _FEWEST and not _has_name(field, bodies) and not _QUOTATION.search(field.plain):
            start, end = common[0].start(), common[-1].end()
            yield Violation(
                field.plain_location(start, end),
                f"{quoted(field.plain[start:end])} has capital letters on words that are not names.",
                "In a title or heading, write only the first word and names with a capital letter.",
                fix=_in_lower_case(field, known) if known == words else None,
            )


def _has_name(field: TextField, bodies: set[str]) -> bool:
    """Return whether the name of a body that meets is in a heading."""
    shown = folded_name(field.plain)
    return any(body in shown for body in bodies)


def _is_name(field: TextField) -> bool:
    """Return whether a heading is, or has, the name of a treaty, or titles of posts joined by a slash."""
    words = field.words
    is_treaty = not _words("instruments").isdisjoint(words) and any(joint in field.plain for joint in _AFTER_INSTRUMENT)
    parts = field.plain.split("/")
    return is_treaty or (len(parts) > 1 and all(not _words("posts").isdisjoint(part.split()) for part in parts))


def _capitalized(field: TextField) -> list[re.Match[str]]:
    """Return the words that have a capital although they neither begin the heading nor always have one.

    Return none if another word is in lower case: then the heading is not in title case.
    """
    capitalized = []
    for number, word in enumerate(_WORD.finditer(field.plain)):
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
    return before.rstrip().endswith(_BEFORE_PARTS)


def _in_lower_case(field: TextField, words: list[re.Match[str]]) -> SuggestedFix | None:
    if not all(field.is_of_one_piece(*word.span()) for word in words):
        return None
    changes = tuple(Replacement(field.plain_location(*word.span()), word[0].lower()) for word in words)
    return SuggestedFix(f"Write {listing([word[0].lower() for word in words])} in lower case.", changes, safe=False)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_data("words/headings")[kind])


@cache
def _always_capitalized() -> frozenset[str]:
    dates = phrases("en")
    return frozenset({*read_data("words/names")["always_capitalized"], *dates["months"], *dates["weekdays"]})
