"""Read for what paragraphs of the note are cited, and which paragraphs speak of it.

`the deadline mentioned in paragraph 3`. The words are in `un/data/cited_subjects.toml`.
"""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.statements.cross_references import CrossReference, PartKind, cited_in, cross_references
from oewg_cli.statements.note_parts import PlacedParagraph, note_parts
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Certainty, Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_LONGEST = 120
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_AFTER_HEAD = re.compile(r"\s(?:of|for|to|on|in|at|from|by|with|and)\s")
_FEWEST_LETTERS, _STEM = 4, 5
_FEWEST_OF_LEAD = 2
_LEAD = r"(?:The|Its|Their)\s(?P<subject>[a-z][\w ’-]{3,60}?)\s(?:is|are|will|should|shall|may|can|must)\b"
_MARK = re.compile(r"\[\^([^\]\s]+)\]")


class CitedSubject(NamedTuple):
    """A paragraph that is cited for something of which it does not speak, and the paragraphs that speak of it.

    `noun` is the word for it, `wording` all words, and `others` are the numbers of the paragraphs that have the noun.
    """

    reference: CrossReference
    paragraph: int
    noun: str
    wording: Wording
    others: tuple[int, ...]
    certainty: Certainty


def subjects_not_there(picture: Picture) -> tuple[CitedSubject, ...]:
    """Return the subjects of which the paragraph that is cited for them has no word, but another paragraph has."""
    return tuple(
        subject
        for reference in picture.read(cross_references)
        if reference.kind is PartKind.PARAGRAPH and reference.owner is Owner.OWN and len(reference.ranges) == 1
        if (subject := _subject(reference, picture)) is not None
    )


def _subject(reference: CrossReference, picture: Picture) -> CitedSubject | None:
    label, last = reference.ranges[0]
    parts = picture.read(note_parts)
    position = parts.position_of(reference.field)
    own = position.number if position is not None else 0
    cited = _cited(reference, picture)
    if last is None and (cited is None or not _content(cited.text)):
        return _of_sentence(reference, picture, own)
    if cited is None or last is not None or label.number == own or label.number > len(parts.paragraphs):
        return None
    words = [word for word in _WORD.findall(cited.text.casefold()) if len(word) >= _FEWEST_LETTERS]
    head = _AFTER_HEAD.split(cited.text.casefold(), maxsplit=1)[0].split()
    noun = head[-1] if head else ""
    if noun not in words or noun in read_data("cited_subjects")["en"]["general"]:
        return None
    if any(_speaks_of(word, parts.paragraphs[label.number - 1], picture) for word in words):
        return None
    elsewhere = [each for each in parts.paragraphs if each.number not in (own, label.number)]
    others = tuple(each.number for each in elsewhere if _has(noun, "\n".join(each.texts)))
    others = others or tuple(each.number for each in elsewhere if _speaks_of(noun, each, picture))
    return CitedSubject(reference, label.number, noun, cited, others, reference.certainty) if others else None


def _of_sentence(reference: CrossReference, picture: Picture, own: int) -> CitedSubject | None:
    """Return the subject of a sentence with "(see paragraph 3 above)", if the paragraph has none of its words.

    Another paragraph must have all words of the subject: `The list of speakers is open (see paragraph 3 above)`.
    """
    number, paragraphs = reference.ranges[0].first.number, picture.read(note_parts).paragraphs
    plain, sentence = reference.field.plain, picture.sentence_at(reference.field, reference.match.start)
    lead = compiled(_LEAD).match(plain, sentence.start, reference.match.start)
    is_seen = compiled(r"\([Ss]ee(?:\salso)?\s$").search(plain, sentence.start, reference.match.start) is not None
    if lead is None or not is_seen or number == own or number > len(paragraphs):
        return None
    words = _content(plain[sentence.start : reference.match.start] + plain[reference.match.end : sentence.end])
    of_lead = _content(lead["subject"])
    if len(of_lead) < _FEWEST_OF_LEAD or any(_speaks_of(word, paragraphs[number - 1], picture) for word in words):
        return None
    others = tuple(
        each.number
        for each in paragraphs
        if each.number not in (own, number) and all(_has(word, "\n".join(each.texts)) for word in of_lead)
    )
    wording = Wording(reference.field, *lead.span("subject"))
    return CitedSubject(reference, number, of_lead[-1], wording, others, reference.certainty) if others else None


def _content(text: str) -> list[str]:
    """Return the words that say of what a text speaks."""
    data = read_data("cited_subjects")["en"]
    words = (word for word in _WORD.findall(text.casefold()) if len(word) >= _FEWEST_LETTERS)
    return [word for word in words if word not in data["general"] and word not in data["everywhere"]]


def _cited(reference: CrossReference, picture: Picture) -> Wording | None:
    """Return the words for what a paragraph is cited for, without their article."""
    sentence = picture.sentence_at(reference.field, reference.match.start)
    start = max(sentence.start, reference.match.start - _LONGEST)
    found = _citation().search(reference.field.plain, start, reference.match.start)
    return Wording(reference.field, *found.span("subject")) if found is not None else None


def _speaks_of(word: str, paragraph: PlacedParagraph, picture: Picture) -> bool:
    """Return whether a paragraph has a word of this stem, or a sign of the subject, in its text or its footnotes."""
    footnotes = picture.programme.footnotes
    text = "\n".join(paragraph.texts)
    text = "\n".join([text, *(footnotes.get(name, "") for name in _MARK.findall(text))])
    signs = read_data("cited_subjects")["en"]["signs"].get(word, ())
    return _has(word, text) or any(compiled(rf"(?:\b|(?<=\W))(?:{sign})").search(text) for sign in signs)


def _has(word: str, text: str) -> bool:
    # Half of a long word, so that "provisional" is not taken for "provide".
    stem = (
        rf"{re.escape(word[: max(_STEM, (len(word) + 1) // 2)])}"
        if len(word) > _STEM
        else rf"{re.escape(word.rstrip('s'))}s?\b"
    )
    return compiled(rf"\b{stem}").search(text.casefold()) is not None


@cache
def _citation() -> re.Pattern[str]:
    words = r"(?:[a-zA-Z][\w’-]*)"
    participles = {each.split()[0] for each in read_data("cross_references")["en"]["words"]["participles"]}
    verbs = "|".join([*read_data("words/enumerations")["verbs"], *sorted(participles)])
    piece = rf"(?!(?:{verbs}|that|which|as|and|or)\b){words}(?:\s(?!(?:{verbs}|that|which|as|of|for|on|to)\b){words})?"
    return compiled(
        rf"(?:\b(?i:the|its|any|this|these|those|their)\s|^|(?<=[.!?]\s))"
        rf"(?P<subject>{piece}(?:\s(?:of|for|on|to)\s(?:the\s|its\s)?{piece}){{0,3}})"
        rf"(?:(?:\s(?:that|which))?(?:\s(?:is|are|was|were|has\sbeen|have\sbeen)|,\sas)?\s{cited_in()}"
        r"|,?\s\(?(?:see|cf\.)(?:\salso)?\s$|\sin\s$)"
    )
