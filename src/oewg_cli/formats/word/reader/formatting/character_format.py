"""How characters are set: what is said right at them, by a style of theirs and by that of their paragraph."""

from typing import NamedTuple

from oewg_cli.formats.word.xml_elements import VALUE, ParsedElement, is_on, qname


class Look(NamedTuple):
    """What is said of characters in one place: yes, no, or nothing."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, base: "Look") -> "Look":
        """Return what counts where this is said, and where it says nothing what another place does."""
        return Look(*(theirs if ours is None else ours for ours, theirs in zip(self, base, strict=True)))


NOTHING = Look()


class Seen(NamedTuple):
    """How characters look in the end."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    hidden: bool = False


def seen(direct: Look, of_styles: tuple[Look, Look], default: Look) -> Seen:
    """Resolve what is said of characters at them, in the styles of paragraph and characters, and for the document.

    Bold, italic and hidden are toggles: where both styles say yes they cancel each other out, unless the whole document
    is set so (ECMA-376 part 1, 17.7.3, "Toggle properties").
    """
    paragraph, character = of_styles
    bold, italic, hidden, _ = map(_toggled, zip(direct, paragraph, character, default, strict=True))
    raised = direct.over(character).over(paragraph).over(default).raised
    return Seen(bold, italic, bool(raised), hidden)


def _toggled(said: tuple[bool | None, ...]) -> bool:
    direct, paragraph, character, default = said
    if direct is not None:
        return direct
    return bool(default) or bool(paragraph) != bool(character)


class RunProperties(NamedTuple):
    """What stands in a `w:rPr`: the style that is named, and what is said directly."""

    style: str | None
    look: Look


NO_PROPERTIES = RunProperties(None, NOTHING)
_STYLE, _RAISED, _OLD = qname("w:rStyle"), qname("w:vertAlign"), qname("w:rPrChange")
_TOGGLES = {qname("w:b"): "bold", qname("w:i"): "italic", qname("w:vanish"): "hidden"}


def run_properties(properties: ParsedElement | None, *, original: bool) -> RunProperties:
    """Read a `w:rPr`, or what it was before a change that is tracked."""
    if properties is None:
        return NO_PROPERTIES
    if original:
        old = properties.find(_OLD)
        if old is not None:
            return run_properties(old.find(qname("w:rPr")), original=False)
    style = None
    said: dict[str, bool] = {}
    for each in properties:
        tag = each.tag
        if tag in _TOGGLES:
            said[_TOGGLES[tag]] = is_on(each)
        elif tag == _STYLE:
            style = each.get(VALUE)
        elif tag == _RAISED:
            said["raised"] = each.get(VALUE) == "superscript"
    return RunProperties(style, Look(**said) if said else NOTHING)
