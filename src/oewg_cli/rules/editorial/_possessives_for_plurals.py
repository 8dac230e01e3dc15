"""Find nouns in the possessive where the plural is meant: `the two group’s`, `panellist’s will speak`."""

from collections.abc import Iterator

from oewg_cli.programme.text_index import TextIndex, TextMatch
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.word_list import common_words

_PARTS = ("’s", "'s", "s’ ", "s' ")
_ENDING = r"[’'](?:s(?![\w’'-])|(?<=s[’'])(?=[ \u00a0]))"
_NOUN = r"(?<![\w’'-])[A-Za-z]+(?:-[A-Za-z]+)*\Z"
_LONGEST_NOUN = 40
_NO_VERB = r"(?:is|was|and|or|to|of|as|in|on|for|that|shall|has|had|must)\b"
"""Words after "will" that show that it is a noun: `the people’s will is`."""
_PLURAL_AFTER = (
    rf"[ \u00a0](?:(?:are|were|have|may|must|shall|should|would|could)\b|will[ \u00a0](?!{_NO_VERB})[a-z]"
    r"|of[ \u00a0](?:the|its|their|each|these|those|all)\b)"
)
_NUMBERS = (
    "[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Bb]oth|[Tt]hese|[Tt]hose"
)
_SMALL = "and|or|of|the|in|on|at|by|for|from|to|its|under"
_COUNTED = rf"(?<![\w-])(?:{_NUMBERS})[ \u00a0](?:(?!(?:{_SMALL})\b)[a-z]+(?:-[a-z]+)*[ \u00a0]){{0,2}}\Z"
_LONGEST_BEFORE = 50
_NEXT_NOUN = r"[ \u00a0](?!(?:and|or|of|in|on|at|by|for|from|to|with|who|which|that|will|is|was|has|can|do)\b)[a-z]"
_AND = r"[ \u00a0](?:and|or)\b"
_NO_NOUNS = frozenset(
    {
        "else",
        "he",
        "here",
        "how",
        "it",
        "let",
        "one",
        "other",
        "people",
        "she",
        "that",
        "there",
        "today",
        "what",
        "where",
        "who",
    }
)
_OPENING, _CLOSING = "‘", "’"


def possessives_for_plurals(index: TextIndex) -> Iterator[tuple[TextMatch, str]]:
    """Return the nouns with their endings, and the plurals that are meant."""
    for ending in index.find_with(_PARTS, compiled(_ENDING)):
        plain = ending.field.plain
        noun = compiled(_NOUN).search(plain, max(0, ending.start - _LONGEST_NOUN), ending.start)
        if noun is None:
            continue
        is_single, match = ending.text.endswith("s"), ending.part(noun.start(), ending.end)
        plural = _plural(noun[0] if is_single else noun[0][:-1])
        if plural is None or (not is_single and _is_closing(match)):
            continue
        if compiled(_PLURAL_AFTER).match(plain, match.end):
            yield match, plural
        elif is_single:
            before = compiled(_COUNTED).search(plain, max(0, match.start - _LONGEST_BEFORE), match.start)
            # `Both Chair’s and Vice-Chair’s papers`.
            is_one_of_both = before is not None and before[0].lower().startswith("both")
            if before is not None and not (is_one_of_both and compiled(_AND).match(plain, match.end)):
                yield match, f"{plural}{_CLOSING if compiled(_NEXT_NOUN).match(plain, match.end) else ''}"


def _plural(noun: str) -> str | None:
    """Return the plural of a common noun, or of the last part of one with a hyphen, with its capital letters."""
    before, hyphen, last = noun.rpartition("-")
    word = last.lower()
    plural = f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"
    if word in _NO_NOUNS or last[1:] != word[1:] or not {word, plural} <= common_words():
        return None
    return f"{before}{hyphen}{last[0]}{plural[1:]}"


def _is_closing(match: TextMatch) -> bool:
    """Return whether an apostrophe after an `s` may be the end of a quotation."""
    plain = match.field.plain
    return plain.rfind(_OPENING, 0, match.start) > plain.rfind(_CLOSING, 0, match.start) or "'" in match.text
