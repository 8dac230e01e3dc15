"""Read the clause in which a text names an agenda item: all words that may say what is done under it.

`The Committee will elect a Chair under item 2, and under item 3 it will adopt its agenda` has two clauses. Which words
they are, and with which verb, does not matter here; `item_subjects.py` reads the words that are the subject itself.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.numbered_mentions import Label, LabelRange, NumberedMention, numbered_mentions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.statements.words_of_paragraphs import content_words
from oewg_cli.text.lazy_patterns import compiled

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET, Role.HEADING, Role.STATUS})
_MOST = 12
"""The items of one sentence of which the clauses are read."""
_MOST_OF_RANGE = 100
_LED = (
    r"(?:.{0,30}[,;:–—])?\s*(?:(?:and|but|or|while|whereas|then|finally),?\s)?(?:also\s)?(?:(?i:under|for|on|as\s(?:for|to|regards)"
    r"|in\s(?:considering|connection\swith|relation\sto)|with\s(?:regard|respect)\sto|regarding|concerning)\s?)?"
)
"""What is before the number of an item that comes first in its clause, so that its words are those after it."""
_LAST_PART = r"(?:[,:–—]|\b(?:and|but|while)\b)(?:(?![,:–—]|\b(?:and|but|while)\b).){0,160}$"
_AGENDA_BEFORE = r"(?:\bthe\s)?(?:\b[Aa]genda\s|\b[Ss]ub-)?$"
_STOP = (
    r";\s|,\s(?:and|but|while|whereas)\s(?=(?!(?:then|also|thereafter|will|shall|is|are|may|should|can|has|have)\b)"
    r"[^,;()]{0,120}\b(?:will|shall|is|are|may|should|can|has|have)\b)"
)
"""What begins another clause: a semicolon, or `and` with a subject and a verb of its own."""
_WHEN = (
    r"\b(?i:before|after|once|until|when|as\ssoon\sas|prior\sto|upon|following|pending|while)\b"
    r"(?:[^,;:()]*(?<!\bunder)(?<!\bfor)(?<!\bas)(?<!\bon))?\s$"
)
"""What begins the clause of an item that says when another thing is done: `before the Committee turns to item 6`."""
_MAIN_CLAUSE = r",\s(?=[^,;()]{1,120}\b(?:will|shall|is|are|may|should|can|has|have)\b)"
_IN_PARENTHESES = r"\((?:see\s|under\s)?$"

_AND_ITEMS = (
    r"\b(?:the|its|an?)\s(?:(?!\b(?:will|shall|is|are|be|has|have|may|under|on\sitem)\b)[^,;:()]){3,80}?"
    r",?\s(?:and|as\swell\sas|together\swith)\s$"
)
"""What is listed before items: `the report on fog and` items 2 to 4."""
_LISTED_BEFORE = rf",\s(?:and|while|but)\s(?={_AND_ITEMS})"
_NOW = r"\b(?:will|shall|is|are|has|have|may|should|can|must)\b"


class ItemClause(NamedTuple):
    """Agenda items that a text names, where they are named, and the words of the clause around them.

    The first of the parts is on the side of the number where the subject is, the other one, if any, behind the number.
    """

    numbers: tuple[str, ...]
    at: Wording
    mention: NumberedMention
    sentence: NoteSentence
    parts: tuple[Wording, ...]

    @property
    def wording(self) -> Wording:
        """Return the whole clause."""
        start = min(self.at.start, *(part.start for part in self.parts))
        return Wording(self.at.field, start, max(self.at.end, *(part.end for part in self.parts)))

    @property
    def is_past(self) -> bool:
        """Return whether it tells what was done, and nothing that is done or will be."""
        return self.sentence.tense is Tense.PAST and compiled(_NOW).search(self.sentence.text) is None


def item_clauses(picture: Picture) -> tuple[ItemClause, ...]:
    """Return the clauses of the agenda items that texts name, in reading order."""
    named = [each for each in picture.read(numbered_mentions) if each.kind == "item"]
    named = [each for each in named if each.match.field.role in _ROLES]
    placed = ((picture.sentence_at(each.match.field, each.match.start), each) for each in named)
    found: list[ItemClause] = []
    for sentence, group in groupby(placed, key=lambda each: each[0]):
        mentions = [mention for _, mention in group]
        if not sentence.is_too_long and len(mentions) <= _MOST:
            found += _of_sentence(sentence, mentions)
    return tuple(found)


def _of_sentence(sentence: NoteSentence, mentions: Sequence[NumberedMention]) -> Iterator[ItemClause]:
    field, plain = sentence.field, sentence.field.plain
    begin = sentence.start
    for mention, following in zip(mentions, [*mentions[1:], None], strict=True):
        match = mention.match
        start, lead = _start(plain, begin, match.start), compiled(_AGENDA_BEFORE).search(plain, begin, match.start)
        before = Wording(field, start, match.start if lead is None else max(start, lead.start()))
        begin, last = match.end, sentence.end if following is None else following.match.start
        after = Wording(field, match.end, _end(plain, match.end, last))
        when = compiled(_WHEN).search(before.text)
        if when is not None:
            main = compiled(_MAIN_CLAUSE).search(after.text)
            after = after if main is None else Wording(field, after.start, begin := after.start + main.start())
            parts = [Wording(field, before.start + when.start(), before.end), after]
        elif compiled(_LED).fullmatch(before.text):
            # `Under item 2, it rains, and under item 3 it snows`
            listed = None if following is None else compiled(_LISTED_BEFORE).search(after.text)
            cut = listed if following is None or listed is not None else compiled(_LAST_PART).search(after.text)
            begin = after.end if cut is None else after.start + cut.start()
            parts = [Wording(field, after.start, begin), before]
        elif compiled(_AND_ITEMS).search(before.text):
            # `the report on credentials and items 8 to 10`: what is listed before them is not what they are about.
            parts = [after]
        elif following is not None or compiled(_IN_PARENTHESES).search(before.text):
            parts = [before]
        else:
            parts = [before, after]
        numbers = tuple(number for each in mention.ranges for number in _numbers(each))
        yield ItemClause(numbers, mention.labels[0].wording, mention, sentence, tuple(parts))


def _start(plain: str, begin: int, end: int) -> int:
    """Return where the clause begins that ends at an offset: after a semicolon, or `and` with a verb of its own."""
    stops = [begin, *(each.end() for each in compiled(_STOP).finditer(plain, begin, end))]
    # `…; the matter is on the agenda as item 8` says before the semicolon what it is about.
    return stops[-1] if content_words(plain[stops[-1] : end]) or len(stops) == 1 else stops[-2]


def _end(plain: str, begin: int, end: int) -> int:
    stop = compiled(_STOP).search(plain, begin, end)
    return end if stop is None else stop.start()


def _numbers(labels: LabelRange) -> list[str]:
    """Return the items of a range; of one that ends with a letter, only its ends."""
    first, last = labels.first, labels.last
    if last is None or first.letters or last.letters or not 0 < last.number - first.number < _MOST_OF_RANGE:
        return list(map(_number, labels.labels))
    return [str(number) for number in range(first.number, last.number + 1)]


def _number(label: Label) -> str:
    return " ".join([str(label.number), *(f"({letter})" for letter in label.letters)])
