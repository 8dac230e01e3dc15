"""Read what texts list with a symbol after each name: `Chad (E/2027/5), Mongolia (E/2027/6) and Niger (E/2027/7)`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

_ROLES = (*PARAGRAPHS, Role.TEXT, Role.BULLET, Role.FOOTNOTE)
_LONGEST_NAME = 120
_BY = r"(?:,\s[a-z]+ed\s(?:jointly\s)?by\s[^,:;()]{2,60}?)?"
"""By whom a document was prepared: `a text on speed, submitted by Sweden`."""
_FIRST = (
    r"(?:^|[,:;(–—]\s|\b(?:of|for|on|are|is|to|by|from|in|and|the|with)\s)(?:an?\s)?"
    rf"(?P<name>[^\s,:;()][^,:;()]{{0,80}}?){_BY}\s$"
)
_NEXT = (
    r"\)(?:[,;]?\s(?:and|or)|,?\sas\swell\sas|[,;])\s(?:an?\s)?"
    rf"(?P<name>[^,:;()]{{2,120}}?){_BY}\s$"
)
_LINE = r"(?P<name>[^():;]{2,120}?)\s\([^()]*\)[.,;]?(?:\s(?:and|or))?\s*"
_NO_NAME = (
    r"\b(?:will|shall|is|are|was|were|has|have|had|may|should|it|this|that|which|who|its|their|his|her|same"
    r"|annex(?:es)?|parts?|(?<!draft\s)chapters?|sections?|paragraphs?|tables?|items?|pages?|volumes?|figures?|English|French|Arabic"
    r"|Chinese|Russian|Spanish|[IVX]+|[A-Za-z])\b|[0-9]"
)
"""What shows that a name is that of a part or of a version, or goes on with a clause."""


class ListedSymbol(NamedTuple):
    """One of several things in a list, and the symbol in parentheses after it."""

    name: Wording
    wording: Wording
    symbol: str


def lists_of_symbols(picture: Picture) -> tuple[tuple[ListedSymbol, ...], ...]:
    """Return the things that one sentence or one list names with a symbol each, two or more at a time."""
    found: list[tuple[ListedSymbol, ...]] = []
    lines: dict[object, list[ListedSymbol]] = {}
    for sentence in picture.sentences(*_ROLES, having="/"):
        found += _in_sentence(sentence)
        field = sentence.field
        if field.path[-2:-1] == ("list",) and (line := _of_line(field)) is not None:
            lines.setdefault(field.path[:-1], []).append(line)
    return (*found, *(tuple(each) for each in lines.values() if len(each) > 1))


def _in_sentence(sentence: NoteSentence) -> Iterator[tuple[ListedSymbol, ...]]:
    field, plain = sentence.field, sentence.field.plain
    chain: list[ListedSymbol] = []
    before = sentence.start
    for reference in _in_parentheses(field, sentence.start, sentence.end):
        pattern, start = (_NEXT, before) if chain else (_FIRST, max(before, reference.start - _LONGEST_NAME))
        listed = _listed(field, reference, pattern, start)
        if listed is None or (chain and plain[before : before + 1] != ")"):
            if len(chain) > 1:
                yield tuple(chain)
            chain, listed = [], _listed(field, reference, _FIRST, max(before, reference.start - _LONGEST_NAME))
        chain += [listed] if listed is not None else []
        before = reference.end
    if len(chain) > 1:
        yield tuple(chain)


def _listed(field: TextField, reference: SymbolReference, pattern: str, start: int) -> ListedSymbol | None:
    end = reference.start - len("(")
    found = compiled(pattern).search(field.plain[start:end])
    if found is None or compiled(_NO_NAME).search(found["name"]):
        return None
    name = Wording(field, start + found.start("name"), start + found.end("name"))
    return ListedSymbol(name, Wording(field, reference.start, reference.end), reference.symbol.document)


def _of_line(field: TextField) -> ListedSymbol | None:
    """Return the thing and the symbol of which a line of a list consists."""
    references = list(_in_parentheses(field, 0, len(field.plain)))
    match = compiled(_LINE).fullmatch(field.plain) if len(references) == 1 else None
    if match is None or compiled(_NO_NAME).search(match["name"]) or references[0].start <= match.end("name"):
        return None
    reference = references[0]
    wording = Wording(field, reference.start, reference.end)
    return ListedSymbol(Wording(field, *match.span("name")), wording, reference.symbol.document)


def _in_parentheses(field: TextField, start: int, end: int) -> Iterator[SymbolReference]:
    """Return the symbols between two offsets that stand alone in parentheses."""
    for each in field.references_between(start, end):
        is_alone = field.plain[each.start - 1 : each.start] == "(" and field.plain[each.end : each.end + 1] == ")"
        if is_alone and isinstance(each, SymbolReference):
            yield each
