"""Find what a sentence names by an ordinal alone: `The first reading is held on Monday, the second on Tuesday`."""

from collections.abc import Sequence

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|last)"
_NAMED = rf"\A(?P<nth>{_ORDINAL})\s(?P<noun>[\w-]+)\Z"
_ALONE = (
    rf"(?<!\bof\s)\b(?P<whole>the\s(?P<nth>{_ORDINAL}))(?:\s(?:and\slast|one))?"
    r"(?=,?\s(?:will|is|on|in|from|at|during|takes|begins|ends|to\sbe)\b|,\s)"
)


def with_elliptic(picture: Picture, sentence: NoteSentence, named: Sequence[NamedPart]) -> list[NamedPart]:
    """Return what a sentence names, and what it then names by an ordinal without the noun."""
    first = next((m for each in named if (m := compiled(_NAMED).match(each.shown.casefold()))), None)
    if first is None:
        return [*named]
    start = next(each.end for each in named if each.shown.casefold() == first[0])
    schedule, kept, found = picture.read(Schedule), [*named], list[NamedPart]()
    for match in compiled(_ALONE).finditer(sentence.folded, start):
        beside = [each for each in kept if each.start < match.end() and match.start() < each.end]
        if not all(each.weak for each in beside):
            continue
        kept = [each for each in kept if each not in beside]
        words = subject_words(f"{match['nth']} {first['noun']}")
        slots = tuple(schedule.of_words(words))
        name = f"“{match['nth']} {first['noun']}”"
        found.append(
            NamedPart(*match.span("whole"), sentence.text[match.start() : match.end()], words, ((name, slots),))
        )
    return sorted([*kept, *found], key=lambda each: each.start)
