"""Facts on lists: how many lines or documents a text announces or counts, and how many the list has."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.reading.counts import Count, counts_in
from oewg_cli.reading.lexicon import nouns
from oewg_cli.reading.scanner import Tokens, tokens_of
from oewg_cli.statements.counts.officer_counts import persons_in
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.cardinals import number_words

_NAMES = ADOPTED - {Role.TEXT}
_FEWEST = 2
_OF_EACH = lazy_pattern(r",&?[p-]?q.*")
"""What is said of each line: `four clusters, to each of which two meetings are devoted:`."""
_OTHERS = lazy_pattern(r"[.;:q]|N(?![aC]{0,2}[sF])")
_FOLLOWING = frozenset({"following", "these"})
_PRONOUNS = frozenset({"they", "these", "those", "all"})
_IN = frozenset({"at", "for", "in", "of", "over"})
"""After these, what is counted is where or when the list is, and not the list: `on three themes in two days:`."""
_ARE = lazy_pattern(r"[,nv]*(?:[ta]{0,2}a)?n?")
"""`The two themes are the following`, `the two themes below`: nothing else is said of what is counted."""


class AnnouncedList(NamedTuple):
    """A number in a text and a list that it announces, or counts; each of `right` can be the number of the list.

    `listed` is the first line of the list.
    """

    whole: Wording
    number: int
    right: tuple[int, ...]
    listed: TextField
    is_after: bool = False


def announced_lists(picture: Picture) -> tuple[AnnouncedList, ...]:
    """Return the numbers that announce the lines under their text, or count those of the list before it."""
    found: list[AnnouncedList] = []
    lines: list[TextField] = []
    fields = {*picture.index.texts_with(number_words()), *picture.index.with_figures}
    under = _lines_by_text(picture)
    for field in picture.fields:
        above, lines = lines, []
        if field.path[-2:-1] == ("list",):
            lines = [*above, field]
        elif field in fields and field.role not in _NAMES and field.path[-1] == "text":
            found += _announced(picture, field, under.get(field.path[:-1], []))
            found += _counted(picture, field, above)
    return tuple(found)


def _lines_by_text(picture: Picture) -> dict[object, list[TextField]]:
    found: dict[object, list[TextField]] = {}
    for field in picture.fields:
        if field.path[-2:-1] == ("list",):
            found.setdefault(field.path[:-2], []).append(field)
    return found


def _announced(picture: Picture, field: TextField, lines: list[TextField]) -> Iterator[AnnouncedList]:
    sentences = [each for each in picture.sentences_of(field) if not each.is_too_long]
    if len(lines) < _FEWEST or not sentences:
        return
    last = sentences[-1]
    count = _announcing(last) if last.text.rstrip().endswith(":") or field.role is Role.TEXT else None
    if count is None and len(sentences) > 1:
        last = sentences[-2]
        count = _before_pronoun(last, sentences[-1])
    if count is not None:
        right = (len(lines), sum(persons_in(each.plain) for each in lines), *_symbols(count, lines))
        yield _fact(last, count, right, lines[0])


def _symbols(count: Count, lines: list[TextField]) -> tuple[int, ...]:
    number = sum(len(each.references) for each in lines)
    return (number,) if number and count.noun in nouns("documents") else ()


def _fact(
    sentence: NoteSentence, count: Count, right: tuple[int, ...], listed: TextField, *, is_after: bool = False
) -> AnnouncedList:
    tokens = tokens_of(sentence.text).tokens
    whole = sentence.part(tokens[count.start].start, tokens[count.end - 1].end)
    return AnnouncedList(whole, count.number, tuple(dict.fromkeys(right)), listed, is_after)


def _announcing(sentence: NoteSentence) -> Count | None:
    """Return the number that announces what comes after a sentence: `the following two reports:`, `has two parts:`."""
    tokens = tokens_of(sentence.text)
    end = len(_OF_EACH.sub("", tokens.letters.rstrip(":.")))
    counts = [each for each in counts_in(tokens) if each.form == "number" and each.end <= end]
    counts = [each for each in counts if each.noun not in nouns("measures") | nouns("days")]
    for count in counts:
        after = tokens.letters[count.end : end]
        before = tokens.tokens[count.start - 1] if count.start else None
        if _OTHERS.search(after) or any(each.start >= count.end and each.noun != "language" for each in counts):
            continue
        if before is not None and before.text.casefold() in _FOLLOWING:
            return count
        is_known = before is not None and (before.letter in "tq" or (bool(after) and before.text.casefold() in _IN))
        is_plain = "follow" not in sentence.folded and not is_known
        is_announced = is_plain or (bool(after) and _ARE.fullmatch(after) is not None)
        if len(counts) == 1 and is_announced and sentence.tense is not Tense.PAST:
            return count
    return None


def _before_pronoun(sentence: NoteSentence, last: NoteSentence) -> Count | None:
    """Return the only number of a sentence, of which the next one speaks: `Two reports are ready. They are:`."""
    tokens, after = tokens_of(sentence.text), tokens_of(last.text)
    counts = [each for each in counts_in(tokens) if each.noun not in nouns("measures") | nouns("days")]
    if len(counts) != 1 or not after.tokens or not last.text.rstrip().endswith(":"):
        return None
    first = after.tokens[0].text.casefold()
    # `All` may be others: `Atlases of three regions. All`, `three offices have atlases. All`.
    start, end = counts[0].start, counts[0].end
    if "q" in _OF_EACH.sub("", tokens.letters[end:]):
        return None
    is_of_others = tokens.letters[max(0, start - 1) : start] in {"o", "p"} or "s" in tokens.letters[end:]
    is_meant = first in _PRONOUNS and not (first == "all" and is_of_others)
    is_named = after.letters.startswith("t") and counts[0].noun in _first_noun(after)
    return counts[0] if is_meant or is_named else None


def _first_noun(tokens: Tokens) -> str:
    return next((each.text.casefold() for each in tokens.tokens[:4] if each.letter == "s"), "")


def _counted(picture: Picture, field: TextField, lines: list[TextField]) -> Iterator[AnnouncedList]:
    """Return the number of documents with which a text after a list of them begins: `All six documents will be`."""
    sentence = next(iter(picture.sentences_of(field)), None)
    if len(lines) < _FEWEST or sentence is None or not all(each.references for each in lines):
        return
    tokens = tokens_of(sentence.text)
    for count in counts_in(tokens):
        is_first = (
            all(letter in "tq" for letter in tokens.letters[: count.start]) and count.end - count.start == _FEWEST
        )
        if is_first and count.noun == "document" and tokens.letters[count.end : count.end + 1] == "v":
            right = (len(lines), sum(len(each.references) for each in lines))
            yield _fact(sentence, count, right, lines[0], is_after=True)
