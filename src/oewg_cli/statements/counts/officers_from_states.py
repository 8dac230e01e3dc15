"""Read from which States the holders of a post come, and where one of them is named with another State."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_POST = r"(?P<post>[Vv]ice-(?:[Cc]hair|[Pp]resident)|[Cc]o-(?:[Cc]hair|[Ff]acilitator))"
_STATE = r"(?:the\s)?[A-Z][\w’'-]+(?:\s(?:(?:of|and|the|da|d’)\s)*[A-Z][\w’'-]+)*(?:\s\([A-Z][^()]{2,40}\))?"
_LIST = (
    rf"\b(?P<number>{{number}})\s(?:[a-z]+\s)?{_POST}(?:person)?s,?\s?(?:(?:who\s)?(?:come|are|each)\s)?(?:from\s|\()"
    rf"(?P<states>{_STATE}(?:,\s{_STATE})*,?\sand\s{_STATE})"
)
_ALONE = r"(?:the\s)?[A-Z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+)*"
_SEVERAL = rf"{_ALONE}(?:,\s{_ALONE})*,?\sand\s{_ALONE}"
_OF_ALL = _POST.replace("?P<post>", "?:")
_EACH = (
    rf"\b(?P<states>{_SEVERAL})\s(?:(?:will|shall|are\sto)\s)?"
    rf"(?:each\s(?:[a-z]+\s){{1,4}}{_POST}(?:person)?\b"
    rf"|(?:are\sthe\s|(?:(?!(?:the|with|to|of|by|and|its|were|had|[a-z]+ed)\b)[a-z]+\s){{1,3}})(?P<posts>{_OF_ALL})(?:person)?s\b)"
    rf"|\b(?:[Tt]he|[Ii]ts|[Aa]ll)\s(?P<of_all>{_OF_ALL})(?:person)?s\s(?:come|are)\sfrom\s(?P<all>{_SEVERAL})"
)
"""`Chad, Peru and Togo each supply one Vice-President`, `Chad and Peru serve as Vice-Chairs`."""
_PERSON = r"(?:[A-Z][\w’.'-]*\s(?:[a-z]{1,3}\s){0,2}){1,4}\([A-Z][^()]{2,60}\)"
_PERSONS = (
    rf"\b(?:[Tt]he|[Ii]ts|[Aa]ll)\s(?P<number>{{number}}\s)?(?:[a-z]+\s)?{_POST}(?:person)?s(?:\s[a-z][a-z\s]{{2,60}}?)?"
    rf"(?:,\s|:\s|\s)(?:namely,?\s)?(?P<persons>{_PERSON}(?:,\s{_PERSON})*,?\sand\s{_PERSON})"
)
"""`The two Vice-Chairs, Ana Diaz (Peru) and Li Wei (China)`."""
_ONE = rf"\b[Tt]he\s(?:(?:other|second|remaining)\s)?{_POST}(?:person)?\sfrom\s(?P<state>{_STATE})(?!\s(?:of|or)\s)"
_ONE_MORE = (
    rf"\b(?:first|second|third|fourth|fifth|sixth|other|remaining|further|additional|last)\s{_POST}(?:person)?,?\s"
    rf"(?:[^.;()]{{0,60}}\(|(?:is\s)?(?:to\scome\s)?from\s)(?P<state>{_STATE})"
)
"""What gives one holder of a post a State beside a list of others: `the third Vice-Chair (Peru) was elected later`."""
_OTHERS = (
    r"\b(?:outgoing|former\w*|previous\w*|last|replac\w+|succe(?:ed|ss)\w*"
    r"|resign\w+|until|nominat\w+|candidat\w+|next)\b"
)
_NO_STATE = (
    r"\b(?:Groups?|States|Region|Committee|Commission|Working|Board|Panel)\b"
    r"|^(?:the\s)?(?:Africa|Asia|Europe|Latin|Eastern|Western|Asia-Pacific|Caribbean|Pacific|North|Mr|Ms|Mrs|Dr|Ambassador)\b"
)


class OfficerFromState(NamedTuple):
    """A holder of a post from a State that is none of those that the note gives all holders of it."""

    wording: Wording
    states: Wording


def officers_from_other_states(picture: Picture) -> tuple[OfficerFromState, ...]:
    """Return the officers in reading order; where a note has two lists for a post, nothing is known of it."""
    if len(picture.programme.bodies) > 1:
        return ()
    sentences = [*picture.sentences(*_ROLES, having="vice-"), *picture.sentences(*_ROLES, having="co-")]
    sentences = [each for each in dict.fromkeys(sentences) if not compiled(_OTHERS).search(each.folded)]
    lists: dict[str, list[_States]] = {}
    for sentence in sentences:
        for post, states in (*_lists(sentence), *_persons(sentence), *_of_each(sentence)):
            lists.setdefault(post, []).append(states)
    known = {post: found[0] for post, found in lists.items() if len(found) == 1}
    for more in (each for sentence in sentences if known for each in _more(sentence)):
        post, state = more["post"].casefold(), more["state"].removeprefix("the ")
        if post in known:
            known[post] = known[post]._replace(names=(*known[post].names, " ".join(state.split())))
    return tuple(each for sentence in sentences if known for each in _others(sentence, known))


class _States(NamedTuple):
    names: tuple[str, ...]
    wording: Wording


def _lists(sentence: NoteSentence) -> Iterator[tuple[str, _States]]:
    for match in compiled(_LIST.replace("{number}", cardinals())).finditer(sentence.text):
        states = compiled(r",?\sand\s|,\s").split(match["states"])
        if cardinal(match["number"]) == len(states) and not any(map(_is_no_state, states)):
            names = tuple(" ".join(each.removeprefix("the ").split()) for each in states)
            yield match["post"].casefold(), _States(names, sentence.part(*match.span("states")))


def _persons(sentence: NoteSentence) -> Iterator[tuple[str, _States]]:
    for match in compiled(_PERSONS.replace("{number}", cardinals())).finditer(sentence.text):
        names = tuple(compiled(r"\(([^()]+)\)").findall(match["persons"]))
        if (cardinal(match["number"].strip()) if match["number"] else len(names)) == len(names):
            yield match["post"].casefold(), _States(names, sentence.part(*match.span("persons")))


def _of_each(sentence: NoteSentence) -> Iterator[tuple[str, _States]]:
    for match in compiled(_EACH).finditer(sentence.text):
        group = "states" if match["states"] else "all"
        states = compiled(r",?\sand\s|,\s").split(match[group])
        if not any(map(_is_no_state, states)) and sentence.tense_before(match.end()) is not Tense.PAST:
            names = tuple(" ".join(each.removeprefix("the ").split()) for each in states)
            post = (match["post"] or match["posts"] or match["of_all"]).casefold()
            yield post, _States(names, sentence.part(*match.span(group)))


def _more(sentence: NoteSentence) -> Iterator[re.Match[str]]:
    """Return the posts of which a sentence gives one more holder a State, beside those of a list."""
    return compiled(_ONE_MORE).finditer(sentence.text)


def _others(sentence: NoteSentence, known: dict[str, _States]) -> Iterator[OfficerFromState]:
    for match in compiled(_ONE).finditer(sentence.text):
        states, state = known.get(match["post"].casefold()), match["state"].removeprefix("the ")
        if states is not None and not _is_no_state(state) and not _is_one_of(state, states.names):
            yield OfficerFromState(sentence.part(*match.span("state")), states.wording)


def _is_no_state(name: str) -> bool:
    return compiled(_NO_STATE).search(name) is not None


def _is_one_of(state: str, states: tuple[str, ...]) -> bool:
    """Return whether a State is among some others, by its whole name or a part of it: `Tanzania`."""
    shown = " ".join(state.split())
    return any(shown in each or each in shown for each in states)
