"""Read how many documents a paragraph gives the list of the paragraph before: `All six documents will be`."""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.counts.agenda_counts import ListCount
from oewg_cli.statements.numbers.counted_things import counted_things
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled

_DOCUMENTS = "document"
_FEWEST = 2
_LEAD = r"(?:All(?:\sof)?(?:\sthe(?:se)?)?|The|These)\s"
_OTHERS = (
    r",?\s(?:of|that|which|under|on|for|from|relating|concerning|mentioned\sin\sparagraphs?|listed\sin\sparagraphs?)\b"
)


def counts_after_lists(picture: Picture) -> Iterator[tuple[ListCount, TextField]]:
    """Yield the numbers with which a paragraph begins, after a list with the symbol of a document in each line.

    Each comes with the first line of the list.
    """
    if not picture.index.has_any((_DOCUMENTS,)):
        return
    lists = _lists_before(picture)
    for thing in picture.read(counted_things) if lists else ():
        sentence = thing.sentence
        lines = lists.get(sentence.field, [])
        is_of_list = thing.words == (_DOCUMENTS,) and not sentence.start and len(lines) >= _FEWEST
        is_of_list = is_of_list and compiled(_LEAD).fullmatch(sentence.text, 0, thing.start) is not None
        if is_of_list and not compiled(_OTHERS).match(sentence.text, thing.end):
            symbols = sum(len(each.references) for each in lines)
            counts = tuple(dict.fromkeys((len(lines), symbols)))
            yield ListCount(thing.wording, thing.number, _DOCUMENTS, counts, of_documents=True), lines[0]


def _lists_before(picture: Picture) -> dict[TextField, list[TextField]]:
    """Return the lines of the list that comes directly before each paragraph, if all of them have symbols."""
    found: dict[TextField, list[TextField]] = {}
    lines: list[TextField] = []
    for field in picture.fields:
        if field.path[-2:-1] == ("list",):
            lines.append(field)
        elif field.role is Role.PARAGRAPH and lines:
            if all(each.references for each in lines):
                found[field] = lines
            lines = []
        elif field.role is Role.HEADING:
            lines = []
    return found
