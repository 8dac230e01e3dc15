from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern

_MARK = lazy_pattern(r"\[\^[^\]]*\]")


@rule("FTN011", "mark-out-of-place", Severity.ERROR)
def mark_out_of_place(context: CheckContext) -> Iterator[Violation]:
    """A footnote mark is in the organ, the symbol or the place of the session, where it is printed as typed.

    ## Why

    These are names, not texts: a mark in them does not refer to a footnote. A footnote about the body or the title has
    its mark there.

    ## Authority

    The programme format, as `oewg schema` prints it: texts can have marks, names cannot.

    ## Bad

    ```yaml
    masthead: {organ: "General Assembly[^wind]", symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    body: Ad hoc working group on the measurement of clouds[^wind]
    ```
    """
    masthead, session = context.programme.masthead, context.programme.session
    names: list[tuple[NodePath, str | None]] = [
        (("masthead", "organ"), masthead.organ),
        (("masthead", "symbol"), masthead.symbol),
        (("session", "place"), session.place),
    ]
    for number, body in enumerate(context.programme.bodies):
        names.append((("body", number, "short"), body.short))
    for number, part in enumerate(session.parts):
        path: NodePath = ("session", "parts", number)
        names += [((*path, "place"), part.place), ((*path, "format"), part.format)]
    for meeting in context.meetings:
        names += [((*meeting.path, "body", place), name) for place, name in enumerate(meeting.meeting.bodies or ())]
    for path, name in names:
        for mark in _MARK.finditer(name) if name is not None and "[^" in name else ():
            yield Violation(
                NodeLocation(path, "value", *mark.span()),
                f"The mark `{mark[0]}` is not allowed in a name, and is printed as typed.",
                "Move it after the body, after the title or into a text.",
            )
