"""Find the words that `oewg new --from` asks about and that are still those of the last session."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.open_questions import MARKER
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField, texts_of
from oewg_cli.rollover.dated_words import dated_words
from oewg_cli.rollover.kept_beside_new import kept_beside_new
from oewg_cli.rollover.kept_names import kept_names
from oewg_cli.rollover.kept_particulars import kept_particulars
from oewg_cli.rollover.last_session_comparison import comparison, transition_to
from oewg_cli.rollover.partly_replaced import partly_replaced
from oewg_cli.rollover.rolled_texts import roll_text
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.source.comments import comments_of
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import SourceText, Span

_COMPARED = frozenset({*PARAGRAPHS, Role.FOOTNOTE})
"""The texts that match one of the last note even if their words have changed."""


class UnchangedWords(NamedTuple):
    """Words of a text that a person has to decide about, and that the last note has too; code points of `plain`."""

    field: TextField
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the words with single spaces."""
        words = " ".join(self.field.plain[self.start : self.end].split())
        # An address is not in the plain text.
        return words or "".join(each.text for each in self.field.inlines)[self.start : self.end]


def unchanged_words(context: CheckContext) -> tuple[UnchangedWords, ...]:
    """Return the words that `oewg new --from` would ask about and that have not changed, in reading order.

    Paragraphs and footnotes are compared with those that they match; of all others only the same texts.
    """
    last = context.last_session
    if last is None:
        return ()
    transition = transition_to(context, last)
    return tuple(
        UnchangedWords(new, *span)
        for old, new in _pairs(context, last)
        for span in _unchanged(last, old, new, transition)
    )


def unchanged_particulars(context: CheckContext) -> tuple[UnchangedWords, ...]:
    """Return persons, resolutions and subjects that have not changed while what is around them has, in no order."""
    last = context.last_session
    if last is None:
        return ()
    found = context.once(comparison)
    pairs = (*found.paragraphs.pairs, *found.footnotes.pairs)
    kept = kept_particulars(last, context.programme, context.text_fields, pairs)
    beside = kept_beside_new(last, context.text_fields, pairs)
    names = kept_names(last, context.programme, context.text_fields, pairs)
    return tuple(UnchangedWords(field, *span) for field, span in dict.fromkeys((*kept, *names, *beside)))


def partly_replaced_words(context: CheckContext) -> tuple[UnchangedWords, ...]:
    """Return the words of the last note that were replaced at some places only, in no order."""
    if context.last_session is None:
        return ()
    found = context.once(comparison)
    pairs = (*found.paragraphs.pairs, *found.footnotes.pairs)
    left = partly_replaced(context.last_session, context.text_fields, pairs)
    titles = [each.plain for each in texts_of(context.last_session) if each.role is Role.AGENDA_TITLE]
    return tuple(
        UnchangedWords(field, *span)
        for field, span in dict.fromkeys(left)
        if field.role is not Role.AGENDA_TITLE or not _has_moved_on(field.plain, titles)
    )


def _has_moved_on(title: str, titles: Sequence[str]) -> bool:
    """Return whether the last note has a title with other years: `Performance in 2024–2025`, now `in 2026–2027`."""
    years = compiled(r"(?:19|20)[0-9]{2}")
    plain = years.sub("", title)
    return any(each != title and years.sub("", each) == plain for each in titles)


def asked_words(source: SourceText) -> str:
    """Return the words of all comments on one line, if one of them is an open question."""
    if MARKER not in source.text:
        return ""
    return " ".join(" ".join(source.text[slice(*each.span)].lstrip("#").split()) for each in comments_of(source))


def _pairs(context: CheckContext, last: Programme) -> Iterator[tuple[TextField, TextField]]:
    found = context.once(comparison)
    compared = {new: old for old, new in (*found.paragraphs.pairs, *found.footnotes.pairs)}
    same = {(old.role, old.text): old for old in texts_of(last) if old.role not in _COMPARED}
    for new in context.text_fields:
        old = compared.get(new) if new.role in _COMPARED else same.get((new.role, new.text))
        if old is not None:
            yield old, new


def _unchanged(last: Programme, old: TextField, new: TextField, transition: SessionTransition) -> Iterator[Span]:
    was = {" ".join(old.plain[slice(*span)].split()) for span in roll_text(old, transition).open_spans}
    spans = [span for span in roll_text(new, transition).open_spans if was]
    yield from (span for span in spans if " ".join(new.plain[slice(*span)].split()) in was)
    for words in dated_words(last, old, transition) if old.text == new.text else ():
        start = new.plain.index(words)
        yield Span(start, start + len(words))
