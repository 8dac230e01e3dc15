"""Read by which names texts cite documents: `the report of the Secretary-General on rain (A/AC.999/2024/3)`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import Symbol
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.TEXT, Role.BULLET, Role.ASIDE, Role.DOCUMENTS, Role.FOOTNOTE)
_LONGEST = 400
"""How far before a symbol the name of its document may begin."""
_ARTICLE = r"[),;]?\s?(?:and\s)?(?:[Tt]he|[Aa]n?|[Ii]ts)\s"
_OBJECT = (
    r"(?:(?:basis|consideration|examination|discussion|review|adoption|introduction|text)\sof"
    r"|\b(?!(?:of|for|on|to|by|from|in|at|with|and|or|under|that|than|as|during|before|after)\b)[a-z]+)\s"
    r"(?:the|an?|its|his|her|their)\s"
)
_END_OF_HEAD = (
    r"\s(?:of|for|on|to|by|from|in|at|with|(?:prepared|submitted|compiled|drafted|proposed|drawn\sup)\sby)\s|[,:(]|$"
)
_LONGEST_PHRASE, _MOST_IN_HEAD = 120, 3
_ON = r"\)?[,;]?\s(?:and\s)?(?P<name>on\s[^().;]{3,150})"
"""What comes between two documents of one kind: `reports on rain (A/AC.999/2024/3) and on snow (`."""
_BEGUN = (
    r"(?:The|Its)\s(?P<named>(?:annotated\s)?provisional\sagenda|(?P<report>report\s(?:on|of)\s(?:the|its|this)\s[^.;:(),]{0,60}?session))"
    r"\b[^.;:()]*$"
)
_CLAUSE = r",\s(?:to|in|at|by|on|for)\swhich\s(?:the|an?|its)\s"
_VERBS = r"\b(?:will|shall|is|are|was|were|has|have|had|may|should|before it|see|pursuant to|through|takes? note of)\s"
_PART_OF = (
    r"\b(?:paragraphs?|sections?|chapters?|parts?|annex(?:es)?|tables?|figures?)\s"
    r"(?:[\dIVXLCA-H][\w().]*(?:,\s|\s(?:to|and|or|below|above)\s)?)*\s?(?:of|to)\s(?:the|its|their|that)\s"
)
"""A part of a document, before the document: `paragraphs 17 to 21 of the annotated agenda`."""
_SHORT_NAME = r"(?:[a-z-]+\s){0,2}(?P<noun>[a-z-]+)"
_NO_NAME = r"\b(?:present|this|(?:to|will|shall|may|should|can|must|would)(?:\s(?:also|then|first|[a-z]+ly))?)\s$"
"""Before a word for the note itself, or a verb: `the present note`, `will report`, `to review`."""


class NamedDocument(NamedTuple):
    """A document cited by its symbol and the name that it has there, which begins with the word for its kind.

    `name` is in lower case, with single spaces; `noun` is its first word or words, `report` or `provisional agenda`.
    """

    symbol: Symbol
    wording: Wording
    noun: str
    name: str
    named: Wording
    sentence: NoteSentence

    @property
    def base(self) -> str:
        """Return the symbol without what shows a later version, and without spaces: `A/AC.999/2024/3`."""
        return base_of(self.symbol)


def base_of(symbol: Symbol) -> str:
    """Return a symbol without `Rev.1`, `Add.1` or `Corr.1` at its end, and without spaces."""
    base = symbol.document
    for suffix in reversed(symbol.suffixes):
        base = base.removesuffix(f"/{suffix}")
    return base


def named_documents(picture: Picture) -> tuple[NamedDocument, ...]:
    """Return the documents that the texts cite by name and symbol, in reading order; a symbol alone has no name."""
    return tuple(named for sentence in picture.sentences(*_ROLES, having="/") for named in _in_sentence(sentence))


def _in_sentence(sentence: NoteSentence) -> Iterator[NamedDocument]:
    field, before = sentence.field, sentence.start
    last = ""
    for reference in field.references_between(sentence.start, sentence.end):
        if not isinstance(reference, SymbolReference):
            continue
        # A resolution can be in the name of a document: `the report on the implementation of resolution 76/211`.
        start, before = before, reference.end
        lead = compiled(_lead()).search(field.plain, max(start, reference.start - 40), reference.start)
        if lead is None:
            continue
        named = _name(field.plain, max(start, lead.start() - _LONGEST), lead.start())
        named = named or _agenda_before(field.plain, sentence.start, lead) or _phrase_before(field, start, lead)
        with_last = compiled(_ON).fullmatch(field.plain, start, lead.start()) if named is None and last else None
        if with_last is not None:
            named = (last.removesuffix("s"), *with_last.span("name"))
        last = "" if named is None else named[0]
        if named is not None:
            noun, begin, end = named
            name = " ".join(field.plain[begin:end].split()).casefold()
            name = f"{noun} {name}" if with_last is not None else name
            wording = Wording(field, reference.start, reference.end)
            yield NamedDocument(reference.symbol, wording, noun, name, Wording(field, begin, end), sentence)


def _name(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return the word for a kind of document with which a name begins, and where the name begins and ends."""
    for verb in compiled(_VERBS).finditer(text, start, end):
        start = verb.end()
    start = max(start, text.rfind(";", start, end) + 1)
    # `The Board reports to the Council, to which the report on the session (E/2024/39) will be submitted.`
    for clause in compiled(_CLAUSE).finditer(text, start, end) if "which" in text[start:end] else ():
        start = clause.end() if _nouns().match(text, clause.end(), end) else start
    # After the last part of a document first: `as in paragraph 3 of the note`.
    starts = [start, *(part.end() for part in compiled(_PART_OF).finditer(text, start, end))]
    nouns = (found for begin in reversed(starts) for found in _nouns().finditer(text, begin, end))
    no_name = compiled(_NO_NAME)
    found = next((each for each in nouns if not no_name.search(text, max(start - 20, 0), each.start())), None)
    short = compiled(_SHORT_NAME).fullmatch(text, starts[-1], end) if len(starts) > 1 else None
    if short is not None and (found is None or found.start() < starts[-1]):
        return short["noun"], starts[-1], end
    return (found.group().casefold(), found.start(), end) if found else None


def _agenda_before(text: str, start: int, lead: re.Match[str]) -> tuple[str, int, int] | None:
    """Return the agenda, or the report on a session, of a sentence: `The provisional agenda was … and issued as`."""
    is_issued = "issued" in lead.group() or "contained" in lead.group()
    found = compiled(_BEGUN).match(text[start : lead.start()]) if is_issued else None
    noun = "report" if found is not None and found["report"] else "provisional agenda"
    return (noun, start + found.start("named"), start + found.end("named")) if found else None


def _phrase_before(field: TextField, start: int, lead: re.Match[str]) -> tuple[str, int, int] | None:
    """Return what is before a symbol in parentheses as a name, if no word for a kind of document begins one.

    It is the beginning of a line of a list, `Draft plan of work for 2025`, or what an article begins: `the zero draft`.
    """
    if not lead.group().endswith(("(", "[")):
        return None
    text, end = field.plain, lead.start()
    is_line = start == 0 and (field.path[-2:-1] == ("list",) or field.role is Role.DOCUMENTS)
    for verb in compiled(_VERBS).finditer(text, start, end):
        start = verb.end()
    articles = (compiled(_ARTICLE).match(text, start, end), _object_before(text, start, end))
    begins = [article.end() for article in articles if article is not None] or ([start] if is_line else [])
    return next((found for begin in begins if (found := _phrase_at(text, begin, end, is_line)) is not None), None)


def _phrase_at(text: str, begin: int, end: int, is_line: bool) -> tuple[str, int, int] | None:  # noqa: FBT001
    head = compiled(_END_OF_HEAD).split(text[begin:end], maxsplit=1)[0].split()
    # `The group discusses the strategy (…)` is not the name of a document.
    is_short_head = len(head) <= _MOST_IN_HEAD and all(word.islower() or word.endswith("’s") for word in head)
    if not head or not (is_line or is_short_head) or head[-1] in read_data("document_names")["no_documents"]:
        return None
    if not is_line and {"the", "it", "its", "them"} & set(head):
        return None
    is_short = 0 < end - begin <= _LONGEST_PHRASE and (is_line or "," not in text[begin:end])
    return (head[-1].casefold(), begin, end) if is_short else None


def _object_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last article before a symbol that is behind no preposition: `will examine the draft plan for the`."""
    articles = compiled(_OBJECT).finditer(text, max(start, end - _LONGEST_PHRASE), end)
    return next((each for each in reversed([*articles]) if not compiled(r"[,;]").search(text, each.end(), end)), None)


@cache
def _nouns() -> re.Pattern[str]:
    nouns = "|".join(sorted(read_data("document_names")["nouns"], key=len, reverse=True)).replace(" ", r"\s+")
    return re.compile(rf"\b(?:{nouns})\b(?!\s+items?\b)", re.IGNORECASE)


@cache
def _lead() -> str:
    contained = "|".join(sorted(read_data("document_names")["contained"], key=len, reverse=True)).replace(" ", r"\s+")
    return rf",?\s+(?:(?:{contained})\s+(?:the\s+)?(?:documents?\s+)?|[(\[](?:see\s+)?(?:documents?\s+)?)$"
