"""Read which post a text gives each person: `elected Ana Silva (Chile) as Chair`, `the Rapporteur, Ana Silva`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.stated_values import StatedValue
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.named_officers import has_officers_of_another_session
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_POSTS = r"(?:Co-Chair|Vice-Chair|Chair|Vice-President|President|Rapporteur)"
_PART = r"(?:\s(?:d[aeiu]|del|van|von|der|el|al|bin|bint|ben|[A-Z][\w’.-]*))*"
_NAME = rf"(?!The\s|{_POSTS}\b)[A-Z][\w’-]*[a-z’-]{_PART}\s[A-Z][\w’-]+"
_TITLE = r"(?:Mr|Ms|Mrs|Mx|Dr|Ambassador)\.?\s"
_COUNTRY = r"\s\([A-Z][^()]{3,40}\)"
_PERSON = rf"(?:{_TITLE}(?:{_NAME}|[A-Z][\w’-]+)|{_NAME})"
_ONE = rf"{_PERSON}(?:{_COUNTRY})?"
_SEVERAL = rf"{_ONE}(?:(?:,\s|,?\sand\s){_ONE}){{0,4}}"
_ALONE = r"(?!-|s?\s(?:of|for|and|to|elect|designate)\b|[a-z])"
_OF = r"\sof\s(?:the\s)?[A-Z][\w’-]+(?:\s(?:(?:of|and|for|on)\s(?:the\s)?)?[A-Z][\w’-]+){0,8}"
_FORMS = (
    rf"\b[Tt]he\s(?P<post>(?:Vice-)?President){_OF},\s(?P<names>{_ONE})",
    rf"(?P<names>{_ONE}),\s(?:the\s)?(?P<post>(?:Vice-)?President)(?={_OF}\b)",
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]wo|[Tt]hree|[Ff]our)\s(?P<post>{_POSTS})s\s[a-z][a-z\s]{{2,60}}?,\s(?P<names>{_SEVERAL})",
    rf"(?P<names>{_ONE}),\s(?:the\s|its\s|a\s)?(?P<post>{_POSTS}){_ALONE}(?=[,.;)]|\s|$)",
    rf"(?P<names>{_SEVERAL})\sas\s(?:its\s|the\s)?(?P<post>{_POSTS})s?(?!-|[a-z])",
    rf"\b(?:[Tt]he|[Ii]ts)\s(?P<post>{_POSTS}),?\s(?P<names>{_ONE})",
    rf"\b(?:[Tt]he|[Ii]ts)\s(?P<post>{_POSTS})s(?:,|:|\sare)?\s(?P<names>{_SEVERAL})",
    rf"(?<![\w-])(?P<post>{_POSTS})\s(?P<names>{_ONE})",
)
_TITLES = ("Mr", "Ms", "Mrs", "Mx", "Dr", "Ambassador")
_OTHERS = (
    r"\b(?:former|outgoing|acting|predecessor|succe|until|since|resign|previous|next|nominat|candidat|propos|replac|designat(?!ed\sfor\b)|alternat"
    r"|(?:will|to|shall)\s(?:be\s)?(?:elect|appoint|serve|become))"
)


def posts_of_persons(picture: Picture) -> tuple[StatedValue, ...]:
    """Return the posts in reading order, of persons who are once named with their country, and never with two posts."""
    if len(picture.programme.bodies) > 1:
        return ()
    fields = picture.index.texts_with(("chair", "president", "rapporteur"))
    found = [
        value
        for field in fields
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and not compiled(_OTHERS).search(sentence.folded)
        for values in [[*_in_sentence(sentence)]]
        if values and not has_officers_of_another_session(picture, sentence)
        for value in values
    ]
    with_country = {each.subject for each in found if _has_country(each)} - _namesakes(found)
    texts = " ".join(field.plain for field in fields)
    return tuple(
        each._replace(scope=frozenset({each.subject}))
        for each in found
        if each.subject in with_country and not _has_two(texts, each.subject)
    )


def _in_sentence(sentence: NoteSentence) -> Iterator[StatedValue]:
    # `The dialogue will be moderated by Ana Silva as Chair`: that is no post of the body.
    is_election = any(word in sentence.folded for word in ("elect", "appoint", "bureau"))
    for form in (each for each in _FORMS if is_election or r"\sas\s" not in each):
        for match in compiled(form).finditer(sentence.text):
            wording = sentence.part(*match.span("post"))
            for name in _names().finditer(sentence.text, *match.span("names")):
                person, post = name[0].split()[-1], match["post"]
                if not (_is_of_part(sentence) and name[0].startswith(_TITLES) and post in {"Chair", "President"}):
                    yield StatedValue("post", person, frozenset({name[0]}), post, post, sentence, wording)


def _is_of_part(sentence: NoteSentence) -> bool:
    return any(word in sentence.folded for word in ("panel", "round table", "group", "cluster", "dialogue"))


def _namesakes(found: list[StatedValue]) -> set[str]:
    """Return the family names that two persons have."""
    full: dict[str, set[str]] = {}
    for each in found:
        name = compiled(_TITLE).sub("", next(iter(each.scope)))
        if " " in name:
            full.setdefault(each.subject, set()).add(name)
    return {name for name, of_same in full.items() if len(of_same) > 1}


def _has_country(value: StatedValue) -> bool:
    return compiled(rf"{re.escape(value.subject)}{_COUNTRY}").search(value.sentence.text) is not None


def _has_two(texts: str, person: str) -> bool:
    """Return whether a person holds two posts: `Ana Silva, Vice-Chair and Rapporteur`."""
    two = rf"{_POSTS}(?:-cum-|\sand\s(?:as\s)?){_POSTS}\b"
    forms = rf"{re.escape(person)}(?:{_COUNTRY})?,?\s(?:as\s|the\s)*{two}|{two},?\s(?:M[rs]s?\.\s)?{re.escape(person)}"
    return re.search(forms, texts) is not None


@cache
def _names() -> re.Pattern[str]:
    return re.compile(_PERSON)
