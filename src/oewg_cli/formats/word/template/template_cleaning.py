"""Takes out of a part of a template what the note may not have of it; what could run or fetch something is refused."""

import re
from collections.abc import Callable, Iterator
from typing import cast

from oewg_cli.formats.word.package.foreign_content import (
    ACTIVE_ELEMENTS,
    ACTIVE_PARTS,
    KEPT_OF_SECTIONS,
    KEPT_SETTINGS,
    NAMED_SETTINGS,
    active,
    is_address,
    outside,
)
from oewg_cli.formats.word.package.package_reader import PackagePart, Relationship
from oewg_cli.formats.word.template.template_fields import TooDeepError, fields_in, made_text
from oewg_cli.formats.word.word_limits import MOST_ATTRIBUTES_OF_ELEMENT
from oewg_cli.formats.word.xml_elements import NAMESPACES, Element, qname
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import quoted, visible

Say = Callable[[str], None]

_RELATED = f"{{{NAMESPACES['r']}}}"
_ID = qname("r:id")
_OFFICE_ID = qname("o:relid")
_NAMING = (_RELATED, _OFFICE_ID)
_PICTURED = frozenset({_ID, qname("r:embed"), qname("r:pict"), _OFFICE_ID})
# Attributes that lead somewhere without a relationship, as those of VML, or that run a script, in any case of letters:
# programs differ in which elements they obey them on. `on` and `oned` are properties of shapes.
_UNRELATED = re.compile(r"(\{.*\})?(src|href|althref|on(?!ed$)\w+)", re.IGNORECASE | re.DOTALL)
_LINK, _ACTION = qname("w:hyperlink"), "action"
_LINKS = frozenset({_LINK, *(qname(f"a:{name}") for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver"))})
# What goes as a whole where a part of it may not stay: the nearest of these around it.
_WHOLES = (qname("a:ext"), qname("w:drawing"), qname("w:numPicBullet"), qname("w:pict"), qname("w:contentPart"))
_BULLET, _BULLET_NUMBER, _BULLET_NAMED = qname("w:numPicBullet"), qname("w:numPicBulletId"), qname("w:lvlPicBulletId")
_FIELD_DATA = qname("w:fldData")
_PACKED = qname("o:gfxdata")
"""A drawing once more, as a package of its own, in an old drawing; Word makes it again."""
_BINDING = "databinding"
_SECTION_HEADS = {qname("w:headerReference"): "header", qname("w:footerReference"): "footer"}


def clean(name: str, part: PackagePart, say: Say, is_picture: Callable[[str], bool]) -> dict[str, Relationship]:
    """Clean a part of the template of this name; return the relationships that it keeps.

    `say` is told what goes, and `is_picture` whether the part of a name is a picture that may come along. Raises
    CommandError for what could run or fetch something.
    """
    root = cast("Element", part.root)
    kinds = [each.kind for each in part.relationships.values()]
    runs = [*active_in(name, part), *(ACTIVE_PARTS[kind] for kind in kinds if kind in ACTIVE_PARTS)]
    if runs:
        raise active(name, part.name, runs[0])
    for data in list(root.iter(_FIELD_DATA)):
        _remove(data)
    for field in list(fields_in(root)):
        if not field.is_kept:
            made_text(field)
            say(_said_of_field(field.name, field.link))
    kept: dict[str, Relationship] = {}
    for element in list(root.iter()):
        if _local_name(element) == _BINDING:
            say("a binding to data")
            _remove(element)
            continue
        attributes = element.keys()
        if not attributes:
            continue
        _check_is_small(name, part, element)
        _clean_addresses(name, part, element, say)
        if _ACTION in attributes or any(each.startswith(_NAMING) for each in attributes):
            _clean_references(name, part, element, kept, say, is_picture)
    _clean_bullets(root)
    return {identity: each for identity, each in part.relationships.items() if identity in kept}


def active_in(name: str, part: PackagePart) -> Iterator[str]:
    """Find what could run or fetch something in a part."""
    root = cast("Element", part.root)
    for element in root.iter(*ACTIVE_ELEMENTS):
        yield ACTIVE_ELEMENTS[element.tag]
    try:
        yield from (f"the field {quoted(field.name)}" for field in fields_in(root) if field.is_active)
    except TooDeepError as error:
        raise CommandError(f"{name} is damaged: {visible(part.name)} has fields that are nested too deep.") from error


def clean_settings(root: Element, say: Say) -> None:
    """Leave in the settings of a template those of its pages."""
    for setting in list(root):
        if setting.tag not in KEPT_SETTINGS:
            if setting.tag in NAMED_SETTINGS:
                say(NAMED_SETTINGS[setting.tag])
            root.remove(setting)


def clean_section(name: str, document: PackagePart, section: Element) -> list[str]:
    """Leave in a section what is taken of it; return by which relationships it names its headers and footers."""
    heads: dict[tuple[str, str], str] = {}
    for element in list(section.iter()):
        _check_is_small(name, document, element)
        kind = _SECTION_HEADS.get(element.tag)
        place = element.tag, element.get(qname("w:type")) or "default"
        identity = element.get(_ID) or ""
        head = document.relationships.get(identity)
        if kind is not None and head is not None and head.kind == kind and not head.is_external and place not in heads:
            heads[place] = identity
            continue
        for attribute in [each for each in element.attrib if str(each).startswith(_RELATED)]:
            del element.attrib[attribute]
        if kind is not None or (element is not section and element.tag not in KEPT_OF_SECTIONS):
            _remove(element)
    return list(heads.values())


def _check_is_small(name: str, part: PackagePart, element: Element) -> None:
    """Raise CommandError for more attributes than any element has: lxml looks each of them up from the first."""
    if len(element.attrib) > MOST_ATTRIBUTES_OF_ELEMENT:
        raise CommandError(f"{name} is damaged: {visible(part.name)} has an element with too many attributes.")


def _said_of_field(field: str, link: str | None) -> str:
    if field == "HYPERLINK":
        return f"the link to {quoted(visible(link))}" if link else "a link"
    return f"the field {quoted(visible(field))}" if field else "a field"


def _clean_addresses(name: str, part: PackagePart, element: Element, say: Say) -> None:
    """Check what an element names without a relationship, and take away what it runs, and what is packed in it."""
    element.attrib.pop(_PACKED, None)
    for attribute in map(str, element.keys()):
        found = None if attribute.startswith(_RELATED) else _UNRELATED.fullmatch(attribute)
        if found is None:
            continue
        value, kind = element.get(attribute) or "", found[2].lower()
        if kind.startswith("on"):
            del element.attrib[attribute]
            say(f"the command {quoted(visible(found[2]))}")
        elif kind == "href" and not found[1]:
            if not value.startswith("#") and not is_address(value):
                del element.attrib[attribute]
                say(f"the link to {quoted(visible(value))}")
        elif value:
            raise outside(name, part.name, value)


def _local_name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _clean_references(  # noqa: PLR0913, PLR0917 - what is cleaned, what it keeps, and whom to ask and tell
    name: str,
    part: PackagePart,
    element: Element,
    kept: dict[str, Relationship],
    say: Say,
    is_picture: Callable[[str], bool],
) -> None:
    """Check what an element names by a relationship: a link to an address, or a picture in the file."""
    references = [each for each in map(str, element.keys()) if each.startswith(_NAMING)]
    if not _is_in(element, part):
        # It went with what it stood in.
        return
    if element.tag in _LINKS and element.get(_ACTION):
        say("a command behind a picture")
        _remove(element)
        return
    for attribute in references:
        identity = element.get(attribute)
        if not identity:
            continue
        found = part.relationships.get(identity)
        if found is not None and found.is_external:
            if element.tag not in _LINKS or attribute != _ID or found.kind != "hyperlink":
                raise outside(name, part.name, found.target)
            if is_address(found.target):
                kept[identity] = found
                continue
            say(f"the link to {quoted(visible(found.target))}")
            _unlink(element)
            return
        if found is not None and found.kind == "image" and attribute in _PICTURED and is_picture(found.target):
            kept[identity] = found
            continue
        say("what a part names that it does not have" if found is None else _said_of(found))
        if element.tag in _LINKS:
            _unlink(element)
        else:
            _drop(element)
        return


def _said_of(found: Relationship) -> str:
    return f"a picture of another kind ({visible(found.target)})" if found.kind == "image" else visible(found.target)


def _unlink(element: Element) -> None:
    """Take a link away; the words that were linked stay."""
    parent = element.getparent()
    if element.tag == _LINK and parent is not None:
        for linked in list(element):
            element.addprevious(linked)
    _remove(element)


def _drop(element: Element) -> None:
    """Take away the whole in which an element stands."""
    whole = next(iter([*([element] if element.tag in _WHOLES else []), *element.iterancestors(*_WHOLES)]), element)
    _remove(next(whole.iterancestors(_BULLET), whole))


def _clean_bullets(root: Element) -> None:
    """Let no list name a picture that is gone."""
    there = {bullet.get(_BULLET_NUMBER) for bullet in root.iter(_BULLET)}
    for named in list(root.iter(_BULLET_NAMED)):
        if named.get(qname("w:val")) not in there:
            _remove(named)


def _is_in(element: Element, part: PackagePart) -> bool:
    """Return whether an element was not taken out of a part with what it stood in."""
    return element is part.root or any(around is part.root for around in element.iterancestors())


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
