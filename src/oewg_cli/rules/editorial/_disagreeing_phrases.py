"""Tell whether a verb or a noun has the wrong number where other words are between: `members of the Bureau was`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_quoted, sentence_of
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_forms import plural_of, singular_of

_SINGULAR = {"is": "are", "was": "were", "has": "have"}
_PLURAL = {"are": "is", "were": "was", "have": "has"}
_VERBS = r"(?P<verb>is|was|has)"
_WHO = ("that", "which", "who")
_NUMBERS = ("majority", "number", "range", "series", "variety")
_OF_WORDS = (" of the ", " of its ", " of this ", " of all ")
_AFTER_NOUN = rf" of (?:the|its|this|all) (?:[A-Za-z-]+ ){{1,2}}{_VERBS}"
_OF = (
    r"(?:(?:[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose)\s)?(?<![a-zA-Z-])(?P<noun>[a-zA-Z-]++)"
    rf"{_AFTER_NOUN}"
)
_WHICH = (
    r"(?:(?P<article>[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose|[Aa]n?|[Tt]his)\s)?(?:draft\s|new\s)?(?P<noun>[a-zA-Z-]+)"
    r" (?:that|which|who) (?P<verb>is|was|has|are|were|have)"
)
_STATES = (
    r"\b(?:[Aa]ll|[Bb]oth|[Ff]ew|[Mm]any|[Mm]ost|[Ss]everal|[Ss]ome|[Tt]hese|[Tt]hose)"
    rf" (?P<noun>(?:[Mm]ember |[Oo]bserver )?States) {_VERBS}"
)
_NUMBER_OF = (
    r"\b(?:[Aa]n?|[Tt]he) (?:large |small |growing )?(?:majority|number|range|series|variety) of (?P<noun>[A-Za-z-]+)"
    r" (?:has|have|is|are|was|were|will)"
)
_AND_SESSION = r" and [a-z-]+ (?:session|meeting)"
_SESSIONS = r"\b(?P<one>[a-z-]+) and (?P<two>[a-z-]+) (?P<noun>session|meeting)"
_END = r"(?![\w’'-])"


class Disagreement(NamedTuple):
    """A word with the wrong number; `beside` is the word that shows it, and `right` what has to be written."""

    match: TextMatch
    beside: str
    right: str


def in_longer_phrases(context: CheckContext) -> Iterator[Disagreement]:
    """Return the verbs and nouns with the wrong number; subjects are those at the beginning of a sentence."""
    index = context.text_index
    words = index.words
    if not words.isdisjoint(_SINGULAR):
        if compiled(_AFTER_NOUN).search(index.text):
            yield from _found(_matches(context, _OF, _OF_WORDS), _SINGULAR, at_beginning=True)
        yield from _found(_matches(context, _STATES, [f"states {verb}" for verb in _SINGULAR]), _SINGULAR)
    if not words.isdisjoint(_WHO):
        matches = _matches(context, _WHICH, _who_does())
        yield from _found(matches, {**_SINGULAR, **_PLURAL}, at_beginning=True)
    if not words.isdisjoint(_NUMBERS):
        for match in _matches(context, _NUMBER_OF, [f"{noun} of " for noun in _NUMBERS]):
            noun = match.match["noun"] if match.match else ""
            if noun.lower() in plural_of() and (noun.islower() or noun.lower() in _capitalized()):
                plural = plural_of()[noun.lower()]
                place = match.part(start := match.start + match.text.index(f" {noun} ") + 1, start + len(noun))
                yield Disagreement(place, "number of", plural.capitalize() if noun[0].isupper() else plural)
    if compiled(_AND_SESSION).search(index.text):
        yield from _of_several_ordinals(context)


def _found(
    matches: Sequence[TextMatch], verbs: Mapping[str, str], *, at_beginning: bool = False
) -> Iterator[Disagreement]:
    for match in matches:
        found = match.match
        if found is None or (at_beginning and match.start != sentence_of(match).start):
            continue
        noun, verb = found["noun"].split()[-1].lower(), found["verb"]
        is_several = noun in singular_of() and singular_of()[noun] not in read_data("words/word_forms")["of_time"]
        is_one = noun in plural_of() and (found.groupdict().get("article") or "").lower() in {"a", "an", "the", "this"}
        is_wrong = is_several if verb in _SINGULAR else is_one
        if is_wrong and verb in verbs:
            yield Disagreement(match.part(match.end - len(verb), match.end), noun, verbs[verb])


def _of_several_ordinals(context: CheckContext) -> Iterator[Disagreement]:
    """Return `session` after two ordinals without articles: `its first and second session`."""
    ordinals = spelled_ordinals("en")
    for match in _matches(context, _SESSIONS, (" session", " meeting")):
        found = match.match
        if found is not None and found["one"] in ordinals and found["two"] in ordinals:
            noun = found["noun"]
            before = match.field.plain[: match.start].split()[-1:]
            if before and before[0].lower() in {"at", "its", "of", "the", "their"}:
                place = match.part(match.end - len(noun), match.end)
                yield Disagreement(place, f"{found['one']} and {found['two']}", f"{noun}s")


def _matches(context: CheckContext, pattern: str, parts: Iterable[str]) -> Sequence[TextMatch]:
    """Return what a pattern finds in the texts that have one of some parts, without which it finds nothing."""
    found = context.text_index.find_with(parts, compiled(pattern + _END))
    return [match for match in found if not is_quoted(match)]


@cache
def _who_does() -> tuple[str, ...]:
    return tuple(f" {who} {verb}" for who in _WHO for verb in (*_SINGULAR, *_PLURAL))


@cache
def _capitalized() -> frozenset[str]:
    return frozenset(read_data("words/word_forms")["capitalized"])
