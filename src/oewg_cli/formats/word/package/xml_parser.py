"""The XML of a part, parsed within the limits and without ever looking outside it."""

from collections.abc import Callable
from functools import cache
from typing import cast

from lxml import etree  # type: ignore[import-untyped]

from oewg_cli.formats.word.word_limits import DEEPEST_ELEMENT, MOST_ATTRIBUTES, MOST_TAGS
from oewg_cli.formats.word.xml_elements import NAMESPACES, ParsedElement
from oewg_cli.process.errors import CommandError

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"
_DECLARATION = b"<!DOCTYPE"
_ANY_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    b"http://purl.oclc.org/ooxml/officeDocument/math": "m",
    b"http://purl.oclc.org/ooxml/drawingml/main": "a",
    b"http://purl.oclc.org/ooxml/drawingml/picture": "pic",
}
"""The namespaces of the strict form, by prefix: what is read here is the same in it and in the transitional one."""


class XmlParser:
    """Parses the parts of one file, and counts the elements of all."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tags = MOST_TAGS
        self._attributes = MOST_ATTRIBUTES

    def parse(self, part: str, content: bytes) -> ParsedElement:
        """Parse a part; raises CommandError where it is not well-formed, declares a document type, or is too large.

        A part is UTF-8 or UTF-16 (ECMA-376 part 2, "XML usage"), whatever encoding it states, so that none
        hides what the checks look for.
        """
        content = self._as_utf_8(part, content)
        if _DECLARATION in content:
            raise CommandError(f"{self._name} declares a document type in {part}, which no Word file does.")
        self._tags -= content.count(b"<")
        self._attributes -= content.count(b"=")
        if self._tags < 0 or self._attributes < 0:
            raise CommandError(f"{self._name} has more elements than are read: at most {MOST_TAGS:,} in all its parts.")
        parser = etree.XMLParser(
            encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            if "depth" in str(error):
                raise self._too_deep(part) from error
            raise CommandError(f"{self._name} is damaged: {part} is not well-formed XML.") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise CommandError(f"{self._name} declares a document type in {part}, which no Word file does.")
        if _has_more_levels_than(DEEPEST_ELEMENT)(root):
            raise self._too_deep(part)
        return cast("ParsedElement", root)

    def _too_deep(self, part: str) -> CommandError:
        return CommandError(f"{self._name} is damaged: {part} has elements in more than {DEEPEST_ELEMENT} levels.")

    def _as_utf_8(self, part: str, content: bytes) -> bytes:
        if content.startswith(_UTF_16):
            try:
                content = content.decode("utf-16").encode()
            except UnicodeError as error:
                raise CommandError(f"{self._name} is damaged: {part} is not well-formed XML.") from error
        content = content.removeprefix(_UTF_8_MARK)
        if _ANY_STRICT in content:
            for strict, prefix in _STRICT.items():
                content = content.replace(strict, NAMESPACES[prefix].encode())
        return content


@cache
def _has_more_levels_than(depth: int) -> Callable[[ParsedElement], bool]:
    """Return a function that says whether a tree has more than so many levels of elements."""
    return cast("Callable[[ParsedElement], bool]", etree.XPath(f"boolean({'/*' * (depth + 1)})"))
