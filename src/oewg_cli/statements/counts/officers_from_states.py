"""Read from which States the holders of a post come, and where one of them is named with another State."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
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
_ONE = rf"\b[Tt]he\s(?:(?:other|second|remaining)\s)?{_POST}(?:person)?\sfrom\s(?P<state>{_STATE})(?!\s(?:of|or)\s)"
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
    lists: dict[str, list[Wording]] = {}
    for sentence in sentences:
        for post, wording in _lists(sentence):
            lists.setdefault(post, []).append(wording)
    known = {post: found[0] for post, found in lists.items() if len(found) == 1}
    return tuple(each for sentence in sentences if known for each in _others(sentence, known))


def _lists(sentence: NoteSentence) -> Iterator[tuple[str, Wording]]:
    for match in compiled(_LIST.replace("{number}", cardinals())).finditer(sentence.text):
        states = compiled(r",?\sand\s|,\s").split(match["states"])
        if cardinal(match["number"]) == len(states) and not any(map(_is_no_state, states)):
            yield match["post"].casefold(), sentence.part(*match.span("states"))


def _others(sentence: NoteSentence, known: dict[str, Wording]) -> Iterator[OfficerFromState]:
    for match in compiled(_ONE).finditer(sentence.text):
        states, state = known.get(match["post"].casefold()), match["state"].removeprefix("the ")
        if states is not None and not _is_no_state(state) and not _is_one_of(state, states.text):
            yield OfficerFromState(sentence.part(*match.span("state")), states)


def _is_no_state(name: str) -> bool:
    return compiled(_NO_STATE).search(name) is not None


def _is_one_of(state: str, states: str) -> bool:
    """Return whether a State is among some others, by its whole name or a part of it: `Tanzania`."""
    names = [each.removeprefix("the ") for each in compiled(r",?\sand\s|,\s").split(" ".join(states.split()))]
    shown = " ".join(state.split())
    return any(shown in each or each in shown for each in names)
