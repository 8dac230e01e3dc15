from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, shown
from oewg_cli.text.adjacent_words import end_before
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_BRACKETS = lazy_pattern(r"[()\[\]“”„]")
_CHARS = frozenset("()[]“”„")
_OPENING = "([“„"
_PARTNERS = {")": "(", "]": "[", "”": "“„", "“": "„"}
"""What a character closes; in „German“ it is the character that opens “English”."""
_NAMES = {"(": "parenthesis", ")": "parenthesis", "[": "bracket", "]": "bracket"}
_GARBLED = "â€"
"""The beginning of a dash or quotation mark that was read in a wrong encoding (EDT027)."""
_QUOTATION_MARKS = "“”„"
_LONGEST_LETTER = 5
_LETTER = lazy_pattern(r"(?:\A|[\s,;(])(?:[a-zA-Z]|[ivx]{1,4}|[0-9]{1,2})\Z")


@rule("EDT036", "bracket-unpaired", Severity.WARNING, words=("(", ")", "[", "]", "“", "”", "„"))
def bracket_unpaired(context: CheckContext) -> Iterator[Violation]:
    """A parenthesis, a bracket or a quotation mark is opened but not closed, or closed but not opened.

    ## Why

    The reader does not know where the parenthesis or the quotation ends. The letter of a subparagraph, as in `b)`, has
    only one parenthesis, and a quotation or a bracket that continues in the next paragraph is not closed, but at its
    end; all this is right.

    ## Authority

    Editorial Manual, "Punctuation", <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief (see the annex.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief (see the annex).
    ```
    """
    if context.text_index.chars.isdisjoint(_CHARS):
        return
    found: dict[TextField, list[TextMatch]] = {}
    for match in context.text_index.find(_BRACKETS):
        found.setdefault(match.field, []).append(match)
    continues = False
    for matches in found.values():
        for match in _unpaired(matches):
            closes_earlier = continues and match.text in "”]" and match.field.role in PARAGRAPHS
            continues = _opens_paragraph(match) or (continues and not closes_earlier)
            is_read = match.text in _QUOTATION_MARKS or not is_ignored(match)
            if is_read and not (closes_earlier or _is_meant(match)):
                is_opening, name = match.text in _OPENING, _NAMES.get(match.text, "quotation mark")
                yield Violation(
                    match.location,
                    f"The {name} at {quoted(shown(match, match.text))} is "
                    f"{'not closed' if is_opening else 'closed, but not opened'}.",
                    f"Add the {'closing' if is_opening else 'opening'} {name}, or remove this one.",
                )


def _unpaired(matches: list[TextMatch]) -> list[TextMatch]:
    """Return the brackets and quotation marks of one text that have no partner."""
    waiting: dict[str, list[TextMatch]] = {char: [] for char in _OPENING}
    unpaired = []
    for match in matches:
        partner = next((char for char in _PARTNERS.get(match.text, "") if waiting[char]), None)
        if partner:
            waiting[partner].pop()
        elif match.text in waiting:
            waiting[match.text].append(match)
        else:
            unpaired.append(match)
    return sorted([*unpaired, *(match for left in waiting.values() for match in left)], key=lambda left: left.start)


def _is_meant(match: TextMatch) -> bool:
    """Return whether it follows a letter, is of a footnote mark (FTN008) or broken dash, or opens a long quotation."""
    plain, start = match.field.plain, match.start
    return (
        (match.text in ")]" and _LETTER.search(plain[max(0, start - _LONGEST_LETTER) : start]) is not None)
        or (match.text == "[" and plain.startswith("^", match.end))
        or plain.endswith(_GARBLED, 0, start)
        or _opens_paragraph(match)
    )


def _opens_paragraph(match: TextMatch) -> bool:
    """Return whether an unpaired mark opens a quotation, or brackets, that continues in the next paragraphs."""
    is_first = end_before(match.field.plain, match.start) == 0
    return match.text in "“[" and match.field.role in PARAGRAPHS and is_first
