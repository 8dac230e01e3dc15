"""Find out which organ numbers a resolution or decision that an English text cites without the organ next to it.

Sentences name the organ at some distance: "The Council, in its resolution 34/22", "its resolutions on the matter,
including resolution 34/22", "the adoption of resolution 71/11 by the Commission". The words are in
`data/organ_names.toml`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.body_names import adopts_resolutions, body_names, names_no_body
from oewg_cli.un.references.organ_mentions import NamedOrgan, NameForm, OrganMention, organ_before
from oewg_cli.un.un_data import read_data

_FURTHEST = 1000
"""How far from a number the organ is looked for, in code points."""
_WINDOW = 80
_start_of_name = attrgetter("place.start")

_SENTENCE_ENDS = r"[.!?][”’\")]*\s+(?=[“\"(]?[A-Z])(?<!\b(?:No|Mr|Ms|Dr)\.\s)"
_GROUPS = r"\b(?:resolutions|decisions)\b(?!\s[0-9])"
_PRONOUN = r"\b(?:its|their)\b(?:\s(?!the\b)[a-z-]+,?){0,6}\s$"
_BEFORE_OWNER = r"\s(?:of|(?:[^,.;()]{1,120}\s)?(?:adopted\s)?by)\s(?:the\s)?"
_BEFORE_SUBJECT = r",\s(?:the\s)?$"
_AFTER_SUBJECT = r"\s(?:in|by)\s|(?:\s[^.]{0,60})?,\s(?:in|by|through|with|under)\s"
_ANNOUNCES_SUBJECT = r"\W*(?:As|By|Following|In|Pursuant|Through|Under|With)\b"
_ITS_TEXT = r"(?:[’']s)?\s(?:decision|resolution)s?\b"
_ADOPTED = r"[^.;]{0,200}\sadopt(?:ed|ing|s)\s"
_IN = r"(?:^|[.!?”)]\s+)[“\"]?(?:(?:By|In|Through|With)\s(?:adopting\s)?|Adopting\s)$"
_ADOPTION_BY = r"\badopt(?:ion|ed)\sby\s(?:the\s)?(?:(?:[A-Z][\w-]*|and)\s)*$"
_OF_ADOPTION = r"\bof\s$"
_DATE = r"(?:\sof\s[0-9]{1,2}\s\w{3,9}\s[0-9]{4})?"
_DATE_OR_DAY = _DATE.replace("of", "(?:of|on)")
_BEFORE_ADOPTING = (
    rf"{_DATE}(?:,?\s(?:in|by|through)\s(?P<which>which)|,?\s(?P<object>which|that)|,?\s\(?(?:(?:as\s)?adopted\s)?(?:by|at)|\sof"
    r"|(?:\s[^,.;]{1,160})?,?\sadopted(?:\son\s[^,.;]{8,20})?\s(?:by|at))\s(?:the\s)?"
)
_PASSIVE = r"\s(?:are|has been|is|may|shall|should|was|were|will)\b"
_HAS_ADOPTED = r"\s(?:ha[ds]\s)?(?:adopted|approved|passed|took(?!\snote))\b"
_NOTED = rf"{_DATE},?\sof\swhich\s(?:the\s)?"
_DECIDES = rf"(?:{_HAS_ADOPTED}|\s(?:agreed|decided|resolved)\b)[^.;]*\($"
_NAME_BEFORE = r"(?:(?<=[\w,]\s)[A-Z][\w’-]+|(?<![\w’-])[A-Z]{3,})\s$"
_BEFORE_NEXT_SUBJECT = rf"{_DATE},\s(?:the\s)?"
_BETWEEN_NUMBER_AND_SUBJECT = rf"{_DATE_OR_DAY}(?:,\sadopted\s[^,.;()]{{1,100}})?,?\s(?:the\s)?"
_AT_MEETING = r"(?:(?!the\b)[\w-]+\s){0,4}(?:assembly|conference|congress|meeting|session|summit)\sof\s(?:the\s)?"
_WORDS_OF_NAME = rf"(?:{_AT_MEETING})?(?:(?:[A-Z][\w’-]*|and|of|on|for)\s)*"
_OF_PROGRAMME = r"\bUnited\sNations\s(?:(?:[A-Z][a-z-]+|and|for|of|on)\s){0,6}(?:Agency|Fund|Programme)\b"
_OF_ANOTHER_CLAUSE = " that "

UNNAMED = OrganMention("its", NameForm.PRONOUN, ())
"""The organ that speaks, which "its" means where the text names none."""


def numbering_organ(text: str, word: Span, end: int) -> tuple[OrganMention, ...]:
    """Find the organ that the sentence names for a word such as "resolution" and its numbers, which end there.

    If it may be one of two, the first counts if the number fits it. Empty if the sentence does not say which organ it
    is; UNNAMED if it says that it is the organ that speaks.
    """
    sentence = _sentence(text, word.start, end)
    names = body_names(text)
    first, last = (bisect_left(names, at, key=_start_of_name) for at in sentence)
    middle = bisect_left(names, word.start, first, last, key=_start_of_name)
    before: Sequence[NamedOrgan] = names[first:middle]
    after = [name for name in names[middle:last] if name.place.start >= end]
    # `Resolution 6/18, of which the General Assembly took note, the Council`
    noted = bool(after) and compiled(_NOTED).fullmatch(text, end, after[0].place.start)
    after = after[1:] if noted else after
    pronoun = organ_before(text, word.start)
    if pronoun is not None and pronoun.mention.form is NameForm.PRONOUN:
        if _is_subject_next(text, end, after):
            return _by_pronoun(after[:1])
        is_announced = not before and compiled(_ANNOUNCES_SUBJECT).match(text, sentence.start)
        owners = [name for name in before if not compiled(_ITS_TEXT).match(text, name.place.end)] or before
        return _by_pronoun(
            (_subject(text, after) if is_announced else ()) or owners or names[max(0, middle - 1) : middle]
        )
    return (
        _directly_before(text, word.start, before)
        or _adopting(text, word, end, before, after)
        or _of_the_group(text, Span(sentence.start, word.start), before)
    )


def _sentence(text: str, start: int, end: int) -> Span:
    """Return the sentence around a part of a text, up to a certain distance on both sides."""
    first = max(0, start - _FURTHEST)
    for stop in compiled(_SENTENCE_ENDS).finditer(text, first, start):
        first = stop.end()
    last = compiled(_SENTENCE_ENDS).search(text, end, end + _FURTHEST)
    return Span(first, last.start() if last else min(len(text), end + _FURTHEST))


def _is_subject_next(text: str, end: int, after: Sequence[NamedOrgan]) -> bool:
    """Return whether a name comes next after a comma: "that, in its resolution 34/22, the Council"."""
    return bool(after) and compiled(_BEFORE_NEXT_SUBJECT).fullmatch(text, end, after[0].place.start) is not None


def _subject(text: str, after: Sequence[NamedOrgan]) -> Sequence[NamedOrgan]:
    """Return the subject after "In its resolution 34/22, the"; if none comes after a comma, the first name."""
    return [name for name in after if _ends_with(_BEFORE_SUBJECT, text, name.place.start)][:1] or after[:1]


def _directly_before(text: str, at: int, before: Sequence[NamedOrgan]) -> tuple[OrganMention, ...]:
    """Return the body whose name ends at the word: "Economic and Social Commission for Western Asia resolution".

    A capital in the sentence shows a name that is not known here.
    """
    if before and text[before[-1].place.end : at].strip() in {"", "’s", "'s"}:
        return (before[-1].mention,)
    found = compiled(_NAME_BEFORE).search(text, max(0, at - _WINDOW), at)
    name = found[0].strip() if found is not None and not text[at : at + 2].isupper() else ""
    is_name = name and name not in names_no_body() and not name.endswith("ing")
    return (OrganMention(name, NameForm.FULL, ()),) if is_name else ()


def _adopting(
    text: str, word: Span, end: int, before: Sequence[NamedOrgan], after: Sequence[NamedOrgan]
) -> tuple[OrganMention, ...]:
    """Return the organ that adopted it, as the sentence says: "by the Council", "the Council, in resolution 34/22"."""
    joint = compiled(_BEFORE_ADOPTING).match(text, end)
    next_end = after[0].place.end if after else end
    is_object = bool(joint and joint["which"] and compiled(_PASSIVE).match(text, next_end))
    is_object |= bool(joint and joint["object"] and not compiled(_HAS_ADOPTED).match(text, next_end))
    if joint and after and not is_object and _is_near(text, joint.end(), after[0]):
        return (after[0].mention,)
    if not before:
        return _subject_of_announced(text, word.start, end, after)
    nearest = before[-1]
    between = text[nearest.place.end : word.start]
    if len(between) < _WINDOW and _OF_ANOTHER_CLAUSE not in between and compiled(_AFTER_SUBJECT).fullmatch(between):
        return (nearest.mention,)
    subject = next((name for name in reversed(before) if not compiled(_ITS_TEXT).match(text, name.place.end)), nearest)
    if compiled(_ADOPTED).fullmatch(text, subject.place.end, word.start):
        return (subject.mention,)
    if text[word.start - 1 : word.start] == "(" and _decides(before, between):
        return (nearest.mention,)
    is_adoption = any(_ends_with(_ADOPTION_BY, text, name.place.start) for name in before[-2:])
    return (nearest.mention,) if is_adoption and _ends_with(_OF_ADOPTION, text, word.start) else ()


def _decides(before: Sequence[NamedOrgan], between: str) -> bool:
    """Return whether the last body is that of a number in brackets: the only organ, or one that "decided"."""
    nearest = before[-1].mention
    if nearest.is_other_body:
        return compiled(_DECIDES).fullmatch(between) is not None
    return len(before) == 1 and bool(nearest.organs) and not compiled(_OF_PROGRAMME).search(between)


def _subject_of_announced(text: str, at: int, end: int, after: Sequence[NamedOrgan]) -> tuple[OrganMention, ...]:
    """Return the subject right after "In resolution 34/22" at the beginning of a sentence."""
    is_announced = compiled(_IN).search(text, max(0, at - _WINDOW), at) is not None
    is_next = after and compiled(_BETWEEN_NUMBER_AND_SUBJECT).fullmatch(text, end, after[0].place.start)
    return (after[0].mention,) if is_announced and is_next else ()


def _is_near(text: str, at: int, name: NamedOrgan) -> bool:
    """Return whether a name begins at an offset, perhaps after other words of it: `UNESCO Conference`."""
    return (
        name.place.start - at < _WINDOW and compiled(_WORDS_OF_NAME).fullmatch(text, at, name.place.start) is not None
    )


def _of_the_group(text: str, part: Span, before: Sequence[NamedOrgan]) -> tuple[OrganMention, ...]:
    """Return the organ of the resolutions of which it is one: "its resolutions on the matter, including resolution"."""
    group = next(reversed([*compiled(_GROUPS).finditer(text, *part)]), None)
    if group is None:
        return ()
    owners = [name for name in before if name.place.end <= group.start()]
    others = before[len(owners) :]
    is_introduced = text[max(part.start, part.end - _WINDOW) : part.end].rstrip(" ,:").endswith(_introductions())
    if others and not is_introduced:
        return ()
    joint = compiled(_BEFORE_OWNER).match(text, group.end())
    if joint and others and _is_near(text, joint.end(), others[0]):
        return (others[0].mention,)
    is_pronoun = _ends_with(_PRONOUN, text, group.start())
    return _by_pronoun(owners) if is_pronoun else _directly_before(text, group.start(), owners)


def _by_pronoun(owners: Sequence[NamedOrgan]) -> tuple[OrganMention, ...]:
    """Return what a pronoun means: the last of these organs, or the one that speaks if there is none."""
    if not owners:
        return (UNNAMED,)
    known = [name.mention for name in owners[:-1] if name.mention.organs]
    meant = known[-1:] if not adopts_resolutions(owners[-1]) else []
    return tuple(
        mention._replace(form=NameForm.PRONOUN) if mention.organs else mention
        for mention in (*meant, owners[-1].mention)
    )


def _ends_with(pattern: str, text: str, end: int) -> bool:
    return compiled(pattern).search(text, max(0, end - _WINDOW), end) is not None


@cache
def _introductions() -> tuple[str, ...]:
    return tuple(read_data("organ_names")["at_a_distance"]["introductions"])
