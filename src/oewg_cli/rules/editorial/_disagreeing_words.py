"""Tell whether a noun is singular beside a word that needs the plural, or plural beside one that needs the singular."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.rules.editorial._disagreeing_phrases import Disagreement, in_longer_phrases
from oewg_cli.rules.editorial._pairs_of_words import WordPair, word_pairs
from oewg_cli.rules.editorial._word_context import is_quoted
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_forms import plural_of, singular_of

_SUBJECT = (
    r"(?:^|[;:–—]\s|,\s(?:and|but|while|when|if|since|as|that|where)\s|\b(?:that|when|if|where|while|because)\s)"
    r"(?:the|these|those|all|both|several|two|three|four|five|six|seven|eight|nine|ten)\s(?:(?:the|these)\s)?{words}$"
)
_SINGLE_SUBJECT = r"^(?:the|this|each|every|an?|any|no|its)\s{words}$"
_SINGLE_HEAD = r"^(?:the|this|an?|its)\s(?:[a-z-]+\s)?(?:{heads})\sof\s(?:(?:the|all|its)\s)?{words}$"
_NOTHING_BEFORE = r"^$"
_ONE_OF = r"^(?:one|each)\sof\s(?:the|these|those|its)\s{words}$"
_WORDS = (
    r"(?:(?!(?:and|are|as|at|by|for|from|has|have|in|is|of|on|or|that|to|under|was|were|which|who|whose|with)\b)"
    r"[a-z-]+\s){0,2}"
)
_OF_SEVERAL = r"\bof (?:the|these|those|its) (?:{adjectives} )?(?P<noun>[a-z-]+)(?![\w’'/-])"
_BEFORE_ONE = 60
"""Code points in which the two words before `of the` are."""
_FEW_OR_ONE = {"is": "are", "was": "were", "has": "have", "are": "is", "were": "was", "have": "has"}


_SINGULAR = frozenset({"is", "was", "has"})


def disagreements(context: CheckContext) -> Iterator[Disagreement]:
    """Return the nouns and verbs that are singular for plural, or plural for singular, in no order."""
    for pair in context.once(word_pairs):
        found = _judged(pair)
        if found is not None:
            yield found
    yield from _after_one_of(context)
    yield from in_longer_phrases(context)


def _judged(pair: WordPair) -> Disagreement | None:
    data, first, second = read_data("words/word_forms"), pair.first, pair.second
    if first == "there":
        return _there(pair)
    if first in singular_of() or first in plural_of():
        return _verb_of_noun(pair)
    if first in data["singular_before"] and second in singular_of():
        is_single = _is_single(pair) and not _is_of_two(pair)
        return Disagreement(pair.second_match, first, singular_of()[second]) if is_single else None
    if first in {*data["plural_before"], "all"} and second in plural_of():
        return Disagreement(pair.second_match, first, plural_of()[second]) if _is_several(pair) else None
    return None


def _is_single(pair: WordPair) -> bool:
    data = read_data("words/word_forms")
    noun = singular_of()[pair.second]
    has_verb = compiled(r"\s(?:are|have|is|shall|was|were|will)\b").match(pair.after) is not None
    is_verb = noun in data["also_verbs"] and pair.first not in {"a", "an", "every"} and not has_verb
    is_counted = pair.middle in {*data["numbers"], "such"} or (pair.middle == "other" and pair.first == "every")
    return not (is_verb or is_counted or _is_label_before(pair)) and _ends_noun(pair.after)


def _is_of_two(pair: WordPair) -> bool:
    """Return whether the word joins two things: `neither observers from other States, nor the press`."""
    other = {"neither": "nor", "either": "or"}.get(pair.first)
    return other is not None and compiled(rf"[^.;]*\b{other}\s").match(pair.after) is not None


def _is_several(pair: WordPair) -> bool:
    data = read_data("words/word_forms")
    is_number = pair.first in data["numbers"]
    if not is_number and not pair.middle and pair.second in data["also_participles"]:
        return False
    if not is_number and not pair.middle and pair.second in data["also_verbs"]:
        return compiled(r"\s(?:are|is|was|were|will|shall|may|have|has)\b").match(pair.after) is not None
    return not _is_label_before(pair) and _ends_noun(pair.after)


def _is_label_before(pair: WordPair) -> bool:
    return word_before(pair.match.field.plain, pair.match.start).lower() in read_data("words/word_forms")["labels"]


def _ends_noun(after: str) -> bool:
    """Return whether a noun is not the first part of another one, as in `two meeting rooms`."""
    found = compiled(r"\s([a-z]+)(?![\w’'-])").match(after)
    return compiled(r"[.,;:]?$|[.,;:]\s").match(after) is not None or (
        found is not None and found[1] in read_data("words/word_forms")["after_noun"]
    )


def _there(pair: WordPair) -> Disagreement | None:
    found = _counted().match(pair.after) if not pair.middle else None
    if found is None:
        return None
    noun, is_singular = found["noun"], pair.second in {"is", "was"}
    is_several = found["number"].lower() not in {"a", "an", "one"}
    if is_several and is_singular:
        is_wrong = noun in singular_of() and singular_of()[noun] not in read_data("words/word_forms")["of_time"]
    else:
        is_wrong = not is_several and not is_singular and noun in plural_of() and _ends_noun(pair.after[found.end() :])
    right = _FEW_OR_ONE.get(pair.second)
    return Disagreement(pair.second_match, f"{found['number']} … {noun}", right) if is_wrong and right else None


def _verb_of_noun(pair: WordPair) -> Disagreement | None:
    """Return a verb that has not the number of its subject, where nothing else can be the subject."""
    before, data = pair.before.lower(), read_data("words/word_forms")
    is_plural = pair.first in singular_of()
    if pair.middle or pair.first in data["capitalized"] or not (pair.match.text[0].islower() or not before):
        return None
    if not is_plural:
        patterns = [_SINGLE_SUBJECT]
    elif pair.second in _SINGULAR:
        patterns = [_SUBJECT, _NOTHING_BEFORE] if singular_of()[pair.first] not in data["of_time"] else []
    else:
        patterns = [_ONE_OF, _SINGLE_HEAD.replace("{heads}", "|".join(data["heads"]))]
    is_wrong = any(compiled(pattern.replace("{words}", _WORDS)).search(before) for pattern in patterns)
    return Disagreement(pair.second_match, pair.first, _FEW_OR_ONE[pair.second]) if is_wrong else None


def _after_one_of(context: CheckContext) -> Iterator[Disagreement]:
    """Return the nouns that are singular after `one of the`."""
    data = read_data("words/word_forms")
    if context.text_index.words.isdisjoint(data["one_of"]):
        return
    pattern = compiled(_OF_SEVERAL.format(adjectives=f"(?:{'|'.join(data['adjectives'])})"))
    for match in context.text_index.find_with(("of the ", "of these ", "of those ", "of its "), pattern):
        before = word_before(match.field.plain, match.start).lower()
        noun = match.match["noun"] if match.match else ""
        # `part one of the report`, `the last one of the year`
        lead = match.field.plain[max(0, match.start - _BEFORE_ONE) : match.start].casefold().split()[-2:-1]
        is_one_of = before in data["one_of"] and not {*lead} & {*data["labels"], *data["before_one"]}
        if is_one_of and noun in plural_of() and _ends_noun(match.field.plain[match.end :]):
            place = match.part(match.end - len(noun), match.end)
            if not is_quoted(place):
                yield Disagreement(place, f"{before} of", plural_of()[noun])


@cache
def _counted() -> re.Pattern[str]:
    data = read_data("words/word_forms")
    return re.compile(
        rf"\s(?:only\s|also\s)?(?P<number>an?|one|{'|'.join(data['numbers'])}|[2-9]|[1-9][0-9])\s"
        rf"(?:(?:{'|'.join(data['adjectives'])})\s)?(?P<noun>[a-z-]+)(?![\w’'/-])"
    )
