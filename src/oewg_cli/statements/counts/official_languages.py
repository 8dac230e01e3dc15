"""Hold how many official languages a text counts against the six of the United Nations, without those it names."""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_things import CountedThing
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)
_LANGUAGE = r"\b(?:Arabic|Chinese|English|French|Russian|Spanish)\b"
_RUN = rf"{_LANGUAGE}(?:(?:,\s|,?\sand\s){_LANGUAGE})*"
_OTHERS = (
    r"\b(?i:the)\s(?:other|remaining)\s(?P<count>(?P<number><cardinals>)\sofficial\slanguages)\b"
    r"(?!\sof\s(?!the\sUnited\sNations))"
)


def official_languages(picture: Picture, thing: CountedThing) -> Iterator[ProgrammeCount]:
    """Return a number of official languages of the United Nations; regional commissions have others."""
    number, text = read_data("words/counted_things")["languages"]["number"], thing.sentence.text
    is_plain = not text.startswith(" of ", thing.end) and not _has_others(picture)
    is_of_all = is_plain or text.startswith(" of the United Nations", thing.end)
    is_definite = text[: thing.start].casefold().endswith(("the ", "all "))
    if is_of_all and is_definite and thing.words == ("official", "language"):
        yield ProgrammeCount(thing.wording, thing.number, "", frozenset({number}), (), "the United Nations")


def other_languages(picture: Picture) -> Iterator[ProgrammeCount]:
    """Return a number of the official languages beside those that a text names: `in English and the other five`."""
    for sentence in () if _has_others(picture) else picture.sentences(*_ROLES, having="official languages"):
        pattern = compiled(_OTHERS.replace("<cardinals>", cardinals()))
        for match in pattern.finditer(sentence.text) if not sentence.is_too_long else ():
            count, right = cardinal(match["number"]), _left(picture, sentence, match.start())
            if count is not None and right:
                wording = sentence.part(*match.span("count"))
                yield ProgrammeCount(wording, count, "", right, (), "the rest of the official languages")


def _left(picture: Picture, sentence: NoteSentence, start: int) -> frozenset[int]:
    """Return how many languages are left: without the last ones named before an offset, or without all of them."""
    before = sentence.text[:start]
    if compiled(_LANGUAGE).search(before) is None and sentence.start:
        before = picture.sentence_at(sentence.field, sentence.start - 1).text
    runs = [compiled(_LANGUAGE).findall(run[0]) for run in compiled(_RUN).finditer(before)]
    number = read_data("words/counted_things")["languages"]["number"]
    named = {each for run in runs for each in run}
    return frozenset({number - len(set(runs[-1])), number - len(named)}) if runs else frozenset()


def _has_others(picture: Picture) -> bool:
    """Return whether the body of the note may have other official languages."""
    names = f"{picture.programme.body} {picture.programme.masthead.symbol or ''}".casefold()
    return any(each in names for each in read_data("words/counted_things")["languages"]["others"])
