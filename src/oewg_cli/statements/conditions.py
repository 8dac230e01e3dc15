"""Tell what is done under a condition, only allowed, or denied: `Should time remain, it may take up item 5`."""

from oewg_cli.text.lazy_patterns import compiled

_CONDITION = (
    r"^(?:Should|If|Unless|In\scase|In\sthe\sevent)\s|\b(?i:should|were|had)\s(?:the|an?|any|no|it|they|this|that|these|there|time|more|further|some)\b"
    r"|\b(?i:provided|assuming|in\sthe\sevent|on\s(?:the\s)?condition)\sthat\b|\b(?i:depending)\son\b"
)
_ALLOWED = r"\smay\s(?!wish\b|not\b)[a-z]"

_FINITE = r"(?i:will|shall|would|is|are|was|were|has|have|had|does|do|did|may|can|could|should|must|need)"
_NEVER = (
    rf"(?:{_FINITE}\snot|cannot|never|no\slonger|in\sno\s(?:case|event))\b(?!\s(?:only|merely|just|later|earlier)\b)"
)
_NONE = r"(?:\A|[,;:]\s|\b(?:and|but)\s)(?i:no|none|neither)\s"
_DENIED = (
    rf"\b{_NEVER}|{_NONE}[^.;:,]{{2,80}}?\s{_FINITE}\b"
    r"|(?<!either\s)\bnor\b|\bnot(?=\s(?:on|in|at|during)\s(?!later|only))"
)
_AFFIRMED = (
    rf"\b{_FINITE}\b(?!\snot\b)|[;:(]|\b(?:but|instead|while|whereas|who|which|until|before|after|than|except|unless)\b"
)
"""After one of these a denial does not go on: `will not be held on Monday but on Tuesday`."""
_AFTER_TIME = rf",?\s(?:(?!{_FINITE}\b)[^\s.;:]+\s){{1,12}}?{_NEVER}"
_FRONT = r"(?:\A|[;:]\s|\b(?:and|but|while)\s)(?i:on|in|at|during)\s(?:the\s)?\Z"
_NOS = ("not ", "never ", "no ", "nor ", "none ", "neither ")


def is_denied(text: str, start: int, end: int) -> bool:
    """Return whether a time says when something is not done: `It will not meet on Monday`, `nor will it on Friday`."""
    folded = text.casefold()
    if not any(word in folded for word in _NOS):
        return False
    denials = list(compiled(_DENIED).finditer(text, 0, start))
    if denials and compiled(_AFFIRMED).search(text, denials[-1].end(), start) is None:
        return True
    is_first = compiled(_FRONT).search(text, 0, start) is not None
    return is_first and compiled(_AFTER_TIME).match(text, end) is not None


def is_conditional(text: str) -> bool:
    """Return whether a sentence says what is done only if something else happens."""
    return compiled(_CONDITION).search(text) is not None


def is_allowed(text: str, start: int, end: int) -> bool:
    """Return whether a clause only allows something; the month of May is no verb, and `may wish to` proposes."""
    return compiled(_ALLOWED).search(text, start, end) is not None
