"""Content controls: the fields of a form in which an author types, and which may still show their prompt."""

from oewg_cli.formats.word.xml_elements import ParsedElement, is_on, qname
from oewg_cli.text.quoting import quoted, visible

_CONTROL, _PROPERTIES, _PROMPT = qname("w:sdt"), qname("w:sdtPr"), qname("w:showingPlcHdr")


def unfilled_control(element: ParsedElement) -> str | None:
    """Return what to say of a content control that still shows its prompt; None for any other element."""
    properties = element.find(_PROPERTIES) if element.tag == _CONTROL else None
    shown = None if properties is None else properties.find(_PROMPT)
    if shown is None or not is_on(shown):
        return None
    prompt = "".join(each.text or "" for each in element.iter(qname("w:t")))
    return f"a form field that is not filled in, {quoted(visible(prompt))}," if prompt.strip() else None
