import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.abbreviations import keeps_its_stop

_SENTENCES = frozenset({Role.PARAGRAPH, Role.FOOTNOTE})
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})*(?= (?!(?:and|or|to|a\.m\.|p\.m\.|noon|midnight)(?!\w))[a-z]{2})"
_FIRST = lazy_pattern(f"^{_NUMBER}", re.MULTILINE)
_AFTER_STOP = lazy_pattern(f"[.!?] {_NUMBER}")


@rule("EDT019", "sentence-begins-with-digit", Severity.INFO, formerly=["sentence-begins-with-figure"])
def sentence_begins_with_digit(context: CheckContext) -> Iterator[Violation]:
    """A sentence begins with a number in digits.

    ## Why

    At the beginning of a sentence a number is written in words, or the sentence is changed so that it begins with
    another word. Headings, lists, dates and times are not reported.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is short. 15 delegations spoke.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is short. Fifteen delegations spoke, and 12 were silent.
    ```
    """
    if any(field.plain[:1].isdigit() for field in context.texts(*_SENTENCES)):
        for match in context.text_index.find(_FIRST, _SENTENCES):
            yield from _violation(match, match.start)
    for match in context.text_index.find(_AFTER_STOP, _SENTENCES | {Role.SUBPARAGRAPH}):
        # After an abbreviation, as in "see No. 15 of the list", no sentence begins.
        if not keeps_its_stop(match.field.plain[: match.start + 1].rsplit(maxsplit=1)[-1]):
            yield from _violation(match, match.start + len(". "))


def _violation(match: TextMatch, start: int) -> Iterator[Violation]:
    if is_by_drafter(match):
        number = match.field.plain[start : match.end]
        yield Violation(
            match.field.plain_location(start, match.end),
            f"A sentence begins with the number {quoted(number)} in digits.",
            "Write the number in words, or begin the sentence with another word.",
        )
