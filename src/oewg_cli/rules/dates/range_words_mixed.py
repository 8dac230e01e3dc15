import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules._replacement import replacement
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_SPACE = r"[^\S\n]"
_LONGEST_REST = 40
_LONGEST_LEAD = 24
_TIME = "(?:[0-9]|noon|midnight)"
_ANY = {
    "between": rf"[Bb]etween{_SPACE}[^;()\n]{{1,60}}{_SPACE}(?:to|until|till){_SPACE}",
    "from": rf"[Ff]rom{_SPACE}[^;()\n]{{0,20}}{_TIME}[^;()\n]{{0,24}}{_SPACE}and{_SPACE}[^;()\n]{{0,12}}{_TIME}",
}
"""What every range with a wrong word has in it."""
_REST = lazy_pattern(r"[^,;.()\n]*?\s(?P<word>and|to)\s(?!between\b|from\b)")
_END = r"(?:the\s)?(?:[0-9]|[A-Z]|an?\s|noon\b|midnight\b|half\b|one\b|more\b|even\b|perhaps\b)"
"""What may be the other end after a longer first one: `between 10 to 20 minutes and an hour`."""


@rule("DAT021", "range-words-mixed", Severity.WARNING, words=("from", "between"))
def range_words_mixed(context: CheckContext) -> Iterator[Violation]:
    """A range has "between" with "to" or "until", or "from" with "and", as in between 4 to 8 March.

    ## Why

    "From" needs "to" and "between" needs "and": from 4 to 8 March, between 3 and 6 p.m. Mixed, the words leave open
    whether two days or all days from one to the other are meant.

    ## Authority

    Editorial Manual, "Numbers, dates and time", on ranges,
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; notes as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was read between 4 to 8 June 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was read between 4 and 8 June 2022.
    ```

    ## Fix

    Unsafe: "to" becomes "and" after "between", and "and" becomes "to" after "from". Check which of the two is meant.
    """
    for word, right in (("between", "and"), ("from", "to")):
        # The whole pattern takes long to compile, and most notes have nothing like it.
        if next(context.text_index.find_with((word,), compiled(_ANY[word])), None) is not None:
            for match in context.text_index.find(_range_after(word)):
                if not _is_right(match, right) and not match.is_verbatim:
                    yield _violation(match, word, right)


def _violation(match: TextMatch, word: str, right: str) -> Violation:
    found = match.match
    if found is None or found.lastgroup is None:
        raise LookupError("a range has a word between its ends")
    start, end = (at - found.start() for at in found.span(found.lastgroup))
    advice = f"Write {quoted(f'{match.text[:start]}{right}{match.text[end:]}')}."
    fix = replacement(match.field, match.start + start, match.start + end, right)
    return Violation(
        match.location,
        f"{quoted(match.text)} has {quoted(match.text[start:end])}, but {quoted(word)} needs {quoted(right)}.",
        advice,
        fix=fix._replace(title=advice) if fix else None,
    )


def _is_right(match: TextMatch, right: str) -> bool:
    """Return whether the words may belong to something longer, or name two things and no range.

    `from 2 and 3 March to 9 March` goes on; `letters from 4 and 8 March` are of two days.
    """
    plain = match.field.plain
    rest = _REST.match(plain, match.end, match.end + _LONGEST_REST)
    has_word = rest is not None and rest["word"] == right
    if right == "and":
        # `Held between 4 to 8 March and attended by all`: there is no other end.
        return has_word and rest is not None and compiled(_END).match(plain, rest.end()) is not None
    if has_word:
        return True
    before = plain[max(0, match.start - _LONGEST_LEAD) : match.start].lower().split()[-1:]
    return set(read_data("ranges")["held"]).isdisjoint(before)


@cache
def _range_after(word: str) -> re.Pattern[str]:
    months, weekdays = ("|".join(phrases("en")[key]) for key in ("months", "weekdays"))
    half = "(?:morning|afternoon|evening)"
    half_of = rf"(?:(?:the{_SPACE})?{half}{_SPACE}of{_SPACE})?"
    day = rf"{half_of}(?:(?:{weekdays}),?{_SPACE})?(?:the{_SPACE})?[0-9]{{1,2}}(?:st|nd|rd|th)?"
    month, time = rf"{_SPACE}(?:of{_SPACE})?(?:{months})", rf"[0-9]{{1,2}}(?:[.:][0-9]{{2}})?(?:{_SPACE}?[ap]\.?m\b\.?)"
    year = rf"(?:{_SPACE}[12][0-9]{{3}})?"
    first = rf"(?:{day}(?:{month}{year})?|{time}|noon|midnight)"
    dated = rf"(?:{day}{month}{year}|{time}|noon|midnight)"
    minutes = r"[0-9]{1,2}[.:][0-9]{2}"
    pairs = [rf"{first}JOINT{dated}", rf"{minutes}JOINT{time}"]
    if word == "between":
        month_first = rf"(?:{months}){_SPACE}[0-9]{{1,2}}(?:,?{year})"
        weekday = rf"{half_of}(?:{weekdays})(?:{_SPACE}{half})?"
        number = r"[0-9]{1,3}(?:[,.][0-9]{3})*(?![0-9:./–-])"
        years = rf"(?:the{_SPACE}years{_SPACE})?(?:19|20)[0-9]{{2}}"
        pairs += [rf"{years}JOINT{years}(?!\w)", rf"{number}JOINT{number}(?!\w)", rf"(?:{months})JOINT(?:{months})\b"]
        pairs += [rf"{month_first}JOINT{month_first}(?!\w)", rf"{weekday}JOINT{weekday}(?!\w|,?{_SPACE}[0-9])"]
    joint = rf",?{_SPACE}(?P<joint>{'to|until|till' if word == 'between' else 'and'}){_SPACE}"
    forms = "|".join(pair.replace("JOINT", joint.replace("joint", f"joint{at}")) for at, pair in enumerate(pairs))
    return re.compile(rf"(?i:{word})(?<!\w{word}){_SPACE}(?:{forms})")
