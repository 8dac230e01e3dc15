"""Put no-break spaces and word joiners where no line may break, as between a number and what it counts."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, islice

from oewg_cli.note.blocks import ONLY_NEW, ONLY_OLD, ChangeBlock, Run, RunChange
from oewg_cli.note.note import Note
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_NO_BREAK = "\u00a0"
_JOINED_DASH = "–\u2060"
"""A dash with a word joiner after it: after any other, a line may break.

Of the characters for this, Unicode keeps U+FEFF for the start of files, a no-break hyphen is shorter than the dash, and
U+200D, which Word offers, is in the text of PDF files.
"""
_CLOSED_DASH = lazy_pattern(r"(?<=[\w.)°%’”])–(?=[\w($€£“‘])")

_KEPT = (
    r"\b[0-9]{1,2} <months>\b|(?<![0-9.,:])[0-9]++(?:[.,:][0-9]++)*+ <after_number>|(?<=\S) <noon>\b"
    r"|\b<before_number> (?:[IVXLC]{1,7}\b|[0-9]+(?:[/.][0-9]+)*(?: \((?:[a-z]{1,3}|[0-9]{4}|[IVXLC]{1,7})\))*)"
    # A symbol is looked for at its beginning only, so that no text, however long, is read twice.
    r"|\b<before_name> (?=[A-Z])|(?<![A-Z0-9/.-])[A-Z]++(?:/[A-Z0-9.-]++)++ \((?=[^()]{1,20}\))"
)


def keep_together(note: Note, *, with_days: bool = True) -> Note:
    """Return the note with nothing in it at which a line must not break.

    Days that become a table are left as they are: the blocks of the table are kept together after that.
    """
    language = note.language
    keep = _keeper(language)
    changed = note.with_blocks(keep)
    return changed._replace(
        days=changed.days if with_days else note.days,
        keep=keep,
        footnotes=tuple(each._replace(runs=_unbroken(each.runs, language)) for each in note.footnotes),
        asterisk_footnotes=tuple(
            each._replace(runs=_unbroken(each.runs, language, each.change)) for each in note.asterisk_footnotes
        ),
    )


@cache
def _keeper(language: str) -> ChangeBlock:
    """Return what puts no-break spaces in `10 a.m.`, `4 March` and `at noon` of a block, word joiners in `2021–2025`.

    A no-break space replaces a space, and a word joiner comes after the dash of a range; addresses stay as they are.
    In a note of two versions each has its own: a space that is kept in one of them only is deleted, and inserted as the
    other one. Sources: Editorial Manual, "Numbers, dates and time"; the words are in `un/data/no_break_spaces.toml`.
    """
    return lambda block: block._replace(
        runs=_unbroken(block.runs, language, block.change), aside=_unbroken(block.aside, language, block.change)
    )


def _unbroken(runs: tuple[Run, ...], language: str, change: RunChange | None = None) -> tuple[Run, ...]:
    """Keep a line together across its runs: a number can be a link and the word before it not.

    `change` is that of the whole line.
    """
    if not any(" " in run.text or "–" in run.text for run in runs):
        return runs
    old, new = (_joined(runs, language, change, others) for others in (ONLY_NEW, ONLY_OLD))
    return tuple(made for run in runs for made in _in_both(run, run.change or change, old, new))


def _joined(
    runs: Iterable[Run], language: str, change: RunChange | None, others: frozenset[RunChange]
) -> Iterator[str]:
    """Return what stands for each character of one version; `others` are the changes of what it has not."""
    text = "".join(run.text for run in runs if (run.change or change) not in others)
    dashes = {found.start() for found in _CLOSED_DASH.finditer(text)}
    spaced = _pattern(language).sub(lambda found: found[0].replace(" ", _NO_BREAK), text)
    return (_JOINED_DASH if at in dashes else char for at, char in enumerate(spaced))


def _in_both(run: Run, change: RunChange | None, old: Iterator[str], new: Iterator[str]) -> Iterator[Run]:
    """Return a run with the characters that come next in its versions."""
    length = len(run.text)
    before, after = ([] if change in others else [*islice(each, length)] for each, others in (
        (old, ONLY_NEW), (new, ONLY_OLD),
    ))  # fmt: skip
    if run.text == run.link:
        yield run
    elif change in ONLY_OLD or before == after:
        yield run._replace(text="".join(before))
    elif change in ONLY_NEW:
        yield run._replace(text="".join(after))
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
    said, pattern = phrases(language), _KEPT
    listed = read_data("no_break_spaces")[language] | {
        "months": said["months"],
        "noon": (said["noon"], said["midnight"]),
    }
    for name, words in listed.items():
        pattern = pattern.replace(f"<{name}>", f"(?:{'|'.join(words)})")
    return re.compile(pattern)
