"""Read the titles that texts give to agenda items: `agenda item 5, entitled “Measurement of clouds”`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.quotations import quotations
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Certainty, Wording
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.source_text import Span

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE})
_NUMBER = r"[1-9][0-9]{0,2}(?![0-9/]|[.:][0-9])(?:[ \u00a0]?\([a-z]{1,4}\)){0,2}"
_JOINT = r"(?:,\s(?:and\s)?|\sand\s)"
_ITEMS = rf"\b[Ii]tems?\s(?P<numbers>{_NUMBER}(?:{_JOINT}{_NUMBER}){{0,12}})"
_OF_AGENDA = r"(?:\s(?:of|on)\s(?:the|its)\s(?:[a-z]+\s){0,2}agenda)?"
_LEAD = rf"{_OF_AGENDA}(?:,?\s(?:entitled|titled|called|on),?|,)?\s(?:respectively,?\s)?\(?(?=[“\"])"
_IN_PARENTHESES = rf"{_OF_AGENDA}\s\((?P<title>[A-Z][^()“”\"\n]{{3,200}})\)"
_AFTER_TITLE = rf"[,.]?[”\"],?\s(?:\(|under\s|as\s)?(?:agenda\s)?{_ITEMS[2:]}(?:\)|\sof\sthe\b|[,.])"
_BETWEEN = lazy_pattern(r",?\s(?:and\s)?$|,\s$")


class TitledItem(NamedTuple):
    """An agenda item and the title that a text gives to it, which is at `wording`, without its quotation marks.

    The number is at `label`. `owner` is of whom the text speaks there. Words in parentheses, which may be a remark, are
    only likely to be a title, and so are those before the number, which may be that of a panel.
    """

    number: str
    title: str
    wording: Wording
    label: Wording
    owner: Owner
    certainty: Certainty

    @property
    def is_in_parentheses(self) -> bool:
        """Return whether the title comes after the number, in parentheses: `item 5 (Measurement of clouds)`."""
        return self.label.end < self.wording.start and self.certainty is Certainty.LIKELY


def titled_items(picture: Picture) -> tuple[TitledItem, ...]:
    """Return the agenda items to which the texts give a title, in reading order."""
    fields = (field for field in picture.fields if field.role in _ROLES and "tem" in field.plain)
    return tuple(item for field in fields for item in _in_text(field, picture))


def _in_text(field: TextField, picture: Picture) -> Iterator[TitledItem]:
    quoted = [*quotations(field.plain)]
    for match in compiled(_ITEMS).finditer(field.plain):
        numbers = [
            Wording(field, *number.span())
            for number in compiled(_NUMBER).finditer(field.plain, match.start("numbers"), match.end("numbers"))
        ]
        owner = _owner(picture, field, match.start(), match.end("numbers"))
        lead = compiled(_LEAD).match(field.plain, match.end())
        if lead is not None:
            for number, title in zip(numbers, _series(field.plain, quoted, lead.end(), len(numbers)), strict=False):
                yield _titled(field, number, title, owner, Certainty.CERTAIN)
            continue
        remark = compiled(_IN_PARENTHESES).match(field.plain, match.end())
        if remark is not None and len(numbers) == 1:
            yield _titled(field, numbers[0], Span(*remark.span("title")), owner, Certainty.LIKELY)
    for span in quoted:
        after = compiled(_AFTER_TITLE).match(field.plain, span.end - 1)
        if after is not None:
            owner = _owner(picture, field, span.start, after.end("numbers"))
            yield _titled(
                field,
                Wording(field, *after.span("numbers")),
                Span(span.start + 1, span.end - 1),
                owner,
                Certainty.LIKELY,
            )


def _owner(picture: Picture, field: TextField, start: int, end: int) -> Owner:
    """Return of whom the text speaks; what was done at a session has the item of an older agenda."""
    sentence = picture.sentence_at(field, start)
    is_past = sentence.tense is Tense.PAST and " session" in sentence.folded
    return Owner.OTHER if is_past else picture.owners.owner(field, start, end)


def _titled(field: TextField, label: Wording, title: Span, owner: Owner, certainty: Certainty) -> TitledItem:
    shown = field.plain[title.start : title.end].rstrip(" ,.;")
    wording = Wording(field, title.start, title.start + len(shown))
    return TitledItem(_spelled(label.text), " ".join(shown.split()), wording, label, owner, certainty)


def _series(text: str, quoted: list[Span], at: int, most: int) -> Iterator[Span]:
    """Return the quoted titles from an offset on, with nothing but commas and "and" between them."""
    end = at
    for span in quoted:
        if span.start < at:
            continue
        between = text[end : span.start]
        if most == 0 or (span.start > at and not _BETWEEN.fullmatch(between)):
            return
        yield Span(span.start + 1, span.end - 1)
        most, end = most - 1, span.end


def _spelled(number: str) -> str:
    """Return the number of an item as agendas have it: `5 (b)`."""
    return " ".join(number.replace("\u00a0", " ").replace("(", " (").split())
