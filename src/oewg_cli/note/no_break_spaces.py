"""Put no-break spaces where no line may break, as between a number and what it counts."""

import re
from collections.abc import Iterable
from functools import cache

from oewg_cli.note.blocks import Note, Run
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_NO_BREAK = "\u00a0"


def keep_together(note: Note) -> Note:
    """Return the note with no-break spaces where a line must not break: `10 a.m.`, `4 March`, `resolution 75/240`.

    Each replaces one space, so that every text keeps its length; addresses stay as they are. Sources: Editorial Manual,
    "Numbers, dates and time"; the words are in `un/data/no_break_spaces.toml`.
    """
    language = note.language
    changed = note.with_blocks(
        lambda block: block._replace(runs=_unbroken(block.runs, language), aside=_unbroken(block.aside, language))
    )
    return changed._replace(
        footnotes=tuple(each._replace(runs=_unbroken(each.runs, language)) for each in note.footnotes),
        asterisk_footnotes=tuple(
            each._replace(runs=_unbroken(each.runs, language)) for each in note.asterisk_footnotes
        ),
    )


def _unbroken(runs: tuple[Run, ...], language: str) -> tuple[Run, ...]:
    """Keep a line together across its runs: a number can be a link and the word before it not."""
    text = "".join(run.text for run in runs)
    if " " not in text:
        return runs
    changed = _pattern(language).sub(lambda found: found[0].replace(" ", _NO_BREAK), text)
    return runs if changed == text else tuple(_cut(runs, changed))


def _cut(runs: Iterable[Run], text: str) -> Iterable[Run]:
    at = 0
    for run in runs:
        end = at + len(run.text)
        yield run._replace(text=text[at:end])
        at = end


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = read_data("no_break_spaces")[language]
    months = "|".join(phrases(language)["months"])
    numbered = "|".join(words["before_number"])
    halves = "|".join(map(re.escape, words["half_days"]))
    # A symbol is looked for at its beginning only, so that no text, however long, is read twice.
    return re.compile(
        rf"\b[0-9]{{1,2}} (?:{months})\b|\b[0-9]{{1,2}}(?:[.:][0-9]{{2}})? (?:{halves})"
        rf"|\b(?:{numbered})(?: [0-9]+(?:[/.][0-9]+)*(?: \((?:[a-z]{{1,3}}|[0-9]{{4}}|[IVXLC]{{1,7}})\))*)"
        r"|(?<![A-Z0-9/.-])[A-Z]++(?:/[A-Z0-9.-]++)++ \((?=[^()]{1,20}\))"
    )
