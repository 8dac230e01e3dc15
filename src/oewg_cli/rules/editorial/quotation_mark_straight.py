from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, shown
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_STRAIGHT = lazy_pattern(r"['\"]")
_WITHIN_WORD = lazy_pattern(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_PLURAL = lazy_pattern(r"(?<=[a-z]s)'(?!\w)")
_OF_ACRONYM = lazy_pattern(r"(?<=[A-Z]{2})'s\b")
"""An ending that EDT012 reports."""

_OPENED = lazy_pattern(r"(?<!\w)'")
_QUOTED = lazy_pattern(r"(?<![^\s(\[–—])\"(?=\S)([^\"\n]+)(?<=\S)\"(?!\w)")
_ADOPTED = frozenset({Role.BODY, Role.AGENDA_TITLE, Role.TEXT})


@rule("EDT032", "quotation-mark-straight", Severity.INFO, words=("'", '"'))
def quotation_mark_straight(context: CheckContext) -> Iterator[Violation]:
    """A quotation mark or an apostrophe is straight instead of curved.

    ## Why

    In print, quotation marks are curved towards the words between them, and an apostrophe is curved like a closing
    mark. Marks of feet, inches, minutes and seconds are straight, and are not reported.

    ## Authority

    Usage of documents as issued.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to read the working group's report.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to read the working group’s report.
    ```

    ## Fix

    Safe: all straight marks of the text are replaced by curved ones. In texts under agenda items and in adopted titles
    this needs `--unsafe-fixes`, because these are other people's words. There is no fix in quotations.
    """
    found: dict[TextField, list[TextMatch]] = {}
    has_one = not context.text_index.chars.isdisjoint("'\"")
    for match in context.text_index.find(_STRAIGHT) if has_one else ():
        found.setdefault(match.field, []).append(match)
    for field, matches in found.items():
        marks = _QUOTED.finditer(field.plain)
        curved = {at: char for mark in marks for at, char in ((mark.start(), "“"), (mark.end() - 1, "”"))}
        curved |= {match.start: "’" for match in matches if _is_apostrophe(match)}
        wrong = [match for match in matches if match.start in curved]
        if wrong:
            yield _violation(wrong, [curved[match.start] for match in wrong])


def _is_apostrophe(match: TextMatch) -> bool:
    """Return whether it is inside a word, or at the end of one where no single quotation mark is opened."""
    plain = match.field.plain
    if _OF_ACRONYM.match(plain, match.start) and not match.is_verbatim:
        return False
    is_at_end = _PLURAL.match(plain, match.start) and not _OPENED.search(plain)
    return bool(_WITHIN_WORD.match(plain, match.start) or is_at_end) and not is_ignored(match)


def _violation(wrong: list[TextMatch], right: list[str]) -> Violation:
    """Report the first straight mark of a text, and fix all of them."""
    first = wrong[0]
    name = "apostrophe" if first.text == "'" else "quotation mark"
    more, too = (", and others in this text too", ", and change the others in the same way") if wrong[1:] else ("", "")
    advice = f"Write {quoted(shown(first, right[0]))}{too}."
    changes = tuple(Replacement(match.location, char) for match, char in zip(wrong, right, strict=True))
    is_safe = first.field.role not in _ADOPTED
    return Violation(
        first.location,
        f"The {name} in {quoted(shown(first, first.text))} is straight{more}.",
        advice,
        fix=SuggestedFix(advice, changes, is_safe),
    )
