"""What a foreign Word file may not bring along, stated once: for notes that are read and for templates.

Both refuse content that lies outside the file (`NOT_FETCHED`). A note that is read gives its text and nothing else:
it is refused with macros, and the results of its fields are text, whatever their instructions are. A template gives
parts of itself to a document that others open: what is not listed here as taken stays in it, what could run or fetch
something in a part that is taken is refused, and what could do so elsewhere is left out and named in a remark.
"""

import re

from oewg_cli.formats.word.word_limits import LONGEST_ADDRESS
from oewg_cli.formats.word.xml_elements import qname, word_names
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import quoted, visible

_MACROS = ("vbaproject", "vbadata")
_MAY_HOLD_MACROS = (*_MACROS, "macroenabled")

NOT_FETCHED = frozenset({"hyperlink", "attachedTemplate"})
"""Relationships to what lies outside that are no content: where a link leads, and the template of a document."""

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
"""The kinds of relationships to parts that run, or that hold another file, and what they are."""

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
"""Elements that stand for what runs, or for another file, and what they are."""

ACTIVE_FIELDS = frozenset({
    "ADDIN", "AUTOTEXT", "AUTOTEXTLIST", "CONTROL", "DATA", "DATABASE", "DDE", "DDEAUTO", "EMBED", "GLOSSARY",
    "HTMLACTIVEX", "HTMLCONTROL", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACRO", "MACROBUTTON",
    "OCX", "PLAYBACK", "PRINT", "RD",
})  # fmt: skip
"""Fields that run something, or fetch it from another file, from a program or from the template of a document.

ECMA-376 part 1, 17.16.5, and of older versions of Word and of [MS-OI29500] what they still obey.
"""

KEPT_FIELDS = frozenset({
    "=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BARCODE", "COMMENTS", "COMPARE", "CREATEDATE",
    "DATE", "DISPLAYBARCODE", "DOCPROPERTY", "EDITTIME", "EQ", "FILENAME", "FILESIZE", "HYPERLINK", "IF", "INFO",
    "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF",
    "PRINTDATE", "QUOTE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "STYLEREF", "SUBJECT",
    "SYMBOL", "TEMPLATE", "TIME", "TITLE",
})  # fmt: skip
"""Fields of a template that stay fields: they count, or show what the document itself says. Others become text."""

KEPT_SETTINGS = word_names((
    "zoom", "printFractionalCharacterWidth", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit",
    "hyphenationZone", "doNotHyphenateCaps", "defaultTableStyle", "evenAndOddHeaders", "bookFoldRevPrinting",
    "bookFoldPrinting", "bookFoldPrintingSheets", "characterSpacingControl", "printTwoOnOne",
    "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "footnotePr", "endnotePr", "compat",
    "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator", "noPunctuationKerning",
)) | {qname("m:mathPr")}  # fmt: skip
"""Settings of a template that say how its pages are laid out; others stay in it."""

NAMED_SETTINGS = {
    qname("w:linkStyles"): "styles from another template",
    qname("w:mailMerge"): "a mail merge",
    qname("w:attachedSchema"): "a schema",
    qname("w:saveThroughXslt"): "a stylesheet for saving",
    qname("w:documentProtection"): "a protection of the document",
    qname("w:writeProtection"): "a protection of the document",
    qname("w:updateFields"): "an update of all fields",
    qname("sl:schemaLibrary"): "a schema",
}
"""Settings that fetch or lock something, or ask for it, and what they are: that they stay in the template is said.

The template that another one is attached to is named by its relationship.
"""

KEPT_OF_SECTIONS = word_names((
    "footnotePr", "endnotePr", "pos", "numFmt", "numStart", "numRestart", "type",
    "pgSz", "pgMar", "paperSrc", "pgBorders", "top", "left", "bottom", "right", "lnNumType", "pgNumType", "cols", "col",
    "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
))  # fmt: skip
"""Elements in the sections of a template that are taken, beside the references to headers and footers."""

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\\\x00-\x1f]+", re.IGNORECASE)


class ForeignContentError(CommandError):
    """A Word file has something that it may not bring along."""


def check_is_inside(name: str, part: str, kind: str, target: str, *, is_external: bool) -> None:
    """Raise ForeignContentError where a part of a file takes content from outside it."""
    if is_external and kind not in NOT_FETCHED:
        raise outside(name, part, target)


def outside(name: str, part: str, target: str) -> ForeignContentError:
    """Return the refusal of a part that takes content from outside the file."""
    return ForeignContentError(
        f"{name} takes content from outside the file: {visible(part)} names {quoted(visible(target))}."
    )


def active(name: str, part: str, what: str) -> ForeignContentError:
    """Return the refusal of a part of a template in which something can run or fetch something."""
    return ForeignContentError(
        f"{name} cannot be a template as it is: {visible(part)} has {what}, which can run or fetch something; "
        "remove it in Word."
    )


def is_of_macros(said: str) -> bool:
    """Return whether a part with this name or content type is one of macros."""
    return any(macro in said.lower() for macro in _MACROS)


def may_hold_macros(said: str) -> bool:
    """Return whether a file in which a part has this name or content type is made to hold macros."""
    return any(macro in said.lower() for macro in _MAY_HOLD_MACROS)


def is_address(target: str) -> bool:
    """Return whether a link leads to the web or to a mailbox: not to a file, a share or a script."""
    return len(target) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(target) is not None
