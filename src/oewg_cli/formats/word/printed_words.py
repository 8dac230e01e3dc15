"""The words that a Word file prints, as a fingerprint: the same after any program saved the file, not after an edit."""

from collections.abc import Sequence

from oewg_cli.formats.export_stamp import fingerprint
from oewg_cli.formats.word.package.foreign_content import KEPT_FIELDS
from oewg_cli.formats.word.reader.fields import OpenFields
from oewg_cli.formats.word.xml_elements import ParsedElement, qname, word_names

_COMPUTED = KEPT_FIELDS - {"HYPERLINK", "QUOTE", "SYMBOL"}
"""The fields whose results a program computes again, such as the number of the page."""
_CELL, _MARK = "\x01", "\x02"
"""What stands for a cell and for the mark of a note: characters that no Word file can have."""
_SPACES = dict.fromkeys(word_names(("tab", "br", "cr")), " ") | {
    qname("w:p"): "\n", qname("w:tc"): f"\n{_CELL}", qname("w:noBreakHyphen"): "\u2011",
}  # fmt: skip
_TEXTS, _SYMBOL_CHAR = tuple(map(qname, ("w:t", "w:delText", "m:t", "w:sym"))), qname("w:char")
_NOTES = {f"{kind}s": qname(f"w:{kind}Reference") for kind in ("footnote", "endnote", "comment")}
_MARGINS, _REFERENCES, _IDENTITY = frozenset({"header", "footer"}), frozenset(_NOTES.values()), qname("w:id")
STORIES = _MARGINS.union(_NOTES)
"""The kinds of the parts whose words are printed, besides the document."""
_INSERTED, _DELETED = word_names(("ins", "moveTo")), word_names(("del", "moveFrom"))
_REPEATED, _SIMPLE_FIELD, _INSTRUCTION = qname("mc:Fallback"), qname("w:fldSimple"), qname("w:instr")
_FIELD_CHAR, _FIELD_PART = qname("w:fldChar"), qname("w:fldCharType")
_INSTRUCTIONS = word_names(("instrText", "delInstrText"))
_READ = (*_SPACES, *_TEXTS, *_REFERENCES, *_INSTRUCTIONS, _FIELD_CHAR)


def words_fingerprint(document: ParsedElement, related: Sequence[tuple[str, ParsedElement]]) -> str:
    """Return the fingerprint of what a document and the parts related to it print, each part with its kind.

    Tracked changes and comments are edits: the words after all changes count and those before, and a comment is a note.
    Tables count with their empty cells. LibreOffice adds cells to headers and footers, and copies them for each kind of
    page: there no cells count, and copies are one. Form does not count, and neither do numbers that a program computes.
    """
    margins = [root for kind, root in related if kind in _MARGINS]
    notes = {(_NOTES[kind], each.get(_IDENTITY)): each for kind, root in related if kind in _NOTES for each in root}
    texts: list[str] = []
    for removed in (_DELETED, _INSERTED):
        in_margins = {fingerprint(_text(root, {}, removed).replace(_CELL, "")) for root in margins}
        texts += [_text(document, notes, removed), *sorted(in_margins - {fingerprint("")})]
    return fingerprint(*texts)


def _text(root: ParsedElement, notes: dict[tuple[str, str | None], ParsedElement], removed: frozenset[str]) -> str:
    """Return the text of a story and then of the notes to which it refers, without elements with removed names."""
    stories, waiting, parts = [root], dict(notes), list[str]()
    for story in stories:
        hidden, fields = _hidden(story, removed), OpenFields()
        for each in story.iter(*_READ):
            tag = each.tag
            if tag == _FIELD_CHAR:
                _change_fields(fields, each.get(_FIELD_PART))
            elif tag in _INSTRUCTIONS:
                fields.add_instruction(each.text or "")
            elif each in hidden:
                continue
            elif tag in _REFERENCES:
                note = waiting.pop((tag, each.get(_IDENTITY)), None)
                stories += [] if note is None else [note]
                parts.append(_MARK)
            elif tag in _SPACES or not fields.suppresses_text:
                parts.append(_SPACES.get(tag) or each.get(_SYMBOL_CHAR) or each.text or "")
    return "".join(parts)


def _hidden(story: ParsedElement, removed: frozenset[str]) -> set[ParsedElement]:
    """Return the elements whose text does not count: removed, repeated for other programs, or computed."""
    hidden: set[ParsedElement] = set()
    for each in story.iter(*removed, _REPEATED, _SIMPLE_FIELD):
        name = (each.get(_INSTRUCTION) or "").upper().split()[:1]
        if each not in hidden and (each.tag != _SIMPLE_FIELD or _COMPUTED.intersection(name)):
            hidden.update(each.iter())
    return hidden


def _change_fields(fields: OpenFields, part: str | None) -> None:
    if part == "begin":
        fields.begin()
    elif part == "end":
        fields.end()
    elif (field := fields.begin_result()) is not None and field.name in _COMPUTED:
        fields.suppress_result()
