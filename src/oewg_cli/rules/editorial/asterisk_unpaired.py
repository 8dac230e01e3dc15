from collections.abc import Container, Iterator
from itertools import groupby

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._bold_marks import bold_matches
from oewg_cli.rules.editorial._form_fixes import is_ignored, shown
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_ASTERISKS = lazy_pattern(r"\*+")
_EXPLANATION = lazy_pattern(r"(\*+) ")
_JOB_NUMBER = lazy_pattern(r"\b[0-9]{2}-[0-9]{5}\Z")
_LENGTH_OF_NUMBER = 9
_OF_ITALICS = r"For italics, write an asterisk at each end of the words. If an asterisk is meant, write `\*`."
_OF_FOOTNOTE = (
    r"A footnote is written as `[^name]`, with its text under `footnotes`. For italics, write an asterisk at each end"
    r" of the words. If an asterisk is meant, write `\*`."
)


@rule("EDT025", "asterisk-unpaired", Severity.WARNING, words=("*",))
def asterisk_unpaired(context: CheckContext) -> Iterator[Violation]:
    r"""An asterisk neither begins nor ends italics, and is printed as typed.

    ## Why

    Italics need an asterisk at both ends, directly next to the words. The mark of a footnote is `[^name]`, and no
    asterisk. These asterisks are right:

    - the asterisk of a reissued document, as in `A/76/100*`;
    - an asterisk with spaces around it;
    - an asterisk that is explained in another text of the programme, which begins with an asterisk itself.

    ## Authority

    The programme format: `*words*` are printed in italics, and `\*` is an asterisk.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are *inter alia invited to be brief.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are *inter alia* invited to be brief.
    ```
    """
    if "*" not in context.text_index.chars:
        return
    explained = {explanation[1] for field in context.text_fields if (explanation := _EXPLANATION.match(field.plain))}
    for field, matches in groupby(context.text_index.find(_ASTERISKS), key=lambda match: match.field):
        of_bold = {at for bold in bold_matches(field) for at in range(*bold.span())}
        for match in matches:
            if not (_is_meant(match, explained) or match.location.start in of_bold):
                words = quoted(shown(match, match.text))
                yield Violation(
                    match.location,
                    f"The asterisk in {words} neither begins nor ends italics, and is printed as typed.",
                    _OF_FOOTNOTE if _looks_like_mark(match) else _OF_ITALICS,
                )


def _looks_like_mark(match: TextMatch) -> bool:
    """Return whether an asterisk follows a word, as a typed mark of a footnote does: 2026*."""
    before = match.field.plain[max(0, match.start - 1) : match.start]
    after = match.field.plain[match.end : match.end + 1]
    return not before.isspace() and not (after.isalnum() or after == "(")


def _is_meant(match: TextMatch, explained: Container[str]) -> bool:
    """Return whether an asterisk is between spaces, explained, after a backslash, or of a symbol or job number."""
    field = match.field
    before = field.plain[max(0, match.start - 1) : match.start].strip()
    after = field.plain[match.end : match.end + 1].strip()
    if not before:
        return not after or _is_literal(match)
    return (
        match.text in explained
        or match.start in field.ends_of_references
        or _JOB_NUMBER.search(field.plain, max(0, match.start - _LENGTH_OF_NUMBER), match.start) is not None
        or _is_literal(match)
    )


def _is_literal(match: TextMatch) -> bool:
    return match.field.text.endswith("\\", 0, match.location.start) or is_ignored(match)
