"""Find speakers and other lines of entries that a text names in another order than the programme has them.

Only what says an order is read: `in this order`, `beginning with`, `followed by`, `will precede`; not a list alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.rules.agenda._named_lines import NamedLine, lines_of_entries, named_lines
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_IN_ORDER = r"\bin\s(?:this|that|the\s(?:following|same))\sorder\b|\bin\s(?:the\s)?order\sof\sthe\s(?:sub-?)?items\b"
_FIRST = r"\b(?:beginning|starting)\swith\s(?:the\s|that\sof\s|those\sof\s)*"
_BEFORE = (
    r"\bfollowed\b(?:\s[\w-]+){0,4}?\sby\b|\bprecedes?\b|\bafter\swh(?:ich|om)\b|\bthen\b"
    r"|\bbefore\b(?=\s(?:the\s|an?\s)?[A-Z])"
)
_AFTER = r"\bpreceded\b(?:\s[\w-]+){0,4}?\sby\b|\b(?:will|shall|to)\sfollow\b|(?<!\bas\s)\bfollows\b(?!:)"
_SPEAKS = (
    r"\b(?:speak|hear|floor|present|statement|interven|panellist|respon|report|call|descri|address|introduc|remark"
    r"|contribut|comment|open|clos)"
)
"""One of these is beside States that have something to say; else `Norway, then Mexico` may be anything."""
_UNSURE = r"\b(?:was|were|had|spoke|took|not|unless|instead|may|might|alphabetical|reverse|or)\b"
_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
_NEAR = 80
"""Code points between the words for an order and what is before and after it."""


def lines_in_order(context: CheckContext, signs: Sequence[str]) -> Iterator[Violation]:
    """Report the lines and headings of entries that a text puts in another order than the programme."""
    lines = lines_of_entries(context)
    for field in context.picture.index.texts_with(signs) if lines else ():
        for sentence in context.picture.sentences_of(field) if field.role in _ROLES else ():
            if not any(compiled(sign).search(sentence.text) for sign in (_IN_ORDER, _FIRST, _BEFORE, _AFTER)):
                continue
            is_past = sentence.tense is Tense.PAST or compiled(_UNSURE).search(sentence.text) is not None
            named = [] if is_past or sentence.is_too_long else named_lines(sentence, lines)
            found = next(_wrong(sentence.text, named), None) if named else None
            if found is not None:
                yield _violation(sentence, *found)


def _wrong(text: str, named: Sequence[NamedLine]) -> Iterator[tuple[NamedLine, NamedLine | None]]:
    """Return two that are named in another order, the first of them first; or one that does not begin its list."""
    if compiled(_IN_ORDER).search(text):
        of_entries = Counter(each.line.entry for each in named)
        entry, most = of_entries.most_common(1)[0]
        own = named if "items" in text and most == 1 else [each for each in named if each.line.entry == entry]
        yield from ((one, other) for one, other in pairwise(own) if other.line.is_before(one.line))
    for each in named:
        if each.line.at and compiled(rf"{_FIRST}$").search(text, 0, each.start):
            yield each, None
    for pattern, is_before in ((_BEFORE, True), (_AFTER, False)):
        for sign in compiled(pattern).finditer(text):
            left = [each for each in named if sign.start() - _NEAR <= each.end <= sign.start()]
            right = [each for each in named if sign.end() <= each.start <= sign.end() + _NEAR]
            if not left or not right or left[-1].line.meeting != right[0].line.meeting:
                continue
            is_name = all(len(each.line.words) == 1 for each in (left[-1], right[0]))
            if is_name and not compiled(_SPEAKS).search(text):
                continue
            first, second = (left[-1], right[0]) if is_before else (right[0], left[-1])
            if second.line.is_before(first.line):
                yield first, second


def _violation(sentence: NoteSentence, first: NamedLine, second: NamedLine | None) -> Violation:
    ends = [first.start, first.end, *((second.start, second.end) if second else ())]
    place = f"after {quoted(second.line.text)}, not before it" if second else "not the first of its list"
    return Violation(
        sentence.part(min(ends), max(ends)).location,
        f"In the programme, {quoted(first.line.text)} is {place}.",
        "Correct the order in the text, or that of the lines under `programme`.",
        tuple((NodeLocation(each.line.path), "in the programme") for each in (first, second) if each is not None),
    )
