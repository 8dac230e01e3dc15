"""Find sessions named by their number in a text: the last session of the body, and the ones next to it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple, get_args

from oewg_cli.programme.value_types import SessionKind
from oewg_cli.rollover.moved_days import DayMove
from oewg_cli.rollover.session_words import wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import ordinal

_SESSION = lazy_pattern("session", re.IGNORECASE)
_LONGEST_LEAD = 60


class SessionMention(NamedTuple):
    """A session named in a text, beginning with its number, in code points.

    `moves` are the replacements if it is the body's own session; there are none if a person must decide.
    """

    span: Span
    moves: tuple[DayMove, ...]


def named_sessions(text: str, transition: SessionTransition) -> Iterator[SessionMention]:
    """Find the sessions that a text names by the number of the last session, or by the one before or after it.

    `seventh session` and `seventh substantive session` are the body's own, unless another body is named after them: the
    seventh session of the General Assembly is ignored. A person must decide if there is another word between, if
    several sessions are named, or if the number is the one before or after that of the last session.
    """
    mentions: dict[int, SessionMention] = {}
    for own in transition.of_each_body():
        for mention in _sessions_of_body(text, own):
            other = mentions.get(mention.span.start, mention)
            # What is the session of one body is not the next one of another; of two with one number both move alike.
            if not other.moves or other.moves == mention.moves:
                mentions[mention.span.start] = mention if mention.moves else other
            elif mention.moves:
                mentions[mention.span.start] = mention._replace(moves=())
    yield from (mentions[start] for start in sorted(mentions))


def _sessions_of_body(text: str, transition: SessionTransition) -> Iterator[SessionMention]:
    if transition.last.number is None or transition.coming.number is None:
        return
    numbers = {
        ordinal(number, "en"): number
        for number in range(max(1, transition.last.number - 1), transition.last.number + 2)
    }
    for word in _SESSION.finditer(text):
        lead = _lead().search(text, max(0, word.start() - _LONGEST_LEAD), word.start())
        if lead is None:
            continue
        # The word before the session is its number, or the one before that is.
        at, kind = ("near", None) if lead["near"].casefold() in numbers else ("far", "near")
        number = numbers.get((lead[at] or "").casefold())
        if number is None or not _may_be_own(text, word.end(), transition):
            continue
        is_plain = kind is None or lead[kind] in get_args(SessionKind)
        is_own = number == transition.last.number and is_plain and not text[word.end() : word.end() + 1].isalpha()
        moves = (
            tuple(_moves(text, Span(*lead.span(at)), Span(*lead.span(kind)) if kind else None, transition))
            if is_own
            else ()
        )
        # A resumed session keeps its number, and then there is nothing to decide.
        if moves or not is_own:
            yield SessionMention(Span(lead.start(at), word.end() + text.startswith("s", word.end())), moves)


def _moves(text: str, number: Span, kind: Span | None, transition: SessionTransition) -> Iterator[DayMove]:
    typed, word = text[slice(*number)], ordinal(transition.coming.number or 0, "en")
    if transition.coming.number != transition.last.number:
        shown = (
            word.upper() if typed.isupper() and typed.isalpha() else word.capitalize() if typed[:1].isupper() else word
        )
        yield DayMove(*number, shown)
    if (
        kind is not None
        and text[slice(*kind)] == transition.last.kind
        and transition.coming.kind not in {None, transition.last.kind}
    ):
        yield DayMove(*kind, str(transition.coming.kind))


def _may_be_own(text: str, end: int, transition: SessionTransition) -> bool:
    """Return whether a session may be one of the body: no other body is named after it."""
    after = _of().match(text, end)
    if after is None:
        return True
    body, short = transition.body, transition.short
    named = text[after.end() : after.end() + len(body)].casefold()
    return named.startswith(_names(body)) or (short is not None and _begins_with(named, short.casefold()))


def _begins_with(named: str, short: str) -> bool:
    return named.startswith(short) and not named[len(short) : len(short) + 1].isalnum()


@lru_cache(maxsize=16)
def _names(body: str) -> tuple[str, ...]:
    """Return the names that a body may have: `open-ended working group`, `working group`, `group`."""
    words = body.casefold().split()
    ends = [at for at, word in enumerate(words) if word in wording()["after_name"] and at]
    head = words[: ends[0]] if ends else words
    return tuple(" ".join(head[at:]) for at in range(len(head)))


@cache
def _lead() -> re.Pattern[str]:
    """Match the word before a session, and the word before that if there is one."""
    word = r"[\w-]{1,24}"
    return re.compile(rf"(?<![\w-])(?:(?P<far>{word})\s{{1,3}})?(?P<near>{word})\s{{1,3}}\Z")


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r"s?\s{1,3}of\s{1,3}(?:the\s{1,3})?")
