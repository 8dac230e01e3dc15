"""The format of characters: their own settings, those of their style and those of the style of their paragraph."""

from typing import NamedTuple

from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, is_on, qname


class CharacterSettings(NamedTuple):
    """The settings of characters in one place, None for what it does not set."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, base: "CharacterSettings") -> "CharacterSettings":
        """Return these settings, and those of another place for what these do not set."""
        return CharacterSettings(*(below if own is None else own for own, below in zip(self, base, strict=True)))


NO_SETTINGS = CharacterSettings()


class CharacterFormat(NamedTuple):
    """The format of characters when all settings are resolved."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    hidden: bool = False


def effective_format(
    direct: CharacterSettings, of_styles: tuple[CharacterSettings, CharacterSettings], default: CharacterSettings
) -> CharacterFormat:
    """Resolve the settings of characters: their own, those of the paragraph style and the character style, the default.

    Bold, italic and hidden are toggles: set by both styles they cancel each other out, unless they are the default of
    the document (ECMA-376 part 1, 17.7.3, "Toggle properties").
    """
    paragraph, character = of_styles
    bold, italic, hidden, _ = map(_resolve_toggle, zip(direct, paragraph, character, default, strict=True))
    raised = direct.over(character).over(paragraph).over(default).raised
    return CharacterFormat(bold, italic, bool(raised), hidden)


def _resolve_toggle(values: tuple[bool | None, ...]) -> bool:
    direct, paragraph, character, default = values
    if direct is not None:
        return direct
    return bool(default) or bool(paragraph) != bool(character)


class RunProperties(NamedTuple):
    """The content of a `w:rPr`: the style that it names, and its own settings."""

    style: str | None
    settings: CharacterSettings


NO_PROPERTIES = RunProperties(None, NO_SETTINGS)
_STYLE, _VERTICAL_ALIGNMENT, _CHANGE = qname("w:rStyle"), qname("w:vertAlign"), qname("w:rPrChange")
_TOGGLES = {qname("w:b"): "bold", qname("w:i"): "italic", qname("w:vanish"): "hidden"}


def run_properties(properties: ParsedElement | None, *, original: bool) -> RunProperties:
    """Read a `w:rPr`; with `original` as it was before a tracked change."""
    if properties is None:
        return NO_PROPERTIES
    if original:
        old = properties.find(_CHANGE)
        if old is not None:
            return run_properties(old.find(qname("w:rPr")), original=False)
    style = None
    settings: dict[str, bool] = {}
    for each in properties:
        tag = each.tag
        if tag in _TOGGLES:
            settings[_TOGGLES[tag]] = is_on(each)
        elif tag == _STYLE:
            style = each.get(VALUE)
        elif tag == _VERTICAL_ALIGNMENT:
            settings["raised"] = each.get(VALUE) == "superscript"
    return RunProperties(style, CharacterSettings(**settings) if settings else NO_SETTINGS)
