"""Read sentences without what is said aside of their subject: `The report, on which no paper was issued, will be`."""

from oewg_cli.statements.note_sentences import NoteSentence, Tense
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
    rf"|(?:[\w-]+\s){{1,4}}whom|whose|(?:which|who)\shad|{_SET_UP})|which|who|(?:as\s)?[a-z]+ed\b)"
    rf"\s[^,;:()]{{3,160}}(?:\([^()]*\)[^,;:()]*)?,(?=\s{_VERB})|(?P<any>,\sif\sany,)"
    r"|,\s(?P<left_out>(?:not|without)\scounting\s[^,;:()]{3,120},)"
)
_REASON = (
    r"\s*(?:Pursuant|According|Owing|Due|Thanks|Further|As(?!\s(?:at|in|on|for|of)\b)|Since|Because|Given|(?:By|In)\s(?:its|the|a)\s(?:decision|resolution)"
    r"|In\s(?:accordance|line|response|view|the\slight|keeping|conformity|compliance|pursuance)"
    r"|(?:At|Upon)\sthe\s(?:request|proposal|invitation)"
    r"|(?:Following|On)\s(?:an?|the|its)\s(?:requests?|decision|resolution|recommendation|proposal|agreement))\s[^;:.()]{3,400}?,\s"
    r"(?=(?!(?:that|which|who|whose|and|or|but|to|as|with|pursuant)\s)[^,;:]{3,160}?\s(?:will|shall|is\sto|are\sto)\s)"
)
_LAST_ASIDE = r"[^;]*(?:,|\b[0-9]{4})\s(?:(?:at|in|on|during)\s)?(?:when|where|which|who|whose)\b"
_WORDS = ("which", "who", "ed ", " any,", " counting ")


def end_of_reason(sentence: NoteSentence) -> int:
    """Return where the reason ends that a sentence has before its subject, if that will do something; else 0.

    `Pursuant to the resolution in which the Council decided on two segments, item 4 will be`; in `In its decision 5/1,
    the Board decided that items will be` the subject has a verb of its own.
    """
    text = sentence.text
    found = None if sentence.is_too_long or ", " not in text else compiled(_REASON).match(text)
    return found.end() if found is not None and sentence.tense_after(found.end()) is Tense.FUTURE else 0


def without_asides(sentence: NoteSentence) -> NoteSentence:
    """Return a sentence with spaces for what is said aside before its verb; offsets stay those of the sentence.

    The reason in front is left out too. An aside that says when its subject itself is held stays: `The debate, which
    will be held on Monday, will be open`.
    """
    reason = end_of_reason(sentence)
    sentence = sentence.without(0, reason) if reason else sentence
    text = sentence.text
    if sentence.is_too_long or ", " not in text or not any(word in text for word in _WORDS):
        return sentence
    for match in compiled(_ASIDE).finditer(text):
        has_time = any(True for _ in occasion_parts(text, *match.span()))
        if not has_time or match["of_others"] is not None or match["left_out"] is not None:
            sentence = sentence.without(*match.span())
    return sentence


def is_in_past_aside(sentence: NoteSentence, at: int) -> bool:
    """Return whether an offset is in an aside of the past: `since June, when it met in Paris, from 19 June`."""
    aside = compiled(_LAST_ASIDE).match(sentence.text, 0, at)
    return aside is not None and sentence.tense_after(aside.end()) is sentence.tense_before(at) is Tense.PAST
