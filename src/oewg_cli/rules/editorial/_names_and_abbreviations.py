"""Tell whether a word that no list has is a name of a person, an abbreviation or the like, or a term of art."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._foreign_words import PART, neighbours
from oewg_cli.rules.editorial._word_context import sentence_of
from oewg_cli.text.adjacent_words import word_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.person_names import is_name_particle
from oewg_cli.un.phrases import phrases
from oewg_cli.un.word_list import is_common

_BEFORE_PERSON = r"\b(?:[A-Z]\.|(?:Messrs|[MD]rs?|Ms|Mme)\.?)$"
_BEFORE_LAST_NAME = r"\b(?:Messrs|[MD]rs?|Ms|Mme)\.?\s(?P<names>(?:[^\W\d_][\w’'-]*\.?\s){1,5})\Z"
"""The title of a person up to a last name: `Mr. Ó`, `Ms. Anna van der`."""
_LONGEST_NAME = 60
_LONGEST_ABBREVIATION = 5
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 7, 80
_OFFICES = frozenset({"Branch", "Department", "Division", "Office", "Organization", "Section", "Unit"})

_AFTER_BODY = (
    r"\b(?:(?:Agency|Board|Cent(?:re|er)|Commission|Committee|Conference|Convention|Council|Department|Forum|Fund|Group|"
    r"Institute|Office|Panel|Platform|Programme|Subcommittee)\s(?:for|on)|(?:Department|Minister|Ministers|Ministry)\sof)\s"
    r"(?:(?:the|and|of|in|on|for)\s|[A-Z][A-Za-z-]*,?\s)*$"
)
"""The name of a body or an office up to a word of its subject."""


def is_in_name_of_person(match: TextMatch) -> bool:
    """Return whether a word with a capital letter is after an initial or a title, or beside an unknown name.

    Between a title and a name there may be other names, and particles such as `Ó`, `van` and `el`.
    """
    before = word_before(match.field.plain, match.start)
    titled = compiled(_BEFORE_LAST_NAME).search(match.field.plain, max(0, match.start - _LONGEST_NAME), match.start)
    return (
        bool(compiled(_BEFORE_PERSON).search(before))
        or (titled is not None and all(word[0].isupper() or is_name_particle(word) for word in titled["names"].split()))
        or any(
            word[:1].isupper() and not is_common(word) and (len(word) > 1 or not word.isascii())
            for word in neighbours(match)
        )
    )


def is_abbreviation(match: TextMatch) -> bool:
    """Return whether a short word has a full stop that does not end a sentence."""
    is_short = len(match.text) <= _LONGEST_ABBREVIATION and match.field.plain.startswith(".", match.end)
    return is_short and sentence_of(match).end > match.end + 2


def is_in_subject(match: TextMatch) -> bool:
    """Return whether a long word is of the subject of a body or an office, which is not a name of its own.

    `Statistcs Division`, `Working Group on Houshold Surveys`, `Minister of Fisheris`.
    """
    if len(match.text) < _SHORTEST_SUBJECT:
        return False
    after = compiled(PART).match(word_after(match.field.plain, match.end))
    start = max(0, match.start - _LONGEST_SUBJECT)
    is_before_office = after is not None and after[0] in _OFFICES
    return is_before_office or compiled(_AFTER_BODY).search(match.field.plain, start, match.start) is not None


def is_month_of_date(match: TextMatch, meant: tuple[str, ...]) -> bool:
    """Return whether a word with a capital letter is a month beside a day or a year: another rule finds these."""
    beside = word_before(match.field.plain, match.start) + word_after(match.field.plain, match.end)
    is_month = match.text.istitle() and set(meant) <= set(phrases("en")["months"])
    return is_month and any(character.isdigit() for character in beside)


def is_in_adopted_title(context: CheckContext, match: TextMatch) -> bool:
    """Return whether a word is one of a title of the agenda, in the singular or the plural: it is a term of art."""
    words = {match.text.casefold(), f"{match.text.casefold()}s", match.text.casefold().removesuffix("s")}
    titles = (title.plain.casefold() for title in context.texts(Role.AGENDA_TITLE))
    return any(not words.isdisjoint(compiled(PART).findall(title)) for title in titles)
