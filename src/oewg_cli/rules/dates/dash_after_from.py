import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.dates._typed_in_texts import malformed_hours_in
from oewg_cli.rules.masthead._similar_names import is_mention
from oewg_cli.rules.masthead._title_block import body_fields
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import months_pattern, phrases

_JOINING_WORDS = {"from": "to", "From": "to", "between": "and", "Between": "and"}
_LONGEST_REST = 60
_SPACE = r"[^\S\n]"
_DASH_AFTER = r"{word}[^\n]{{2,80}}?[–-]"
"""What every range has in it; the pattern of a range takes long to compile."""
_CLAUSE = lazy_pattern(r"(?:(?!\s(?:from|between)\s)[^,;()\n])*")


@rule("DAT010", "dash-after-from", Severity.WARNING, formerly=["range-after-from"], words=("from", "between"))
def dash_after_from(context: CheckContext) -> Iterator[Violation]:
    """A range after "from" or "between" has a dash, as in from 4–8 March.

    ## Why

    "From" needs "to" and "between" needs "and": from 4 to 8 March, between 3 and 6 p.m. Without these words a range has
    a dash: 4–8 March. From one range to another, as in from 4–8 March to 11–15 March, is right.

    ## Authority

    Editorial Manual, "Numbers, dates and time", on ranges,
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; notes as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was read from 4–8 June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was read from 4 to 8 June 2022.
    ```

    ## Fix

    Safe: the dash becomes "to" after "from" and "and" after "between"; dates, times and numbers stay the same.
    """
    for word, joint in _JOINING_WORDS.items():
        if word in context.text_index.text and compiled(_DASH_AFTER.format(word=word)).search(context.text_index.text):
            yield from _violations(context, word, joint)


def _violations(context: CheckContext, word: str, joint: str) -> Iterator[Violation]:
    found = list(context.text_index.find(_range_after(word)))
    bodies = [field.plain for field in body_fields(context)]
    reported = {
        (where.match.field.path, hours.start - where.offset)
        for where, hours in context.once(malformed_hours_in)
        if found
    }
    for whole in found:
        match = whole.match
        if match is None or _goes_on(match, joint) or _may_be_something_else(match) or whole.is_verbatim:
            continue
        if (whole.field.path, whole.start + match.end("word") - match.start()) in reported:
            continue  # times whose form has to be corrected first
        if any(is_mention(whole.field.plain, body, whole.start, whole.end) for body in bodies):
            continue  # MST010 reports what is wrong there
        right = f"{match['first']} {joint} {match['last']}"
        yield Violation(
            whole.location,
            f"{quoted(whole.text)} has a dash, but {quoted(word.lower())} needs {quoted(joint)}.",
            f"Write {quoted(right)}.",
            fix=_fix(whole, match, f" {joint} ", right),
        )


def _goes_on(match: re.Match[str], joint: str) -> bool:
    """Return whether the whole range is the start of another range: from 4–8 March to 11–15 March."""
    rest = _CLAUSE.match(match.string, match.end(), match.end() + _LONGEST_REST)
    return rest is not None and re.search(rf"\s{joint}\s(?:[0-9A-Z]|noon|midnight)", rest[0]) is not None


def _may_be_something_else(match: re.Match[str]) -> bool:
    """Return whether a year is abbreviated, which another rule reports, or the dash may belong to the sentence.

    The latter is possible between numbers with spaces around the dash: received from 12 – 5 of them in March.
    """
    first, last = match["first"].split()[-1], match["last"]
    is_short_year = first.isdigit() and last.isdigit() and len(last) < len(first) == len("2024")
    has_space = match["dash"].strip() != match["dash"]
    return is_short_year or (has_space and last.isdigit() and not _month_after().match(match.string, match.end()))


def _fix(whole: TextMatch, match: re.Match[str], joint: str, right: str) -> SuggestedFix | None:
    start, end = (whole.start + at - match.start() for at in match.span("dash"))
    if not whole.field.is_of_one_piece(start, end):
        return None
    return SuggestedFix(f"Write {quoted(right)}.", (Replacement(whole.field.plain_location(start, end), joint),))


@cache
def _month_after() -> re.Pattern[str]:
    return re.compile(rf"{_SPACE}(?:{months_pattern('en')})\b")


@cache
def _range_after(word: str) -> re.Pattern[str]:
    months, weekdays = ("|".join(phrases("en")[key]) for key in ("months", "weekdays"))
    half = rf"(?:{_SPACE}?[AaPp]\.?[Mm](?!\w)\.?)?"
    number = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,4}}(?:[.:][0-9]{{1,2}})?)(?:st|nd|rd|th)?{half}"
    day = rf"(?:{_SPACE}(?:{months})(?:{_SPACE}[0-9]{{4}})?)?"
    return re.compile(
        rf"(?P<first>(?P<word>{word}(?<!\w{word}){_SPACE}{{1,2}})(?:{number}{day}|{months}|{weekdays}|noon|midnight))"
        rf"(?P<dash>{_SPACE}?[–-]{_SPACE}?)(?P<last>{number}|{months}|{weekdays}|noon|midnight)(?!\w|[/.:,–-]\w)"
    )
