"""The words that a Word file prints, as a fingerprint: the same after any program saved the file, not after an edit."""

from collections.abc import Iterable

from oewg_cli.formats.export_stamp import fingerprint
from oewg_cli.formats.word.package.foreign_content import KEPT_FIELDS
from oewg_cli.formats.word.reader.fields import OpenFields, WordField
from oewg_cli.formats.word.xml_elements import ParsedElement, qname, word_names

_COMPUTED = KEPT_FIELDS - {"HYPERLINK", "QUOTE", "SYMBOL"}
"""The fields whose results a program computes again, such as the number of the page."""
_CELL, _MARK = "\x01", "\x02"
"""What stands for a cell and for the mark of a note: characters that no Word file can have."""
_SPACES = {
    qname("w:p"): "\n",
    qname("w:tc"): f"\n{_CELL}",
    qname("w:tab"): " ",
    qname("w:br"): " ",
    qname("w:cr"): " ",
    qname("w:noBreakHyphen"): "\u2011",
}
_TEXTS = frozenset(map(qname, ("w:t", "w:delText", "m:t")))
_NOTES = {f"{kind}s": qname(f"w:{kind}Reference") for kind in ("footnote", "endnote", "comment")}
_REFERENCES = frozenset(_NOTES.values())
_MARGINS = frozenset({"header", "footer"})
STORIES = frozenset(_NOTES) | _MARGINS
"""The kinds of the parts whose words are printed, besides the document."""
_IDENTITY, _SYMBOL, _SYMBOL_CHAR = qname("w:id"), qname("w:sym"), qname("w:char")
_INSERTED, _DELETED = word_names(("ins", "moveTo")), word_names(("del", "moveFrom"))
_REPEATED = qname("mc:Fallback")
_SIMPLE_FIELD, _INSTRUCTION = qname("w:fldSimple"), qname("w:instr")
_FIELD_CHAR, _FIELD_PART = qname("w:fldChar"), qname("w:fldCharType")
_INSTRUCTIONS = word_names(("instrText", "delInstrText"))
_READ = (*_SPACES, *_TEXTS, *_REFERENCES, _SYMBOL, _FIELD_CHAR, *_INSTRUCTIONS)


def words_fingerprint(document: ParsedElement, related: Iterable[tuple[str, ParsedElement]]) -> str:
    """Return the fingerprint of what a document and the parts related to it print, each part with its kind.

    Tracked changes and comments are edits: the words after all changes count and those before, and a comment is a note.
    Tables count with their empty cells. LibreOffice adds cells to headers and footers, and copies them for each kind of
    page: there no cells count, and copies are one. Form does not count, and neither do numbers that a program computes.
    """
    headers: list[ParsedElement] = []
    notes: dict[tuple[str, str | None], ParsedElement] = {}
    for kind, root in related:
        if kind in _MARGINS:
            headers.append(root)
        elif kind in _NOTES:
            notes |= {(_NOTES[kind], each.get(_IDENTITY)): each for each in root}
    texts = []
    for removed in (_DELETED, _INSERTED):
        texts.append(_text(document, dict(notes), removed))
        in_margins = {fingerprint(_text(root, {}, removed).replace(_CELL, "")) for root in headers}
        texts += sorted(in_margins - {fingerprint("")})
    return fingerprint(*texts)


def _text(root: ParsedElement, notes: dict[tuple[str, str | None], ParsedElement], removed: frozenset[str]) -> str:
    """Return the text of a story and then of the notes to which it refers, without elements with removed names."""
    stories, parts = [root], list[str]()
    for story in stories:
        hidden = _hidden(story, removed)
        fields = OpenFields()
        for each in story.iter(*_READ):
            tag = each.tag
            if tag == _FIELD_CHAR:
                _change_fields(fields, each.get(_FIELD_PART))
            elif tag in _INSTRUCTIONS:
                fields.add_instruction(each.text or "")
            elif each in hidden:
                continue
            elif tag in _SPACES:
                parts.append(_SPACES[tag])
            elif tag in _REFERENCES:
                parts.append(_MARK)
                note = notes.pop((tag, each.get(_IDENTITY)), None)
                stories += [] if note is None else [note]
            elif not fields.suppresses_text:
                parts.append((each.get(_SYMBOL_CHAR) if tag == _SYMBOL else each.text) or "")
    return "".join(parts)


def _hidden(story: ParsedElement, removed: frozenset[str]) -> set[ParsedElement]:
    """Return the elements whose text does not count: removed, repeated for other programs, or computed."""
    hidden: set[ParsedElement] = set()
    for each in story.iter(*removed, _REPEATED, _SIMPLE_FIELD):
        if each not in hidden and (each.tag != _SIMPLE_FIELD or _is_computed(each.get(_INSTRUCTION) or "")):
            hidden.update(each.iter())
    return hidden


def _is_computed(instruction: str) -> bool:
    field = WordField()
    field.add(instruction)
    field.parse()
    return field.name in _COMPUTED


def _change_fields(fields: OpenFields, part: str | None) -> None:
    if part == "begin":
        fields.begin()
    elif part == "end":
        fields.end()
    elif (field := fields.begin_result()) is not None and field.name in _COMPUTED:
        fields.suppress_result()
