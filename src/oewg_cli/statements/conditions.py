"""Tell what is only done under a condition, or only allowed: `Should time remain, the Committee may take up item 5`."""

from oewg_cli.text.lazy_patterns import compiled

_CONDITION = (
    r"^(?:Should|If|Unless|In\scase|In\sthe\sevent)\s|\b(?i:should|were|had)\s(?:the|an?|any|no|it|they|this|that|these|there|time|more|further|some)\b"
    r"|\b(?i:provided|assuming|in\sthe\sevent|on\s(?:the\s)?condition)\sthat\b|\b(?i:depending)\son\b"
)
_ALLOWED = r"\smay\s(?!wish\b|not\b)[a-z]"


def is_conditional(text: str) -> bool:
    """Return whether a sentence says what is done only if something else happens."""
    return compiled(_CONDITION).search(text) is not None


def is_allowed(text: str, start: int, end: int) -> bool:
    """Return whether a clause only allows something; the month of May is no verb, and `may wish to` proposes."""
    return compiled(_ALLOWED).search(text, start, end) is not None
