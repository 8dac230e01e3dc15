"""The context of a word: who wrote it, where its sentence begins, and whether it is part of a name."""

from bisect import bisect_right
from operator import itemgetter

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.rule import SuggestedFix
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import replacement
from oewg_cli.text.adjacent_words import end_before
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.un_data import read_data

_OPENING = " \"'“‘(["
_BEFORE_BEGINNING = ":–—"
_NEXT_WORD = lazy_pattern(
    r"(?:['’]s)?\s+(?P<joint>(?:(?:against|and|at|by|for|in|of|on|the|to)\s+)*)(?P<word>[^\W\d_]+)"
)
_JOINING = frozenset("/@_&.-+#")
"""Characters that join letters to an address, a symbol or a name."""

_IN_TITLE = r"\s(?P<word>[A-Z][\w-]+) (?:for|of|on|to|under) (?:the )?(?:[A-Z][a-z]+ (?:and )?){0,5}\Z"
_LONGEST_TITLE = 100
_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})
_COPIED = frozenset({Role.AGENDA_TITLE, Role.TEXT})


def is_by_drafter(match: TextMatch) -> bool:
    """Return whether the words are the drafter's and not quoted from others."""
    return not match.is_verbatim


def is_checked_form(match: TextMatch) -> bool:
    """Return whether the form of words is checked: those of the drafter, of a mandate and of a title of the agenda.

    Nobody adopts a letter too many: there, what is certainly a mistake was made when the words were copied.
    """
    return not match.is_quotation if match.field.role in _COPIED else is_by_drafter(match)


def remark_in_title(match: TextMatch) -> Severity | None:
    """Return the severity of a remark in a title of the agenda, which may have been adopted so."""
    return Severity.INFO if match.field.role is Role.AGENDA_TITLE else None


def is_quoted(match: TextMatch) -> bool:
    """Return whether the words are quoted from others; names and capital letters are checked in adopted titles too."""
    return match.field.role is not Role.BODY and match.is_quotation


def sentence_of(match: TextMatch) -> Span:
    """Return the sentence in which a match begins, in code points of the plain text."""
    sentences = match.field.sentences
    return sentences[bisect_right(sentences, match.start, key=itemgetter(0)) - 1]


def begins_sentence(match: TextMatch) -> bool:
    """Return whether a match is the first word of a sentence, or the first after a colon or a dash."""
    plain = match.field.plain
    end = end_before(plain, match.start, _OPENING)
    return end == 0 or plain[end - 1] in _BEFORE_BEGINNING or end <= sentence_of(match).start


def is_in_name(match: TextMatch) -> bool:
    """Return whether a word has its capital as part of a name: within a sentence, or before another capital."""
    plain = match.field.plain
    if match.text[:1].islower() or match.field.is_in_capitals:
        return False
    if not begins_sentence(match):
        return True
    after = _NEXT_WORD.match(plain, match.end)
    if after is None:
        return False
    words = read_data("words/names")
    is_always_capitalized = after["joint"] and after["word"] in words["always_capitalized"]
    return after["word"] in words["foreign"] or (after["word"][0].isupper() and not is_always_capitalized)


def is_in_title(match: TextMatch) -> bool:
    """Return whether it is in a title whose words have capitals: `Guidance on Security Council Resolution 2254`."""
    before = compiled(_IN_TITLE).search(match.field.plain, max(0, match.start - _LONGEST_TITLE), match.start)
    return before is not None and before["word"] in read_data("words/lower_case")["titles"]


def is_separate(match: TextMatch) -> bool:
    """Return whether no digit, slash or other character joins the letters to a longer name or address."""
    plain = match.field.plain
    before = plain[max(0, match.start - 1) : match.start]
    after = plain[match.end : match.end + 1]
    is_stop = after == "." and not plain[match.end + 1 : match.end + 2].isalnum()
    joins_after = after.isalnum() or (after in _JOINING and not is_stop)
    return not (before.isalnum() or before in _JOINING or joins_after)


def is_defined(match: TextMatch) -> bool:
    """Return whether an abbreviation is alone in parentheses, as after its full form."""
    plain = match.field.plain
    return plain.endswith("(", 0, match.start) and plain.startswith(")", match.end)


def is_possessive(match: TextMatch) -> bool:
    """Return whether a match is followed by the ending of the possessive."""
    return match.field.plain.startswith(("'s", "’s"), match.end)


def word_replacement(match: TextMatch, text: str) -> SuggestedFix | None:
    """Return the fix that replaces a word, which is not safe in a title, or None where marks are in it."""
    return replacement(match, text, safe=match.field.role not in _TITLES)


def unsafe_replacement(match: TextMatch, text: str) -> SuggestedFix | None:
    """Return the fix that replaces a match and is never safe, or None where marks are in it."""
    return replacement(match, text, safe=False)
