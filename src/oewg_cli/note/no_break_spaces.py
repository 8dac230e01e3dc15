"""Put no-break spaces where no line may break, as between a number and what it counts."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, islice

from oewg_cli.note.blocks import ONLY_NEW, ONLY_OLD, Run, RunChange
from oewg_cli.note.note import Note
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_NO_BREAK = "\u00a0"


def keep_together(note: Note) -> Note:
    """Return the note with no-break spaces where a line must not break: `10 a.m.`, `4 March`, `resolution 75/240`.

    Each replaces one space, so that every text keeps its length; addresses stay as they are. In a note of two versions
    each has its own: a space that is kept in one of them only is deleted, and inserted as the other one. Sources:
    Editorial Manual, "Numbers, dates and time"; the words are in `un/data/no_break_spaces.toml`.
    """
    language = note.language
    changed = note.with_blocks(
        lambda block: block._replace(
            runs=_unbroken(block.runs, language, block.change), aside=_unbroken(block.aside, language, block.change)
        )
    )
    return changed._replace(
        footnotes=tuple(each._replace(runs=_unbroken(each.runs, language)) for each in note.footnotes),
        asterisk_footnotes=tuple(
            each._replace(runs=_unbroken(each.runs, language, each.change)) for each in note.asterisk_footnotes
        ),
    )


def _unbroken(runs: tuple[Run, ...], language: str, change: RunChange | None = None) -> tuple[Run, ...]:
    """Keep a line together across its runs: a number can be a link and the word before it not.

    `change` is that of the whole line.
    """
    if not any(" " in run.text for run in runs):
        return runs
    old, new = (_joined(runs, language, change, others) for others in (ONLY_NEW, ONLY_OLD))
    return tuple(made for run in runs for made in _in_both(run, run.change or change, old, new))


def _joined(
    runs: Iterable[Run], language: str, change: RunChange | None, others: frozenset[RunChange]
) -> Iterator[str]:
    """Return the characters of one version with its no-break spaces; `others` are the changes of what it has not."""
    text = "".join(run.text for run in runs if (run.change or change) not in others)
    return iter(_pattern(language).sub(lambda found: found[0].replace(" ", _NO_BREAK), text))


def _in_both(run: Run, change: RunChange | None, old: Iterator[str], new: Iterator[str]) -> Iterator[Run]:
    """Return a run with the characters that come next in its versions."""
    length = len(run.text)
    before, after = ("" if change in others else "".join(islice(each, length)) for each, others in (
        (old, ONLY_NEW), (new, ONLY_OLD),
    ))  # fmt: skip
    if change in ONLY_OLD or before == after:
        yield run._replace(text=before)
    elif change in ONLY_NEW:
        yield run._replace(text=after)
    else:
        for is_kept, pairs in groupby(zip(before, after, strict=True), key=lambda pair: pair[0] == pair[1]):
            one, other = map("".join, zip(*pairs, strict=True))
            if is_kept:
                yield run._replace(text=one)
            else:
                yield run._replace(text=one, change=RunChange.DELETED)
                yield run._replace(text=other, change=RunChange.INSERTED)


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
