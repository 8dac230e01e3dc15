"""Compose the lines of the title block other than titles: the agenda item, and that it is a corrigendum."""

from collections.abc import Iterator

from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.item_numbers import titled_item
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.phrases import listed, phrases
from oewg_cli.un.references.symbols import parse_symbol


def agenda_item(programme: Programme, composer: RunComposer, char: str) -> Iterator[Block]:
    """Return the lines of the agenda item under which the note is submitted: its number and its title.

    A title that several items share is there once; the marks in a title of the agenda are where the item is scheduled,
    not here. `char` comes after the first line: the mark of the footnote that names the agenda. As in CAC/COSP/2021/3
    and A/80/590.
    """
    item = programme.item
    if item is None:
        return
    words = phrases(programme.language)
    *others, _ = item.number
    numbers = listed(item.number, programme.language)
    line = words["submitted_under"][item.agenda]["several" if others else "one"].format(numbers=numbers)
    mark = (Run(char, is_asterisks=True),) if char else ()
    yield Block(BlockKind.AGENDA_ITEM, (Run(line), *mark), origin="item")
    if item.title is not None:
        runs = composer.runs(TextField((), Role.AGENDA_TITLE, item.title))
        yield Block(BlockKind.AGENDA_ITEM_TITLE, runs, origin="item/title")
        return
    titles = programme.agenda.titles if programme.agenda else {}
    unmarked = RunComposer({}, programme.language)
    given: dict[str, str] = {}
    for titled in filter(None, (titled_item(number, titles) for number in item.number)):
        given.setdefault(titles[titled], titled)
    for title, titled in given.items():
        runs = unmarked.runs(TextField((), Role.AGENDA_TITLE, title))
        yield Block(BlockKind.AGENDA_ITEM_TITLE, runs, origin=f"item/title/{titled}")


def title_lines(programme: Programme) -> Iterator[Block]:
    """Return the lines that say that a document corrects or adds to another, as its symbol does.

    They come directly under the title. Nothing is said twice: what is in the title or the subtitle has no line. As in
    A/80/6 (Sect. 24)/Corr.1, and in 18 of 22 templates of Geneva.
    """
    symbol = parse_symbol((programme.masthead.symbol or "").strip())
    titles = f"{programme.title} {programme.subtitle or ''}".casefold()
    words = phrases(programme.language)["title_lines"]
    for kind in dict.fromkeys(suffix.partition(".")[0] for suffix in (symbol.suffixes if symbol else ())):
        if kind in words and words[kind].casefold() not in titles:
            yield Block(BlockKind.TITLE_LINE, (Run(words[kind]),), origin=f"masthead/symbol/{kind}")
