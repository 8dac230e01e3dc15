"""Hold the numbers of articles and other parts that texts name against how many the draft has: `48 articles`.

`Articles 43 to 49` has one too many, `articles 8 to 24` overlaps with `articles 22 to 33`, and `articles 30 to 33`
comes too late after `articles 22 to 28`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.number_conflicts import NumberConflict
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.cardinals import cardinal, cardinals

_TEXTS = (*PARAGRAPHS, Role.FOOTNOTE)
_OF_ENTRIES = (Role.TEXT, Role.HEADING, Role.BULLET)
_NOUNS = ("article", "chapter", "section", "principle", "recommendation")
_SOUGHT = (*_NOUNS, "annexes ", "one annex", "paragraphs", "(paras")
_DRAFT = (
    r"\b(?:draft|text|instrument|convention|agreement|treaty|protocol|declaration"
    r"|document|compact|statute|outcome|report|study|manual)\b"
)
_OTHER = (
    r"\b(?i:first|earlier|previous|former|original|initial|last|second|other)\s(?:revised\s|consolidated\s)?"
    r"(?:draft|version|text)s?\b|\bhad\b"
    r"|(?<!draft\s)\b(?:convention|agreement|treaty|protocol|code)\s[^.;:]{0,60}?(?:,|\bof)\s(?:19|20)[0-9]{2}\b"
)
_WHOLE = (
    r"(?P<verb>\b(?:has|have|contains?|consists?\sof|comprises?|is\smade\sup\sof|with|numbers)\s(?:[^.;:]{0,80}?(?:,\s|\sand\s))?)"
    r"(?P<whole>(?P<number><cardinals>|an)\s(?:(?:draft|numbered|operative)\s)?"
    r"(?P<noun>articles|annex(?:es)?|chapters|sections|principles|paragraphs|recommendations))\b"
)
_LABEL = r"(?:[1-9][0-9]{0,2}|[IVX]{1,5})(?![\w(])"
_LISTED = (
    rf"(?P<labels>{_LABEL}(?:(?:,\s(?:and\s)?|\sand\s|\sto\s|\sthrough\s|–){_LABEL})*)"
    r"(?!\s\([a-z]\)|,\sparagraph|\sbis\b)"
)
_MENTION = (
    r"\b(?P<noun>[Aa]rticle|[Cc]hapter|[Ss]ection|[Pp]rinciple|[Rr]ecommendation|[Aa]nnex)(?:e?s)?\s"
    rf"{_LISTED}"
)
_PARAGRAPHS = r"\((?P<noun>para)(?:s\.|graphs)\s(?P<labels>[1-9][0-9]{0,2}(?:–|\sto\s)[1-9][0-9]{0,2})\)"
_OF_ANOTHER = (
    r"\s?\(?(?:,\s[^,;.]{3,40},)?\s?(?:of|to|in|under)\s"
    r"(?!(?:the|its)\s(?:(?:[a-z]+\s){0,2}(?:draft|text)|discussed|read)\b|be\b)"
)
_ADVICE = "Correct the numbers of the parts, or the number of all of them."
_NOT_READ = ("deadline", "amendment", "proposal", "comment")
"""In an entry, the parts after one of these are not those that are read there."""
_TIMES, _TWO = 2, 2
_LONGEST_GAP = 60
_FEWEST = 3


class _Range(NamedTuple):
    """From which part to which a text goes, and its words."""

    noun: str
    first: int
    last: int
    wording: Wording


class _Whole(NamedTuple):
    """How many parts of a kind a draft has."""

    noun: str
    number: int
    wording: Wording


def parts_of_drafts(picture: Picture) -> Iterator[NumberConflict]:
    """Return the parts that the draft does not have, and those that overlap or leave others out."""
    held = picture.index.held_of(_SOUGHT)
    if not held:
        return
    fields = [each for each in picture.index.texts_with(held) if each.role in (*_TEXTS, *_OF_ENTRIES)]
    of_field = {field: list(_ranges(picture, field)) for field in fields}
    found: list[NumberConflict] = []
    for noun in dict.fromkeys(each.noun for ranges in of_field.values() for each in ranges):
        ranges = [each for in_field in of_field.values() for each in in_field if each.noun == noun]
        wholes = [each for field in fields if field.role in _TEXTS for each in _wholes(picture, field, noun)]
        whole = wholes[0] if len({each.number for each in wholes}) == 1 else None
        if whole is not None:
            found += _beyond(whole, ranges)
            found += _short_of(whole, [each for each in ranges if each.wording.field is whole.wording.field])
        elif len(wholes) == _TWO:
            found += _other_whole(wholes, max(each.last for each in ranges))
        in_texts = [[e for e in ranges if e.wording.field is field] for field in fields if field.role in _TEXTS]
        known = {place for each in found for place in (each.wording, each.other)}
        for run in (*in_texts, _in_programme(picture, ranges)):
            if known.isdisjoint(each.wording for each in run):
                found += _out_of_step(run, whole)
    yield from found


def _wholes(picture: Picture, field: TextField, noun: str) -> Iterator[_Whole]:
    for sentence in picture.sentences_of(field):
        if (
            sentence.is_too_long
            or noun not in sentence.folded
            or not compiled(_DRAFT).search(_around(picture, sentence))
        ):
            continue
        if compiled(_OTHER).search(sentence.text):
            continue
        for match in compiled(_WHOLE.replace("<cardinals>", cardinals())).finditer(sentence.text):
            yield from _numbers(sentence, match.start("whole"), noun)


def _numbers(sentence: NoteSentence, start: int, noun: str) -> Iterator[_Whole]:
    """Return the number of a kind among those that come one after another: `38 articles and two annexes`."""
    ending = "es" if noun == "annex" else "s"
    pattern = compiled(rf"(?P<number>{cardinals()}|\ban)\s(?:(?:draft|numbered|operative)\s)?{noun}(?:{ending})?\b")
    for match in pattern.finditer(sentence.text):
        number = 1 if match["number"] == "an" else cardinal(match["number"])
        gap = sentence.text[start : match.start()]
        if (
            number is not None
            and match.start() >= start
            and len(gap) <= _LONGEST_GAP
            and not compiled(r"[.;:]").search(gap)
        ):
            yield _Whole(noun, number, sentence.part(*match.span()))
            return


def _around(picture: Picture, sentence: NoteSentence) -> str:
    """Return a sentence with the one before it, which may name the draft of which it speaks."""
    before = picture.sentence_at(sentence.field, sentence.start - 1).text if sentence.start else ""
    return f"{before[-300:]} {sentence.text}".casefold()


def _ranges(picture: Picture, field: TextField) -> Iterator[_Range]:
    is_text = field.role in _TEXTS
    for sentence in picture.sentences_of(field):
        if sentence.is_too_long or sentence.tense is Tense.PAST or compiled(_OTHER).search(sentence.text):
            continue
        for match in compiled(_MENTION).finditer(sentence.text):
            noun = match["noun"].casefold()
            is_name = match["noun"][0].isupper() and match.start() > 0 and sentence.text[match.start() - 2] not in ":.;"
            is_of_note = noun == "annex" and is_text
            if not is_name and not is_of_note and not compiled(_OF_ANOTHER).match(sentence.text, match.end()):
                yield from _labels(sentence, noun, match, match.start())
        for match in compiled(_PARAGRAPHS).finditer(sentence.text) if "(para" in sentence.text else ():
            yield from _labels(sentence, "paragraph", match, match.start() + 1)


def _labels(sentence: NoteSentence, noun: str, match: re.Match[str], start: int) -> Iterator[_Range]:
    """Return the numbers and ranges of a mention; the noun belongs to the first one."""
    at = match.start("labels")
    for part in compiled(rf"{_LABEL}(?:(?:\sto\s|\sthrough\s|–){_LABEL})?").finditer(match["labels"]):
        ends = [int(each) if each.isdigit() else arabic(each) for each in compiled(r"[0-9]+|[IVX]+").findall(part[0])]
        first, last = ends[0], ends[-1]
        if first is not None and last is not None and first <= last:
            begin = start if part.start() == 0 else at + part.start()
            yield _Range(noun, first, last, sentence.part(begin, at + part.end()))


def _other_whole(wholes: Sequence[_Whole], last: int) -> Iterator[NumberConflict]:
    """Return which of two numbers is not that of the last part that texts name."""
    one, other = wholes if wholes[1].number == last else wholes[::-1]
    if other.number == last and one.wording.field is not other.wording.field:
        but = f"another text says {quoted(other.wording.text)}"
        yield NumberConflict(one.wording, but, _ADVICE, other.wording)


def _beyond(whole: _Whole, ranges: Sequence[_Range]) -> Iterator[NumberConflict]:
    """Return the text that names a part after the last one; the number of all, where several texts do."""
    beyond = [each for each in ranges if whole.number < each.last <= _TIMES * max(whole.number, _TWO)]
    if len(beyond) == 1:
        but = f"there {'is' if whole.number == 1 else 'are'} {quoted(whole.wording.text)}"
        yield NumberConflict(beyond[0].wording, but, _ADVICE, whole.wording)
    elif beyond:
        but = f"there are also {quoted(beyond[0].wording.text)}"
        yield NumberConflict(whole.wording, but, _ADVICE, beyond[0].wording)


def _short_of(whole: _Whole, ranges: Sequence[_Range]) -> Iterator[NumberConflict]:
    """Return a division into ranges from the first part on that does not end with the last one."""
    is_run = len(ranges) > 1 and ranges[0].first == 1
    if (
        is_run
        and all(after.first == one.last + 1 for one, after in pairwise(ranges))
        and ranges[-1].last < whole.number
    ):
        but = f"there are {quoted(whole.wording.text)}, of which the last ones are left out"
        yield NumberConflict(ranges[-1].wording, but, _ADVICE, whole.wording)


def _out_of_step(ranges: Sequence[_Range], whole: _Whole | None) -> Iterator[NumberConflict]:
    """Return the one range of a run that overlaps with the next one, or after which some are left out."""
    run = [each for each in ranges if each.last > each.first]
    wrong = [(one, after) for one, after in pairwise(run) if after.first != one.last + 1]
    is_rising = all(one.first < after.first and one.last < after.last for one, after in pairwise(run))
    if len(run) < _FEWEST or len(wrong) != 1 or not is_rising or len(run) != len(ranges):
        return
    one, after = wrong[0]
    overlaps = after.first <= one.last
    is_of_all = whole is not None and (run[0].first, run[-1].last) == (1, whole.number)
    if overlaps or is_of_all or len(run) > _FEWEST:
        but = f"{quoted(after.wording.text)}, which comes next, {'overlaps with it' if overlaps else 'leaves some out'}"
        yield NumberConflict(one.wording, but, "Correct the numbers of one of the two.", after.wording)


def _in_programme(picture: Picture, ranges: Sequence[_Range]) -> list[_Range]:
    """Return the ranges of the entries of plenary meetings, in the order of the programme."""
    paths = [
        each.path for each in picture.meetings if each.meeting.kind is None and picture.programme.body in each.bodies
    ]
    of_entries = [each for each in ranges if each.wording.field.role in _OF_ENTRIES]
    of_entries = [e for e in of_entries if not any(word in e.wording.field.plain.casefold() for word in _NOT_READ)]
    return [each for each in of_entries if any(each.wording.field.path[: len(path)] == path for path in paths)]
