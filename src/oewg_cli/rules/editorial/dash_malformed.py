import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.adjacent_words import end_before, start_after
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.ranges import EN_DASH, range_end, read_range

_SPACE = "[ \u00a0]"
_DASH = lazy_pattern(
    rf"–(?<=\S–)(?={_SPACE})|–(?<={_SPACE}–)(?=[^\s\d])|—[—-]*|―|-(?<={_SPACE}-)-?(?={_SPACE})|--(?<=\w--)(?=\w)"
)
_LONG_DASHES = frozenset("–—―")
_NO_WORD_BEFORE = frozenset({"", *"([“,;:–—-"})
_NO_WORD_AFTER = frozenset({"", *")]”,;:.!?–—-"})
_HYPHEN_FOR_DASH = lazy_pattern("-(?:-|(?<= -))")
_LONGEST_ITEM = 100
_ITEM = lazy_pattern(r"\bitem\s+\d{1,3}(?:\s?\([a-z]+\))*\s?\Z", re.IGNORECASE)


@rule("EDT021", "dash-malformed", Severity.WARNING)
def dash_malformed(context: CheckContext) -> Iterator[Violation]:
    """A dash is not an en dash with a space on each side.

    ## Why

    A dash between parts of a sentence is an en dash with a space on each side. An em dash, or a hyphen with spaces, is
    not used instead. Without spaces an en dash joins a pair, as in `Geneva–Vienna`, which is right.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    subtitle: Closure of the session– Concluding remarks
    ```

    ## Good

    ```yaml
    subtitle: Closure of the session – Concluding remarks
    ```

    ## Fix

    Safe: the dash is replaced by an en dash with a space on each side. In texts under agenda items and in adopted
    titles this needs `--unsafe-fixes`, because these are other people's words.
    """
    # Most hyphens are inside words. Only one next to a space or another hyphen may be meant as a dash.
    if context.text_index.chars.isdisjoint(_LONG_DASHES) and not _HYPHEN_FOR_DASH.search(context.text_index.odd):
        return
    for match in context.text_index.find(_DASH):
        plain = match.field.plain
        before, after = end_before(plain, match.start), start_after(plain, match.end)
        first, last = plain[max(0, before - 1) : before], plain[after : after + 1]
        is_between_words = first not in _NO_WORD_BEFORE and last not in _NO_WORD_AFTER
        if is_between_words and not (first.isdigit() and last.isdigit()) and not _is_other(match):
            yield _violation(match)


def _is_other(match: TextMatch) -> bool:
    """Return whether the dash is of a range, after the number of an item (AGD004), or quoted."""
    plain, end = match.field.plain, range_end().match(match.field.plain, match.start)
    return (
        (end is not None and read_range(end) is not None)
        or (match.field.role is Role.HEADING and _is_after_item(plain, match.start))
        or is_ignored(match)
    )


def _is_after_item(plain: str, at: int) -> bool:
    return _ITEM.search(plain, max(0, at - _LONGEST_ITEM), at) is not None


def _violation(match: TextMatch) -> Violation:
    plain = match.field.plain
    is_apart_before, is_apart_after = plain[match.start - 1].isspace(), plain[match.end].isspace()
    right = " " * (not is_apart_before) + EN_DASH + " " * (not is_apart_after)
    advice = f"Write {quoted(shown(match, right))}, with an en dash and a space on each side."
    return Violation(
        match.location,
        _wrong(match.text).format(quoted(shown(match, match.text))),
        advice,
        fix=replacement(match, right, advice),
    )


def _wrong(char: str) -> str:
    if char == EN_DASH:
        return "The dash in {} has a space on one side only."
    if char[0] in "—―":
        return "The dash in {} is an em dash."
    return "A hyphen is used as a dash in {}." if char == "-" else "Two hyphens are used as a dash in {}."
