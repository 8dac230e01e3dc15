"""Read what is said to grow but falls by its two numbers, or the other way round: `increased from 127 to 126`."""

from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.number_conflicts import NumberConflict
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import months_pattern
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE)
_GAP = (
    r"(?!-|\s(?:on|within|under|between|off|short)\b)"
    r"(?:\s(?!(?:and|or|but|not|which|who|that|while)\b)[\w’/()-]+){0,12}?"
)
_MONTHS = months_pattern("en")
_UNIT = r"(?:\s(?!from\b|to\b|in\b|an?\b)[a-z][a-z-]+){0,3}?"
_LAST_FIGURES = r"[1-9][0-9]{0,2}(?=\.(?:\s|$))"
_NOT_TIMES = rf"(?!\s(?:{_MONTHS}|[ap]\.m|noon|midnight|o’clock|hours)\b|:)"


def stated_directions(picture: Picture) -> Iterator[NumberConflict]:
    """Return where the second of two numbers is not on the side to which the first one is said to move."""
    if _all_words().isdisjoint(picture.index.words):
        return
    for field in picture.index.texts_with((" from ",)):
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            if not sentence.is_too_long and not _all_words().isdisjoint(sentence.folded.split()):
                yield from _in_sentence(sentence)


def _in_sentence(sentence: NoteSentence) -> Iterator[NumberConflict]:
    for kind in ("rising", "falling"):
        words = "|".join(_words(kind))
        pattern = compiled(
            rf"(?i:\b(?P<word>{words})\b){_GAP},?\sfrom\s(?P<numbers>[$€£]?(?P<first>{cardinals()})(?P<unit>{_UNIT})"
            rf"\sto\s[$€£]?(?P<last>{cardinals()}|{_LAST_FIGURES})){_NOT_TIMES}"
        )
        for match in pattern.finditer(sentence.text):
            first, last = cardinal(match["first"]), cardinal(match["last"])
            # `From $900 million to $1 billion` is a rise.
            scale = compiled(r"\b(?:m|b|tr)illion\b").search(match["unit"])
            if scale is not None and not sentence.text.startswith(f" {scale[0]}", match.end()):
                continue
            if first is not None and last is not None and ((first > last) if kind == "rising" else (first < last)):
                yield NumberConflict(
                    sentence.part(*match.span("numbers")),
                    f"{quoted(match['word'])} means the other direction",
                    "Correct one of the two numbers, or the word for the change.",
                    sentence.part(*match.span("word")),
                )


@cache
def _all_words() -> frozenset[str]:
    return frozenset((*_words("rising"), *_words("falling")))


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(read_data("words/counted_things")["changes"][kind])
