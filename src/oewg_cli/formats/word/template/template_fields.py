"""The fields in a part of a template: which stay, which become the text that they show, and which are refused."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.formats.word.package.foreign_content import ACTIVE_FIELDS, KEPT_FIELDS, is_address
from oewg_cli.formats.word.reader.fields import Field
from oewg_cli.formats.word.word_limits import DEEPEST_FIELD
from oewg_cli.formats.word.xml_elements import Element, qname

_RUN, _CHARACTER, _KIND, _SIMPLE = qname("w:r"), qname("w:fldChar"), qname("w:fldCharType"), qname("w:fldSimple")
_PARAGRAPH = qname("w:p")
_PROPERTIES, _INSTRUCTION = qname("w:rPr"), qname("w:instr")
_INSTRUCTIONS = frozenset({qname("w:instrText"), qname("w:delInstrText")})
# Word reads plain text there as well.
_TYPED = _INSTRUCTIONS | {qname("w:t"), qname("w:delText")}
# What one program reads and another does not, or what is there before or after a change and not both times.
_BRANCHES = (
    qname("mc:Choice"), qname("mc:Fallback"), qname("w:ins"), qname("w:del"), qname("w:moveFrom"), qname("w:moveTo"),
)  # fmt: skip
_NAMED = re.compile(r"\s*\S+\s")
# What stands in the instruction of a link, in the only forms that all programs read alike: a quote is never escaped.
_SPOKEN = r'(?:"[^"\u201c-\u201f\\]*"|[^\s"\u201c-\u201f\\]+)'
_PLAIN = r"\\[hmn]|\\\*\s+\w+format"
_TO_ADDRESS = re.compile(
    rf"\s*HYPERLINK(?:\s+(?:{_PLAIN}|\\[lot]\s+{_SPOKEN}))*\s+(?P<address>{_SPOKEN})"
    rf"(?:\s+(?:{_PLAIN}|\\[lot]\s+{_SPOKEN}))*\s*",
    re.IGNORECASE,
)
_TO_PLACE = re.compile(rf"\s*HYPERLINK(?:\s+(?:{_PLAIN}))*\s+\\l\s+{_SPOKEN}(?:\s+(?:{_PLAIN}))*\s*", re.IGNORECASE)


class TooDeepError(ValueError):
    """Fields stand in fields, deeper than Word goes."""


class FieldFound(NamedTuple):
    """A field of a template: its name, where its link leads, and the elements that make it a field.

    The name is empty where it depends on who reads the field, or on another field. `is_safe_link` says that the field
    is a link which leads to the web, to a mailbox or to a place in the document for every program.
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
        """Whether the field may stay one."""
        if self.name == "HYPERLINK":
            return self.is_safe_link
        return self.name in KEPT_FIELDS or self.name.startswith("=")


class _Open:
    def __init__(self, begin: Element) -> None:
        self.branch = _branch_of(begin)
        self.paragraph = _paragraph_of(begin)
        self.elements = [begin]
        self.typed: list[str] = []
        self.is_shown = False
        self.is_doubtful = False
        self.has_only_text = True

    @property
    def text(self) -> str:
        return "".join(self.typed)

    def found(self) -> FieldFound:
        field = Field()
        field.add(self.text)
        field.understand()
        doubtful = self.is_doubtful and field.name not in ACTIVE_FIELDS
        is_safe_link = self.has_only_text and _is_safe_link(self.text)
        return FieldFound("" if doubtful else field.name, field.link, tuple(self.elements), is_safe_link)


def fields_in(root: Element) -> Iterator[FieldFound]:
    """Find the fields in a part, and what is left over of others, which has no name. Raises TooDeepError."""
    if next(root.iter(_CHARACTER, _SIMPLE, *_INSTRUCTIONS), None) is None:
        return
    fields: list[_Open] = []
    for each in list(root.iter()):
        if each.tag == _SIMPLE:
            _interrupt(fields)
            _put(each, fields)
            yield _simple(each)
        elif each.tag == _CHARACTER:
            yield from _turned(each, fields)
        elif each.tag in _INSTRUCTIONS and (not fields or fields[-1].is_shown):
            _put(each, fields)
            yield FieldFound("", None, (each,))
        elif _is_content(each):
            _put(each, fields)
            _type(each, fields)
    for field in reversed(fields):
        yield field.found()


def made_text(field: FieldFound) -> None:
    """Let a field be what it shows: its instruction goes, and what it shows stays."""
    for each in field.elements:
        parent = each.getparent()
        if parent is None:
            continue
        if each.tag == _SIMPLE:
            for shown in list(each):
                each.addprevious(shown)
        parent.remove(each)


def _simple(element: Element) -> FieldFound:
    field = _Open(element)
    field.typed.append(element.get(_INSTRUCTION) or "")
    return field.found()


def _turned(character: Element, fields: list[_Open]) -> Iterator[FieldFound]:
    """Begin a field, show its result, or end it."""
    kind = character.get(_KIND)
    if kind == "begin":
        _interrupt(fields)
        _put(character, fields)
        fields.append(_Open(character))
        if len(fields) > DEEPEST_FIELD:
            raise TooDeepError
    elif not fields:
        yield FieldFound("", None, (character,))
    else:
        _put(character, fields[:-1])
        fields[-1].elements.append(character)
        if kind == "separate":
            fields[-1].is_shown = True
        else:
            yield fields.pop().found()


def _is_safe_link(instruction: str) -> bool:
    """Return whether the instruction of a link has one address, to the web or a mailbox, or only names a place."""
    found = _TO_ADDRESS.fullmatch(instruction)
    if found is None:
        return _TO_PLACE.fullmatch(instruction) is not None
    return is_address(found["address"].strip('"').partition("#")[0])


def _is_content(element: Element) -> bool:
    parent = element.getparent()
    # Formulas have runs of another kind.
    if element.tag in _INSTRUCTIONS:
        return True
    return parent is not None and parent.tag == _RUN and element.tag != _PROPERTIES


def _put(element: Element, fields: list[_Open]) -> None:
    """Let an element be part of all fields whose instruction it stands in."""
    for field in fields:
        if not field.is_shown:
            field.elements.append(element)


def _type(element: Element, fields: list[_Open]) -> None:
    """Take a part of the instruction of the innermost field in."""
    field = fields[-1] if fields else None
    if field is None or field.is_shown:
        return
    if _branch_of(element) is not field.branch:
        field.is_doubtful = True
    if _paragraph_of(element) is not field.paragraph:
        field.has_only_text = False
    if element.tag in _TYPED:
        field.typed.append("".join(element.itertext()))
        return
    field.has_only_text = False
    if _NAMED.match(field.text) is None:
        field.is_doubtful = True


def _interrupt(fields: list[_Open]) -> None:
    """Let another field stand in the instruction of a field, which is doubtful where its name is not yet complete."""
    if fields and not fields[-1].is_shown:
        fields[-1].has_only_text = False
        if _NAMED.match(fields[-1].text) is None:
            fields[-1].is_doubtful = True


def _paragraph_of(element: Element) -> Element | None:
    return next(element.iterancestors(_PARAGRAPH), None)


def _branch_of(element: Element) -> Element | None:
    for around in element.iterancestors(*_BRANCHES):
        return around  # type: ignore[no-any-return]
    return None
