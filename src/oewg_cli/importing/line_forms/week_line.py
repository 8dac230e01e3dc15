"""Read lines that are the names of weeks."""

from oewg_cli.importing.line_forms.days_line import days_line
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import ordinal

_DATES_AFTER = lazy_pattern(r"[:,(]| [–—-] ")
_AROUND_DATES = " :,()–—-"
_TWO_WORDS, _WEEKS = 2, 10


def names_week(text: str) -> bool:
    """Return whether a line is the heading of a week: `Second week`, `Week 2`, also with its dates after it."""
    name = _DATES_AFTER.split(text, maxsplit=1)[0]
    if name != text and days_line(text[len(name) :].strip(_AROUND_DATES)) is None:
        return False
    words = name.strip(" .:*").casefold().split()
    if len(words) != _TWO_WORDS or "week" not in words:
        return False
    words.remove("week")
    return words[0].isdigit() or words[0] in {ordinal(number, "en") for number in range(1, _WEEKS)}
