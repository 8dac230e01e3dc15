"""The styles and lists of a template, and those of ours that it does not have."""

from collections.abc import Iterator
from typing import cast

from oewg_cli.formats.word.xml_elements import Element, qname, whole_number

_STYLE_REFERENCES = tuple(map(qname, ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link")))
_STYLE, _NAME, _VALUE, _IDENTITY = qname("w:style"), qname("w:name"), qname("w:val"), qname("w:styleId")
_TYPE, _DEFAULT = qname("w:type"), qname("w:default")
_LIST, _ABSTRACT, _LIST_OF, _ABSTRACT_OF = (
    qname("w:num"),
    qname("w:abstractNum"),
    qname("w:numId"),
    qname("w:abstractNumId"),
)


def missing_styles(theirs: Element, ours: Element) -> list[str]:
    """Return the names of the styles of ours that a template does not have."""
    known = {_name(style).casefold() for style in _all(theirs, _STYLE)}
    return [_name(style) for style in _all(ours, _STYLE) if _name(style).casefold() not in known]


def misses_list_styles(theirs: Element, ours: Element) -> bool:
    """Return whether one of the styles of ours that a template does not have is that of a list."""
    missing = set(missing_styles(theirs, ours))
    return any(next(_all(style, _LIST_OF), None) is not None for style in _all(ours, _STYLE) if _name(style) in missing)


def add_missing_styles(theirs: Element, ours: Element) -> dict[str, str]:
    """Add to the styles of a template those of ours that it does not have; return the new identities of ours."""
    known = {_name(style).casefold(): style.get(_IDENTITY, "") for style in _all(theirs, _STYLE)}
    taken = set(known.values())
    missing = set(missing_styles(theirs, ours))
    identities: dict[str, str] = {}
    for style in _all(ours, _STYLE):
        identity = style.get(_IDENTITY, "")
        identities[identity] = _free(identity, taken) if _name(style) in missing else known[_name(style).casefold()]
    defaults = {style.get(_TYPE) for style in _all(theirs, _STYLE) if style.get(_DEFAULT) is not None}
    for style in [style for style in _all(ours, _STYLE) if _name(style) in missing]:
        if style.get(_TYPE) in defaults and style.get(_DEFAULT) is not None:
            del style.attrib[_DEFAULT]
        style.set(_IDENTITY, identities[style.get(_IDENTITY, "")])
        rename_styles(style, identities)
        theirs.append(style)
    return identities


def add_lists(theirs: Element, ours: Element, styles: Element) -> None:
    """Add our lists to those of a template, with numbers that are free there, also in our styles."""
    shift = {
        tag: max([0, *(_number(each, identity) for each in _all(theirs, tag))])
        for tag, identity in ((_ABSTRACT, _ABSTRACT_OF), (_LIST, _LIST_OF))
    }
    for abstract in _all(ours, _ABSTRACT):
        abstract.set(_ABSTRACT_OF, str(_number(abstract, _ABSTRACT_OF) + shift[_ABSTRACT] + 1))
    for each in _all(ours, _LIST):
        each.set(_LIST_OF, str(_number(each, _LIST_OF) + shift[_LIST]))
    for reference in _all(ours, _ABSTRACT_OF):
        reference.set(_VALUE, str(_number(reference, _VALUE) + shift[_ABSTRACT] + 1))
    for reference in _all(styles, _LIST_OF):
        reference.set(_VALUE, str(_number(reference, _VALUE) + shift[_LIST]))
    # In the standard all abstract lists come before the lists.
    last = theirs.findall(_ABSTRACT)
    for abstract in list(_all(ours, _ABSTRACT)):
        theirs.insert(theirs.index(last[-1]) + 1 if last else 0, abstract)
    lists = theirs.findall(_LIST)
    for each in list(_all(ours, _LIST)):
        theirs.insert(theirs.index(lists[-1]) + 1 if lists else len(theirs), each)


def rename_styles(root: Element, identities: dict[str, str]) -> None:
    """Replace the references to styles by these identities."""
    for used in _all(root, *_STYLE_REFERENCES):
        value = used.get(_VALUE, "")
        used.set(_VALUE, identities.get(value, value))


def _name(style: Element) -> str:
    name = style.find(_NAME)
    return "" if name is None else str(name.get(_VALUE, ""))


def _number(element: Element, attribute: str) -> int:
    """Return the number in an attribute, 0 where there is none."""
    return max(0, whole_number(element.get(attribute)) or 0)


def _free(identity: str, taken: set[str]) -> str:
    """Return an identity that no style of the template has."""
    while identity in taken:
        identity += "_"
    taken.add(identity)
    return identity


def _all(root: Element, *tags: str) -> Iterator[Element]:
    """Return the elements with these tags, also those for which python-docx has no class."""
    return cast("Iterator[Element]", root.iter(*tags))
