import re
from collections.abc import Container, Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_MALFORMED = lazy_pattern(r"\[\^(?:(?P<name>[^\[\]]*)\]|[^\s\[\]]*)")

_PUNCTUATION = ".,;:!?)\"'”’"


@rule("FTN008", "mark-malformed", Severity.ERROR, words=("[^",))
def mark_malformed(context: CheckContext) -> Iterator[Violation]:
    """Something looks like a footnote mark, but is not written as one.

    ## Why

    A mark is a circumflex and the name of a footnote in brackets, without spaces. Anything else is printed as typed,
    with its brackets. If that is meant, write a backslash before the bracket.

    ## Authority

    The programme format: a mark is written `[^name]`.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat[^list of speakers]
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^speakers]
    footnotes:
      speakers: The list of speakers is open.
    ```

    ## Fix

    Unsafe: the bracket is closed, or the spaces are removed or replaced by hyphens, where this gives the name of a
    footnote.
    """
    footnotes = context.programme.footnotes
    for field in (field for field in context.text_fields if "[^" in field.text):
        for inline in field.inlines:
            if inline.footnote is None and inline.link is None:
                for match in _MALFORMED.finditer(inline.text):
                    location = field.location(inline.start + match.start(), inline.start + match.end())
                    yield Violation(
                        location,
                        f"{quoted(match.group())} is printed as typed, {_why(match['name'])}.",
                        r"Write `[^name]` with the name of a footnote, or `\[^` if no mark is meant.",
                        fix=_suggested_fix(location, match, footnotes),
                    )


def _suggested_fix(location: NodeLocation, match: re.Match[str], footnotes: Container[str]) -> SuggestedFix | None:
    """Return the fix that writes the mark of a footnote, if only one footnote can be meant."""
    if match["name"] is None:
        typed = match.group().removeprefix("[^")
        names = {typed.rstrip(_PUNCTUATION)}
    else:
        typed = ""
        names = {joint.join(match["name"].split()) for joint in ("-", "_", "")}
    meant = [name for name in names if name in footnotes]
    if len(meant) != 1:
        return None
    mark = f"[^{meant[0]}]"
    return SuggestedFix(
        f"Write {quoted(mark)}.", (Replacement(location, mark + typed.removeprefix(meant[0])),), safe=False
    )


def _why(name: str | None) -> str:
    if name is None:
        return "because its bracket is not closed"
    return "because the name of a footnote cannot have spaces" if name.strip() else "because it has no name"
