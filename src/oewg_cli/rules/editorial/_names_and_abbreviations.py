"""Tell whether a word that no list has is a name of a person or an abbreviation."""

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._foreign_words import neighbours
from oewg_cli.rules.editorial._word_context import sentence_of
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.word_list import is_common

_BEFORE_PERSON = r"\b(?:[A-Z]\.|(?:Messrs|[MD]rs?|Ms|Mme)\.?)$"
_LONGEST_ABBREVIATION = 5


def is_in_name_of_person(match: TextMatch) -> bool:
    """Return whether a word with a capital letter is after an initial or a title, or beside an unknown name."""
    before = word_before(match.field.plain, match.start)
    return bool(compiled(_BEFORE_PERSON).search(before)) or any(
        word[:1].isupper() and len(word) > 1 and not is_common(word) for word in neighbours(match)
    )


def is_abbreviation(match: TextMatch) -> bool:
    """Return whether a short word has a full stop that does not end a sentence."""
    is_short = len(match.text) <= _LONGEST_ABBREVIATION and match.field.plain.startswith(".", match.end)
    return is_short and sentence_of(match).end > match.end + 2
