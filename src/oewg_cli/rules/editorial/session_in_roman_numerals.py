from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import ADOPTED, Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules._replacement import replacement
from oewg_cli.statements.owners import Owner
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.un_data import read_data

_SESSION = (
    r"(?P<numeral>[IVXLC](?<!\w.)(?:[IVXLC]{1,8}|(?=st\b|nd\b|rd\b|th\b)|(?<=[IVX])(?<=\b(?i:the|its)[^\S\n].)))"
    r"(?P<ending>st|nd|rd|th)?"
    r"(?P<rest>[^\S\n](?:[a-z]{4,16}[^\S\n])?[Ss]ession)\b"
)
_OWN = (Role.TEXT, Role.AGENDA_TITLE)
_LARGEST = 99
_LONGEST_WORD = 16


@rule("EDT039", "session-in-roman-numerals", Severity.WARNING, words=("session",))
def session_in_roman_numerals(context: CheckContext) -> Iterator[Violation]:
    """The number of a session is in Roman numerals, as in the LXX session.

    ## Why

    Sessions of United Nations bodies have ordinals in words: the seventieth session. Roman numerals are right only in
    old numbers of resolutions, 3363 (XXX). Sessions of other organizations, and the titles and words of others, are not
    reported.

    ## Authority

    Title blocks of documents as issued, CAC/COSP/2021/3, A/CN.9/962: the session is an ordinal in words.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared for the XXIV session.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared for the twenty-fourth session.
    ```

    ## Fix

    Unsafe: the ordinal is written in words.
    """
    if "ession" not in context.text_index.text:
        return
    for match in context.text_index.find(compiled(_SESSION)):
        found = match.match
        number = arabic(found["numeral"]) if found else None
        if found is None or number is None or number > _LARGEST or _is_of_others(context, match):
            continue
        start, end = match.start, match.end - len(found["rest"])
        words = ordinal(number, "en")
        yield Violation(
            match.field.plain_location(start, end),
            f"The number of the session, {quoted(match.field.plain[start:end])}, is in Roman numerals, not in words.",
            f"Write {quoted(words)}.",
            fix=replacement(match.field, start, end, words),
        )


def _is_of_others(context: CheckContext, match: TextMatch) -> bool:
    """Return whether the session is one of another organization, or in words of others; titles of items are not."""
    if match.is_quotation or (match.field.role in ADOPTED and match.field.role not in _OWN):
        return True
    before = match.field.plain[max(0, match.start - _LONGEST_WORD) : match.start].lower().split()[-1:]
    if not set(read_data("ranges")["numbered"]).isdisjoint(before):
        return True  # part II, session 3
    return context.picture.owners.owner(match.field, match.start, match.end) is Owner.OTHER
