"""The fields in a part of a template: which are kept, which become the text that they show, and which are refused."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.formats.word.package.foreign_content import ACTIVE_FIELDS, KEPT_FIELDS, is_address
from oewg_cli.formats.word.reader.fields import WordField
from oewg_cli.formats.word.word_limits import DEEPEST_FIELD
from oewg_cli.formats.word.xml_elements import Element, qname
from oewg_cli.text.lazy_patterns import lazy_pattern

_RUN, _CHARACTER, _KIND, _SIMPLE = qname("w:r"), qname("w:fldChar"), qname("w:fldCharType"), qname("w:fldSimple")
_PARAGRAPH = qname("w:p")
_PROPERTIES, _INSTRUCTION = qname("w:rPr"), qname("w:instr")
_INSTRUCTIONS = frozenset({qname("w:instrText"), qname("w:delInstrText")})
# In an instruction Word reads plain text as well.
_INSTRUCTION_TEXT = _INSTRUCTIONS | {qname("w:t"), qname("w:delText")}
# Content that not every program reads, or that is there only before or only after a tracked change.
_BRANCHES = (
    qname("mc:Choice"), qname("mc:Fallback"), qname("w:ins"), qname("w:del"), qname("w:moveFrom"), qname("w:moveTo"),
)  # fmt: skip
_COMPLETE_NAME = lazy_pattern(r"\s*\S+\s")
# An argument in the instruction of a link, in the only forms that all programs read alike: a quote is never escaped.
_ARGUMENT = r'(?:"[^"\u201c-\u201f\\]*"|[^\s"\u201c-\u201f\\]+)'
_SWITCH = r"\\[hmn]|\\\*\s+\w+format"
_TO_ADDRESS = lazy_pattern(
    rf"\s*HYPERLINK(?:\s+(?:{_SWITCH}|\\[lot]\s+{_ARGUMENT}))*\s+(?P<address>{_ARGUMENT})"
    rf"(?:\s+(?:{_SWITCH}|\\[lot]\s+{_ARGUMENT}))*\s*",
    re.IGNORECASE,
)
_TO_BOOKMARK = lazy_pattern(
    rf"\s*HYPERLINK(?:\s+(?:{_SWITCH}))*\s+\\l\s+{_ARGUMENT}(?:\s+(?:{_SWITCH}))*\s*", re.IGNORECASE
)


class TooDeepError(ValueError):
    """More fields are one in another than Word allows."""


class TemplateField(NamedTuple):
    """A field of a template: its name, the target of its link, and the elements that make it a field.

    The name is empty where it depends on the program that reads the field, or on another field. `is_safe_link` says
    that the field is, for every program, a link to the web, to a mailbox or to a place in the document.
    """

    name: str
    link: str | None
    elements: tuple[Element, ...]
    is_safe_link: bool = False

    @property
    def is_active(self) -> bool:
        """Whether the field runs or fetches something."""
        return self.name in ACTIVE_FIELDS

    @property
    def is_kept(self) -> bool:
        """Whether the field may be kept."""
        if self.name == "HYPERLINK":
            return self.is_safe_link
        return self.name in KEPT_FIELDS or self.name.startswith("=")


class _OpenTemplateField:
    def __init__(self, begin: Element) -> None:
        self.branch = _branch_of(begin)
        self.paragraph = _paragraph_of(begin)
        self.elements = [begin]
        self.instruction_parts: list[str] = []
        self.has_result = False
        self.is_doubtful = False
        self.has_only_text = True

    @property
    def text(self) -> str:
        return "".join(self.instruction_parts)

    def found(self) -> TemplateField:
        field = WordField()
        field.add(self.text)
        field.parse()
        doubtful = self.is_doubtful and field.name not in ACTIVE_FIELDS
        is_safe_link = self.has_only_text and _is_safe_link(self.text)
        return TemplateField("" if doubtful else field.name, field.link, tuple(self.elements), is_safe_link)


def fields_in(root: Element) -> Iterator[TemplateField]:
    """Return the fields in a part, and remains of other fields without a name. Raises TooDeepError."""
    if next(root.iter(_CHARACTER, _SIMPLE, *_INSTRUCTIONS), None) is None:
        return
    fields: list[_OpenTemplateField] = []
    for each in list(root.iter()):
        if each.tag == _SIMPLE:
            _nest(fields)
            _add_to_fields(each, fields)
            yield _simple(each)
        elif each.tag == _CHARACTER:
            yield from _field_character(each, fields)
        elif each.tag in _INSTRUCTIONS and (not fields or fields[-1].has_result):
            _add_to_fields(each, fields)
            yield TemplateField("", None, (each,))
        elif _is_content(each):
            _add_to_fields(each, fields)
            _add_to_instruction(each, fields)
    for field in reversed(fields):
        yield field.found()


def replace_by_result(field: TemplateField) -> None:
    """Replace a field by its result: remove its instruction, and keep what it shows."""
    for each in field.elements:
        parent = each.getparent()
        if parent is None:
            continue
        if each.tag == _SIMPLE:
            for shown in list(each):
                each.addprevious(shown)
        parent.remove(each)


def _simple(element: Element) -> TemplateField:
    field = _OpenTemplateField(element)
    field.instruction_parts.append(element.get(_INSTRUCTION) or "")
    return field.found()


def _field_character(character: Element, fields: list[_OpenTemplateField]) -> Iterator[TemplateField]:
    """Begin a field, show its result, or end it."""
    kind = character.get(_KIND)
    if kind == "begin":
        _nest(fields)
        _add_to_fields(character, fields)
        fields.append(_OpenTemplateField(character))
        if len(fields) > DEEPEST_FIELD:
            raise TooDeepError
    elif not fields:
        yield TemplateField("", None, (character,))
    else:
        _add_to_fields(character, fields[:-1])
        fields[-1].elements.append(character)
        if kind == "separate":
            fields[-1].has_result = True
        else:
            yield fields.pop().found()


def _is_safe_link(instruction: str) -> bool:
    """Return whether the instruction of a link has one address, to the web or a mailbox, or only a bookmark."""
    found = _TO_ADDRESS.fullmatch(instruction)
    if found is None:
        return _TO_BOOKMARK.fullmatch(instruction) is not None
    return is_address(found["address"].strip('"').partition("#")[0])


def _is_content(element: Element) -> bool:
    parent = element.getparent()
    # Equations have runs of another kind.
    if element.tag in _INSTRUCTIONS:
        return True
    return parent is not None and parent.tag == _RUN and element.tag != _PROPERTIES


def _add_to_fields(element: Element, fields: list[_OpenTemplateField]) -> None:
    """Add an element to all fields in whose instruction it is."""
    for field in fields:
        if not field.has_result:
            field.elements.append(element)


def _add_to_instruction(element: Element, fields: list[_OpenTemplateField]) -> None:
    """Add an element to the instruction of the innermost field."""
    field = fields[-1] if fields else None
    if field is None or field.has_result:
        return
    if _branch_of(element) is not field.branch:
        field.is_doubtful = True
    if _paragraph_of(element) is not field.paragraph:
        field.has_only_text = False
    if element.tag in _INSTRUCTION_TEXT:
        field.instruction_parts.append("".join(element.itertext()))
        return
    field.has_only_text = False
    if _COMPLETE_NAME.match(field.text) is None:
        field.is_doubtful = True


def _nest(fields: list[_OpenTemplateField]) -> None:
    """Record that a field has another one in its instruction; it is doubtful where its name is not yet complete."""
    if fields and not fields[-1].has_result:
        fields[-1].has_only_text = False
        if _COMPLETE_NAME.match(fields[-1].text) is None:
            fields[-1].is_doubtful = True


def _paragraph_of(element: Element) -> Element | None:
    return next(element.iterancestors(_PARAGRAPH), None)


def _branch_of(element: Element) -> Element | None:
    for around in element.iterancestors(*_BRANCHES):
        return around  # type: ignore[no-any-return]
    return None
