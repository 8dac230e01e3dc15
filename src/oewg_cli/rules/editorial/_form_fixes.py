"""Violations of form: show a match between its neighbouring words, and replace it."""

from oewg_cli.lint.rule import Replacement, SuggestedFix
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_BEFORE = lazy_pattern("\\S*[ \u00a0]?\\Z")
_AFTER = lazy_pattern("[ \u00a0]?\\S*")
_LONGEST_WORD = 30
_CALLED_SO = frozenset({Role.DOCUMENTS, Role.LABEL})


def is_ignored(match: TextMatch) -> bool:
    """Return whether a match is quoted, so that even its form is not the drafter's.

    The name of the body is quoted where it is mentioned; under `body` its form is checked. Documents, rooms, kinds of
    meetings and words in place of hours are what they are called; the name of a week is the drafter's.
    """
    field = match.field
    if field.role in _CALLED_SO:
        return field.path[-1] != "week"
    return field.role is not Role.BODY and match.is_quotation


def shown(match: TextMatch, text: str) -> str:
    """Return a text in place of a match, between the words before and after it."""
    before, after = words_around(match)
    return f"{before}{text}{after}".strip()


def words_around(match: TextMatch) -> tuple[str, str]:
    """Return the words before and after a match, each with one space next to the match if it has one."""
    plain = match.field.plain
    before = _BEFORE.search(plain, max(0, match.start - _LONGEST_WORD), match.start)
    after = _AFTER.match(plain, match.end, match.end + _LONGEST_WORD)
    return before[0] if before else "", after[0] if after else ""


def replacement(match: TextMatch, text: str, title: str = "", *, safe: bool = True) -> SuggestedFix | None:
    """Return the fix that replaces a match, or None where marks of italics or links are in it.

    It is never safe in the texts of a mandate or of an adopted agenda, though it changes no word.
    """
    place = match.location_to_change
    if place is None:
        return None
    return SuggestedFix(
        title or f"Write {quoted(text)}.",
        (Replacement(place, text),),
        safe and not match.is_verbatim,
    )
