"""The time of which a sentence speaks, for names that were right before a change."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import sentence_of
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled

_YEAR = r"(?<![\d/-])(?:1[89]|20)\d\d(?![\d/])"


def is_of_time_before(context: CheckContext, match: TextMatch, year: int) -> bool:
    """Return whether the note or sentence is of a time before a year or of the year itself, as "former" also says."""
    if context.programme.masthead.date.year <= year or word_before(match.field.plain, match.start) == "former":
        return True
    sentence = match.field.plain[slice(*sentence_of(match))]
    return any(int(each) <= year for each in compiled(_YEAR).findall(sentence))
