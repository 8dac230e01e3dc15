"""Write runs as Markdown: a reader sees the same text, whatever characters are in it."""

from collections.abc import Sequence
from itertools import groupby
from unicodedata import category

from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.text.lazy_patterns import lazy_pattern

_SPECIAL = lazy_pattern(r"[\\`*_\[\]<>~$|]|&(?=#?\w+;)|!(?=\[|$)")
_LINE_START = lazy_pattern(r"([-+=#:]|\d{1,9}(?=[.)]))")
_CLOSING_HASHES = lazy_pattern(r"(?<!#)#+$")
_UNSAFE_IN_ADDRESS = lazy_pattern(r"[\s<>\\|\x00-\x20]")
_AUTOLINK = lazy_pattern(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20\\|]*")

_TAGS: dict[RunChange | None, str] = {
    RunChange.INSERTED: "ins",
    RunChange.MOVED_HERE: "ins",
    RunChange.DELETED: "del",
    RunChange.MOVED_AWAY: "del",
}


def inline_text(runs: Sequence[Run]) -> str:
    """Write runs as one line of Markdown that can begin a block."""
    return _at_line_start(cell_text(runs).strip())


def cell_text(runs: Sequence[Run]) -> str:
    """Write runs as Markdown that begins no block, as in a cell of a table; changes are marked."""
    if not any(run.change for run in runs):
        return _stretch(runs)
    return "".join(
        _changed(tag, _stretch(list(group))) for tag, group in groupby(runs, key=lambda run: _TAGS.get(run.change))
    )


def _changed(tag: str | None, text: str) -> str:
    return f"<{tag}>{text}</{tag}>" if tag and text else text


def _stretch(runs: Sequence[Run]) -> str:
    made: list[str] = []
    for italic, group in groupby(runs, key=lambda run: run.italic and run.mark is None and bool(run.text.strip())):
        text = "".join(map(_run, group))
        made.append(_emphasized(text, before=made[-1] if made else "") if italic else text)
    return "".join(made)


def escaped_line(text: str) -> str:
    """Write plain text as one line of Markdown that can begin a block."""
    return changed_line((Run(text),))


def changed_line(runs: Sequence[Run]) -> str:
    """Write plain text with its changes as one line of Markdown that can begin a block."""
    return _at_line_start(cell_text(runs))


def _run(run: Run) -> str:
    if run.mark is not None:
        raised = f"<sup>{_escaped(run.text)}</sup>" if run.text else ""
        return f"{raised}[^{run.mark}]"
    if run.link is None:
        return _escaped(run.text)
    if run.text == run.link and _AUTOLINK.fullmatch(run.link):
        return f"<{run.link}>"
    address = _UNSAFE_IN_ADDRESS.sub(lambda char: "".join(f"%{byte:02X}" for byte in char[0].encode()), run.link)
    return (
        f"[{_escaped(run.text)}](<{address}>)"
        if "(" in address or ")" in address
        else f"[{_escaped(run.text)}]({address})"
    )


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.splitlines()))


def _at_line_start(line: str) -> str:
    """Keep the line from being read as a list, a heading or a rule."""
    line = _CLOSING_HASHES.sub(lambda hashes: "".join(f"\\{char}" for char in hashes[0]), line)
    beginning = _LINE_START.match(line)
    if beginning is None:
        return line
    at = beginning.end() if beginning[1].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"


def _emphasized(text: str, before: str) -> str:
    """Put text in italics; spaces at its ends stay outside, as CommonMark requires."""
    inner = text.strip()
    if not inner:
        return text
    start = text.index(inner)
    lead, trail = text[:start], text[start + len(inner) :]
    previous = (before + lead)[-1:]
    joins_word = bool(previous) and previous.isalnum() and _is_punctuation(inner[0])
    if joins_word or _is_punctuation(inner[-1]):
        return f"{lead}<em>{inner}</em>{trail}"
    return f"{lead}*{inner}*{trail}"


def _is_punctuation(character: str) -> bool:
    return category(character)[0] in "PS"
