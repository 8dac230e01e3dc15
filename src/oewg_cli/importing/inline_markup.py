"""Write words as a drafter types them: the small Markdown of the programme format."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from oewg_cli.importing.line_words import Words
from oewg_cli.note.source_document import SourceRun
from oewg_cli.programme.inline_text import parse_inline
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.document_addresses import document_at, is_same_document
from oewg_cli.un.references.references import find_references

_SPACES = lazy_pattern(" {2,}")
_SPECIAL = lazy_pattern(r"[\\*\[\]<]")
_PARTED = lazy_pattern(r"([\[\]]+[ ^]*|^[ ^]+)")
"""What the text of a link cannot have: brackets, and a caret before its first word."""
_AS_MARK = "\0"
_LINK = lazy_pattern(r"(?:https?://|mailto:)[^\s<>]+")
_LINKABLE = lazy_pattern(r"(?:https?://|mailto:)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*")


def markup(words: Words, names: Mapping[str, str]) -> str:
    """Write words as a text of the programme: with italics, links and marks, and with escapes where they are needed.

    `names` are the names of footnotes by their identities; a mark without a footnote is left out: it is a finding.
    Links to documents that are named are left out, since the program writes them, and links that lead nowhere.
    """
    words = words.strip()
    known = _without_known_links(words)
    runs = [run for run in known if (run.text if run.footnote is None else run.footnote in names)]
    plain = _typed(runs, names, escapes=False)
    if _reads_as(plain, runs, names):
        return plain
    return _typed(runs, names, escapes=True)


def _without_known_links(words: Words) -> Iterator[SourceRun]:
    """Leave out links that the program writes by itself: those to the documents that are named."""
    if not any(run.link for run in words.pieces):
        yield from words.pieces
        return
    documents = {
        at: each.document
        for each in find_references(words.plain)
        if each.document
        for at in range(each.start, each.end)
    }
    at = 0
    for run in words.pieces:
        named = documents.get(at + len(run.text) - len(run.text.lstrip()))
        linked = document_at(run.link) if run.link else None
        is_known = named is not None and linked is not None and is_same_document(named, linked)
        yield run._replace(link=None) if is_known else run
        at += 0 if run.footnote is not None else len(run.text)


def leads_nowhere(link: str) -> bool:
    """Return whether a link is not an address that a reader of the note could follow."""
    return _LINK.fullmatch(link) is None or not link.isprintable()


def _typed(runs: Iterable[SourceRun], names: Mapping[str, str], *, escapes: bool) -> str:
    forms = [
        (
            italic,
            "".join(
                _linked(link, list(group), names, escapes=escapes)
                for link, group in groupby(italics, key=lambda run: None if run.footnote is not None else run.link)
            ),
        )
        for italic, italics in groupby(runs, key=lambda run: run.italic and run.footnote is None)
    ]
    around = [text for _, text in forms]
    typed = [
        _in_italics(text, before, after) if italic else text
        for (italic, text), before, after in zip(forms, ["", *around], [*around[1:], ""], strict=False)
    ]
    return _SPACES.sub(" ", "".join(typed)).strip()


def _in_italics(text: str, before: str, after: str) -> str:
    """Write a text in italics, unless they would begin or end within a word, which the format does not allow."""
    inner = text.strip()
    is_within = (text[:1].isalnum() and before[-1:].isalnum()) or (text[-1:].isalnum() and after[:1].isalnum())
    return text if not inner or is_within else f"{_lead(text)}*{inner}*{_trail(text)}"


def _linked(link: str | None, runs: list[SourceRun], names: Mapping[str, str], *, escapes: bool) -> str:
    text = "".join(_run_text(run, names, escapes=escapes) for run in runs)
    shown = "".join(run.text for run in runs if run.footnote is None)
    if link is None or leads_nowhere(link) or not shown.strip():
        return text
    if shown.strip() == link:
        return f"{_lead(shown)}<{link}>{_trail(shown)}"
    if _LINKABLE.fullmatch(link) is None:
        link = link.replace("(", "%28").replace(")", "%29")
    return "".join(_one_link(part, link, escapes=escapes) for part in _PARTED.split(shown))


def _one_link(shown: str, link: str, *, escapes: bool) -> str:
    """Write the link of some words; brackets are left outside, since the format allows none within."""
    if _PARTED.fullmatch(shown) or not shown.strip():
        return _SPECIAL.sub(r"\\\g<0>", shown) if escapes else shown
    return f"{_lead(shown)}[{shown.strip()}]({link}){_trail(shown)}"


def _lead(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _trail(text: str) -> str:
    return text[len(text.rstrip()) :]


def _run_text(run: SourceRun, names: Mapping[str, str], *, escapes: bool) -> str:
    if run.footnote is not None:
        return f"[^{names[run.footnote]}]"
    return _SPECIAL.sub(r"\\\g<0>", run.text) if escapes else run.text


def _reads_as(typed: str, runs: Iterable[SourceRun], names: Mapping[str, str]) -> bool:
    """Return whether a text reads as the words that it was made of."""
    read = "".join(
        f"{_AS_MARK}{each.footnote}{_AS_MARK}" if each.footnote else each.text for each in parse_inline(typed)
    )
    meant = "".join(f"{_AS_MARK}{names[each.footnote]}{_AS_MARK}" if each.footnote else each.text for each in runs)
    return read == _SPACES.sub(" ", meant).strip()
