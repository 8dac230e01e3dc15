"""Read for what paragraphs of the note are cited, and which paragraphs speak of it.

`the deadline mentioned in paragraph 3`. The words are in `un/data/cited_subjects.toml`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.statements.note_parts import PlacedParagraph, note_parts
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.references.citing_words import words_cited
from oewg_cli.statements.references.cross_references import (
    CrossReference,
    Direction,
    PartKind,
    cited_in,
    cross_references,
)
from oewg_cli.statements.references.likely_own_parts import is_likely_own
from oewg_cli.statements.references.paragraphs_by_words import ParagraphsByWords, weighed
from oewg_cli.statements.wording import Certainty, Wording
from oewg_cli.statements.words_of_paragraphs import content_words, has_phrase, has_sign, has_stem, speaks_of, text_of
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

_WORD = lazy_pattern(r"[a-z]+(?:-[a-z]+)*")
_AFTER_HEAD = lazy_pattern(r"\s(?:of|for|to|on|in|at|from|by|with|and)\s")
_FEWEST_LETTERS = 4
_FEWEST_OF_LEAD = 2
_LEAST_WEIGHT = 1.5
_MOST_SHARE = 0.25
"""How little the cited paragraph has of the words of a sentence, beside the one that has most of them."""
_LEAD = r"(?:The|Its|Their)\s(?P<subject>[a-z][\w ’-]{3,60}?)\s(?:is|are|will|should|shall|may|can|must)\b"
_NAME = r"(?!United\sNations)(?:[A-Z][a-z]+\s)+[A-Z][a-z]+?(?=s?$)"
_OF_MEETINGS = (r"[ap]\.m\.", "[Rr]oom", "[Mm]eetings? (?:are|is|will)", "interpret")
"""What shows that a paragraph has arrangements for the session."""
_PART_OF = r"^(?:basis|each|all|both|most|some|one|none|any)\sof\s(?:the|these|those|its)\s"


class CitedSubject(NamedTuple):
    """A paragraph that is cited for something of which it does not speak, and the paragraphs that speak of it.

    `noun` is the word for it, `wording` all words, and `others` are the numbers of the paragraphs that have the noun.
    `lacks_list` is true where a list is cited, and only the others have one; `is_over` where what is ahead is cited,
    and the paragraph only speaks of the past. `line` is the letter of a line that is cited, and `lines` are those of
    the same paragraph that speak of it.
    """

    reference: CrossReference
    paragraph: int
    noun: str
    wording: Wording
    others: tuple[int, ...]
    certainty: Certainty
    lacks_list: bool = False
    is_over: bool = False
    line: str = ""
    lines: tuple[str, ...] = ()


def subjects_not_there(picture: Picture) -> tuple[CitedSubject, ...]:
    """Return the subjects of which the paragraph that is cited for them has no word, but another paragraph has."""
    return tuple(
        subject
        for reference in picture.read(cross_references)
        if reference.kind is PartKind.PARAGRAPH and is_likely_own(reference, picture)
        for each in reference.ranges
        if (subject := _subject_of(reference, reference._replace(ranges=(each,)), picture)) is not None
    )


def _subject_of(whole: CrossReference, reference: CrossReference, picture: Picture) -> CitedSubject | None:
    if reference.ranges[0].first.letters:
        return None
    readers = () if _is_of_clause(reference) else (_list, _over, _subject)
    subject = next((found for read in readers if (found := read(reference, picture)) is not None), None)
    return subject or _of_words_around(whole, reference, picture)


def _is_of_clause(reference: CrossReference) -> bool:
    """Return whether a paragraph is cited at the end for all that is said before, `…, as set out in paragraph 3.`."""
    before, after = reference.field.plain[: reference.match.start], reference.field.plain[reference.match.end :]
    is_last = compiled(r"(?:\s(?:above|below))?(?:\.|$)").match(after) is not None
    return is_last and "," in before and before.rpartition(",")[2].startswith(" as ")


def _subject(reference: CrossReference, picture: Picture) -> CitedSubject | None:
    """Return what the only paragraph of a reference is cited for, if it does not speak of it."""
    number, own, paragraphs = _numbers(reference, picture)
    if not number:
        return None
    cited = words_cited(reference, picture)
    if cited is None or not content_words(cited.text):
        named = None if cited is None else _of_modifiers(reference, cited, [], own, picture)
        return _of_sentence(reference, picture, own) or named
    noun, words = _noun(cited.text), _WORD.findall(cited.text.casefold())
    modifiers = _telling([word for word in content_words(cited.text) if word != noun])
    paragraph = paragraphs[number - 1]
    if noun not in words or not content_words(noun) or noun not in _telling([noun, *modifiers]):
        return _of_modifiers(reference, cited, modifiers, own, picture)
    if any(has_stem(word, text_of(paragraph, picture)) for word in modifiers) or (noun == "list" and paragraph.letters):
        return None
    elsewhere = [each for each in paragraphs if each.number not in (own, number)]
    if speaks_of(noun, paragraph, picture):
        main = _mainly_about(reference, noun, paragraph, elsewhere, picture)
        return main and CitedSubject(reference, number, noun, cited, (main.number,), Certainty.LIKELY)
    having = picture.read(ParagraphsByWords).having(noun)
    speaking = [each for each in elsewhere if each.number in having]
    others = tuple(each.number for each in speaking if has_stem(noun, "\n".join(each.texts)))
    others = others or tuple(each.number for each in speaking)
    others = others or tuple(
        each.number for each in elsewhere if any(has_stem(one, each.texts[0]) for one in modifiers)
    )
    others = _with_most(modifiers, others, paragraphs)
    return CitedSubject(reference, number, noun, cited, others, reference.certainty) if others else None


def _over(reference: CrossReference, picture: Picture) -> CitedSubject | None:
    """Return the arrangements for the session for which a paragraph is cited that only says what was done before."""
    number, own, paragraphs = _numbers(reference, picture)
    cited = words_cited(reference, picture) if number else None
    named = compiled(r"\b(?:arrangements|timetable|schedule|hours|rooms)\b").search(cited.text) if cited else None
    if cited is None or named is None:
        return None
    paragraph = paragraphs[number - 1]
    texts = [each for each in picture.fields if each.path[: len(paragraph.path)] == paragraph.path]
    tenses = {sentence.tense for text in texts for sentence in picture.sentences_of(text)}
    if Tense.PAST not in tenses or Tense.FUTURE in tenses or has_sign(_OF_MEETINGS, paragraph, picture):
        return None
    others = tuple(each.number for each in paragraphs if each.number != own and has_sign(_OF_MEETINGS, each, picture))
    found = CitedSubject(reference, number, named[0], cited, others, Certainty.LIKELY, is_over=True)
    return found if others else None


def _telling(words: list[str]) -> list[str]:
    """Return the words that tell one thing from another: of `contact groups` the first, of `groups` the only one."""
    telling = [word for word in words if content_words(word.removesuffix("s"))]
    return telling or words


def _with_most(words: list[str], numbers: tuple[int, ...], paragraphs: Sequence[PlacedParagraph]) -> tuple[int, ...]:
    """Return the paragraphs that have the most of some words: those on the deadline for `credentials`."""
    counts = {each: sum(has_stem(word, "\n".join(paragraphs[each - 1].texts)) for word in words) for each in numbers}
    return tuple(each for each in numbers if counts[each] == max(counts.values()))


def _of_modifiers(
    reference: CrossReference, cited: Wording, words: list[str], own: int, picture: Picture
) -> CitedSubject | None:
    """Return the subject whose noun says nothing, `the procedure for draft decisions`, by its other words.

    They must be one phrase, which others have; the paragraph does not have its last word. `The contact group` is known
    by its first word, and a `Working Group` by its name, of which the paragraph has no word.
    """
    number, paragraphs = reference.ranges[0].first.number, picture.read(note_parts).paragraphs
    phrase = _phrase(cited.text, words)
    if not phrase or any(speaks_of(word, paragraphs[number - 1], picture) for word in words[-1:] or phrase.split()):
        return None
    others = tuple(
        each.number
        for each in paragraphs
        if each.number not in (own, number) and phrase in " ".join(" ".join(each.texts).casefold().split())
    )
    noun = words[-1] if words else phrase
    return CitedSubject(reference, number, noun, cited, others, Certainty.LIKELY) if others else None


def _phrase(cited: str, words: list[str]) -> str:
    """Return the words of what is cited by which another paragraph is known, in lower case; "" if there are none."""
    whole = " ".join(cited.casefold().split())
    if len(words) >= _FEWEST_OF_LEAD:
        return " ".join(words) if " ".join(words) in whole else ""
    name = compiled(_NAME).match(" ".join(cited.split())) if not words else None
    pair = compiled(rf"{words[0]}\s[a-z]+?(?=s?$)").search(whole) if words else None
    return pair[0] if pair else name[0].casefold() if name else ""


def _noun(cited: str) -> str:
    """Return the main word of what is cited: `deadline` of `deadline for credentials`."""
    cited = compiled(_PART_OF).sub("", cited.casefold())
    head = _AFTER_HEAD.split(cited.casefold(), maxsplit=1)[0].split()
    return head[-1] if head and len(head[-1]) >= _FEWEST_LETTERS else ""


def _mainly_about(
    reference: CrossReference, noun: str, paragraph: PlacedParagraph, elsewhere: list[PlacedParagraph], picture: Picture
) -> PlacedParagraph | None:
    """Return the only paragraph that is mainly about something of which the cited one has only a sign."""
    signs = read_data("cited_subjects")["en"]["main_signs"].get(noun)
    is_listed = reference.field.plain.endswith(" listed in ", 0, reference.match.start)
    if signs is None or has_sign(signs, paragraph, picture) or (is_listed and paragraph.letters):
        return None
    others = [each for each in elsewhere if has_sign(signs, each, picture)]
    if is_listed:
        others = [each for each in others if each.letters] or others
    return others[0] if len(others) == 1 else None


def _list(reference: CrossReference, picture: Picture) -> CitedSubject | None:
    """Return what is said to be listed in a paragraph that has no list, where one other paragraph there has one."""
    number, own, paragraphs = _numbers(reference, picture)
    if not number or not reference.field.plain.endswith(" listed in ", 0, reference.match.start):
        return None
    cited = paragraphs[number - 1]
    if cited.letters or len(compiled(r"[A-Z]+/[A-Z0-9]\S*|;").findall(text_of(cited, picture))) > 1:
        return None
    others = tuple(each.number for each in _there(reference, own, paragraphs) if each.letters)
    wording = words_cited(reference, picture) or reference.wording
    found = CitedSubject(reference, number, "", wording, others, Certainty.LIKELY, lacks_list=True)
    return found if len(others) == 1 else None


def _of_words_around(whole: CrossReference, reference: CrossReference, picture: Picture) -> CitedSubject | None:
    """Return the subject of a sentence of which the paragraph has next to nothing, and another paragraph much.

    `Proposals received after the date in paragraph 4 above`: paragraph 5 is the one on proposals that are received.
    """
    number, own, paragraphs = _numbers(reference, picture)
    sentence = picture.sentence_at(reference.field, reference.match.start)
    if not number or len(whole.ranges) > 1 or sentence.is_too_long or sentence.folded.count("paragr") > 1:
        return None
    cited = words_cited(reference, picture)
    cited = cited if cited is not None and content_words(cited.text) else None
    if cited is not None and has_phrase(cited.text, paragraphs[number - 1], picture):
        return None
    at, end = reference.match.start - sentence.start, reference.match.end - sentence.start
    # `see paragraph 1 above on the debate`: it is cited for that alone.
    is_cited_for = compiled(r"(?:\s(?:above|below))?,?\s(?:on|for)\sthe\s").match(sentence.text, end)
    before = content_words(compiled(rf"\b{cited_in()}").sub("", sentence.text[:at]))
    words = content_words(sentence.text[end:]) if is_cited_for else before + content_words(sentence.text[end:])
    nearest = content_words(cited.text) if cited else ([] if is_cited_for else before[-1:])
    numbers = [each.number for each in _there(reference, own, paragraphs) if each.number != number]
    found, *others = weighed(picture, words, nearest, own, [number, *numbers]) or (None,)
    most = max((each.weight for each in others), default=0.0)
    if found is None or most < _LEAST_WEIGHT or found.weight > most * _MOST_SHARE:
        return None
    best = [each for each in others if each.weight == most]
    if len(best[0].words) < (1 if set(best[0].words) & set(nearest) else _FEWEST_OF_LEAD):
        return None
    noun = next(word for word in [*nearest, *words] if word in best[0].words and word not in found.words)
    start = sentence.start + sentence.folded.find(noun)
    wording = cited or Wording(reference.field, start, start + len(noun))
    return CitedSubject(reference, number, noun, wording, tuple(each.number for each in best), Certainty.LIKELY)


def _numbers(reference: CrossReference, picture: Picture) -> tuple[int, int, Sequence[PlacedParagraph]]:
    """Return the number of the only paragraph of a reference, 0 if there is none, and that of the one it is in."""
    (label, last), parts = reference.ranges[0], picture.read(note_parts)
    position = parts.position_of(reference.field)
    own = position.number if position is not None else 0
    is_other = last is None and label.number != own and label.number <= len(parts.paragraphs)
    return label.number if is_other else 0, own, parts.paragraphs


def _there(reference: CrossReference, own: int, paragraphs: Sequence[PlacedParagraph]) -> list[PlacedParagraph]:
    """Return the paragraphs on the side of the text on which a reference says that its paragraph is."""
    above = reference.direction is Direction.ABOVE if own and reference.direction is not None else None
    return [each for each in paragraphs if each.number != own and above in {None, each.number < own}]


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
    words = content_words(plain[sentence.start : reference.match.start] + plain[reference.match.end : sentence.end])
    of_lead = content_words(lead["subject"])
    if len(of_lead) < _FEWEST_OF_LEAD or any(speaks_of(word, paragraphs[number - 1], picture) for word in words):
        return None
    others = tuple(
        each.number
        for each in paragraphs
        if each.number not in (own, number) and all(has_stem(word, "\n".join(each.texts)) for word in of_lead)
    )
    wording = Wording(reference.field, *lead.span("subject"))
    return CitedSubject(reference, number, of_lead[-1], wording, others, reference.certainty) if others else None
