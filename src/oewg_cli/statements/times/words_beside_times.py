"""Read the words beside a time: `by`, `after the closing of the`, `at the latest`."""

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import beginnings

_ARTICLES = frozenset({"the", "its", "on", "at", "in", "of"})
_OUTSIDE = (
    r"\b(?i:(?:after|following|follows?|upon)\s(?:the\s)?(?:clos(?:ing|e|ure)|conclusion|end|adjournment)\sof"
    r"|(?:before|prior\sto|ahead\sof|precedes?)\s(?:the\s)?(?:opening|start|beginning)\sof"
    r"|follows?|precedes?)\s(?:the\s)?\Z"
)
"""What is before the end of a meeting, or after its opening, is in it."""
_OUTSIDE_WORDS = ("after", "follow", "upon", "before", "prior", "ahead", "preced")
_LIST = r"(?:[\s,]|\b(?:and|or|to|until|then|both|throughout|from|on|in|at|of|the)\b)*"
_CLAUSE = r"[;:]\s|,\s(?=(?:and|but|while|after|as|so|(?:on|at|in|of|to)\swhich|which)\b)"
_PLACE = (
    r"\b(?:[Ii]n|at|to)\s(?!Conference|Committee|Meeting|Room|Board|Assembly|Hall|Building|Headquarters|Palais|Gate)"
    r"(?P<place>[A-Z][a-z]+)(?!\s(?:Hall|Room|Centre|Building|Chamber|Lounge))"
)

_ASIDE = ("(", "(from ", "(at ", "(that is, ", "(i.e. ")
_OTHER_CLOCK = r",?\s(?:(?:[A-Z]{2,4}T|UTC)\b|in\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\)|(?:[A-Z][\w-]+\s){1,3}[Tt]ime\))"
_ALL_OF = (
    r"\b(?i:(?:the\s)?(?:whole|entirety|entire|all|both\shalf-days|both\smeetings)(?:\sof)?|all\sday|throughout)\s(?:on\s)?(?:the\s)?\Z"
    r"|\b(?:assigned|allocated|devoted|given(?:\sover)?|dedicated)\sto\sthe\s\Z"
    r"|\b(?:occup(?:y|ies)|fills?|takes?\sup|extends?\sover)\sthe\s\Z"
)
_BEFORE_ALL = (
    "the ",
    "of ",
    "on ",
    "whole ",
    "entire ",
    "entirety ",
    "all ",
    "both half-days ",
    "both meetings ",
    "day ",
    "throughout ",
)
_ALL_DAY = r",?\s(?:all\sday|in\sthe\smorning\sand\s(?:in\s)?the\safternoon)\b"
"""What makes a time one that is filled."""
_DONE = (
    r"\b(?:(?P<meets>(?:re)?conven\w+|meets?|meetings?|sits?|gathers?|held|sessions?)|(?:reports?|speaks?|address\w*|takes?|taken|hears?|heard"
    r"|present(?:s|ed)?|introduc\w+|consider\w*|discuss\w*|reviews?|reviewed|votes?|elect(?:s|ed)?|examin\w+|brief(?:s|ed)?|informs?))\b"
)


def is_done_otherwise(text: str, start: int) -> bool:
    """Return whether a body does something else than to meet, before an offset: `reports` for the last time on."""
    verbs = list(compiled(_DONE).finditer(text, 0, start))
    return bool(verbs) and verbs[-1]["meets"] is None


def is_led_by(lead: str, group: str) -> bool:
    """Return whether what is directly before an occasion ends with words of a group, with or without an article."""
    words = lead.casefold().split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    before = f" {' '.join(words)}"
    return before.endswith(beginnings("occasions", "words", group))


def is_apart(lead: str) -> bool:
    """Return whether something is before or after an occasion: `follows the closing of the meeting`."""
    if is_led_by(lead, "other_limits"):
        return True
    folded = lead.casefold()
    return any(word in folded for word in _OUTSIDE_WORDS) and compiled(_OUTSIDE).search(lead) is not None


def is_latest_after(text: str, end: int) -> bool:
    """Return whether the words after an occasion make it the latest time."""
    return compiled(r",?\sat\s(?:the\s)?latest\b").match(text, end) is not None


def goes_with(text: str, end: int, start: int) -> bool:
    """Return whether only small words are between two times, which are then those of one thing: `on 8 and 9 May`."""
    return compiled(_LIST).fullmatch(text, end, start) is not None


def clause_around(text: str, start: int, end: int) -> str:
    """Return the part of a sentence in which a time is, without what is said after a comma and `and` or `which`."""
    ends = [match.end() for match in compiled(_CLAUSE).finditer(text)]
    first = max((each for each in ends if each <= start), default=0)
    return text[first : min((each for each in ends if each > end), default=None)]


def is_of_other_clock(lead: str, text: str, end: int) -> bool:
    """Return whether hours are those of another place: `3 to 6 p.m. (noon to 3 p.m. GMT)`, `(4 p.m. in Tashkent)`."""
    return lead.endswith(_ASIDE) and compiled(_OTHER_CLOCK).match(text, end) is not None


def is_elsewhere(clause: str, place: str) -> bool:
    """Return whether a clause is of what is in another city or country than a place: `an expert meeting in Hanoi`."""
    return any(match["place"] not in place for match in compiled(_PLACE).finditer(clause))


def is_all_of(lead: str, text: str, end: int) -> bool:
    """Return whether the words beside days mean all of their time: `will occupy the whole of Friday`."""
    is_led = lead.casefold().endswith(_BEFORE_ALL) and compiled(_ALL_OF).search(lead) is not None
    return is_led or compiled(_ALL_DAY).match(text, end) is not None
