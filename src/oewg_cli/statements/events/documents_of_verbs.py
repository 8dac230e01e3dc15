"""Read the document to which something happens from the words before a passive or after an active verb."""

from oewg_cli.text.lazy_patterns import compiled

_AUXILIARIES = (
    r"(?:\s(?:will|shall|should|must|may|has|have|had|to"
    r"|is|are|was|were|be|been|expected|scheduled|due|also|then|only|not))+\s*$"
)
_END_OF_OBJECT = r"[,;(]|\s(?:to|as|from|via|through|at|is|are|will|was|were|among|in)\s|\.\s"
_TIME_OF_OBJECT = (
    r"\s(?:no\slater\sthan|not\slater\sthan|on|by|before|in|at|until|is|the|morning|afternoon|of|evening|eve|end|\s)*$"
)
_SYMBOL = r"\s?\((?:see\s)?[A-Z][A-Z0-9]*/[^()]*(?:\)|$)"
_BESIDE = r"(?<=\w),\s(?:prepared|drafted|submitted|compiled|proposed|requested|referred|listed|mentioned)\s[^;:()]*$"


def document_after(text: str, start: int, end: int) -> str:
    """Return the document that comes after an active verb; empty if none is named."""
    after = compiled(_TIME_OF_OBJECT).sub("", text[start:end])
    found = compiled(r"\s(?:(?:the|its|their|an?|this)\s)?([^,;:.()]{2,120})").match(
        compiled(_END_OF_OBJECT).split(after)[0]
    )
    return found[1].strip() if found else ""


def document_before(text: str, start: int, end: int) -> str:
    """Return the document that comes before a passive verb; empty if none is named.

    What is said of it beside is left out: `The draft (A/AC.999/2024/3), prepared by the Chair, was circulated`.
    """
    before = text[start:end] if start < end else ""
    if text.startswith(")", end):
        # `Apart from the draft (A/AC.999/2024/3) circulated on 4 March`: the last thing that is named.
        before = compiled(r"^.*\b(?i:the|its|their|an?)\s").sub("", before)
    before = compiled(_AUXILIARIES).sub("", f" {before}").rstrip(" ,(")
    before = compiled(r"(?:,?\s(?:which|that|who))$").sub("", before)
    before = compiled(_BESIDE).sub("", compiled(_SYMBOL).sub("", before))
    before = compiled(r"^\s*(?:Apart\sfrom|In\saddition\sto|Besides|Together\swith|In|With|For|To)\s").sub("", before)
    clause = (
        compiled(r"[,;:]\s|\s(?:and|but|while|whereas|that)\s(?=the\s|its\s|a\s|[A-Z])|\s[–]\s")
        .split(before)[-1]
        .strip()
    )
    return (
        compiled(r"^(?i:(?:and|but|then|the|its|their|an?|this|that|these|whose|all|both|such)\s)+")
        .sub("", f"{clause} ")
        .strip()
    )
