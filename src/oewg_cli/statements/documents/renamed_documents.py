"""Read which documents an entry of the programme names in other words than the texts of the note."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.documents.named_documents import NamedDocument, named_documents
from oewg_cli.statements.documents.typed_documents import typed_documents
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import WORD, Words, compared, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_FEWEST = 3
_LONGEST = 200
_TO_COME = (
    r"\b[Tt]he\s(?P<name>(?P<kind>(?i:report|note)\s(?:of|by)\sthe\s[A-Z][a-z]+)\b[^.;:,()]{10,150}?)\swill\sbe\s"
    r"(?:introduced|presented|considered|discussed|issued|taken|before)\b"
)
_LEAD = r"\b(?:[Ii]ntroduction|[Pp]resentation|[Cc]onsideration)\sof\s(?:the\s|a\s)?"


class RenamedDocument(NamedTuple):
    """The word of the text of an entry, at `wording`, for which the name of its document has another one elsewhere."""

    wording: Wording
    named: NamedDocument
    is_certain: bool = True


def renamed_documents(picture: Picture) -> tuple[RenamedDocument, ...]:
    """Return the documents that entries with this document alone introduce by a name that differs in one word."""
    named: dict[str, list[NamedDocument]] = {}
    entries = [each for each in picture.read(typed_documents) if each.is_entry and len(each.documents) == 1]
    for document in picture.read(named_documents) if entries else ():
        named.setdefault(document.base, []).append(document)
    in_entries = tuple(
        renamed
        for entry in entries
        for field in entry.texts
        if field.role is Role.TEXT
        for document in named.get(entry.documents[0].base, ())[:1]
        if (renamed := _renamed(field, document)) is not None
    )
    return (*in_entries, *_in_paragraphs(picture))


def _in_paragraphs(picture: Picture) -> Iterator[RenamedDocument]:
    """Return the word of a name without a symbol that differs in one word from the name of one document of the note.

    `The report of the Director on river ports will be introduced`, where the note lists one on inland ports.
    """
    known: dict[Words, NamedDocument] = {}
    names: dict[Words, NamedDocument] = {}
    for sentence in picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having="will be "):
        for found in compiled(_TO_COME).finditer(sentence.text):
            if not names:
                named = picture.read(named_documents)
                names = {subject_words(each.name): each for each in named}
                known = {name - {word}: each for name, each in names.items() for word in name}
            typed = dict(_words(sentence.text, *found.span("name")))
            words = frozenset(typed)
            if len(words) <= _FEWEST or any(words <= name or name <= words for name in names):
                continue
            like = {word: known[words - {word}] for word in typed if words - {word} in known}
            other = next(iter(like), "")
            is_of_other = any(other in name for name in names) or {other} & _general()
            if len(like) == 1 and not is_of_other and like[other].name.startswith(found["kind"].casefold()):
                yield RenamedDocument(sentence.part(*typed[other]), like[other], is_certain=False)


def _renamed(field: TextField, document: NamedDocument) -> RenamedDocument | None:
    name = subject_words(document.name)
    noun = re.escape(document.noun)
    found = compiled(rf"{_LEAD}(?P<name>(?i:{noun})\b[^.;,()]{{1,{_LONGEST}}})").search(field.plain)
    if found is None or len(name) < _FEWEST:
        return None
    typed = dict(_words(field.plain, *found.span("name")))
    other, missing = [word for word in typed if word not in name], name - typed.keys()
    if len(other) != 1 or len(missing) != 1 or {other[0], *missing} & _general():
        return None
    return RenamedDocument(Wording(field, *typed[other[0]]), document)


def _words(plain: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in compiled(WORD).finditer(plain, start, end):
        word = compared(match[0].casefold())
        if word is not None:
            yield word, match.span()


@cache
def _general() -> Words:
    return frozenset(word for each in read_data("document_names")["general"] for word in (each, *subject_words(each)))
