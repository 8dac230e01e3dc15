"""Read sentences without what is said aside of their subject: `The report, on which no paper was issued, will be`."""

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.times.occasion_parts import occasion_parts
from oewg_cli.text.lazy_patterns import compiled

_VERB = r"(?:will|shall|should|must|can|may|is|are|has|have|takes?|meets?|begins?|starts?|ends?|opens?|closes?)\b"
_SET_UP = (
    r"(?:(?:which|who)\s(?:is|are|was|were|will|shall|has|have)\s(?:to\s)?(?:be\s|been\s)?|to\sbe\s|(?=[a-z]))"
    r"(?:appointed|elected|established|set\sup|created|constituted|nominated|chosen)\b"
)
"""An aside on how its subject came to be: its time is not that of what the subject does."""
_ASIDE = (
    r",\s(?:(?P<of_others>(?:the\s|an?\s)?(?:[\w-]+\s){1,5}which|(?:of|for|on|to|at|in|by|from|with|under|about|during)\swhich"
    rf"|(?:[\w-]+\s){{1,4}}whom|whose|{_SET_UP})|which|who|(?:as\s)?[a-z]+ed\b)"
    rf"\s[^,;:()]{{3,160}}(?:\([^()]*\)[^,;:()]*)?,(?=\s{_VERB})|(?P<any>,\sif\sany,)"
)
_WORDS = ("which", "who", "ed ", " any,")


def without_asides(sentence: NoteSentence) -> NoteSentence:
    """Return a sentence with spaces for what is said aside before its verb; offsets stay those of the sentence.

    An aside that says when its subject itself is held stays: `The debate, which will be held on Monday, will be open`.
    """
    text = sentence.text
    if sentence.is_too_long or ", " not in text or not any(word in text for word in _WORDS):
        return sentence
    for match in compiled(_ASIDE).finditer(text):
        has_time = any(True for _ in occasion_parts(text, *match.span()))
        if not has_time or match["of_others"] is not None:
            sentence = sentence.without(*match.span())
    return sentence
