"""Remove from a part of a template what a note may not have; refuse what could run or fetch something."""

import re
from collections.abc import Callable, Iterator
from typing import cast

from oewg_cli.formats.word.package.foreign_content import (
    ACTIVE_ELEMENTS,
    ACTIVE_PARTS,
    KEPT_SECTION_ELEMENTS,
    KEPT_SETTINGS,
    REPORTED_SETTINGS,
    active_content_error,
    is_address,
    outside_content_error,
)
from oewg_cli.formats.word.package.package_reader import PackagePart, Relationship
from oewg_cli.formats.word.template.template_fields import TooDeepError, fields_in, replace_by_result
from oewg_cli.formats.word.word_limits import MOST_ATTRIBUTES_OF_ELEMENT
from oewg_cli.formats.word.xml_elements import NAMESPACES, Element, qname
from oewg_cli.process.errors import CommandError
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted, visible

Report = Callable[[str], None]

_RELATED = f"{{{NAMESPACES['r']}}}"
_ID = qname("r:id")
_OFFICE_ID = qname("o:relid")
_REFERENCES = (_RELATED, _OFFICE_ID)
_PICTURE_REFERENCES = frozenset({_ID, qname("r:embed"), qname("r:pict"), _OFFICE_ID})
# Attributes with an address of their own, as in VML, or with a script, in upper or lower case: programs differ in the
# elements on which they follow them. `on` and `oned` are properties of shapes.
_ADDRESSES_OR_SCRIPTS = lazy_pattern(r"(\{.*\})?(src|href|althref|on(?!ed$)\w+)", re.IGNORECASE | re.DOTALL)
_LINK, _ACTION = qname("w:hyperlink"), "action"
_LINKS = frozenset({_LINK, *(qname(f"a:{name}") for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver"))})
# What is removed as a whole where an element in it is not allowed: the nearest of these around it.
_REMOVED_WHOLE = (qname("a:ext"), qname("w:drawing"), qname("w:numPicBullet"), qname("w:pict"), qname("w:contentPart"))
_BULLET, _BULLET_NUMBER, _BULLET_REFERENCE = (
    qname("w:numPicBullet"),
    qname("w:numPicBulletId"),
    qname("w:lvlPicBulletId"),
)
_FIELD_DATA = qname("w:fldData")
_DRAWING_COPY = qname("o:gfxdata")
"""A copy of an old drawing as a package of its own; Word makes it again."""
_BINDING = "databinding"
_SECTION_HEADERS = {qname("w:headerReference"): "header", qname("w:footerReference"): "footer"}


def clean_part(
    name: str, part: PackagePart, report: Report, is_picture: Callable[[str], bool]
) -> dict[str, Relationship]:
    """Clean a part of the template with this name; return the relationships that it keeps.

    `report` is called with what is removed, in words; `is_picture` returns whether the part with a name is a picture
    that may be kept. Raises CommandError for what could run or fetch something.
    """
    root = cast("Element", part.root)
    kinds = [each.kind for each in part.relationships.values()]
    active = [*active_content(name, part), *(ACTIVE_PARTS[kind] for kind in kinds if kind in ACTIVE_PARTS)]
    if active:
        raise active_content_error(name, part.name, active[0])
    for data in list(root.iter(_FIELD_DATA)):
        _remove(data)
    for field in list(fields_in(root)):
        if not field.is_kept:
            replace_by_result(field)
            report(_field_in_words(field.name, field.link))
    kept: dict[str, Relationship] = {}
    for element in list(root.iter()):
        if _local_name(element) == _BINDING:
            report("a binding to data")
            _remove(element)
            continue
        attributes = element.keys()
        if not attributes:
            continue
        _check_is_small(name, part, element)
        _clean_addresses(name, part, element, report)
        if _ACTION in attributes or any(each.startswith(_REFERENCES) for each in attributes):
            _clean_references(name, part, element, kept, report, is_picture)
    _clean_bullets(root)
    return {identity: each for identity, each in part.relationships.items() if identity in kept}


def active_content(name: str, part: PackagePart) -> Iterator[str]:
    """Return what could run or fetch something in a part, in words."""
    root = cast("Element", part.root)
    for element in root.iter(*ACTIVE_ELEMENTS):
        yield ACTIVE_ELEMENTS[element.tag]
    try:
        yield from (f"the field {quoted(field.name)}" for field in fields_in(root) if field.is_active)
    except TooDeepError as error:
        raise CommandError(f"{name} is damaged: {visible(part.name)} has too many fields one in another.") from error


def clean_settings(root: Element, report: Report) -> None:
    """Remove all settings of a template but those that concern the layout of pages."""
    for setting in list(root):
        if setting.tag not in KEPT_SETTINGS:
            if setting.tag in REPORTED_SETTINGS:
                report(REPORTED_SETTINGS[setting.tag])
            root.remove(setting)


def clean_section(name: str, document: PackagePart, section: Element) -> list[str]:
    """Remove from a section what is not used; return the identities of its headers and footers."""
    headers: dict[tuple[str, str], str] = {}
    for element in list(section.iter()):
        _check_is_small(name, document, element)
        kind = _SECTION_HEADERS.get(element.tag)
        place = element.tag, element.get(qname("w:type")) or "default"
        identity = element.get(_ID) or ""
        header = document.relationships.get(identity)
        if (
            kind is not None
            and header is not None
            and header.kind == kind
            and not header.is_external
            and place not in headers
        ):
            headers[place] = identity
            continue
        for attribute in [each for each in element.attrib if str(each).startswith(_RELATED)]:
            del element.attrib[attribute]
        if kind is not None or (element is not section and element.tag not in KEPT_SECTION_ELEMENTS):
            _remove(element)
    return list(headers.values())


def _check_is_small(name: str, part: PackagePart, element: Element) -> None:
    """Raise CommandError for an element with more attributes than any real one has."""
    if len(element.attrib) > MOST_ATTRIBUTES_OF_ELEMENT:
        raise CommandError(f"{name} is damaged: {visible(part.name)} has an element with too many attributes.")


def _field_in_words(field: str, link: str | None) -> str:
    if field == "HYPERLINK":
        return f"the link to {quoted(visible(link))}" if link else "a link"
    return f"the field {quoted(visible(field))}" if field else "a field"


def _clean_addresses(name: str, part: PackagePart, element: Element, report: Report) -> None:
    """Check the addresses in the attributes of an element, and remove scripts and copies of drawings."""
    element.attrib.pop(_DRAWING_COPY, None)
    for attribute in map(str, element.keys()):
        found = None if attribute.startswith(_RELATED) else _ADDRESSES_OR_SCRIPTS.fullmatch(attribute)
        if found is None:
            continue
        value, kind = element.get(attribute) or "", found[2].lower()
        if kind.startswith("on"):
            del element.attrib[attribute]
            report(f"the command {quoted(visible(found[2]))}")
        elif kind == "href" and not found[1]:
            if not value.startswith("#") and not is_address(value):
                del element.attrib[attribute]
                report(f"the link to {quoted(visible(value))}")
        elif value:
            raise outside_content_error(name, part.name, value)


def _local_name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _clean_references(  # noqa: PLR0913, PLR0917 - what is cleaned, what is kept, and two functions
    name: str,
    part: PackagePart,
    element: Element,
    kept: dict[str, Relationship],
    report: Report,
    is_picture: Callable[[str], bool],
) -> None:
    """Check the references of an element to relationships: a link to an address, or a picture in the file."""
    references = [each for each in map(str, element.keys()) if each.startswith(_REFERENCES)]
    if not _is_in(element, part):
        # It was removed with an element around it.
        return
    if element.tag in _LINKS and element.get(_ACTION):
        report("a command on a picture")
        _remove(element)
        return
    for attribute in references:
        identity = element.get(attribute)
        if not identity:
            continue
        found = part.relationships.get(identity)
        if found is not None and found.is_external:
            if element.tag not in _LINKS or attribute != _ID or found.kind != "hyperlink":
                raise outside_content_error(name, part.name, found.target)
            if is_address(found.target):
                kept[identity] = found
                continue
            report(f"the link to {quoted(visible(found.target))}")
            _unlink(element)
            return
        if (
            found is not None
            and found.kind == "image"
            and attribute in _PICTURE_REFERENCES
            and is_picture(found.target)
        ):
            kept[identity] = found
            continue
        report("a reference to a part that the file does not have" if found is None else _relationship_in_words(found))
        if element.tag in _LINKS:
            _unlink(element)
        else:
            _remove_whole(element)
        return


def _relationship_in_words(found: Relationship) -> str:
    return f"a picture of another kind ({visible(found.target)})" if found.kind == "image" else visible(found.target)


def _unlink(element: Element) -> None:
    """Remove a link, and keep its text."""
    parent = element.getparent()
    if element.tag == _LINK and parent is not None:
        for linked in list(element):
            element.addprevious(linked)
    _remove(element)


def _remove_whole(element: Element) -> None:
    """Remove the whole to which an element belongs."""
    whole = next(
        iter([*([element] if element.tag in _REMOVED_WHOLE else []), *element.iterancestors(*_REMOVED_WHOLE)]), element
    )
    _remove(next(whole.iterancestors(_BULLET), whole))


def _clean_bullets(root: Element) -> None:
    """Remove the references of lists to pictures that were removed."""
    kept = {bullet.get(_BULLET_NUMBER) for bullet in root.iter(_BULLET)}
    for named in list(root.iter(_BULLET_REFERENCE)):
        if named.get(qname("w:val")) not in kept:
            _remove(named)


def _is_in(element: Element, part: PackagePart) -> bool:
    """Return whether an element was not removed from a part with an element around it."""
    return element is part.root or any(around is part.root for around in element.iterancestors())


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
