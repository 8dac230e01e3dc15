"""Read which reports on earlier sessions of the body have a symbol that is older than the session."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.statements.neighbouring_sessions import NeighbouringSession, neighbouring_sessions
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.session_mentions import mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

_ON_IT = (
    r"\b(?:reports?|summary|proceedings|outcome)\s(?:on|of)\s(?:it\b|(?:that|the)\s(?:session|meeting)\b)"
    r"|\b[Ii]ts\sreport\b"
)
_REPORT_ON = r"\b(?:report|summary|proceedings|outcome)\b[^.;,()]*\b(?:from|of|on)\s(?:(?:its|the)\s)?$"


class OlderReport(NamedTuple):
    """A report on a session with the symbol of a year before it; `session` is where the text says when that was."""

    symbol: Wording
    year: int
    session: Wording


def older_reports(picture: Picture) -> tuple[OlderReport, ...]:
    """Return the reports on earlier sessions that have the year of an earlier one in their symbol."""
    if not any("report" in field.plain for field in picture.fields):
        return ()
    earlier = [each for each in picture.read(neighbouring_sessions) if each.step < 0 and each.period is not None]
    return tuple(_older(picture, earlier)) if earlier else ()


def _older(picture: Picture, earlier: list[NeighbouringSession]) -> Iterator[OlderReport]:
    numbered = {each.number.number: each for each in earlier if each.number is not None}
    for sentence in picture.sentences(having="report"):
        cited = [
            each
            for each in sentence.field.references
            if isinstance(each, SymbolReference) and sentence.start <= each.start < sentence.end
        ]
        if len(cited) != 1 or cited[0].symbol.year is None:
            continue
        session = _session_of(picture, sentence, numbered, earlier)
        if session is None or session.period is None or cited[0].symbol.year >= session.period.first.year:
            continue
        symbol = Wording(sentence.field, cited[0].start, cited[0].end)
        yield OlderReport(symbol, cited[0].symbol.year, session.period.wording)


def _session_of(
    picture: Picture,
    sentence: NoteSentence,
    numbered: dict[int, NeighbouringSession],
    earlier: list[NeighbouringSession],
) -> NeighbouringSession | None:
    """Return the session on which a sentence cites a report: the only one it names, or that of the sentence before."""
    named = [each for each in mentions_in(picture, sentence) if each.number is not None]
    reported = [each for each in named if compiled(_REPORT_ON).search(sentence.text[: each.start])]
    if reported:
        return numbered.get(reported[0].number or 0) if len(reported) == 1 else None
    if not compiled(_ON_IT).search(sentence.text):
        return None
    sentences = picture.sentences_of(sentence.field)
    at = next((number for number, each in enumerate(sentences) if each.start == sentence.start), 0)
    before = sentences[at - 1] if at else sentence
    beside = [
        each
        for each in earlier
        if each.period is not None
        and each.period.wording.field is sentence.field
        and before.start <= each.period.wording.start < sentence.end
    ]
    return beside[0] if len(beside) == 1 else None
