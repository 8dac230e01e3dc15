"""Look up resolutions and decisions in the facts of the program, for a person who asks."""

from collections.abc import Iterator, Sequence
from typing import Any

from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import listed
from oewg_cli.un.references.adoption_facts import (
    OF_PROJECT,
    AdoptionFact,
    as_of,
    fact_of,
    known_texts,
    neighbours_of,
    parts_of_text,
    session_of,
)
from oewg_cli.un.references.adoption_facts import titled as titled_in_index
from oewg_cli.un.references.references import NumberReference, find_references
from oewg_cli.un.references.resolution_numbers import read_number, read_symbol
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, TextKind

__all__ = ["AdoptionFact", "as_of", "as_table", "described", "known", "long_date", "titled", "what_is_known"]

_SOURCES = {OF_PROJECT: "the facts of this project"}
_SURE = {"A": "certain", "B": "likely", "C": "uncertain"}
"""How the grades of the facts are said in words; `data/resolution_index.md` has what they mean."""


def known(citation: str, own: Sequence[AdoptionFact] = ()) -> list[AdoptionFact]:
    """Return the facts of a number, `75/240`, of a citation with its organ, or of a symbol, `A/RES/75/240`.

    A number alone can be of several organs, and of a resolution and a decision. `own` are the facts of a project, which
    count more than those of the program.
    """
    texts = _meant(citation)
    if not texts:
        return list(known_texts(citation))
    added = {_identity(fact): fact for fact in own}
    facts = [(text, added.get((text.organ, text.kind, text.form)) or fact_of(text)) for text in texts]
    return [fact for text, fact in facts if fact is not None and (not text.by_year or fact.form == text.form)]


def titled(words: str, own: Sequence[AdoptionFact] = ()) -> list[AdoptionFact]:
    """Return the facts whose titles have all these words, in any order and case, first those of a project."""
    wanted = words.casefold().split()
    found = [fact for fact in own if fact.title and all(word in fact.title.casefold() for word in wanted)]
    added = {_identity(fact) for fact in own}
    return found + [fact for fact in titled_in_index(words) if _identity(fact) not in added]


def _identity(fact: AdoptionFact) -> tuple[str, str, str]:
    return fact.organ, fact.kind, fact.form


def what_is_known(citation: str) -> list[str]:
    """Return sentences about a number that has no row: what its session, its neighbours or its parts say of it."""
    return list(dict.fromkeys(sentence for text in _meant(citation) for sentence in _about(text)))


def described(fact: AdoptionFact) -> str:
    """Return the facts of a resolution or decision in three lines at most, each but the first one indented."""
    lines = [f"{fact.organ} {fact.kind} {fact.form}"]
    if fact.title:
        lines.append(f"  “{fact.title}” ({_SURE[fact.title_grade]})")
    if fact.days:
        days = listed([long_date(day, "en") for day in fact.days], "en")
        source = _SOURCES.get(fact.source) or fact.source.replace("+", ", ")
        lines.append(f"  Adopted on {days} ({_SURE[fact.grade]}; from: {source})")
    elif fact.parts == "no":
        lines.append("  It exists only in parts, with letters after the number.")
    elif fact.year is not None:
        lines.append(f"  Adopted in {fact.year}")
    else:
        lines.append("  The day of adoption is not known.")
    return "\n".join(lines)


def as_table(fact: AdoptionFact) -> dict[str, Any]:
    """Return the facts of a resolution or decision as values of JSON."""
    return dict(fact.properties)


def _meant(citation: str) -> list[AdoptedText]:
    """Return what a citation can mean: if it does not name an organ or a kind, those of all that number in this way."""
    symbol = read_symbol(citation)
    if symbol is not None:
        return [symbol[1]] if symbol[1] is not None else []
    return _read(citation) or [text for kind in TextKind for text in _read(f"{kind} {citation}")]


def _read(citation: str) -> list[AdoptedText]:
    """Return what the first number in a citation can mean, which has the word "resolution" or "decision"."""
    cited = next((each for each in find_references(citation) if isinstance(each, NumberReference)), None)
    if cited is None:
        return []
    organs = cited.mention.organs if cited.mention is not None else tuple(IssuingOrgan)
    readings = (read_number(cited.text, cited.kind, (organ,)) for organ in organs)
    return [each.adopted for each in readings if each is not None and each.adopted is not None]


def _about(text: AdoptedText) -> Iterator[str]:
    name = f"{text.organ} {text.kind} {text.form}"
    is_council = text.organ is IssuingOrgan.SECURITY_COUNCIL
    of_number = [fact for fact in known_texts(str(text.number)) if fact.organ is text.organ] if is_council else []
    others = [fact_of(text._replace(kind=kind)) for kind in TextKind if kind is not text.kind]
    if of_number:
        yield f"{of_number[0].organ} {of_number[0].kind} {text.number} is of {of_number[0].year}: {of_number[0].form}."
    elif parts := parts_of_text(text):
        yield f"{name} is known in parts: {listed([part.form for part in parts], 'en')}."
    elif others[0] is not None:
        yield f"{others[0].organ} {others[0].form} is a {others[0].kind}."
    else:
        yield from _about_place(text, name)


def _about_place(text: AdoptedText, name: str) -> Iterator[str]:
    """Return what the last number of its session says of a number, or the numbers next to it."""
    session = session_of(text)
    last = None if session is None else session.last if text.kind is TextKind.RESOLUTION else session.last_decision
    if session is not None and session.is_complete and last is not None and text.number > last:
        final = text._replace(number=last, letters="").form
        yield f"{name} does not exist: the last {text.kind} of that session is {final}."
        return
    before, after = neighbours_of(text)
    if before is not None and after is not None:
        first, final = (long_date(fact.days[0], "en") for fact in (before, after))
        yield f"{name} is not in the facts; {before.form} was adopted on {first}, {after.form} on {final}."
