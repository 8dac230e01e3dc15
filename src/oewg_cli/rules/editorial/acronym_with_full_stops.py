from collections.abc import Iterator
from string import ascii_lowercase

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, is_possessive, unsafe_replacement, word_replacement
from oewg_cli.text.adjacent_words import start_after
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data
from oewg_cli.un.unabbreviated_names import full_names

_WITH_FULL_STOPS = lazy_pattern(r"\.[A-Z]\.")
_LETTERS = lazy_pattern(r"(?<![\w.&-])(?:[A-Z]\.){2,}(?![\w&-])")
_SENTENCES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_CLOSING = ")]”’\"'"
_CERTAIN_LENGTH = 4


@rule(
    "EDT015",
    "acronym-with-full-stops",
    Severity.WARNING,
    formerly=["acronym-with-points"],
    words=[f".{letter}." for letter in ascii_lowercase],
)
def acronym_with_full_stops(context: CheckContext) -> Iterator[Violation]:
    """An acronym has full stops between its letters.

    ## Why

    Acronyms are written without full stops: UNDP. For "U.N.", write "United Nations". Initials of persons, "p.m.",
    "D.C." and "H.E." keep their full stops.

    ## Authority

    United Nations editorial guidelines as digested by UNU-MERIT and the UN Geneva web style guide; Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared with the help of U.N.D.P. in New York.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared with the help of UNDP in New York.
    ```

    ## Fix

    Safe: the full stops are removed, except one that ends the text. The fix needs `--unsafe-fixes` where a full stop
    may end a sentence, and where "U.N." is replaced by "United Nations".
    """
    if not _WITH_FULL_STOPS.search(context.text_index.text):
        return
    for match in context.text_index.find(_LETTERS):
        acronym = match.text.replace(".", "")
        if _is_acronym(acronym) and is_by_drafter(match):
            full = full_names().get(acronym)
            right = full.name if full else acronym
            fix = None if full and is_possessive(match) else _suggested_fix(match, right)
            yield Violation(
                match.location,
                f"{quoted(match.text)} has full stops between its letters.",
                f"Write {quoted(right)}.",
                fix=fix._replace(safe=False) if fix and full else fix,
            )


def _is_acronym(letters: str) -> bool:
    data = read_data("words/acronyms")
    return letters in data["known"] or (len(letters) >= _CERTAIN_LENGTH and letters not in data["with_points"])


def _suggested_fix(match: TextMatch, right: str) -> SuggestedFix | None:
    """Keep the last full stop if it also ends the text; the fix is not safe where it may end a sentence."""
    plain = match.field.plain
    at = start_after(plain, match.end, _CLOSING)
    after = start_after(plain, at)
    if plain[at : at + 1] == " " and plain[after : after + 1].isupper():
        return unsafe_replacement(match, right)
    ends_sentence = after == len(plain) and match.field.role in _SENTENCES
    return word_replacement(match, f"{right}." if ends_sentence else right)
