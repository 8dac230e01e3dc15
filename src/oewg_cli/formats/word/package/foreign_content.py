"""What is not accepted from a foreign Word file, for documents that are imported and for templates.

Both are refused if they refer to content outside the file. Of a document that is imported only the text is read: it is
refused if it has macros, and the results of its fields are text, whatever their instructions are. Parts of a template
become parts of a document that others open: only what is listed here as kept is used, a template is refused if a part
that is used can run or fetch something, and what could do so in other parts is not used and named in a remark.
"""

import re

from oewg_cli.formats.word.word_limits import LONGEST_ADDRESS
from oewg_cli.formats.word.xml_elements import qname, word_names
from oewg_cli.process.errors import CommandError
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted, visible

_MACROS = ("vbaproject", "vbadata")
_MAY_HOLD_MACROS = (*_MACROS, "macroenabled")

HARMLESS_TARGETS = frozenset({"hyperlink", "attachedTemplate"})
"""The kinds of relationships to targets outside the file that are not content: of a link, and of a template."""

ACTIVE_PARTS = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "attachedToolbars": "a toolbar with commands",
    "keyMapCustomizations": "keys with commands",
    "extensibility": "a ribbon with commands",
    "webextension": "a web extension",
    "webextensiontaskpanes": "a web extension",
    "oleObject": "an embedded object",
    "package": "an embedded object",
    "control": "an ActiveX control",
    "activeXControlBinary": "an ActiveX control",
    "aFChunk": "an inserted file",
    "subDocument": "a sub-document",
    "frame": "a frame",
}
"""The kinds of relationships to parts that run or contain another file, and what they are, in words."""

ACTIVE_ELEMENTS = {
    qname("w:object"): "an embedded object",
    qname("w:objectEmbed"): "an embedded object",
    qname("w:objectLink"): "an embedded object",
    qname("o:OLEObject"): "an embedded object",
    qname("o:WordFieldCodes"): "an embedded object",
    qname("w:control"): "an ActiveX control",
    qname("ax:ocx"): "an ActiveX control",
    qname("w:altChunk"): "an inserted file",
    qname("w:subDoc"): "a sub-document",
    qname("w:frameset"): "a frame",
    qname("w:sourceFileName"): "a frame",
    qname("w:entryMacro"): "a macro",
    qname("w:exitMacro"): "a macro",
    qname("wp15:webVideoPr"): "an online video",
    **{qname(f"a:{name}"): "a sound or a video"
       for name in ("audioCd", "audioFile", "quickTimeFile", "snd", "videoFile", "wavAudioFile")},
}  # fmt: skip
"""The elements for something that runs, or for another file, and what they are, in words."""

ACTIVE_FIELDS = frozenset({
    "ADDIN", "AUTOTEXT", "AUTOTEXTLIST", "CONTROL", "DATA", "DATABASE", "DDE", "DDEAUTO", "EMBED", "GLOSSARY",
    "HTMLACTIVEX", "HTMLCONTROL", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACRO", "MACROBUTTON",
    "OCX", "PLAYBACK", "PRINT", "RD",
})  # fmt: skip
"""The fields that run something, or fetch it from another file, a program or the template of a document.

ECMA-376 part 1, 17.16.5, and those of older versions of Word and of [MS-OI29500] that still work.
"""

KEPT_FIELDS = frozenset({
    "=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BARCODE", "COMMENTS", "COMPARE", "CREATEDATE",
    "DATE", "DISPLAYBARCODE", "DOCPROPERTY", "EDITTIME", "EQ", "FILENAME", "FILESIZE", "HYPERLINK", "IF", "INFO",
    "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF",
    "PRINTDATE", "QUOTE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "STYLEREF", "SUBJECT",
    "SYMBOL", "TEMPLATE", "TIME", "TITLE",
})  # fmt: skip
"""The fields of a template that stay fields: they count, or show what is in the document. Others become text."""

KEPT_SETTINGS = word_names((
    "zoom", "printFractionalCharacterWidth", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit",
    "hyphenationZone", "doNotHyphenateCaps", "defaultTableStyle", "evenAndOddHeaders", "bookFoldRevPrinting",
    "bookFoldPrinting", "bookFoldPrintingSheets", "characterSpacingControl", "printTwoOnOne",
    "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "footnotePr", "endnotePr", "compat",
    "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator", "noPunctuationKerning",
)) | {qname("m:mathPr")}  # fmt: skip
"""The settings of a template that concern the layout of pages; others are not used."""

REPORTED_SETTINGS = {
    qname("w:linkStyles"): "styles from another template",
    qname("w:mailMerge"): "a mail merge",
    qname("w:attachedSchema"): "a schema",
    qname("w:saveThroughXslt"): "a stylesheet for saving",
    qname("w:documentProtection"): "a protection of the document",
    qname("w:writeProtection"): "a protection of the document",
    qname("w:updateFields"): "an update of all fields",
    qname("sl:schemaLibrary"): "a schema",
}
"""The settings that fetch or lock something, and what they are, in words: a remark says that they are not used.

The template to which a template is attached is named by its relationship.
"""

KEPT_SECTION_ELEMENTS = word_names((
    "footnotePr", "endnotePr", "pos", "numFmt", "numStart", "numRestart", "type",
    "pgSz", "pgMar", "paperSrc", "pgBorders", "top", "left", "bottom", "right", "lnNumType", "pgNumType", "cols", "col",
    "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
))  # fmt: skip
"""The elements in the sections of a template that are used, besides the references to headers and footers."""

_ADDRESS = lazy_pattern(r"(?:https?://|mailto:)[^\s\\\x00-\x1f]+", re.IGNORECASE)


class ForeignContentError(CommandError):
    """A Word file has content that is not accepted."""


def check_is_inside(name: str, part: str, kind: str, target: str, *, is_external: bool) -> None:
    """Raise ForeignContentError where a part of a file refers to content outside the file."""
    if is_external and kind not in HARMLESS_TARGETS:
        raise outside_content_error(name, part, target)


def outside_content_error(name: str, part: str, target: str) -> ForeignContentError:
    """Return the error for a part that refers to content outside the file."""
    return ForeignContentError(
        f"{name} refers to content outside the file: {visible(part)} refers to {quoted(visible(target))}."
    )


def active_content_error(name: str, part: str, what: str) -> ForeignContentError:
    """Return the error for a part of a template that can run or fetch something."""
    return ForeignContentError(
        f"{name} cannot be a template as it is: {visible(part)} has {what}, which can run or fetch something; "
        "remove it in Word."
    )


def is_of_macros(name_or_type: str) -> bool:
    """Return whether a part with this name or content type has macros."""
    return any(macro in name_or_type.lower() for macro in _MACROS)


def may_hold_macros(name_or_type: str) -> bool:
    """Return whether a file that has a part with this name or content type can have macros."""
    return any(macro in name_or_type.lower() for macro in _MAY_HOLD_MACROS)


def is_address(target: str) -> bool:
    """Return whether a link is to the web or to a mailbox: not to a file, a share or a script."""
    return len(target) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(target) is not None
