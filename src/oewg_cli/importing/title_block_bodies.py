"""Read the lines of the bodies of a note: the name of each, its session, and its theme."""

from collections.abc import Iterable, Sequence

from oewg_cli.importing.first_page import FoundBody
from oewg_cli.importing.line_forms.session_line import session_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.note.source_document import SourceLine, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern

SHORT_NAME = lazy_pattern(r" \((?P<short>[^()]{1,60})\)$")
"""A short name in parentheses after the name of a body."""
_GOES_ON = (",", "–", "-", " and", " for", " in", " of", " on", " the", " to")
_Form = tuple[TextForm, bool, str | None]


def kinds_of_bodies(lines: Sequence[tuple[Words, SourceLine]]) -> list[PartKind] | None:
    """Return what each line above the dates is: the name of a body, its session or its theme.

    None where the lines are of one body without a theme, whose name can have several of them.
    """
    sessions = [bool(session_line(words.plain)) for words, _ in lines]
    if not lines or sessions[0]:
        return None
    has_shorts = sum(bool(SHORT_NAME.search(words.plain)) for words, _ in lines) > 1
    first_session = sessions.index(True) if True in sessions else len(lines)
    has_next = any(_is_next_body(lines, number) for number in range(1, first_session))
    are_several = sum(sessions) > 1 or has_shorts or has_next
    have_forms = len({_form(*line) for line, is_session in zip(lines, sessions, strict=True) if not is_session}) > 1
    kinds: list[PartKind] = []
    for number, _ in enumerate(lines):
        if sessions[number]:
            kinds.append(PartKind.SESSION)
        elif are_several:
            is_name = _may_be_name(lines, number, sessions, have_forms=have_forms)
            kinds.append(PartKind.BODY if is_name else PartKind.THEME)
        else:
            kinds.append(PartKind.BODY if number < first_session else PartKind.THEME)
    return kinds if are_several or PartKind.THEME in kinds else None


def bodies_of(lines: Iterable[tuple[PartKind, Words]]) -> list[FoundBody]:
    """Return the bodies of which these are the lines; the lines of one name are one name."""
    found: list[FoundBody] = []
    for kind, words in lines:
        if kind is PartKind.BODY:
            found.append(FoundBody(words))
        elif found and kind is PartKind.SESSION:
            found[-1].session = session_line(words.plain)
        elif found and kind is PartKind.THEME:
            found[-1].theme = words
    return found


def _may_be_name(
    lines: Sequence[tuple[Words, SourceLine]], number: int, sessions: Sequence[bool], *, have_forms: bool
) -> bool:
    """Return whether a line is a name among several: it has the form of the first, or if all are alike, its place."""
    if have_forms:
        return _form(*lines[number]) == _form(*lines[0])
    is_before_session = any(sessions[number + 1 : number + 2])
    has_short = SHORT_NAME.search(lines[number][0].plain) is not None
    return number == 0 or is_before_session or has_short or _is_next_body(lines, number)


def _is_next_body(lines: Sequence[tuple[Words, SourceLine]], number: int) -> bool:
    """Return whether a line is the name of a body, `Working Group I`, and does not go on with that above it."""
    before, line = (words.plain.strip() for words, _ in lines[number - 1 : number + 1])
    return begins_with(line, "bodies_of_treaties") and line[:1].isupper() and not before.endswith(_GOES_ON)


def _form(words: Words, line: SourceLine) -> _Form:
    """Return the form of a line; its level does not count, since the first body can be the heading of the others."""
    return line.form, words.is_bold, line.style
