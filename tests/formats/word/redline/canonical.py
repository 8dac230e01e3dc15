"""All parts of a document in one shape, so that two documents that say the same are equal to the letter.

What is made equal has no meaning: the identities of footnotes, relationships, pictures and bookmarks are what they
lead to; neighbouring runs of one form, and neighbouring links to one address, are one; a link without text is none; a
field is made of runs; a bookmark to which no field refers, and an empty set of properties, are nothing.
"""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from posixpath import join, normpath
from zipfile import ZipFile

from docx.oxml.parser import parse_xml

from oewg_cli.formats.word.xml_elements import Element, qname

_W = qname("w:p").partition("}")[0] + "}"
_RUN, _RUN_PROPERTIES, _LINK = (qname(f"w:{name}") for name in ("r", "rPr", "hyperlink"))
_REFERENCE, _BOOKMARK, _BOOKMARK_END = (
    qname(f"w:{name}") for name in ("footnoteReference", "bookmarkStart", "bookmarkEnd")
)
_FIELD, _CODE, _TEXT = (qname(f"w:{name}") for name in ("fldSimple", "instrText", "t"))
_ID, _NAME, _SPACE = qname("w:id"), qname("w:name"), qname("xml:space")
_BOOKMARKS, _FOOTNOTES = frozenset({_BOOKMARK, _BOOKMARK_END}), frozenset({_REFERENCE, qname("w:footnote")})
_PROPERTIES_THAT_MAY_BE_EMPTY = frozenset(qname(f"w:{name}") for name in ("rPr", "pPr", "trPr"))
_RELATED = frozenset({qname("r:id"), qname("r:embed")})
_PICTURE_NUMBERS = frozenset({qname("wp:docPr"), qname("pic:cNvPr")})
_ON_OFF = {"true": "1", "on": "1", "false": "0", "off": "0"}


def canonical(document: bytes) -> list[str]:
    """Return all parts but the properties of the file, which have no changes: a line for each element."""
    with ZipFile(BytesIO(document)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    return list(_Document(files).lines())


def without_widths(lines: list[str]) -> list[str]:
    """Leave out the widths of columns, which in a note of two versions follow what is in both of them."""
    return [line.partition(" ")[0] if "/gridCol " in line or "/tcW " in line else line for line in lines]


class _Document:
    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files
        self._parts = {
            name: parse_xml(content)
            for name, content in files.items()
            if name.startswith("word/") and name.endswith(".xml")
        }
        codes = [each.get(qname("w:instr")) or "" for root in self._parts.values() for each in root.iter(_FIELD)]
        codes += [each.text or "" for root in self._parts.values() for each in root.iter(_CODE)]
        self._referred = {word for code in codes for word in code.split()}
        called = [each.get(_ID, "") for each in self._parts["word/document.xml"].iter(_REFERENCE)]
        self._footnotes = {identity: number for number, identity in enumerate(dict.fromkeys(called), start=1)}
        marks = [
            each.get(_NAME, "")
            for each in self._parts["word/document.xml"].iter(_BOOKMARK)
            if each.get(_NAME) in self._referred
        ]
        self._bookmarks = {name: f"bookmark-{number}" for number, name in enumerate(marks, start=1)}

    def lines(self) -> Iterator[str]:
        for name in sorted(self._parts):
            root = self._parts[name]
            targets = self._targets(name)
            if name != "word/footnotes.xml":
                yield from self._lines(root, name.removeprefix("word/"), targets)
                continue
            notes = {each.get(_ID, ""): each for each in root}
            for identity, note in notes.items():
                if note.get(qname("w:type")):
                    yield from self._lines(note, f"footnotes.xml {identity}", targets)
            for identity, number in self._footnotes.items():
                yield from self._lines(notes[identity], f"footnotes.xml {number}", targets)

    def _targets(self, name: str) -> dict[str, str]:
        """Return what the relationships of a part lead to: an address, or the content of a picture."""
        folder, _, file = name.rpartition("/")
        content = self._files.get(f"{folder}/_rels/{file}.rels")
        found = {}
        for each in () if content is None else parse_xml(content):
            target = each.get("Target", "")
            if each.get("TargetMode") != "External":
                path = normpath(join("/", folder, target)).removeprefix("/")
                target = path if path.endswith(".xml") else sha256(self._files[path]).hexdigest()
            found[each.get("Id", "")] = target
        return found

    def _lines(self, element: Element, place: str, targets: dict[str, str]) -> Iterator[str]:
        children = list(self._children(element, targets))
        if not children and not element.attrib and element.tag in _PROPERTIES_THAT_MAY_BE_EMPTY:
            return
        attributes = " ".join(self._attributes(element, targets))
        name = str(element.tag).removeprefix(_W)
        text = self._text(element) if not len(element) else ""
        path = f"{place}/{name}"
        yield " ".join(filter(None, (path, attributes, repr(text) if text else "")))
        for child in children:
            yield from self._lines(child, path, targets)

    def _text(self, element: Element) -> str:
        text = element.text or ""
        if element.tag == _CODE:
            return " ".join(self._bookmarks.get(word, word) for word in text.split())
        return text

    def _attributes(self, element: Element, targets: dict[str, str]) -> Iterator[str]:
        for name, value in sorted(element.attrib.items()):
            local = name.removeprefix(_W)
            shown = self._value(element, name, value, targets)
            if shown is not None and not local.startswith("rsid") and name != _SPACE:
                yield f"{local}={_ON_OFF.get(shown, shown)}"

    def _value(self, element: Element, name: str, value: str, targets: dict[str, str]) -> str | None:
        """Return what an identity leads to, None for one that leads to nothing, and any other value as it is."""
        if name in _RELATED:
            return targets[value]
        if name == _NAME and element.tag == _BOOKMARK:
            return self._bookmarks[value]
        if (name == _ID and element.tag in _BOOKMARKS) or (name == "id" and element.tag in _PICTURE_NUMBERS):
            return None
        if name == _ID and element.tag in _FOOTNOTES:
            return str(self._footnotes.get(value, value))
        return value

    def _children(self, element: Element, targets: dict[str, str]) -> Iterator[Element]:
        """Return the children as they are compared: joined where nothing tells them apart."""
        made: list[Element] = []
        for each in (each for child in self._with_meaning(element) for each in _as_runs(child)):
            if made and self._is_same(made[-1], each, targets):
                made[-1].extend([part for part in each if part.tag != _RUN_PROPERTIES])
            elif each.tag != _RUN or any(part.tag != _RUN_PROPERTIES for part in each):
                made.append(each)
        return iter(_joined_texts(made) if element.tag == _RUN else made)

    def _with_meaning(self, element: Element) -> Iterator[Element]:
        """Return the children without bookmarks to which no field refers, and without links that have no text."""
        kept: set[str] = set()
        for child in [child for child in element if isinstance(child.tag, str)]:
            if child.tag == _BOOKMARK:
                if child.get(_NAME) not in self._bookmarks:
                    continue
                kept.add(child.get(_ID, ""))
            is_empty_link = child.tag == _LINK and not list(child.iter(_RUN))
            if not is_empty_link and not (child.tag == _BOOKMARK_END and child.get(_ID) not in kept):
                yield child

    def _is_same(self, one: Element, other: Element, targets: dict[str, str]) -> bool:
        if one.tag != other.tag or one.tag not in {_RUN, _LINK}:
            return False
        if one.tag == _LINK:
            return list(self._attributes(one, targets)) == list(self._attributes(other, targets))
        forms = [
            [line for form in each.findall(_RUN_PROPERTIES) for line in self._lines(form, "", targets)]
            for each in (one, other)
        ]
        return forms[0] == forms[1]


def _as_runs(element: Element) -> Iterator[Element]:
    """Return a simple field as the runs that mean the same."""
    if element.tag != _FIELD:
        yield element
        return
    code = parse_xml(f'<w:r xmlns:w="{_W[1:-1]}"><w:instrText/></w:r>')
    code[0].text = element.get(qname("w:instr"))
    chars = [
        parse_xml(f'<w:r xmlns:w="{_W[1:-1]}"><w:fldChar w:fldCharType="{kind}"/></w:r>')
        for kind in ("begin", "separate", "end")
    ]
    yield from (chars[0], code, chars[1], *element, chars[2])


def _joined_texts(parts: list[Element]) -> list[Element]:
    made: list[Element] = []
    for part in parts:
        if made and part.tag == made[-1].tag == _TEXT:
            made[-1].text = (made[-1].text or "") + (part.text or "")
        else:
            made.append(part)
    return made
