"""Find in a sentence the bodies that meet: by their names, parts of them, pronouns, or their kind."""

import re
from collections.abc import Iterator

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames, body_spoken_of
from oewg_cli.statements.schedule.meeting_subjects import MeetingSubjects
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_EACH = r"\b(?:each|every)\s(?:[a-z]+\s)?\Z"
BodyNamed = tuple[int, int, tuple[str, ...]]
"""Where a sentence names bodies, and those that are meant; none for the body of the note."""


def bodies_in(picture: Picture, sentence: NoteSentence) -> list[BodyNamed]:
    """Return where a sentence names bodies that meet, in order, and the bodies."""
    found = [*picture.read(MeetingNames).all_in(sentence.text), *_all_of_kind(picture, sentence)]
    found += [*_pronoun(picture, sentence)]
    parts = (
        each for each in _by_parts(picture, sentence) if not any(each[0] < end and at < each[1] for at, end, _ in found)
    )
    return sorted([*found, *parts])


def _by_parts(picture: Picture, sentence: NoteSentence) -> Iterator[BodyNamed]:
    """Return where a part of the name of another body stands for it: `The group`, of a budget group named before."""
    named = picture.read(MeetingSubjects).in_field(sentence.field)
    own, text = picture.programme.body, sentence.field.plain
    for at, each in enumerate(named):
        start, end = each.start - sentence.start, each.end - sentence.start
        is_other = start >= 0 and end <= len(sentence.text) and bool(each.meetings) and each.body != own
        if not is_other or each.says_meetings or not text.endswith(("the ", "The "), 0, each.start):
            continue
        noun = sentence.folded[start:end]
        before = [one for one in named[:at] if noun in text[one.start : one.end].casefold().split()]
        # `A budget group of 20 members, four from each regional group`
        before = [one for one in before if not compiled(_EACH).search(text, 0, one.start)]
        # A part of one word can mean anything, unless it is named in full before.
        if (" " in noun and not before) or (before and before[-1].body == each.body):
            yield start, end, (each.body,)


def _pronoun(picture: Picture, sentence: NoteSentence) -> Iterator[BodyNamed]:
    """Return the first word of a sentence, if it means another body that the sentence before names."""
    if sentence.start and sentence.text.startswith("It "):
        bodies = body_spoken_of(picture, sentence, 0)
        if bodies:
            yield 0, 2, bodies


def _all_of_kind(picture: Picture, sentence: NoteSentence) -> Iterator[BodyNamed]:
    """Return where all bodies that meet beside that of the note are named by their kind: `Two working groups`."""
    others = list(dict.fromkeys(body for each in picture.read(Schedule).meetings for body in each.bodies))
    of_kinds: dict[str, list[str]] = {}
    for body in others:
        if body != picture.programme.body:
            kind = compiled(r"\s(?:on|for|of|[0-9IVX]+\b)").split(body)[0]
            of_kinds.setdefault(" ".join(kind.casefold().split()), []).append(body)
    for kind, bodies in of_kinds.items():
        if len(bodies) > 1 and f"{kind}s" in sentence.folded:
            form = rf"(?<!no )\b(?:(?:the|both)\s)?(?:(?P<number>{cardinals()})\s)?{re.escape(kind)}s(?=[\s,])"
            for match in compiled(form).finditer(sentence.folded):
                if match["number"] is None or cardinal(match["number"]) == len(bodies):
                    yield (*match.span(), tuple(bodies))
